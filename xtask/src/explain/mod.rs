//! `cargo xtask explain`: where something comes from, and what a code means.

pub mod code;
