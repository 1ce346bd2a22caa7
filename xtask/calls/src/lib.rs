//! Whether a generated client speaks as its document says: operations called on loopback.
//!
//! The caller says what the client is ([`Client`]): its crate, and each operation as a method. Which
//! operations are called (`sample`), with what and what shall arrive (`exchange`) comes from the
//! vendor's document: its own examples where they fit their schemas, or else values made from
//! the schemas. A program is written beside the crate (`program`), compiled and run; what it
//! records is judged here: method, path, query, headers, media types and body of the request; the
//! answer as it is, with members and enum values that no document lists, with each branch of a union
//! that a property tells apart, and one documented refusal.
//!
//! An example that contradicts its own schema is not a failure: it is named, and a value that fits
//! takes its place.

mod answer;
mod call;
mod cargo;
mod client;
mod conformance;
mod credentials;
mod debug;
mod dialect;
mod difference;
mod documented;
mod encode;
mod examples;
mod exchange;
mod inspection;
mod judge;
mod keywords;
mod program;
mod request;
mod run;
mod sample;
mod schemas;
mod status;
mod synthesise;
mod texts;
mod validate;
mod variations;

pub use cargo::cargo_command;
pub use client::{
    Answered, BodyKind, Case, CaseContent, Client, Constructor, Location, Operation, Parameter,
    Place, Success,
};
pub use conformance::{
    Blame, Conformance, Control, Pair, Prism, PrismError, Requests, Word, conform,
};
pub use credentials::constructors;
pub use inspection::{Inspection, Remark, inspect};
pub use program::{DEV_DEPENDENCIES, REQUIREMENTS};
pub use status::StatusPattern;
