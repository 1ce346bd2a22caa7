//! What `generate` and `check` found.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ExcludedRow, FORMAT, LeftOutRow, LeftOver, LossRow, Mood, Problem, columns, count, status,
};
use crate::apply::{Change, ChangeKind};
use crate::workspace::Requirement;

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
    /// Crates that no surface makes any more.
    pub left_over: Vec<LeftOver>,
    /// The problems of all surfaces.
    pub diagnostics: Vec<Problem>,
    /// The command that makes everything fresh; `null` if everything is.
    pub fix: Option<String>,
}

/// One surface.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
    /// Operations that the client does not have because surface.toml says so.
    pub excluded: Vec<ExcludedRow>,
    /// Files that differ from what the documents make, by path.
    pub changes: Vec<FileChange>,
    /// How many files do not differ.
    pub unchanged: usize,
    /// Files among the sources that are not the generator's, and are left alone.
    pub strays: Vec<String>,
    /// How long it took, in seconds.
    pub seconds: f64,
}

/// What became of a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The crate is what the documents make.
    Fresh,
    /// As `Fresh`. Nothing has changed since a run that found it so, and nothing was done.
    Unchanged,
    /// The crate was not, and has been written.
    Generated,
    /// The crate is not, and nothing was written.
    Stale,
    /// Its documents or its `surface.toml` have problems; nothing was written.
    Failed,
}

/// A file that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileChange {
    /// The path in the workspace.
    pub path: String,
    /// What `generate` does with it.
    pub action: Action,
    /// What changes in it, where that is less than all; `null` for a whole file.
    pub detail: Option<String>,
}

/// What happens to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
            detail: None,
        };
        changes.iter().map(change).collect()
    }

    /// A version requirement that follows the version of the crate.
    #[must_use]
    pub fn requirement(line: &Requirement) -> Self {
        let Requirement { manifest, keys, from, to, .. } = line;
        Self {
            path: manifest.clone(),
            action: Action::Update,
            detail: Some(format!("{} from \"{from}\" to \"{to}\"", keys.join("."))),
        }
    }

    /// The path, and what changes in the file where that is not all of it.
    fn shown(&self) -> String {
        match &self.detail {
            Some(detail) => format!("{}: {detail}", self.path),
            None => self.path.clone(),
        }
    }

    /// Writes a line for each file that was changed.
    ///
    /// # Errors
    /// If the writer fails.
    pub fn write_done(changes: &[Self], out: &mut dyn Write) -> io::Result<()> {
        for change in changes {
            let verb = match change.action {
                Action::Create => "Created",
                Action::Update => "Updated",
                Action::Remove => "Removed",
            };
            status(out, Mood::Good, verb, &change.shown())?;
        }
        Ok(())
    }

    /// Writes a line for each file that should be changed.
    ///
    /// # Errors
    /// If the writer fails.
    pub fn write_stale(changes: &[Self], out: &mut dyn Write) -> io::Result<()> {
        for change in changes {
            let what = match (change.action, &change.detail) {
                (_, Some(_)) => "",
                (Action::Create, None) => " is missing",
                (Action::Update, None) => " differs from what generate writes",
                (Action::Remove, None) => " is no longer part of the crate",
            };
            status(out, Mood::Bad, "Stale", &format!("{}{what}", change.shown()))?;
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
            left_over: Vec::new(),
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
            excluded: Vec::new(),
            changes: Vec::new(),
            unchanged: 0,
            strays: Vec::new(),
            seconds: 0.0,
        }
    }

    /// Names the files among the sources that are not the generator's.
    ///
    /// # Errors
    /// If the writer fails.
    pub fn write_strays(&self, out: &mut dyn Write) -> io::Result<()> {
        for path in &self.strays {
            let text = format!(
                "{path} is not a generated file and was left alone; code of your own goes into \
                 src/ext.rs or src/ext/"
            );
            status(out, Mood::Bad, "Stray", &text)?;
        }
        Ok(())
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
