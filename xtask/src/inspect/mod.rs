//! What a vendor's document will become, without touching the workspace.
//!
//! Decides which files of a folder are documents, takes each through the same stages as
//! [`pipeline::build`](crate::pipeline::build) with a surface that says nothing, and reports what
//! came out: operations in the document, in the client and left out, every weakening with its place,
//! what stayed untyped, and whether the crate compiles. The operations of a document are counted
//! apart from the pipeline, and those of the client on its syntax tree; if the two and the list of
//! what was left out do not add up, that is an error of its own. A schema that has no type of its
//! name is listed among the losses.
//!
//! Where that is asked, operations of the crate are called on loopback, and what they send and read is
//! held against the document.
//!
//! How to use it: [`documents`] finds the files, [`Inspector`] inspects one, and [`each`] does so
//! with many on all cores. A document that panics a stage or hangs the generator only spoils its own
//! report.

mod check;
mod client;
mod client_operations;
mod count;
mod document;
mod documents;
mod each;
mod report;
mod turn;

pub(crate) use check::Made;
pub use check::{CheckError, Checker};
pub(crate) use client_operations::client_operations;
pub use document::{Alter, Inspected, Inspector};
pub use documents::{Document, InspectError, documents, package_name};
pub use each::{Event, each};
pub use report::{CallRow, Calls, Report, Seconds, Untyped, Verdict};
