//! Which component schemas callers send and which they read: what the vendor answers with, and what
//! it sends by itself.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::shape::component_of;
use crate::normalise::Draft;
use crate::normalise::draft::type_name;
use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Pointer};

/// On which side of a call a schema is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Side {
    pub request: bool,
    pub response: bool,
}

/// The sides of every component schema.
pub(super) struct Reach {
    requests: HashSet<String>,
    bodies: HashSet<String>,
    responses: HashSet<String>,
}

impl Reach {
    pub(super) fn of(draft: &Draft<'_>) -> Self {
        let root = &draft.root;
        let graph = graph(root);
        let mut roots: [Vec<String>; 3] = Default::default();
        if let Some(paths) = root.get("paths") {
            let base = Pointer::root().child("paths");
            schema::walk_below(paths, Kind::Paths, &base, |kind, node, place| {
                if kind != Kind::Schema {
                    return;
                }
                if let Some(target) = node.reference().and_then(component_of) {
                    match place.pointer().segments().get(3).map(String::as_str) {
                        Some("requestBody") => {
                            roots[0].push(target.clone());
                            roots[1].push(target);
                        }
                        Some("parameters") => roots[0].push(target),
                        _ => roots[2].push(target),
                    }
                }
            });
        }
        roots[2].extend(webhook_bodies(root));
        if let Some(facts) = &draft.surface.facts.webhooks {
            let event = type_name(facts.event.get_ref());
            roots[2].extend(graph.keys().find(|name| type_name(name) == event).cloned());
        }
        let [requests, bodies, responses] = roots.map(|roots| reached(roots, &graph));
        Self { requests, bodies, responses }
    }

    /// The sides of a component. One that no operation uses may come with a webhook: it is read.
    pub(super) fn component(&self, name: &str) -> Side {
        let request = self.requests.contains(name);
        Side { request, response: self.responses.contains(name) || !request }
    }

    /// Whether the vendor sends a component and no caller does.
    pub(super) fn is_only_read(&self, name: &str) -> bool {
        self.responses.contains(name) && !self.requests.contains(name)
    }

    /// Whether a component is sent in the body of a request.
    pub(super) fn is_in_body(&self, name: &str) -> bool {
        self.bodies.contains(name)
    }

    /// The side of the schema at a place.
    pub(super) fn at(&self, place: &Pointer) -> Side {
        match place.segments() {
            [components, schemas, name, ..]
                if components == "components" && schemas == "schemas" =>
            {
                self.component(name)
            }
            [paths, _, _, carrier, ..] if paths == "paths" => {
                let request = carrier == "requestBody" || carrier == "parameters";
                Side { request, response: !request }
            }
            _ => Side { request: false, response: true },
        }
    }
}

/// The components that the bodies of webhooks refer to.
fn webhook_bodies(root: &Node) -> Vec<String> {
    let webhooks = root.get("x-webhooks").and_then(Node::as_object);
    let mut targets = Vec::new();
    for (_, item) in webhooks.into_iter().flat_map(Object::nodes) {
        schema::walk_below(item, Kind::PathItem, &Pointer::root(), |kind, node, place| {
            let in_body = place.pointer().segments().iter().any(|key| key == "requestBody");
            if kind == Kind::Schema && in_body {
                targets.extend(node.reference().and_then(component_of));
            }
        });
    }
    targets
}

/// The components that each component refers to.
fn graph(root: &Node) -> BTreeMap<String, BTreeSet<String>> {
    let schemas = root.get("components").and_then(|components| components.get("schemas"));
    let schemas = schemas.and_then(Node::as_object);
    let mut graph = BTreeMap::new();
    for (name, schema) in schemas.into_iter().flat_map(Object::nodes) {
        let mut targets = BTreeSet::new();
        schema::walk_below(schema, Kind::Schema, &Pointer::root(), |_, node, _| {
            targets.extend(node.reference().and_then(component_of));
        });
        graph.insert(name.to_owned(), targets);
    }
    graph
}

fn reached(mut todo: Vec<String>, graph: &BTreeMap<String, BTreeSet<String>>) -> HashSet<String> {
    let mut reached = HashSet::new();
    while let Some(name) = todo.pop() {
        if reached.insert(name.clone()) {
            todo.extend(graph.get(&name).into_iter().flatten().cloned());
        }
    }
    reached
}
