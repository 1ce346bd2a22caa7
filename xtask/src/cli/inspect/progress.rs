//! What is done and, on a terminal, what is being done.

use std::io::{Result, Write};
use std::time::Instant;

use crate::inspect::{Document, Event, Inspected, Report, Verdict};
use crate::report::{Mood, status};

/// Collects the reports and says how far the work is.
pub(super) struct Progress<'a> {
    err: &'a mut dyn Write,
    documents: &'a [Document],
    compile: bool,
    terminal: bool,
    started: Instant,
    running: Vec<usize>,
    done: usize,
    reports: Vec<Report>,
}

impl<'a> Progress<'a> {
    pub(super) fn new(
        err: &'a mut dyn Write,
        documents: &'a [Document],
        compile: bool,
        terminal: bool,
    ) -> Self {
        Self {
            err,
            documents,
            compile,
            terminal,
            started: Instant::now(),
            running: Vec::new(),
            done: 0,
            reports: Vec::new(),
        }
    }

    /// The reports, in the order in which the documents were done.
    pub(super) fn into_reports(self) -> Vec<Report> {
        self.reports
    }

    pub(super) fn tell(&mut self, event: Event<Option<Inspected>>) -> Result<()> {
        if self.terminal {
            write!(self.err, "\r\x1b[2K")?;
        }
        match event {
            Event::Waiting => {}
            Event::Started(index) => {
                self.running.push(index);
                self.announce(index)?;
            }
            Event::Done(index, inspected) => {
                self.running.retain(|running| *running != index);
                self.done += 1;
                self.ended(index, inspected)?;
            }
        }
        self.running_line()
    }

    fn ended(&mut self, index: usize, inspected: Option<Inspected>) -> Result<()> {
        match inspected {
            Some(Inspected::Skipped(what)) => {
                let file = self.documents.get(index).map(|document| document.file.display());
                let file = file.map(|file| file.to_string()).unwrap_or_default();
                status(self.err, Mood::Good, "Skipped", &format!("{file}: {what}"))
            }
            Some(Inspected::Document { report, problems }) => {
                self.document(&report)?;
                write!(self.err, "{problems}")?;
                self.reports.push(*report);
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// One line about a document. The card of a single one says it all.
    fn document(&mut self, report: &Report) -> Result<()> {
        if self.documents.len() == 1 {
            return Ok(());
        }
        let Report { name, operations_generated, operations_total, .. } = report;
        let text = format!("{name}: {operations_generated} of {operations_total} operations");
        let (mood, verb) = match report.verdict {
            Verdict::Well if report.compiles.is_some() => (Mood::Good, "Compiles"),
            Verdict::Well => (Mood::Good, "Generated"),
            Verdict::CallsFail => (Mood::Bad, "Calls fail"),
            Verdict::Faulty => (Mood::Bad, "Faulty"),
            Verdict::DoesNotCompile => (Mood::Bad, "Broken"),
            Verdict::Failed | Verdict::NotWritten | Verdict::InternalError => (Mood::Bad, "Failed"),
        };
        status(self.err, mood, verb, &text)
    }

    /// Where no line can be replaced, says at least what takes minutes.
    fn announce(&mut self, index: usize) -> Result<()> {
        match self.documents.get(index) {
            Some(document) if self.compile && !self.terminal => {
                status(self.err, Mood::Good, "Inspecting", &document.name)
            }
            _ => Ok(()),
        }
    }

    /// A line that the next one replaces.
    fn running_line(&mut self) -> Result<()> {
        if !self.terminal || self.running.is_empty() {
            return Ok(());
        }
        let names = self.running.iter().filter_map(|index| self.documents.get(*index));
        let names: Vec<&str> = names.map(|document| document.name.as_str()).collect();
        let (done, all, seconds) =
            (self.done, self.documents.len(), self.started.elapsed().as_secs());
        let names = names.join(", ");
        write!(self.err, "{:>12} {done}/{all} after {seconds} s: {names}", "Inspecting")?;
        self.err.flush()
    }
}
