//! `cargo xtask inspect` over folders of documents: good ones, one with an operation that cannot be
//! generated, and files that are no documents.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

mod session;

use std::path::{Path, PathBuf};

use session::{run, run_here, snapshot};
use xtask::cli::{Exit, InspectArguments};
use xtask::generate::{GenerateError, InProcess, Progenitor, Request};

/// The real workspace, which inspecting leaves alone.
const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn arguments(path: impl Into<PathBuf>, json: &Path) -> InspectArguments {
    let json = Some(json.to_owned());
    InspectArguments { path: path.into(), compile: false, call: None, json, out: None }
}

/// The written JSON, without what differs from run to run and from one generator to the next.
fn reports(json: &Path) -> serde_json::Value {
    let mut reports: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(json).unwrap()).unwrap();
    for report in reports.as_array_mut().unwrap() {
        assert!(report["seconds"]["generate"].is_number());
        report["seconds"]["generate"] = "[seconds]".into();
        assert_eq!(report["lines"] != 0, report["generated"] == true);
        report["lines"] = "[lines]".into();
    }
    reports
}

/// What was told, document by document: they end in the order in which the threads finish.
fn sorted(told: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for line in told.lines() {
        // A status line has its verb in the first twelve columns.
        let columns: Vec<char> = line.chars().skip(11).take(2).collect();
        let is_status = matches!(columns[..], [verb, ' '] if verb.is_alphabetic());
        match parts.last_mut().filter(|_| !is_status) {
            Some(part) => part.push_str(line),
            None => parts.push(line.to_owned()),
        }
        parts.last_mut().unwrap().push('\n');
    }
    parts.sort();
    parts.concat()
}

#[test]
fn cases() {
    let temporary = tempfile::tempdir().unwrap();
    for root in workspace_tests::cases("inspect") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        // Places are below the path as it was given, so it must not be this machine's.
        let path = Path::new("cases/inspect").join(&name);
        let json = temporary.path().join(&name);
        let (exit, out) =
            run_here(Path::new(WORKSPACE), |session| session.inspect(&arguments(&path, &json)));
        let (told, _table) = out.split_once("\ndocument ").unwrap();
        let told = sorted(told);
        let reports = reports(&json);
        snapshot("inspect", &name, &format!("{exit:?}\n\n{told}\n\n{reports:#}\n"));
    }
}

#[test]
fn a_crate_that_is_somebodys_is_not_written_over() {
    let temporary = tempfile::tempdir().unwrap();
    let mine = temporary.path().join("museum/src/lib.rs");
    std::fs::create_dir_all(mine.parent().unwrap()).unwrap();
    std::fs::write(&mine, "//! Mine.").unwrap();
    let document = Path::new("cases/new/multi-file/museum.yaml");
    let arguments = InspectArguments {
        out: Some(temporary.path().to_owned()),
        ..arguments(document, &temporary.path().join("report.json"))
    };
    let (_, said) = run_here(Path::new(WORKSPACE), |session| session.inspect(&arguments));
    assert!(said.contains("`museum` exists and was not made from the surface"), "{said}");
    assert_eq!(std::fs::read_to_string(&mine).unwrap(), "//! Mine.");
    assert!(!temporary.path().join("museum/Cargo.toml").exists());
}

/// Panics over one document, which a stage of the tool itself could do too.
struct Panics;

impl Progenitor for Panics {
    fn generate(&self, request: &Request) -> Result<String, GenerateError> {
        assert_ne!(request.document["info"]["title"], "Museum", "not this one");
        InProcess.generate(request)
    }
}

#[test]
fn a_document_that_panics_a_stage_spoils_only_its_own_report() {
    let temporary = tempfile::tempdir().unwrap();
    let json = temporary.path().join("json");
    let arguments = arguments("cases/inspect/folder", &json);
    let (exit, _) = run(Path::new(WORKSPACE), &Panics, |session| session.inspect(&arguments));
    assert_eq!(exit, Exit::Failed);
    let reports = reports(&json);
    let report = |name: &str| {
        reports.as_array().unwrap().iter().find(|report| report["name"] == name).unwrap().clone()
    };
    assert_eq!(report("good")["generated"], false);
    assert!(report("good")["first_error"].as_str().unwrap().contains("not this one"));
    assert_eq!(report("good")["operations_total"], 2);
    assert_eq!(report("one-left-out")["generated"], true);
}

#[test]
fn a_path_that_names_nothing_is_a_mistake_of_the_command_line() {
    let temporary = tempfile::tempdir().unwrap();
    let json = temporary.path().join("json");
    for (path, says) in
        [(temporary.path().to_owned(), "holds no *.yaml"), ("missing".into(), "missing")]
    {
        let arguments = arguments(path, &json);
        let (exit, out) = run_here(Path::new(WORKSPACE), |session| session.inspect(&arguments));
        assert_eq!(exit, Exit::Usage);
        assert!(out.contains(says), "{out}");
        assert!(!json.exists());
    }
}

#[test]
fn kept_crates_stand_alone() {
    let temporary = tempfile::tempdir().unwrap();
    let arguments = InspectArguments {
        path: "cases/inspect/single/root.yaml".into(),
        compile: false,
        call: None,
        json: None,
        out: Some(temporary.path().to_owned()),
    };
    let (exit, _) = run_here(Path::new(WORKSPACE), |session| session.inspect(&arguments));
    assert_eq!(exit, Exit::Success);
    let metadata = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--offline", "--no-deps", "--format-version=1"])
        .current_dir(temporary.path().join("root"))
        .output()
        .unwrap();
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let package = &metadata["packages"][0];
    assert_eq!(package["edition"], "2024");
    let dependencies = package["dependencies"].as_array().unwrap();
    let runtime = dependencies.iter().find(|dependency| dependency["name"] == "client-runtime");
    assert!(Path::new(runtime.unwrap()["path"].as_str().unwrap()).is_absolute());
}
