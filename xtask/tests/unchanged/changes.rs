//! Every kind of change, and whether it is noticed.

use super::UNCHANGED;
use super::copy::{Copy, surface};
use xtask::cli::Exit;

/// A change, by what it is.
type Change = (&'static str, fn(&Copy));

/// Changes after which all is done anew for at least one surface.
const NOTICED: &[Change] = &[
    ("a comment in surface.toml", |copy| {
        copy.edit("openapi/shop/surface.toml", "[crate]", "# A remark.\n[crate]");
    }),
    ("an overlay", |copy| {
        copy.edit("openapi/shop/overlay.yaml", "Corrected.", "Corrected again.");
    }),
    ("a document that no list names", |copy| {
        let text = std::fs::read_to_string(copy.path("openapi/museum/museum.yaml")).unwrap();
        let other = text.replace("/hours", "/prices").replace("getHours", "getPrices");
        copy.write("openapi/museum/prices.yaml", &other);
    }),
    ("a document beside those that are listed", |copy| {
        copy.write("openapi/shop/refunds.yaml", "openapi: 3.0.3\n");
    }),
    ("a document that is gone", |copy| copy.remove("openapi/shop/orders.yaml")),
    ("a file of whatever name", |copy| copy.write("openapi/shop/notes.txt", "")),
    ("names that are gone", |copy| copy.remove("openapi/shop/names.toml")),
    ("names that were edited", |copy| {
        copy.write("openapi/shop/names.toml", "[types]\n\"/gone\" = \"Gone\"\n");
    }),
    ("a generated file that is gone", |copy| copy.remove("crates/shop/src/operations.rs")),
    ("a generated file that was edited", |copy| {
        copy.edit("crates/shop/src/lib.rs", "// @generated\n", "// @generated\n// By hand.\n");
    }),
    ("a marker that is gone", |copy| copy.remove("crates/shop/generated.toml")),
    ("a marker that was edited", |copy| {
        copy.edit("crates/shop/generated.toml", "inputs = \"", "inputs = \"0");
    }),
    ("a stray file", |copy| copy.write("crates/shop/src/own.rs", "")),
    ("a crate that is gone", |copy| std::fs::remove_dir_all(copy.path("crates/shop")).unwrap()),
    ("an example", |copy| copy.write("crates/shop/examples/order.rs", "fn main() {}\n")),
    ("an extension", |copy| copy.write("crates/shop/src/ext.rs", "")),
    ("the workspace's manifest", |copy| copy.edit("Cargo.toml", "sha2 = ", "sha_2 = ")),
    ("a dependency that the crates need", |copy| {
        copy.edit("Cargo.toml", "client-runtime = ", "c = ")
    }),
    ("a new surface", |copy| {
        copy.write(
            "openapi/zoo/zoo.yaml",
            include_str!("../../../tests/safety/workspace/openapi/museum/museum.yaml"),
        );
        copy.write("openapi/zoo/surface.toml", &surface("zoo"));
    }),
    ("a surface that takes another's crate", |copy| {
        copy.edit("openapi/museum/surface.toml", "name = \"museum\"", "name = \"shop\"");
    }),
];

#[test]
fn a_change_is_noticed_as_if_nothing_was_remembered() {
    for (what, change) in NOTICED {
        let copy = Copy::generated();
        assert_eq!(copy.check().states(), UNCHANGED, "{what}");
        change(&copy);
        let check = copy.check();
        assert_ne!(check.states(), UNCHANGED, "{what}");
        let full = copy.without_memory().check();
        assert_eq!(check.exit, full.exit, "{what}: {}", check.err);
        for key in ["changes", "left_over", "fix"] {
            assert_eq!(check.json[key], full.json[key], "{what}");
        }
        let changes = |told: &super::Told| {
            let rows = told.json["surfaces"].as_array().unwrap().clone();
            rows.into_iter().map(|row| (row["changes"].clone(), row["strays"].clone())).collect()
        };
        let (ours, theirs): (Vec<_>, Vec<_>) = (changes(&check), changes(&full));
        assert_eq!(ours, theirs, "{what}");

        // And a run that writes leaves what a run without memory leaves.
        let other = copy.without_memory();
        let (ours, theirs) = (copy.generate(), other.generate());
        assert_eq!(ours.exit, theirs.exit, "{what}: {}", ours.err);
        let (ours_files, theirs_files) = (copy.files(), other.files());
        let differing: Vec<_> = ours_files
            .iter()
            .filter(|(k, v)| theirs_files.get(*k) != Some(v))
            .map(|(k, _)| k)
            .chain(theirs_files.keys().filter(|k| !ours_files.contains_key(*k)))
            .collect();
        assert!(differing.is_empty(), "{what}: {differing:?}");
        if ours.exit == Exit::Success {
            let states = copy.check().states();
            assert!(states.split(", ").all(|one| one.ends_with(" unchanged")), "{what}: {states}");
        }
    }
}

#[test]
fn what_the_generator_does_not_read_changes_nothing() {
    let copy = Copy::new();
    copy.write("crates/shop/src/ext.rs", "");
    std::fs::remove_dir_all(copy.path("crates")).unwrap();
    copy.generate();
    copy.write("crates/shop/src/ext.rs", "");
    copy.write("crates/shop/examples/order.rs", "fn main() {}\n");
    copy.generate();
    copy.write("crates/shop/src/ext.rs", "// More.\n");
    copy.write("crates/shop/examples/order.rs", "fn main() { }\n");
    copy.write("src/lib.rs", "");
    assert_eq!(copy.check().states(), UNCHANGED);
}

#[test]
fn another_generator_trusts_nothing() {
    let copy = Copy::generated().with_generator("two");
    assert_eq!(copy.check().states(), "museum fresh, shop fresh");
    assert_eq!(copy.check().states(), UNCHANGED);
    let copy = copy.with_generator("one");
    assert_eq!(copy.check().states(), "museum fresh, shop fresh");
}

#[test]
fn a_merge_conflict_in_the_marker_is_put_right_by_the_next_run() {
    let copy = Copy::generated();
    let files = copy.files();
    let marker = "crates/shop/generated.toml";
    let text = std::fs::read_to_string(copy.path(marker)).unwrap();
    let line = text.lines().find(|line| line.starts_with("inputs")).unwrap();
    let conflict =
        format!("<<<<<<< HEAD\n{line}\n=======\ninputs = \"0123456789abcdef\"\n>>>>>>> other");
    copy.edit(marker, line, &conflict);
    let check = copy.check();
    assert_eq!(
        (check.exit, check.states().as_str()),
        (Exit::Stale, "museum unchanged, shop stale")
    );
    assert_eq!(copy.generate().states(), "museum unchanged, shop generated");
    assert_eq!(copy.files(), files);
}

#[test]
fn a_file_that_only_one_side_of_a_conflict_lists_is_removed() {
    let copy = Copy::generated();
    let files = copy.files();
    copy.write("crates/shop/src/theirs.rs", "");
    let line = "    \"src/lib.rs\",\n";
    let conflict = "<<<<<<< HEAD\n=======\n    \"src/theirs.rs\",\n>>>>>>> other\n";
    copy.edit("crates/shop/generated.toml", line, &(line.to_owned() + conflict));
    let told = copy.generate();
    assert_eq!(told.exit, Exit::Success, "{}", told.err);
    assert_eq!(copy.files(), files);
}
