//! What the commands say while they work: status lines like cargo's, and a table at the end.

use std::io::{self, Write};
use std::time::Duration;

use anstyle::{AnsiColor, Style};

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();

/// Whether a status line tells of success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It does.
    Good,
    /// It does not.
    Bad,
}

/// Writes `   Generated dwolla-kba ...` with the verb in colour. Whether colours arrive is up to
/// the writer: a stream of `anstream` drops them where there is no terminal.
///
/// # Errors
/// If the writer fails.
pub fn status(out: &mut dyn Write, mood: Mood, verb: &str, text: &str) -> io::Result<()> {
    let style = match mood {
        Mood::Good => GOOD,
        Mood::Bad => BAD,
    };
    writeln!(out, "{style}{verb:>12}{style:#} {text}")
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The surface.
    pub surface: String,
    /// Operations of the client.
    pub operations: usize,
    /// Public types of the client.
    pub types: usize,
    /// Entries of the loss ledger.
    pub losses: usize,
    /// Operations that were left out.
    pub left_out: usize,
    /// Files that differ from what was there.
    pub changed: usize,
    /// How long it took.
    pub time: Duration,
}

/// Writes the table.
///
/// # Errors
/// If the writer fails.
pub fn table(out: &mut dyn Write, rows: &[Row]) -> io::Result<()> {
    let heads = ["surface", "operations", "types", "losses", "left out", "files changed", "time"];
    let cells: Vec<[String; 7]> = rows.iter().map(Row::cells).collect();
    let width = |column: usize| {
        let widths = cells.iter().map(|row| row[column].len());
        widths.chain([heads[column].len()]).max().unwrap_or_default()
    };
    let line = |cells: Vec<&str>| {
        let padded = cells.iter().enumerate().map(|(column, cell)| match column {
            0 => format!("{cell:<0$}", width(column)),
            _ => format!("{cell:>0$}", width(column)),
        });
        padded.collect::<Vec<_>>().join("  ")
    };
    writeln!(out)?;
    writeln!(out, "{}", line(heads.to_vec()))?;
    for row in &cells {
        writeln!(out, "{}", line(row.iter().map(String::as_str).collect()))?;
    }
    Ok(())
}

impl Row {
    fn cells(&self) -> [String; 7] {
        [
            self.surface.clone(),
            self.operations.to_string(),
            self.types.to_string(),
            self.losses.to_string(),
            self.left_out.to_string(),
            self.changed.to_string(),
            format!("{:.1} s", self.time.as_secs_f64()),
        ]
    }
}
