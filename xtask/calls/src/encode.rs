//! How values travel, after the specification alone: what the request of a generated client is held
//! against.

use serde_json::{Map, Value};

use crate::documented::Parameter;

/// A value as one text; `None` for `null`.
pub(crate) fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        // Outside of JSON a number has no exponent, and zero no sign.
        Value::Number(number) if number.is_f64() => number
            .as_f64()
            .map(|float| if float == 0.0 { "0".to_owned() } else { float.to_string() }),
        other => Some(other.to_string()),
    }
}

/// The pairs of a query parameter, or of a cookie, before percent-encoding.
pub(crate) fn pairs(parameter: &Parameter<'_>, value: &Value) -> Vec<(String, String)> {
    let name = parameter.name;
    let one = |text: String| vec![(name.to_owned(), text)];
    if parameter.json {
        return one(value.to_string());
    }
    let delimiter = match parameter.style {
        "spaceDelimited" => " ",
        "pipeDelimited" => "|",
        _ => ",",
    };
    match value {
        Value::Array(items) if parameter.explode => {
            items.iter().filter_map(text).map(|item| (name.to_owned(), item)).collect()
        }
        Value::Array(items) => one(joined(items.iter().filter_map(text), delimiter)),
        Value::Object(_) if parameter.style == "deepObject" => bracketed(name, value),
        Value::Object(members) if parameter.explode => {
            let pairs = |(key, value): (&String, &Value)| -> Vec<(String, String)> {
                let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                items.iter().filter_map(text).map(|text| (key.clone(), text)).collect()
            };
            members.iter().flat_map(pairs).collect()
        }
        Value::Object(members) => one(joined(flat(members), delimiter)),
        scalar => text(scalar).map(one).unwrap_or_default(),
    }
}

/// The pairs of a value that is the whole query string. What is not a form has no `=` of its own.
pub(crate) fn querystring(parameter: &Parameter<'_>, value: &Value) -> Vec<(String, String)> {
    match parameter.form {
        Some(encoding) => form(value, encoding),
        None if parameter.json => vec![(value.to_string(), String::new())],
        None => text(value).into_iter().map(|text| (text, String::new())).collect(),
    }
}

/// `filter[state]=open`, and what most servers read below the first level.
pub(crate) fn bracketed(name: &str, value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Object(members) => members
            .iter()
            .flat_map(|(key, value)| bracketed(&format!("{name}[{key}]"), value))
            .collect(),
        Value::Array(items) => {
            let item = |(index, item): (usize, &Value)| match item {
                Value::Object(_) | Value::Array(_) => bracketed(&format!("{name}[{index}]"), item),
                scalar => bracketed(&format!("{name}[]"), scalar),
            };
            items.iter().enumerate().flat_map(item).collect()
        }
        scalar => text(scalar).map(|text| (name.to_owned(), text)).into_iter().collect(),
    }
}

/// A path variable or a header's value.
pub(crate) fn simple(parameter: &Parameter<'_>, value: &Value) -> String {
    let (name, explode) = (parameter.name, parameter.explode);
    if parameter.json {
        return value.to_string();
    }
    let assigned = |members: &Map<String, Value>| -> Vec<String> {
        let of = |(key, value): (&String, &Value)| Some(format!("{key}={}", text(value)?));
        members.iter().filter_map(of).collect()
    };
    let items: Vec<String> = match value {
        Value::Array(items) => items.iter().filter_map(text).collect(),
        Value::Object(members) if explode => assigned(members),
        Value::Object(members) => flat(members).collect(),
        scalar => text(scalar).into_iter().collect(),
    };
    match (parameter.style, value) {
        ("label", _) => {
            format!(".{}", joined(items.into_iter(), if explode { "." } else { "," }))
        }
        ("matrix", Value::Object(_)) if explode => format!(";{}", items.join(";")),
        ("matrix", _) if explode => items.iter().map(|item| format!(";{name}={item}")).collect(),
        ("matrix", _) => format!(";{name}={}", items.join(",")),
        _ => items.join(","),
    }
}

/// The fields of a form, by the encoding that the document gives them.
pub(crate) fn form(body: &Value, encoding: &Value) -> Vec<(String, String)> {
    let members = body.as_object();
    let fields = members.into_iter().flatten().flat_map(|(name, value)| {
        let own = &encoding[name.as_str()];
        let style = own["style"].as_str();
        let parameter = Parameter {
            name,
            place: "query",
            required: false,
            style: style.unwrap_or("form"),
            explode: own["explode"].as_bool().unwrap_or(style.is_none_or(|style| style == "form")),
            // An object without a style of its own is JSON (OpenAPI 3.0, Encoding Object).
            json: value.is_object() && style.is_none() && own.get("explode").is_none(),
            form: None,
            schema: &Value::Null,
            example: None,
        };
        pairs(&parameter, value)
    });
    fields.collect()
}

fn flat(members: &Map<String, Value>) -> impl Iterator<Item = String> {
    members.iter().filter_map(|(key, value)| Some([key.clone(), text(value)?])).flatten()
}

fn joined(items: impl Iterator<Item = String>, delimiter: &str) -> String {
    items.collect::<Vec<_>>().join(delimiter)
}
