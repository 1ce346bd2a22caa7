//! The documents for people: their links lead somewhere, their commands run in a fresh copy of this
//! workspace, their `surface.toml`s are read, and the page of all keys is what the schema says.
//!
//! Their Rust is compiled by the documentation tests of `workspace_tests::guides`.

mod commands;
mod links;
mod page;
mod surface_toml;
