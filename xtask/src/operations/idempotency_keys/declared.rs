//! The idempotency header that a document declares on an operation.

use super::{IdempotencyFacts, MADE_LENGTHS};
use crate::operation::KeyFormat;
use crate::schema::{self, pattern};
use crate::tree::{Node, Span};

/// A header parameter that takes an idempotency key.
pub(super) struct Declared {
    /// The name as the document spells it.
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) min_length: Option<usize>,
    pub(super) max_length: Option<usize>,
    pub(super) format: KeyFormat,
    pub(super) pattern: Option<String>,
    pub(super) span: Span,
}

/// The names of the header that are made of other words. PayPal documents its own as the key of
/// idempotent calls; the other one is of OASIS Repeatable Requests 1.0.
const OTHER_NAMES: [&str; 2] = ["paypal-request-id", "repeatability-request-id"];

/// Whether vendors use a header of this name for idempotency keys: `Idempotency-Key`
/// (draft-ietf-httpapi-idempotency-key-header) and its spellings, with any prefix. A header that
/// only names a call, such as `X-Request-Id`, is not one: the vendor need not recognise it again.
pub(super) fn is_key_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('_', "-");
    if OTHER_NAMES.contains(&name.as_str()) {
        return true;
    }
    let ends = ["key", "token", "uuid", "id"];
    let stem = ends.iter().find_map(|end| name.strip_suffix(end));
    let has_end = stem.is_some();
    let stem = stem.unwrap_or(&name);
    let stem = stem.strip_suffix('-').unwrap_or(stem);
    let word = stem.rsplit('-').next().unwrap_or(stem);
    match word {
        "idempotency" | "idempotence" => true,
        "idempotent" => has_end,
        _ => false,
    }
}

/// The key header of an operation: the one that `surface.toml` names, else the standard's, else the
/// first.
pub(super) fn find(
    operation: &Node,
    facts: Option<&IdempotencyFacts>,
    root: &Node,
) -> Option<Declared> {
    let parameters = operation.get("parameters").and_then(Node::as_array).unwrap_or_default();
    let named = facts.map(|facts| facts.header.get_ref().as_str());
    let all: Vec<Declared> =
        parameters.iter().filter_map(|parameter| read(parameter, named, root)).collect();
    let rank = |declared: &Declared| {
        let is = |name: &str| declared.name.eq_ignore_ascii_case(name);
        (!named.is_some_and(is), !is("idempotency-key"))
    };
    // Of equal ranks the first is the least.
    all.into_iter().min_by_key(rank)
}

fn read(parameter: &Node, named: Option<&str>, root: &Node) -> Option<Declared> {
    let text = |key| parameter.get(key).and_then(Node::as_str);
    let name = text("name")?;
    let is_named = named.is_some_and(|named| named.eq_ignore_ascii_case(name));
    if text("in") != Some("header") || !(is_named || is_key_header(name)) {
        return None;
    }
    let schema = match parameter.get("schema") {
        Some(schema) => Some(schema::resolve(root, schema)?),
        // A value that travels as JSON has quotes that a key has not.
        None if parameter.get("content").is_some() => return None,
        None => None,
    };
    let of_schema = |key| schema.and_then(|schema| schema.get(key));
    // Only a text of the caller's choice can be a key.
    let kind = of_schema("type").and_then(Node::as_str);
    if kind.is_some_and(|kind| kind != "string") || of_schema("enum").is_some() {
        return None;
    }
    let length = |key| of_schema(key).and_then(|node| node.to_json().as_u64()?.try_into().ok());
    let format = of_schema("format").and_then(Node::as_str);
    Some(Declared {
        name: name.to_owned(),
        required: parameter.get("required").and_then(Node::as_bool) == Some(true),
        min_length: length("minLength"),
        max_length: length("maxLength"),
        format: match format {
            Some("uuid") => KeyFormat::Uuid,
            _ => KeyFormat::Text,
        },
        pattern: of_schema("pattern").and_then(Node::as_str).map(str::to_owned),
        span: parameter.span,
    })
}

impl Declared {
    /// Whether it is the header that `surface.toml` names.
    pub(super) fn is_of(&self, facts: &IdempotencyFacts) -> bool {
        self.name.eq_ignore_ascii_case(facts.header.get_ref())
    }

    /// Whether the random keys of the runtime are among those that the document allows.
    pub(super) fn takes_made_keys(&self, facts: &IdempotencyFacts) -> bool {
        let [hyphenated, simple] = MADE_LENGTHS;
        let length = if facts.max_length >= hyphenated { hyphenated } else { simple };
        let fits = (self.min_length.unwrap_or(0)..=self.max_length.unwrap_or(usize::MAX))
            .contains(&length);
        let is_uuid = self.format == KeyFormat::Text || length == hyphenated;
        let samples =
            ["f81d4fae-7dec-4d5a-a765-00a0c91e6bf6", "01234567-89ab-4cde-8fab-cdefabcdefab"];
        let sample = |text: &str| {
            if length == simple { text.replace('-', "") } else { text.to_owned() }
        };
        // A pattern that cannot be read says nothing.
        let matcher = self.pattern.as_ref().and_then(|pattern| pattern::matcher(pattern));
        let matches =
            matcher.is_none_or(|regex| samples.iter().all(|text| regex.is_match(&sample(text))));
        fits && is_uuid && matches
    }
}

/// The caller may give the key elsewhere, so that the parameter itself is not required.
pub(super) fn make_optional(operation: &mut Node, name: &str) {
    let parameters = operation.get_mut("parameters").and_then(Node::as_array_mut);
    for parameter in parameters.into_iter().flatten() {
        let text = |key| parameter.get(key).and_then(Node::as_str);
        let is_it = text("in") == Some("header")
            && text("name").is_some_and(|own| own.eq_ignore_ascii_case(name));
        if let (true, Some(parameter)) = (is_it, parameter.as_object_mut()) {
            parameter.remove("required");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_key_header;

    #[test]
    fn names_of_key_headers() {
        for name in [
            "Idempotency-Key",
            "IDEMPOTENCY-KEY",
            "X-Idempotency-Key",
            "Cko-Idempotency-Key",
            "Idempotence-Key",
            "X-Idempotence-UUID",
            "Idempotent-Key",
            "idempotency_key",
            "idempotencyKey",
            "I-Twilio-Idempotency-Token",
            "Idempotency-Id",
            "Idempotency",
            "PayPal-Request-Id",
            "Repeatability-Request-ID",
        ] {
            assert!(is_key_header(name), "{name}");
        }
        for name in [
            "X-Request-Id",
            "Request-Id",
            "X-Correlation-Id",
            "Idempotency-Replayed",
            "X-Idempotent",
            "Idempotency-Key-Expiry",
            "Non-Idempotent-Retry",
            "Repeatability-First-Sent",
            "Authorization",
        ] {
            assert!(!is_key_header(name), "{name}");
        }
    }
}
