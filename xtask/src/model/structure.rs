//! Objects with members.

use super::{Docs, Origin, TypeRef, Value};

/// An object with members.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Struct {
    /// The members that the document lists, in its order.
    pub fields: Vec<Field>,
    /// The name of the struct of its required members. Empty until the pass `names` has run.
    pub required_name: String,
    /// The type of members that it does not list, where it allows them in so many words.
    pub extra: Option<TypeRef>,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name in JSON.
    pub wire: String,
    /// Its name in Rust. Empty until the pass `names` has run.
    pub name: String,
    /// Its type. [`TypeRef::Nullable`] where it may be `null`.
    pub ty: TypeRef,
    /// Whether it must be there.
    pub presence: Presence,
    /// Whether its value is a secret or personal data, and never shown.
    pub sensitive: bool,
    /// Whether only the vendor sets it.
    pub read_only: bool,
    /// Whether only callers set it.
    pub write_only: bool,
    /// The vendor's words.
    pub docs: Docs,
    /// Whether the document says that it should no longer be used.
    pub deprecated: bool,
    /// Where it was written.
    pub origin: Origin,
}

/// Whether a member must be there.
#[derive(Clone, Debug, PartialEq)]
pub enum Presence {
    /// It is always there.
    Required,
    /// It may be left out.
    Optional,
    /// It is always there and has always this value, which nobody needs to write.
    Constant(Value),
}
