//! What is known of one client's conformance, in the form that machines read.

use std::collections::BTreeMap;

use client_calls::{Blame, Conformance, Pair, Remark, Word};
use schemars::JsonSchema;
use serde::Serialize;

use crate::report::FORMAT;

/// One surface or document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct DocumentConformance {
    /// The version of this format.
    pub format: u32,
    /// The surface, or the name of the document.
    pub name: String,
    /// Whether a client could be made of it and called.
    pub called: bool,
    /// Whether the client does what the document says, as far as that was tried.
    pub conforms: bool,
    /// Documented statuses of operations, and how many of them were tried.
    pub statuses: Figure,
    /// Of those whose request was tried: how many were accepted.
    pub requests: Figure,
    /// Of those whose answer was tried: how many reached the caller as they were sent, as the variant
    /// of their status.
    pub answers: Figure,
    /// How many of these answers Prism made; the others come of the document.
    pub answers_of_prism: usize,
    /// What Prism says to requests that the document forbids.
    pub control: ControlRow,
    /// Every status that is not as it should be, by whose fault.
    pub exceptions: Vec<ExceptionRow>,
    /// What was not tried, and why.
    pub untried: Vec<PairRow>,
    /// Where a judge did not count, and why.
    pub notes: Vec<PairRow>,
    /// What the document's examples say against its own schemas.
    pub contradictions: Vec<PairRow>,
    /// Why Prism said nothing at all, if it did not.
    pub silent: Option<String>,
    /// Why no call could be made, if none could.
    pub broken: Option<String>,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Figure {
    /// Those that are as they should be.
    pub good: usize,
    /// All of them.
    pub all: usize,
}

/// How many wrong requests were refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ControlRow {
    /// All of them.
    pub refused: Figure,
    /// By what is wrong with them.
    pub kinds: BTreeMap<&'static str, Figure>,
    /// Those that were accepted.
    pub accepted: Vec<PairRow>,
}

/// Something to say of an operation and its status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PairRow {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// The key under `responses`; absent where it concerns all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What, and why.
    pub reason: String,
}

/// A request or an answer that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExceptionRow {
    /// Whose fault it is: `client`, `document` or `judge`.
    pub fault: &'static str,
    /// What it is: `request` or `answer`.
    pub what: &'static str,
    /// Where, and why.
    #[serde(flatten)]
    pub row: PairRow,
}

impl DocumentConformance {
    /// What is reported of a client; of one that could not be made, if there is nothing.
    #[must_use]
    pub fn of(name: &str, conformance: Option<Conformance>) -> Self {
        let mut report = Self { format: FORMAT, name: name.to_owned(), ..Self::default() };
        let Some(conformance) = conformance else { return report };
        report.called = conformance.broken.is_none();
        report.conforms = conformance.is_good();
        for pair in &conformance.pairs {
            report.enter(pair);
        }
        let total = conformance.control.total();
        report.control.refused = Figure { good: total.refused, all: total.sent };
        for (kind, own) in &conformance.control.kinds {
            report.control.kinds.insert(kind, Figure { good: own.refused, all: own.sent });
        }
        report.control.accepted = remarks(conformance.control.accepted);
        report.contradictions = remarks(conformance.contradictions);
        report.silent = conformance.silent;
        report.broken = conformance.broken;
        report
    }

    fn enter(&mut self, pair: &Pair) {
        let row = |reason: &str| PairRow {
            operation: pair.operation.clone(),
            status: Some(pair.status.clone()),
            reason: reason.to_owned(),
        };
        self.statuses.all += 1;
        self.statuses.good += usize::from(pair.request.is_tried() && pair.answer.is_tried());
        self.answers_of_prism += usize::from(pair.answer.is_good() && pair.mocked);
        let mut untried: Vec<&str> = Vec::new();
        for (what, word, figure) in [
            ("request", &pair.request, &mut self.requests),
            ("answer", &pair.answer, &mut self.answers),
        ] {
            figure.all += usize::from(word.is_tried());
            figure.good += usize::from(word.is_good());
            match word {
                Word::Good => {}
                Word::Bad(blame, reason) => self.exceptions.push(ExceptionRow {
                    fault: match blame {
                        Blame::Client => "client",
                        Blame::Document => "document",
                        Blame::Judge => "judge",
                    },
                    what,
                    row: row(reason),
                }),
                Word::Untried(reason) => {
                    if !untried.contains(&reason.as_str()) {
                        untried.push(reason);
                    }
                }
            }
        }
        self.untried.extend(untried.into_iter().map(row));
        self.notes.extend(pair.notes.iter().map(|note| row(note)));
    }
}

fn remarks(remarks: Vec<Remark>) -> Vec<PairRow> {
    let row = |remark: Remark| PairRow {
        operation: remark.operation,
        status: None,
        reason: remark.reason,
    };
    remarks.into_iter().map(row).collect()
}
