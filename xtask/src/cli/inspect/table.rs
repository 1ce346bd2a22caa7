//! The reports of several documents as tables, and what is said of one and of many alike.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use crate::inspect::{CallRow, Report, Verdict};
use crate::report::{LossRow, columns, count};

/// Writes everything that can be said of the documents but their losses and the verdict.
pub(super) fn write(out: &mut dyn Write, reports: &[Report]) -> Result<()> {
    let heads = [
        "document",
        "openapi",
        "operations",
        "generated",
        "left out",
        "losses",
        "untyped",
        "lines",
        "compiles",
        "generate (seconds)",
        "check (seconds)",
    ];
    let rows: Vec<[String; 11]> = reports.iter().map(cells).collect();
    columns(out, heads, &rows)?;
    writeln!(
        out,
        "\nuntyped: bodies, responses and fields that are any JSON or bytes, for want of a schema."
    )?;
    errors(out, reports)?;
    left_out(out, reports)?;
    calls(out, reports)?;
    let rows: Vec<[String; 2]> = kinds(reports.iter().flat_map(|report| &report.losses))
        .into_iter()
        .map(|(kind, number)| [kind.to_owned(), number.to_string()])
        .collect();
    match rows.is_empty() {
        true => Ok(()),
        false => columns(out, ["losses by kind", "count"], &rows),
    }
}

fn cells(report: &Report) -> [String; 11] {
    let yes = |flag: Option<bool>| match flag {
        Some(true) => "yes",
        Some(false) => "no",
        None => "-",
    };
    let seconds = |seconds: f64| format!("{seconds:.1}");
    [
        report.name.clone(),
        report.openapi.clone().unwrap_or_else(|| "-".to_owned()),
        report.operations_total.to_string(),
        report.operations_generated.to_string(),
        report.left_out.len().to_string(),
        report.losses.len().to_string(),
        report.untyped.total().to_string(),
        report.lines.to_string(),
        yes(report.compiles).to_owned(),
        seconds(report.seconds.generate),
        report.seconds.check.map_or_else(|| "-".to_owned(), seconds),
    ]
}

fn errors(out: &mut dyn Write, reports: &[Report]) -> Result<()> {
    let mut failed = reports.iter().filter_map(|report| {
        let error = report.first_error.as_ref()?;
        Some((&report.name, error))
    });
    failed.try_for_each(|(name, error)| writeln!(out, "\n{name}: {error}"))
}

/// How many entries there are of each kind, by its name.
pub(super) fn kinds<'a>(losses: impl Iterator<Item = &'a LossRow>) -> BTreeMap<&'a str, usize> {
    let mut kinds = BTreeMap::new();
    for loss in losses {
        *kinds.entry(loss.kind.as_str()).or_default() += 1;
    }
    kinds
}

/// The operations that the clients do not have.
pub(super) fn left_out(out: &mut dyn Write, reports: &[Report]) -> Result<()> {
    let mut rows = reports.iter().flat_map(|report| &report.left_out).peekable();
    if rows.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "\nleft out: operations of the document that the client does not have.\n")?;
    for row in rows {
        writeln!(out, "    {} {}: {}", row.parts.in_full(), row.operation, row.reason)?;
    }
    Ok(())
}

/// What came of calls, where some were made.
pub(super) fn calls(out: &mut dyn Write, reports: &[Report]) -> Result<()> {
    let row = |report: &Report| {
        let calls = report.calls.as_ref()?;
        let counts = [
            calls.tried,
            calls.passed,
            calls.tried - calls.passed,
            calls.skipped.len(),
            calls.exchanges.values().sum(),
            calls.examples,
            calls.contradictions.len(),
        ];
        let [tried, passed, failed, skipped, exchanges, examples, contradictions] =
            counts.map(|count| count.to_string());
        let name = report.name.clone();
        Some([name, tried, passed, failed, skipped, exchanges, examples, contradictions])
    };
    let rows: Vec<[String; 8]> = reports.iter().filter_map(row).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let heads = [
        "calls",
        "tried",
        "passed",
        "failed",
        "skipped",
        "exchanges",
        "examples",
        "contradictions",
    ];
    columns(out, heads, &rows)?;
    reports.iter().try_for_each(|report| call_rows(out, report))
}

/// Why calls failed or were not made.
fn call_rows(out: &mut dyn Write, report: &Report) -> Result<()> {
    let Some(calls) = &report.calls else { return Ok(()) };
    let lists = [
        ("failed", &calls.failed),
        ("skipped", &calls.skipped),
        ("contradictions: examples that do not fit their own schemas", &calls.contradictions),
    ];
    for (what, rows) in lists.into_iter().filter(|(_, rows)| !rows.is_empty()) {
        writeln!(out, "\n  {}, {what}: {}", report.name, rows.len())?;
        for CallRow { operation, reason } in rows {
            writeln!(out, "    {operation}: {reason}")?;
        }
    }
    Ok(())
}

/// The last line: whether the documents are all right.
pub(super) fn verdict(reports: &[Report]) -> String {
    let sum = |number: fn(&Report) -> usize| reports.iter().map(number).sum::<usize>();
    let operations = format!(
        "{} of {} operations are generated, {} left out",
        sum(|report| report.operations_generated),
        sum(|report| report.operations_total),
        sum(|report| report.left_out.len()),
    );
    if let [report] = reports {
        return format!("{}; {operations}", one(report));
    }
    let well = reports.iter().filter(|report| report.is_good()).count();
    let mut verdict = format!("{well} of {} documents are well; {operations}", reports.len());
    for report in reports.iter().filter(|report| !report.is_good()) {
        verdict += &format!("\n{}", one(report));
    }
    verdict
}

fn one(report: &Report) -> String {
    let name = &report.name;
    let faults = || report.losses.iter().filter(|loss| loss.fault).count();
    match report.verdict {
        Verdict::Well => format!("{name} is well"),
        Verdict::CallsFail => format!("{name} is not well: calls of its client fail"),
        Verdict::DoesNotCompile => format!("{name} is not well: its crate does not compile"),
        Verdict::Faulty => format!(
            "{name} is faulty: it has {}, and generate refuses it unless its surface.toml says \
             `tolerate-faults = true` under [sources]",
            count(faults(), "fault", "faults"),
        ),
        Verdict::Failed => format!("{name} failed: no crate can be made of it"),
        Verdict::NotWritten => format!("{name} is not known: its crate could not be written"),
        Verdict::InternalError => format!("{name} failed: this is a fault of the tool"),
    }
}
