//! The whole pipeline again: other runs, other processes, another order of the components.

use std::path::Path;
use std::process::Command;

use xtask::generate::{InProcess, generate};
use xtask::load::{Folder, Limits};
use xtask::lower::lower;
use xtask::normalise::normalise;
use xtask::pipeline::{Input as Source, Kept, Package, package};
use xtask::surface::{self, Surface};
use xtask::tree::{Node, Object, Sources, Value};

use super::input::Input;
use super::stages::Run;

/// Where a process that shall only make the crate writes it.
pub const OUTPUT: &str = "PIPELINE_OUTPUT";

/// The crate of a document as one text, progenitor included.
pub fn crate_text(folder: &Path) -> String {
    let mut sources = Sources::default();
    let reader = &Folder::new(folder, "");
    let surface = &surface_of(&mut sources);
    let (limits, kept) = (&Limits::default(), &Kept::default());
    let input = Source { surface, reader, limits, kept };
    let outcome = package(&input, &InProcess, &mut sources);
    assert!(!outcome.has_errors(), "{:?}", outcome.diagnostics);
    let Package { files, operations, ledger, .. } = outcome.value.unwrap();
    let files = files.iter().map(|file| format!("--- {}\n{}", file.path, file.text));
    files.chain([format!("{operations:?}\n{ledger:?}")]).collect()
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

/// What shall not depend on the order of the components: progenitor's source for the document, the
/// rows, the schemes and the losses.
pub fn names_and_types(root: Node) -> Vec<String> {
    let mut sources = Sources::default();
    let surface = surface_of(&mut sources);
    let outcome = lower(root).then(|lowered| normalise(lowered, &surface));
    let outcome = outcome.then(|normalised| generate(normalised, &InProcess));
    let generated = outcome.value.unwrap();
    let mut losses: Vec<String> =
        generated.ledger.losses.iter().map(|loss| format!("{loss:?}")).collect();
    losses.sort();
    let mut texts = vec![
        generated.source,
        format!("{:?}", generated.operations),
        format!("{:?}", generated.schemes),
        format!("{:?}", generated.ledger.left_out),
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

fn surface_of(sources: &mut Sources) -> Surface {
    let file = sources.add("surface.toml", surface::minimal("shop", Path::new("api.yaml")));
    surface::parse("shop", file, sources).value.unwrap()
}
