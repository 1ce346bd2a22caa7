//! What is known of one document, in the form that machines read.

use std::collections::BTreeMap;

use serde::Serialize;

/// One document.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// The file's stem.
    pub name: String,
    /// The version of OpenAPI, as the document says it.
    pub openapi: Option<String>,
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
    /// Whether a crate was made, with every operation accounted for.
    pub generated: bool,
    /// Whether it compiles; `null` if that was not tried.
    pub compiles: Option<bool>,
    /// What came of calling operations on loopback; absent if that was not tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calls: Option<Calls>,
    /// The first thing that went wrong.
    pub first_error: Option<String>,
    /// Lines of Rust in the crate.
    pub lines: usize,
    /// How long it took.
    pub seconds: Seconds,
}

/// An operation that was left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeftOutRow {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// `file:line:column`.
    pub place: String,
    /// Why.
    pub reason: String,
}

/// A weakening.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LossRow {
    /// `file:line:column`, or a JSON pointer where no file holds what was weakened.
    pub place: String,
    /// Its kind, in kebab case.
    pub kind: String,
    /// What was lost.
    pub detail: String,
}

/// Operations that were called on loopback, with the document's own examples where they fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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

/// What there is to say of calling one operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallRow {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// What, and why.
    pub reason: String,
}

/// How much of the client has no type of its own: bytes or any JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Seconds {
    /// From the documents to the files of the crate.
    pub generate: f64,
    /// The compiler, without the dependencies; `null` if it was not run.
    pub check: Option<f64>,
}

impl Report {
    /// Whether there is a crate and, where that was tried, it compiles and its calls pass.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let called = self.calls.as_ref().is_none_or(|calls| calls.failed.is_empty());
        self.generated && self.compiles != Some(false) && called
    }
}
