//! The schemas that operations hold: of parameters, bodies and answers.

use indexmap::IndexMap;

use super::{At, Reader};
use crate::model::{Carried, Naming, Usage};
use crate::operation::Operation;
use crate::tree::{Node, Object, Pointer};

impl<'d> Reader<'d> {
    /// Reads the schemas of every operation, by their places.
    pub(super) fn carried(&mut self, operations: &[Operation]) -> IndexMap<Pointer, Carried> {
        let mut found = IndexMap::new();
        for operation in operations {
            let place = &operation.place;
            let Some(node) = self.root.at(place) else { continue };
            for (role, usage, at) in schemas_of(node, place) {
                let naming =
                    Naming::Operation { method: operation.id.clone(), role, path: Vec::new() };
                let ty = self.read(std::slice::from_ref(&at), naming);
                found.insert(at.pointer, Carried { ty, usage });
            }
        }
        found
    }
}

const SENT: Usage = Usage { sent: true, received: false };
const RECEIVED: Usage = Usage { sent: false, received: true };

fn schemas_of<'d>(operation: &'d Node, place: &Pointer) -> Vec<(String, Usage, At<'d>)> {
    let mut found = Vec::new();
    let parameters = operation.get("parameters").and_then(Node::as_array).unwrap_or_default();
    for (index, parameter) in parameters.iter().enumerate() {
        let name = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
        if let Some(node) = parameter.get("schema") {
            let pointer = place.child("parameters").child(index.to_string()).child("schema");
            found.push((name.to_owned(), SENT, At { node, pointer }));
        }
    }
    let mut content = |role: &str, usage: Usage, holder: &'d Node, place: &Pointer| {
        let media_types = holder.get("content").and_then(Node::as_object);
        for (media_type, node) in media_types.into_iter().flat_map(Object::nodes) {
            if let Some(node) = node.get("schema") {
                let pointer = place.child("content").child(media_type).child("schema");
                found.push((role.to_owned(), usage, At { node, pointer }));
            }
        }
    };
    if let Some(body) = operation.get("requestBody") {
        content("Body", SENT, body, &place.child("requestBody"));
    }
    let responses = operation.get("responses").and_then(Node::as_object);
    for (status, response) in responses.into_iter().flat_map(Object::nodes) {
        content("Response", RECEIVED, response, &place.child("responses").child(status));
    }
    found
}
