//! What generated types do: how they are made, read, written, checked and described.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

mod checks;
mod objects;
#[cfg(feature = "schemars")]
mod schemas;
mod unions;
