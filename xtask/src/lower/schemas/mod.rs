//! Rules that look at one schema at a time.

pub(super) mod annotations;
pub(super) mod bounds;
pub(super) mod conditionals;
pub(super) mod constants;
pub(super) mod contains;
pub(super) mod content;
pub(super) mod dependents;
pub(super) mod discriminators;
pub(super) mod integers;
pub(super) mod null_branches;
pub(super) mod old_drafts;
pub(super) mod pattern_properties;
pub(super) mod property_names;
pub(super) mod required;
pub(super) mod schema_examples;
pub(super) mod tuples;
pub(super) mod types;
pub(super) mod unevaluated;
