//! The text of a `surface.toml` that fits a document.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Observed, sections};
use crate::diagnostic::Diagnostic;

/// Faults of the documents with which a crate is made all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// How many there are of each kind, by the codes of their diagnostics.
    counts: BTreeMap<&'static str, usize>,
}

impl Faults {
    /// Counts diagnostics.
    #[must_use]
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut faults = Self::default();
        for problem in diagnostics {
            *faults.counts.entry(problem.code).or_default() += 1;
        }
        faults
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

impl std::fmt::Display for Faults {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kinds = self.counts.iter().map(|(code, count)| match *code {
            "load::duplicate-key" => {
                counted(*count, "key that is there twice", "keys that are there twice")
            }
            "bundle::network" => {
                counted(*count, "reference into the network", "references into the network")
            }
            "bundle::dangling" => {
                counted(*count, "reference that leads nowhere", "references that lead nowhere")
            }
            other => format!("{count} of {other}"),
        });
        f.write_str(&kinds.collect::<Vec<_>>().join(", "))
    }
}

/// The text for a package and its documents.
#[must_use]
pub fn text(package: &str, documents: &[&Path], observed: &Observed, faults: &Faults) -> String {
    let title = match observed.title.as_str() {
        "" => "the API".to_owned(),
        title if title.ends_with("API") && !title.to_lowercase().starts_with("the ") => {
            format!("the {title}")
        }
        title => title.to_owned(),
    };
    let first = documents.first().map(|path| slashed(path)).unwrap_or_default();
    let documents: Vec<String> = documents.iter().map(|path| quoted(&slashed(path))).collect();
    let mut lines = vec![
        "#:schema ../surface.schema.json".to_owned(),
        String::new(),
        "# Lines that begin with `#` and no space are settings that can be switched on as they are."
            .to_owned(),
        String::new(),
        "[crate]".to_owned(),
        format!("name = {}", quoted(package)),
        "version = \"0.1.0\"".to_owned(),
        format!("description = {}", quoted(&format!("Client for {title}."))),
        String::new(),
        "[sources]".to_owned(),
        format!("documents = [{}]", documents.join(", ")),
    ];
    if !faults.is_empty() {
        lines.extend(prose(&format!(
            "The documents have {faults}. What depends on these is any JSON or left out, and listed by \
             `cargo xtask inspect`."
        )));
        lines.push("tolerate-faults = true".to_owned());
    }
    lines.extend(prose(
        "Patches of the documents go into overlays, each action with its reason: `overlays = \
         [\"overlays/corrections.yaml\"]`",
    ));
    for section in sections::all(observed, &first) {
        lines.push(String::new());
        lines.extend(section);
    }
    lines.join("\n") + "\n"
}

/// A comment in lines of at most 100 characters.
pub(super) fn prose(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in one_line(text).split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= 100 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("# {word}")),
        }
    }
    lines
}

/// A vendor's text without line breaks and control characters, cut where it becomes a paragraph.
pub(super) fn one_line(text: &str) -> String {
    let clean: String =
        text.chars().map(|c| if c.is_control() || c == '\u{2028}' { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A TOML string.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// A TOML key.
pub(super) fn key(text: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !text.is_empty() && text.chars().all(is_bare) {
        return text.to_owned();
    }
    let escaped: String = text
        .chars()
        .map(|c| match c {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
            c => c.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}

/// `1 operation`, `2 operations`.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_vendors_stay_one_line_and_keys_are_keys() {
        assert_eq!(one_line("  A\n\u{7}\"title\"\u{2028}of\tlines "), "A \"title\" of lines");
        assert_eq!(prose(&"word ".repeat(30)).len(), 2);
        for text in ["plain_key-1", "a b", "q\"uote", "back\\slash", "tab\t", "", "ü", "a.b"] {
            let table: toml::Table = toml::from_str(&format!("{} = 1", key(text))).unwrap();
            assert_eq!(table.keys().next().unwrap(), text);
            let table: toml::Table = toml::from_str(&format!("a = {}", quoted(text))).unwrap();
            assert_eq!(table["a"].as_str(), Some(text));
        }
    }
}
