//! `cargo xtask update` against a vendor on loopback, and the recipes for CI that are made of it.
//!
//! A case is what the vendor answers, and what `surface.toml` says of it. Before it, the document was
//! fetched once; after it, nothing may have changed that the snapshot does not show.

mod answers;
mod commands;
mod place;
#[cfg(unix)]
mod recipes;
mod stopped;
mod tls;
mod vendor;
