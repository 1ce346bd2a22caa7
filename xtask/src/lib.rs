//! The workspace's own tool: from a vendor's OpenAPI documents to a client crate.
//!
//! A run is a chain of stages, each a module of the same name, each a function from value to value
//! plus diagnostics. Files are read in the first and written in the last; nothing in between does
//! IO.
//!
//! ```text
//! load -> bundle -> merge -> overlay -> lower -> normalise -> generate -> emit -> apply
//! ```

pub mod diagnostic;
pub mod ledger;
pub mod tree;
