//! The entries of the loss ledger in the form that machines read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Place, Places};
use crate::ledger::Ledger;
use crate::pipeline::is_fault;

/// An operation that the client does not have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LeftOutRow {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// `file:line:column`, or `#/pointer` if no file holds it.
    pub place: String,
    /// Why.
    pub reason: String,
    /// Where it is, in parts.
    #[serde(flatten)]
    pub parts: Place,
}

/// An operation that the client does not have because surface.toml says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ExcludedRow {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// `file:line:column`, or `#/pointer` if no file holds it.
    pub place: String,
    /// Where it is, in parts.
    #[serde(flatten)]
    pub parts: Place,
}

/// Something that the client says less precisely than the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LossRow {
    /// `file:line:column`, or `#/pointer` if no file holds it.
    pub place: String,
    /// Its kind, in kebab case.
    pub kind: String,
    /// What was lost and why.
    pub detail: String,
    /// Whether it is a fault of the document, which `generate` refuses unless `surface.toml` says
    /// `tolerate-faults = true`.
    pub fault: bool,
    /// Where it is, in parts.
    #[serde(flatten)]
    pub parts: Place,
}

/// All entries of a ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entries {
    /// Operations that were left out.
    pub left_out: Vec<LeftOutRow>,
    /// What is less precise.
    pub losses: Vec<LossRow>,
    /// Operations that nobody wants.
    pub excluded: Vec<ExcludedRow>,
}

impl Entries {
    /// The entries of a ledger, in its order.
    #[must_use]
    pub fn of(ledger: &Ledger, places: &mut Places<'_>) -> Self {
        let left_out = ledger.left_out.iter().map(|entry| {
            let parts = places.of(entry.span);
            LeftOutRow::new(&entry.operation, &entry.reason, parts)
        });
        let left_out = left_out.collect();
        let losses = ledger.losses.iter().map(|loss| {
            let parts = places.known(loss.span, &loss.pointer);
            LossRow { fault: is_fault(loss.kind), ..LossRow::new(loss.kind, &loss.detail, parts) }
        });
        let losses = losses.collect();
        let excluded = ledger.excluded.iter().map(|entry| {
            let parts = places.of(entry.span);
            ExcludedRow { operation: entry.operation.clone(), place: parts.short(), parts }
        });
        Self { left_out, losses, excluded: excluded.collect() }
    }
}

impl LeftOutRow {
    /// An operation that was left out.
    #[must_use]
    pub fn new(operation: &str, reason: &str, parts: Place) -> Self {
        let (operation, reason) = (operation.to_owned(), reason.to_owned());
        Self { operation, place: parts.short(), reason, parts }
    }
}

impl LossRow {
    /// Something that was lost through no fault of the document.
    #[must_use]
    pub fn new(kind: &str, detail: &str, parts: Place) -> Self {
        let (kind, detail) = (kind.to_owned(), detail.to_owned());
        Self { place: parts.short(), kind, detail, fault: false, parts }
    }
}
