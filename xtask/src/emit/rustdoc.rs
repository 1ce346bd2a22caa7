//! Vendors' descriptions as rustdoc text.
//!
//! rustdoc compiles a fenced block without a language, and any block that is indented by four
//! columns, as a Rust test. Vendors write both for JSON, shell and plain text.

use std::borrow::Cow;

/// One description.
pub(crate) fn tidy(text: &str) -> String {
    let text = readable(text);
    let mut fence: Option<&str> = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        let line = line.trim_end();
        let trimmed = line.trim_start();
        let marker = ["```", "~~~"].into_iter().find(|marker| trimmed.starts_with(marker));
        match (fence, marker) {
            (None, Some(marker)) => {
                fence = Some(marker);
                lines.push(format!("{marker}text"));
            }
            (Some(open), Some(marker)) if open == marker => {
                fence = None;
                lines.push(marker.to_owned());
            }
            (Some(_), _) => lines.push(line.to_owned()),
            // Three columns still nest a list; the fourth would make it a program.
            (None, _) if line.len() - trimmed.len() > 3 => lines.push(format!("   {trimmed}")),
            (None, _) => lines.push(line.to_owned()),
        }
    }
    // A fence that is never closed would swallow whatever is documented after it.
    lines.extend(fence.map(str::to_owned));
    lines.join("\n")
}

/// The text without what the compiler refuses in a comment: carriage returns, which end lines here,
/// and the marks that turn the direction of text, which can make code look like other code.
pub(crate) fn readable(text: &str) -> Cow<'_, str> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(|c| c == '\r' || turns(c)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n").replace(turns, ""))
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn nothing_is_left_that_no_comment_may_hold() {
        assert_eq!(tidy("a\r\nb\n\rc\u{202e}d"), "a\nb\n\ncd");
    }

    #[test]
    fn nothing_is_left_for_rustdoc_to_compile() {
        assert_eq!(tidy("a\n\n    {\"x\": 1}"), "a\n\n   {\"x\": 1}");
        assert_eq!(tidy("```\nlet\n```"), "```text\nlet\n```");
        assert_eq!(tidy("```json\n{}"), "```text\n{}\n```");
    }
}
