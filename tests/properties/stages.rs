//! One case through the stages, as the tool runs them.

use std::fmt::Write;
use std::path::Path;

use xtask::diagnostic::{Diagnostic, Outcome, Style, has_errors, render};
use xtask::load::{Limits, read};
use xtask::lower::{Lowered, lower};
use xtask::merge::MergeOptions;
use xtask::normalise::{Normalised, normalise};
use xtask::overlay::Overlaid;
use xtask::surface::Surface;
use xtask::tree::{Node, Sources};
use xtask::{bundle, load, merge, overlay, surface};

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
    /// The document for progenitor.
    pub normalised: Option<Normalised>,
}

impl Run {
    /// Takes a case through all stages. Like in the tool, errors of one do not keep the next from
    /// looking.
    pub fn of(input: &Input) -> Self {
        let mut sources = Sources::default();
        let Outcome { value: surface, mut diagnostics } = surface_of(input, &mut sources);
        let front = front(input, &mut sources);
        diagnostics.extend(front.diagnostics);
        let overlaid = front.value.map(Overlaid::into_root);
        let mut run = Self { sources, diagnostics, overlaid, lowered: None, normalised: None };
        let Some(root) = run.overlaid.clone() else { return run };
        run.lowered = run.keep(lower(root));
        if let (Some(lowered), Some(surface)) = (run.lowered.clone(), surface) {
            run.normalised = run.keep(normalise(lowered, &surface));
        }
        run
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
        if let Some(Normalised {
            root,
            operations,
            schemes,
            replacements,
            aliases,
            types,
            ledger,
        }) = &self.normalised
        {
            writeln!(text, "{}\n{operations:?}\n{schemes:?}", root.to_json()).unwrap();
            writeln!(text, "{replacements:?}\n{aliases:?}\n{types:?}\n{ledger:?}").unwrap();
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

fn front(input: &Input, sources: &mut Sources) -> Outcome<Overlaid> {
    let limits = &Limits::default();
    let (open, documents) = (&mut bundle::OpenFiles::default(), input.named("api"));
    let rules = overlay::OverlayRules::default();
    read(input, &documents, limits)
        .then(|files| load::load(files, limits, sources))
        .then(|loaded| bundle::gather(loaded, open, input, limits, sources))
        .then(|bundled| merge::merge(bundled, &MergeOptions::default()))
        .then(|merged| {
            read(input, &input.named("overlay"), limits)
                .then(|files| overlay::load(files, rules, &documents, limits, sources))
                .then(|overlays| {
                    overlay::apply(merged, &overlays).then(|overlaid| {
                        bundle::settle(overlaid, &overlays, open, input, limits, sources)
                    })
                })
        })
}
