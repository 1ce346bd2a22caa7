//! What is known of one document, in the form that machines read.

use std::collections::BTreeMap;

use client_calls::{Inspection, Remark};
use schemars::JsonSchema;
use serde::Serialize;

use crate::report::{LeftOutRow, LossRow, Problem};

/// One document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Report {
    /// The version of this format.
    pub format: u32,
    /// The file's stem, or the file's name where two share a stem.
    pub name: String,
    /// The file, as it was given on the command line.
    pub file: String,
    /// The title under `info`.
    pub title: Option<String>,
    /// The document's own version, under `info`.
    pub version: Option<String>,
    /// The version of OpenAPI, as the document says it.
    pub openapi: Option<String>,
    /// The size of the file in bytes, without the files that it refers to.
    pub bytes: u64,
    /// What it comes to.
    pub verdict: Verdict,
    /// Operations in the document: every method of every path.
    pub operations_total: usize,
    /// Operations of the client.
    pub operations_generated: usize,
    /// Operations that the client does not have.
    pub left_out: Vec<LeftOutRow>,
    /// What the client says less precisely than the document.
    pub losses: Vec<LossRow>,
    /// What the client hands over as it comes.
    pub untyped: Untyped,
    /// Public types of the client.
    pub types: usize,
    /// Whether a crate was made, with every operation accounted for.
    pub generated: bool,
    /// Whether it compiles; `null` if that was not tried.
    pub compiles: Option<bool>,
    /// What came of calling operations on loopback; absent if that was not tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calls: Option<Calls>,
    /// The first thing that went wrong.
    pub first_error: Option<String>,
    /// Every problem of the document.
    pub diagnostics: Vec<Problem>,
    /// Lines of Rust in the crate.
    pub lines: usize,
    /// How long it took.
    pub seconds: Seconds,
}

/// What a document comes to, from good to bad. Where several hold, the worst counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// A crate can be made and, where that was tried, it compiles and its calls pass.
    #[default]
    Well,
    /// Operations of the client do not do what the document says.
    CallsFail,
    /// A crate was made that does not compile.
    DoesNotCompile,
    /// A crate can be made, but the document has faults, such as references that lead nowhere, which
    /// `generate` refuses unless `surface.toml` says `tolerate-faults = true`.
    Faulty,
    /// No crate can be made.
    Failed,
    /// The crate could not be written.
    NotWritten,
    /// A fault of this tool: a stage panicked, or operations disappeared without a word.
    InternalError,
}

/// Operations that were called on loopback, with the document's own examples where they fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Calls {
    /// How many operations were called.
    pub tried: usize,
    /// How many of them sent and read what the document says.
    pub passed: usize,
    /// How many exchanges were made, by what was tried with them.
    pub exchanges: BTreeMap<&'static str, usize>,
    /// How many arguments and answers are the document's own examples.
    pub examples: usize,
    /// What the others did; one can have several faults.
    pub failed: Vec<CallRow>,
    /// Operations for which no arguments or answers could be made.
    pub skipped: Vec<CallRow>,
    /// Examples that contradict the document's own schemas; values that fit took their place.
    pub contradictions: Vec<CallRow>,
}

/// What is to be said of calling one operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallRow {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// What, and why.
    pub reason: String,
}

impl From<Inspection> for Calls {
    fn from(inspection: Inspection) -> Self {
        let Inspection { tried, passed, exchanges, examples, .. } = inspection;
        let rows = |remarks: Vec<Remark>| remarks.into_iter().map(CallRow::from).collect();
        Self {
            tried,
            passed,
            exchanges,
            examples,
            failed: rows(inspection.failed),
            skipped: rows(inspection.skipped),
            contradictions: rows(inspection.contradictions),
        }
    }
}

impl From<Remark> for CallRow {
    fn from(remark: Remark) -> Self {
        Self { operation: remark.operation, reason: remark.reason }
    }
}

/// How much of the client has no type of its own: bytes or any JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Untyped {
    /// Answers, of success and of error.
    pub responses: usize,
    /// Request bodies.
    pub bodies: usize,
    /// Fields of structs.
    pub fields: usize,
}

impl Untyped {
    /// All of them.
    #[must_use]
    pub fn total(self) -> usize {
        self.responses + self.bodies + self.fields
    }
}

/// How long it took, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Seconds {
    /// From the documents to the files of the crate.
    pub generate: f64,
    /// The compiler, without the dependencies; `null` if it was not run.
    pub check: Option<f64>,
}

impl Report {
    /// The verdict by what the report says; the worst ones are entered where they are met.
    #[must_use]
    pub(super) fn judge(&self) -> Verdict {
        let calls_fail = self.calls.as_ref().is_some_and(|calls| !calls.failed.is_empty());
        if self.verdict >= Verdict::NotWritten {
            self.verdict
        } else if !self.generated {
            Verdict::Failed
        } else if self.losses.iter().any(|loss| loss.fault) {
            Verdict::Faulty
        } else if self.compiles == Some(false) {
            Verdict::DoesNotCompile
        } else if calls_fail {
            Verdict::CallsFail
        } else {
            Verdict::Well
        }
    }

    /// Whether there is nothing to be done.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.verdict == Verdict::Well
    }
}
