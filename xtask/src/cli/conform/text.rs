//! The report for people.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use client_calls::Prism;

use crate::conform::{DocumentConformance, ExceptionRow, Figure, PairRow};
use crate::report::{Mood, count, status};

/// How many rows of a kind are enough to see what it is.
const FOLD: usize = 5;

/// A line about a client, then what is not as it should be.
pub(super) fn write(
    out: &mut dyn Write,
    report: &DocumentConformance,
    prism: Option<&Prism>,
    all: bool,
) -> Result<()> {
    let name = &report.name;
    if let Some(reason) = &report.broken {
        return status(out, Mood::Bad, "Broken", &format!("{name}: {reason}"));
    }
    if !report.called {
        return status(out, Mood::Bad, "Failed", &format!("{name}: no client can be made of it"));
    }
    let (mood, verb) = match report.conforms {
        true => (Mood::Good, "Conforms"),
        false => (Mood::Bad, "Deviates"),
    };
    let DocumentConformance { statuses, requests, answers, answers_of_prism, .. } = report;
    let text = format!(
        "{name}: {} statuses of operations tried; {} requests accepted; {} answers read as they \
         were sent, {answers_of_prism} of them Prism's",
        of(*statuses),
        of(*requests),
        of(*answers),
    );
    status(out, mood, verb, &text)?;
    match (prism, &report.silent) {
        (None, _) => writeln!(out, "    no control: there is no Prism")?,
        (Some(_), Some(reason)) => writeln!(out, "    Prism was silent: {reason}")?,
        (Some(prism), None) => control(out, report, &prism.version)?,
    }
    let faults = [
        ("client", "not as the document says"),
        ("document", "the document contradicts itself"),
        ("judge", "Prism refuses what the document allows"),
    ];
    for (fault, what) in faults {
        let rows = report.exceptions.iter().filter(|exception| exception.fault == fault);
        let rows: Vec<String> = rows.map(exception).collect();
        // A fault of the client is never folded.
        list(out, what, &rows, all || fault == "client")?;
    }
    list(out, "not tried", &lines(&report.untried), true)?;
    grouped(out, "where a judge did not count", &report.notes, all)?;
    list(out, "wrong requests that Prism accepted", &lines(&report.control.accepted), all)?;
    list(out, "examples that do not fit their schemas", &lines(&report.contradictions), all)
}

/// What all of it comes to.
pub(super) fn verdict(
    out: &mut dyn Write,
    reports: &[DocumentConformance],
    has_prism: bool,
) -> Result<()> {
    let good = reports.iter().filter(|report| report.conforms).count();
    let clients = count(reports.len(), "client conforms", "clients conform");
    let judges = match has_prism {
        true => "",
        false => ", as far as that can be said without Prism",
    };
    writeln!(out, "\n{good} of {clients}{judges}")
}

fn control(out: &mut dyn Write, report: &DocumentConformance, version: &str) -> Result<()> {
    let kinds: Vec<String> = report
        .control
        .kinds
        .iter()
        .map(|(kind, figure)| format!("{kind} {} of {}", figure.good, figure.all))
        .collect();
    let kinds = if kinds.is_empty() { String::new() } else { format!(": {}", kinds.join(", ")) };
    writeln!(
        out,
        "    control: Prism {version} refuses {} wrong requests{kinds}",
        of(report.control.refused),
    )
}

fn of(figure: Figure) -> String {
    format!("{} of {}", figure.good, figure.all)
}

fn exception(exception: &ExceptionRow) -> String {
    let ExceptionRow { what, row, .. } = exception;
    let PairRow { operation, status, reason } = row;
    format!("{operation} {}, {what}: {reason}", status.as_deref().unwrap_or_default())
}

fn lines(rows: &[PairRow]) -> Vec<String> {
    let line = |row: &PairRow| match &row.status {
        Some(status) => format!("{} {status}: {}", row.operation, row.reason),
        None => format!("{}: {}", row.operation, row.reason),
    };
    rows.iter().map(line).collect()
}

fn list(out: &mut dyn Write, what: &str, rows: &[String], all: bool) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {what}: {}", rows.len())?;
    let shown = if all { rows.len() } else { FOLD };
    for row in rows.iter().take(shown) {
        writeln!(out, "    {row}")?;
    }
    match rows.len().saturating_sub(shown) {
        0 => Ok(()),
        left => writeln!(out, "    and {left} more; --all shows them"),
    }
}

/// Rows that say the same are reported once, with how many there are.
fn grouped(out: &mut dyn Write, what: &str, rows: &[PairRow], all: bool) -> Result<()> {
    let mut by_reason: BTreeMap<&str, Vec<&PairRow>> = BTreeMap::new();
    for row in rows {
        by_reason.entry(&row.reason).or_default().push(row);
    }
    let texts: Vec<String> = by_reason
        .into_iter()
        .flat_map(|(reason, rows)| match rows.as_slice() {
            [first, .., _] if !all => {
                let status = first.status.as_deref().unwrap_or_default();
                let (operation, more) = (&first.operation, rows.len() - 1);
                vec![format!("{operation} {status} and {more} more: {reason}")]
            }
            _ => lines(&rows.into_iter().cloned().collect::<Vec<_>>()),
        })
        .collect();
    list(out, what, &texts, all)
}
