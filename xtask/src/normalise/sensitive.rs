//! Secrets and personal data become `Sensitive<T>`, whose `Debug` prints `[redacted]`.
//!
//! ```yaml
//! # before                          # after
//! answerId: {type: string}          answerId: {allOf: [{$ref: '#/components/schemas/SensitiveString'}]}
//! document: {type: object}          document: {allOf: [{$ref: '#/components/schemas/SensitiveObject'}]}
//! ```
//!
//! A property is sensitive if its schema says `format: password` or `writeOnly`, or if
//! `[sensitive]` of `surface.toml` names it. Strings, numbers and objects without properties of
//! their own are covered, also in arrays. A flag is covered where `surface.toml` names it: the ones
//! that are only `writeOnly` are options of the call. Constraints that are lost are in the ledger.

use std::collections::HashSet;

use super::draft::schema_reference;
use super::{Draft, Replacement};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::ledger::Ledger;
use crate::schema::{self, Place};
use crate::surface::span;
use crate::tree::{Node, Object, Pointer};

/// What a sensitive schema becomes: a component that the generator replaces by the runtime's type.
struct Cover {
    kind: &'static str,
    component: &'static str,
    rust_type: &'static str,
}

const COVERS: [Cover; 5] = [
    Cover {
        kind: "string",
        component: "SensitiveString",
        rust_type: "::client_runtime::Sensitive<::std::string::String>",
    },
    Cover {
        kind: "object",
        component: "SensitiveObject",
        rust_type: "::client_runtime::Sensitive<::client_runtime::JsonObject>",
    },
    Cover {
        kind: "integer",
        component: "SensitiveInteger",
        rust_type: "::client_runtime::Sensitive<i64>",
    },
    Cover {
        kind: "number",
        component: "SensitiveNumber",
        rust_type: "::client_runtime::Sensitive<f64>",
    },
    Cover {
        kind: "boolean",
        component: "SensitiveBoolean",
        rust_type: "::client_runtime::Sensitive<bool>",
    },
];

/// Keywords of a schema that say nothing about its values.
const ANNOTATIONS: [&str; 9] = [
    "description",
    "example",
    "title",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "type",
    "nullable",
];

/// Keywords that a sensitive schema keeps.
const KEPT: [&str; 5] = ["description", "nullable", "deprecated", "readOnly", "writeOnly"];

pub(super) fn apply(draft: &mut Draft<'_>) {
    let listed: HashSet<&str> = draft
        .surface
        .facts
        .sensitive
        .properties
        .iter()
        .map(|entry| entry.get_ref().as_str())
        .collect();
    let before = draft.root.clone();
    let mut found: HashSet<String> = HashSet::new();
    let mut places: Vec<Pointer> = Vec::new();
    schema::each(&before, |node, place| {
        if !place.is_property() {
            return;
        }
        let named = entries(&place).into_iter().filter(|entry| listed.contains(entry.as_str()));
        let named: Vec<String> = named.collect();
        let sensitive =
            !named.is_empty() || says_so(node) && kind_within(&before, node) != Some("boolean");
        found.extend(named);
        if sensitive {
            places.push(place.pointer());
        }
    });
    wrap(draft, &before, &places);
    report_unknown(draft, &before, &found);
}

/// The ways in which `surface.toml` may name a property: alone, or with its component.
fn entries(place: &Place<'_>) -> Vec<String> {
    let pointer = place.pointer();
    let property = place.key().to_owned();
    match pointer.segments() {
        [components, schemas, name, ..] if components == "components" && schemas == "schemas" => {
            vec![format!("{name}.{property}"), property]
        }
        _ => vec![property],
    }
}

fn says_so(node: &Node) -> bool {
    node.get("format").and_then(Node::as_str) == Some("password")
        || node.get("writeOnly").and_then(Node::as_bool) == Some(true)
}

fn wrap(draft: &mut Draft<'_>, before: &Node, places: &[Pointer]) {
    for cover in &COVERS {
        let covers = |place: &Pointer| {
            before.at(place).is_some_and(|node| kind_within(before, node) == Some(cover.kind))
        };
        let places: Vec<&Pointer> = places.iter().filter(|place| covers(place)).collect();
        if places.is_empty() {
            continue;
        }
        let mut schema = Object::new();
        schema.insert("type", Node::new(cover.kind, before.span));
        let component = draft.add_schema(cover.component, Node::new(schema, before.span));
        for place in places {
            if let Some(node) = draft.root.at_mut(place) {
                wrap_schema(node, before, &component, place, &mut draft.ledger);
            }
        }
        let rust_type = cover.rust_type.to_owned();
        draft.replacements.push(Replacement { component, rust_type });
    }
}

/// The type that decides over a property: its own, or that of the items of its arrays. An object
/// with properties has none, for the strings in it are properties of their own, named one by one.
fn kind_within<'a>(root: &'a Node, mut node: &'a Node) -> Option<&'a str> {
    // An array may hold itself, so the search has an end.
    for _ in 0..8 {
        let target = schema::resolve(root, node)?;
        match target.get("type").and_then(Node::as_str)? {
            "array" => node = target.get("items")?,
            "object" if target.get("properties").is_some() => return None,
            kind => return Some(kind),
        }
    }
    None
}

fn wrap_schema(
    node: &mut Node,
    root: &Node,
    component: &str,
    place: &Pointer,
    ledger: &mut Ledger,
) {
    let span = node.span;
    let Some(target) = schema::resolve(root, node) else { return };
    let target = target.clone();
    if target.get("type").and_then(Node::as_str) == Some("array") {
        *node = target;
        if let Some(items) = node.get_mut("items") {
            wrap_schema(items, root, component, &place.child("items"), ledger);
        }
        return;
    }
    let mut wrapped = Object::new();
    for (keyword, value) in target.as_object().into_iter().flat_map(Object::nodes) {
        if KEPT.contains(&keyword) {
            wrapped.insert(keyword, value.clone());
        } else if is_constraint(keyword, value) {
            let detail = format!("`{keyword}` of a sensitive value is not checked");
            ledger.lose("sensitive-constraint", &place.child(keyword), value.span, detail);
        }
    }
    wrapped.insert("allOf", Node::new(vec![schema_reference(component, span)], span));
    *node = Node::new(wrapped, span);
}

/// Whether a keyword says anything about the values.
fn is_constraint(keyword: &str, value: &Node) -> bool {
    let unchecked = ["password", "int32", "int64", "float", "double"];
    let format =
        keyword == "format" && value.as_str().is_some_and(|name| unchecked.contains(&name));
    let anything = keyword == "additionalProperties" && value.as_bool() == Some(true);
    !format && !anything && !ANNOTATIONS.contains(&keyword) && !keyword.starts_with("x-")
}

fn report_unknown(draft: &mut Draft<'_>, before: &Node, found: &HashSet<String>) {
    let listed = &draft.surface.facts.sensitive.properties;
    let unknown: Vec<_> = listed.iter().filter(|entry| !found.contains(entry.get_ref())).collect();
    if unknown.is_empty() {
        return;
    }
    let mut known: HashSet<String> = HashSet::new();
    schema::each(before, |_, place| {
        if place.is_property() {
            known.extend(entries(&place));
        }
    });
    for entry in unknown {
        let name = entry.get_ref();
        let alike = known.iter().filter(|known| known.contains('.') == name.contains('.'));
        // The right property under a wrong component, or the other way round.
        let property = name.rsplit_once('.').map(|(_, property)| format!(".{property}"));
        let same = |known: &&String| property.as_ref().is_some_and(|end| known.ends_with(end));
        let mut owners: Vec<&String> = alike.clone().filter(same).collect();
        owners.sort();
        let help = did_you_mean(name, alike.map(String::as_str))
            .or_else(|| owners.first().map(|owner| format!("did you mean `{owner}`?")))
            .unwrap_or_else(|| {
                "write `property` or `Component.property`, as the document spells them".to_owned()
            });
        let message = format!("no schema has the property `{name}`");
        let place = span(draft.surface.file, entry);
        draft
            .diagnostics
            .push(Diagnostic::error("surface::unknown-property", message, place).help(help));
    }
}
