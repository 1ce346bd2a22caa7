//! `cargo xtask inspect PATH --call`: operations of a generated client called on loopback, and a
//! client that does not do as its document says.

use std::path::{Path, PathBuf};

use crate::session::{Told, snapshot, told};
use xtask::cli::{Exit, InspectArguments};
use xtask::inspect::Alter;
use xtask::pipeline::Package;

/// The real workspace, which inspecting leaves alone.
const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// What came of the calls of a case, as the JSON says it; of a crate that was altered, if it is.
fn calls(root: &Path, alter: Option<Alter>) -> (Exit, String) {
    let temporary = tempfile::tempdir().unwrap();
    let arguments = InspectArguments {
        path: PathBuf::from("cases/calls").join(root.file_name().unwrap()).join("openapi.yaml"),
        call: Some(20),
        out: Some(temporary.path().join("crates")),
        alter,
        ..InspectArguments::default()
    };
    let workspace = Path::new(WORKSPACE);
    let Told { exit, json, .. } = told(workspace, |session| session.inspect(&arguments));
    let reports: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(reports[0]["first_error"], serde_json::Value::Null);
    (exit, format!("{:#}\n", reports[0]["calls"]))
}

/// Makes a client that asks for what it should delete.
fn ask_instead(package: &mut Package) {
    for file in package.files.iter_mut().filter(|file| file.path.starts_with("src/requests")) {
        file.text = file.text.replace("Method::DELETE", "Method::GET");
    }
}

/// One after the other: all crates share a folder of build products.
#[test]
fn calls_pass_and_a_client_that_does_otherwise_is_caught() {
    for root in workspace_tests::cases("calls") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let (exit, called) = calls(&root, None);
        assert_eq!(exit, Exit::Success, "{called}");
        snapshot("calls", &name, &called);

        let (exit, called) = calls(&root, Some(ask_instead));
        assert_eq!(exit, Exit::Compile, "{called}");
        assert!(called.contains("as documented: the method is GET"), "{called}");
    }
}
