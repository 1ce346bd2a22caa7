//! The loss ledger: what the generated client does not say that the document said.
//!
//! Every stage that weakens something enters it here, so that nothing is lost in silence. What loses
//! nothing enters nothing.

use std::collections::HashSet;

use crate::tree::{Pointer, Span};

/// One thing that was weakened.
#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    /// The kind, in kebab case, stable: `if-then-else`, `pattern`, `default`.
    pub kind: &'static str,
    /// Where it is in the document that the rule was given.
    pub pointer: Pointer,
    /// Where it was written.
    pub span: Span,
    /// What was lost and why, in one sentence without a full stop.
    pub detail: String,
}

/// An operation that the client does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// Where the operation was written.
    pub span: Span,
    /// Why, in one sentence without a full stop.
    pub reason: String,
}

/// An operation that the client does not have because surface.toml says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Excluded {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// Where the operation was written.
    pub span: Span,
}

/// Everything that one run lost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Weakened things, in document order of each rule.
    pub losses: Vec<Loss>,
    /// Operations that were left out.
    pub left_out: Vec<LeftOut>,
    /// Operations that nobody wants: no loss, but told.
    pub excluded: Vec<Excluded>,
}

impl Ledger {
    /// Enters a weakening.
    pub fn lose(
        &mut self,
        kind: &'static str,
        pointer: &Pointer,
        span: Span,
        detail: impl Into<String>,
    ) {
        self.losses.push(Loss { kind, pointer: pointer.clone(), span, detail: detail.into() });
    }

    /// Enters an operation that is left out.
    pub fn leave_out(
        &mut self,
        operation: impl Into<String>,
        span: Span,
        reason: impl Into<String>,
    ) {
        self.left_out.push(LeftOut { operation: operation.into(), span, reason: reason.into() });
    }

    /// Enters an operation that surface.toml excludes.
    pub fn exclude(&mut self, operation: impl Into<String>, span: Span) {
        self.excluded.push(Excluded { operation: operation.into(), span });
    }

    /// Leaves one of each: a schema that is read for several types is reported once.
    pub fn deduplicate(&mut self) {
        let mut seen = HashSet::new();
        self.losses.retain(|loss| {
            seen.insert((loss.kind, loss.pointer.clone(), loss.span, loss.detail.clone()))
        });
    }

    /// Adds the entries of another ledger after these.
    pub fn extend(&mut self, other: Self) {
        self.losses.extend(other.losses);
        self.left_out.extend(other.left_out);
        self.excluded.extend(other.excluded);
    }
}
