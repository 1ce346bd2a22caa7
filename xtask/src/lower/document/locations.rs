//! Drops parameters that are where 3.0 has no place for them.
//!
//! Before: `in: querystring` with JSON in it (3.2), `in: body` (Swagger 2.0), `in: Headers`. After:
//! no such parameter, and an entry; an operation that needs one is left out and listed, because the
//! client could not call it.

use std::collections::HashMap;

use crate::ledger::Ledger;
use crate::schema::{self, Kind, METHODS, Place, local};
use crate::tree::{Node, Object, Pointer};

const LOCATIONS: [&str; 4] = ["query", "header", "path", "cookie"];

/// What becomes of an operation whose parameter is dropped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// It can be called without.
    Optional,
    /// It cannot be called.
    Required,
}

/// The components that were dropped.
type Dropped = HashMap<Pointer, Need>;

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    let dropped = drop_components(root, ledger);
    schema::walk_mut(root, |kind, node, place| {
        if kind == Kind::PathItem
            && let Some(item) = node.as_object_mut()
        {
            lower_path_item(item, place, &dropped, ledger);
        }
    });
}

fn drop_components(root: &mut Node, ledger: &mut Ledger) -> Dropped {
    let at: Pointer = ["components", "parameters"].into_iter().collect();
    let mut dropped = Dropped::new();
    let Some(parameters) = root.at_mut(&at).and_then(Node::as_object_mut) else { return dropped };
    parameters.retain(|name, parameter| {
        let Some(need) = need_of_inexpressible(parameter) else { return true };
        lose(&at.child(name), parameter, ledger);
        dropped.insert(at.child(name), need);
        false
    });
    dropped
}

fn lower_path_item(item: &mut Object, place: Place<'_>, dropped: &Dropped, ledger: &mut Ledger) {
    let shared = drop_items(item, &place.pointer(), dropped, ledger);
    for method in METHODS {
        let Some(operation) = item.get_mut(method) else { continue };
        let span = operation.span;
        let Some(object) = operation.as_object_mut() else { continue };
        let own = drop_items(object, &place.pointer().child(method), dropped, ledger);
        if shared == Some(Need::Required) || own == Some(Need::Required) {
            item.remove(method);
            if place.parent_key() == Some("paths") {
                let operation = format!("{} {}", method.to_uppercase(), place.key());
                let reason = "it needs a parameter whose location OpenAPI 3.0 does not have";
                ledger.leave_out(operation, span, reason);
            }
        }
    }
}

/// Drops what cannot be expressed from the `parameters` of a path item or operation; the strongest
/// need among them.
fn drop_items(
    owner: &mut Object,
    at: &Pointer,
    dropped: &Dropped,
    ledger: &mut Ledger,
) -> Option<Need> {
    let items = owner.get_mut("parameters").and_then(Node::as_array_mut)?;
    let mut strongest = None;
    let mut index = 0_usize;
    items.retain(|parameter| {
        let here = at.child("parameters").child(index.to_string());
        index += 1;
        let component = parameter.reference().and_then(local);
        let need = match component.and_then(|component| dropped.get(&component).copied()) {
            Some(need) => need,
            None => match need_of_inexpressible(parameter) {
                Some(need) => {
                    lose(&here, parameter, ledger);
                    need
                }
                None => return true,
            },
        };
        if strongest != Some(Need::Required) {
            strongest = Some(need);
        }
        false
    });
    strongest
}

/// `None` if the parameter can be expressed, or is a reference.
fn need_of_inexpressible(parameter: &Node) -> Option<Need> {
    if parameter.reference().is_some() {
        return None;
    }
    let location = parameter.get("in").and_then(Node::as_str).unwrap_or_default();
    let is_named = parameter.get("name").is_some();
    if LOCATIONS.contains(&location) && is_named {
        return None;
    }
    let is_required = parameter.get("required").and_then(Node::as_bool) == Some(true);
    Some(if is_required && is_named { Need::Required } else { Need::Optional })
}

fn lose(at: &Pointer, parameter: &Node, ledger: &mut Ledger) {
    let text = |key| parameter.get(key).and_then(Node::as_str);
    let detail = match (text("name"), text("in")) {
        (None, _) => "the parameter has no name and is dropped".to_owned(),
        (Some(name), None) => format!("the parameter `{name}` has no location and is dropped"),
        (Some(name), Some(location)) => {
            format!("OpenAPI 3.0 has no parameters in `{location}`, so `{name}` is dropped")
        }
    };
    ledger.lose("parameter-location", at, parameter.span, detail);
}
