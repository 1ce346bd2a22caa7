//! Fifth stage: what overlays brought refers to something, too.
//!
//! Decides which references are wrong, wherever they were written. `bundle` leaves those that lead
//! nowhere as they are, since an overlay may repair them; here they are errors.

use crate::bundle::{OpenFiles, resolve_again};
use crate::diagnostic::Outcome;
use crate::load::{FileReader, Limits};
use crate::overlay::{Overlaid, Overlay};
use crate::tree::Sources;

/// Resolves the references that the overlays brought or left, and reports every one that leads
/// nowhere. `open` is what [`gather`](crate::bundle::gather) has opened.
///
/// A `#/...` in an overlay means the document that the overlay changes. A path is relative to the
/// overlay or, if there is no such file, to the surface's folder.
pub fn settle(
    overlaid: Overlaid,
    overlays: &[Overlay],
    open: &mut OpenFiles,
    reader: &dyn FileReader,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Overlaid> {
    let files = overlays
        .iter()
        .filter_map(|overlay| overlay.span().file().map(|id| (overlay.path().to_owned(), id)));
    let effects = overlaid.effects().to_vec();
    let outcome = resolve_again(overlaid.into_root(), files, open, reader, limits, sources);
    let value = outcome.value.map(|root| Overlaid::new(root, effects));
    Outcome { value, diagnostics: outcome.diagnostics }
}
