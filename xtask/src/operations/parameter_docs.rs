//! What the documentation of a parameter says beyond its description.

use crate::schema;
use crate::tree::Node;

/// The description, with what the type of the argument does not say.
pub(super) fn docs(parameter: &Node, key: &str, root: &Node) -> Option<String> {
    let mut sentences: Vec<String> = Vec::new();
    let description =
        parameter.get("description").and_then(Node::as_str).unwrap_or_default().trim();
    if !description.is_empty() {
        sentences.push(description.to_owned());
    }
    let name = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
    if name != key {
        sentences.push(format!("Sent as `{name}`."));
    }
    if let Some(default) = default(parameter, root) {
        sentences.push(format!("The vendor's default is `{default}`."));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn default(parameter: &Node, root: &Node) -> Option<String> {
    let schema = parameter.get("schema")?;
    let declared = schema.get("default").or_else(|| schema::resolve(root, schema)?.get("default"));
    let default = declared?.to_json();
    Some(default.as_str().map_or_else(|| default.to_string(), str::to_owned))
}
