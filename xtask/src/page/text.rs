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
        @for paragraph in paragraphs { p.said { (paragraph) } }
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
    fn thousands_are_grouped() {
        assert_eq!([1, 999, 1000, 1_234_567].map(grouped), ["1", "999", "1,000", "1,234,567"]);
    }
}
