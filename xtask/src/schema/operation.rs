//! The operations of `paths`, one by one.

use super::{METHODS, resolve};
use crate::tree::{Member, Node, Pointer};

/// An operation and the path item it is in.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'a> {
    /// The path template: `/kba/{id}`.
    pub path: &'a str,
    /// The key of the method: `get`.
    pub method: &'a str,
    /// The operation, with the place of its method's key.
    pub member: &'a Member,
    /// The path item, whose `parameters` and `servers` hold for the operation too.
    pub path_item: &'a Node,
}

/// An operation that may be rewritten.
#[derive(Debug)]
pub struct OperationMut<'a> {
    /// The path template: `/kba/{id}`.
    pub path: &'a str,
    /// The key of the method: `get`.
    pub method: &'a str,
    /// The parameters of the path item, which hold for the operation too.
    pub path_parameters: &'a [Node],
    /// The operation.
    pub node: &'a mut Node,
}

impl<'a> Operation<'a> {
    /// The operation itself.
    #[must_use]
    pub fn node(&self) -> &'a Node {
        &self.member.node
    }

    /// Where it is.
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        pointer(self.path, self.method)
    }

    /// `GET /kba/{id}`.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.path, self.method)
    }

    /// The parameters that hold for it, references resolved, each with its place: those of the path
    /// item that the operation does not override, then its own. References that resolve to nothing
    /// are left out.
    #[must_use]
    pub fn parameters(&self, root: &'a Node) -> Vec<(Pointer, &'a Node)> {
        let above = Pointer::root().child("paths").child(self.path);
        let own = listed(root, self.node(), &self.pointer());
        let shared = listed(root, self.path_item, &above);
        let overridden =
            |node: &Node| own.iter().any(|(_, other)| identity(other) == identity(node));
        shared.into_iter().filter(|(_, node)| !overridden(node)).chain(own.clone()).collect()
    }
}

impl OperationMut<'_> {
    /// Where it is.
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        pointer(self.path, self.method)
    }

    /// `GET /kba/{id}`.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.path, self.method)
    }
}

/// The operations of `paths`, in document order.
pub fn operations(root: &Node) -> impl Iterator<Item = Operation<'_>> {
    let paths = root.get("paths").and_then(Node::as_object);
    paths
        .into_iter()
        .flat_map(|paths| paths.nodes())
        .filter(|(path, _)| path.starts_with('/'))
        .flat_map(|(path, path_item)| {
            let members = path_item.as_object().into_iter().flat_map(|members| members.iter());
            members
                .filter(|(key, _)| METHODS.contains(key))
                .map(move |(method, member)| Operation { path, method, member, path_item })
        })
}

/// Visits the operations of `paths`, in document order.
pub fn operations_mut(root: &mut Node, mut visit: impl FnMut(OperationMut<'_>)) {
    let Some(paths) = root.get_mut("paths").and_then(Node::as_object_mut) else { return };
    for (path, path_item) in paths.nodes_mut().filter(|(path, _)| path.starts_with('/')) {
        let parameters = path_item.get("parameters").and_then(Node::as_array);
        let path_parameters = parameters.map(<[Node]>::to_vec).unwrap_or_default();
        let Some(members) = path_item.as_object_mut() else { continue };
        for (method, node) in members.nodes_mut().filter(|(key, _)| METHODS.contains(key)) {
            visit(OperationMut { path, method, path_parameters: &path_parameters, node });
        }
    }
}

fn pointer(path: &str, method: &str) -> Pointer {
    ["paths", path, method].into_iter().collect()
}

fn name(path: &str, method: &str) -> String {
    format!("{} {path}", method.to_uppercase())
}

/// The resolved `parameters` of a path item or operation.
fn listed<'a>(root: &'a Node, owner: &'a Node, at: &Pointer) -> Vec<(Pointer, &'a Node)> {
    let items = owner.get("parameters").and_then(Node::as_array).unwrap_or_default();
    let place = |index: usize| at.child("parameters").child(index.to_string());
    items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| Some((place(index), resolve(root, item)?)))
        .collect()
}

/// What makes two parameters the same one: name and location.
fn identity(parameter: &Node) -> (Option<&str>, Option<&str>) {
    let text = |key| parameter.get(key).and_then(Node::as_str);
    (text("name"), text("in"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::tree::Span;

    #[test]
    fn an_operation_overrides_the_parameters_of_its_path_item() {
        let root = Node::from_json(
            &json!({
                "paths": {
                    "x-note": {"get": {}},
                    "/kba/{id}": {
                        "parameters": [
                            {"name": "id", "in": "path", "required": true},
                            {"name": "page", "in": "query"},
                        ],
                        "get": {"parameters": [{"$ref": "#/components/parameters/Page"}]},
                        "delete": {},
                    },
                },
                "components": {
                    "parameters": {"Page": {"name": "page", "in": "query", "mine": true}},
                },
            }),
            Span::NONE,
        );
        let all: Vec<_> = operations(&root).collect();
        let names: Vec<_> = all.iter().map(Operation::name).collect();
        assert_eq!(names, ["GET /kba/{id}", "DELETE /kba/{id}"]);
        let parameters = all[0].parameters(&root);
        let places: Vec<_> = parameters.iter().map(|(at, _)| at.to_string()).collect();
        assert_eq!(
            places,
            ["/paths/~1kba~1{id}/parameters/0", "/paths/~1kba~1{id}/get/parameters/0"]
        );
        assert!(parameters[1].1.get("mine").is_some());
        assert_eq!(all[1].parameters(&root).len(), 2);
    }
}
