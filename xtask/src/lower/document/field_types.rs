//! Makes every plain field the type that the specification gives it.
//!
//! Before: `version: 2.0`, `nullable: "true"`, `enum: active`, `required: [id, id]`,
//! `description: {$ref: intro.md}`. After: `version: "2.0"`, `nullable: true`, `enum: [active]`,
//! `required: [id]`, no description. `null` is the same as absent everywhere but in values. What
//! cannot be read as the type is dropped and entered.

use crate::ledger::Ledger;
use crate::schema::{self, Kind};
use crate::tree::{Node, Pointer, Value};

/// The type of a plain field.
#[derive(Clone, Copy)]
enum Type {
    Text,
    /// Media types, separated by commas; 3.2 also takes a list.
    MediaTypes,
    Flag,
    Number,
    /// A whole number that is not negative: a length or a count.
    Count,
    /// A list of texts, without duplicates.
    Texts,
    /// A list of any values.
    Values,
    /// A mapping of any values.
    Mapping,
    /// A mapping of texts.
    TextMapping,
}

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    apply_below(root, Kind::Document, &Pointer::root(), ledger);
}

/// The same for a part that has become an object of the kind only now.
pub(super) fn apply_below(node: &mut Node, kind: Kind, base: &Pointer, ledger: &mut Ledger) {
    schema::walk_below_mut(node, kind, base, |kind, node, place| {
        let Some(object) = node.as_object_mut() else { return };
        object.retain(|key, field| {
            if field.value == Value::Null && null_means_absent(kind, key) {
                return false;
            }
            let Some(expected) = field_type(kind, key) else { return true };
            let kept = coerce(expected, field);
            if !kept {
                let detail = format!("`{key}` cannot be {} and is dropped", field.kind());
                ledger.lose("malformed", &place.pointer().child(key), field.span, detail);
            }
            kept
        });
    });
}

/// Data may be `null`, and so may what an extension says. A security requirement without scopes is
/// still a requirement; its own rule reads it.
fn null_means_absent(kind: Kind, key: &str) -> bool {
    let is_data = matches!(key, "example" | "value" | "dataValue" | "const");
    !is_data && kind != Kind::SecurityRequirement && !key.starts_with("x-")
}

/// The type of a field; `None` for fields that hold other objects, and for unknown ones.
fn field_type(kind: Kind, key: &str) -> Option<Type> {
    Some(match (kind, key) {
        (Kind::Schema, key) => return schema_field(key),
        // Their keys are names that the author chose.
        (Kind::Paths | Kind::Callback | Kind::Responses | Kind::SecurityRequirement, _) => {
            return None;
        }
        (_, "$ref" | "description" | "summary" | "url" | "name" | "in" | "style") => Type::Text,
        (_, "title" | "termsOfService" | "email" | "identifier" | "version") => Type::Text,
        (_, "openapi" | "$self" | "jsonSchemaDialect" | "parent" | "kind") => Type::Text,
        (_, "operationId" | "operationRef" | "externalValue" | "propertyName") => Type::Text,
        (_, "scheme" | "bearerFormat" | "openIdConnectUrl") => Type::Text,
        (Kind::SecurityScheme, "type") => Type::Text,
        (Kind::Encoding, "contentType") => Type::MediaTypes,
        (Kind::ServerVariable, "default") => Type::Text,
        (Kind::ServerVariable, "enum") | (Kind::Operation, "tags") => Type::Texts,
        (_, "required" | "deprecated" | "explode" | "allowReserved" | "allowEmptyValue") => {
            Type::Flag
        }
        (Kind::SecurityScheme, "flows") | (Kind::Link, "parameters") => Type::Mapping,
        (Kind::Discriminator, "mapping") => Type::TextMapping,
        _ => return None,
    })
}

fn schema_field(key: &str) -> Option<Type> {
    Some(match key {
        "$ref" | "title" | "description" | "format" | "pattern" | "$id" | "$schema" | "$anchor"
        | "$dynamicRef" | "$dynamicAnchor" | "contentEncoding" | "contentMediaType" => Type::Text,
        "nullable" | "readOnly" | "writeOnly" | "deprecated" | "uniqueItems" => Type::Flag,
        "minimum" | "maximum" | "multipleOf" => Type::Number,
        "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties"
        | "minContains" | "maxContains" => Type::Count,
        "enum" => Type::Values,
        "dependentRequired" => Type::Mapping,
        _ => return None,
    })
}

/// Gives the field the type; `false` if it cannot have it.
fn coerce(expected: Type, field: &mut Node) -> bool {
    match expected {
        Type::Text => to_text(field, "\n"),
        Type::MediaTypes => to_text(field, ", "),
        Type::Flag => to_flag(field),
        Type::Number => to_number(field),
        Type::Count => to_number(field) && to_count(field),
        Type::Texts => to_texts(field),
        Type::Values => to_values(field),
        Type::Mapping => field.as_object().is_some(),
        Type::TextMapping => field.as_object_mut().is_some_and(|mapping| {
            mapping.retain(|_, value| to_text(value, "\n"));
            true
        }),
    }
}

/// A list of texts is read as its items with the separator between them.
fn to_text(field: &mut Node, separator: &str) -> bool {
    field.value = match &field.value {
        Value::String(_) => return true,
        Value::Bool(value) => Value::String(value.to_string()),
        Value::Integer(value) => Value::String(value.to_string()),
        // `2.0` prints as `2.0` in this form, and as `2` in the plain one.
        Value::Float(value) => Value::String(format!("{value:?}")),
        Value::Array(lines) => match lines.iter().map(Node::as_str).collect::<Option<Vec<_>>>() {
            Some(lines) => Value::String(lines.join(separator)),
            None => return false,
        },
        Value::Null | Value::Object(_) => return false,
    };
    true
}

/// A text beside `deprecated` says since when or why, which is a yes.
fn to_flag(field: &mut Node) -> bool {
    let value = match &field.value {
        Value::Bool(_) => return true,
        Value::Integer(value) => *value != 0,
        Value::String(text) => {
            !matches!(text.trim().to_ascii_lowercase().as_str(), "" | "false" | "no" | "0")
        }
        _ => return false,
    };
    field.value = Value::Bool(value);
    true
}

fn to_number(field: &mut Node) -> bool {
    if let Value::String(text) = &field.value {
        let text = text.trim();
        field.value = match (text.parse::<i128>(), text.parse::<f64>()) {
            (Ok(integer), _) => Value::Integer(integer),
            (_, Ok(float)) if float.is_finite() => Value::Float(float),
            _ => return false,
        };
    }
    matches!(field.value, Value::Integer(_) | Value::Float(_))
}

fn to_count(field: &mut Node) -> bool {
    if let Value::Float(value) = field.value
        && value.fract() == 0.0
        && value.abs() < 9e15
    {
        #[expect(clippy::cast_possible_truncation, reason = "whole and small, as just checked")]
        let whole = value as i128;
        field.value = Value::Integer(whole);
    }
    matches!(field.value, Value::Integer(0..=9_007_199_254_740_991))
}

fn to_texts(field: &mut Node) -> bool {
    to_values(field);
    let Some(items) = field.as_array_mut() else { return false };
    let mut seen = std::collections::HashSet::new();
    items.retain_mut(|item| {
        to_text(item, "\n") && item.as_str().is_some_and(|text| seen.insert(text.to_owned()))
    });
    true
}

/// One value in the place of a list is a list of one.
fn to_values(field: &mut Node) -> bool {
    if field.as_array().is_none() {
        let value = std::mem::replace(&mut field.value, Value::Null);
        field.value = Value::Array(vec![Node::new(value, field.span)]);
    }
    true
}
