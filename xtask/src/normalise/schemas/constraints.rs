//! Requests are checked when they are built, answers never.
//!
//! ```yaml
//! # before, in an answer                       # after
//! code: {type: string, maxLength: 3}           code: {type: string}
//! # before, in a request                       # after
//! code: {type: string, maxLength: 3}           code: {type: string, maxLength: 3}  (a checked newtype)
//! size: {type: integer, minimum: 1}            size: {type: integer}
//! ```
//!
//! A value that breaks its own document's bound is still the vendor's answer, and a caller cannot
//! mend it. So schemas that only answers have lose their bounds, which is no loss to a caller.
//! Lengths and patterns of strings and values of enums stay where they are sent; types that are both
//! sent and read check what a caller gives them and take what the vendor sends. Other bounds have no
//! Rust type: they are documented where they are sent, and entered in the ledger.

use super::reach::Reach;
use super::shape::{document, type_of};
use crate::normalise::Draft;
use crate::schema;
use crate::tree::{Node, Object, Span};

/// Bounds that no type expresses.
const UNCHECKED: [&str; 10] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];
/// Bounds of strings, which newtypes check.
const CHECKED: [&str; 3] = ["minLength", "maxLength", "pattern"];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let reach = Reach::of(draft);
    let ledger = &mut draft.ledger;
    schema::each_mut(&mut draft.root, |node, place| {
        let bounded = UNCHECKED.iter().chain(&CHECKED).any(|bound| node.get(bound).is_some());
        let numeric_enum =
            node.get("enum").is_some() && matches!(type_of(node), Some("integer" | "number"));
        let untyped_enum = node.get("enum").is_some() && type_of(node).is_none();
        if !bounded && !numeric_enum && !untyped_enum {
            return;
        }
        let place = place.pointer();
        let side = reach.at(&place);
        if !side.request {
            let object = node.make_object();
            object.retain(|key, _| !CHECKED.contains(&key));
            if numeric_enum || untyped_enum {
                object.remove("enum");
            }
        }
        let removed = take_unchecked(node.make_object());
        if side.request && !removed.is_empty() {
            let bounds: Vec<String> = removed
                .iter()
                .map(|(bound, value)| format!("{bound}: {}", value.to_json()))
                .collect();
            let span = removed.first().map_or(Span::NONE, |(_, value)| value.span);
            let detail = format!("{} is not checked before it is sent", bounds.join(", "));
            document(node, &format!("Bounds: `{}`.", bounds.join(", ")));
            ledger.lose("unchecked-bound", &place, span, detail);
        }
        drop_idle_bounds(node);
    });
}

fn take_unchecked(schema: &mut Object) -> Vec<(&'static str, Node)> {
    let taken = UNCHECKED.iter().filter_map(|bound| Some((*bound, schema.remove(bound)?)));
    taken
        .filter(|(bound, value)| {
            *bound != "uniqueItems" && !bound.starts_with("exclusive")
                || value.as_bool() == Some(true)
        })
        .collect()
}

/// A newtype for a bound that binds nothing is only a nuisance.
fn drop_idle_bounds(node: &mut Node) {
    let idle = node.get("minLength").and_then(Node::as_integer) == Some(0);
    if idle && type_of(node) == Some("string") {
        node.make_object().remove("minLength");
    }
}
