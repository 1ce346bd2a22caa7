//! What the suites of commands share: a session that writes into strings.

use std::path::Path;

use xtask::cli::{Exit, Json, Session};
use xtask::diagnostic::Style;
use xtask::workspace::Workspace;

/// What a command wrote, and how it ended.
pub struct Told {
    /// How it ended.
    pub exit: Exit,
    /// Results.
    pub out: String,
    /// Problems and progress.
    pub err: String,
    /// The report as JSON.
    pub json: String,
}

/// Runs a command in a workspace, and gives all that it writes.
pub fn told(
    workspace: &Path,
    command: impl FnOnce(&mut Session<'_>) -> Result<Exit, Box<dyn std::error::Error>>,
) -> Told {
    let mut out = anstream::StripStream::new(Vec::new());
    let mut err = anstream::StripStream::new(Vec::new());
    let mut json = Vec::new();
    let mut session = Session {
        workspace: Workspace::at(workspace),
        out: &mut out,
        err: &mut err,
        json: Some(Json::Stream(&mut json)),
        style: Style::Plain,
        terminal: false,
        problems: Vec::new(),
    };
    let exit = command(&mut session).unwrap();
    let text =
        |stream: anstream::StripStream<Vec<u8>>| String::from_utf8(stream.into_inner()).unwrap();
    Told { exit, out: text(out), err: text(err), json: String::from_utf8(json).unwrap() }
}

/// Runs a command in a workspace, and gives what a terminal would show of it: problems and
/// progress, then the result.
pub fn run(
    workspace: &Path,
    command: impl FnOnce(&mut Session<'_>) -> Result<Exit, Box<dyn std::error::Error>>,
) -> (Exit, String) {
    let Told { exit, out, err, .. } = told(workspace, command);
    (exit, err + &out)
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
