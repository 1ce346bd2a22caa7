//! What is judged: surfaces and documents, each as a crate of its own outside of the workspace.

use client_calls::{Conformance, Prism, conform};

use crate::diagnostic::{Diagnostic, Outcome, has_errors};
use crate::inspect::{Alter, CheckError, Checker, Document, Made};
use crate::load::Limits;
use crate::model::pass::names;
use crate::pipeline::{Input, Kept, Package, build_alone, package};
use crate::surface;
use crate::tree::Sources;
use crate::workspace::Workspace;

/// A client to judge.
#[derive(Clone, Debug)]
pub(crate) enum Subject {
    /// A surface of the workspace.
    Surface(String),
    /// A document.
    Document(Document),
}

/// What came of one subject.
pub(crate) struct Judged {
    /// How its client fares; nothing if there is none.
    pub conformance: Option<Conformance>,
    /// The problems of the documents.
    pub diagnostics: Vec<Diagnostic>,
}

impl Subject {
    /// What reports call it.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Surface(name) => name,
            Self::Document(document) => &document.name,
        }
    }

    /// Its client, with the name of its package and the type of its decimal numbers.
    fn made(
        &self,
        workspace: &Workspace,
        sources: &mut Sources,
    ) -> Outcome<(String, Option<String>, Package)> {
        match self {
            Self::Surface(name) => build_alone(workspace, name, sources).then(|built| {
                let facts = &built.surface.facts;
                let package = facts.package.name.get_ref().clone();
                let decimals = facts.types.decimals.as_ref();
                let decimals = decimals.and_then(|facts| facts.get_ref().resolve().ok());
                let decimals = decimals.map(|decimals| decimals.rust_type);
                Outcome::new((package, decimals, built.package), Vec::new())
            }),
            Self::Document(document) => {
                let text = surface::minimal(&document.package, &document.file);
                let id = sources.add("surface.toml", text);
                let reader = document.reader();
                surface::parse(&document.package, id, sources).then(|surface| {
                    let (kept, names) = (&Kept::default(), &names::Memory::default());
                    let limits = &Limits::default();
                    let reader = &reader;
                    let input = Input { surface: &surface, reader, limits, kept, names };
                    package(&input, sources).then(|made| {
                        Outcome::new((document.package.clone(), None, made), Vec::new())
                    })
                })
            }
        }
    }
}

/// Where clients are made and who judges them.
#[derive(Clone, Copy)]
pub(crate) struct Bench<'a> {
    pub workspace: &'a Workspace,
    pub checker: &'a Checker,
    /// The mock server, if there is one.
    pub prism: Option<&'a Prism>,
    /// What is done to each crate first.
    pub alter: Option<Alter>,
}

impl Bench<'_> {
    /// Makes the client of a subject outside of the workspace, and judges it. The files that were
    /// read are added to `sources`.
    ///
    /// # Errors
    /// If the crate cannot be written.
    pub(crate) fn judge(
        self,
        subject: &Subject,
        sources: &mut Sources,
    ) -> Result<Judged, CheckError> {
        let Outcome { value, diagnostics } = subject.made(self.workspace, sources);
        let failed = has_errors(&diagnostics);
        let Some((package, decimals, mut made)) = value.filter(|_| !failed) else {
            return Ok(Judged { conformance: None, diagnostics });
        };
        if let Some(alter) = self.alter {
            alter(&mut made);
        }
        self.checker.write(&package, made.files.clone())?;
        let document = made.document.to_json();
        let made = Made {
            files: &made.files,
            model: &made.model,
            decimals: decimals.as_deref(),
            document: &document,
        };
        let prism = self.prism;
        let conformance = self.checker.with_client(&package, made, |client| conform(client, prism));
        Ok(Judged { conformance: Some(conformance), diagnostics })
    }
}
