//! What documents disagree about, and the ways out.

use std::path::Path;

use super::same::{Difference, Side};
use crate::diagnostic::Diagnostic;
use crate::tree::{Node, Pointer, Span, json_path};

/// Something that two documents define differently. The merged document has the first definition.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Where it is in the merged document. An overlay action that aims at one of these places, or at
    /// one inside it, settles the conflict.
    pub places: Vec<Pointer>,
    /// The error, unless an overlay settles it.
    pub diagnostic: Diagnostic,
}

impl Conflict {
    /// A conflict over the content of something that is in both documents.
    pub(super) fn content(
        what: &str,
        root: &Node,
        place: Pointer,
        difference: &Difference,
    ) -> Self {
        let below = difference.pointer.to_string();
        let below = if below.is_empty() { "this".to_owned() } else { format!("`{below}`") };
        let (second, second_says) = side(difference.second, &below);
        let (first, first_says) = side(difference.first, &below);
        let message = format!("two documents define {what} differently");
        let diagnostic = Diagnostic::error("merge::conflict", message, second)
            .label(format!("{second_says} in this document"))
            .context(first, format!("{first_says} in the first document"))
            .help(format!(
                "say in an overlay what holds; `update: {{}}` keeps the first definition:\n\n{}",
                action(root, &place, "update: {}")
            ));
        Self { places: vec![place], diagnostic }
    }

    /// A conflict over more than the content of one thing. `change` is what an overlay action at
    /// the first of the places might do about it.
    pub(super) fn between(
        message: String,
        root: &Node,
        places: Vec<Pointer>,
        (second, first): (Span, Span),
        change: &str,
    ) -> Self {
        let action = places.first().map(|place| action(root, place, change)).unwrap_or_default();
        let diagnostic = Diagnostic::error("merge::conflict", message, second)
            .label("in this document")
            .context(first, "in the first document")
            .help(format!("say in an overlay what holds:\n\n{action}"));
        Self { places, diagnostic }
    }

    /// Adds the other way out for an operation: to take it from the first document only.
    pub(super) fn or_exclude(mut self, document: &Path, path: &str) -> Self {
        if let Some(help) = &mut self.diagnostic.help {
            *help += &format!(
                "\n\nor take the path from the first document only, in surface.toml:\n\n    \
                 [[sources.documents]]\n    path = {}\n    exclude = {{ paths = [{}] }}",
                quoted(&document.display().to_string()),
                quoted(path)
            );
        }
        self
    }

    /// Adds the other ways out: new names for the second definition and all that refers to it, and,
    /// once a document, a prefix for all of its names that clash.
    pub(super) fn or_rename(
        mut self,
        path: &Path,
        lines: &[String],
        actions: &[String],
        prefix: Option<&str>,
    ) -> Self {
        let Some(help) = &mut self.diagnostic.help else { return self };
        help.push_str(
            "\n\nor give the second one a name of its own, in surface.toml:\n\n    [rename]",
        );
        for line in lines {
            *help += &format!("\n    {line}");
        }
        if !actions.is_empty() {
            help.push_str("\n\nafter which these differ as well, for an overlay:\n\n");
            help.push_str(&actions.join("\n"));
        }
        if let Some(prefix) = prefix {
            *help += &format!(
                "\n\nor give all names of the document that clash a prefix:\n\n    \
                 [[sources.documents]]\n    path = {}\n    prefix = {}",
                quoted(&path.display().to_string()),
                quoted(prefix)
            );
        }
        self
    }
}

fn side(side: Side, below: &str) -> (Span, String) {
    match side {
        Side::Has(span) => (span, below.to_owned()),
        Side::Lacks(span) => (span, format!("no {below}")),
    }
}

/// An action, as it is written in an overlay.
pub(super) fn action(root: &Node, place: &Pointer, change: &str) -> String {
    let target = yaml(&json_path(root, place));
    format!("    - target: {target}\n      description: why\n      {change}")
}

/// A line of `[rename]`.
pub(crate) fn rename_line(path: &Path, place: &Pointer, name: &str) -> String {
    format!("{} = {}", quoted(&format!("{}#{place}", path.display())), quoted(name))
}

/// A basic string of TOML on one line, which JSON's strings are.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A scalar of YAML, in quotes where it would be read as something else without.
fn yaml(text: &str) -> String {
    let plain = !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && text.chars().all(|c| !c.is_control());
    if plain { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_suggested_can_be_pasted() {
        let names = ["400", "a: b # c", "it's", "say \"hi\"", "a\\b", "日本: ", "x:", "a.b/c~d"];
        for name in names {
            let document = json!({"components": {"schemas": {name: {"type": "object"}}}});
            let root = Node::from_json(&document, Span::NONE);
            let place: Pointer = ["components", "schemas", name].into_iter().collect();
            let text = action(&root, &place, "update: {}");
            let actions: serde_json::Value = serde_saphyr::from_str(&text).unwrap();
            let target = actions[0]["target"].as_str().unwrap();
            let found = serde_json_path::JsonPath::parse(target).unwrap();
            let found = found.query_located(&document);
            let places: Vec<_> = found.locations().map(|at| at.to_json_pointer()).collect();
            assert_eq!(places, [place.to_string()], "{text}");

            let line = rename_line(Path::new("b.yaml"), &place, "BName");
            let read: toml::Table = toml::from_str(&line).unwrap();
            assert_eq!(read.keys().next().unwrap(), &format!("b.yaml#{place}"));
        }
    }
}
