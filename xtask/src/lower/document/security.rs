//! Security schemes and requirements that the parser reads.
//!
//! Before: `security: [null]`, `security: [{apiKey: null}]`, `type: OAuth2`, a flow without
//! `scopes`, `type: mutualTLS` (3.1). After: no such requirement, `{apiKey: []}`, `type: oauth2`,
//! `scopes: {}`, `{type: http, scheme: x-mutual-tls}`.
//!
//! 3.0 has no type for a client certificate and none for what a vendor made up, but an operation that
//! asks for them must not look as if it asked for nothing. So they become schemes of HTTP
//! authentication whose names nobody registers, which a later stage reads again ([`MUTUAL_TLS`]). A
//! scheme that lacks what it needs becomes one too, and is entered.

use crate::ledger::Ledger;
use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Pointer, Span, Value};

/// The HTTP authentication scheme that stands for `type: mutualTLS`.
pub(crate) const MUTUAL_TLS: &str = "x-mutual-tls";
/// The name under which the flow `deviceAuthorization` of 3.2 is kept.
pub(crate) const DEVICE_FLOW: &str = "x-device-authorization";
/// The one that stands for what cannot be read.
const UNREADABLE: &str = "x-unreadable";

const TYPES: [&str; 4] = ["apiKey", "http", "oauth2", "openIdConnect"];

/// The flows of 3.0 and the URLs that each needs.
const FLOWS: [(&str, &[&str]); 4] = [
    ("implicit", &["authorizationUrl"]),
    ("password", &["tokenUrl"]),
    ("clientCredentials", &["tokenUrl"]),
    ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
];

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    lower_schemes(root, ledger);
    schema::walk_mut(root, |kind, node, _| {
        if let (Kind::Document | Kind::Operation, Some(object)) = (kind, node.as_object_mut())
            && let Some(security) = object.get_mut("security").and_then(Node::as_array_mut)
        {
            security.retain_mut(lower_requirement);
        }
    });
}

/// Scopes are a list; those who write none mean none.
fn lower_requirement(requirement: &mut Node) -> bool {
    let Some(schemes) = requirement.as_object_mut() else { return false };
    for (_, scopes) in schemes.nodes_mut() {
        let value = std::mem::replace(&mut scopes.value, Value::Null);
        scopes.value = Value::Array(match value {
            Value::Array(items) => items.into_iter().filter(|s| s.as_str().is_some()).collect(),
            scope @ Value::String(_) => vec![Node::new(scope, scopes.span)],
            _ => Vec::new(),
        });
    }
    true
}

fn lower_schemes(root: &mut Node, ledger: &mut Ledger) {
    let at: Pointer = ["components", "securitySchemes"].into_iter().collect();
    let Some(schemes) = root.at_mut(&at).and_then(Node::as_object_mut) else { return };
    for (name, node) in schemes.nodes_mut() {
        let (at, span) = (at.child(name), node.span);
        let scheme = node.make_object();
        if scheme.contains("$ref") {
            continue;
        }
        if let Err(reason) = lower_scheme(scheme, span, &at, ledger) {
            let detail = format!("{reason}; the caller has to authorise calls by a signer");
            ledger.lose("security-scheme", &at, span, detail);
            make_http(scheme, UNREADABLE, span);
        }
    }
}

fn make_http(scheme: &mut Object, name: &str, span: Span) {
    scheme.insert("type", Node::new("http", span));
    scheme.insert("scheme", Node::new(name, span));
}

fn lower_scheme(
    scheme: &mut Object,
    span: Span,
    at: &Pointer,
    ledger: &mut Ledger,
) -> Result<(), String> {
    let written = scheme.get("type").and_then(Node::as_str).unwrap_or_default().to_owned();
    if written.eq_ignore_ascii_case("mutualTLS") {
        make_http(scheme, MUTUAL_TLS, span);
        return Ok(());
    }
    let known = TYPES.iter().find(|known| known.eq_ignore_ascii_case(&written));
    let Some(known) = known else {
        return Err(format!("`{written}` is not a type of security scheme"));
    };
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
        _ => {
            // Only those who get the token need the URL, so a scheme without one can have an empty
            // one.
            if !scheme.contains("openIdConnectUrl") {
                scheme.insert("openIdConnectUrl", Node::new("", span));
            }
            Ok(())
        }
    }
}

fn require(scheme: &Object, key: &str) -> Result<(), String> {
    let text = scheme.get(key).and_then(Node::as_str).is_some_and(|text| !text.trim().is_empty());
    if text { Ok(()) } else { Err(format!("the scheme has no `{key}`")) }
}

/// Flows that lack a URL or that 3.0 does not have go; the others have `scopes`.
fn lower_flows(scheme: &mut Object, span: Span, at: &Pointer, ledger: &mut Ledger) {
    if !scheme.contains("flows") {
        scheme.insert("flows", Node::new(Object::new(), span));
    }
    let Some(flows) = scheme.get_mut("flows").and_then(Node::as_object_mut) else { return };
    // 3.2 has it. Like the others that need a person, it says that callers may have a token.
    if let Some(flow) = flows.remove("deviceAuthorization") {
        flows.insert(DEVICE_FLOW, flow);
    }
    flows.retain(|name, node| {
        if name.starts_with("x-") || node.value == Value::Null {
            return name.starts_with("x-");
        }
        let span = node.span;
        let needs = FLOWS.iter().find(|(known, _)| *known == name).map(|(_, needs)| *needs);
        let reason = match (needs, node.as_object_mut()) {
            (None, _) => format!("OpenAPI 3.0 has no flow `{name}`"),
            (_, None) => format!("the flow `{name}` is not an object"),
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
