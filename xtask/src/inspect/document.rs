//! One document from its file to its report.

use std::collections::{BTreeMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use super::check::{Checker, Made};
use super::client::Client;
use super::count::{self, Counted, count};
use super::{Document, Report, Verdict};
use crate::diagnostic::{Diagnostic, Outcome, Severity, Style, has_errors, render};
use crate::emit::CrateFile;
use crate::load::{FileReader, Folder, Limits};
use crate::model::Model;
use crate::model::pass::names;
use crate::pipeline::{Input, Kept, Package, package};
use crate::report::{Entries, FOLD, FORMAT, LossRow, Places, Problem, seconds};
use crate::surface;
use crate::tree::Sources;

/// Takes documents through the pipeline.
#[derive(Clone, Copy)]
pub struct Inspector<'a> {
    /// Where crates are written and compiled, if they are to be.
    pub checker: Option<&'a Checker>,
    /// Whether written crates are also compiled.
    pub compile: bool,
    /// How many operations of each document are called on loopback, if they are to be.
    pub call: Option<usize>,
    /// Whether problems are rendered in colour.
    pub style: Style,
    /// What is done to each crate first. The command does nothing; a test makes a stage that panics,
    /// or a client that does not do as its document says.
    pub alter: Option<Alter>,
}

/// Changes a crate before it is counted, written and compiled.
pub type Alter = fn(&mut Package);

/// What an inspection gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Inspected {
    /// A file that is not an OpenAPI document, and what it is.
    Skipped(String),
    /// A document.
    Document {
        /// What machines read.
        report: Box<Report>,
        /// The problems, with their places, as people read them.
        problems: String,
    },
}

impl Inspector<'_> {
    /// Inspects one document. A panic of a stage becomes the report's error.
    #[must_use]
    pub fn inspect(&self, document: &Document) -> Inspected {
        let reader = document.reader();
        let limits = Limits::default();
        let counting = AssertUnwindSafe(|| count(&reader, &document.file, &limits));
        let counted = catch_unwind(counting).unwrap_or_default();
        if let (Some(what), true) = (&counted.foreign, document.may_be_skipped) {
            return Inspected::Skipped(what.clone());
        }
        let path = reader.label(&document.file);
        let mut report = Report {
            format: FORMAT,
            name: document.name.clone(),
            bytes: std::fs::metadata(&path).map_or(0, |metadata| metadata.len()),
            file: path.display().to_string(),
            title: counted.title.clone(),
            version: counted.version.clone(),
            openapi: counted.openapi.clone(),
            operations_total: counted.operations.len(),
            ..Report::default()
        };
        let mut sources = Sources::default();
        let started = Instant::now();
        let run = AssertUnwindSafe(|| self.run(document, &reader, &limits, &mut sources));
        let outcome = catch_unwind(run);
        report.seconds.generate = seconds(started.elapsed());
        let problems = match outcome {
            Ok(outcome) => self.fill(&mut report, outcome, &counted, &sources, document),
            Err(panic) => {
                report.first_error =
                    Some(format!("a stage panicked: {}", panic_text(panic.as_ref())));
                report.verdict = Verdict::InternalError;
                String::new()
            }
        };
        report.verdict = report.judge();
        Inspected::Document { report: Box::new(report), problems }
    }

    fn run(
        &self,
        document: &Document,
        reader: &Folder,
        limits: &Limits,
        sources: &mut Sources,
    ) -> Outcome<Package> {
        let id = sources.add("surface.toml", surface::minimal(&document.package, &document.file));
        surface::parse(&document.package, id, sources).then(|surface| {
            let (kept, names) = (&Kept::default(), &names::Memory::default());
            let input = Input { surface: &surface, reader, limits, kept, names };
            let mut made = package(&input, sources);
            if let (Some(alter), Some(package)) = (self.alter, &mut made.value) {
                alter(package);
            }
            made
        })
    }

    /// Enters what came out; gives the problems as people read them.
    fn fill(
        &self,
        report: &mut Report,
        outcome: Outcome<Package>,
        counted: &Counted,
        sources: &Sources,
        document: &Document,
    ) -> String {
        let Outcome { value, diagnostics } = outcome;
        let failed = has_errors(&diagnostics);
        let error = diagnostics.iter().find(|problem| problem.severity == Severity::Error);
        report.first_error = error.map(|problem| first_error(problem, sources));
        let mut places = Places::new(sources);
        report.diagnostics = Problem::all(&diagnostics, &mut places);
        if let Some(package) = value.filter(|_| !failed) {
            let Entries { left_out, losses, .. } = Entries::of(&package.model.ledger, &mut places);
            (report.left_out, report.losses) = (left_out, losses);
            let client = Client::of(&package.model);
            enter_missing_types(report, counted, &client);
            report.operations_generated = generated(&package.files);
            report.untyped = client.untyped;
            report.types = package.types();
            report.lines = lines(&package.files);
            report.first_error = unaccounted(report, counted, &package.model);
            report.generated = report.first_error.is_none();
            if !report.generated {
                report.verdict = Verdict::InternalError;
            }
            let Package { files, model, .. } = package;
            self.check(report, files.clone(), document);
            self.call(report, &files, &model, document);
        }
        self.rendered(&diagnostics, sources)
    }

    /// The problems as people read them: all errors and, of each kind of warning, the first few.
    fn rendered(&self, diagnostics: &[Diagnostic], sources: &Sources) -> String {
        let mut text = String::new();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for problem in diagnostics {
            let seen = seen.entry(problem.code).or_default();
            *seen += 1;
            if problem.severity == Severity::Error || *seen <= FOLD {
                text += &render(problem, sources, self.style);
            } else if *seen == FOLD + 1 {
                text += &format!("... and more of {}; --json has all of them\n", problem.code);
            }
        }
        text
    }

    fn check(&self, report: &mut Report, files: Vec<CrateFile>, document: &Document) {
        let Some(checker) = self.checker else { return };
        let error = match checker.write(&document.package, files) {
            Err(error) => {
                report.verdict = report.verdict.max(Verdict::NotWritten);
                report.first_error = report.first_error.take().or(Some(error.to_string()));
                return;
            }
            Ok(_) if !self.compile => return,
            Ok(folder) => {
                let checked = checker.check(&folder, &document.package);
                report.seconds.check = Some(seconds(checked.time));
                checked.first_error
            }
        };
        report.compiles = self.compile.then_some(error.is_none());
        report.first_error = report.first_error.take().or(error);
    }
}

impl Inspector<'_> {
    /// Calls operations of a crate that compiles.
    fn call(&self, report: &mut Report, files: &[CrateFile], model: &Model, document: &Document) {
        let (Some(checker), Some(count)) = (self.checker, self.call) else { return };
        let reader = document.reader();
        let root = count::document(&reader, &document.file, &Limits::default());
        let (Some(root), Some(true)) = (root, report.compiles) else { return };
        let made = Made { files, model, decimals: None, document: &root.to_json() };
        let inspection = checker
            .with_client(&document.package, made, |client| client_calls::inspect(client, count));
        report.calls = Some(inspection.into());
    }
}

/// The schemas that have no type of their name in the client, where no rule has said so.
fn enter_missing_types(report: &mut Report, counted: &Counted, client: &Client) {
    let missing = counted.schemas.iter().filter(|(name, _)| !client.components.contains(name));
    report.losses.extend(missing.map(|(name, place)| {
        let detail = format!("the client has no type of the name of the schema `{name}`");
        LossRow::new("missing-type", &detail, place.clone())
    }));
}

/// The operations that are neither in the client nor in the list of those that were left out. There
/// must be none, whatever the document is.
fn unaccounted(report: &Report, counted: &Counted, model: &Model) -> Option<String> {
    let accounted = report.operations_generated + report.left_out.len();
    if accounted == report.operations_total && report.operations_generated == model.operations.len()
    {
        return None;
    }
    let left_out = report.left_out.iter().map(|row| row.operation.clone());
    let known: HashSet<String> =
        model.operations.iter().map(|operation| operation.row.title()).chain(left_out).collect();
    let missing = counted.operations.iter().filter(|(title, _)| !known.contains(title));
    let missing: Vec<String> = missing.map(|(title, place)| format!("{title} ({place})")).collect();
    Some(format!(
        "the document has {} operations, but {} are generated, {} are in the model and {} are left \
         out; unaccounted for: {}",
        report.operations_total,
        report.operations_generated,
        model.operations.len(),
        report.left_out.len(),
        if missing.is_empty() { "none by its name".to_owned() } else { missing.join(", ") },
    ))
}

/// How many requests can be sent: counted in the text, so that what any stage drops is missed.
fn generated(files: &[CrateFile]) -> usize {
    let requests = files.iter().filter(|file| file.path.starts_with("src/requests"));
    requests.map(|file| file.text.matches("pub async fn send(").count()).sum()
}

fn first_error(problem: &Diagnostic, sources: &Sources) -> String {
    let Diagnostic { code, message, primary, .. } = problem;
    match sources.position(primary.span) {
        Some(position) => format!("error[{code}]: {message} ({position})"),
        None => format!("error[{code}]: {message}"),
    }
}

fn lines(files: &[CrateFile]) -> usize {
    let rust = files.iter().filter(|file| file.path.ends_with(".rs"));
    rust.map(|file| file.text.lines().count()).sum()
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("without a message")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{LeftOutRow, Place};

    #[test]
    fn an_operation_that_is_silently_gone_is_named() {
        let row = |title: &str| (title.to_owned(), "api.yaml:3:5".to_owned());
        let operations = vec![row("GET /a"), row("PUT /a")];
        let counted = Counted { operations, ..Counted::default() };
        let left_out = LeftOutRow::new("PUT /a", "it is hard", Place::default());
        let report = Report { operations_total: 2, left_out: vec![left_out], ..Report::default() };
        let error = unaccounted(&report, &counted, &Model::default()).unwrap();
        assert!(error.ends_with("unaccounted for: GET /a (api.yaml:3:5)"), "{error}");
    }

    #[test]
    fn requests_are_counted_in_what_is_printed() {
        let file = |path: &str, text: &str| CrateFile { path: path.into(), text: text.into() };
        let send = "    pub async fn send(\n        self,\n    ) {}\n";
        let files = [
            file("src/requests.rs", send),
            file(
                "src/requests/pets.rs",
                &format!("{send}    pub async fn send_pdf(self) {{}}\n{send}"),
            ),
            file("src/ext.rs", send),
        ];
        assert_eq!(generated(&files), 3);
    }
}
