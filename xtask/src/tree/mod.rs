//! The ordered tree that every stage reads and rewrites.
//!
//! A document is loaded once into [`Node`]s. Each node knows the [`Span`] of source text it came
//! from, and keeps it through every later stage, so that a problem found while lowering or
//! generating still points at a line that a person wrote. A node made by a rewrite takes the span
//! of the node it replaces.
//!
//! ```
//! use xtask::tree::{Node, Pointer, Span};
//!
//! let node = Node::from_json(&serde_json::json!({"paths": {"/kba": {}}}), Span::NONE);
//! let pointer = Pointer::root().child("paths").child("/kba");
//! assert_eq!(pointer.to_string(), "/paths/~1kba");
//! assert!(node.at(&pointer).is_some());
//! ```

mod json;
mod json_path;
mod node;
mod pointer;
mod source;

pub use json_path::json_path;
pub use node::{Member, Node, Object, Value};
pub use pointer::Pointer;
pub use source::{FileId, Position, SourceFile, Sources, Span};
