//! One surface through all stages but the last, which writes.
//!
//! The order of the stages is held by their types. A stage that met errors still gives a value
//! where it can, so that one run reports the problems of several stages; nothing is generated from
//! such a value.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Outcome, has_errors};
use crate::emit::{self, Context, CrateFile, InputHash};
use crate::generate::{self, Generated, Progenitor};
use crate::ledger::Ledger;
use crate::load::{FileReader, Folder, Limits};
use crate::merge::MergeOptions;
use crate::surface::{self, Surface};
use crate::tree::Sources;
use crate::workspace::Workspace;
use crate::{bundle, load, lower, merge, normalise, overlay};

/// A surface as a crate that is not written yet.
#[derive(Clone, Debug)]
pub struct Built {
    /// The crate's folder.
    pub folder: PathBuf,
    /// Its files.
    pub files: Vec<CrateFile>,
    /// How many operations it has.
    pub operations: usize,
    /// How many public types it has.
    pub types: usize,
    /// What it does not say that the documents said.
    pub ledger: Ledger,
}

/// Builds one surface of a workspace. The files that were read are added to `sources`.
pub fn build(
    workspace: &Workspace,
    name: &str,
    progenitor: &dyn Progenitor,
    sources: &mut Sources,
) -> Outcome<Built> {
    let reader = Folder::new(workspace.surface_folder(name), Path::new("openapi").join(name));
    let limits = Limits::default();
    let described = read_surface(&reader, name, &limits, sources);
    let Some(surface) = described.value else { return Outcome::failed(described.diagnostics) };
    let mut diagnostics = described.diagnostics;

    let documents = front(&reader, &surface, &limits, sources);
    diagnostics.extend(documents.diagnostics);
    let Some(overlaid) = documents.value else { return Outcome::failed(diagnostics) };
    let document = overlaid.root().clone();

    let normalised = lower::lower(overlaid.into_root()).then(|lowered| normalise::normalise(lowered, &surface));
    diagnostics.extend(normalised.diagnostics);
    let Some(normalised) = normalised.value.filter(|_| !has_errors(&diagnostics)) else {
        return Outcome::failed(diagnostics);
    };

    let folder = workspace.crate_folder(surface.facts.package.name.get_ref());
    let hash = InputHash::of(sources);
    let examples = examples(&folder);
    let context = Context {
        surface: &surface,
        document: &document,
        hash: &hash,
        examples: &examples,
        has_extension: folder.join("src/ext.rs").exists(),
    };
    let generated = generate::generate(normalised, progenitor);
    let mut outcome = generated.then(|generated| {
        emit::emit(&generated, &context).then(|files| {
            Outcome::new(built(&generated, files, folder.clone()), Vec::new())
        })
    });
    diagnostics.append(&mut outcome.diagnostics);
    Outcome { value: outcome.value, diagnostics }
}

fn built(generated: &Generated, files: Vec<CrateFile>, folder: PathBuf) -> Built {
    let types = files
        .iter()
        .filter(|file| file.path == "src/generated/types.rs")
        .flat_map(|file| file.text.lines())
        .filter(|line| line.starts_with("pub struct ") || line.starts_with("pub enum "))
        .count();
    let operations = generated.operations.len();
    Built { folder, files, operations, types, ledger: generated.ledger.clone() }
}

fn read_surface(
    reader: &Folder,
    name: &str,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Surface> {
    let path = PathBuf::from("surface.toml");
    load::read(reader, &[path], limits).then(|mut files| match files.pop() {
        None => Outcome::failed(Vec::new()),
        Some(file) => {
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            let id = sources.add(file.label, text);
            surface::parse(name, id, sources)
        }
    })
}

/// From files to one document.
fn front(
    reader: &Folder,
    surface: &Surface,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<overlay::Overlaid> {
    let documents = documents(reader, surface);
    let overlays = surface.facts.sources.overlays.iter();
    let overlays: Vec<PathBuf> = overlays.map(|path| PathBuf::from(path.get_ref())).collect();
    let rename = |(from, to): (&toml::Spanned<String>, &String)| merge::Rename {
        from: from.get_ref().clone(),
        to: to.clone(),
        span: surface::span(surface.file, from),
    };
    let options = MergeOptions { renames: surface.facts.rename.iter().map(rename).collect() };
    load::read(reader, &documents, limits)
        .then(|files| load::load(files, limits, sources))
        .then(|loaded| bundle::bundle(loaded, reader, limits, sources))
        .then(|bundled| merge::merge(bundled, &options))
        .then(|merged| {
            load::read(reader, &overlays, limits)
                .then(|files| overlay::load(files, limits, sources))
                .then(|overlays| overlay::apply(merged, &overlays))
        })
}

/// The documents that `surface.toml` names, or else every document directly in the folder.
fn documents(reader: &Folder, surface: &Surface) -> Vec<PathBuf> {
    let named = &surface.facts.sources.documents;
    if !named.is_empty() {
        return named.iter().map(|path| PathBuf::from(path.get_ref())).collect();
    }
    let is_document = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        path.parent() == Some(Path::new("")) && matches!(extension, Some("yaml" | "yml" | "json"))
    };
    let mut paths: Vec<PathBuf> = reader.paths().into_iter().filter(is_document).collect();
    paths.sort();
    paths
}

/// The stems of `examples/*.rs`, sorted.
fn examples(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder.join("examples")).into_iter().flatten();
    let mut stems: Vec<String> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()))
        .collect();
    stems.sort();
    stems
}
