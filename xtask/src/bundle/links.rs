//! Names that lead to an operation or a security scheme without being a `$ref`. The client is made
//! without links, so a wrong one is worth a warning only.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::schema::{self, Kind};
use crate::tree::Node;

/// Warns of links whose operation does not exist.
pub(super) fn check(root: &Node) -> Vec<Diagnostic> {
    let mut ids = HashSet::new();
    let mut links = Vec::new();
    schema::walk(root, |kind, node, _| match kind {
        Kind::Operation => ids.extend(node.get("operationId").and_then(Node::as_str)),
        Kind::Link => links.push(node),
        _ => {}
    });
    links.into_iter().filter_map(|link| wrong_link(root, link, &ids)).collect()
}

fn wrong_link(root: &Node, link: &Node, ids: &HashSet<&str>) -> Option<Diagnostic> {
    if let Some(id) = link.get("operationId") {
        let name = id.as_str().filter(|name| !ids.contains(name))?;
        let message = format!("the link leads to the operation `{name}`, which does not exist");
        let help = did_you_mean(name, ids.iter().copied());
        return Some(warning(message, id, help));
    }
    let reference = link.get("operationRef")?;
    // Operations of other documents are none of the client's.
    let text = reference.as_str().filter(|text| text.starts_with('#'))?;
    let exists = schema::local(text).is_some_and(|pointer| root.at(&pointer).is_some());
    let message = format!("the link leads to `{text}`, which does not exist");
    (!exists).then(|| warning(message, reference, None))
}

fn warning(message: String, node: &Node, help: Option<String>) -> Diagnostic {
    let help = help.unwrap_or_else(|| "correct the link by an overlay, or remove it".to_owned());
    Diagnostic::warning("bundle::link", message, node.span).help(help)
}
