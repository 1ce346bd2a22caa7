//! String formats are documentation, unless `surface.toml` trusts the vendor with them.
//!
//! ```yaml
//! # before                              # after
//! created: {type: string, format: date-time}   created: {type: string}
//! price: {type: number, format: float}         price: {type: number}
//! ```
//!
//! typify makes `uuid`, `date`, `date-time` and addresses into types that refuse what vendors do
//! send: times without a zone, ids that are only nearly UUIDs. So they are strings, and no answer is
//! lost over them. `[types] formats = ["uuid", "date-time"]` keeps those that are listed as types.
//! Numbers are `f64`: what a vendor calls `float` would lose digits as `f32`. With `[types] decimals =
//! "path::Decimal"`, numbers of the format `decimal` are of that type.

use super::shape::{document, type_of};
use crate::normalise::draft::schema_reference;
use crate::normalise::{Draft, Replacement};
use crate::schema;
use crate::tree::{Node, Pointer};

/// The formats that typify would make types of.
const TYPED: [&str; 6] = ["date", "date-time", "ip", "ipv4", "ipv6", "uuid"];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let choices = &draft.surface.facts.types;
    let kept: Vec<&str> = choices.formats.iter().map(|format| format.name()).collect();
    let mut decimals: Vec<Pointer> = Vec::new();
    schema::each_mut(&mut draft.root, |node, place| {
        let Some(format) = node.get("format").and_then(Node::as_str).map(str::to_owned) else {
            return;
        };
        let string = type_of(node) == Some("string");
        if string && TYPED.contains(&format.as_str()) && !kept.contains(&format.as_str()) {
            node.make_object().remove("format");
            if format != "uuid" {
                document(node, &format!("Format: `{format}`."));
            }
        } else if type_of(node) == Some("number") {
            node.make_object().remove("format");
            if format == "decimal" {
                decimals.push(place.pointer());
            }
        }
    });
    // Reading `surface.toml` has refused what does not resolve.
    let decimal = choices.decimals.as_ref().and_then(|facts| facts.get_ref().resolve().ok());
    if let (Some(decimal), false) = (decimal, decimals.is_empty()) {
        replace(draft, &decimals, decimal.rust_type);
    }
}

fn replace(draft: &mut Draft<'_>, decimals: &[Pointer], rust_type: String) {
    let span = draft.root.span;
    let number = crate::normalise::draft::object([("type", Node::new("number", span))], span);
    let component = draft.add_schema("Decimal", number);
    for place in decimals {
        if let Some(node) = draft.root.at_mut(place) {
            *node = super::shape::reference_in_place_of(node, &component);
            if node.reference().is_some() {
                *node = schema_reference(&component, node.span);
            }
        }
    }
    draft.replacements.push(Replacement { component, rust_type });
}
