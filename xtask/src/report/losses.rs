//! The list of what was lost, as people read it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::LossRow;

/// How many entries of one kind are listed unless all are asked for.
pub const FOLD: usize = 20;

/// Writes losses by kind, each with its place and what was lost. Of each kind at most `fold` lines
/// are written; `more` says how to see the rest.
///
/// # Errors
/// If the writer fails.
pub fn losses(
    out: &mut dyn Write,
    rows: &[&LossRow],
    fold: Option<usize>,
    more: &str,
) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nlosses: what the document says and the client does not say, check or offer.")?;
    let mut kinds: BTreeMap<&str, Vec<&LossRow>> = BTreeMap::new();
    for row in rows {
        kinds.entry(&row.kind).or_default().push(row);
    }
    for (kind, rows) in kinds {
        let fault = match rows.iter().any(|row| row.fault) {
            true => ", faults of the document",
            false => "",
        };
        writeln!(out, "\n  {kind}: {}{fault}", rows.len())?;
        kind_lines(out, &rows, fold.unwrap_or(usize::MAX), more)?;
    }
    Ok(())
}

/// The entries of one kind. What was said of one place several times, because several operations
/// share it, is one line.
fn kind_lines(out: &mut dyn Write, rows: &[&LossRow], fold: usize, more: &str) -> io::Result<()> {
    let mut lines: Vec<(&LossRow, usize)> = Vec::new();
    let mut known: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for row in rows {
        let index = *known.entry((&row.place, &row.detail)).or_insert(lines.len());
        match lines.get_mut(index) {
            Some((_, times)) => *times += 1,
            None => lines.push((row, 1)),
        }
    }
    for (row, times) in lines.iter().take(fold) {
        let times = match times {
            1 => String::new(),
            times => format!(" ({times} times)"),
        };
        writeln!(out, "    {}: {}{times}", row.parts.in_full(), row.detail)?;
    }
    let folded: usize = lines.iter().skip(fold).map(|(_, times)| times).sum();
    if folded > 0 {
        writeln!(out, "    ... and {} more; {more}", folded)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Place;

    fn listed(rows: &[LossRow], fold: Option<usize>) -> String {
        let mut out = Vec::new();
        losses(&mut out, &rows.iter().collect::<Vec<_>>(), fold, "--all shows them").unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn each_kind_is_folded_by_itself_and_nothing_is_left_uncounted() {
        let row = |kind: &str, line: usize| {
            let file = Some("api.yaml".to_owned());
            let place = Place { file, line: Some(line), column: Some(1), pointer: None };
            LossRow::new(kind, "it is not checked", place)
        };
        let mut rows: Vec<LossRow> = (0..154).map(|line| row("bound", line)).collect();
        rows.extend([row("pattern", 7), row("pattern", 7), row("pattern", 8)]);
        let text = listed(&rows, Some(FOLD));
        assert!(text.contains("  bound: 154\n"), "{text}");
        assert!(text.contains("    ... and 134 more; --all shows them\n"), "{text}");
        assert!(text.contains("    api.yaml:7:1: it is not checked (2 times)\n"), "{text}");
        assert_eq!(text.matches("more;").count(), 1, "{text}");
        assert!(!listed(&rows, None).contains("more;"));
        assert_eq!(listed(&[], None), "");
    }
}
