//! `cargo xtask inspect` over folders of documents: good ones, one with an operation that cannot be
//! generated, and files that are no documents.

use std::path::{Path, PathBuf};

use crate::session::{Told, snapshot, told};
use xtask::cli::{Exit, InspectArguments};
use xtask::inspect::Alter;
use xtask::pipeline::Package;

/// The real workspace, which inspecting leaves alone.
const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn arguments(path: impl Into<PathBuf>) -> InspectArguments {
    InspectArguments { path: path.into(), ..InspectArguments::default() }
}

/// The JSON without what differs from run to run and from one generator to the next.
fn reports(json: &str) -> serde_json::Value {
    let mut reports: serde_json::Value = serde_json::from_str(json).unwrap();
    for report in reports.as_array_mut().unwrap() {
        assert!(report["seconds"]["generate"].is_number());
        report["seconds"]["generate"] = "[seconds]".into();
        assert_eq!(report["lines"] != 0, report["generated"] == true);
        report["lines"] = "[lines]".into();
    }
    reports
}

/// What was said, document by document: they end in the order in which the threads finish.
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

/// The report without times and numbers of lines.
fn redacted(out: &str) -> String {
    let line = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            [.., number, "seconds", "to", "generate"] => line.replace(number, "[seconds]"),
            [.., number, "lines", "of", "Rust,", "not", "compiled", "(--compile", "does)"] => {
                line.replace(number, "[lines]")
            }
            // A row of the table of documents.
            [.., "-"] if line.ends_with("  -") => masked(line, &[1, 3]),
            _ => line.to_owned(),
        }
    };
    out.lines().map(|text| line(text) + "\n").collect()
}

/// A line whose cells, counted from the right, have `#` for each digit.
fn masked(line: &str, cells: &[usize]) -> String {
    let mut cell = 0;
    let mut previous = ' ';
    let mut mask = |c: char| {
        if c != ' ' && previous == ' ' {
            cell += 1;
        }
        previous = c;
        if c.is_ascii_digit() && cells.contains(&(cell - 1)) { '#' } else { c }
    };
    let reversed: String = line.chars().rev().map(&mut mask).collect();
    reversed.chars().rev().collect()
}

#[test]
fn cases() {
    for root in workspace_tests::cases("inspect") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        // Places are below the path as it was given, so it must not be this machine's. A case with a
        // root is one document of several files.
        let path = Path::new("cases/inspect").join(&name);
        let path = if path.join("root.yaml").exists() { path.join("root.yaml") } else { path };
        let Told { exit, out, err, json } =
            told(Path::new(WORKSPACE), |session| session.inspect(&arguments(&path)));
        let (out, err, reports) = (redacted(&out), sorted(&err), reports(&json));
        let text = format!("{exit:?}\n\nstderr:\n{err}\nstdout:\n{out}\njson:\n{reports:#}\n");
        snapshot("inspect", &name, &text);
    }
}

#[test]
fn a_crate_that_is_somebodys_is_not_written_over() {
    let temporary = tempfile::tempdir().unwrap();
    let mine = temporary.path().join("museum/src/lib.rs");
    std::fs::create_dir_all(mine.parent().unwrap()).unwrap();
    std::fs::write(&mine, "//! Mine.").unwrap();
    let document = Path::new("cases/new/multi-file/museum.yaml");
    let out = Some(temporary.path().to_owned());
    let arguments = InspectArguments { compile: true, out, ..arguments(document) };
    let Told { exit, out, json, .. } =
        told(Path::new(WORKSPACE), |session| session.inspect(&arguments));
    assert_eq!(exit, Exit::Files, "{out}");
    assert!(out.contains("museum holds files that inspect did not write"), "{out}");
    assert!(out.contains("museum is not known: its crate could not be written"), "{out}");
    let reports: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(reports[0]["verdict"], "not-written");
    assert_eq!(reports[0]["compiles"], serde_json::Value::Null, "nobody knows");
    assert_eq!(std::fs::read_to_string(&mine).unwrap(), "//! Mine.");
    assert!(!temporary.path().join("museum/Cargo.toml").exists());
}

/// Panics over one document, which a stage of the tool itself could do too.
fn panic_over_one(package: &mut Package) {
    let is_good = |manifest: &str| manifest.contains("name = \"good\"");
    assert!(!package.files.iter().any(|file| is_good(&file.text)), "not this one");
}

#[test]
fn a_document_that_panics_a_stage_spoils_only_its_own_report() {
    let alter: Option<Alter> = Some(panic_over_one);
    let arguments = InspectArguments { alter, ..arguments("cases/inspect/folder") };
    let Told { exit, json, .. } = told(Path::new(WORKSPACE), |session| session.inspect(&arguments));
    assert_eq!(exit, Exit::Internal);
    let reports = reports(&json);
    let report = |name: &str| {
        reports.as_array().unwrap().iter().find(|report| report["name"] == name).unwrap().clone()
    };
    assert_eq!(report("good")["generated"], false);
    assert_eq!(report("good")["verdict"], "internal-error");
    assert!(report("good")["first_error"].as_str().unwrap().contains("not this one"));
    assert_eq!(report("good")["operations_total"], 2);
    assert_eq!(report("one-left-out")["generated"], true);
}

#[test]
fn a_path_that_names_nothing_is_told_apart_from_a_file_that_is_missing() {
    let temporary = tempfile::tempdir().unwrap();
    let cases = [
        (temporary.path().to_owned(), Exit::Usage, "holds no *.yaml"),
        ("https://museum.example/openapi.yaml".into(), Exit::Usage, "download it first"),
        ("missing.yaml".into(), Exit::Files, "missing.yaml: "),
    ];
    for (path, expected, says) in cases {
        let Told { exit, out, err, json } =
            told(Path::new(WORKSPACE), |session| session.inspect(&arguments(path)));
        assert_eq!(exit, expected);
        assert!(err.contains(says), "{err}");
        assert_eq!((out.as_str(), json.as_str()), ("", ""));
    }
}

#[test]
fn kept_crates_stand_alone() {
    let temporary = tempfile::tempdir().unwrap();
    let arguments = InspectArguments {
        out: Some(temporary.path().to_owned()),
        ..arguments("cases/inspect/single/root.yaml")
    };
    let Told { exit, .. } = told(Path::new(WORKSPACE), |session| session.inspect(&arguments));
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
