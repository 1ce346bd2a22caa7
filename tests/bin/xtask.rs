//! The tool as a program, for tests that run it as people and jobs of CI do.

fn main() -> std::process::ExitCode {
    xtask::cli::main()
}
