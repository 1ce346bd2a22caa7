//! Between JSONPath and pointers.

use crate::diagnostic::nearest;
use crate::tree::{Node, Pointer, Span, json_path};

/// How far a path that matches nothing leads: the last node that exists, and what it lacks. Only
/// names and indices can be followed; `None` if the path starts with anything else.
pub(super) fn trace(root: &Node, path: &str) -> Option<(Span, String)> {
    let mut node = root;
    let mut pointer = Pointer::root();
    for name in names(path) {
        let below = Pointer::root().child(name.as_str());
        match node.at(&below) {
            Some(child) => {
                node = child;
                pointer = pointer.child(name);
            }
            None => return Some((node.span, missing(root, node, &name, &pointer))),
        }
    }
    (!pointer.segments().is_empty()).then(|| {
        let place = json_path(root, &pointer);
        (node.span, format!("`{place}` exists, and nothing in it matches the rest"))
    })
}

fn missing(root: &Node, node: &Node, name: &str, pointer: &Pointer) -> String {
    let place = json_path(root, pointer);
    if let Some(reference) = node.reference() {
        return format!("`{place}` is a reference to `{reference}`: aim at its target");
    }
    let keys = node.as_object().into_iter().flat_map(|object| object.keys());
    match nearest(name, keys) {
        Some(key) => format!("`{place}` has no `{name}`; did you mean `{key}`?"),
        None => format!("`{place}` has no `{name}`"),
    }
}

/// The names and indices at the start of a path, up to the first wildcard, filter or descent.
fn names(path: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = path.trim_start_matches('$');
    loop {
        let taken = match rest.as_bytes() {
            [b'.', next, ..] if *next != b'.' && *next != b'*' => {
                let end = rest[1..].find(['.', '[']).map_or(rest.len(), |end| end + 1);
                Some((rest[1..end].to_owned(), end))
            }
            [b'[', quote @ (b'\'' | b'"'), ..] => quoted(rest, char::from(*quote)),
            [b'[', b'0'..=b'9', ..] => rest.find(']').map(|end| (rest[1..end].to_owned(), end + 1)),
            _ => None,
        };
        let Some((name, end)) = taken else { return names };
        names.push(name);
        rest = &rest[end..];
    }
}

/// `['name']` at the start of the text: the name, and where the bracket ends.
fn quoted(text: &str, quote: char) -> Option<(String, usize)> {
    let mut name = String::new();
    let mut characters = text.char_indices().skip(2);
    while let Some((at, character)) = characters.next() {
        if character == quote {
            return text[at + 1..].starts_with(']').then_some((name, at + 2));
        }
        let character = if character == '\\' { characters.next()?.1 } else { character };
        name.push(character);
    }
    None
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn pointers_and_paths_name_the_same() {
        let pointer = Pointer::parse("/paths/~1kba~1{id}/get/parameters/0/it's").unwrap();
        let document = json!({"paths": {"/kba/{id}": {"get": {"parameters": [{"it's": 1}]}}}});
        let path = json_path(&Node::from_json(&document, Span::NONE), &pointer);
        assert_eq!(path, r"$.paths['/kba/{id}'].get.parameters[0]['it\'s']");
        assert_eq!(names(&path), pointer.segments());
        assert!(serde_json_path::JsonPath::parse(&path).is_ok());
        assert_eq!(names("$.a..b"), ["a"]);
        assert_eq!(names("$.a[?@.b]"), ["a"]);
    }
}
