//! What a setter can be given.

use crate::outline::{Outline, Shape, Ty};

/// Numbers that become others without a loss.
const NUMBERS: [(&str, &[&str]); 2] =
    [("i32", &["i64", "f64"]), ("bool", &["i32", "i64", "u64", "f64"])];

/// What becomes any JSON.
const JSON: [&str; 7] = ["String", "&str", "bool", "i32", "i64", "u64", "f64"];

/// Whether a value of the type `from` becomes one of the type `to` by itself: whether there is an
/// `impl Into<to> for from`, in the standard library, the runtime or the crate `outline`.
pub(super) fn becomes(from: &Ty, to: &Ty, outline: &Outline) -> bool {
    if from == to {
        return true;
    }
    let (given, taken) = (from.to_string(), to.to_string());
    if given == "String" {
        return text_becomes(to, outline);
    }
    let holds = |head: &str| to.inside(head).is_some_and(|inner| inner == from);
    if holds("Option") || holds("Box") || holds("Nullable") || holds("Sensitive") {
        return true;
    }
    if let Some(inner) = to.inside("Nullable") {
        return from.inside("Option") == Some(inner);
    }
    if NUMBERS.iter().any(|(number, others)| *number == given && others.contains(&&*taken)) {
        return true;
    }
    match taken.as_str() {
        "serde_json::Value" => is_json(from),
        "serde_json::Number" => matches!(given.as_str(), "i32" | "i64" | "u64"),
        "Content" => matches!(given.as_str(), "Vec<u8>" | "Bytes"),
        "Part" => matches!(given.as_str(), "Content" | "Vec<u8>" | "Bytes"),
        "Binary" => matches!(given.as_str(), "Vec<u8>" | "Bytes"),
        "IpAddr" => matches!(given.as_str(), "Ipv4Addr" | "Ipv6Addr"),
        "Sensitive<JsonObject>" | "JsonObject" => {
            given == "serde_json::Map<String, serde_json::Value>"
        }
        _ => is_declared(&given, to, outline),
    }
}

/// Whether a text becomes it. Where a `String` is taken callers give a `&str` as well, so that one has to
/// become it too.
fn text_becomes(to: &Ty, outline: &Outline) -> bool {
    let holds = |head: &str| to.inside(head).is_some_and(|inner| inner.to_string() == "String");
    let is_declared = is_declared("String", to, outline) && is_declared("&str", to, outline);
    holds("Nullable") || holds("Sensitive") || to.head == "serde_json::Value" || is_declared
}

fn is_json(from: &Ty) -> bool {
    let given = from.to_string();
    if JSON.contains(&given.as_str())
        || given == "serde_json::Map<String, serde_json::Value>"
        || given == "serde_json::Number"
        || given == "serde_json::Value"
    {
        return true;
    }
    let inner = from.inside("Vec").or_else(|| from.inside("Option"));
    inner.is_some_and(is_json)
}

/// Whether the crate says so of a type of its own.
fn is_declared(given: &str, to: &Ty, outline: &Outline) -> bool {
    match outline.items.get(&to.head).map(|item| &item.shape) {
        Some(Shape::Type(own)) => own.traits.contains(&format!("From<{given}>")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ty(text: &str) -> Ty {
        let (head, rest) = text.split_once('<').unwrap_or((text, ""));
        let arguments = match rest.strip_suffix('>') {
            Some("String, serde_json::Value") => vec![ty("String"), ty("serde_json::Value")],
            Some(inner) => vec![ty(inner)],
            None => Vec::new(),
        };
        Ty { head: head.to_owned(), arguments }
    }

    #[test]
    fn values_become_what_the_standard_library_and_the_runtime_make_of_them() {
        let outline = Outline::default();
        for (from, to) in [
            ("i64", "Option<i64>"),
            ("String", "Nullable<String>"),
            ("Option<String>", "Nullable<String>"),
            ("String", "Sensitive<String>"),
            ("i32", "i64"),
            ("Vec<String>", "serde_json::Value"),
            ("serde_json::Map<String, serde_json::Value>", "serde_json::Value"),
            ("Content", "Part"),
        ] {
            assert!(becomes(&ty(from), &ty(to), &outline), "{from} to {to}");
        }
        for (from, to) in [
            ("Option<String>", "String"),
            ("String", "Option<String>"),
            ("String", "Content"),
            ("i64", "i32"),
            ("i64", "f64"),
            ("Nullable<String>", "Option<String>"),
            ("String", "Option<Sensitive<String>>"),
            ("serde_json::Value", "String"),
        ] {
            assert!(!becomes(&ty(from), &ty(to), &outline), "{from} to {to}");
        }
    }
}
