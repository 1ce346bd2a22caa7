//! Patterns are those of ECMA-262, as JSON Schema says, or they go.
//!
//! ```yaml
//! # before                         # after
//! pattern: '/^[a-z]+$/'            pattern: '^[a-z]+$'
//! pattern: '\A\d+\Z'               pattern: '^\d+$'
//! pattern: '(?i)^[a-z]+$'          (gone, with an entry in the ledger)
//! pattern: '^(\w+\s?)*$'            (gone, with an entry in the ledger)
//! ```
//!
//! Vendors write the dialect of their own language. What has an equal in ECMA-262 is rewritten;
//! classes such as `\p{L}`, which mean something else there without a flag, and flags go. So do
//! patterns that some texts keep busy without end ([`pattern`](crate::pattern)): a check of what a
//! caller gives must not stop the caller.

use crate::normalise::Draft;
use crate::pattern::may_run_away;
use crate::schema;
use crate::tree::{Node, Value};

/// Spellings of other dialects, each with its equal.
const EQUALS: [(&str, &str); 8] = [
    (r"\A", "^"),
    (r"\Z", "$"),
    (r"\z", "$"),
    ("(?P<", "(?<"),
    ("++", "+"),
    ("*+", "*"),
    ("?+", "?"),
    ("(?>", "(?:"),
];
/// Spellings that ECMA-262 reads as something else, and reads without an error.
const MISREAD: [&str; 5] = [r"\p{", r"\P{", r"\u{", "[[:", "(?i"];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let ledger = &mut draft.ledger;
    schema::each_mut(&mut draft.root, |node, place| {
        let Some(pattern) = node.get("pattern").and_then(Node::as_str) else { return };
        let repaired = repaired(pattern);
        let Some(member) = node.get_mut("pattern") else { return };
        let detail = match repaired {
            Some(pattern) if may_run_away(&pattern) => {
                "the pattern may take time without end on some texts, and is not checked"
            }
            Some(pattern) => {
                member.value = Value::String(pattern);
                return;
            }
            None => "the pattern is not one of ECMA-262, and is not checked",
        };
        let span = member.span;
        ledger.lose("pattern", &place.pointer().child("pattern"), span, detail);
        node.make_object().remove("pattern");
    });
}

/// The pattern as ECMA-262 spells it.
fn repaired(pattern: &str) -> Option<String> {
    let delimited = pattern.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    let pattern = delimited.filter(|inner| inner.starts_with('^')).unwrap_or(pattern);
    if MISREAD.iter().any(|misread| pattern.contains(misread)) {
        return None;
    }
    let is_read = |pattern: &str| regress::Regex::new(pattern).is_ok();
    let foreign_anchor = [r"\A", r"\Z", r"\z"].iter().any(|anchor| pattern.contains(anchor));
    if is_read(pattern) && !foreign_anchor {
        return Some(pattern.to_owned());
    }
    let rewritten =
        EQUALS.iter().fold(pattern.to_owned(), |text, (from, to)| text.replace(from, to));
    is_read(&rewritten).then_some(rewritten)
}

#[cfg(test)]
mod tests {
    use super::repaired;

    #[test]
    fn other_dialects_are_respelt() {
        let respelt = |pattern| repaired(pattern).unwrap_or_default();
        assert_eq!(respelt("/^[a-z]+$/"), "^[a-z]+$");
        assert_eq!(respelt(r"\A\d++\Z"), r"^\d+$");
        assert_eq!(respelt("^a/b$"), "^a/b$");
        assert_eq!(repaired(r"^\p{L}+$"), None);
        assert_eq!(repaired("(?i)^a$"), None);
        assert_eq!(repaired("^(a$"), None);
    }
}
