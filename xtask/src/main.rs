//! `cargo xtask`: see the README.

fn main() {}
