//! `securitySchemes` and `security` go into the operation table; progenitor reads neither.
//!
//! An operation's own `security` overrides the document's, an empty list means that it needs no
//! credentials (OpenAPI, Operation Object). A scheme that the runtime cannot do by itself is an
//! alternative like any other: the caller brings a token, a client certificate or a signer. One that
//! the document does not declare is nothing that a caller could bring, so that an alternative with it
//! goes; an operation of which none remains is called without credentials. The ledger says both.

mod scheme;

pub use scheme::{ApiKeyLocation, ExchangeField, SchemeKind, SecurityScheme, TokenIssuer};

use super::Draft;
use crate::operation::RequiredScheme;
use crate::tree::{Node, Pointer};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let place = Pointer::root().child("components").child("securitySchemes");
    let declared = draft.root.at(&place).and_then(Node::as_object).cloned().unwrap_or_default();
    for (name, node) in declared.nodes() {
        let (scheme, fault) = scheme::read(name, node, &draft.root, &draft.operations);
        if let Some(fault) = fault {
            let detail = format!("{fault}; the caller has to authorise calls by a signer");
            draft.ledger.lose("security-scheme", &place.child(name), node.span, detail);
        }
        draft.schemes.push(scheme);
    }
    draft.schemes.sort_by(|a, b| a.name.cmp(&b.name));

    let schemes = draft.schemes.clone();
    let is_declared = |name: &str| schemes.iter().any(|scheme| scheme.name == name);
    let global = draft.root.get("security").cloned();
    draft.each_operation(|row, operation, ledger| {
        let Some(security) = operation.get("security").or(global.as_ref()) else { return };
        let ways = requirements(security);
        row.security = ways
            .iter()
            .filter(|way| way.iter().all(|required| is_declared(&required.scheme)))
            .cloned()
            .collect();
        let place = super::draft::pointer(row).child("security");
        for way in &row.security {
            if let Some((one, other)) = clash(way, &schemes) {
                let detail = format!(
                    "`{one}` and `{other}` go into the same place of a request, which holds one of \
                     them: the alternative is met only with a signer for one"
                );
                ledger.lose("security", &place, security.span, detail);
            }
        }
        if row.security.is_empty() && !ways.is_empty() {
            let detail =
                "no way to authorise that the client knows; it is called without credentials";
            ledger.lose("security", &place, security.span, detail);
        }
    });
}

/// Two schemes of an alternative that put their credentials into the same place.
fn clash<'w>(way: &'w [RequiredScheme], schemes: &[SecurityScheme]) -> Option<(&'w str, &'w str)> {
    let place = |required: &RequiredScheme| {
        schemes.iter().find(|scheme| scheme.name == required.scheme)?.kind.place()
    };
    way.iter().enumerate().find_map(|(index, one)| {
        let at = place(one)?;
        let other = way.iter().skip(index + 1).find(|other| place(other).as_ref() == Some(&at))?;
        Some((one.scheme.as_str(), other.scheme.as_str()))
    })
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
