//! Pointers as JSONPath.

use super::{Node, Pointer};

/// A pointer into a document as a JSONPath (RFC 9535): `$.paths['/kba/{id}'].get`. Only the items of
/// lists are selected by index: a member may be called `400`.
#[must_use]
pub fn json_path(root: &Node, pointer: &Pointer) -> String {
    let mut node = Some(root);
    pointer.segments().iter().fold("$".to_owned(), |path, segment| {
        let in_list = node.is_some_and(|node| node.as_array().is_some());
        node = node.and_then(|node| node.at(&Pointer::root().child(segment.as_str())));
        path + &if in_list { format!("[{segment}]") } else { step(segment) }
    })
}

fn step(segment: &str) -> String {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if segment.starts_with(|c: char| c.is_ascii_alphabetic()) && segment.chars().all(word) {
        format!(".{segment}")
    } else {
        format!("['{}']", segment.chars().map(escaped).collect::<String>())
    }
}

/// A character of a name in single quotes (RFC 9535 section 2.3.1.1).
fn escaped(character: char) -> String {
    match character {
        '\'' | '\\' => format!("\\{character}"),
        control if control < ' ' => format!("\\u{:04x}", u32::from(control)),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::tree::Span;

    #[test]
    fn a_path_selects_the_very_node_of_its_pointer() {
        let names = [
            "400",
            "0",
            "",
            "a b",
            "it's",
            "say \"hi\"",
            "a.b",
            "a\\b",
            "ünïcode",
            "日本",
            "a\nb\t",
            "['x']",
            "$ref",
            "*",
            "/a~b/",
            "\u{1f600}",
            "a: b # c",
            "-",
            "_x",
            "9x",
        ];
        for name in names {
            for document in
                [json!({"c": {name: [{"400": 1}]}, "d": []}), json!([{name: [{"400": 1}]}])]
            {
                let root = Node::from_json(&document, Span::NONE);
                let start = if document.is_array() { "0" } else { "c" };
                let pointer: Pointer = [start, name, "0", "400"].into_iter().collect();
                let path = json_path(&root, &pointer);
                let query = serde_json_path::JsonPath::parse(&path).unwrap();
                let found = query.query_located(&document);
                let places: Vec<_> =
                    found.locations().map(|place| place.to_json_pointer()).collect();
                assert_eq!(places, [pointer.to_string()], "{path}");
            }
        }
    }
}
