//! Requests that the document forbids, sent straight to the mock server: whether it can say no.
//!
//! Each is a request that it has accepted, with one thing made wrong. What is wrong with a body is
//! so by the JSON Schema validator's word.

use serde_json::{Value, json};

use crate::conformance::send::{Heard, heard, send};
use crate::documented::{CONNECTION, Documented, Parameter, essence};
use crate::exchange::Subject;
use crate::judge::Asked;
use crate::keywords::{Direction, types};

/// What is wrong with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    MissingParameter,
    WrongParameter,
    MissingBody,
    MissingMember,
    WrongMember,
    MediaType,
    Credentials,
}

impl Kind {
    pub const fn label(self) -> &'static str {
        match self {
            Self::MissingParameter => "a missing parameter",
            Self::WrongParameter => "a parameter of the wrong type",
            Self::MissingBody => "a missing body",
            Self::MissingMember => "a missing member",
            Self::WrongMember => "a member of the wrong type",
            Self::MediaType => "the wrong media type",
            Self::Credentials => "missing credentials",
        }
    }
}

/// A wrong request that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tried {
    pub kind: Kind,
    /// What exactly is wrong with it.
    pub what: String,
    pub refused: bool,
}

/// Sends wrong requests of each kind that the operation can have.
pub(super) fn all(
    subject: &Subject<'_>,
    documented: &Documented<'_>,
    good: &Asked,
    keys: &[(String, String)],
    port: u16,
) -> Vec<Tried> {
    let target = good.target.strip_prefix("/base").unwrap_or(&good.target);
    let good = Asked { target: target.to_owned(), answered: None, ..good.clone() };
    let mut wrong = Vec::new();
    parameters(documented, &good, &mut wrong);
    body(subject, documented, &good, &mut wrong);
    credentials(subject, &good, keys, &mut wrong);
    let tried = wrong.into_iter().map(|(kind, what, asked)| {
        let refused =
            send(port, &asked).is_some_and(|answer| matches!(heard(&answer), Heard::Refused(_)));
        Tried { kind, what: format!("{}: {what}", kind.label()), refused }
    });
    tried.collect()
}

type Wrong = Vec<(Kind, String, Asked)>;

/// Without what is required, and with a text where a number is documented.
fn parameters(documented: &Documented<'_>, good: &Asked, wrong: &mut Wrong) {
    let all = documented.parameters();
    let is_plain = |parameter: &&Parameter<'_>| {
        let name = parameter.name.to_ascii_lowercase();
        let ignored = ["accept", "content-type", "authorization"].contains(&name.as_str());
        !(parameter.json || parameter.place == "header" && ignored)
    };
    for parameter in all.iter().filter(is_plain) {
        let without = match parameter.place {
            "query" => without_query(good, parameter.name),
            "header" => without_header(good, parameter.name),
            _ => None,
        };
        let what = format!("{} `{}`", parameter.place, parameter.name);
        if let (Some(asked), true) = (&without, parameter.required) {
            wrong.push((Kind::MissingParameter, what.clone(), asked.clone()));
        }
        let schema = documented.resolved(parameter.schema);
        let is_number = matches!(types(schema).as_slice(), ["integer" | "number" | "boolean"])
            && schema.get("nullable").is_none_or(|nullable| *nullable == false);
        let spoilt = match parameter.place {
            "query" => without.map(|mut asked| {
                let sign = if asked.target.contains('?') { '&' } else { '?' };
                asked.target += &format!("{sign}{}=x-unlisted", parameter.name);
                asked
            }),
            "header" => without.map(|mut asked| {
                let header = (parameter.name.to_ascii_lowercase(), "x-unlisted".to_owned());
                asked.headers.push(header);
                asked
            }),
            "path" => documented
                .with_segment(&good.target, parameter.name)
                .map(|target| Asked { target, ..good.clone() }),
            _ => None,
        };
        if let (Some(asked), true) = (spoilt, is_number) {
            wrong.push((Kind::WrongParameter, what, asked));
        }
    }
}

/// Without a body, without a member, with a member of another type, and as another media type.
fn body(subject: &Subject<'_>, documented: &Documented<'_>, good: &Asked, wrong: &mut Wrong) {
    let Some((media, required)) = documented.body(subject.operation) else { return };
    if good.body.is_empty() {
        return;
    }
    if required {
        let mut asked = without_header(good, "content-type").unwrap_or_else(|| good.clone());
        asked.body.clear();
        wrong.push((Kind::MissingBody, "it is required".to_owned(), asked));
    }
    if !documented.takes_anything() {
        let mut asked = without_header(good, "content-type").unwrap_or_else(|| good.clone());
        asked.headers.push(("content-type".to_owned(), "application/x-unlisted".to_owned()));
        let what = format!("not `{}`", essence(media.media_type));
        wrong.push((Kind::MediaType, what, asked));
    }
    let value = serde_json::from_str(&good.body).ok().filter(|_| media.is_json());
    let (Some(Value::Object(members)), Some(schema)) = (value, media.schema) else { return };
    let is_wrong = |value: &Value| {
        let judged = subject.validators.judged(Direction::Request, schema, value);
        judged.is_ok_and(|faults| !faults.is_empty())
    };
    let with = |kind: Kind, change: &dyn Fn(&mut serde_json::Map<String, Value>, &str)| {
        members.keys().find_map(|key| {
            let mut changed = members.clone();
            change(&mut changed, key);
            let value = Value::Object(changed);
            is_wrong(&value).then(|| {
                let asked = Asked { body: value.to_string(), ..good.clone() };
                (kind, format!("`{key}`"), asked)
            })
        })
    };
    wrong.extend(with(Kind::MissingMember, &|members, key| _ = members.shift_remove(key)));
    wrong.extend(with(Kind::WrongMember, &|members, key| {
        let other = match members.get(key) {
            Some(Value::Object(_) | Value::Array(_)) => json!("x-unlisted"),
            _ => json!({ "x-unlisted": [1] }),
        };
        members.insert(key.to_owned(), other);
    }));
}

/// Without what security adds.
fn credentials(subject: &Subject<'_>, good: &Asked, keys: &[(String, String)], wrong: &mut Wrong) {
    if subject.operation.is_open || keys.iter().any(|(place, _)| place == CONNECTION) {
        return;
    }
    let mut asked = without_header(good, "authorization").unwrap_or_else(|| good.clone());
    for (place, name) in keys {
        let without = match place.as_str() {
            "query" => without_query(&asked, name),
            "cookie" => without_header(&asked, "cookie"),
            _ => without_header(&asked, name),
        };
        asked = without.unwrap_or(asked);
    }
    wrong.push((Kind::Credentials, "none at all".to_owned(), asked));
}

/// The request without a header; `None` if it has none of the name.
fn without_header(good: &Asked, name: &str) -> Option<Asked> {
    let mut asked = good.clone();
    asked.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
    (asked.headers.len() < good.headers.len()).then_some(asked)
}

/// The request without a parameter of its query; `None` if it has none of the name.
fn without_query(good: &Asked, name: &str) -> Option<Asked> {
    let (path, query) = good.target.split_once('?')?;
    let is_other = |pair: &&str| {
        let known = pair.split('=').next().unwrap_or_default();
        let known = percent_encoding::percent_decode_str(known).decode_utf8_lossy();
        known != name
    };
    let left: Vec<&str> = query.split('&').filter(is_other).collect();
    if left.len() == query.split('&').count() {
        return None;
    }
    let target = match left.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", left.join("&")),
    };
    Some(Asked { target, ..good.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_taken_out_and_all_else_stays() {
        let good = Asked {
            method: "GET".to_owned(),
            target: "/pets?tag=a&page%5B%5D=1&tag=b".to_owned(),
            headers: vec![("x-key".to_owned(), "1".to_owned())],
            body: String::new(),
            answered: None,
        };
        let target = |name: &str| without_query(&good, name).map(|asked| asked.target);
        assert_eq!(target("tag").as_deref(), Some("/pets?page%5B%5D=1"));
        assert_eq!(target("page[]").as_deref(), Some("/pets?tag=a&tag=b"));
        assert_eq!(target("other"), None);
        assert!(without_header(&good, "X-Key").is_some_and(|asked| asked.headers.is_empty()));
        assert!(without_header(&good, "x-other").is_none());
    }
}
