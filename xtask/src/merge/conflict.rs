//! What documents disagree about, and the two ways out.

use std::path::Path;

use super::same::{Difference, Side};
use crate::diagnostic::Diagnostic;
use crate::overlay::json_path;
use crate::tree::{Pointer, Span};

/// Something that two documents define differently. The merged document has the first definition.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Where it stands in the merged document. An overlay action that aims at this place, or at one
    /// inside it, settles the conflict.
    pub pointer: Pointer,
    /// The error, unless an overlay settles it.
    pub diagnostic: Diagnostic,
}

impl Conflict {
    /// A conflict over the content of something that stands in both documents.
    pub(super) fn content(what: &str, pointer: Pointer, difference: &Difference) -> Self {
        let place = difference.pointer.to_string();
        let place = if place.is_empty() { "it".to_owned() } else { format!("`{place}`") };
        let (second, second_says) = side(difference.second, &place);
        let (first, first_says) = side(difference.first, &place);
        let message = format!("two documents define {what} differently");
        let diagnostic = Diagnostic::error("merge::conflict", message, second)
            .label(format!("{second_says} in this document"))
            .context(first, format!("{first_says} in the first one"))
            .help(overlay_help(&pointer));
        Self { pointer, diagnostic }
    }

    /// A conflict in which no two contents can be compared.
    pub(super) fn plain(message: String, pointer: Pointer, second: Span, first: Span) -> Self {
        let diagnostic = Diagnostic::error("merge::conflict", message, second)
            .label("in this document")
            .context(first, "in the first one")
            .help(overlay_help(&pointer));
        Self { pointer, diagnostic }
    }

    /// Adds the other way out: a new name for the second definition.
    pub(super) fn or_rename(mut self, path: &Path, pointer: &Pointer, name: &str) -> Self {
        let lines = format!(
            "or give the second one a name of its own, in surface.toml:\n\n    [rename]\n    \
             \"{}#{pointer}\" = \"{name}\"",
            path.display()
        );
        if let Some(help) = &mut self.diagnostic.help {
            help.push_str("\n\n");
            help.push_str(&lines);
        }
        self
    }
}

fn side(side: Side, place: &str) -> (Span, String) {
    match side {
        Side::Has(span) => (span, format!("{place} stands here")),
        Side::Lacks(span) => (span, format!("{place} is missing here")),
    }
}

fn overlay_help(pointer: &Pointer) -> String {
    format!(
        "say in an overlay what holds; it changes the first definition, and `update: {{}}` keeps \
         it:\n\n    - target: {}\n      description: why\n      update: {{}}",
        json_path(pointer)
    )
}
