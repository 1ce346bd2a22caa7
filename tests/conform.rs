//! `cargo xtask conform FILE`: clients judged by a stand-in for Prism, which says yes and no as each case
//! needs it, and by nobody.

use std::path::{Path, PathBuf};

use crate::session::{Told, snapshot, told};
use xtask::cli::{ConformArguments, Exit};
use xtask::inspect::Alter;
use xtask::pipeline::Package;

/// The real workspace, whose folder of build products the crates share.
const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn judged(root: &Path, prism: &Path, alter: Option<Alter>) -> Told {
    let name = root.file_name().unwrap().to_string_lossy();
    let arguments = ConformArguments {
        subjects: vec![format!("cases/conform/{name}/openapi.yaml")],
        prism: Some(prism.to_owned()),
        alter,
        ..ConformArguments::default()
    };
    told(Path::new(WORKSPACE), |session| session.conform(&arguments))
}

/// Makes a client that asks for what it should delete.
fn ask_instead(package: &mut Package) {
    for file in package.files.iter_mut().filter(|file| file.path.starts_with("src/requests")) {
        file.text = file.text.replace("Method::DELETE", "Method::GET");
    }
}

/// Makes a client that takes one refusal for another.
fn mistake_refusals(package: &mut Package) {
    for file in package.files.iter_mut().filter(|file| file.path.starts_with("src/types")) {
        file.text = file.text.replace("= 409,", "= 410,");
    }
}

/// One after the other: all crates share a folder of build products.
#[test]
fn clients_are_judged_and_so_are_the_judges() {
    let stand_in = PathBuf::from(env!("CARGO_BIN_EXE_prism-stand-in"));
    for root in workspace_tests::cases("conform") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let Told { exit, out, .. } = judged(&root, &stand_in, None);
        assert_eq!(exit, Exit::Success, "{out}");
        snapshot("conform", &name, &out);
    }
    let case = workspace_tests::cases("conform").into_iter().find(|root| root.ends_with("judged"));
    let case = case.unwrap();

    let Told { exit, out, .. } = judged(&case, &stand_in, Some(ask_instead));
    assert_eq!(exit, Exit::Compile, "{out}");
    assert!(out.contains("DELETE /books/{id} 204, request: the method is GET"), "{out}");

    let Told { exit, out, .. } = judged(&case, &stand_in, Some(mistake_refusals));
    assert_eq!(exit, Exit::Compile, "{out}");
    assert!(out.contains("POST /books 409, answer: "), "{out}");

    // Without Prism, what was not done is told, and the exit status tells it too.
    let missing = Path::new("/nowhere/prism");
    let Told { exit, out, err, .. } = judged(&case, missing, None);
    assert_eq!(exit, Exit::Files, "{out}");
    let err: Vec<&str> = err.lines().filter(|line| !line.contains("help ")).collect();
    snapshot("conform", "without-prism", &format!("{}\n{out}", err.join("\n")));
}
