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

/// Writes the table of a run.
///
/// # Errors
/// If the writer fails.
pub fn table(out: &mut dyn Write, rows: &[Row]) -> io::Result<()> {
    let heads = ["surface", "operations", "types", "losses", "left out", "files changed", "time"];
    let cells: Vec<[String; 7]> = rows.iter().map(Row::cells).collect();
    columns(out, heads, &cells)
}

/// Writes heads and rows in columns: the first column is text, the others are numbers.
///
/// # Errors
/// If the writer fails.
pub fn columns<const N: usize>(
    out: &mut dyn Write,
    heads: [&str; N],
    rows: &[[String; N]],
) -> io::Result<()> {
    let width = |column: usize| {
        let widths = rows.iter().map(|row| row[column].chars().count());
        widths.chain([heads[column].len()]).max().unwrap_or_default()
    };
    let widths: [usize; N] = std::array::from_fn(width);
    let line = |cells: [&str; N]| {
        let padded =
            cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
                0 => format!("{cell:<width$}"),
                _ => format!("{cell:>width$}"),
            });
        padded.collect::<Vec<_>>().join("  ")
    };
    writeln!(out)?;
    writeln!(out, "{}", line(heads))?;
    for row in rows {
        writeln!(out, "{}", line(row.each_ref().map(String::as_str)))?;
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
