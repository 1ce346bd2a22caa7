//! cargo, which compiles and runs generated crates.

use std::process::Command;

/// The cargo that runs this, or else the one on the path.
#[must_use]
pub fn cargo_command() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
