//! What the documents say, as types.
//!
//! [`read`] interprets schemas and settles everything on construction:
//! `allOf` is merged, nullability and enums are settled, unions get their branches. The [`pass`]es
//! that follow are few, and each says what it needs and what it guarantees. After them nobody looks
//! at a keyword of OpenAPI.
//!
//! A fact is a field of the thing that it is about. There is no table beside the model, no mark in
//! a schema, and nothing depends on a name or a position. A construct that is not in here goes into
//! the file of [`read`] that is called like it.

pub mod decoding;
mod enumeration;
mod operation;
mod outcome;
pub mod outline;
pub mod pagination;
pub mod pass;
mod read;
mod scalar;
mod sequence;
mod structure;
mod types;
mod union;

pub use enumeration::{Enum, EnumValue, Value};
pub use operation::{Argument, Operation, Place, Success, Webhook};
pub use outcome::{Outcome, OutcomeCase};
pub use pagination::{Access, PageStyle, Pagination, Step};
pub use read::read;
pub use scalar::{Bound, Format, Integer, Range, Scalar, Text};
pub use sequence::Sequence;
pub use structure::{Field, Presence, Struct};
pub use types::{
    Docs, Kind, List, Naming, Origin, Part, Role, Side, Type, TypeId, TypeRef, Types, Usage,
};
pub use union::{Branch, Tag, Union};

use indexmap::IndexMap;

use crate::ledger::Ledger;
use crate::operations::SecurityScheme;

/// An API: its types and its operations.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Every named type.
    pub types: Types,
    /// The types of the components, in the document's order, by the key under
    /// `components/schemas`.
    pub components: IndexMap<String, TypeId>,
    /// The operations, by id.
    pub operations: Vec<Operation>,
    /// What the vendor sends unprompted.
    pub webhooks: Vec<Webhook>,
    /// The security schemes, by name.
    pub schemes: Vec<SecurityScheme>,
    /// Components that are received although no operation says so.
    pub received: Vec<String>,
    /// What the model does not say that the documents said.
    pub ledger: Ledger,
}
