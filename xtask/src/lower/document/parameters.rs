//! Parameters and headers in the form of 3.0.
//!
//! Before: `{name: page, in: Query, type: integer}`, a path parameter that is not required, a
//! parameter with both `schema` and `content`, or with neither. After: `in: query`, the keywords of
//! a schema under `schema`, `required: true`, one of the two. Parameters elsewhere are the business of
//! [`locations`](super::locations).
//!
//! Of what 3.2 added, `in: querystring` becomes `in: query` with `x-querystring: true`, and
//! `style: cookie` becomes `x-style: cookie`: 3.0 has no word for either, and later stages look there.

use super::{field_types, structure};
use crate::ledger::Ledger;
use crate::schema::{self, Kind, Place};
use crate::tree::{Node, Object, Span, Value};

/// Keywords that Swagger 2.0 put beside the name of a parameter.
#[rustfmt::skip]
const SCHEMA_KEYWORDS: [&str; 15] = [
    "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum",
    "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "enum",
    "nullable",
];

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    schema::walk_mut(root, |kind, node, place| {
        let span = node.span;
        let Some(object) = node.as_object_mut() else { return };
        if object.contains("$ref") {
            return;
        }
        match kind {
            Kind::Parameter => lower_parameter(object, span, place, ledger),
            Kind::Header => {
                object.retain(|key, value| match key {
                    "name" | "in" => false,
                    "style" => value.as_str() == Some("simple"),
                    _ => true,
                });
                settle_schema(object, span, place, ledger);
            }
            _ => {}
        }
    });
}

fn lower_parameter(parameter: &mut Object, span: Span, place: Place<'_>, ledger: &mut Ledger) {
    if let Some(location) = parameter.get_mut("in")
        && let Some(text) = location.as_str()
    {
        location.value = Value::String(text.trim().to_ascii_lowercase());
    }
    lower_querystring(parameter, span);
    let location = parameter.get("in").and_then(Node::as_str).unwrap_or_default().to_owned();
    if location == "path" && parameter.get("required").and_then(Node::as_bool) != Some(true) {
        parameter.insert("required", Node::new(true, span));
    }
    if location == "cookie" && parameter.get("style").and_then(Node::as_str) == Some("cookie") {
        parameter.rename("style", "x-style");
    }
    parameter.retain(|key, value| key != "style" || is_style(&location, value));
    settle_schema(parameter, span, place, ledger);
}

/// `style` and the like mean nothing to a query string: its `content` says how it is written
/// (OpenAPI 3.2, Parameter Object). A `schema` in its place is that of a form.
fn lower_querystring(parameter: &mut Object, span: Span) {
    if parameter.get("in").and_then(Node::as_str) != Some("querystring") {
        return;
    }
    parameter.insert("in", Node::new("query", span));
    parameter.insert("x-querystring", Node::new(true, span));
    parameter.retain(|key, _| !["style", "explode", "allowReserved"].contains(&key));
    let has_content = parameter.get("content").and_then(Node::as_object).is_some();
    if let Some(schema) = parameter.remove("schema").filter(|_| !has_content) {
        let media_type = Object::from_iter([("schema".to_owned(), schema)]);
        let content = Object::from_iter([(FORM.to_owned(), Node::new(media_type, span))]);
        parameter.insert("content", Node::new(content, span));
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

/// Whether a style belongs to a location. The others fall back to the default of the location.
fn is_style(location: &str, style: &Node) -> bool {
    let styles: &[&str] = match location {
        "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        "path" => &["matrix", "label", "simple"],
        "header" => &["simple"],
        "cookie" => &["form"],
        _ => return false,
    };
    style.as_str().is_some_and(|style| styles.contains(&style))
}

/// Leaves exactly one of `schema` and `content`, the latter with exactly one media type.
fn settle_schema(carrier: &mut Object, span: Span, place: Place<'_>, ledger: &mut Ledger) {
    let misplaced: Object = SCHEMA_KEYWORDS
        .iter()
        .filter_map(|key| Some(((*key).to_owned(), carrier.remove(key)?)))
        .collect();
    let mut content = carrier.remove("content").filter(|content| content.as_object().is_some());
    if let Some(media_types) = content.as_mut().and_then(Node::as_object_mut) {
        let mut first = true;
        media_types.retain(|_, _| std::mem::take(&mut first));
    }
    let has_content = content.as_ref().and_then(Node::as_object).is_some_and(|c| !c.is_empty());
    match content {
        _ if carrier.contains("schema") => {}
        Some(content) if has_content => {
            carrier.insert("content", content);
        }
        _ if !misplaced.is_empty() => {
            let mut schema = Node::new(misplaced, span);
            let at = place.pointer().child("schema");
            structure::apply_below(&mut schema, Kind::Schema, &at, ledger);
            field_types::apply_below(&mut schema, Kind::Schema, &at, ledger);
            carrier.insert("schema", schema);
        }
        _ => {
            let detail = "neither `schema` nor `content` says what it holds, so it is a text";
            ledger.lose("parameter-schema", &place.pointer(), span, detail);
            let text = ("type".to_owned(), Node::new("string", span));
            carrier.insert("schema", Node::new(std::iter::once(text).collect::<Object>(), span));
        }
    }
}
