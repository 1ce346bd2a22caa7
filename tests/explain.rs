//! `cargo xtask explain`: from Rust path to document and back, and what codes mean.
//!
//! A case is a workspace's folder `openapi`, and a file `asked` with what is asked for, a line each.

use std::fmt::Write as _;
use std::path::Path;

use crate::session::{run, snapshot};
use tempfile::TempDir;
use walkdir::WalkDir;
use xtask::cli::Exit;
use xtask::explain::items;

/// A workspace in a temporary folder, with the surfaces of a case.
fn workspace(case: &Path) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("Cargo.toml"), "[workspace]\n").unwrap();
    let files = WalkDir::new(case.join("openapi")).into_iter().map(Result::unwrap);
    for file in files.filter(|entry| entry.file_type().is_file()) {
        let target = folder.path().join(file.path().strip_prefix(case).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(file.path(), target).unwrap();
    }
    folder
}

/// Asks, and gives what a terminal would show.
fn explain(workspace: &Path, asked: &str) -> (Exit, String) {
    run(workspace, |session| match asked.split_once(' ') {
        Some((surface, what)) => session.explain(Some(surface), what),
        None => session.explain(None, asked),
    })
}

#[test]
fn cases() {
    for case in workspace_tests::cases("explain") {
        let folder = workspace(&case);
        let mut told = String::new();
        for asked in std::fs::read_to_string(case.join("asked")).unwrap().lines() {
            writeln!(told, "$ cargo xtask explain {asked}").unwrap();
            match std::panic::catch_unwind(|| explain(folder.path(), asked)) {
                Ok((exit, text)) => writeln!(told, "{text}[{exit:?}]\n").unwrap(),
                // The session of the suite unwraps errors that end a command.
                Err(_) => writeln!(told, "[no such surface]\n").unwrap(),
            }
        }
        snapshot("explain", &case.file_name().unwrap().to_string_lossy(), &told);
    }
}

/// What `explain` says of an item leads back to it, for every item of every surface here.
#[test]
fn the_way_to_the_document_leads_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let workspace = xtask::workspace::Workspace::at(root);
    for surface in workspace.surfaces(&[]).unwrap() {
        let mut sources = xtask::tree::Sources::default();
        let built = xtask::pipeline::build(&workspace, &surface, &mut sources).value.unwrap();
        let known = xtask::explain::Known::of(&built, &sources).unwrap();
        let mut asked = 0;
        for path in known.outline.items.keys() {
            assert_eq!(items(&known, path).unwrap(), [path.as_str()]);
            let Some(origin) = known.origins.get(path) else { continue };
            // What is made of several places of the document is in none.
            let Ok(back) = items(&known, &format!("#{}", origin.pointer)) else { continue };
            // A place is asked for what it is itself: a method rather than its row of the table.
            let same = |other: &String| {
                known.origins.get(other).is_some_and(|place| place.span == origin.span)
            };
            assert!(back.contains(path) || back.iter().any(same), "{path} leads to {back:?}");
            asked += 1;
        }
        assert!(asked > 20, "{surface}: {asked}");
    }
}
