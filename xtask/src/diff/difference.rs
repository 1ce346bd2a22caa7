//! The very words in which two places differ, so that an excerpt shows them.

use crate::tree::{Node, Span, Value};

/// Keys under which nothing is that the compiler or the wire knows.
const WORDS: [&str; 6] = ["description", "title", "summary", "example", "examples", "externalDocs"];

/// Where two nodes first differ in more than words: in the one, in the other, or in both. A side that
/// has nothing there gives nothing.
pub(super) fn difference(one: &Node, other: &Node) -> Option<(Option<Span>, Option<Span>)> {
    match (&one.value, &other.value) {
        (Value::Object(a), Value::Object(b)) => {
            let is_told = |key: &str| !WORDS.contains(&key) && !key.starts_with("x-");
            for (key, member) in a.iter().filter(|(key, _)| is_told(key)) {
                match b.get(key) {
                    None => return Some((Some(member.key_span), None)),
                    Some(other) => match difference(&member.node, other) {
                        Some(found) => return Some(found),
                        None => continue,
                    },
                }
            }
            let mut more = b.iter().filter(|(key, _)| is_told(key) && !a.contains(key));
            more.next().map(|(_, member)| (None, Some(member.key_span)))
        }
        (Value::Array(a), Value::Array(b)) => {
            let found = a.iter().zip(b).find_map(|(a, b)| difference(a, b));
            let rest = || match a.len().cmp(&b.len()) {
                std::cmp::Ordering::Less => Some((None, Some(b[a.len()].span))),
                std::cmp::Ordering::Greater => Some((Some(a[b.len()].span), None)),
                std::cmp::Ordering::Equal => None,
            };
            found.or_else(rest)
        }
        (a, b) if a == b => None,
        _ => Some((Some(one.span), Some(other.span))),
    }
}
