//! References inside one document.

use std::collections::HashSet;

use percent_encoding::percent_decode_str;

use crate::tree::{Node, Pointer};

/// The pointer that a reference into the same document holds: `#/components/schemas/Pet`,
/// percent-encoding undone. `None` for a reference to another file or to an anchor.
#[must_use]
pub fn local(reference: &str) -> Option<Pointer> {
    let fragment = reference.strip_prefix('#')?;
    // A fragment that is not UTF-8 once decoded names nothing; it is taken as it is written.
    let decoded = percent_decode_str(fragment).decode_utf8().unwrap_or(fragment.into());
    Pointer::parse(&decoded)
}

/// The reference to a pointer of the same document. Characters that a URL fragment may not hold are
/// left as they are: every reader of OpenAPI takes them, and [`local`] gives the same pointer back.
#[must_use]
pub fn reference_to(pointer: &Pointer) -> String {
    format!("#{}", pointer.to_string().replace('%', "%25"))
}

/// The node itself or, if it is a reference, what it refers to in the end. `None` if a reference
/// leaves the document, points nowhere or runs in a circle.
#[must_use]
pub fn resolve<'a>(root: &'a Node, node: &'a Node) -> Option<&'a Node> {
    let mut seen = HashSet::new();
    let mut node = node;
    while let Some(reference) = node.reference() {
        if !seen.insert(reference) {
            return None;
        }
        node = root.at(&local(reference)?)?;
    }
    Some(node)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::tree::Span;

    #[test]
    fn pointers_round_trip_through_references() {
        let pointer = Pointer::root().child("paths").child("/kba/{id}").child("100%");
        assert_eq!(local(&reference_to(&pointer)), Some(pointer));
        assert_eq!(local("#/paths/~1kba~1%7Bid%7D"), Pointer::parse("/paths/~1kba~1{id}"));
        assert_eq!(local("#/a%zz%"), Pointer::parse("/a%zz%"));
        assert_eq!(local("pets.yaml#/Pet"), None);
        assert_eq!(local("#anchor"), None);
    }

    #[test]
    fn circles_resolve_to_nothing() {
        let root = Node::from_json(
            &json!({"a": {"$ref": "#/b"}, "b": {"$ref": "#/a"}, "c": {"$ref": "#/d"}, "d": 1}),
            Span::NONE,
        );
        let at = |key| root.get(key).unwrap();
        assert_eq!(resolve(&root, at("a")), None);
        assert_eq!(resolve(&root, at("c")), Some(at("d")));
    }
}
