//! What the types of generated crates are made with.
//!
//! A generated crate lists the members, values and branches of its types; the macros here say what
//! all such types have in common. [`object!`](crate::object) gives a struct its constructor and
//! setters, [`text_enum!`](crate::text_enum) and [`integer_enum!`](crate::integer_enum) make enums
//! that keep values which the vendor's document does not list, [`union!`](crate::union) makes unions
//! that keep branches which it does not list, [`outcome!`](crate::outcome) makes enums over statuses,
//! and [`headers!`](crate::headers) makes types for the headers that answers are documented to have.

pub mod check;
mod enumeration;
mod headers;
mod members;
mod object;
mod opaque;
mod outcome;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub mod schema;
mod schema_macros;
mod union;

#[doc(hidden)]
pub use members::{Members, Object, Writer, read};
#[doc(hidden)]
pub use outcome::assert_in_order;
#[doc(hidden)]
pub use union::{Branch, Candidate, Choice, Plain, Tag, find};
