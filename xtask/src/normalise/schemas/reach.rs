//! Which component schemas callers send and which the vendor answers with.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::shape::component_of;
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
    pub(super) fn of(root: &Node) -> Self {
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
        let [requests, bodies, responses] = roots.map(|roots| reached(roots, &graph));
        Self { requests, bodies, responses }
    }

    /// The sides of a component. One that no operation uses may come with a webhook: it is read.
    pub(super) fn component(&self, name: &str) -> Side {
        let request = self.requests.contains(name);
        Side { request, response: self.responses.contains(name) || !request }
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
