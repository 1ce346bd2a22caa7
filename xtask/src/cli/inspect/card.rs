//! The report of one document, as a card.

use std::io::{Result, Write};

use super::table;
use crate::inspect::{Report, Untyped};
use crate::report::count;

/// Writes everything that can be said of a document but its losses and the verdict.
pub(super) fn write(out: &mut dyn Write, report: &Report) -> Result<()> {
    let title = report.title.as_deref().unwrap_or("(no title)");
    match &report.version {
        Some(version) => writeln!(out, "{title} {version}")?,
        None => writeln!(out, "{title}")?,
    }
    for (label, text) in rows(report) {
        writeln!(out, "  {label:<12}{text}")?;
    }
    table::left_out(out, std::slice::from_ref(report))?;
    table::calls(out, std::slice::from_ref(report))
}

fn rows(report: &Report) -> Vec<(&'static str, String)> {
    let mut rows = vec![
        ("file", format!("{}, {}", report.file, size(report.bytes))),
        ("OpenAPI", report.openapi.clone().unwrap_or_else(|| "unknown version".to_owned())),
        ("operations", operations(report)),
    ];
    if report.generated {
        rows.push(("types", report.types.to_string()));
        rows.push(("untyped", untyped(report.untyped)));
        rows.push(("losses", kinds(report)));
        rows.push(("crate", crate_line(report)));
    }
    rows.push(("time", time(report)));
    if let Some(error) = &report.first_error {
        rows.push(("error", error.clone()));
    }
    rows
}

fn operations(report: &Report) -> String {
    let Report { operations_total, operations_generated, left_out, .. } = report;
    let left_out = match left_out.len() {
        0 => String::new(),
        some => format!(", {some} left out"),
    };
    format!("{operations_generated} of {operations_total} generated{left_out}")
}

/// The parts of the client that have no type of their own, with what that means.
fn untyped(untyped: Untyped) -> String {
    let parts = [
        (untyped.responses, "response", "responses"),
        (untyped.bodies, "body", "bodies"),
        (untyped.fields, "field", "fields"),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| count(number, one, many))
        .collect();
    match parts.is_empty() {
        true => "nothing".to_owned(),
        false => format!("{} (any JSON or bytes, for want of a schema)", parts.join(", ")),
    }
}

fn kinds(report: &Report) -> String {
    let kinds = table::kinds(report.losses.iter());
    let kinds: Vec<String> =
        kinds.into_iter().map(|(kind, number)| format!("{number} {kind}")).collect();
    match kinds.is_empty() {
        true => "none".to_owned(),
        false => format!("{}: {}", report.losses.len(), kinds.join(", ")),
    }
}

fn crate_line(report: &Report) -> String {
    let lines = count(report.lines, "line", "lines");
    let compiles = match report.compiles {
        Some(true) => "compiles",
        Some(false) => "does not compile",
        None => "not compiled (--compile does)",
    };
    format!("{lines} of Rust, {compiles}")
}

fn time(report: &Report) -> String {
    let generate = format!("{:.2} seconds to generate", report.seconds.generate);
    match report.seconds.check {
        Some(check) => format!("{generate}, {check:.2} seconds to check"),
        None => generate,
    }
}

#[expect(clippy::cast_precision_loss, reason = "it is rounded anyway")]
fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{:.1} KiB", bytes as f64 / 1024.0),
        _ => format!("{:.1} MiB", bytes as f64 / 1_048_576.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_the_unit_that_reads_best() {
        assert_eq!(size(1023), "1023 bytes");
        assert_eq!(size(1536), "1.5 KiB");
        assert_eq!(size(3 << 20), "3.0 MiB");
    }
}
