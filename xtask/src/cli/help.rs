//! The end of `--help`: examples, and what the exit status means.

use std::fmt::Write;

use super::Exit;

/// Of the tool itself.
pub(super) fn tool() -> String {
    statuses(&Exit::ALL)
}

/// Of `generate`.
pub(super) fn generate() -> String {
    let examples = [
        ("cargo xtask generate", "every surface below openapi/"),
        ("cargo xtask generate shop", "openapi/shop/ alone"),
        ("cargo xtask generate --json - | jq '.surfaces[].changes'", "the files that were written"),
    ];
    let exits = [Exit::Success, Exit::Internal, Exit::Usage, Exit::Files, Exit::Failed];
    examples_and_statuses(&examples, &exits)
}

/// Of `check`.
pub(super) fn check() -> String {
    let examples = [
        ("cargo xtask check", "whether all crates are fresh, for CI"),
        ("cargo xtask check shop --losses", "what the client of a surface cannot say"),
        ("cargo xtask check --json - | jq -r '.fix'", "the command that makes all crates fresh"),
    ];
    let exits =
        [Exit::Success, Exit::Internal, Exit::Usage, Exit::Files, Exit::Stale, Exit::Failed];
    examples_and_statuses(&examples, &exits)
}

/// Of `diff`.
pub(super) fn diff() -> String {
    let examples = [
        (
            "cargo xtask diff shop",
            "what callers of the crate get, compared with the default branch",
        ),
        ("cargo xtask diff --base v1.2.0 --format markdown", "since a release, for its notes"),
        ("cargo xtask diff --fail-on breaks", "for CI"),
        ("cargo xtask diff --old old.yaml --new new.yaml", "two versions of a document anywhere"),
    ];
    let exits =
        [Exit::Success, Exit::Internal, Exit::Usage, Exit::Files, Exit::Changed, Exit::Failed];
    examples_and_statuses(&examples, &exits)
}

/// Of `inspect`.
pub(super) fn inspect() -> String {
    let examples = [
        ("cargo xtask inspect api.yaml | less", "what one document becomes"),
        ("cargo xtask inspect api.yaml --compile", "and whether its crate compiles"),
        ("cargo xtask inspect documents/ --json report.json", "every document of a folder"),
        ("cargo xtask inspect api.yaml --json - | jq '.[].losses'", "what is lost, for programs"),
    ];
    let exits =
        [Exit::Success, Exit::Internal, Exit::Usage, Exit::Files, Exit::Compile, Exit::Failed];
    examples_and_statuses(&examples, &exits)
}

/// Of `new`.
pub(super) fn new() -> String {
    let examples =
        [("cargo xtask new shop downloads/openapi.yaml", "makes openapi/shop/ and crates/shop/")];
    let exits = [Exit::Success, Exit::Internal, Exit::Usage, Exit::Files, Exit::Failed];
    examples_and_statuses(&examples, &exits)
}

fn examples_and_statuses(examples: &[(&str, &str)], exits: &[Exit]) -> String {
    let mut text = String::from("Examples:\n");
    for (command, what) in examples {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "  {command}\n      {what}");
    }
    text + "\n" + &statuses(exits)
}

fn statuses(exits: &[Exit]) -> String {
    let lines = exits.iter().map(|exit| format!("\n  {:>3}  {}", exit.status(), exit.meaning()));
    format!("Exit status:{}", lines.collect::<String>())
}
