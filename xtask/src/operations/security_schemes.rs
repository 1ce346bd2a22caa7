//! `securitySchemes` and `security` go into the operation table; progenitor reads neither.
//!
//! An operation's own `security` overrides the document's, an empty list means that it needs no
//! credentials (OpenAPI, Operation Object). A scheme that the runtime cannot do on its own is an
//! alternative like any other: the caller brings a token, a client certificate or a signer. So is one
//! that the document does not declare: a call that the vendor wants authorised is not sent without
//! credentials because of a slip of the document. The ledger says both.

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

    let mut schemes = std::mem::take(&mut draft.schemes);
    let global = draft.root.get("security").cloned();
    draft.each_operation(|row, operation, ledger| {
        let Some(security) = operation.get("security").or(global.as_ref()) else { return };
        let place = super::draft::pointer(row).child("security");
        row.security = requirements(security, &schemes);
        for required in row.security.iter().flatten() {
            let name = &required.scheme;
            if schemes.iter().all(|scheme| scheme.name != *name) {
                let detail = format!(
                    "the documents declare no security scheme `{name}`; calls that need it are \
                     refused unless the caller has a signer for it, or an overlay declares it under \
                     `components.securitySchemes`"
                );
                ledger.lose("security-scheme", &place, security.span, detail);
                schemes.push(SecurityScheme::undeclared(name, security.span));
            }
        }
        for way in &row.security {
            if let Some((one, other)) = clash(way, &schemes) {
                let detail = format!(
                    "`{one}` and `{other}` go into the same place of a request, which holds one of \
                     them: the alternative is met only with a signer for one"
                );
                ledger.lose("security", &place, security.span, detail);
            }
        }
    });
    schemes.sort_by(|a, b| a.name.cmp(&b.name));
    draft.schemes = schemes;
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
fn requirements(security: &Node, schemes: &[SecurityScheme]) -> Vec<Vec<RequiredScheme>> {
    let ways = security.as_array().unwrap_or_default().iter().filter_map(Node::as_object);
    let required = |(scheme, scopes): (&str, &Node)| RequiredScheme {
        scheme: own_name(scheme, schemes).to_owned(),
        scopes: texts(scopes),
    };
    ways.map(|way| way.nodes().map(required).collect()).collect()
}

/// The name of a scheme that may be given by a reference (OpenAPI 3.2, Security Requirement Object).
fn own_name<'n>(written: &'n str, schemes: &[SecurityScheme]) -> &'n str {
    let is_known = |name: &str| schemes.iter().any(|scheme| scheme.name == name);
    let name = written.strip_prefix("#/components/securitySchemes/");
    name.filter(|name| !is_known(written) && is_known(name)).unwrap_or(written)
}

fn texts(node: &Node) -> Vec<String> {
    let items = node.as_array().unwrap_or_default().iter();
    items.filter_map(Node::as_str).map(str::to_owned).collect()
}
