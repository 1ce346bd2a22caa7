//! The whole pipeline again: other runs, other processes, another order of the components.

use std::path::Path;
use std::process::Command;

use xtask::diagnostic::Outcome;
use xtask::emit::types::{Module, Printer};
use xtask::load::{Folder, Limits};
use xtask::lower::lower;
use xtask::model::outline::outline;
use xtask::model::pass::names::Memory;
use xtask::model::{self, pass};
use xtask::operations::operations;
use xtask::pipeline::{Input as Source, Kept, Package, package};
use xtask::surface::{self, Surface};
use xtask::tree::{Node, Object, Sources, Value};

use super::input::Input;
use super::stages::Run;

/// Where a process that shall only make the crate writes it.
pub const OUTPUT: &str = "PIPELINE_OUTPUT";

/// The crate of a document in a folder, as the tool makes it.
pub fn packaged(folder: &Path, document: &str) -> Outcome<Package> {
    let mut sources = Sources::default();
    let reader = &Folder::new(folder, "");
    let surface = &surface_of(document, &mut sources);
    let (limits, kept) = (&Limits::default(), &Kept::default());
    let names = &Memory::default();
    package(&Source { surface, reader, limits, kept, names }, &mut sources)
}

/// The crate of a document as one text, progenitor included.
pub fn crate_text(folder: &Path) -> String {
    let outcome = packaged(folder, "api.yaml");
    assert!(!outcome.has_errors(), "{:?}", outcome.diagnostics);
    let Package { files, model, .. } = outcome.value.unwrap();
    let files = files.iter().map(|file| format!("--- {}\n{}", file.path, file.text));
    files.chain([format!("{model:?}")]).collect()
}

/// The crate as another process makes it: this one's program, told to run nothing but `test`.
pub fn crate_text_of_another_process(test: &str) -> String {
    let output = tempfile::NamedTempFile::new().unwrap();
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test])
        .env(OUTPUT, output.path())
        .output()
        .unwrap()
        .status;
    assert!(status.success(), "{status}");
    std::fs::read_to_string(output.path()).unwrap()
}

/// What shall not depend on the order of the components: the types and calls, the types as Rust, the
/// rows, the schemes and the losses.
pub fn names_and_types(root: Node) -> Vec<String> {
    let mut sources = Sources::default();
    let surface = surface_of("api.yaml", &mut sources);
    let found = lower(root).then(|lowered| operations(lowered, &surface)).value.unwrap();
    let mut model = model::read(found, &surface.facts);
    pass::run(&mut model, &mut Memory::default());
    let mut losses: Vec<String> =
        model.ledger.losses.drain(..).map(|loss| format!("{loss:?}")).collect();
    losses.sort();
    let rows: Vec<_> = model.operations.iter().map(|operation| &operation.row).collect();
    let mut texts = vec![
        outline(&model),
        Module::whole(&model).print(&Printer::new(&model.types, None)),
        format!("{rows:?}"),
        format!("{:?}", model.schemes),
        format!("{:?}", model.ledger.left_out),
    ];
    texts.extend(losses);
    texts
}

/// The document as it is before lowering.
pub fn overlaid(folder: &Path) -> Node {
    Run::of(&Input::read(folder)).overlaid.unwrap()
}

/// The document with every section of its components in another order: turned round, and cut like
/// a deck of cards.
pub fn shuffled(mut root: Node, cut: usize) -> Node {
    let components = root.get_mut("components").and_then(Node::as_object_mut);
    for (_, section) in components.into_iter().flat_map(Object::nodes_mut) {
        if let Value::Object(members) = &mut section.value {
            let mut turned: Vec<_> = std::mem::take(members).into_iter().collect();
            turned.reverse();
            let length = turned.len().max(1);
            turned.rotate_left(cut % length);
            for (name, member) in turned {
                members.insert_member(name, member);
            }
        }
    }
    root
}

fn surface_of(document: &str, sources: &mut Sources) -> Surface {
    let file = sources.add("surface.toml", surface::minimal("shop", Path::new(document)));
    surface::parse("shop", file, sources).value.unwrap()
}
