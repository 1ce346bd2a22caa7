//! Examples of parameters, headers and media types in the form of 3.0.
//!
//! Before: `examples: [1, 2]`, `{dataValue: {...}}`, `{serializedValue: "..."}` (3.2). After:
//! `example: 1`, `{value: ...}`. Examples are documentation: nothing is entered.

use crate::ledger::Ledger;
use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(root: &mut Node, _: &mut Ledger) {
    schema::walk_mut(root, |kind, node, _| {
        let Some(object) = node.as_object_mut() else { return };
        match kind {
            Kind::Parameter | Kind::Header | Kind::MediaType => {
                take_first(object);
            }
            Kind::Example => lower_example(object),
            _ => {}
        }
    });
}

/// A list of examples is how schemas of 3.1 write them.
fn take_first(carrier: &mut Object) {
    if carrier.get("examples").is_some_and(|examples| examples.as_object().is_some()) {
        // One of the two may be there, and the named ones say more.
        carrier.remove("example");
    }
    if let Some(Value::Array(_)) = carrier.get("examples").map(|examples| &examples.value)
        && let Some(Node { value: Value::Array(items), .. }) = carrier.remove("examples")
        && let Some(first) = items.into_iter().next()
        && !carrier.contains("example")
    {
        carrier.insert("example", first);
    }
}

fn lower_example(example: &mut Object) {
    for newer in ["dataValue", "serializedValue"] {
        if let Some(value) = example.remove(newer)
            && !example.contains("value")
        {
            example.insert("value", value);
        }
    }
}
