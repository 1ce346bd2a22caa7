//! `--json [FILE]`

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::Session;
use crate::workspace::Workspace;

/// Whether a report is wanted as JSON, and where.
#[derive(Args, Clone, Debug, Default)]
pub struct JsonArgument {
    /// Write the report as JSON into FILE, or alone to stdout if FILE is `-` or left out
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    json: Option<PathBuf>,
}

/// Where a report goes as JSON.
pub enum Json<'a> {
    /// To a stream. The report for people is dropped then.
    Stream(&'a mut dyn Write),
    /// Into a file, which is replaced.
    File(PathBuf),
}

/// The report cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    /// The file is something else than an old report.
    #[error(
        "{} exists and is not a report of this tool, so --json does not replace it; give another \
         file, or `--json -` for stdout", .0.display()
    )]
    Foreign(PathBuf),
    /// The file has the name of a surface.
    #[error("`{0}` is a surface, not a file for --json; write `{0} --json`")]
    Surface(String),
    /// The file cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl JsonArgument {
    /// The file that is asked for, or `-`.
    pub(super) fn target(&self) -> Option<&Path> {
        self.json.as_deref()
    }

    /// Whether the report goes to stdout.
    pub(super) fn is_stdout(&self) -> bool {
        self.target() == Some(Path::new("-"))
    }

    /// Refuses a file that holds something else. Without this `check --json a-surface` or `inspect
    /// --json api.yaml x` would take an argument for the file and write over it.
    pub(super) fn may_be_written(&self, workspace: &Workspace) -> Result<(), JsonError> {
        let Some(path) = self.target().filter(|_| !self.is_stdout()) else { return Ok(()) };
        let surface = path.to_str().filter(|name| workspace.surface_folder(name).is_dir());
        if let Some(name) = surface {
            return Err(JsonError::Surface(name.to_owned()));
        }
        let io = |source| JsonError::Io { path: path.to_owned(), source };
        match std::fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => Err(JsonError::Foreign(path.to_owned())),
            Ok(metadata) if metadata.is_file() => {
                let bytes = std::fs::read(path).map_err(io)?;
                match is_report(&bytes) {
                    true => Ok(()),
                    false => Err(JsonError::Foreign(path.to_owned())),
                }
            }
            // It is a device or a pipe, or there is nothing that could be lost.
            _ => Ok(()),
        }
    }
}

/// An old report, or nothing.
fn is_report(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let start: String = text.chars().filter(|c| !c.is_whitespace()).take(10).collect();
    match start.as_str() {
        "" | "[]" => true,
        start if start.starts_with("{\"format\"") => true,
        start => {
            let of_ours = ["\"operations_total\"", "\"answers_of_prism\""];
            start.starts_with("[{") && of_ours.iter().any(|field| text.contains(field))
        }
    }
}

impl Session<'_> {
    /// Writes a report as JSON, if that is asked for.
    pub(super) fn write_json(
        &mut self,
        report: &impl Serialize,
    ) -> Result<(), Box<dyn std::error::Error>> {
        let Some(json) = &mut self.json else { return Ok(()) };
        let text = serde_json::to_string_pretty(report)? + "\n";
        match json {
            Json::Stream(stream) => stream.write_all(text.as_bytes())?,
            Json::File(path) => std::fs::write(&path, text)
                .map_err(|source| JsonError::Io { path: path.clone(), source })?,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_reports_and_empty_files_are_replaced() {
        let lists =
            ["[\n  {\"operations_total\": 1}]", "[{\"format\": 1, \"answers_of_prism\": 0}]"];
        for text in ["", "\n", "[]\n", "{\n  \"format\": 1,"].into_iter().chain(lists) {
            assert!(is_report(text.as_bytes()), "{text}");
        }
        for text in ["openapi: 3.0.3", "{\"openapi\": \"3.1.0\"}", "[crate]", "[{\"id\": 1}]"] {
            assert!(!is_report(text.as_bytes()), "{text}");
        }
    }
}
