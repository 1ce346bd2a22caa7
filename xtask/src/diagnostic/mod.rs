//! Problems, in a form that names the place and the fix.
//!
//! A stage never prints and never stops at the first problem: it returns an [`Outcome`], its value
//! where one could still be made, and every [`Diagnostic`] it met. [`render`] turns them into text
//! with the source excerpt.

mod fold;
mod nearest;
mod render;

pub(crate) use fold::fold;
pub(crate) use nearest::{did_you_mean, nearest, nearest_above};
pub use render::{Style, excerpt, render, render_as};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::tree::Span;

/// How bad a problem is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing; nothing is wrong with the output.
    Note,
    /// The output is made, and somebody should look at it.
    Warning,
    /// No output is made.
    Error,
}

/// One place a problem is about, with what to say there.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What to say under the excerpt; may be empty.
    pub text: String,
}

/// A problem. The code (`merge::conflict`) is stable: people search for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// `stage::what`, in kebab case.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// One sentence without a full stop.
    pub message: String,
    /// The place at fault.
    pub primary: Label,
    /// Other places that explain it.
    pub context: Vec<Label>,
    /// What to do, as the command or the text to write.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A problem that stops the run.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>, span: Span) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            primary: Label { span, text: String::new() },
            context: Vec::new(),
            help: None,
        }
    }

    /// A problem that the run survives.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>, span: Span) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message, span) }
    }

    /// Something worth knowing.
    #[must_use]
    pub fn note(code: &'static str, message: impl Into<String>, span: Span) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, message, span) }
    }

    /// The words under the excerpt.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// One more place.
    #[must_use]
    pub fn context(mut self, span: Span, text: impl Into<String>) -> Self {
        self.context.push(Label { span, text: text.into() });
        self
    }

    /// The fix.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// What a stage gives: its value, where it could make one, and every problem it met. A value beside
/// errors is only there so that later stages can look for more problems; nothing is written from it.
#[derive(Clone, Debug)]
#[must_use]
pub struct Outcome<T> {
    /// The stage's result; `None` if there is nothing that a later stage could look at.
    pub value: Option<T>,
    /// Every problem, in the order they were met.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Outcome<T> {
    /// A value with the problems met on the way.
    pub fn new(value: T, diagnostics: Vec<Diagnostic>) -> Self {
        Self { value: Some(value), diagnostics }
    }

    /// No value.
    pub fn failed(diagnostics: Vec<Diagnostic>) -> Self {
        Self { value: None, diagnostics }
    }

    /// Runs the next stage on the value, if there is one, and keeps the problems of both.
    pub fn then<U>(self, stage: impl FnOnce(T) -> Outcome<U>) -> Outcome<U> {
        let Self { value, mut diagnostics } = self;
        let Some(value) = value else { return Outcome::failed(diagnostics) };
        let next = stage(value);
        diagnostics.extend(next.diagnostics);
        Outcome { value: next.value, diagnostics }
    }

    /// Whether a problem was met that forbids writing.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        has_errors(&self.diagnostics)
    }
}

/// Whether one of them is an error.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}
