//! `cargo xtask`: see the README of the workspace.

fn main() -> std::process::ExitCode {
    xtask::cli::main()
}
