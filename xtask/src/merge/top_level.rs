//! What is at the top of a document, other than paths and components.

use super::Merger;
use super::conflict::Conflict;
use super::same::difference;
use crate::diagnostic::Diagnostic;
use crate::schema::Kind;
use crate::tree::{Member, Node, Object, Pointer};

impl Merger {
    /// The highest version counts.
    pub(super) fn version(&mut self, version: Node) {
        let Some(known) = self.root.get_mut("openapi") else { return };
        let (old, new) = (version_key(known), version_key(&version));
        if old.get(..2) != new.get(..2) {
            let message = "the documents are of different versions of OpenAPI";
            self.diagnostics.push(
                Diagnostic::note("merge::version", message, version.span)
                    .context(known.span, "the first document's")
                    .label("each construct is read by the version that defines it"),
            );
        }
        if new > old {
            *known = version;
        }
    }

    /// Servers that are new are added; one that is known must be equal.
    pub(super) fn servers(&mut self, member: Member) {
        self.united("servers", "url", Kind::Server, member);
    }

    /// Tags that are new are added; one that is known must be equal.
    pub(super) fn tags(&mut self, member: Member) {
        self.united("tags", "name", Kind::Tag, member);
    }

    /// Unites two lists whose items are known by the text under `id`.
    fn united(&mut self, list: &str, id: &str, kind: Kind, member: Member) {
        let span = member.node.span;
        let crate::tree::Value::Array(items) = member.node.value else { return };
        let Some(root) = self.root.as_object_mut() else { return };
        let known = root.entry(list, || Node::new(Vec::new(), span));
        let Some(known) = known.as_array_mut() else { return };
        let mut found = Vec::new();
        for item in items {
            let position =
                known.iter().position(|other| identity(other, id) == identity(&item, id));
            let Some(index) = position else {
                known.push(item);
                continue;
            };
            let (mut first, mut second) = (known[index].clone(), item);
            let name = identity(&second, id).unwrap_or_default().to_owned();
            for node in [&mut first, &mut second] {
                // They are the same by now, but for a slash at the end.
                node.as_object_mut().map(|object| object.remove(id));
            }
            if let Some(difference) = difference(&first, &second, kind) {
                let pointer = Pointer::root().child(list).child(index.to_string());
                let what = format!("`{list}`: `{name}`");
                found.push((what, pointer, difference));
            }
        }
        for (what, place, difference) in found {
            self.conflicts.push(Conflict::content(&what, &self.root, place, &difference));
        }
    }

    /// Everything else, extensions above all.
    pub(super) fn top_level(&mut self, key: String, member: Member) {
        let Some(root) = self.root.as_object_mut() else { return };
        let Some(first) = root.member(&key) else {
            root.insert_member(key, member);
            return;
        };
        if first.node != member.node && key != "externalDocs" {
            let message = format!("two documents have different values of `{key}`");
            self.diagnostics.push(
                Diagnostic::warning("merge::extension", message, member.key_span)
                    .label("this one is left out")
                    .context(first.key_span, "this one is kept")
                    .help("set the value that holds in an overlay, if it matters"),
            );
        }
    }

    /// Adds a member if it is missing: of several the first counts.
    pub(super) fn first_stays(&mut self, key: &str, member: Member) {
        let root: Option<&mut Object> = self.root.as_object_mut();
        if let Some(root) = root.filter(|root| !root.contains(key)) {
            root.insert_member(key, member);
        }
    }
}

/// The text by which an item is known. A slash at the end of a URL means nothing.
fn identity<'n>(node: &'n Node, id: &str) -> Option<&'n str> {
    let text = node.get(id)?.as_str()?;
    Some(if id == "url" { text.trim_end_matches('/') } else { text })
}

/// `[3, 1, 0]` of `3.1.0`.
fn version_key(version: &Node) -> Vec<u32> {
    let text = version.as_str().unwrap_or_default();
    text.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}
