//! Paths and webhooks, united method by method.

use std::path::Path;

use super::Merger;
use super::conflict::Conflict;
use super::same::{Difference, difference};
use super::scope::{is_method, operations};
use crate::schema::Kind;
use crate::tree::{Member, Node, Object, Pointer, Span, Value};

impl Merger {
    /// Adds the path items of a document under `section`, which is `paths` or `webhooks`.
    pub(super) fn paths(&mut self, section: &str, member: Member, document: &Path) {
        let span = member.node.span;
        let Value::Object(items) = member.node.value else { return };
        for (path, item) in items {
            self.warn_of_same_template(section, &path, &item);
            let Some(known) = self.section(section, span) else { return };
            let Some(first) = known.get_mut(&path) else {
                known.insert_member(path, item);
                continue;
            };
            let place = Pointer::root().child(section).child(path.as_str());
            let conflicts = unite(first, item.node, &place);
            let root = &self.root;
            self.conflicts
                .extend(conflicts.into_iter().map(|found| found.conflict(root, document)));
        }
    }

    /// `/users/{id}` and `/users/{userId}` are one path to a server.
    fn warn_of_same_template(&mut self, section: &str, path: &str, item: &Member) {
        let Some(known) = self.root.get(section).and_then(Node::as_object) else { return };
        let Some(methods) = item.node.as_object() else { return };
        let twin = known.iter().find(|(other, first)| {
            let first = first.node.as_object();
            *other != path
                && template(other) == template(path)
                && first.is_some_and(|first| {
                    methods.keys().any(|key| is_method(key) && first.contains(key))
                })
        });
        let Some((other, first)) = twin.filter(|_| section == "paths" && path.contains('{')) else {
            return;
        };
        let message = format!("`{path}` is `{other}` with other parameter names");
        let place = |path: &str| Pointer::root().child(section).child(path);
        let places = vec![place(path), place(other)];
        let spans = (item.key_span, first.key_span);
        self.conflicts.push(Conflict::between(message, &self.root, places, spans, "remove: true"));
    }
}

/// A disagreement over a path item, as long as the merged document cannot be looked at.
enum Found {
    /// Over the content of an operation.
    Content { what: String, place: Pointer, difference: Difference },
    /// Over a value that the specification does not know.
    Value { message: String, place: Pointer, spans: (Span, Span) },
}

impl Found {
    fn conflict(self, root: &Node, document: &Path) -> Conflict {
        match self {
            Self::Content { what, place, difference } => {
                let path = place.segments().get(1).cloned().unwrap_or_default();
                Conflict::content(&what, root, place, &difference).or_exclude(document, &path)
            }
            Self::Value { message, place, spans } => {
                Conflict::between(message, root, vec![place], spans, "update: {}")
            }
        }
    }
}

/// A path without the names of its parameters.
fn template(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |template, part| {
        let rest = part.split_once('}').map_or("", |(_, rest)| rest);
        template + "{}" + rest
    })
}

/// Adds the members of one path item to another. What holds for all methods of an item, and is not
/// the same in both, is put on the methods first.
fn unite(first: &mut Node, mut second: Node, place: &Pointer) -> Vec<Found> {
    let (Some(known), Some(added)) = (first.as_object_mut(), second.as_object_mut()) else {
        return Vec::new();
    };
    for shared in ["parameters", "servers"] {
        if known.get(shared) != added.get(shared) {
            push_down(known, shared);
            push_down(added, shared);
        }
    }
    let mut conflicts = Vec::new();
    let Value::Object(added) = second.value else { return conflicts };
    for (key, member) in added {
        let Some(earlier) = known.get(&key) else {
            known.insert_member(key, member);
            continue;
        };
        let below = place.child(key.as_str());
        if key == "additionalOperations" {
            let Some(earlier) = known.get_mut(&key) else { continue };
            conflicts.extend(unite_operations(earlier, member.node, &below));
        } else if is_method(&key) {
            conflicts.extend(compare_operations(&key, earlier, &member.node, below));
        } else if !matches!(key.as_str(), "summary" | "description") && *earlier != member.node {
            let path = place.last().unwrap_or_default();
            let message = format!("two documents have different values of `{key}` at `{path}`");
            let spans = (member.node.span, earlier.span);
            conflicts.push(Found::Value { message, place: below, spans });
        }
    }
    conflicts
}

fn unite_operations(first: &mut Node, second: Node, place: &Pointer) -> Vec<Found> {
    let mut conflicts = Vec::new();
    let (Some(known), Value::Object(added)) = (first.as_object_mut(), second.value) else {
        return conflicts;
    };
    for (method, member) in added {
        match known.get(&method) {
            None => {
                known.insert_member(method, member);
            }
            Some(earlier) => {
                let below = place.child(method.as_str());
                conflicts.extend(compare_operations(&method, earlier, &member.node, below));
            }
        }
    }
    conflicts
}

fn compare_operations(method: &str, first: &Node, second: &Node, place: Pointer) -> Option<Found> {
    let difference = difference(first, second, Kind::Operation)?;
    let path = place.segments().get(1).map(String::as_str).unwrap_or_default();
    let what = format!("`{} {path}`", method.to_uppercase());
    Some(Found::Content { what, place, difference })
}

/// Moves what holds for all methods of a path item to its methods. A parameter that a method has
/// itself overrides the item's.
fn push_down(item: &mut Object, key: &str) {
    let Some(shared) = item.remove(key) else { return };
    for operation in operations(item) {
        match operation.get_mut(key) {
            None => {
                operation.insert(key, shared.clone());
            }
            Some(own) if key == "parameters" => add_parameters(own, &shared),
            Some(_) => {}
        }
    }
}

fn add_parameters(own: &mut Node, shared: &Node) {
    let (Some(own), Some(shared)) = (own.as_array_mut(), shared.as_array()) else { return };
    let name = |node: &Node| {
        let text = |key: &str| node.get(key).and_then(Node::as_str).map(str::to_owned);
        (text("name"), text("in"), text("$ref"))
    };
    let known: Vec<_> = own.iter().map(name).collect();
    let added = shared.iter().filter(|parameter| !known.contains(&name(parameter)));
    own.splice(0..0, added.cloned().collect::<Vec<_>>());
}

#[cfg(test)]
mod tests {
    use super::template;

    #[test]
    fn templates_forget_names() {
        assert_eq!(template("/a/{b}/c/{d}"), "/a/{}/c/{}");
        assert_eq!(template("/a"), "/a");
        assert_eq!(template("/a/{b"), "/a/{}");
    }
}
