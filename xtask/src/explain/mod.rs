//! `cargo xtask explain`: where something of a crate comes from, what was done to it and what was lost;
//! from Rust path to document and back. [`code`] says what the tool's codes mean.
//!
//! [`explain`] takes what a person writes (`find` reads it: a Rust path, an `operationId`, a pointer, a
//! line of a file) and gives an [`Explanation`] for each thing that is there.

pub mod code;
mod find;
mod history;
mod lines;
mod origins;
mod text;

pub use find::Unknown;
pub use lines::Lines;
pub use origins::Origins;
pub use text::{code as code_text, text};

use std::collections::{BTreeSet, HashMap};

use crate::model::Origin;
use crate::outline::{Outline, OutlineError, owner};
use crate::pipeline::Built;
use crate::report::{Place, Places};
use crate::tree::Sources;

/// A crate, with all that is known of it.
pub struct Known<'a> {
    /// The surface.
    pub built: &'a Built,
    /// The files that were read for it.
    pub sources: &'a Sources,
    /// What callers see.
    pub outline: Outline,
    /// Where it comes from.
    pub origins: Origins,
    /// Where it is in the crate.
    pub lines: Lines,
    /// The operations that send or receive each type.
    operations: HashMap<String, BTreeSet<String>>,
}

/// What is to be said of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Its Rust path; nothing for a place of the document that no item comes from.
    pub item: Option<String>,
    /// What it is.
    pub what: String,
    /// Where it was written.
    pub origin: Option<Origin>,
    /// What was done to it.
    pub done: Vec<String>,
    /// What was lost there or below: the kind, what, and the place.
    pub lost: Vec<(&'static str, String, Place)>,
    /// The operations that send or receive it.
    pub used_by: Vec<String>,
    /// The file and line in the crate.
    pub line: Option<(String, usize)>,
    /// The paths of what comes from the same place.
    pub also: Vec<String>,
}

impl<'a> Known<'a> {
    /// What is known of a surface that was built.
    ///
    /// # Errors
    /// If the generator has written what an outline cannot be read from.
    pub fn of(built: &'a Built, sources: &'a Sources) -> Result<Self, OutlineError> {
        let files = &built.package.files;
        let texts = files.iter().map(|file| (file.path.clone(), file.text.clone())).collect();
        let outline = Outline::of(&texts)?;
        let operations = outline.operations();
        let origins = Origins::of(&built.package);
        Ok(Self { built, sources, outline, origins, lines: Lines::of(files), operations })
    }

    /// Where an item was written: what it is itself, or else what it belongs to.
    fn origin(&self, path: &str) -> Option<&Origin> {
        self.origins.get(path).or_else(|| self.origins.get(owner(path)?))
    }
}

/// What is to be said of what a person asks for.
///
/// # Errors
/// If there is no such thing.
pub fn explain(known: &Known<'_>, asked: &str) -> Result<Vec<Explanation>, Unknown> {
    let found = find::find(known, asked)?;
    let mut explained: Vec<Explanation> =
        found.items.iter().map(|path| one(known, path, &found.also)).collect();
    if explained.is_empty() {
        explained.push(nothing(known, &found));
    }
    if let (Some(first), Some(inside)) = (explained.first_mut(), &found.inside) {
        first.done.insert(0, inside.clone());
    }
    Ok(explained)
}

/// The items that a person asks for, by path; none for a place of the document that no item comes from.
///
/// # Errors
/// If there is no such thing.
pub fn items(known: &Known<'_>, asked: &str) -> Result<Vec<String>, Unknown> {
    find::find(known, asked).map(|found| found.items)
}

fn one(known: &Known<'_>, path: &str, also: &[String]) -> Explanation {
    let origin = known.origin(path).cloned();
    let lines = [Some(path), owner(path).filter(|owner| *owner != "Client")];
    let line = lines.into_iter().flatten().find_map(|path| known.lines.get(path));
    let package = known.built.surface.facts.package.name.get_ref();
    Explanation {
        item: Some(path.to_owned()),
        what: history::what(known, path),
        done: history::done(known, path, origin.as_ref()),
        lost: origin.as_ref().map(|origin| lost(known, origin)).unwrap_or_default(),
        used_by: used_by(known, path),
        line: line.map(|(file, line)| (format!("crates/{package}/{file}"), line)),
        also: also.to_vec(),
        origin,
    }
}

/// A place of the document that is in no item.
fn nothing(known: &Known<'_>, found: &find::Found) -> Explanation {
    let origin = Origin { pointer: found.pointer.clone(), span: found.span };
    Explanation {
        item: None,
        what: history::why_nothing(known, &origin),
        done: Vec::new(),
        lost: lost(known, &origin),
        used_by: Vec::new(),
        line: None,
        also: found.also.clone(),
        origin: Some(origin),
    }
}

/// The entries of the ledger at a place and below it.
fn lost(known: &Known<'_>, origin: &Origin) -> Vec<(&'static str, String, Place)> {
    let mut places = Places::new(known.sources);
    let range = origin.span.range();
    let losses = known.built.package.model.ledger.losses.iter().filter(|loss| {
        let below = loss.pointer.segments().starts_with(origin.pointer.segments());
        let own = loss.span.range();
        let within = loss.span.file().is_some()
            && loss.span.file() == origin.span.file()
            && range.start <= own.start
            && own.end <= range.end;
        // What is lost of all operations at once has the place of what they share.
        (below && !loss.pointer.segments().is_empty()) || within
    });
    losses
        .map(|loss| (loss.kind, loss.detail.clone(), places.known(loss.span, &loss.pointer)))
        .collect()
}

/// The operations that send or receive an item, by method and path; of an operation that is none.
fn used_by(known: &Known<'_>, path: &str) -> Vec<String> {
    let thing = [Some(path), owner(path)].into_iter().flatten();
    let names = thing.filter(|path| path.starts_with("types::"));
    let Some(ids) = names.filter_map(|path| known.operations.get(path)).next() else {
        return Vec::new();
    };
    let operations = &known.built.package.model.operations;
    let told = operations.iter().filter(|operation| ids.contains(&operation.row.id));
    told.map(|operation| format!("Client::{} ({})", operation.row.id, operation.row.title()))
        .collect()
}
