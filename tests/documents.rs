//! What a document can have wrong though a crate is made of it: the warnings of `generate`.
//!
//! A case is the folder of a surface without its `surface.toml`, unless it has one of its own. The
//! snapshot is what goes to stderr, and the methods that the client has.

use std::fmt::Write as _;
use std::path::Path;

use crate::session::{snapshot, told};

const SURFACE: &str =
    "[crate]\nname = \"museum\"\nversion = \"0.1.0\"\ndescription = \"Client for the museum.\"\n";

#[test]
fn cases() {
    for root in workspace_tests::cases("documents") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let workspace = tempfile::tempdir().unwrap();
        let folder = workspace.path().join("openapi/museum");
        std::fs::create_dir_all(&folder).unwrap();
        // What a crate inherits must be there.
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
        std::fs::copy(manifest, workspace.path().join("Cargo.toml")).unwrap();
        std::fs::write(folder.join("surface.toml"), SURFACE).unwrap();
        for entry in std::fs::read_dir(&root).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
        }
        let told = told(workspace.path(), |session| session.generate(&[]));
        let mut text = format!("{:?}\n\n{}", told.exit, told.err);
        for method in methods(&workspace.path().join("crates/museum/src/operations.rs")) {
            writeln!(text, "{method}").unwrap();
        }
        snapshot("documents", &name, &text);
    }
}

/// `list_get_readers: GET /readers` of every operation of the table.
fn methods(table: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(table).unwrap_or_default();
    let quoted = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
    let field = |name: &'static str| {
        let start = format!("{name}: ");
        let lines = text.lines().map(str::trim);
        lines.filter(move |line| line.starts_with(&start)).map(quoted).collect::<Vec<_>>()
    };
    field("id").into_iter().zip(field("path")).map(|(id, path)| format!("{id}: {path}")).collect()
}
