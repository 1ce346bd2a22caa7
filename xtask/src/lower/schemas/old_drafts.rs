//! Keywords and type names of older drafts of JSON Schema, of Swagger 2.0 and of habit.
//!
//! Before: `type: file`, `type: [any]`, `type: Integer`, `items: [A, B]` with `additionalItems`,
//! `dependencies`, `x-nullable: true`. After: `type: string, format: binary`, no type, `integer`,
//! `prefixItems` with `items`, `dependentRequired` and `dependentSchemas`, `nullable: true`; later
//! rules read these. A type that nobody knows is dropped and entered.

use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    lower_type(schema, site);
    lower_items(schema);
    lower_dependencies(schema, site);
    if schema.remove("x-nullable").and_then(|node| node.as_bool()) == Some(true)
        && !schema.contains("nullable")
    {
        schema.insert("nullable", site.node(true));
    }
}

/// The types of JSON Schema.
const TYPES: [&str; 7] = ["string", "integer", "number", "boolean", "object", "array", "null"];

/// What a type name says.
enum Reading {
    /// The type of JSON Schema, with the format that the name implies.
    Type(&'static str, Option<&'static str>),
    Anything,
    Unknown,
}

fn read(name: &str) -> Reading {
    let (known, format) = match name.trim().to_ascii_lowercase().as_str() {
        "string" | "str" | "text" | "enum" => ("string", None),
        "integer" | "int" => ("integer", None),
        "int32" => ("integer", Some("int32")),
        "int64" | "long" => ("integer", Some("int64")),
        "number" | "decimal" => ("number", None),
        "float" => ("number", Some("float")),
        "double" => ("number", Some("double")),
        "boolean" | "bool" => ("boolean", None),
        "object" | "map" | "dict" | "hash" => ("object", None),
        "array" | "list" => ("array", None),
        "null" | "nil" => ("null", None),
        "file" | "binary" => ("string", Some("binary")),
        "date" => ("string", Some("date")),
        "datetime" | "date-time" | "timestamp" => ("string", Some("date-time")),
        "uuid" => ("string", Some("uuid")),
        "any" | "mixed" | "" => return Reading::Anything,
        _ => return Reading::Unknown,
    };
    Reading::Type(known, format)
}

fn lower_type(schema: &mut Object, site: &mut Site<'_>) {
    let written = schema.get("type").and_then(Node::as_str);
    if written.is_some_and(|name| TYPES.contains(&name)) {
        return;
    }
    let Some(mut written) = schema.get("type").cloned() else { return };
    let span = written.span;
    let names = match written.as_array_mut() {
        Some(names) => std::mem::take(names),
        None => vec![Node::new(std::mem::replace(&mut written.value, Value::Null), span)],
    };
    let mut types: Vec<Node> = Vec::new();
    for name in names {
        match name.as_str().map_or(Reading::Unknown, read) {
            Reading::Type(known, format) => {
                if let Some(format) = format.filter(|_| !schema.contains("format")) {
                    schema.insert("format", Node::new(format, name.span));
                }
                let node = Node::new(known, name.span);
                if !types.contains(&node) {
                    types.push(node);
                }
            }
            // Whatever else is listed, anything is allowed.
            Reading::Anything => {
                schema.remove("type");
                return;
            }
            Reading::Unknown => {
                let what = name.as_str().unwrap_or_else(|| name.kind());
                site.lose("type", name.span, "type", format!("`{what}` is not a type"));
                schema.remove("type");
                return;
            }
        }
    }
    match types.as_slice() {
        [] => schema.remove("type"),
        [only] => schema.insert("type", only.clone()),
        _ => schema.insert("type", Node::new(types, span)),
    };
}

/// A list of item schemas is a tuple; `additionalItems` holds after it and only there.
fn lower_items(schema: &mut Object) {
    let rest = schema.remove("additionalItems");
    if schema.get("items").is_some_and(|items| items.as_array().is_some())
        && let Some(items) = schema.remove("items")
    {
        schema.insert("prefixItems", items);
        if let Some(rest) = rest {
            schema.insert("items", rest);
        }
    }
}

/// Names go to `dependentRequired`, schemas to `dependentSchemas`.
fn lower_dependencies(schema: &mut Object, site: &Site<'_>) {
    let Some(Node { value: Value::Object(dependencies), .. }) = schema.remove("dependencies")
    else {
        return;
    };
    for (name, member) in dependencies {
        let keyword = match member.node.as_array() {
            Some(_) => "dependentRequired",
            None => "dependentSchemas",
        };
        if !schema.contains(keyword) {
            schema.insert(keyword, site.node(Object::new()));
        }
        if let Some(dependents) = schema.get_mut(keyword).and_then(Node::as_object_mut) {
            dependents.insert_member(name, member);
        }
    }
}
