//! `securitySchemes` and `security` go into the operation table; progenitor reads neither.
//!
//! An operation's own `security` overrides the document's, an empty list means that it needs no
//! credentials (OpenAPI, Operation Object). A scheme that the runtime cannot satisfy is taken out
//! of the ways to authorise and entered in the ledger; an operation of which no way remains is
//! called without credentials, and the ledger says so.

mod scheme;

pub use scheme::{ApiKeyLocation, ExchangeField, SchemeKind, SecurityScheme};

use super::Draft;
use crate::operation::RequiredScheme;
use crate::tree::{Node, Pointer};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let place = Pointer::root().child("components").child("securitySchemes");
    let declared = draft.root.at(&place).and_then(Node::as_object).cloned().unwrap_or_default();
    for (name, node) in declared.nodes() {
        match scheme::read(name, node, &draft.root, &draft.operations) {
            Ok(scheme) => draft.schemes.push(scheme),
            Err(reason) => {
                draft.ledger.lose("security-scheme", &place.child(name), node.span, reason);
            }
        }
    }
    draft.schemes.sort_by(|a, b| a.name.cmp(&b.name));

    let schemes: Vec<String> = draft.schemes.iter().map(|scheme| scheme.name.clone()).collect();
    let global = draft.root.get("security").cloned();
    draft.each_operation(|row, operation, ledger| {
        let Some(security) = operation.get("security").or(global.as_ref()) else { return };
        let ways = requirements(security);
        row.security = ways
            .iter()
            .filter(|way| way.iter().all(|required| schemes.contains(&required.scheme)))
            .cloned()
            .collect();
        if row.security.is_empty() && !ways.is_empty() {
            let place = super::draft::pointer(row).child("security");
            let detail =
                "no way to authorise that the client knows; it is called without credentials";
            ledger.lose("security", &place, security.span, detail);
        }
    });
}

/// The OR of ANDs of a `security` list.
fn requirements(security: &Node) -> Vec<Vec<RequiredScheme>> {
    let ways = security.as_array().unwrap_or_default().iter().filter_map(Node::as_object);
    ways.map(|way| {
        way.nodes()
            .map(|(scheme, scopes)| RequiredScheme {
                scheme: scheme.to_owned(),
                scopes: texts(scopes),
            })
            .collect()
    })
    .collect()
}

fn texts(node: &Node) -> Vec<String> {
    let items = node.as_array().unwrap_or_default().iter();
    items.filter_map(Node::as_str).map(str::to_owned).collect()
}
