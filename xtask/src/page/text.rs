//! Text of documents, for browsers.

use std::borrow::Cow;

use maud::{Markup, html};

use crate::emit::rustdoc::readable;

/// A text without marks that turn its direction and without control characters, none of which a
/// reader could see.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    let text = readable(text);
    let unseen = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(unseen) {
        return Cow::Owned(text.replace(unseen, "\u{fffd}"));
    }
    text
}

/// A text of a document, a paragraph for each that it has; nothing for an empty one.
pub(super) fn prose(text: &str) -> Markup {
    let text = visible(text);
    let paragraphs = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    html! {
        @for paragraph in paragraphs { p.said { (with_code(paragraph)) } }
    }
}

/// A text of ours for rustdoc, without its marks: of `` [`name`](path) `` the name is left.
pub(super) fn note(text: &str) -> Markup {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        let Some((name, target)) = after.split_once("`](") else { break };
        let Some((_, left_over)) = target.split_once(')') else { break };
        left.push_str(before);
        left.push('`');
        left.push_str(name);
        left.push('`');
        rest = left_over;
    }
    left.push_str(rest);
    prose(&left.replace("**", ""))
}

/// A text of a document, in which what is between backticks is code.
pub(super) fn with_code(text: &str) -> Markup {
    let pieces: Vec<&str> = text.split('`').collect();
    // An odd one opens nothing, and a fence is not on one line.
    if pieces.len().is_multiple_of(2) || text.contains("``") {
        return html! { (text) };
    }
    html! {
        @for (index, piece) in pieces.iter().enumerate() {
            @if index % 2 == 1 { code { (piece) } } @else { (piece) }
        }
    }
}

/// A text of a document on one line.
pub(super) fn line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `1 loss`, `2,345 losses`.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with commas.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_marked() {
        assert_eq!(visible("a\u{202e}b\u{0}c\td"), "ab\u{fffd}c\td");
        assert_eq!(line(" a\n  b\r\n"), "a b");
    }

    #[test]
    fn paragraphs_are_escaped() {
        let text = prose("<b>\n\n\n\nsecond").into_string();
        assert_eq!(text, "<p class=\"said\">&lt;b&gt;</p><p class=\"said\">second</p>");
    }

    #[test]
    fn code_is_what_is_between_two_backticks() {
        let shown = |text: &str| prose(text).into_string().replace(" class=\"said\"", "");
        assert_eq!(shown("a `<b>` c"), "<p>a <code>&lt;b&gt;</code> c</p>");
        assert_eq!(shown("a ` b"), "<p>a ` b</p>");
        let text = note("See [`headers::A`](crate::headers::A).").into_string();
        assert_eq!(text, "<p class=\"said\">See <code>headers::A</code>.</p>");
        assert!(note("[`b").into_string().contains("[`b"));
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([1, 999, 1000, 1_234_567].map(grouped), ["1", "999", "1,000", "1,234,567"]);
    }
}
