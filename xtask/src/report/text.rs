//! Lines and tables as cargo has them: a verb in the first twelve columns, numbers to the right.

use std::io::{self, Write};
use std::time::Duration;

use anstyle::{AnsiColor, Style};

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();

/// Whether a status line reports success.
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

/// Seconds in hundredths, which are as fine as a machine with other work measures.
#[must_use]
pub fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 100.0).round() / 100.0
}

/// `1 loss`, `2 losses`.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
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
