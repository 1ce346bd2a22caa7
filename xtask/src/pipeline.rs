//! One surface through all stages but the last, which writes.
//!
//! Files are read up to the end of [`settle`]: documents, their parts and overlays are read
//! when a stage needs them. From there on every stage is a function of values.
//!
//! The order of the stages is held by their types. A stage that met errors still gives a value
//! where it can, so that one run reports the problems of several stages; nothing is generated from
//! such a value. [`build`] is for a surface of the workspace, [`package`] for documents anywhere.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Outcome, has_errors};
use crate::emit::{self, Context, CrateFile, CredentialFunction, InputHash};
use crate::environments::Environments;
use crate::generate;
use crate::ledger::Ledger;
use crate::load::{FileReader, Folder, Limits};
use crate::merge::{MergeOptions, Origins};
use crate::model::Model;
use crate::model::pass::names;
use crate::overlay::Effect;
use crate::surface::{self, Surface};
use crate::tree::{Node, Pointer, Sources};
use crate::workspace::Workspace;
use crate::{
    bundle, environments, load, lower, merge, model, operations, overlay, schema, settle, update,
};

/// A surface as a crate that is not written yet.
#[derive(Clone, Debug)]
pub struct Built {
    /// What surface.toml says.
    pub surface: Surface,
    /// The crate's folder.
    pub folder: PathBuf,
    /// What goes into it.
    pub package: Package,
}

/// The files of a crate, and what they hold.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// The files, sorted by path.
    pub files: Vec<CrateFile>,
    /// What they were made from.
    pub model: Model,
    /// The merged document with every overlay applied, before it was lowered.
    pub document: Node,
    /// What overlays have done to it.
    pub effects: Vec<Effect>,
    /// Where the API is served.
    pub environments: Environments,
    /// The functions of `Credentials`.
    pub credentials: Vec<CredentialFunction>,
    /// The names that were given, by this run and by earlier ones.
    pub names: names::Memory,
}

/// What a crate is made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// What surface.toml says.
    pub surface: &'a Surface,
    /// Where the documents are.
    pub reader: &'a dyn FileReader,
    /// What a document may cost.
    pub limits: &'a Limits,
    /// What the crate's folder has already.
    pub kept: &'a Kept,
    /// The names that earlier runs gave.
    pub names: &'a names::Memory,
}

/// Hand-written files of a crate that its generated files speak of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The stems of `examples/*.rs`, sorted.
    pub examples: Vec<String>,
    /// Whether `src/ext.rs` exists.
    pub has_extension: bool,
    /// The licence files of the workspace, which go into each package that has its licence.
    pub licences: Vec<CrateFile>,
}

/// Builds one surface of a workspace. The files that were read are added to `sources`.
pub fn build(workspace: &Workspace, name: &str, sources: &mut Sources) -> Outcome<Built> {
    let reader = Folder::new(workspace.surface_folder(name), Path::new("openapi").join(name));
    build_from(&reader, workspace, name, sources)
}

/// Builds a surface of a workspace as a crate that has nothing but what is generated.
pub(crate) fn build_alone(
    workspace: &Workspace,
    name: &str,
    sources: &mut Sources,
) -> Outcome<Built> {
    let reader = Folder::new(workspace.surface_folder(name), Path::new("openapi").join(name));
    build_with(&reader, workspace, name, sources, |_| Kept::default())
}

/// Builds a surface whose folder is not, or not yet, in its place below `openapi/`.
pub fn build_from(
    reader: &dyn FileReader,
    workspace: &Workspace,
    name: &str,
    sources: &mut Sources,
) -> Outcome<Built> {
    build_with(reader, workspace, name, sources, |folder| Kept::of(folder, workspace))
}

/// Builds a surface whose crate's folder has what `kept` finds there.
fn build_with(
    reader: &dyn FileReader,
    workspace: &Workspace,
    name: &str,
    sources: &mut Sources,
    kept: impl FnOnce(&Path) -> Kept,
) -> Outcome<Built> {
    let limits = &Limits::default();
    read_surface(reader, name, limits, sources).then(|surface| {
        let folder = workspace.crate_folder(surface.facts.package.name.get_ref());
        let kept = &kept(&folder);
        read_names(reader, limits, sources)
            .then(|names| {
                let input = Input { surface: &surface, reader, limits, kept, names: &names };
                package(&input, sources)
            })
            .then(|package| {
                let edited = update::edited(name, reader, limits, sources);
                Outcome::new(Built { surface, folder, package }, edited)
            })
    })
}

/// Makes the crate of documents, wherever they are. The files that were read are added to
/// `sources`.
pub fn package(input: &Input<'_>, sources: &mut Sources) -> Outcome<Package> {
    on_a_large_stack(|| all_stages(input, sources))
}

/// What the stages after [`lower`] need for the deepest document that [`Limits`] let in, whichever
/// thread asks for it: types are in types as schemas are in schemas, and so are progenitor's tokens.
/// Only what is used of it is memory.
const STACK_BYTES: usize = 256 << 20;

/// Runs stages where no document that is loaded is too deep for them.
pub fn on_a_large_stack<T: Send>(mut work: impl FnMut() -> T + Send) -> T {
    let ended = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
        thread.spawn_scoped(scope, &mut work).map(std::thread::ScopedJoinHandle::join)
    });
    match ended {
        Ok(Ok(done)) => done,
        Ok(Err(panic)) => std::panic::resume_unwind(panic),
        // Where there can be no other thread, this one has to do.
        Err(_) => work(),
    }
}

fn all_stages(input: &Input<'_>, sources: &mut Sources) -> Outcome<Package> {
    let Input { surface, reader, kept, .. } = input;
    let mut origins = Origins::default();
    let mut excluded = Ledger::default();
    let documents = front(input, sources, &mut origins, &mut excluded);
    let (mut diagnostics, tolerated) = tolerated(documents.diagnostics, surface);
    if !has_errors(&diagnostics) {
        diagnostics.extend(surface::unlisted(surface, *reader, sources));
    }
    let Some(overlaid) = documents.value else { return Outcome::failed(diagnostics) };
    let document = overlaid.root().clone();
    let effects = overlaid.effects().to_vec();
    // An overlay may have corrected what the vendor wrote, so the keys are looked at after it.
    diagnostics.extend(schema::ignored_keys(&document));
    diagnostics.extend(schema::missing_keys(&document));

    let read = lower::lower(overlaid.into_root()).then(|mut lowered| {
        lowered.ledger.extend(tolerated);
        lowered.ledger.extend(excluded);
        environments::environments(&lowered.root, &origins, surface).then(|environments| {
            operations::operations(lowered, surface).then(|found| {
                let mut model = model::read(environments.applied(found), &surface.facts);
                let mut names = input.names.clone();
                model::pass::run(&mut model, &mut names);
                let problems = model::pagination::settle(&mut model, surface);
                Outcome::new((model, names, environments), problems)
            })
        })
    });
    diagnostics.extend(read.diagnostics);
    let Some((model, names, environments)) = read.value.filter(|_| !has_errors(&diagnostics))
    else {
        return Outcome::failed(diagnostics);
    };

    let hash = InputHash::of(sources);
    let context = Context {
        surface,
        document: &document,
        environments: &environments,
        hash: &hash,
        examples: &kept.examples,
        has_extension: kept.has_extension,
        licences: &kept.licences,
    };
    let mut outcome = generate::generate(model).then(|generated| {
        emit::emit(&generated, &context).then(|files| {
            let credentials = emit::credential_functions(&generated, &context);
            Outcome::new((files, generated.model, credentials), Vec::new())
        })
    });
    diagnostics.append(&mut outcome.diagnostics);
    let package = outcome.value.map(|(files, model, credentials)| Package {
        files,
        model,
        document,
        effects,
        environments,
        credentials,
        names,
    });
    Outcome { value: package, diagnostics }
}

/// Faults of the vendor's documents with which a crate can be made all the same, by the codes of
/// their diagnostics, and the kinds under which the ledger has them.
const TOLERABLE: [(&str, &str); 3] = [
    ("load::duplicate-key", "duplicate-key"),
    ("bundle::dangling", "dangling-reference"),
    ("bundle::network", "network-reference"),
];

/// Whether a kind of the ledger is a fault of the document, without which a surface that does not
/// tolerate faults gets no crate.
#[must_use]
pub fn is_fault(kind: &str) -> bool {
    TOLERABLE.iter().any(|(_, fault)| *fault == kind)
}

/// The kinds of the ledger that are faults of a document.
#[cfg(test)]
pub(crate) fn tolerable_kinds() -> [&'static str; 3] {
    TOLERABLE.map(|(_, kind)| kind)
}

/// Moves the faults that the surface tolerates into a ledger.
fn tolerated(diagnostics: Vec<Diagnostic>, surface: &Surface) -> (Vec<Diagnostic>, Ledger) {
    let mut ledger = Ledger::default();
    if !surface.facts.sources.tolerate_faults {
        return (diagnostics, ledger);
    }
    let left = diagnostics.into_iter().filter(|problem| {
        let Some((_, kind)) = TOLERABLE.iter().find(|(code, _)| *code == problem.code) else {
            return true;
        };
        ledger.lose(kind, &Pointer::root(), problem.primary.span, problem.message.clone());
        false
    });
    (left.collect(), ledger)
}

/// Whether a crate can be made in spite of a problem, if `surface.toml` tolerates faults.
pub(crate) fn is_tolerable(problem: &Diagnostic) -> bool {
    TOLERABLE.iter().any(|(code, _)| *code == problem.code)
}

impl Package {
    /// How many public types it has.
    #[must_use]
    pub fn types(&self) -> usize {
        self.model.types.iter().filter(|(_, own)| own.usage.is_used()).count()
    }
}

/// Reads the `surface.toml` of a folder.
pub(crate) fn read_surface(
    reader: &dyn FileReader,
    name: &str,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Surface> {
    let path = PathBuf::from("surface.toml");
    load::read(reader, &[path], limits).then(|mut files| match files.pop() {
        None => Outcome::failed(Vec::new()),
        Some(file) => {
            let Ok(text) = String::from_utf8(file.bytes) else {
                return Outcome::failed(vec![surface::not_utf8(&file.label)]);
            };
            let id = sources.add(file.label, text);
            surface::parse(name, id, sources)
        }
    })
}

/// The names that earlier runs gave, if there is a file of them.
fn read_names(
    reader: &dyn FileReader,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<names::Memory> {
    let path = PathBuf::from(names::FILE_NAME);
    if !reader.paths().contains(&path) {
        return Outcome::new(names::Memory::default(), Vec::new());
    }
    load::read(reader, &[path], limits).then(|mut files| match files.pop() {
        None => Outcome::failed(Vec::new()),
        Some(file) => {
            let Ok(text) = String::from_utf8(file.bytes) else {
                return Outcome::failed(vec![surface::not_utf8(&file.label)]);
            };
            let id = sources.add(file.label, text.clone());
            names::read(&text, id)
        }
    })
}

/// From files to one document. Files are read for the documents, for the parts that their references
/// lead to, for the overlays, and for what the references of the overlays lead to; `surface.toml` has
/// been read before, and every later stage works on values alone.
///
/// References are followed before merging, so that merging and overlays see whole documents, and again
/// after the overlays, which may bring references or repair them. Only then is it known which of them
/// lead nowhere.
fn front(
    input: &Input<'_>,
    sources: &mut Sources,
    origins: &mut Origins,
    excluded: &mut Ledger,
) -> Outcome<overlay::Overlaid> {
    let Input { surface, reader, limits, .. } = *input;
    let listed = &surface.facts.sources;
    let named =
        listed.documents.iter().map(|document| (document.get_ref().path(), document.span()));
    let (mut documents, mut missing) = surface::existing(named, surface, reader);
    if listed.documents.is_empty() {
        documents = every_document(reader);
        if documents.is_empty() {
            missing.push(surface::no_documents(surface));
        }
    }
    let named = listed.overlays.iter().map(|path| (path.get_ref().as_str(), path.span()));
    let (overlays, missing_overlays) = surface::existing(named, surface, reader);
    missing.extend(missing_overlays);
    let options = MergeOptions::of(surface);
    let rules = surface.facts.overlays;
    let mut open_files = bundle::OpenFiles::default();
    let open = &mut open_files;
    let outcome = Outcome::new((), missing)
        .then(|()| load::read(reader, &documents, limits))
        .then(|files| load::load(files, limits, sources))
        .then(|loaded| bundle::gather(loaded, open, reader, limits, sources))
        .then(|bundled| merge::merge(bundled, &options))
        .then(|merged| {
            origins.clone_from(merged.origins());
            excluded.clone_from(merged.ledger());
            load::read(reader, &overlays, limits)
                .then(|files| overlay::load(files, rules, &documents, limits, sources))
                .then(|overlays| {
                    overlay::apply(merged, &overlays).then(|overlaid| {
                        settle::settle(overlaid, &overlays, open, reader, limits, sources)
                    })
                })
        });
    open_files.into_roots().for_each(|root| sources.keep(root));
    outcome
}

/// Every document directly in the folder, by name.
fn every_document(reader: &dyn FileReader) -> Vec<PathBuf> {
    let is_document = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        path.parent() == Some(Path::new("")) && matches!(extension, Some("yaml" | "yml" | "json"))
    };
    let mut paths: Vec<PathBuf> = reader.paths().into_iter().filter(is_document).collect();
    paths.sort();
    paths
}

impl Kept {
    /// What a crate's folder has, and what the workspace has for it.
    fn of(folder: &Path, workspace: &Workspace) -> Self {
        let entries = std::fs::read_dir(folder.join("examples")).into_iter().flatten();
        let mut examples: Vec<String> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
            .filter_map(|path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()))
            .collect();
        examples.sort();
        Self {
            examples,
            has_extension: folder.join("src/ext.rs").exists(),
            licences: workspace.licences(),
        }
    }
}
