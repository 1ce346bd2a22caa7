//! `cargo xtask inspect PATH --call`: operations of a generated client called on loopback, and a
//! client that does not do as its document says.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

mod session;

use std::path::{Path, PathBuf};

use session::{run, snapshot};
use xtask::cli::{Exit, InspectArguments};
use xtask::generate::{GenerateError, InProcess, Progenitor, Request};

/// The real workspace, which inspecting leaves alone.
const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// What came of the calls of a case, as the JSON says it.
fn calls(root: &Path, progenitor: &(dyn Progenitor + Sync)) -> (Exit, String) {
    let temporary = tempfile::tempdir().unwrap();
    let json = temporary.path().join("json");
    let arguments = InspectArguments {
        path: PathBuf::from("cases/calls").join(root.file_name().unwrap()).join("openapi.yaml"),
        compile: false,
        call: Some(20),
        json: Some(json.clone()),
        out: Some(temporary.path().join("crates")),
    };
    let (exit, _) = run(Path::new(WORKSPACE), progenitor, |session| session.inspect(&arguments));
    let reports: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(json).unwrap()).unwrap();
    assert_eq!(reports[0]["first_error"], serde_json::Value::Null);
    (exit, format!("{:#}\n", reports[0]["calls"]))
}

#[test]
fn cases() {
    for root in workspace_tests::cases("calls") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let (exit, calls) = calls(&root, &InProcess);
        assert_eq!(exit, Exit::Success, "{calls}");
        snapshot("calls", &name, &calls);
    }
}

/// Sends what should be deleted to the bin of another operation: `DELETE` becomes `GET`.
struct Deletes;

impl Progenitor for Deletes {
    fn generate(&self, request: &Request) -> Result<String, GenerateError> {
        InProcess.generate(request).map(|source| source.replace(". delete (", ". get ("))
    }
}

#[test]
fn a_client_that_does_otherwise_is_caught() {
    let root = workspace_tests::cases("calls").into_iter().next().unwrap();
    let (exit, calls) = calls(&root, &Deletes);
    assert_eq!(exit, Exit::Failed, "{calls}");
    assert!(calls.contains("as documented: the method is GET"), "{calls}");
}
