//! Generated code that other suites compile is what the generator writes today.
//!
//! | suite | made of | what it compiles |
//! |---|---|---|
//! | `schemas` | `cases/schemas/wire` | the types |
//! | `schemas` | `cases/client/harbour` | the whole client |
//! | `client` | `cases/client/archive`, `cases/client/museum`, `cases/client/bank` | the whole clients |
//! | `payments` | `cases/client/payments` | the whole client |
//! | `answers` | `cases/client/observatory` | the whole client |
//! | `streams` | `cases/client/chat` | the whole client |
//! | `requests` | `cases/client/post-office` | the whole client |
//!
//! The check stands here and not in those suites: while they do not compile, they can check nothing.
//! `INSTA_UPDATE=always` writes what is stale.
//!
//! There a client is a module of a test and no crate of its own, so that its paths begin with `super`
//! instead of `crate`.

use std::path::Path;

use xtask::diagnostic::Severity;
use xtask::load::{Folder, Limits};
use xtask::model::pass::names::Memory;
use xtask::pipeline::{Input, Kept, Package, package};
use xtask::surface::{self, Surface};
use xtask::tree::Sources;

const ALLOWED: &str = "#![allow(missing_docs, dead_code, unused_qualifications, clippy::all, \
    reason = \"generated\")]\n\n";

#[test]
fn types_of_schemas() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/schemas/wire");
    let package = made("wire", &folder);
    let types = package.files.iter().find(|file| file.path == "src/types.rs").unwrap();
    let (_, types) = types.text.split_once("//! What requests and answers hold.\n\n").unwrap();
    let head = "//! Made of cases/schemas/wire by the suite `compiled`. Do not edit.\n\n";
    assert_fresh("schemas/types.rs", &format!("{head}{ALLOWED}{types}"));
}

#[test]
fn clients() {
    for (case, compiled) in [
        ("archive", "client/archive"),
        ("bank", "client/bank"),
        ("chat", "streams/chat"),
        ("harbour", "schemas/harbour"),
        ("museum", "client/museum"),
        ("observatory", "answers/observatory"),
        ("payments", "payments/client"),
        ("post-office", "requests/post-office"),
    ] {
        assert_client_fresh(case, compiled);
    }
}

/// The client of a case is what the suite compiles from a folder.
fn assert_client_fresh(case: &str, compiled: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/client").join(case);
    let package = made(case, &folder);
    let left_out = package.model.ledger.left_out;
    assert!(left_out.is_empty(), "{left_out:?}");
    for file in &package.files {
        if file.path == "README.md" || file.path.ends_with(".rs") {
            let text = file.text.replace(
                &format!("Made by `cargo xtask generate {case}` from openapi/{case}."),
                &format!("Made of cases/client/{case} by the suite `compiled`."),
            );
            let root = if file.path == "src/lib.rs" { "self::" } else { "super::" };
            assert_fresh(&format!("{compiled}/{}", file.path), &text.replace("crate::", root));
        }
    }
}

fn made(case: &str, folder: &Path) -> Package {
    let mut sources = Sources::default();
    let surface = read_surface(case, folder, &mut sources);
    let (limits, kept) = (Limits::default(), Kept::default());
    let reader = Folder::new(folder, case);
    let names = Memory::default();
    let input =
        Input { surface: &surface, reader: &reader, limits: &limits, kept: &kept, names: &names };
    let package = package(&input, &mut sources);
    let quiet = package.diagnostics.iter().all(|problem| problem.severity == Severity::Note);
    assert!(quiet, "{:?}", package.diagnostics);
    package.value.unwrap()
}

fn read_surface(name: &str, folder: &Path, sources: &mut Sources) -> Surface {
    let text = std::fs::read_to_string(folder.join("surface.toml")).unwrap();
    let file = sources.add("surface.toml", text);
    surface::parse(name, file, sources).value.unwrap()
}

fn assert_fresh(path: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, expected).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "run with INSTA_UPDATE=always to write {}", file.display());
}
