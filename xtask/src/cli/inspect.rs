//! `cargo xtask inspect PATH`

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::{Exit, Session};
use crate::inspect::{
    self, CallRow, Calls, Checker, Document, Event, Inspected, Inspector, Report,
};
use crate::report::{Mood, columns, status};

/// What to inspect, and what to do with it.
#[derive(Args, Clone, Debug)]
pub struct InspectArguments {
    /// A document, the root of a multi-file document, or a folder of documents
    pub path: PathBuf,
    /// Also compile each crate
    #[arg(long)]
    pub compile: bool,
    /// Also call operations of each crate on loopback with the document's examples, N a document
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "10")]
    pub call: Option<usize>,
    /// Write what was found as JSON, an object a document, sorted by name
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
    /// Write the crates into this folder and keep them
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

impl Session<'_> {
    /// Tells what each document will become, without touching the workspace. Succeeds if each
    /// becomes a crate with every operation accounted for and, where that is asked, it compiles.
    ///
    /// # Errors
    /// If the workspace cannot be read, or a file cannot be written.
    pub fn inspect(
        &mut self,
        arguments: &InspectArguments,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let documents = match inspect::documents(&arguments.path) {
            Ok(documents) => documents,
            Err(error) => {
                status(self.err, Mood::Bad, "error", &error.to_string())?;
                return Ok(Exit::Usage);
            }
        };
        let compile = arguments.compile || arguments.call.is_some();
        let checker = match compile || arguments.out.is_some() {
            true => Some(Checker::new(&self.workspace, arguments.out.as_deref())?),
            false => None,
        };
        let inspector = Inspector {
            progenitor: self.progenitor,
            checker: checker.as_ref(),
            compile,
            call: arguments.call,
            style: self.style,
        };
        let mut progress = Progress::new(&mut *self.err, &documents, self.terminal);
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let work = |index: usize| documents.get(index).map(|document| inspector.inspect(document));
        inspect::each(documents.len(), threads, work, |event| progress.tell(event))?;
        let Progress { mut reports, .. } = progress;
        reports.sort_by(|a, b| a.name.cmp(&b.name));
        if let Some(path) = &arguments.json {
            let text = serde_json::to_string_pretty(&reports)? + "\n";
            std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        summary(self.out, &reports)?;
        match reports.iter().all(Report::is_good) {
            true => Ok(Exit::Success),
            false => Ok(Exit::Failed),
        }
    }
}

/// Says what is done and, on a terminal, what is being done.
struct Progress<'a> {
    out: &'a mut dyn Write,
    documents: &'a [Document],
    terminal: bool,
    started: Instant,
    running: Vec<usize>,
    done: usize,
    reports: Vec<Report>,
}

impl<'a> Progress<'a> {
    fn new(out: &'a mut dyn Write, documents: &'a [Document], terminal: bool) -> Self {
        let started = Instant::now();
        Self {
            out,
            documents,
            terminal,
            started,
            running: Vec::new(),
            done: 0,
            reports: Vec::new(),
        }
    }

    fn tell(&mut self, event: Event<Option<Inspected>>) -> std::io::Result<()> {
        if self.terminal {
            write!(self.out, "\r\x1b[2K")?;
        }
        match event {
            Event::Started(index) => self.running.push(index),
            Event::Done(index, inspected) => {
                self.running.retain(|running| *running != index);
                self.done += 1;
                let file =
                    self.documents.get(index).map(|document| document.file.display().to_string());
                match inspected {
                    Some(Inspected::Skipped(what)) => {
                        let text = format!("{}: {what}", file.unwrap_or_default());
                        status(self.out, Mood::Good, "Skipped", &text)?;
                    }
                    Some(Inspected::Document { report, problems }) => {
                        one(self.out, &report, &problems)?;
                        self.reports.push(*report);
                    }
                    None => {}
                }
            }
        }
        self.running_line()
    }

    /// A line that the next one replaces.
    fn running_line(&mut self) -> std::io::Result<()> {
        if !self.terminal || self.running.is_empty() {
            return Ok(());
        }
        let names = self.running.iter().filter_map(|index| self.documents.get(*index));
        let names: Vec<&str> = names.map(|document| document.name.as_str()).collect();
        let (done, all, seconds) =
            (self.done, self.documents.len(), self.started.elapsed().as_secs());
        write!(
            self.out,
            "{:>12} {done}/{all} after {seconds} s: {}",
            "Inspecting",
            names.join(", ")
        )?;
        self.out.flush()
    }
}

/// The lines about one document.
fn one(out: &mut dyn Write, report: &Report, problems: &str) -> std::io::Result<()> {
    let Report { name, operations_generated, operations_total, .. } = report;
    let text = format!("{name}: {operations_generated} of {operations_total} operations");
    match (&report.first_error, report.compiles) {
        (None, Some(_)) => status(out, Mood::Good, "Compiles", &text)?,
        (None, None) => status(out, Mood::Good, "Generated", &text)?,
        (Some(error), compiles) if problems.is_empty() => {
            let verb = if compiles == Some(false) { "Broken" } else { "Failed" };
            status(out, Mood::Bad, verb, &format!("{text}: {error}"))?;
        }
        (Some(_), _) => status(out, Mood::Bad, "Failed", &text)?,
    }
    for left_out in &report.left_out {
        let text =
            format!("{name}: {} ({}): {}", left_out.operation, left_out.place, left_out.reason);
        status(out, Mood::Bad, "Left out", &text)?;
    }
    for (mood, verb, rows) in report.calls.iter().flat_map(called) {
        for CallRow { operation, reason } in rows {
            status(out, mood, verb, &format!("{name}: {operation}: {reason}"))?;
        }
    }
    write!(out, "{problems}")
}

/// What there is to say of calls.
fn called(calls: &Calls) -> [(Mood, &'static str, &[CallRow]); 3] {
    [
        (Mood::Bad, "Call", &calls.failed),
        (Mood::Good, "No call", &calls.skipped),
        (Mood::Good, "Example", &calls.contradictions),
    ]
}

/// The table of all documents, and what was lost by kind.
fn summary(out: &mut dyn Write, reports: &[Report]) -> std::io::Result<()> {
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
        "generate",
        "check",
    ];
    let rows: Vec<[String; 11]> = reports.iter().map(cells).collect();
    columns(out, heads, &rows)?;
    calls(out, reports)?;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for loss in reports.iter().flat_map(|report| &report.losses) {
        *kinds.entry(loss.kind.as_str()).or_default() += 1;
    }
    if !kinds.is_empty() {
        let rows: Vec<[String; 2]> =
            kinds.iter().map(|(kind, count)| [(*kind).to_owned(), count.to_string()]).collect();
        columns(out, ["losses by kind", "count"], &rows)?;
    }
    let sum = |count: fn(&Report) -> usize| reports.iter().map(count).sum::<usize>();
    let good = reports.iter().filter(|report| report.is_good()).count();
    writeln!(
        out,
        "\n{good} of {} documents are well; {} of {} operations are generated, {} left out",
        reports.len(),
        sum(|report| report.operations_generated),
        sum(|report| report.operations_total),
        sum(|report| report.left_out.len()),
    )
}

/// The table of calls, where some were made.
fn calls(out: &mut dyn Write, reports: &[Report]) -> std::io::Result<()> {
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
    columns(out, heads, &rows)
}

fn cells(report: &Report) -> [String; 11] {
    let yes = |flag: Option<bool>| match flag {
        Some(true) => "yes",
        Some(false) => "no",
        None => "-",
    };
    let seconds = |seconds: Option<f64>| match seconds {
        Some(seconds) => format!("{seconds:.1} s"),
        None => "-".to_owned(),
    };
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
        seconds(Some(report.seconds.generate)),
        seconds(report.seconds.check),
    ]
}
