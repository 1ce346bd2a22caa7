//! The grammar of an OpenAPI document: what is where, and how to visit it.
//!
//! A document mixes structure with data. `properties` below a schema holds schemas, `properties`
//! below an `example` is somebody's payload, and a property may itself be called `properties`. The
//! [`Kind`]s say which object of the specification is at a place, and [`walk`] and [`walk_mut`]
//! visit every one of them, in document order, parents before children, and never look into
//! examples, defaults, `enum`, `const` or extensions. They hold no call stack, so a document nested
//! a thousand levels deep is as good as any other.
//!
//! A visitor that rewrites a node before its children are visited has the new children visited.
//! References are not followed: the target has a place of its own.
//!
//! ```
//! use xtask::schema;
//! use xtask::tree::{Node, Span};
//!
//! let document = Node::from_json(
//!     &serde_json::json!({"components": {"schemas": {"Pet": {
//!         "properties": {"name": {"type": "string"}},
//!         "example": {"properties": {"name": "not a schema"}},
//!     }}}}),
//!     Span::NONE,
//! );
//! let mut pointers = Vec::new();
//! schema::each(&document, |_, place| pointers.push(place.pointer().to_string()));
//! assert_eq!(pointers, ["/components/schemas/Pet", "/components/schemas/Pet/properties/name"]);
//! ```

mod annotations;
mod ignored;
mod keys;
mod kind;
mod missing;
mod operation;
pub mod pattern;
mod reference;
mod walk;

pub use annotations::{component_of, constraints, is_annotation, referred};
pub use ignored::ignored_keys;
pub use kind::{Kind, METHODS, Shape};
pub use missing::missing_keys;
pub use operation::{Operation, OperationMut, operations, operations_mut};
pub use reference::{local, reference_to, resolve};
pub use walk::{Place, each, each_mut, walk, walk_below, walk_below_mut, walk_mut};
