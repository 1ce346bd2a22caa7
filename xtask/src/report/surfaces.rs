//! What `generate` and `check` found.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::{FORMAT, LeftOutRow, LossRow, Mood, Problem, columns, count, status};
use crate::apply::{Change, ChangeKind};

/// What `generate` did, or what `check` found.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SurfacesReport {
    /// The version of this format.
    pub format: u32,
    /// `generate` or `check`.
    pub command: &'static str,
    /// The exit status.
    pub exit: u8,
    /// The surfaces that were asked for, by name.
    pub surfaces: Vec<SurfaceRow>,
    /// Files outside of the crates that differ from what they should be: `openapi/surface.schema.json`.
    pub changes: Vec<FileChange>,
    /// The problems of all surfaces.
    pub diagnostics: Vec<Problem>,
    /// The command that makes everything fresh; `null` if everything is.
    pub fix: Option<String>,
}

/// One surface.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SurfaceRow {
    /// Its name, which is that of its folder below `openapi/`.
    pub surface: String,
    /// What became of it.
    pub state: State,
    /// The folder of its crate; `null` if it has problems.
    #[serde(rename = "crate")]
    pub folder: Option<String>,
    /// Operations of the client.
    pub operations: usize,
    /// Public types of the client.
    pub types: usize,
    /// What the client says less precisely than the documents.
    pub losses: Vec<LossRow>,
    /// Operations that the client does not have.
    pub left_out: Vec<LeftOutRow>,
    /// Files that differ from what the documents make, by path.
    pub changes: Vec<FileChange>,
    /// How many files do not differ.
    pub unchanged: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
}

/// What became of a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The crate is what the documents make.
    Fresh,
    /// The crate was not, and has been written.
    Generated,
    /// The crate is not, and nothing was written.
    Stale,
    /// Its documents or its `surface.toml` have problems; nothing was written.
    Failed,
}

/// A file that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FileChange {
    /// The path in the workspace.
    pub path: String,
    /// What `generate` does with it.
    pub action: Action,
}

/// What happens to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It is missing, and made.
    Create,
    /// It has another text, and gets the right one.
    Update,
    /// Nothing makes it any more, and it is removed.
    Remove,
}

impl FileChange {
    /// The changes of a plan for a folder of the workspace.
    #[must_use]
    pub fn all(changes: &[Change], folder: &str) -> Vec<Self> {
        let change = |Change { path, kind }: &Change| Self {
            path: format!("{folder}/{path}"),
            action: match kind {
                ChangeKind::Create => Action::Create,
                ChangeKind::Update => Action::Update,
                ChangeKind::Remove => Action::Remove,
            },
        };
        changes.iter().map(change).collect()
    }

    /// Writes a line for each file that was changed.
    ///
    /// # Errors
    /// If the writer fails.
    pub fn write_done(changes: &[Self], out: &mut dyn Write) -> io::Result<()> {
        for Self { path, action } in changes {
            let verb = match action {
                Action::Create => "Created",
                Action::Update => "Updated",
                Action::Remove => "Removed",
            };
            status(out, Mood::Good, verb, path)?;
        }
        Ok(())
    }

    /// Writes a line for each file that should be changed.
    ///
    /// # Errors
    /// If the writer fails.
    pub fn write_stale(changes: &[Self], out: &mut dyn Write) -> io::Result<()> {
        for Self { path, action } in changes {
            let what = match action {
                Action::Create => "is missing",
                Action::Update => "differs from what generate writes",
                Action::Remove => "belongs to no surface",
            };
            status(out, Mood::Bad, "Stale", &format!("{path} {what}"))?;
        }
        Ok(())
    }
}

impl SurfacesReport {
    /// A report without surfaces.
    #[must_use]
    pub fn new(command: &'static str) -> Self {
        Self {
            format: FORMAT,
            command,
            exit: 0,
            surfaces: Vec::new(),
            changes: Vec::new(),
            diagnostics: Vec::new(),
            fix: None,
        }
    }

    /// Writes a line for each surface.
    ///
    /// # Errors
    /// If the writer fails.
    pub fn table(&self, out: &mut dyn Write) -> io::Result<()> {
        let heads =
            ["surface", "operations", "types", "losses", "left out", "files changed", "time"];
        let made = self.surfaces.iter().filter(|row| row.state != State::Failed);
        let cells: Vec<[String; 7]> = made.map(SurfaceRow::cells).collect();
        columns(out, heads, &cells)
    }

    /// Says how many losses there are and how to see them.
    ///
    /// # Errors
    /// If the writer fails.
    pub fn losses_line(&self, out: &mut dyn Write) -> io::Result<()> {
        let with = self.surfaces.iter().filter(|row| !row.losses.is_empty());
        let names: Vec<&str> = with.map(|row| row.surface.as_str()).collect();
        let losses: usize = self.surfaces.iter().map(|row| row.losses.len()).sum();
        if losses == 0 {
            return Ok(());
        }
        let losses = count(losses, "loss", "losses");
        writeln!(out, "\n{losses}; `cargo xtask check {} --losses` lists them", names.join(" "))
    }
}

impl SurfaceRow {
    /// A surface whose documents have problems.
    #[must_use]
    pub fn failed(surface: impl Into<String>) -> Self {
        Self {
            surface: surface.into(),
            state: State::Failed,
            folder: None,
            operations: 0,
            types: 0,
            losses: Vec::new(),
            left_out: Vec::new(),
            changes: Vec::new(),
            unchanged: 0,
            seconds: 0.0,
        }
    }

    fn cells(&self) -> [String; 7] {
        [
            self.surface.clone(),
            self.operations.to_string(),
            self.types.to_string(),
            self.losses.len().to_string(),
            self.left_out.len().to_string(),
            self.changes.len().to_string(),
            format!("{:.1} s", self.seconds),
        ]
    }
}
