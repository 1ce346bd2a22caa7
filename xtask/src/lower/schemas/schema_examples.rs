//! `examples` of a schema is a list in 3.1, and 3.0 has room for one `example`.
//!
//! Before: `examples: [a, b]`. After: `example: a`. Examples are documentation: nothing is entered.

use crate::lower::site::Site;
use crate::tree::{Object, Value};

pub(in super::super) fn apply(schema: &mut Object, _: &mut Site<'_>) {
    let Some(examples) = schema.remove("examples") else { return };
    let first = match examples.value {
        Value::Array(items) => items.into_iter().next(),
        // Named examples, as media types have them.
        Value::Object(named) => named.into_iter().next().map(|(_, member)| {
            let value = member.node.get("value").cloned();
            value.unwrap_or(member.node)
        }),
        _ => None,
    };
    if let Some(first) = first
        && !schema.contains("example")
    {
        schema.insert("example", first);
    }
}
