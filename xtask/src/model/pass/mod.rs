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

/// A pass.
#[derive(Clone, Copy, Debug)]
pub struct Pass {
    /// Its name, that of its module.
    pub name: &'static str,
    /// What it does to the model, with the names that earlier runs gave.
    pub apply: fn(&mut Model, &mut names::Memory),
    /// The passes that must have run before it.
    pub after: &'static [&'static str],
}

/// Every pass, in the order in which they run.
pub const PASSES: [Pass; 6] = [
    Pass { name: "tags", apply: |model, _| tags::apply(model), after: &[] },
    Pass { name: "sides", apply: |model, _| sides::apply(model), after: &["tags"] },
    Pass { name: "usage", apply: |model, _| usage::apply(model), after: &["sides"] },
    Pass { name: "sharing", apply: |model, _| sharing::apply(model), after: &["usage"] },
    Pass { name: "recursion", apply: |model, _| recursion::apply(model), after: &["sharing"] },
    Pass { name: "names", apply: names::apply, after: &["sharing"] },
];

/// Runs every pass; names are chosen with the memory of earlier runs, which is added to.
pub fn run(model: &mut Model, memory: &mut names::Memory) {
    for pass in PASSES {
        (pass.apply)(model, memory);
    }
}
