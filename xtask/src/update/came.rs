//! Whether what came is a document at all. Servers answer with a page and the status 200, too.

use std::path::Path;

use super::fetch::Origin;
use crate::diagnostic::{Diagnostic, Outcome, Severity};
use crate::load::{Limits, SourceText, load, parse};
use crate::tree::Sources;

/// What a file of a surface is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is a document on its own.
    Document,
    /// A document refers to it.
    Part,
}

/// Why what came for a file cannot be used; empty if it can. Faults with which a crate could be made
/// are not among these: the pipeline reports them.
pub fn came(
    shown: &str,
    purpose: Purpose,
    origin: &Origin,
    bytes: &[u8],
    sources: &mut Sources,
) -> Vec<Diagnostic> {
    // What people look at is what came, not the file that is here.
    let label = match origin {
        Origin::Url(address) => address.to_string(),
        Origin::Command(_) => format!("output of {origin}"),
    };
    let text = SourceText {
        path: Path::new(shown).to_owned(),
        label: label.into(),
        bytes: bytes.to_vec(),
    };
    let limits = Limits::default();
    let (usable, diagnostics) = match purpose {
        Purpose::Document => {
            let Outcome { value, diagnostics } = load(vec![text], &limits, sources);
            (value.is_some_and(|documents| !documents.is_empty()), diagnostics)
        }
        Purpose::Part => {
            let Outcome { value, diagnostics } = parse(text, &limits, sources);
            (value.is_some(), diagnostics)
        }
    };
    if usable {
        return Vec::new();
    }
    let errors = diagnostics.into_iter().filter(|problem| problem.severity == Severity::Error);
    errors
        .map(|problem| Diagnostic {
            message: format!("{shown} is not replaced by what {origin} gave: {}", problem.message),
            ..problem
        })
        .collect()
}
