//! Every run that writes, stopped at each of its operations.

use xtask::cli::Exit;

use crate::safety::faults::{Fault, Faults};
use crate::safety::tree::{Copy, Tree, difference};

/// A run: what is edited before it, the command, and what of hand-written files it may change.
struct Run {
    prepare: fn(&Copy),
    command: &'static str,
    /// Beginnings of the paths that may change.
    own: &'static [&'static str],
}

/// Removing a file, changing one and making one, in a crate that exists.
const CHANGED: Run = Run {
    prepare: |copy| {
        // A header of an answer is a module of its own.
        copy.edit("openapi/museum/museum.yaml", "description: The hours", HEADER);
    },
    command: "generate museum",
    own: &["crates/museum/"],
};

const HEADER: &str =
    "description: The hours\n          headers:\n            x-total: {schema: {type: integer}}";

const SHRUNK: Run = Run {
    prepare: |copy| {
        (CHANGED.prepare)(copy);
        assert_eq!(copy.run("generate", Faults::none()).0, Exit::Success);
        assert!(copy.path("crates/museum/src/headers.rs").exists());
        copy.edit("openapi/museum/museum.yaml", HEADER, "description: Other hours");
    },
    command: "generate museum",
    own: &["crates/museum/"],
};

const NEW: Run = Run {
    prepare: |copy| {
        copy.add(&copy.path("openapi/museum"));
        for file in ["surface.toml", "museum.yaml"] {
            std::fs::create_dir_all(copy.path("openapi/gallery")).unwrap();
            std::fs::rename(copy.path(file), copy.path(&format!("openapi/gallery/{file}")))
                .unwrap();
        }
        copy.edit("openapi/gallery/surface.toml", "\"museum\"", "\"gallery\"");
    },
    command: "generate gallery",
    own: &[
        "crates/gallery/",
        "openapi/.generate-gallery/",
        "openapi/gallery/names.toml",
        "openapi/gallery/.generate-names.toml",
    ],
};

const VERSION: Run = Run {
    prepare: |copy| copy.edit("openapi/museum/surface.toml", "0.1.0", "0.2.0-rc.1"),
    command: "generate museum",
    own: &[
        "crates/museum/",
        "Cargo.toml",
        "tests/Cargo.toml",
        ".generate-Cargo.toml",
        "tests/.generate-Cargo.toml",
    ],
};

const ADOPTED: Run = Run {
    prepare: |copy| {
        std::fs::rename(copy.path("openapi/shop"), copy.path("openapi/kiosk")).unwrap();
        std::fs::write(copy.path("crates/shop/src/ext.rs"), "// Mine.\n").unwrap();
    },
    command: "generate kiosk --adopt",
    own: &["crates/shop/"],
};

const PRUNED: Run = Run {
    prepare: |copy| std::fs::remove_dir_all(copy.path("openapi/shop")).unwrap(),
    command: "generate --prune",
    own: &["crates/shop/", "openapi/.generate-shop/"],
};

const RENAMED: Run = Run {
    prepare: |copy| copy.edit("openapi/shop/surface.toml", "\"shop\"", "\"kiosk\""),
    command: "generate shop --prune",
    own: &["crates/shop/", "crates/kiosk/", "openapi/.generate-shop/", "openapi/.generate-kiosk/"],
};

macro_rules! stopped {
    ($($name:ident: $run:expr),* $(,)?) => { $(
        mod $name {
            #[test]
            fn a_killed_run_is_finished_by_the_next() {
                super::killed(&$run);
            }

            #[test]
            fn a_refused_operation_names_the_file_and_leaves_a_workspace() {
                super::refused(&$run);
            }
        }
    )* };
}

stopped! {
    changed: super::CHANGED,
    shrunk: super::SHRUNK,
    new: super::NEW,
    version: super::VERSION,
    adopted: super::ADOPTED,
    pruned: super::PRUNED,
    renamed: super::RENAMED,
}

/// The tree before the run, the tree after it, and how many operations it takes.
fn undisturbed(run: &Run) -> (Tree, Tree, usize) {
    let copy = Copy::generated();
    (run.prepare)(&copy);
    let before = copy.tree();
    let faults = Faults::none();
    let (exit, said) = copy.run(run.command, faults.clone());
    assert_eq!(exit, Exit::Success, "{said}");
    assert_eq!(copy.load(), Ok(()));
    let after = copy.tree();
    assert_ne!(before, after);
    (before, after, faults.operations())
}

fn killed(run: &Run) {
    let (before, after, operations) = undisturbed(run);
    assert!(operations > 1);
    let prepared = Copy::generated();
    (run.prepare)(&prepared);
    for operation in 0..operations {
        let copy = prepared.again();
        copy.run(run.command, Faults::at(operation, Fault::Kill));
        let place = format!("killed at operation {operation} of {operations}");
        only_own(run, &before, &copy.tree(), &place);
        assert_eq!(copy.load(), Ok(()), "{place}");
        let (exit, said) = copy.run(run.command, Faults::none());
        assert_eq!(exit, Exit::Success, "{place}: {said}");
        assert_eq!(difference(&after, &copy.tree()), Vec::<String>::new(), "{place}");
    }
}

fn refused(run: &Run) {
    let (before, after, operations) = undisturbed(run);
    let prepared = Copy::generated();
    (run.prepare)(&prepared);
    for operation in 0..operations {
        let copy = prepared.again();
        let (exit, said) = copy.run(run.command, Faults::at(operation, Fault::Refuse));
        let place = format!("refused at operation {operation} of {operations}: {said}");
        assert!(!said.contains(".generate-"), "{place}");
        let tree = copy.tree();
        only_own(run, &before, &tree, &place);
        assert_eq!(copy.load(), Ok(()), "{place}");
        assert_eq!(exit, Exit::Files, "{place}");
        let left = tree.keys().find(|path| path.contains(".generate-"));
        if !said.contains("run the same command again") && left.is_none() {
            assert_eq!(difference(&before, &tree), Vec::<String>::new(), "{place}");
        }
        assert_eq!(copy.run(run.command, Faults::none()).0, Exit::Success, "{place}");
        assert_eq!(difference(&after, &copy.tree()), Vec::<String>::new(), "{place}");
    }
}

fn only_own(run: &Run, before: &Tree, after: &Tree, place: &str) {
    let is_own = |change: &&String| !run.own.iter().any(|own| change[2..].starts_with(own));
    let changes = difference(before, after);
    let foreign: Vec<&String> = changes.iter().filter(is_own).collect();
    assert!(foreign.is_empty(), "{place}: {foreign:?}");
}
