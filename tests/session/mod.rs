//! What the suites of commands share: a session that writes into a string.

use std::path::Path;

use xtask::cli::{Exit, Session};
use xtask::diagnostic::Style;
use xtask::generate::{InProcess, Progenitor};
use xtask::workspace::Workspace;

/// Runs a command in a workspace, and gives what it says.
pub fn run(
    workspace: &Path,
    progenitor: &(dyn Progenitor + Sync),
    command: impl FnOnce(&mut Session<'_>) -> Result<Exit, Box<dyn std::error::Error>>,
) -> (Exit, String) {
    let mut out = anstream::StripStream::new(Vec::new());
    let mut session = Session {
        workspace: Workspace::at(workspace),
        progenitor,
        out: &mut out,
        style: Style::Plain,
        terminal: false,
    };
    let exit = command(&mut session).unwrap();
    (exit, String::from_utf8(out.into_inner()).unwrap())
}

/// [`run`] with progenitor in this process.
pub fn run_here(
    workspace: &Path,
    command: impl FnOnce(&mut Session<'_>) -> Result<Exit, Box<dyn std::error::Error>>,
) -> (Exit, String) {
    run(workspace, &InProcess, command)
}

/// Compares with the stored snapshot of the suite.
pub fn snapshot(suite: &str, name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => "../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(format!("{suite}__{name}"), text);
    });
}
