//! `cargo xtask`: see the README of the workspace.

/// A run makes and drops many small values. With the allocator of the system it takes half as long
/// again when it is optimised, and more than that for large documents.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    xtask::cli::main()
}
