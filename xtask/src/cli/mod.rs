//! The commands: `generate`, `check`, `diff`, `update`, `explain`, `inspect`, `conform`, `new`,
//! `watch` and `report`.
//!
//! Results go to stdout, everything else to stderr. [`Exit`] lists the exit statuses.

mod bump;
mod check;
mod conform;
mod diff;
mod exit;
mod explain;
mod generate;
mod help;
mod inspect;
mod json;
mod names;
mod new;
mod pipe;
mod plans;
mod report;
mod schema;
mod unchanged;
mod update;
mod watch;

pub use conform::ConformArguments;
pub use diff::{DiffArguments, DiffFormat, FailOn};
pub use exit::Exit;
pub use generate::GenerateOptions;
pub use inspect::InspectArguments;
pub use json::{Json, JsonError};
pub use report::ReportError;
pub use update::{
    Found, UpdateOptions, UpdateReport, UpdateState, UpdatedDocument, UpdatedSurface,
};

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use clap::{Parser, Subcommand};

use crate::diagnostic::{Diagnostic, Severity, Style, has_errors, render};
use crate::emit;
use crate::report::{Mood, Places, Problem, status};
use crate::update::Network;
use crate::workspace::{Memory, Workspace};
use json::JsonArgument;
use pipe::Pipe;

#[derive(Parser)]
#[command(
    name = "xtask",
    bin_name = "cargo xtask",
    about = "From OpenAPI documents to client crates",
    version = emit::versions(),
    after_help = help::tool()
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the client crates of all surfaces, or of those that are named
    #[command(after_help = help::generate())]
    Generate {
        /// Folders below openapi/
        surfaces: Vec<String>,
        #[command(flatten)]
        options: GenerateOptions,
        #[command(flatten)]
        json: JsonArgument,
    },
    /// Tell whether the client crates are what their documents make, without writing
    #[command(after_help = help::check())]
    Check {
        /// Folders below openapi/
        surfaces: Vec<String>,
        /// List what the clients say less precisely than their documents, with places
        #[arg(long)]
        losses: bool,
        #[command(flatten)]
        json: JsonArgument,
    },
    /// Tell what changes of documents mean for callers of the client crates
    #[command(after_help = help::diff())]
    Diff {
        #[command(flatten)]
        arguments: DiffArguments,
    },
    /// Fetch the vendors' documents, and tell what is new and what it means
    #[command(after_help = help::update())]
    Update {
        /// Folders below openapi/
        surfaces: Vec<String>,
        #[command(flatten)]
        options: UpdateOptions,
        #[command(flatten)]
        json: JsonArgument,
    },
    /// Tell what documents will become, without touching the workspace
    #[command(after_help = help::inspect())]
    Inspect {
        #[command(flatten)]
        arguments: InspectArguments,
        #[command(flatten)]
        json: JsonArgument,
    },
    /// Let a mock server judge the clients: every operation and documented status
    #[command(after_help = help::conform())]
    Conform {
        #[command(flatten)]
        arguments: ConformArguments,
        #[command(flatten)]
        json: JsonArgument,
    },
    /// Make a surface from a document, and its crate
    #[command(after_help = help::new())]
    New {
        /// The surface's name, which its package gets too
        surface: String,
        /// The vendor's document; what it refers to is copied with it
        document: PathBuf,
    },
    /// Tell where something of a crate comes from, or what a code means
    #[command(after_help = help::explain())]
    Explain {
        /// What to explain: a code; or a surface and what of it: a Rust path, an operationId, a pointer,
        /// a line of a file, a code
        #[arg(required = true, num_args = 1..=2, value_names = ["SURFACE", "WHAT"])]
        words: Vec<String>,
    },
    /// Write the client crates, and each again whenever its documents are edited
    #[command(after_help = help::watch())]
    Watch {
        /// Folders below openapi/
        surfaces: Vec<String>,
    },
    /// Write pages for browsers: what each surface's documents have become
    #[command(after_help = help::report())]
    Report {
        /// Folders below openapi/
        surfaces: Vec<String>,
        /// The folder for the pages; what is in it already is replaced only if report wrote it
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

impl Command {
    fn json(&self) -> Option<&JsonArgument> {
        match self {
            Self::Generate { json, .. }
            | Self::Check { json, .. }
            | Self::Update { json, .. }
            | Self::Inspect { json, .. }
            | Self::Conform { json, .. } => Some(json),
            Self::Diff { .. }
            | Self::New { .. }
            | Self::Report { .. }
            | Self::Watch { .. }
            | Self::Explain { .. } => None,
        }
    }
}

/// What a command works with.
pub struct Session<'a> {
    /// The workspace.
    pub workspace: Workspace,
    /// Where results go, which people and programs read on: reports, tables, lists of changes. The
    /// process gives stdout, unless JSON goes there.
    pub out: &'a mut dyn Write,
    /// Where everything else goes: problems, warnings, progress. The process gives stderr.
    pub err: &'a mut dyn Write,
    /// Where the report goes as JSON, if that is asked for.
    pub json: Option<Json<'a>>,
    /// Whether problems are rendered in colour.
    pub style: Style,
    /// Whether `err` is a terminal, on which a line can be replaced.
    pub terminal: bool,
    /// The problems that were reported so far.
    pub problems: Vec<Problem>,
}

/// Runs the tool with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // A broken pipe while printing help is nobody's problem.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Success }.into();
        }
    };
    let exit = run(&arguments.command).unwrap_or_else(|error| {
        let mut err = Pipe::new(anstream::stderr());
        // If even stderr is closed, the exit status still tells.
        let _ = status(&mut err, Mood::Bad, "error", &exit::message(error.as_ref()));
        Exit::of(error.as_ref())
    });
    exit.into()
}

fn run(command: &Command) -> Result<Exit, Box<dyn std::error::Error>> {
    let colour = anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never;
    let mut out = Pipe::new(anstream::stdout());
    let mut err = Pipe::new(anstream::stderr());
    let mut nowhere = std::io::sink();
    let (out, json): (&mut dyn Write, _) = match command.json() {
        Some(json) if json.is_stdout() => (&mut nowhere, Some(Json::Stream(&mut out))),
        Some(json) => (&mut out, json.target().map(|path| Json::File(path.to_owned()))),
        None => (&mut out, None),
    };
    let mut session = Session {
        workspace: workspace()?,
        out,
        err: &mut err,
        json,
        style: if colour { Style::Coloured } else { Style::Plain },
        terminal: std::io::stderr().is_terminal(),
        problems: Vec::new(),
    };
    let refused = command.json().map(|json| json.may_be_written(&session.workspace));
    if let Some(Err(error)) = refused {
        status(session.err, Mood::Bad, "error", &error.to_string())?;
        return Ok(match error {
            JsonError::Foreign(_) | JsonError::Surface(_) => Exit::Usage,
            JsonError::Io { .. } => Exit::Files,
        });
    }
    match command {
        Command::Generate { surfaces, options, .. } => session.generate_with(surfaces, *options),
        Command::Check { surfaces, losses, .. } => session.check(surfaces, *losses),
        Command::Diff { arguments } => session.diff(arguments),
        Command::Update { surfaces, options, .. } => {
            session.update(surfaces, *options, &Network, SystemTime::now())
        }
        Command::Inspect { arguments, .. } => session.inspect(arguments),
        Command::Conform { arguments, .. } => session.conform(arguments),
        Command::New { surface, document } => session.new_surface(surface, document),
        Command::Explain { words } => match words.as_slice() {
            [surface, asked, ..] => session.explain(Some(surface), asked),
            [asked] => session.explain(None, asked),
            // clap asks for one at least.
            [] => Ok(Exit::Usage),
        },
        Command::Watch { surfaces } => session.watch(surfaces),
        Command::Report { surfaces, out } => session.write_pages(surfaces, out),
    }
}

/// The workspace around the current folder, by a path that is relative to it, so that messages name
/// files as the user would.
fn workspace() -> Result<Workspace, Box<dyn std::error::Error>> {
    let here = std::env::current_dir()?;
    let found = Workspace::find(&here)?;
    let depth = here.strip_prefix(found.root()).map_or(0, |below| below.components().count());
    let up: PathBuf = std::iter::repeat_n("..", depth).collect();
    let root = if depth == 0 { Path::new(".") } else { up.as_path() };
    Ok(Workspace::at(root).remembering(Memory::of_process(root)))
}

impl Session<'_> {
    /// On a terminal, a line that the next one replaces: large documents take seconds.
    fn transient(&mut self, line: &str) -> std::io::Result<()> {
        if !self.terminal {
            return Ok(());
        }
        write!(self.err, "\r\x1b[2K{line}")?;
        self.err.flush()
    }

    /// Prints problems; true if one of them forbids writing.
    fn report(
        &mut self,
        problems: &[Diagnostic],
        places: &mut Places<'_>,
    ) -> std::io::Result<bool> {
        self.show(problems, places)?;
        if self.json.is_some() {
            self.problems.extend(Problem::all(problems, places));
        }
        Ok(has_errors(problems))
    }

    /// Prints the errors among problems and keeps them for the report, whatever its format.
    fn collect(&mut self, problems: &[Diagnostic], places: &mut Places<'_>) -> std::io::Result<()> {
        let errors: Vec<Diagnostic> =
            problems.iter().filter(|one| one.severity == Severity::Error).cloned().collect();
        self.show(&errors, places)?;
        self.problems.extend(Problem::all(&errors, places));
        Ok(())
    }

    fn show(&mut self, problems: &[Diagnostic], places: &Places<'_>) -> std::io::Result<()> {
        for problem in problems {
            writeln!(self.err, "{}", render(problem, places.sources(), self.style))?;
        }
        Ok(())
    }
}
