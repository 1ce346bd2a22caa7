//! Security schemes and requirements that the parser reads.
//!
//! Before: `security: [null]`, `security: [{apiKey: null}]`, `type: OAuth2`, a flow without
//! `scopes`, `type: mutualTLS` (3.1). After: no such requirement, `{apiKey: []}`, `type: oauth2`,
//! `scopes: {}`. A client certificate belongs to the connection, not to the request: the scheme and
//! its requirements are dropped and entered, and whoever builds the HTTP client brings it. So is a
//! scheme that lacks what it needs.

use std::collections::HashSet;

use crate::ledger::Ledger;
use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Pointer, Span, Value};

const TYPES: [&str; 4] = ["apiKey", "http", "oauth2", "openIdConnect"];

/// The flows of 3.0 and the URLs that each needs.
const FLOWS: [(&str, &[&str]); 4] = [
    ("implicit", &["authorizationUrl"]),
    ("password", &["tokenUrl"]),
    ("clientCredentials", &["tokenUrl"]),
    ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
];

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    let dropped = lower_schemes(root, ledger);
    schema::walk_mut(root, |kind, node, _| {
        if let (Kind::Document | Kind::Operation, Some(object)) = (kind, node.as_object_mut())
            && let Some(security) = object.get_mut("security").and_then(Node::as_array_mut)
        {
            security.retain_mut(|requirement| lower_requirement(requirement, &dropped));
        }
    });
}

/// Scopes are a list; whoever writes none means none. A requirement of which nothing is left goes:
/// as `{}` it would allow to call without any credential, which the document does not say.
fn lower_requirement(requirement: &mut Node, dropped: &HashSet<String>) -> bool {
    let Some(schemes) = requirement.as_object_mut() else { return false };
    let was_anonymous = schemes.is_empty();
    schemes.retain(|name, scopes| {
        let value = std::mem::replace(&mut scopes.value, Value::Null);
        scopes.value = Value::Array(match value {
            Value::Array(items) => items.into_iter().filter(|s| s.as_str().is_some()).collect(),
            scope @ Value::String(_) => vec![Node::new(scope, scopes.span)],
            _ => Vec::new(),
        });
        !dropped.contains(name)
    });
    was_anonymous || !schemes.is_empty()
}

/// Lowers every scheme; the names of those that had to go.
fn lower_schemes(root: &mut Node, ledger: &mut Ledger) -> HashSet<String> {
    let at: Pointer = ["components", "securitySchemes"].into_iter().collect();
    let mut dropped = HashSet::new();
    let Some(schemes) = root.at_mut(&at).and_then(Node::as_object_mut) else { return dropped };
    schemes.retain(|name, node| {
        let span = node.span;
        let Some(scheme) = node.as_object_mut() else { return false };
        if scheme.contains("$ref") {
            return true;
        }
        let at = at.child(name);
        let Err(reason) = lower_scheme(scheme, span, &at, ledger) else { return true };
        ledger.lose("security-scheme", &at, span, reason);
        dropped.insert(name.to_owned());
        false
    });
    dropped
}

fn lower_scheme(
    scheme: &mut Object,
    span: Span,
    at: &Pointer,
    ledger: &mut Ledger,
) -> Result<(), String> {
    let written = scheme.get("type").and_then(Node::as_str).unwrap_or_default().to_owned();
    if written.eq_ignore_ascii_case("mutualTLS") {
        return Err("a client certificate is given to the HTTP client, not to a call".to_owned());
    }
    let known = TYPES.iter().find(|known| known.eq_ignore_ascii_case(&written));
    let Some(known) = known else { return Err(format!("`{written}` is no type of security")) };
    scheme.insert("type", Node::new(*known, span));
    match *known {
        "apiKey" => {
            let location = scheme.get("in").and_then(Node::as_str).unwrap_or_default();
            let location = location.to_ascii_lowercase();
            if !["header", "query", "cookie"].contains(&location.as_str()) {
                return Err(format!("an API key cannot be sent in `{location}`"));
            }
            scheme.insert("in", Node::new(location, span));
            require(scheme, "name")
        }
        "http" => require(scheme, "scheme"),
        "oauth2" => {
            lower_flows(scheme, span, &at.child("flows"), ledger);
            Ok(())
        }
        _ => require(scheme, "openIdConnectUrl"),
    }
}

fn require(scheme: &Object, key: &str) -> Result<(), String> {
    if scheme.contains(key) { Ok(()) } else { Err(format!("the scheme has no `{key}`")) }
}

/// Flows that lack a URL or that 3.0 does not have go; the others have `scopes`.
fn lower_flows(scheme: &mut Object, span: Span, at: &Pointer, ledger: &mut Ledger) {
    if !scheme.contains("flows") {
        scheme.insert("flows", Node::new(Object::new(), span));
    }
    let Some(flows) = scheme.get_mut("flows").and_then(Node::as_object_mut) else { return };
    flows.retain(|name, node| {
        if name.starts_with("x-") || node.value == Value::Null {
            return name.starts_with("x-");
        }
        let span = node.span;
        let needs = FLOWS.iter().find(|(known, _)| *known == name).map(|(_, needs)| *needs);
        let reason = match (needs, node.as_object_mut()) {
            (None, _) => format!("OpenAPI 3.0 has no flow `{name}`"),
            (_, None) => format!("the flow `{name}` is no object"),
            (Some(needs), Some(flow)) => {
                lower_flow(flow, span);
                match needs.iter().find(|key| !flow.contains(key)) {
                    Some(missing) => format!("the flow `{name}` has no `{missing}`"),
                    None => return true,
                }
            }
        };
        ledger.lose("security-flow", &at.child(name), span, reason);
        false
    });
}

fn lower_flow(flow: &mut Object, span: Span) {
    flow.retain(|key, url| !key.ends_with("Url") || url.as_str().is_some());
    if flow.get("scopes").and_then(Node::as_object).is_none() {
        flow.insert("scopes", Node::new(Object::new(), span));
    }
    let scopes = flow.get_mut("scopes").and_then(Node::as_object_mut);
    for (_, description) in scopes.into_iter().flat_map(Object::nodes_mut) {
        if description.as_str().is_none() {
            description.value = Value::String(String::new());
        }
    }
}
