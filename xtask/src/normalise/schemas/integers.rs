//! Integers get the format whose Rust type holds their bounds.
//!
//! ```yaml
//! # before                                          # after
//! {type: integer, maximum: 18446744073709551615}    {type: integer, format: uint64}
//! {type: integer, format: int53}                    {type: integer}
//! ```
//!
//! Without a format an integer is an `i64`, which holds what vendors send; `int32` is believed.
//! Bounds that fit no type of 64 bits leave a number. The rule runs before the bounds are dropped.

use super::shape::type_of;
use crate::normalise::Draft;
use crate::schema;
use crate::tree::{Node, Object, Value};

/// The formats that typify knows.
const KNOWN: [&str; 8] = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    schema::each_mut(&mut draft.root, |node, _| {
        if type_of(node) != Some("integer") {
            return;
        }
        let span = node.span;
        let beyond = |bound: &str, limit: i128| match node.get(bound).map(|node| &node.value) {
            Some(Value::Integer(value)) => *value > limit,
            #[allow(clippy::cast_precision_loss, reason = "a bound this large is a round number")]
            Some(Value::Float(value)) => *value > limit as f64,
            _ => false,
        };
        let unsigned = beyond("maximum", i128::from(i64::MAX));
        let wider = beyond("maximum", i128::from(u64::MAX));
        let schema = node.make_object();
        if wider {
            schema.remove("format");
            schema.insert("type", Node::new("number", span));
        } else if unsigned {
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
