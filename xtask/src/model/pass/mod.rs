//! What must be known of all types before it can be said of one.
//!
//! | pass | needs | guarantees |
//! |---|---|---|
//! | [`tags`] | types as they were read | every branch that a property tells apart lists its values |
//! | [`sides`] | `tags`, whose constants are always there | a member is required where it is required, on each side of a call |
//! | [`usage`] | `sides` | every type knows whether it is sent or received |
//! | [`sharing`] | `usage`, which no longer sees through a type that became an alias | equal types that were written out at several places are one |
//! | [`recursion`] | `sharing` | no type contains itself but on the heap |
//! | [`names`] | no type comes or goes any more | every type, member, value and branch has a name of its own |
//!

pub mod names;
pub mod recursion;
pub mod sharing;
pub mod sides;
pub mod tags;
pub mod usage;

use super::Model;

/// Runs every pass.
pub fn run(model: &mut Model) {
    tags::apply(model);
    sides::apply(model);
    usage::apply(model);
    sharing::apply(model);
    recursion::apply(model);
    names::apply(model);
}
