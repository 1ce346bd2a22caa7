//! The version of the document, and the last rule, which makes it 3.0.3.
//!
//! Before: `openapi: 3.1.0`. After: `openapi: 3.0.3`. Later stages speak of one version only.

use crate::ledger::Ledger;
use crate::tree::Node;

/// What the text of `openapi` means for the rules that 3.0 and 3.1 read differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    /// 3.0: keywords beside `$ref` mean nothing.
    V30,
    /// 3.1, 3.2 or what nobody has named yet: keywords beside `$ref` hold with it.
    V31,
}

impl Version {
    pub(super) fn of(root: &Node) -> Self {
        match root.get("openapi").and_then(Node::as_str) {
            Some(text) if text.trim().starts_with("3.0") => Self::V30,
            _ => Self::V31,
        }
    }
}

pub(super) fn apply(root: &mut Node, _: &mut Ledger) {
    let span = root.get("openapi").map_or(root.span, |node| node.span);
    if let Some(object) = root.as_object_mut() {
        object.insert("openapi", Node::new("3.0.3", span));
    }
}
