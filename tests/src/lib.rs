//! What the workspace's tests share: finding the cases, which are data, and sandboxes with a clock
//! for their clients.

mod cases;
#[cfg(doctest)]
mod guides;
pub mod outside;
mod reversed;
mod testbed;

pub use cases::{WHY, all_cases, cases, groups, why};
pub use reversed::reversed;
pub use testbed::{HALF, Testbed};
