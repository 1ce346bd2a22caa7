//! Parameters, request bodies, responses and headers are put where they are used, and path-level
//! parameters into each operation, so that every later rule sees whole operations.
//!
//! ```yaml
//! # before                                         # after
//! parameters: [{$ref: '#/components/parameters/Id'}]   parameters: [{name: id, in: path, ...}]
//! ```
//!
//! Schemas stay references: their names become the names of types. Nothing is lost.

use super::Draft;
use crate::schema::METHODS;
use crate::tree::{Node, Object, Pointer};

/// A chain of references longer than this is a cycle; the bundle stage has reported it.
const LONGEST_CHAIN: usize = 64;

pub(super) fn apply(draft: &mut Draft<'_>) {
    // Schemas stay where they are, and are most of the document.
    let components = draft.root.get("components").and_then(Node::as_object).map(|components| {
        let others = components.nodes().filter(|(key, _)| *key != "schemas");
        let others = others.map(|(key, node)| (key.to_owned(), node.clone()));
        Node::new(others.collect::<Object>(), draft.root.span)
    });
    let Some(paths) = draft.root.get_mut("paths").and_then(Node::as_object_mut) else { return };
    for (_, item) in paths.nodes_mut() {
        let Some(item) = item.as_object_mut() else { continue };
        let shared = take_path_parameters(item, components.as_ref());
        for method in METHODS {
            if let Some(operation) = item.get_mut(method).and_then(Node::as_object_mut) {
                add_parameters(operation, &shared, components.as_ref());
                resolve_body_and_responses(operation, components.as_ref());
            }
        }
    }
}

fn take_path_parameters(item: &mut Object, components: Option<&Node>) -> Vec<Node> {
    let parameters =
        item.remove("parameters").map(|node| node.as_array().unwrap_or_default().to_vec());
    let parameters = parameters.unwrap_or_default();
    parameters.into_iter().map(|parameter| resolved(parameter, components)).collect()
}

/// An operation's own parameter overrides the path's with the same name and place (OpenAPI, Path
/// Item Object).
fn add_parameters(operation: &mut Object, shared: &[Node], components: Option<&Node>) {
    let Some(span) = operation.get("parameters").or(shared.first()).map(|node| node.span) else {
        return;
    };
    let own =
        operation.remove("parameters").map(|node| node.as_array().unwrap_or_default().to_vec());
    let own: Vec<Node> =
        own.unwrap_or_default().into_iter().map(|node| resolved(node, components)).collect();
    let identity = |node: &Node| {
        let text = |key| node.get(key).and_then(Node::as_str).map(str::to_owned);
        (text("name"), text("in"))
    };
    let mut parameters: Vec<Node> = shared
        .iter()
        .filter(|parameter| own.iter().all(|own| identity(own) != identity(parameter)))
        .cloned()
        .collect();
    parameters.extend(own);
    operation.insert("parameters", Node::new(parameters, span));
}

fn resolve_body_and_responses(operation: &mut Object, components: Option<&Node>) {
    if let Some(body) = operation.get_mut("requestBody") {
        resolve(body, components);
    }
    let Some(responses) = operation.get_mut("responses").and_then(Node::as_object_mut) else {
        return;
    };
    for (_, response) in responses.nodes_mut() {
        resolve(response, components);
        let Some(headers) = response.get_mut("headers").and_then(Node::as_object_mut) else {
            continue;
        };
        for (_, header) in headers.nodes_mut() {
            resolve(header, components);
        }
    }
}

fn resolved(mut node: Node, components: Option<&Node>) -> Node {
    resolve(&mut node, components);
    node
}

fn resolve(node: &mut Node, components: Option<&Node>) {
    for _ in 0..LONGEST_CHAIN {
        let Some(target) =
            node.reference().and_then(|reference| reference.strip_prefix("#/components"))
        else {
            return;
        };
        let found = Pointer::parse(target)
            .and_then(|pointer| components.and_then(|components| components.at(&pointer)));
        let Some(found) = found else { return };
        *node = found.clone();
    }
}
