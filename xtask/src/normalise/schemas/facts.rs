//! What a schema cannot tell typify and the passes over its output must know.

use std::collections::{BTreeMap, BTreeSet};

/// Facts about generated types, by the types' names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeFacts {
    /// String enums.
    pub enums: BTreeMap<String, EnumFacts>,
    /// Unions whose branch a property tells.
    pub unions: BTreeMap<String, UnionFacts>,
    /// Fields of structs, by the property's name in the document that the generator got.
    pub fields: BTreeMap<String, BTreeMap<String, FieldFacts>>,
    /// Types that check what a caller gives them and take whatever the vendor sends.
    pub lenient: BTreeSet<String>,
    /// Types that the vendor sends and callers do not, which need no builder.
    pub received: BTreeSet<String>,
}

/// A string enum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnumFacts {
    /// Whether it keeps values that the document does not list.
    pub open: bool,
    /// The values on the wire, by the values that the generator got, where the two differ.
    pub wire: BTreeMap<String, String>,
}

/// A union whose branch a property tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnionFacts {
    /// The property's name on the wire.
    pub property: String,
    /// Its values, with the position of the branch that each stands for.
    pub values: Vec<(String, usize)>,
    /// Whether it keeps objects with other values.
    pub open: bool,
    /// Whether the union itself says that the property tells. If it only happens to, an object
    /// without it is the branch that lists most of its members.
    pub declared: bool,
}

/// A field of a struct.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldFacts {
    /// The name on the wire, where the generator got another one.
    pub wire: Option<String>,
    /// Whether `null` and absence are different things to say.
    pub nullable: bool,
    /// Whether an empty list or map and absence are different things to say.
    pub keeps_empty: bool,
}
