//! What a vendor changes elsewhere changes no type: held against the documents of this workspace's
//! own surfaces, and against pairs of versions, `old.yaml` and `new.yaml` in a folder each below
//! `cases/stability`. What is new there must leave everything else as it is.
//!
//! `CHANGES=<folder> cargo test -p workspace-tests stability::` reads pairs of other documents,
//! in which things may also go.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use workspace_tests::reversed;
use xtask::bundle::bundle;
use xtask::emit::types::{Module, Printer};
use xtask::load::{Folder, Limits, SourceText, load};
use xtask::lower::lower;
use xtask::merge::{MergeOptions, merge};
use xtask::model::pass::{self, names::Memory};
use xtask::model::{self, Kind, Model};
use xtask::operations::operations;
use xtask::surface;
use xtask::tree::{Node, Sources};

/// The merged document of some files, without overlays, which no operation depends on here.
fn document(files: &[PathBuf]) -> Node {
    let mut sources = Sources::default();
    let surface = surface(&mut sources);
    let texts = files.iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        SourceText::new(name, std::fs::read(path).unwrap())
    });
    let (limits, folder) = (Limits::default(), files[0].parent().unwrap());
    let merged = load(texts.collect(), &limits, &mut sources)
        .then(|loaded| bundle(loaded, &Folder::new(folder.to_owned(), ""), &limits, &mut sources))
        .then(|bundled| merge(bundled, &MergeOptions::of(&surface)));
    merged.value.unwrap().root().clone()
}

fn surface(sources: &mut Sources) -> surface::Surface {
    let text = "[crate]\nname = \"case\"\nversion = \"0.1.0\"\ndescription = \"A case.\"\n\
                [sources]\ntolerate-faults = true\n";
    let file = sources.add("surface.toml", text.to_owned());
    surface::parse("case", file, sources).value.unwrap()
}

fn named(root: &Node, memory: &mut Memory) -> Model {
    let surface = surface(&mut Sources::default());
    let lowered = lower(root.clone()).value.unwrap();
    let mut model = model::read(operations(lowered, &surface).value.unwrap(), &surface.facts);
    pass::run(&mut model, memory);
    model
}

/// The Rust of each type that is used, by name. What names another operation in its documentation
/// alone is not looked at: comments are left out.
fn types(model: &Model) -> BTreeMap<String, String> {
    let printer = Printer::new(&model.types, None);
    let used = model.types.iter().filter(|(_, own)| own.usage.is_used());
    let printed = used.map(|(id, own)| {
        let module = Module { model, types: vec![(id, None)], is_part: false };
        let text = module.print(&printer);
        let code: Vec<&str> =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        (own.name.clone(), code.join("\n"))
    });
    printed.collect()
}

/// A type without what only says that it is also sent: rules of what is inside of it.
fn bare(text: &str) -> String {
    text.replace(" where inner()", "")
}

/// The documents of the surfaces of this workspace.
fn surfaces() -> Vec<(&'static str, Node)> {
    let openapi = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi");
    ["dwolla-kba", "entrust-kba", "kulipa-kyc"]
        .into_iter()
        .map(|name| {
            let mut files: Vec<PathBuf> = std::fs::read_dir(openapi.join(name))
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
                .collect();
            files.sort();
            (name, document(&files))
        })
        .collect()
}

/// The document without one of its operations, for each of them.
fn without_each(root: &Node) -> Vec<(String, Node)> {
    let mut found = Vec::new();
    let paths = root.get("paths").and_then(Node::as_object).unwrap();
    for (path, item) in paths.nodes() {
        for method in xtask::schema::METHODS {
            if item.get(method).is_none() {
                continue;
            }
            let mut less = root.clone();
            let paths = less.get_mut("paths").and_then(Node::as_object_mut).unwrap();
            paths.get_mut(path).and_then(Node::as_object_mut).unwrap().remove(method);
            found.push((format!("{method} {path}"), less));
        }
    }
    found
}

#[test]
fn an_operation_that_goes_changes_no_other_type() {
    for (name, root) in surfaces() {
        let mut memory = Memory::default();
        let before = types(&named(&root, &mut memory));
        for (operation, less) in without_each(&root) {
            let after = types(&named(&less, &mut memory.clone()));
            for (ty, text) in after {
                let known = before.get(&ty);
                assert!(known.is_some(), "{name}: {ty} is new without {operation}");
                // An alias whose type was written out at the place that went is that type now.
                if known.is_some_and(|known| !known.contains("pub type ")) {
                    let known = known.map(|text| bare(text));
                    assert_eq!(known, Some(bare(&text)), "{name}: without {operation}");
                }
            }
        }
    }
}

#[test]
fn the_order_of_a_document_changes_nothing_but_order() {
    for (name, root) in surfaces() {
        let mut turned = root.clone();
        reversed(&mut turned);
        let (mut one, mut other) = (Memory::default(), Memory::default());
        let lines = |text: &String| -> BTreeSet<String> {
            text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect()
        };
        let (straight, turned) = (named(&root, &mut one), named(&turned, &mut other));
        let of = |model: &Model| -> BTreeMap<String, BTreeSet<String>> {
            types(model).iter().map(|(name, text)| (name.clone(), lines(text))).collect()
        };
        assert_eq!(of(&straight), of(&turned), "{name}");
        assert_eq!(one, other, "{name}");
    }
}

/// What the parts of each type are in JSON: a name that a caller compiles against keeps its meaning.
fn meanings(model: &Model) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (_, own) in model.types.iter().filter(|(_, own)| own.usage.is_used()) {
        let parts: Vec<(&str, String)> = match &own.kind {
            Kind::Struct(object) => {
                object.fields.iter().map(|field| (&*field.name, field.wire.clone())).collect()
            }
            Kind::Enum(list) => {
                list.values.iter().map(|value| (&*value.name, value.wire.to_string())).collect()
            }
            Kind::Outcome(outcome) => {
                outcome.cases.iter().map(|case| (&*case.name, case.status.to_string())).collect()
            }
            Kind::Union(union) => {
                union.branches.iter().map(|branch| (&*branch.name, branch.label.clone())).collect()
            }
            Kind::Newtype(_) | Kind::Alias(_) => Vec::new(),
        };
        let name = &own.name;
        found.extend(parts.into_iter().map(|(part, wire)| (format!("{name}.{part}"), wire)));
    }
    found
}

/// Pairs of versions of a document, `old` and `new` in a folder each.
fn pairs(folders: Vec<PathBuf>) -> Vec<(String, Node, Node)> {
    let version = |folder: &Path, name: &str| {
        ["yaml", "yml", "json"]
            .iter()
            .map(|extension| folder.join(format!("{name}.{extension}")))
            .find(|path| path.exists())
            .map(|path| document(&[path]))
    };
    let pair = |folder: PathBuf| {
        let name = folder.file_name()?.to_string_lossy().into_owned();
        Some((name, version(&folder, "old")?, version(&folder, "new")?))
    };
    folders.into_iter().filter_map(pair).collect()
}

#[test]
fn what_is_new_leaves_every_name_as_it_is() {
    for folder in workspace_tests::cases("stability") {
        // A name that two want from now on goes: no caller may take the one for the other.
        let text = std::fs::read_to_string(folder.join("new.yaml")).unwrap();
        let goes: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix("# goes: ")).collect();
        for (name, old, new) in pairs(vec![folder]) {
            let (before, after) = kept_meanings(&name, &old, &new);
            let gone: Vec<_> = before.keys().filter(|part| !after.contains_key(*part)).collect();
            assert_eq!(gone, goes, "{name}");
        }
    }
}

#[test]
fn another_version_keeps_the_meaning_of_every_name() {
    let Some(folder) = std::env::var_os("CHANGES") else { return };
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let pairs = pairs(entries.collect());
    assert!(!pairs.is_empty(), "no pairs of versions below {}", folder.display());
    for (name, old, new) in pairs {
        kept_meanings(&name, &old, &new);
    }
}

/// The meanings of the names of both versions; those that both have are the same, and no name that
/// was remembered is forgotten.
fn kept_meanings(
    name: &str,
    old: &Node,
    new: &Node,
) -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let mut memory = Memory::default();
    let before = meanings(&named(old, &mut memory));
    let remembered = memory.clone();
    let after = meanings(&named(new, &mut memory));
    for (part, meaning) in &after {
        let old = before.get(part);
        assert!(old.is_none_or(|old| old == meaning), "{name}: {part} was {old:?}");
    }
    let kept = remembered.types.iter().all(|(place, name)| memory.types.get(place) == Some(name));
    assert!(kept, "{name}: names were taken out");
    (before, after)
}
