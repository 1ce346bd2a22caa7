//! Keys that OpenAPI does not know where they are written, so that nothing reads them: a misspelling,
//! a key of Swagger 2.0, or one that belongs elsewhere.
//!
//! JSON Schema lets everybody add keywords, so an unknown key of a schema is only told if it is nearly
//! one of its own. Each key is reported once for each kind of object, at its first place.

use indexmap::IndexMap;

use super::{Kind, walk};
use crate::diagnostic::{Diagnostic, fold, nearest, nearest_above};
use crate::tree::{Node, Object, Span};

/// How alike an unknown keyword of a schema must be to a known one to be taken for a misspelling.
const MISSPELT: f64 = 0.79;

/// Flows of OAuth 2 in a security scheme, and what each may say.
const FLOWS: [&str; 5] =
    ["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"];
const FLOW: [&str; 5] =
    ["authorizationUrl", "tokenUrl", "refreshUrl", "scopes", "deviceAuthorizationUrl"];

/// A key where it does not belong.
#[derive(PartialEq, Eq, Hash)]
struct Ignored<'a> {
    owner: &'static str,
    key: &'a str,
    help: String,
}

/// A warning for each key that is ignored.
pub fn ignored_keys(root: &Node) -> Vec<Diagnostic> {
    let mut found: IndexMap<Ignored<'_>, Vec<Span>> = IndexMap::new();
    walk(root, |kind, node, _| {
        let Some(object) = node.as_object() else { return };
        // What is beside a reference is the reference's business.
        if kind.may_be_reference() && object.contains("$ref") {
            return;
        }
        for (key, member) in object.iter().filter(|(key, _)| !is_read(kind, object, key)) {
            if let Some(help) = help(kind, object, key, &member.node) {
                let ignored = Ignored { owner: kind.noun(), key, help };
                found.entry(ignored).or_default().push(member.key_span);
            }
        }
        if kind == Kind::SecurityScheme {
            for (ignored, span) in flow_keys(object) {
                found.entry(ignored).or_default().push(span);
            }
        }
    });
    fold_by_owner(found)
}

/// Five keys of each kind of object, in the order of the document.
fn fold_by_owner(found: IndexMap<Ignored<'_>, Vec<Span>>) -> Vec<Diagnostic> {
    let mut by_owner: IndexMap<&str, Vec<Diagnostic>> = IndexMap::new();
    for (ignored, places) in found {
        let Ignored { owner, key, help } = ignored;
        let Some(first) = places.first() else { continue };
        let message = format!("`{key}` is not a key of {owner}, and is ignored");
        let problem = Diagnostic::warning("document::ignored-key", message, *first).help(help);
        let problem = match places.len() - 1 {
            0 => problem,
            1 => problem.label("and at one more place"),
            more => problem.label(format!("and at {more} more places")),
        };
        by_owner.entry(owner).or_default().push(problem);
    }
    let folded = by_owner.into_iter().flat_map(|(owner, problems)| {
        fold(problems, &format!("keys that are not of {owner}, and are ignored"))
    });
    folded.collect()
}

/// Whether the key of an object is one that this tool reads.
fn is_read(kind: Kind, object: &Object, key: &str) -> bool {
    let is_carrier = matches!(kind, Kind::Parameter | Kind::Header);
    let says_type = object.contains("schema") || object.contains("content");
    // A parameter in the manner of Swagger 2.0 has the keywords of its schema beside its name.
    kind.has(key) || is_carrier && !says_type && Kind::Schema.has(key)
}

/// What to do about an unknown key; `None` if it may be there.
fn help(kind: Kind, object: &Object, key: &str, value: &Node) -> Option<String> {
    if kind == Kind::Schema {
        return keyword(object, key, value);
    }
    let known = kind.keys().unwrap_or_default().iter().copied();
    if let Some(help) = old(kind, key).or_else(|| elsewhere(kind, key)) {
        return Some(help);
    }
    Some(match nearest(key, known) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("take it out, or call it `x-{key}` if it is an extension"),
    })
}

fn keyword(object: &Object, key: &str, value: &Node) -> Option<String> {
    let known = Kind::Schema.keys().unwrap_or_default().iter().copied();
    if key.chars().count() >= 4
        && let Some(meant) = nearest_above(MISSPELT, key, known)
        // A schema that has both means something else by the second.
        && !object.contains(meant)
    {
        return Some(format!("did you mean `{meant}`?"));
    }
    let is_schema =
        value.reference().is_some() || value.get("type").and_then(Node::as_str).is_some();
    let is_object = object.get("type").and_then(Node::as_str) == Some("object");
    (is_schema && is_object && !object.contains("properties"))
        .then(|| format!("if `{key}` is a property, put it below `properties`"))
}

/// Keys of Swagger 2.0, and what has taken their place.
fn old(kind: Kind, key: &str) -> Option<String> {
    let now = match (kind, key) {
        (Kind::Document, "host" | "basePath" | "schemes") => {
            "the address is under `servers`: `servers: [{url: https://host/path}]`"
        }
        (Kind::Operation, "schemes") => "the address is under `servers`",
        (Kind::Document | Kind::Operation, "consumes") => {
            "a media type is a key of the body: `requestBody: {content: {application/json: ..}}`"
        }
        (Kind::Document | Kind::Operation, "produces") => {
            "a media type is a key of the response: `content: {application/json: ..}`"
        }
        (Kind::Document, "securityDefinitions") => "it is `components.securitySchemes` now",
        (Kind::Response, "schema") => {
            "a schema is under its media type: `content: {application/json: {schema: ..}}`"
        }
        (Kind::RequestBody, "schema") => {
            "a schema is under its media type: `content: {application/json: {schema: ..}}`"
        }
        (Kind::Parameter | Kind::Header, "collectionFormat") => {
            "it is `style` and `explode` now: `csv` is `style: form, explode: false`"
        }
        (Kind::Parameter | Kind::Header | Kind::MediaType, word) if Kind::Schema.has(word) => {
            return Some(format!("put it below `schema`: `schema: {{{word}: ..}}`"));
        }
        (Kind::SecurityScheme, "flow" | "authorizationUrl" | "tokenUrl" | "scopes") => {
            "it is below `flows` and the name of the flow now: `flows: {clientCredentials: {tokenUrl: \
             .., scopes: {}}}`"
        }
        _ => return None,
    };
    let since = match key {
        "schema" => "",
        _ => " (it is a key of Swagger 2.0)",
    };
    Some(format!("{now}{since}"))
}

/// The neighbour that a key belongs to.
fn elsewhere(kind: Kind, key: &str) -> Option<String> {
    let place = match kind {
        Kind::Document if Kind::Components.has(key) => "below `components`",
        Kind::Document if Kind::Info.has(key) => "below `info`",
        Kind::PathItem if Kind::Operation.has(key) => "below a method, such as `get`",
        Kind::Operation if Kind::RequestBody.has(key) => "below `requestBody`",
        Kind::Info if Kind::Document.has(key) => "at the root of the document",
        _ => return None,
    };
    Some(format!("it belongs {place}"))
}

/// Unknown flows of a security scheme, and unknown keys of its flows.
fn flow_keys(scheme: &Object) -> Vec<(Ignored<'_>, Span)> {
    let mut found = Vec::new();
    let flows = scheme.get("flows").and_then(Node::as_object);
    for (name, flow) in flows.into_iter().flat_map(Object::iter) {
        if let Some(help) = unknown(name, &FLOWS) {
            found.push((Ignored { owner: "`flows`", key: name, help }, flow.key_span));
        }
        for (key, member) in flow.node.as_object().into_iter().flat_map(Object::iter) {
            if let Some(help) = unknown(key, &FLOW) {
                found.push((Ignored { owner: "a flow", key, help }, member.key_span));
            }
        }
    }
    found
}

/// What to do about a key that is not in `known`.
fn unknown(key: &str, known: &[&str]) -> Option<String> {
    if known.contains(&key) || key.starts_with("x-") {
        return None;
    }
    let renamed = match key {
        "application" => Some("clientCredentials"),
        "accessCode" => Some("authorizationCode"),
        _ => nearest(key, known.iter().copied()),
    };
    Some(match renamed {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("the keys are {}", known.join(", ")),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(json: &serde_json::Value) -> Vec<(String, String)> {
        let problems = ignored_keys(&Node::from_json(json, Span::NONE));
        problems.into_iter().map(|p| (p.message, p.help.unwrap_or_default())).collect()
    }

    #[test]
    fn data_and_extensions_and_free_names_are_nobodys_business() {
        let schema = json!({
            "x-requried": true, "example": {"requried": 1}, "default": {"nulable": 1},
            "properties": {"requried": {"type": "string"}}, "customKeyword": 1,
        });
        let operation = json!({"responses": {"200": {"description": "", "x-a": 1}}});
        let document = json!({
            "openapi": "3.1.0", "$schema": "https://spec.openapis.org/oas/3.1/schema", "info": {},
            "paths": {"/summery": {"get": operation}},
            "components": {"schemas": {"nulable": schema, "A": {"$ref": "#/x", "descripton": ""}}},
        });
        assert_eq!(told(&document), []);
    }

    #[test]
    fn a_parameter_in_the_manner_of_swagger_is_read_unless_it_has_a_schema_too() {
        let operation = |parameter: serde_json::Value| json!({"openapi": "3.0.3", "paths": {"/a": {"get": {"parameters": [parameter]}}}});
        let bare = json!({"name": "a", "in": "query", "type": "integer", "minimum": 1});
        assert_eq!(told(&operation(bare)), []);
        let both = json!({"name": "a", "in": "query", "schema": {}, "maxLength": 1});
        assert_eq!(told(&operation(both))[0].1, "put it below `schema`: `schema: {maxLength: ..}`");
    }
}
