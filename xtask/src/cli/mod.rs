//! The commands: `generate`, `check`, `inspect` and `new`.

mod check;
mod generate;
mod inspect;
mod new;
mod plans;
mod schema;

pub use generate::GenerateOptions;
pub use inspect::InspectArguments;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::diagnostic::{Diagnostic, Style, has_errors, render};
use crate::generate::{ChildProcess, Progenitor};
use crate::tree::Sources;
use crate::workspace::Workspace;

/// Exit statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Success,
    /// The command line asks for something that is not there.
    Usage,
    /// The documents have problems, or files cannot be read or written. Generating again does not
    /// help.
    Failed,
    /// A crate is not what its documents make; `cargo xtask generate` mends it.
    Stale,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Success => Self::SUCCESS,
            Exit::Usage => Self::from(1),
            Exit::Stale => Self::from(4),
            Exit::Failed => Self::from(100),
        }
    }
}

#[derive(Parser)]
#[command(name = "cargo xtask", about = "From OpenAPI documents to client crates")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the client crates of all surfaces, or of those that are named
    Generate {
        /// Folders below openapi/
        surfaces: Vec<String>,
        #[command(flatten)]
        options: GenerateOptions,
    },
    /// Tell whether the client crates are what their documents make, without writing
    Check {
        /// Folders below openapi/
        surfaces: Vec<String>,
    },
    /// Tell what documents will become, without touching the workspace
    Inspect(InspectArguments),
    /// Make a surface from a document, and its crate
    New {
        /// The surface's name, which its package gets too
        surface: String,
        /// The vendor's document; what it refers to is copied with it
        document: PathBuf,
    },
    #[command(name = ChildProcess::ARGUMENT, hide = true)]
    Progenitor,
}

/// What a command works with.
pub struct Session<'a> {
    /// The workspace.
    pub workspace: Workspace,
    /// What runs progenitor.
    pub progenitor: &'a (dyn Progenitor + Sync),
    /// Where status lines and problems go.
    pub out: &'a mut dyn Write,
    /// Whether problems are rendered in colour.
    pub style: Style,
    /// Whether `out` is a terminal, on which a line can be replaced.
    pub terminal: bool,
}

/// Runs the tool with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // A broken pipe while printing help is nobody's problem.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(1) } else { ExitCode::SUCCESS };
        }
    };
    if let Command::Progenitor = arguments.command {
        let served = crate::generate::serve(std::io::stdin().lock(), std::io::stdout().lock());
        return if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    match run(arguments.command) {
        Ok(exit) => exit.into(),
        Err(error) => {
            let mut out = anstream::stderr();
            let _ = crate::report::status(
                &mut out,
                crate::report::Mood::Bad,
                "error",
                &error.to_string(),
            );
            Exit::Failed.into()
        }
    }
}

fn run(command: Command) -> Result<Exit, Box<dyn std::error::Error>> {
    let program: PathBuf = std::env::current_exe()?;
    let progenitor = ChildProcess::new(program);
    let mut out = anstream::stderr();
    let colour = out.current_choice() != anstream::ColorChoice::Never;
    let mut session = Session {
        workspace: Workspace::find(&std::env::current_dir()?)?,
        progenitor: &progenitor,
        style: if colour { Style::Coloured } else { Style::Plain },
        terminal: std::io::stderr().is_terminal(),
        out: &mut out,
    };
    match command {
        Command::Generate { surfaces, options } => session.generate_with(&surfaces, options),
        Command::Check { surfaces } => session.check(&surfaces),
        Command::Inspect(arguments) => session.inspect(&arguments),
        Command::New { surface, document } => session.new_surface(&surface, &document),
        Command::Progenitor => Ok(Exit::Success),
    }
}

impl Session<'_> {
    /// Prints problems; true if one of them forbids writing.
    fn report(&mut self, problems: &[Diagnostic], sources: &Sources) -> std::io::Result<bool> {
        for problem in problems {
            writeln!(self.out, "{}", render(problem, sources, self.style))?;
        }
        Ok(has_errors(problems))
    }
}
