//! Between JSONPath and pointers.

use crate::diagnostic::nearest;
use crate::tree::{Node, Pointer, Span};

/// A pointer as a JSONPath: `$.paths['/kba/{id}'].get`.
#[must_use]
pub fn json_path(pointer: &Pointer) -> String {
    pointer.segments().iter().fold("$".to_owned(), |path, segment| path + &step(segment))
}

fn step(segment: &str) -> String {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if !segment.is_empty() && segment.chars().all(|c| c.is_ascii_digit()) {
        format!("[{segment}]")
    } else if segment.starts_with(|c: char| c.is_ascii_alphabetic()) && segment.chars().all(word) {
        format!(".{segment}")
    } else {
        format!("['{}']", segment.replace('\\', "\\\\").replace('\'', "\\'"))
    }
}

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
            None => return Some((node.span, missing(node, &name, &pointer))),
        }
    }
    (!pointer.segments().is_empty()).then(|| {
        let place = json_path(&pointer);
        (node.span, format!("`{place}` exists, and nothing in it matches the rest"))
    })
}

fn missing(node: &Node, name: &str, pointer: &Pointer) -> String {
    let place = json_path(pointer);
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
    use super::*;

    #[test]
    fn pointers_and_paths_name_the_same() {
        let pointer = Pointer::parse("/paths/~1kba~1{id}/get/parameters/0/it's").unwrap();
        let path = json_path(&pointer);
        assert_eq!(path, r"$.paths['/kba/{id}'].get.parameters[0]['it\'s']");
        assert_eq!(names(&path), pointer.segments());
        assert!(serde_json_path::JsonPath::parse(&path).is_ok());
        assert_eq!(names("$.a..b"), ["a"]);
        assert_eq!(names("$.a[?@.b]"), ["a"]);
    }
}
