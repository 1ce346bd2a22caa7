//! What the documents say, as types.
//!
//! [`read`] interprets schemas and settles everything on construction:
//! `allOf` is merged, nullability and enums are settled, unions get their branches. The [`pass`]es
//! that follow are few, and each says what it needs and what it guarantees. After them nobody looks
//! at a keyword of OpenAPI.
//!
//! The types that a crate has today are made by [`normalise`](crate::normalise) and typify. They are
//! going to be made of this model instead; until they are, the model is read by its tests alone.
//!
//! A fact is a field of the thing that it is about. There is no table beside the model, no mark in
//! a schema, and nothing depends on a name or a position. A construct that is not in here goes into
//! the file of [`read`] that is called like it.

mod enumeration;
pub mod outline;
pub mod pass;
pub mod pattern;
mod read;
mod scalar;
mod structure;
mod types;
mod union;

pub use enumeration::{Enum, EnumValue, Value};
pub use read::read;
pub use scalar::{Bound, Format, Integer, Range, Scalar, Text};
pub use structure::{Field, Presence, Struct};
pub use types::{Docs, Kind, List, Naming, Origin, Part, Type, TypeId, TypeRef, Types, Usage};
pub use union::{Branch, Tag, Union};

use indexmap::IndexMap;

use crate::ledger::Ledger;
use crate::tree::Pointer;

/// The types of an API and where they are used.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Every named type.
    pub types: Types,
    /// The types of the components, in the document's order, by the key under
    /// `components/schemas`.
    pub components: IndexMap<String, TypeId>,
    /// What the schemas that operations hold are, by their place in the lowered document.
    pub carried: IndexMap<Pointer, Carried>,
    /// What the types do not say that the schemas said.
    pub ledger: Ledger,
}

/// A schema that an operation holds: of a parameter, a body or an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// Its type.
    pub ty: TypeRef,
    /// On which side of the call it travels.
    pub usage: Usage,
}
