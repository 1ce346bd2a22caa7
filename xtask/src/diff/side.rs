//! One of the two crates that are compared, and where its items come from.

use std::collections::BTreeMap;

use crate::diagnostic::Outcome;
use crate::emit::CrateFile;
use crate::inspect::Document;
use crate::load::Limits;
use crate::model::pass::names::Memory;
use crate::outline::{Outline, OutlineError, Places};
use crate::pipeline::{Input, Kept, Package, package};
use crate::surface;
use crate::tree::Sources;

/// A crate that was made in memory.
#[derive(Clone, Debug)]
pub struct Side {
    /// What callers see.
    pub outline: Outline,
    /// Where it comes from.
    pub places: Places,
    /// The files that it was made from.
    pub sources: Sources,
    /// The names that were given.
    pub names: Memory,
}

/// The name of the crates that are made of single documents. It must be the same for both.
const PACKAGE: &str = "client";

impl Side {
    /// The side of a crate that was made.
    ///
    /// # Errors
    /// If the generator has written what an outline cannot be read from.
    pub fn of(package: Package, sources: Sources) -> Result<Self, OutlineError> {
        let places = Places::of(&package.model);
        let outline = Outline::of(&texts(package.files))?;
        Ok(Self { outline, places, sources, names: package.names })
    }

    /// The side of a document that is in no surface, with the names that an earlier version gave.
    /// The files that were read are in the result, also where there is no crate.
    pub fn of_document(document: &Document, names: &Memory) -> (Outcome<Package>, Sources) {
        let mut sources = Sources::default();
        let limits = Limits::default();
        let reader = document.reader();
        let text = surface::described(PACKAGE, "Client made from a document.", &document.file);
        let id = sources.add("surface.toml", text);
        let outcome = surface::parse(PACKAGE, id, &sources).then(|surface| {
            let kept = &Kept::default();
            let input = Input { surface: &surface, reader: &reader, limits: &limits, kept, names };
            package(&input, &mut sources)
        });
        (outcome, sources)
    }
}

/// The texts of files by their paths.
#[must_use]
pub fn texts(files: Vec<CrateFile>) -> BTreeMap<String, String> {
    files.into_iter().map(|file| (file.path, file.text)).collect()
}
