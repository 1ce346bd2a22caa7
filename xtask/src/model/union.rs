//! One of several types.

use super::{Docs, TypeRef, Value};

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// The types, in the document's order. At least two.
    pub branches: Vec<Branch>,
    /// What tells them apart.
    pub tag: Tag,
}

/// A type that a union can be.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Its name in Rust. Empty until the pass `names` has run.
    pub name: String,
    /// What names it.
    pub label: String,
    /// Its type.
    pub ty: TypeRef,
    /// The values of the tag that mean this branch. Empty if nothing tells.
    pub values: Vec<Value>,
    /// The vendor's words.
    pub docs: Docs,
}

/// What tells the branches of a union apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tag {
    /// The document names the property: `discriminator`.
    Declared {
        /// The property's name in JSON.
        property: String,
    },
    /// No `discriminator`, but a property that has other values in each branch. Where the property
    /// is missing, the members tell.
    Implied {
        /// The property's name in JSON.
        property: String,
    },
    /// The kind of value and the members that are there.
    ByMembers,
}
