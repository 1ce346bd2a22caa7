//! `docs/your-own-workspace.md`, done as it says, in an empty folder beside this repository.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

#[test]
fn the_page_makes_a_workspace_with_a_client() {
    let page = std::fs::read_to_string(root().join("docs/your-own-workspace.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(root(), folder.path().join("openapi-clients")).unwrap();
    // What this workspace has compiled serves as far as the versions are the same.
    let lock = root().join("Cargo.lock");
    let script = script(&page).replace(
        "git init --quiet\n",
        &format!("git init --quiet\ncp '{}' Cargo.lock\n", lock.display()),
    );
    let output = Command::new("sh")
        .args(["-eu", "-c", &script])
        .current_dir(folder.path())
        .env("CARGO_TARGET_DIR", root().join("target"))
        .env("CARGO_TERM_COLOR", "never")
        .env_remove("CARGO")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}\n\n{said}");

    let clients = folder.path().join("clients");
    let requests = std::fs::read_to_string(clients.join("crates/museum/src/requests.rs")).unwrap();
    assert!(requests.contains("pub fn buy_ticket("), "{requests}");
    let status =
        Command::new("git").args(["status", "--porcelain"]).current_dir(&clients).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&status.stdout), "", "everything is committed");
}

/// The blocks of a page as one script: `sh` is run, and a block of a `file=` is written.
fn script(page: &str) -> String {
    let mut script = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let block = block.join("\n");
        if info == "sh" {
            writeln!(script, "{block}").unwrap();
        } else if let Some((_, file)) = info.split_once(" file=") {
            writeln!(script, "cat > {file} <<'END'\n{block}\nEND").unwrap();
        }
    }
    script
}
