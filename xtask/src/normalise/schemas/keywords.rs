//! Each schema keeps the keywords that mean something for its type, and has a type where its
//! keywords tell one.
//!
//! ```yaml
//! # before                                  # after
//! {type: object, format: date, items: {}}   {type: object}
//! {properties: {id: {...}}}                 {type: object, properties: {id: {...}}}
//! {type: long}                              {type: integer}
//! {type: string, not: {enum: [none]}}       {type: string}
//! ```
//!
//! By JSON Schema a keyword of another type has no effect, so taking it out loses nothing. `not` has
//! no Rust type: it goes, and the ledger says so. Schemas with subschemas keep all their keywords
//! until the subschemas are merged.

use super::shape::is_annotation;
use crate::ledger::Ledger;
use crate::normalise::Draft;
use crate::schema::{self, Place};
use crate::tree::{Node, Object};

/// Keywords that hold for every type.
const GENERAL: [&str; 4] = ["type", "enum", "nullable", "discriminator"];
const COMPOSITION: [&str; 4] = ["allOf", "anyOf", "oneOf", "$ref"];

/// The types, each with its keywords.
const TYPES: [(&str, &[&str]); 6] = [
    (
        "object",
        &["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
    ),
    ("array", &["items", "minItems", "maxItems", "uniqueItems"]),
    ("string", &["format", "pattern", "minLength", "maxLength"]),
    (
        "number",
        &["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    ),
    (
        "integer",
        &["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    ),
    ("boolean", &[]),
];

/// Names that vendors take from programming languages.
const FOREIGN_TYPES: [(&str, &str); 12] = [
    ("int", "integer"),
    ("long", "integer"),
    ("float", "number"),
    ("double", "number"),
    ("decimal", "number"),
    ("bool", "boolean"),
    ("date", "string"),
    ("datetime", "string"),
    ("date-time", "string"),
    ("uuid", "string"),
    ("file", "string"),
    ("text", "string"),
];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let ledger = &mut draft.ledger;
    schema::each_mut(&mut draft.root, |node, place| {
        if let Some(schema) = node.as_object_mut() {
            settle_type(schema);
            remove_not(schema, &place, ledger);
            remove_foreign(schema);
            remove_structured_enum(schema, &place, ledger);
        }
    });
}

fn settle_type(schema: &mut Object) {
    let composed = COMPOSITION.iter().any(|keyword| schema.contains(keyword));
    let Some(node) = schema.get_mut("type") else {
        if let (false, Some(inferred)) = (composed, inferred(schema)) {
            let span = schema.nodes().next().map_or(crate::tree::Span::NONE, |(_, node)| node.span);
            schema.insert("type", Node::new(inferred, span));
        }
        return;
    };
    let written = node.as_str().unwrap_or_default().to_ascii_lowercase();
    let known =
        |name: &str| TYPES.iter().find(|(known, _)| *known == name).map(|(known, _)| *known);
    let foreign = FOREIGN_TYPES.iter().find(|(name, _)| *name == written);
    match known(&written).or(foreign.map(|(_, name)| *name)) {
        Some(name) => *node = Node::new(name, node.span),
        None => drop(schema.remove("type")),
    }
}

/// The type that the keywords of a schema are for.
fn inferred(schema: &Object) -> Option<&'static str> {
    let values = schema.get("enum").and_then(Node::as_array).unwrap_or_default();
    let values: Vec<&Node> = values.iter().filter(|value| value.kind() != "null").collect();
    if !values.is_empty() && values.iter().all(|value| value.as_str().is_some()) {
        return Some("string");
    }
    if !values.is_empty() && values.iter().all(|value| value.as_integer().is_some()) {
        return Some("integer");
    }
    if !values.is_empty() {
        return None;
    }
    let has = |keywords: &[&str]| {
        keywords.iter().any(|keyword| *keyword != "format" && schema.contains(keyword))
    };
    TYPES.iter().find(|(name, keywords)| *name != "integer" && has(keywords)).map(|(name, _)| *name)
}

fn remove_not(schema: &mut Object, place: &Place<'_>, ledger: &mut Ledger) {
    if let Some(not) = schema.remove("not") {
        let detail = "`not` has no type of its own; excluded values are not refused";
        ledger.lose("not", &place.pointer().child("not"), not.span, detail);
    }
}

fn remove_foreign(schema: &mut Object) {
    if COMPOSITION.iter().any(|keyword| schema.contains(keyword)) {
        return;
    }
    let name = schema.get("type").and_then(Node::as_str).unwrap_or_default().to_owned();
    let own = TYPES.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, own)| own);
    schema.retain(|keyword, _| {
        own.contains(&keyword) || GENERAL.contains(&keyword) || is_annotation(keyword)
    });
}

/// Enums of objects and arrays have no Rust type.
fn remove_structured_enum(schema: &mut Object, place: &Place<'_>, ledger: &mut Ledger) {
    let structured = |value: &Node| value.as_object().is_some() || value.as_array().is_some();
    let values = schema.get("enum").and_then(Node::as_array).unwrap_or_default();
    let typed = schema.get("type").and_then(Node::as_str);
    if (values.iter().any(structured)
        || (!values.is_empty() && matches!(typed, Some("object" | "array"))))
        && let Some(removed) = schema.remove("enum")
    {
        let detail = "an enum of objects or arrays is not checked";
        ledger.lose("structured-enum", &place.pointer().child("enum"), removed.span, detail);
    }
}
