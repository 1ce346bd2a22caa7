//! One case through the stages, as the tool runs them.

use std::fmt::Write;
use std::path::Path;

use xtask::diagnostic::{Diagnostic, Outcome, Style, has_errors, render};
use xtask::emit::{self, Context, CrateFile, InputHash};
use xtask::environments::{Environments, environments};
use xtask::generate::generate;
use xtask::load::{Limits, read};
use xtask::lower::{Lowered, lower};
use xtask::merge::{MergeOptions, Origins};
use xtask::model::{self, Model, pass};
use xtask::operations::{Operations, operations};
use xtask::overlay::Overlaid;
use xtask::surface::Surface;
use xtask::tree::{Node, Sources};
use xtask::{bundle, load, merge, overlay, settle, surface};

use super::input::Input;

/// What the stages gave.
pub struct Run {
    /// The files that were read.
    pub sources: Sources,
    /// Every problem.
    pub diagnostics: Vec<Diagnostic>,
    /// The document as the vendor means it.
    pub overlaid: Option<Node>,
    /// The document in OpenAPI 3.0.
    pub lowered: Option<Lowered>,
    /// Its operations.
    pub operations: Option<Operations>,
    /// Its types.
    pub model: Option<Model>,
    /// The crate.
    pub files: Vec<CrateFile>,
}

impl Run {
    /// Takes a case through all stages. Like in the tool, errors of one do not keep the next from
    /// looking.
    pub fn of(input: &Input) -> Self {
        let mut sources = Sources::default();
        let Outcome { value: surface, mut diagnostics } = surface_of(input, &mut sources);
        let mut origins = Origins::default();
        let front = front(input, &mut sources, &mut origins);
        diagnostics.extend(front.diagnostics);
        let overlaid = front.value.map(Overlaid::into_root);
        let mut run = Self {
            sources,
            diagnostics,
            overlaid,
            lowered: None,
            operations: None,
            model: None,
            files: Vec::new(),
        };
        let Some(root) = run.overlaid.clone() else { return run };
        run.lowered = run.keep(lower(root));
        if let (Some(lowered), Some(surface)) = (run.lowered.clone(), surface) {
            run.read(lowered, &origins, &surface);
        }
        run
    }

    /// From a lowered document to the model, and to the crate where nothing forbids it.
    fn read(&mut self, lowered: Lowered, origins: &Origins, surface: &Surface) {
        let places = environments(&lowered.root, origins, surface);
        let Some(places) = self.keep(places) else { return };
        let Some(found) = self.keep(operations(lowered, surface)) else { return };
        let found = places.applied(found);
        self.operations = Some(found.clone());
        let mut model = model::read(found, &surface.facts);
        pass::run(&mut model, &mut pass::names::Memory::default());
        self.model = Some(model.clone());
        if !self.has_errors() {
            self.print(model, &places, surface);
        }
    }

    fn print(&mut self, model: Model, environments: &Environments, surface: &Surface) {
        let Some(document) = self.overlaid.clone() else { return };
        let Some(generated) = self.keep(generate(model)) else { return };
        let hash = &InputHash::of(&self.sources);
        let context = Context {
            surface,
            document: &document,
            environments,
            hash,
            examples: &[],
            has_extension: false,
            licences: &[],
        };
        self.files = self.keep(emit::emit(&generated, &context)).unwrap_or_default();
    }

    fn keep<T>(&mut self, outcome: Outcome<T>) -> Option<T> {
        self.diagnostics.extend(outcome.diagnostics);
        outcome.value
    }

    /// Whether a problem was met that forbids writing.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.diagnostics)
    }

    /// Everything that the run gave, as text in which any difference shows.
    pub fn transcript(&self) -> String {
        let mut text = String::new();
        for diagnostic in &self.diagnostics {
            text.push_str(&render(diagnostic, &self.sources, Style::Plain));
        }
        if let Some(lowered) = &self.lowered {
            writeln!(text, "{}\n{:?}", lowered.root.to_json(), lowered.ledger).unwrap();
        }
        if let Some(found) = &self.operations {
            writeln!(text, "{}\n{found:?}", found.root.to_json()).unwrap();
        }
        if let Some(model) = &self.model {
            writeln!(text, "{model:?}").unwrap();
        }
        for file in &self.files {
            writeln!(text, "--- {}\n{}", file.path, file.text).unwrap();
        }
        text
    }
}

fn surface_of(input: &Input, sources: &mut Sources) -> Outcome<Surface> {
    let text = input.text("surface.toml");
    let text = text.unwrap_or_else(|| surface::minimal("nobodys", Path::new("api.json")));
    let file = sources.add("surface.toml", text);
    surface::parse("nobodys", file, sources)
}

fn front(input: &Input, sources: &mut Sources, origins: &mut Origins) -> Outcome<Overlaid> {
    let limits = &Limits::default();
    let (open, documents) = (&mut bundle::OpenFiles::default(), input.named("api"));
    let rules = surface::OverlayRules::default();
    read(input, &documents, limits)
        .then(|files| load::load(files, limits, sources))
        .then(|loaded| bundle::gather(loaded, open, input, limits, sources))
        .then(|bundled| merge::merge(bundled, &MergeOptions::default()))
        .then(|merged| {
            origins.clone_from(merged.origins());
            read(input, &input.named("overlay"), limits)
                .then(|files| overlay::load(files, rules, &documents, limits, sources))
                .then(|overlays| {
                    overlay::apply(merged, &overlays).then(|overlaid| {
                        settle::settle(overlaid, &overlays, open, input, limits, sources)
                    })
                })
        })
}
