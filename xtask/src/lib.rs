//! The workspace's own tool: from a vendor's OpenAPI documents to a client crate.
//!
//! A run is a chain of stages, each a module of the same name, each a
//! function from value to value plus diagnostics. Files are read by the stages up to `settle`, each
//! when it needs them: the documents by `load`, the parts that their references lead to by `bundle`,
//! the overlays by `overlay`, and what their references lead to by `settle`. Files are written by
//! `apply` alone. Nothing in between does IO.
//!
//! ```text
//! load -> bundle -> merge -> overlay -> settle -> lower -> environments -> operations -> model
//!      -> generate -> emit -> apply
//! ```

pub mod apply;
pub mod bundle;
pub mod cli;
pub mod conform;
pub mod diagnostic;
pub mod diff;
pub mod disk;
pub mod emit;
pub mod environments;
pub mod explain;
pub mod generate;
pub mod inspect;
pub mod ledger;
pub mod load;
pub mod lower;
pub mod merge;
pub mod model;
pub mod operation;
pub mod operations;
pub mod outline;
pub mod overlay;
pub mod page;
pub mod pipeline;
pub mod propose;
pub mod report;
pub mod schema;
pub mod settle;
pub mod surface;
pub mod tree;
pub mod update;
pub mod watch;
pub mod workspace;
