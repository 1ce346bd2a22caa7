//! An operation as the vendor's document has it: parameters, bodies and answers with their examples.

use serde_json::Value;

use crate::schemas::Schemas;
use crate::{Operation, StatusPattern};

/// The place of what no request carries: a client certificate.
pub(crate) const CONNECTION: &str = "connection";

/// One operation of the document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Documented<'a> {
    schemas: Schemas<'a>,
    path: &'a str,
    item: &'a Value,
    operation: &'a Value,
}

/// A parameter.
#[derive(Clone, Debug)]
pub(crate) struct Parameter<'a> {
    pub name: &'a str,
    /// `path`, `query`, `querystring`, `header` or `cookie`.
    pub place: &'a str,
    pub required: bool,
    pub style: &'a str,
    pub explode: bool,
    /// Whether it travels as JSON: it has `content` in place of `schema`.
    pub json: bool,
    /// The `encoding` of a query string that is a form.
    pub form: Option<&'a Value>,
    pub schema: &'a Value,
    pub example: Option<&'a Value>,
}

/// A body under one of its media types.
#[derive(Clone, Debug)]
pub(crate) struct Media<'a> {
    pub media_type: &'a str,
    pub schema: Option<&'a Value>,
    pub example: Option<&'a Value>,
    pub encoding: &'a Value,
}

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer<'a> {
    pub status: StatusPattern,
    /// Its bodies, in the document's order.
    pub media: Vec<Media<'a>>,
}

impl<'a> Documented<'a> {
    /// The operation of a row of the operation table.
    pub fn find(schemas: Schemas<'a>, row: &'a Operation) -> Option<Self> {
        let item = schemas.resolve(schemas.root.get("paths")?.get(&row.path)?);
        let operation = match row.method.as_str() {
            "QUERY" => item.get("query"),
            method => item.get(method),
        };
        let further = || item.get("additionalOperations")?.get(&row.method);
        let operation = operation.or_else(further)?;
        Some(Self { schemas, path: &row.path, item, operation })
    }

    /// The parameters, those of the path item that the operation does not override first.
    pub fn parameters(&self) -> Vec<Parameter<'a>> {
        let mut found: Vec<Parameter<'a>> = Vec::new();
        for owner in [self.item, self.operation] {
            for node in crate::keywords::array(owner, "parameters") {
                let Some(parameter) = self.parameter(self.schemas.resolve(node)) else { continue };
                found
                    .retain(|other| (other.name, other.place) != (parameter.name, parameter.place));
                if parameter.place != "path" || self.has_variable(parameter.name) {
                    found.push(parameter);
                }
            }
        }
        found.extend(self.undeclared(&found));
        found
    }

    /// The path parameters that are declared and are not in the path.
    pub fn stray_variables(&self) -> Vec<&'a str> {
        let owners = [self.item, self.operation].into_iter();
        let declared = owners.flat_map(|owner| crate::keywords::array(owner, "parameters"));
        let declared = declared.map(|node| self.schemas.resolve(node));
        let names = declared
            .filter(|parameter| parameter["in"] == "path")
            .filter_map(|parameter| parameter.get("name")?.as_str());
        names.filter(|name| !self.has_variable(name)).collect()
    }

    /// A parameter of the path that is not in it cannot travel.
    fn has_variable(&self, name: &str) -> bool {
        self.path.contains(&format!("{{{name}}}"))
    }

    /// The variables of the path that no parameter declares.
    fn undeclared(&self, declared: &[Parameter<'a>]) -> Vec<Parameter<'a>> {
        let variables = self.path.split('{').skip(1).filter_map(|piece| piece.split('}').next());
        let is_declared =
            |name: &&str| declared.iter().any(|other| other.place == "path" && other.name == *name);
        let texts = variables.filter(|name| !is_declared(name)).map(|name| Parameter {
            name,
            place: "path",
            required: true,
            style: "simple",
            explode: false,
            json: false,
            form: None,
            schema: &Value::Null,
            example: None,
        });
        texts.collect()
    }

    fn parameter(&self, node: &'a Value) -> Option<Parameter<'a>> {
        let place = node.get("in")?.as_str()?;
        let name = node.get("name")?.as_str()?;
        let content = node.get("content").and_then(Value::as_object);
        let media = content.and_then(|content| content.iter().next());
        let (owner, schema) = match media {
            Some((_, media)) => (media, media.get("schema")),
            None => (node, node.get("schema")),
        };
        let is_form = |media_type: &str| essence(media_type) == "application/x-www-form-urlencoded";
        let form = media.filter(|(media_type, _)| place == "querystring" && is_form(media_type));
        // A query string of any other text is that text.
        let json = media.filter(|(media_type, _)| {
            place != "querystring" || essence(media_type).ends_with("json")
        });
        let by_place = if matches!(place, "query" | "cookie") { "form" } else { "simple" };
        let style = node.get("style").and_then(Value::as_str).unwrap_or(by_place);
        Some(Parameter {
            name,
            place,
            required: node["required"] == true || place == "path",
            style,
            explode: node
                .get("explode")
                .and_then(Value::as_bool)
                .unwrap_or(matches!(style, "form" | "cookie")),
            json: json.is_some(),
            form: form.map(|(_, media)| &media["encoding"]),
            schema: schema.unwrap_or(&Value::Null),
            example: self.example(owner),
        })
    }

    /// The request body under the media type that the row names, and whether it is required.
    pub fn body(&self, row: &Operation) -> Option<(Media<'a>, bool)> {
        let body = self.schemas.resolve(self.operation.get("requestBody")?);
        let all = self.media(body);
        // Of several media types the first is sent, unless the caller says otherwise.
        let named = row.content_type.as_deref().unwrap_or_default();
        let named = named.split(',').map(str::trim).find(|name| !name.contains('*'));
        let named = named.unwrap_or_default();
        let is_named = |media: &&Media<'_>| essence(media.media_type) == essence(named);
        let media = all.iter().find(is_named).or(all.first())?.clone();
        Some((media, body["required"] == true))
    }

    /// The answers, in the document's order.
    pub fn answers(&self) -> Vec<Answer<'a>> {
        let responses = self.operation.get("responses").and_then(Value::as_object);
        let known = responses.into_iter().flatten().filter_map(|(status, node)| {
            let node = self.schemas.resolve(node);
            Some(Answer { status: StatusPattern::parse(status)?, media: self.media(node) })
        });
        known.collect()
    }

    /// The keys under `responses` that are no status.
    pub fn unreadable_statuses(&self) -> Vec<&'a str> {
        let responses = self.operation.get("responses").and_then(Value::as_object);
        let keys = responses.into_iter().flatten().map(|(key, _)| key.as_str());
        keys.filter(|key| !key.starts_with("x-") && StatusPattern::parse(key).is_none()).collect()
    }

    /// What a schema stands for, in the end.
    pub fn resolved(&self, schema: &'a Value) -> &'a Value {
        self.schemas.resolve(schema)
    }

    /// Whether the body may be of any media type.
    pub fn takes_anything(&self) -> bool {
        let body = self.operation.get("requestBody").map(|body| self.schemas.resolve(body));
        body.is_some_and(|body| self.media(body).iter().any(|media| media.media_type.contains('*')))
    }

    /// A request's target with another text for a variable that is a whole segment of the path.
    pub fn with_segment(&self, target: &str, variable: &str) -> Option<String> {
        let template = self.path.split(['?', '#']).next().unwrap_or_default();
        let wanted = format!("{{{variable}}}");
        let position = template.split('/').position(|segment| segment == wanted)?;
        let (path, query) = target.split_once('?').map_or((target, None), |(p, q)| (p, Some(q)));
        let mut segments: Vec<&str> = path.split('/').collect();
        *segments.get_mut(position)? = "x-unlisted";
        let path = segments.join("/");
        Some(query.map_or(path.clone(), |query| format!("{path}?{query}")))
    }

    fn media(&self, owner: &'a Value) -> Vec<Media<'a>> {
        let content = owner.get("content").and_then(Value::as_object);
        let all = content.into_iter().flatten().map(|(media_type, media)| Media {
            media_type: media_type.as_str(),
            schema: media.get("schema"),
            example: self.example(media),
            encoding: &media["encoding"],
        });
        all.collect()
    }

    /// `example`, or the first of `examples` that has a value, or the schema's own.
    fn example(&self, owner: &'a Value) -> Option<&'a Value> {
        let examples = owner.get("examples").and_then(Value::as_object);
        let mut named = examples
            .into_iter()
            .flatten()
            .filter_map(|(_, example)| self.schemas.resolve(example).get("value"));
        let schema = owner.get("schema").map(|schema| self.schemas.resolve(schema));
        let of_schema = || {
            let schema = schema?;
            schema.get("example").or_else(|| crate::keywords::array(schema, "examples").next())
        };
        owner.get("example").or_else(|| named.next()).or_else(of_schema)
    }

    /// Names and places of the keys that security schemes put into queries, headers and cookies.
    pub fn keys(schemas: Schemas<'a>) -> Vec<(&'a str, &'a str)> {
        let schemes = schemas.root["components"]["securitySchemes"].as_object();
        let keys = schemes.into_iter().flatten().filter_map(|(_, scheme)| {
            let scheme = schemas.resolve(scheme);
            let kind = scheme.get("type").and_then(Value::as_str).unwrap_or_default();
            if kind.eq_ignore_ascii_case("mutualTLS") {
                return Some((CONNECTION, ""));
            }
            Some((scheme.get("in")?.as_str()?, scheme.get("name")?.as_str()?))
        });
        keys.collect()
    }
}

impl Media<'_> {
    /// Whether the body is JSON.
    pub fn is_json(&self) -> bool {
        match essence(self.media_type).as_str() {
            "application/json" | "text/json" => true,
            other if other.ends_with("+json") => true,
            // What is not a text can only be JSON.
            other if is_anything(other) => self.schema.is_some_and(|schema| {
                let typed = matches!(schema["type"].as_str(), Some("object" | "array"));
                let composed = ["$ref", "properties", "allOf", "oneOf", "anyOf"];
                typed || composed.iter().any(|keyword| schema.get(keyword).is_some())
            }),
            _ => false,
        }
    }
}

/// Whether a media type leaves open what it is.
fn is_anything(essence: &str) -> bool {
    ["*/*", "application/*"].contains(&essence)
        || (essence.starts_with("application/vnd.")
            && !essence.contains('+')
            && !essence.contains("xml"))
}

/// A media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
