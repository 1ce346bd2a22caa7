//! What documents disagree about, and the two ways out.

use std::path::Path;

use super::same::{Difference, Side};
use crate::diagnostic::Diagnostic;
use crate::overlay::json_path;
use crate::tree::{Pointer, Span};

/// Something that two documents define differently. The merged document has the first definition.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Where it stands in the merged document. An overlay action that aims at one of these places,
    /// or at one inside it, settles the conflict.
    pub places: Vec<Pointer>,
    /// The error, unless an overlay settles it.
    pub diagnostic: Diagnostic,
}

impl Conflict {
    /// A conflict over the content of something that stands in both documents.
    pub(super) fn content(what: &str, place: Pointer, difference: &Difference) -> Self {
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
                action(&place, "update: {}")
            ));
        Self { places: vec![place], diagnostic }
    }

    /// A conflict over more than the content of one thing. `change` is what an overlay action at
    /// the first of the places might do about it.
    pub(super) fn between(
        message: String,
        places: Vec<Pointer>,
        (second, first): (Span, Span),
        change: &str,
    ) -> Self {
        let action = places.first().map(|place| action(place, change)).unwrap_or_default();
        let diagnostic = Diagnostic::error("merge::conflict", message, second)
            .label("in this document")
            .context(first, "in the first document")
            .help(format!("say in an overlay what holds:\n\n{action}"));
        Self { places, diagnostic }
    }

    /// Adds the other way out: a new name for the second definition.
    pub(super) fn or_rename(mut self, path: &Path, place: &Pointer, name: &str) -> Self {
        let lines = format!(
            "\n\nor give the second one a name of its own, in surface.toml:\n\n    [rename]\n    \
             \"{}#{place}\" = \"{name}\"",
            path.display()
        );
        if let Some(help) = &mut self.diagnostic.help {
            help.push_str(&lines);
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
fn action(place: &Pointer, change: &str) -> String {
    let target = json_path(place);
    format!("    - target: {target}\n      description: why\n      {change}")
}
