//! Secrets and personal data become `Sensitive<String>`, whose `Debug` prints `[redacted]`.
//!
//! ```yaml
//! # before                          # after
//! answerId: {type: string}          answerId: {allOf: [{$ref: '#/components/schemas/SensitiveString'}]}
//! ```
//!
//! A property is sensitive if its schema says `format: password` or `writeOnly`, or if
//! `[sensitive]` of `surface.toml` names it. Strings, and strings in arrays, are covered. Numbers
//! and booleans cannot be told apart from harmless ones by their type, so they stay and the ledger
//! says so; so do the constraints of a string that is wrapped.

use std::collections::HashSet;

use super::draft::schema_reference;
use super::{Draft, Replacement};
use crate::diagnostic::Diagnostic;
use crate::ledger::Ledger;
use crate::schema::{self, Place};
use crate::surface::span;
use crate::tree::{Node, Object, Pointer};

/// The component that the generator replaces by the runtime's type.
const COMPONENT: &str = "SensitiveString";
const RUST_TYPE: &str = "::client_runtime::Sensitive<::std::string::String>";

/// Keywords of a string schema that say nothing about its values.
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
        let sensitive = !named.is_empty() || says_so(node);
        found.extend(named);
        if sensitive {
            places.push(place.pointer());
        }
    });
    wrap(draft, &before, &places);
    report_unknown(draft, &found);
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
    if places.is_empty() {
        return;
    }
    let mut string = Object::new();
    string.insert("type", Node::new("string", before.span));
    let component = draft.add_schema(COMPONENT, Node::new(string, before.span));
    let mut ledger = Ledger::default();
    for place in places {
        if let Some(node) = draft.root.at_mut(place) {
            wrap_strings(node, before, &component, place, &mut ledger);
        }
    }
    draft.ledger.extend(ledger);
    draft.replacements.push(Replacement { component, rust_type: RUST_TYPE.to_owned() });
}

fn wrap_strings(
    node: &mut Node,
    root: &Node,
    component: &str,
    place: &Pointer,
    ledger: &mut Ledger,
) {
    let span = node.span;
    let Some(target) = schema::resolve(root, node) else { return };
    let target = target.clone();
    match target.get("type").and_then(Node::as_str) {
        Some("string") => {
            for (keyword, lost) in target.as_object().into_iter().flat_map(Object::nodes) {
                let password = keyword == "format" && lost.as_str() == Some("password");
                if !password && !ANNOTATIONS.contains(&keyword) && !keyword.starts_with("x-") {
                    let detail = format!("`{keyword}` of a sensitive string is not checked");
                    ledger.lose("sensitive-constraint", &place.child(keyword), lost.span, detail);
                }
            }
            let mut wrapped: Object = target
                .as_object()
                .into_iter()
                .flat_map(Object::nodes)
                .filter(|(keyword, _)| ["description", "nullable", "deprecated"].contains(keyword))
                .map(|(keyword, node)| (keyword.to_owned(), node.clone()))
                .collect();
            wrapped.insert("allOf", Node::new(vec![schema_reference(component, span)], span));
            *node = Node::new(wrapped, span);
        }
        Some("array") => {
            *node = target;
            if let Some(items) = node.get_mut("items") {
                wrap_strings(items, root, component, &place.child("items"), ledger);
            }
        }
        // The strings inside an object are properties of their own and named one by one.
        Some("object") | None => {}
        Some(kind) => {
            let detail = format!("a sensitive value of type `{kind}` is printed like any other");
            ledger.lose("sensitive-type", place, span, detail);
        }
    }
}

fn report_unknown(draft: &mut Draft<'_>, found: &HashSet<String>) {
    for entry in &draft.surface.facts.sensitive.properties {
        if !found.contains(entry.get_ref()) {
            let message = format!("no schema has the property `{}`", entry.get_ref());
            draft.diagnostics.push(
                Diagnostic::error(
                    "surface::unknown-property",
                    message,
                    span(draft.surface.file, entry),
                )
                .help("write `property` or `Component.property`, as the document spells them"),
            );
        }
    }
}
