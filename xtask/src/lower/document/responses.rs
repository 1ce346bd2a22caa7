//! Responses under keys that 3.0 knows.
//!
//! Before: no `responses` (3.1), `"200 OK"`, `4xx`. After: `responses: {}`, `"200"`, `4XX`. A key that
//! is not a status is dropped and entered. Where nothing is said of the answers, nothing is made up:
//! an empty `default` would say that they have no body.

use crate::ledger::Ledger;
use crate::schema::{self, Kind, Place};
use crate::tree::{Node, Object, Span};

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    schema::walk_mut(root, |kind, node, place| {
        let span = node.span;
        let Some(object) = node.as_object_mut() else { return };
        match kind {
            Kind::Operation if !object.contains("responses") => {
                object.insert("responses", Node::new(Object::new(), span));
            }
            Kind::Responses => lower_keys(object, span, place, ledger),
            _ => {}
        }
    });
}

fn lower_keys(responses: &mut Object, span: Span, place: Place<'_>, ledger: &mut Ledger) {
    let keys: Vec<String> = responses.keys().map(str::to_owned).collect();
    for key in keys.iter().filter(|key| !key.starts_with("x-")) {
        match status(key) {
            Some(status) if status == *key => {}
            Some(status) if !responses.contains(&status) => responses.rename(key, &status),
            _ => {
                let dropped = responses.remove(key);
                let span = dropped.map_or(span, |node| node.span);
                let detail = match status(key) {
                    Some(status) => format!("`{key}` repeats `{status}` and is dropped"),
                    None => format!("`{key}` is not a status, so the response is dropped"),
                };
                ledger.lose("response-status", &place.pointer().child(key), span, detail);
            }
        }
    }
}

/// The status that a key means: three digits from `100` to `599`, `4XX`, `default`, or one of them
/// with a reason after it.
fn status(key: &str) -> Option<String> {
    let word = key.trim().split([' ', '-', ':']).next()?.to_ascii_uppercase();
    let is_status = |bytes: &[u8]| match bytes {
        [b'1'..=b'5', b'X', b'X'] => true,
        [b'1'..=b'5', rest @ ..] => rest.len() == 2 && rest.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    match word.as_str() {
        "DEFAULT" => Some("default".to_owned()),
        word if is_status(word.as_bytes()) => Some(word.to_owned()),
        _ => None,
    }
}
