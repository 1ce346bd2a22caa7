//! `cargo xtask update [SURFACE...]`

mod look;
mod report;
mod wanted;

use std::time::SystemTime;

use clap::Args;

use super::{Exit, Session};
use crate::inspect::{Event, each};
use crate::report::{Mood, status};
use crate::update::{Answer, Fetch, FetchError, Validators};
use look::Looked;
pub use report::{Found, UpdateReport, UpdateState, UpdatedDocument, UpdatedSurface};
use wanted::Wanted;

/// How many documents are fetched at once.
const AT_ONCE: usize = 8;

/// How to update.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct UpdateOptions {
    /// Write the new documents and sources.lock; without it nothing is written
    #[arg(long)]
    pub apply: bool,
    /// With --apply: also replace documents that were edited by hand, and write those of which no crate
    /// can be made yet
    #[arg(long, requires = "apply")]
    pub force: bool,
}

type Failure = Box<dyn std::error::Error>;

/// What came for the documents of a surface, in their order.
type Answers = Vec<Result<Answer, FetchError>>;

impl Session<'_> {
    /// Fetches the documents that have an upstream, and tells what is new and what it means for
    /// callers. Each surface is written whole or not at all; what goes wrong with one does not stop
    /// the others.
    ///
    /// # Errors
    /// If a surface does not exist, or a file cannot be read or written.
    pub fn update(
        &mut self,
        named: &[String],
        options: UpdateOptions,
        upstream: &dyn Fetch,
        now: SystemTime,
    ) -> Result<Exit, Failure> {
        // Held to the end: what is compared is what is written over.
        let _lock = options.apply.then(|| self.workspace.lock());
        let mut surfaces = Vec::new();
        for name in self.workspace.surfaces(named)? {
            surfaces.push((self.wanted(&name)?, name));
        }
        if let Some(exit) = self.without_upstream(&surfaces, named)? {
            return Ok(exit);
        }
        surfaces.retain(|(wanted, _)| wanted.as_ref().is_none_or(|one| !one.documents.is_empty()));
        let answers = self.fetch_all(&surfaces, upstream)?;
        let mut report = UpdateReport::new();
        let mut exits = Vec::new();
        for ((wanted, name), answers) in surfaces.into_iter().zip(answers) {
            let Looked { row, exit } = match wanted {
                Some(wanted) => self.look(&wanted, answers, options, now)?,
                None => self.unread(name)?,
            };
            exits.push(exit);
            report.surfaces.push(row);
        }
        self.say_next(&report.surfaces)?;
        let exit = worst(&exits);
        report.exit = exit.status();
        report.diagnostics = std::mem::take(&mut self.problems);
        self.write_json(&report)?;
        Ok(exit)
    }

    /// The end of a run that has nothing to fetch: a surface that was named has no upstream, or none
    /// has.
    fn without_upstream(
        &mut self,
        surfaces: &[(Option<Wanted>, String)],
        named: &[String],
    ) -> std::io::Result<Option<Exit>> {
        const HELP: &str = "say where its documents come from, under `[sources]` of its surface.toml: \
                            `upstream = { \"shop.yaml\" = \"https://shop.example/openapi.yaml\" }`";
        let without: Vec<&str> = surfaces
            .iter()
            .filter(|(wanted, _)| wanted.as_ref().is_some_and(|one| one.documents.is_empty()))
            .map(|(_, name)| name.as_str())
            .collect();
        if !named.is_empty() && !without.is_empty() {
            let text = format!("{} has no upstream; {HELP}", without.join(", "));
            status(self.err, Mood::Bad, "error", &text)?;
            return Ok(Some(Exit::Usage));
        }
        if without.len() == surfaces.len() {
            writeln!(self.out, "no surface has an upstream; to give one to a surface, {HELP}")?;
            return Ok(Some(Exit::Success));
        }
        Ok(None)
    }

    /// Fetches all documents, several at once. The answers are in the order of the surfaces and their
    /// documents.
    fn fetch_all(
        &mut self,
        surfaces: &[(Option<Wanted>, String)],
        upstream: &dyn Fetch,
    ) -> std::io::Result<Vec<Answers>> {
        let tasks: Vec<(usize, &Wanted, usize)> = surfaces
            .iter()
            .enumerate()
            .filter_map(|(at, (wanted, _))| Some((at, wanted.as_ref()?)))
            .flat_map(|(at, wanted)| (0..wanted.documents.len()).map(move |one| (at, wanted, one)))
            .collect();
        let work = |number: usize| {
            let (_, wanted, one) = tasks[number];
            let document = &wanted.documents[one];
            let known: Option<Validators> = document.known();
            upstream.fetch(&document.request(&wanted.path, known.as_ref()))
        };
        let mut came: Vec<Option<Result<Answer, FetchError>>> =
            tasks.iter().map(|_| None).collect();
        each(tasks.len(), AT_ONCE, work, |event| match event {
            Event::Started(number) => {
                let (_, wanted, one) = tasks[number];
                let shown = wanted.shown(&wanted.documents[one].path);
                self.transient(&format!("{:>12} {shown}", "Fetching"))
            }
            Event::Done(number, answer) => {
                came[number] = Some(answer);
                Ok(())
            }
            Event::Waiting => Ok(()),
        })?;
        self.transient("")?;
        let mut answers: Vec<Answers> = surfaces.iter().map(|_| Vec::new()).collect();
        for ((at, ..), answer) in tasks.iter().zip(came) {
            answers[*at].extend(answer);
        }
        Ok(answers)
    }

    fn unread(&mut self, surface: String) -> std::io::Result<Looked> {
        status(self.err, Mood::Bad, "Failed", &format!("{surface}: nothing was fetched"))?;
        let row = UpdatedSurface {
            surface,
            state: UpdateState::Failed,
            documents: Vec::new(),
            changes: Vec::new(),
            callers: None,
        };
        Ok(Looked { row, exit: Exit::Failed })
    }

    /// Says what to do next.
    fn say_next(&mut self, surfaces: &[UpdatedSurface]) -> std::io::Result<()> {
        let of = |state: UpdateState| {
            let rows = surfaces.iter().filter(move |row| row.state == state);
            rows.map(|row| row.surface.as_str()).collect::<Vec<_>>().join(" ")
        };
        let (new, updated) = (of(UpdateState::New), of(UpdateState::Updated));
        if !new.is_empty() {
            writeln!(
                self.out,
                "\nnothing was written; `cargo xtask update {new} --apply` takes over what is new"
            )?;
        }
        if !updated.is_empty() {
            writeln!(
                self.out,
                "\nrun `cargo xtask generate {updated}` and commit what both have written"
            )?;
        }
        Ok(())
    }
}

/// How a run ends whose surfaces ended like this. An upstream that failed comes first: that it is
/// looked at again may be all that is needed.
fn worst(exits: &[Exit]) -> Exit {
    let order = [Exit::Upstream, Exit::Failed];
    order.into_iter().find(|exit| exits.contains(exit)).unwrap_or(Exit::Success)
}
