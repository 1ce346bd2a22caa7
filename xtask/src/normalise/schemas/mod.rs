//! Rules for schemas: from whatever vendors write to the few shapes of which typify makes good
//! types.
//!
//! Behind the last of these rules every component is an object, a map, an array, a scalar, a string
//! enum or a union of named branches; every other schema is a reference, a scalar, or an array or
//! map of these. typify then invents no name and merges nothing, so two runs over a reordered
//! document give the same types.
//!
//! | decision | where |
//! |---|---|
//! | a real answer never fails to decode: formats, lengths and patterns are not checked in it | [`formats`], [`constraints`] |
//! | a request is checked when it is built: lengths, patterns and values of enums | [`constraints`] |
//! | what only one side sets is not asked of the other: `readOnly`, `writeOnly` | [`read_only`] |
//! | what the vendor may add is kept: unknown members, enum values and branches | [`open_enums`], [`unions`] |
//! | nothing is sent that the caller did not set, but for constants | [`defaults`], [`constants`] |
//!
//! What the generator cannot be told in a schema goes into [`TypeFacts`], by which
//! [`rewrite`](crate::rewrite) changes the generated types.

pub(super) mod additional_properties;
pub(super) mod aliases;
pub(super) mod all_of;
pub(super) mod builders;
pub(super) mod component_names;
pub(super) mod constants;
pub(super) mod constraints;
pub(super) mod defaults;
pub(super) mod discriminators;
pub(super) mod enum_values;
mod facts;
pub(super) mod formats;
pub(super) mod inline_types;
pub(super) mod integers;
pub(super) mod keywords;
pub(super) mod lenient;
pub(super) mod marks;
mod merge;
pub(super) mod nullability;
pub(super) mod nullable_fields;
pub(super) mod open_enums;
pub(super) mod patterns;
pub(super) mod property_names;
mod reach;
pub(super) mod read_only;
pub(super) mod shape;
pub(super) mod shared_types;
pub(super) mod subtypes;
pub(super) mod unions;

pub use facts::{EnumFacts, FieldFacts, TypeFacts, UnionFacts};
