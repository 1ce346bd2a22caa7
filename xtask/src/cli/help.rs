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

/// Of `conform`.
pub(super) fn conform() -> String {
    let examples = [
        ("cargo xtask conform", "the clients of every surface, judged by Prism"),
        ("cargo xtask conform shop", "that of openapi/shop/ alone"),
        ("cargo xtask conform api.yaml --json report.json", "the client of a document anywhere"),
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

/// Of `update`.
pub(super) fn update() -> String {
    let examples = [
        ("cargo xtask update", "what the vendors have published since, and what it means"),
        ("cargo xtask update shop --apply", "takes the new documents of openapi/shop/ over"),
    ];
    let exits =
        [Exit::Success, Exit::Internal, Exit::Usage, Exit::Files, Exit::Upstream, Exit::Failed];
    examples_and_statuses(&examples, &exits)
}

/// Of `explain`.
pub(super) fn explain() -> String {
    let examples = [
        (
            "cargo xtask explain shop types::Order.id",
            "where a member comes from, and what became of it",
        ),
        (
            "cargo xtask explain shop '#/components/schemas/Order'",
            "what a place of the document became",
        ),
        ("cargo xtask explain shop openapi/shop/orders.yaml:12", "the same, by file and line"),
        ("cargo xtask explain merge::conflict", "what a code means, and what to do"),
    ];
    let exits = [Exit::Success, Exit::Internal, Exit::Usage, Exit::Files, Exit::Failed];
    examples_and_statuses(&examples, &exits)
}

/// Of `watch`.
pub(super) fn watch() -> String {
    let examples = [
        ("cargo xtask watch", "every surface below openapi/"),
        ("cargo xtask watch shop", "openapi/shop/ alone"),
    ];
    let exits = [Exit::Internal, Exit::Usage, Exit::Files];
    examples_and_statuses(&examples, &exits)
}

/// Of `report`.
pub(super) fn report() -> String {
    let examples = [
        ("cargo xtask report --out target/report", "open target/report/index.html in a browser"),
        ("cargo xtask report --out target/report shop", "the page of openapi/shop/ alone"),
    ];
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
