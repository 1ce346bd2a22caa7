//! References by anchor and by `$id` become references by pointer.
//!
//! Before: `{$anchor: node, ...}` and `$ref: '#node'`. After: `$ref: '#/components/schemas/Node'`.
//! A `$dynamicRef` becomes a reference to the schema that has the `$dynamicAnchor`; where several
//! have it, the choice at run time is lost and entered.

use std::collections::HashMap;

use crate::ledger::Ledger;
use crate::schema::{self, reference_to};
use crate::tree::{Node, Object};

/// The references to the schemas that have a name, in document order.
type Anchors = HashMap<String, Vec<String>>;

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    let anchors = anchors(root);
    schema::each_mut(root, |node, place| {
        let Some(object) = node.as_object_mut() else { return };
        if let Some(reference) = object.get_mut("$ref")
            && let Some([target, ..]) =
                reference.as_str().and_then(|name| anchors.get(name)).map(Vec::as_slice)
        {
            reference.value = target.as_str().into();
        }
        if let Some(dynamic) = object.remove("$dynamicRef") {
            let targets = dynamic.as_str().and_then(|name| anchors.get(name));
            let targets = targets.map(Vec::as_slice).unwrap_or_default();
            if targets.len() != 1 {
                let at = place.pointer().child("$dynamicRef");
                let detail = "OpenAPI 3.0 cannot choose the target of a reference at run time";
                ledger.lose("dynamic-reference", &at, dynamic.span, detail);
            }
            if let Some(target) = targets.first()
                && !object.contains("$ref")
            {
                object.insert("$ref", Node::new(target.as_str(), dynamic.span));
            }
        }
    });
}

fn anchors(root: &Node) -> Anchors {
    let mut anchors = Anchors::new();
    schema::each(root, |node, place| {
        let Some(object) = node.as_object() else { return };
        for name in names(object) {
            anchors.entry(name).or_default().push(reference_to(&place.pointer()));
        }
    });
    anchors
}

/// What references may call a schema.
fn names(schema: &Object) -> impl Iterator<Item = String> {
    let text = |key| schema.get(key).and_then(Node::as_str);
    let anchors = [text("$anchor"), text("$dynamicAnchor")].into_iter().flatten();
    let id = text("$id").filter(|id| !id.starts_with('#')).map(str::to_owned);
    anchors.map(|anchor| format!("#{anchor}")).chain(id)
}
