//! Operations and security schemes that are referred to by name, not by `$ref`: in links and in
//! security requirements. The client has no links, and the ledger lists operations that are called
//! without credentials, so a wrong name is worth a warning.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Pointer};

/// Warns of links whose operation, and of security requirements whose scheme, does not exist.
pub(super) fn check(root: &Node) -> Vec<Diagnostic> {
    let mut ids = HashSet::new();
    let (mut links, mut requirements) = (Vec::new(), Vec::new());
    schema::walk(root, |kind, node, _| match kind {
        Kind::Operation => ids.extend(node.get("operationId").and_then(Node::as_str)),
        Kind::Link => links.push(node),
        Kind::SecurityRequirement => requirements.push(node),
        _ => {}
    });
    let place: Pointer = ["components", "securitySchemes"].into_iter().collect();
    let schemes = root.at(&place).and_then(Node::as_object);
    let links = links.into_iter().filter_map(|link| wrong_link(root, link, &ids));
    links.chain(requirements.into_iter().flat_map(|node| unknown_schemes(node, schemes))).collect()
}

/// From 3.2 on a requirement may name a scheme by its URI, which is not looked up.
fn unknown_schemes(requirement: &Node, schemes: Option<&Object>) -> Vec<Diagnostic> {
    let known = || schemes.into_iter().flat_map(Object::keys);
    let members = requirement.as_object().into_iter().flat_map(Object::iter);
    let unknown = members
        .filter(|(name, _)| !name.contains(['/', '#', ':']) && known().all(|known| known != *name));
    unknown
        .map(|(name, member)| {
            let message = format!("`{name}` is not a scheme of `components.securitySchemes`");
            let help = did_you_mean(name, known()).unwrap_or_else(|| {
                "add the scheme by an overlay, or take the requirement out".to_owned()
            });
            Diagnostic::warning("bundle::security", message, member.key_span).help(help)
        })
        .collect()
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
