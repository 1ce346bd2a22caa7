//! What each code means that the tool prints, and what to do about it.
//!
//! There are three kinds of codes: those of problems (`merge::conflict`), the kinds of the loss ledger
//! (`if-then-else`), and those of changes (`type-renamed`), which are in [`diff::Code`]. Two kinds may
//! use the same word. A test reads the source and fails for a code that has no entry, and for an entry
//! whose code is gone.

mod facts;
mod losses;
mod making;
mod reading;
#[cfg(test)]
mod tests;
mod updating;

use crate::diff;

/// What a code means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The code.
    pub code: &'static str,
    /// What kind of code it is.
    pub kind: CodeKind,
    /// What it means, in sentences.
    pub meaning: &'static str,
    /// What to do, in sentences; empty if nothing.
    pub action: &'static str,
}

/// What a code is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// A problem that a command reports.
    Problem,
    /// A kind of the loss ledger.
    Loss,
    /// A change that `diff` reports, which is this bad.
    Change(diff::Verdict),
}

/// A row of a table: the code, what it means, what to do.
type Row = (&'static str, &'static str, &'static str);

/// Every code, sorted.
#[must_use]
pub fn codes() -> Vec<Meaning> {
    let problems =
        [reading::CODES, facts::CODES, making::CODES, updating::CODES].into_iter().flatten();
    let problems = problems.map(|row| meaning(row, CodeKind::Problem));
    let losses = losses::KINDS.iter().map(|row| meaning(row, CodeKind::Loss));
    let changes = diff::Code::ALL.iter().map(|code| Meaning {
        code: code.key(),
        kind: CodeKind::Change(code.verdict()),
        meaning: code.meaning(),
        action: code.action(),
    });
    let mut all: Vec<Meaning> = problems.chain(losses).chain(changes).collect();
    all.sort_by_key(|one| one.code);
    all
}

fn meaning(&(code, meaning, action): &Row, kind: CodeKind) -> Meaning {
    Meaning { code, kind, meaning, action }
}

/// What a code means; several things if it is of several kinds.
#[must_use]
pub fn meanings(code: &str) -> Vec<Meaning> {
    codes().into_iter().filter(|one| one.code == code).collect()
}

/// What a kind of the loss ledger means.
#[must_use]
pub fn loss(kind: &str) -> Option<Meaning> {
    let row = losses::KINDS.iter().find(|(known, ..)| *known == kind)?;
    Some(meaning(row, CodeKind::Loss))
}

impl CodeKind {
    /// What it is, in words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Problem => "a problem".to_owned(),
            Self::Loss => "a loss".to_owned(),
            Self::Change(verdict) => format!("a change, verdict \"{verdict}\""),
        }
    }
}
