//! The names of a model and `names.toml`: what has a name keeps it, whatever the vendor adds.
//!
//! A case is `cases/names/<case>/`: two versions of a document, `old.yaml` and `new.yaml`. The second
//! one is named with the memory of the first. A snapshot has both files of names and the types.

use std::collections::BTreeMap;
use std::path::Path;

use workspace_tests::reversed;
use xtask::diagnostic::{Style, render};
use xtask::load::{Limits, SourceText, load};
use xtask::lower::lower;
use xtask::model::outline::outline;
use xtask::model::pass::names::{self, Memory};
use xtask::model::{self, Kind, Model, Naming, pass};
use xtask::operations::operations;
use xtask::surface;
use xtask::tree::{Node, Sources};

const SURFACE: &str = "[crate]\nname = \"case\"\nversion = \"0.1.0\"\ndescription = \"A case.\"\n";

fn document(path: &Path) -> Node {
    let mut sources = Sources::default();
    let text = SourceText::new("input.yaml", std::fs::read(path).unwrap());
    let loaded = load(vec![text], &Limits::default(), &mut sources);
    assert!(loaded.diagnostics.is_empty(), "{}: {:?}", path.display(), loaded.diagnostics);
    loaded.value.unwrap()[0].root().clone()
}

fn named(root: &Node, memory: &mut Memory) -> Model {
    let mut sources = Sources::default();
    let file = sources.add("surface.toml", SURFACE.to_owned());
    let surface = surface::parse("case", file, &sources).value.unwrap();
    let found = operations(lower(root.clone()).value.unwrap(), &surface).value.unwrap();
    let mut model = model::read(found, &surface.facts);
    pass::run(&mut model, memory);
    model
}

/// What each name means: a type by what its own members are in JSON, a part by its name in JSON.
fn meanings(model: &Model) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (_, own) in model.types.iter() {
        let name = &own.name;
        let parts: Vec<(&str, String)> = match &own.kind {
            Kind::Struct(object) => {
                object.fields.iter().map(|field| (&*field.name, field.wire.clone())).collect()
            }
            Kind::Enum(list) => {
                list.values.iter().map(|value| (&*value.name, value.wire.to_string())).collect()
            }
            Kind::Union(union) => {
                union.branches.iter().map(|branch| (&*branch.name, branch.label.clone())).collect()
            }
            Kind::Outcome(outcome) => {
                outcome.cases.iter().map(|case| (&*case.name, case.status.to_string())).collect()
            }
            Kind::Newtype(_) | Kind::Alias(_) => Vec::new(),
        };
        found.extend(parts.into_iter().map(|(part, wire)| (format!("{name}.{part}"), wire)));
    }
    found
}

/// What a case is for: the first line of its older document.
fn why(case: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/names").join(case);
    let text = std::fs::read_to_string(path.join("old.yaml")).unwrap();
    let why = text.lines().next().and_then(|line| line.strip_prefix("# why: "));
    why.unwrap_or_else(|| panic!("{case}: the first line is no `# why: ..`")).trim().to_owned()
}

/// The documents, with the name of the case.
fn cases() -> Vec<(String, Node, Node)> {
    let cases = workspace_tests::cases("names").into_iter();
    let read = |folder: std::path::PathBuf| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        (name, document(&folder.join("old.yaml")), document(&folder.join("new.yaml")))
    };
    cases.map(read).collect()
}

#[test]
fn an_old_name_means_what_it_meant() {
    for (case, old, new) in cases() {
        let mut memory = Memory::default();
        let first = named(&old, &mut memory);
        let before = memory.clone();
        let second = named(&new, &mut memory);
        for (sections, later) in [
            (&before.types, &memory.types),
            (&before.members, &memory.members),
            (&before.values, &memory.values),
            (&before.branches, &memory.branches),
        ] {
            // Lines move with the path of their operation, and no others do.
            let moved =
                |name| case.starts_with("path_") && later.values().any(|later| later == name);
            let kept =
                sections.iter().all(|(place, name)| later.get(place) == Some(name) || moved(name));
            assert!(kept, "{case}: the memory was not only added to");
        }
        let old_meanings = meanings(&first);
        for (name, meaning) in meanings(&second) {
            let old = old_meanings.get(&name);
            assert!(old.is_none_or(|old| *old == meaning), "{case}: {name} was {old:?}");
        }
        for (_, own) in second.types.iter() {
            let Naming::Component(key) = &own.naming else { continue };
            let place = format!("/components/schemas/{key}");
            let holder = before.types.iter().find(|(_, name)| **name == own.name);
            let is_other = holder.is_some_and(|(holder, _)| *holder != place);
            assert!(!is_other || case == "part_becomes_component", "{case}: {} moved", own.name);
        }
        let text = |memory: &Memory| {
            let text = names::text(memory);
            text.lines().skip_while(|line| line.starts_with('#')).collect::<Vec<_>>().join("\n")
        };
        let shown =
            format!("{}\n--- later\n{}\n---\n{}", text(&before), text(&memory), outline(&second));
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            snapshot_path => "snapshots/names",
            omit_expression => true,
            description => why(&case),
        }, { insta::assert_snapshot!(case, shown) });
    }
}

#[test]
fn no_name_depends_on_the_order_of_the_document() {
    for (case, old, new) in cases() {
        for root in [old, new] {
            let mut turned = root.clone();
            reversed(&mut turned);
            let (mut one, mut other) = (Memory::default(), Memory::default());
            let (straight, turned) = (named(&root, &mut one), named(&turned, &mut other));
            assert_eq!(one, other, "{case}");
            assert_eq!(meanings(&straight), meanings(&turned), "{case}");
        }
    }
}

#[test]
fn naming_again_changes_nothing() {
    for (case, _, new) in cases() {
        let mut memory = Memory::default();
        let first = named(&new, &mut memory);
        let mut again = memory.clone();
        let second = named(&new, &mut again);
        assert_eq!(memory, again, "{case}");
        assert_eq!(outline(&first), outline(&second), "{case}");
    }
}

#[test]
fn the_file_is_read_as_it_was_written() {
    for (case, old, new) in cases() {
        let mut memory = Memory::default();
        named(&old, &mut memory);
        named(&new, &mut memory);
        let text = names::text(&memory);
        let mut sources = Sources::default();
        let file = sources.add("names.toml", text.clone());
        let read = names::read(&text, file);
        assert_eq!(read.value.as_ref(), Some(&memory), "{case}: {:?}", read.diagnostics);
    }
}

#[test]
fn places_of_any_text_are_read_as_they_were_written() {
    let mut memory = Memory { earlier: true, ..Memory::default() };
    for text in ["a\"b", "a\\b", "a\nb\t", "é", "'", "]", "#", "\u{7f}"] {
        memory.values.insert(
            format!("/components/schemas/A/enum/{text}"),
            format!("V{}", memory.values.len()),
        );
    }
    let text = names::text(&memory);
    let file = Sources::default().add("names.toml", text.clone());
    assert_eq!(names::read(&text, file).value, Some(memory));
}

const UNMERGED: &str = r#"[types]
<<<<<<< ours
"/a/b" = "B"
=======
"/a/b" = "C"
>>>>>>> theirs
"#;

/// What is wrong with a `names.toml`, as people see it.
fn problems(text: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add("openapi/case/names.toml", text);
    let read = names::read(text, file);
    assert!(read.value.is_none(), "{text} was read");
    let shown = read.diagnostics.iter().map(|one| render(one, &sources, Style::Plain));
    shown.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_file_that_is_wrong_is_refused_with_every_place() {
    let wrong = r#"
[types]
"/components/schemas/a" = "A"
"/components/schemas/A/properties/x" = "a"
"/components/schemas/b" = "2nd"
"/components/schemas/v" = "Vec"
components = "C"
"/components/schemas/d" = 1

[members]
"/components/schemas/A/properties/x" = "type"
"/components/schemas/A/properties/y" = "extra"
"/components/schemas/A/properties/n" = "new"
"/components/schemas/A/properties/p" = "same"
"/components/schemas/A/properties/q" = "same"
"/components/schemas/B/properties/q" = "same"

[value]
"#;
    insta::with_settings!({
        prepend_module_to_snapshot => false,
        snapshot_path => "snapshots/names",
        omit_expression => true,
    }, {
        insta::assert_snapshot!("wrong_file", problems(wrong));
        insta::assert_snapshot!(
            "unmerged_file",
            problems(UNMERGED)
        );
    });
}

#[test]
fn a_line_that_is_wrong_is_refused() {
    for (line, expected) in [
        ("\"/a/c\" = C", "a line has a place and a name"),
        ("\"/a/c\" = \"C\"\n\"/a/c\" = \"D\"", "keep the line that has the name of released code"),
        ("\"/a/c\" = \"Ok\"", "`Ok` is the name of a type that generated code uses"),
        ("\"\" = \"C\"", "is not a place"),
    ] {
        let shown = problems(&format!("[types]\n{line}\n"));
        assert!(shown.contains(expected) && shown.contains("names.toml:"), "{shown}");
    }
    for (section, name) in [("values", "Other"), ("branches", "Other"), ("members", "extra")] {
        let shown = problems(&format!("[{section}]\n\"/a/c\" = {name:?}\n"));
        assert!(shown.contains("names::taken"), "{shown}");
    }
}
