//! What must be known of all types before it can be said of one.
//!
//! | pass | needs | guarantees |
//! |---|---|---|
//! | [`tags`] | types as they were read | every branch that a property tells apart lists its values |
//! | [`sharing`] | types as they were read | equal types that were written out at several places are one |
//! | [`recursion`] | no type is joined with another any more | no type contains itself but on the heap |
//! | [`usage`] | what operations hold | every type knows whether it is sent or received |
//! | [`names`] | no type comes or goes any more | every type, member, value and branch has a name of its own |
//!
//! `tags`, `sharing` and `usage` may run in any order among themselves.

pub mod names;
pub mod recursion;
pub mod sharing;
pub mod tags;
pub mod usage;

use super::Model;

/// Runs every pass.
pub fn run(model: &mut Model) {
    tags::apply(model);
    sharing::apply(model);
    recursion::apply(model);
    usage::apply(model);
    names::apply(model);
}
