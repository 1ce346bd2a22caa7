//! Integers get the format whose Rust type holds their bounds.
//!
//! ```yaml
//! # before                                                 # after
//! {type: integer, minimum: 0, maximum: 9223372036854775807}  {type: integer, format: uint64}
//! {type: integer, format: int53}                             {type: integer}
//! ```
//!
//! Without a format an integer is an `i64`, which holds what vendors send; `int32` is believed.
//! Lowering clamps bounds to 64 bits with a sign, so an integer that is never negative and reaches
//! that bound may be larger. The rule runs before the bounds are dropped.

use super::shape::type_of;
use crate::normalise::Draft;
use crate::schema;
use crate::tree::{Node, Object};

/// The formats that typify knows.
const KNOWN: [&str; 8] = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    schema::each_mut(&mut draft.root, |node, _| {
        if type_of(node) != Some("integer") {
            return;
        }
        let bound = |keyword: &str| node.get(keyword).and_then(Node::as_integer);
        let never_negative = bound("minimum").is_some_and(|minimum| minimum >= 0);
        let reaches_the_end =
            bound("maximum").is_some_and(|maximum| maximum >= i128::from(i64::MAX));
        let span = node.span;
        let schema = node.make_object();
        if never_negative && reaches_the_end {
            schema.insert("format", Node::new("uint64", span));
        } else {
            keep_known_format(schema);
        }
    });
}

fn keep_known_format(schema: &mut Object) {
    let format = schema.get("format").and_then(Node::as_str).unwrap_or_default().to_owned();
    if !KNOWN.contains(&format.as_str()) {
        schema.remove("format");
    }
}
