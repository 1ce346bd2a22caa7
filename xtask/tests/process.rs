//! The tool as a process: both streams to the byte, exit statuses, pipes that close, colours.
//!
//! A session is a workspace in a temporary folder and a list of commands; the snapshot holds what
//! each wrote. Times differ from run to run and are redacted.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// One operation, fine.
const SHOP: &str = include_str!("../../tests/cases/commands/fresh/shop/orders.yaml");
const SURFACE: &str = include_str!("../../tests/cases/commands/fresh/shop/surface.toml");

/// Two references that lead nowhere.
const FAULTY: &str = "\
openapi: 3.0.3
info: {title: Bakery, version: 1.5}
paths:
  /loaves:
    get:
      operationId: listLoaves
      parameters:
        - {name: limit, in: query, schema: {type: integer, maximum: 50}}
      responses:
        '200':
          description: Loaves.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Loaf'}
    put:
      operationId: bakeLoaf
      requestBody: {$ref: '#/components/requestBodies/Loaf'}
      responses: {'204': {description: Baked.}}
";

/// A workspace with a surface `shop`, and documents beside it.
fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("Cargo.toml", include_str!("../../Cargo.toml"));
    write("openapi/shop/orders.yaml", SHOP);
    write("openapi/shop/surface.toml", SURFACE);
    write("bakery.yaml", FAULTY);
    write("documents/orders.yaml", SHOP);
    write("documents/bakery.yaml", FAULTY);
    write("documents/notes.json", "{}");
    folder
}

/// The tool, in a folder, without a terminal.
fn xtask(folder: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env_remove("CLICOLOR_FORCE")
        .env("COLUMNS", "100")
        .stdin(Stdio::null());
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Runs commands one after the other and gives what each wrote.
fn session(workspace: &TempDir, commands: &[&str]) -> String {
    let mut told = String::new();
    for command in commands {
        let Output { status, stdout, stderr } = xtask(workspace.path(), command).output().unwrap();
        writeln!(told, "$ cargo xtask {command}").unwrap();
        for (name, bytes) in [("stdout", stdout), ("stderr", stderr)] {
            let text = redacted(&text(&bytes));
            if !text.is_empty() {
                writeln!(told, "--- {name}\n{text}").unwrap();
            }
        }
        writeln!(told, "--- exit {}\n", status.code().unwrap()).unwrap();
    }
    told
}

/// A text without times, and without numbers of lines, which change with the generator.
fn redacted(text: &str) -> String {
    let line = |line: &str| {
        let trimmed = line.trim_start();
        let indent = &line[..line.len() - trimmed.len()];
        let json = |key: &str| trimmed.starts_with(&format!("\"{key}\": "));
        if json("seconds") && !trimmed.ends_with('{') || json("generate") && !trimmed.ends_with('"')
        {
            let key = trimmed.split(':').next().unwrap();
            return format!(
                "{indent}{key}: [seconds]{}",
                if line.ends_with(',') { "," } else { "" }
            );
        }
        if json("lines") {
            return format!("{indent}\"lines\": [lines],");
        }
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            [.., number, "seconds", "to", "generate"] => line.replace(number, "[seconds]"),
            [.., number, "lines", "of", "Rust,", "not", "compiled", "(--compile", "does)"] => {
                line.replace(number, "[lines]")
            }
            [.., number, "s"] if number.parse::<f64>().is_ok() => {
                format!("{}  [time]", line[..line.len() - number.len() - 2].trim_end())
            }
            // The table of documents.
            [.., "-"] if line.ends_with("  -") => masked(line, &[1, 3]),
            _ => line.to_owned(),
        }
    };
    text.lines().map(|text| line(text) + "\n").collect()
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
fn generate_and_check() {
    let workspace = workspace();
    // Something is lost, so that there is something to list.
    let text = SHOP.replace("{id}:\n    get:", "{id}:\n    get:\n      callbacks: {paid: {}}");
    let bounded = text.replace("schema: {type: string}}", "schema: {type: integer, minimum: 1}}");
    std::fs::write(workspace.path().join("openapi/shop/orders.yaml"), bounded).unwrap();
    let told = session(
        &workspace,
        &[
            "check",
            "check --json",
            "generate --json -",
            "generate",
            "check",
            "check --json - shop",
            "check --losses",
        ],
    );
    insta::assert_snapshot!("generate_and_check", told);
}

#[test]
fn problems_of_a_surface() {
    let workspace = workspace();
    let path = workspace.path().join("openapi/shop/orders.yaml");
    let text = SHOP.replace("schemas/Problem'", "schemas/Problm'");
    std::fs::write(&path, text.replace("title: Shop", "title: Shop\n  title: Store")).unwrap();
    let told = session(&workspace, &["generate", "check --json -"]);
    insta::assert_snapshot!("problems_of_a_surface", told);
    assert!(!workspace.path().join("crates").exists());
}

#[test]
fn inspect() {
    let workspace = workspace();
    let commands = [
        "inspect bakery.yaml",
        "inspect bakery.yaml --json -",
        "inspect openapi/shop/orders.yaml",
        "inspect documents/orders.yaml --json report.json",
    ];
    let mut told = session(&workspace, &commands);
    let report = std::fs::read_to_string(workspace.path().join("report.json")).unwrap();
    writeln!(told, "report.json:\n{}", redacted(&report)).unwrap();
    insta::assert_snapshot!("inspect", told);
}

/// The lines about single documents come in the order in which threads finish; the tables do not.
#[test]
fn inspect_a_folder() {
    let workspace = workspace();
    let Output { status, stdout, stderr } =
        xtask(workspace.path(), "inspect documents").output().unwrap();
    assert_eq!(status.code(), Some(100));
    let stderr = text(&stderr);
    let mut lines: Vec<&str> = stderr.lines().collect();
    lines.sort_unstable();
    let told =
        format!("--- stdout\n{}\n--- stderr\n{}\n", redacted(&text(&stdout)), lines.join("\n"));
    insta::assert_snapshot!("inspect_a_folder", told);
}

#[test]
fn what_does_not_exist() {
    let workspace = workspace();
    let commands = [
        "check shpo",
        "generate shop elsewhere openapi/shop/",
        "generat",
        "check --jsno",
        "check --json shop",
        "inspect --json bakery.yaml documents",
        "inspect missing.yaml",
        "inspect openapi",
        "inspect https://bakery.example/openapi.json",
        "new cafe missing.yaml",
    ];
    insta::assert_snapshot!("what_does_not_exist", session(&workspace, &commands));
    let kept = std::fs::read_to_string(workspace.path().join("bakery.yaml")).unwrap();
    assert_eq!(kept, FAULTY, "--json wrote over a document");
}

#[test]
fn help_and_version() {
    let workspace = workspace();
    let commands =
        ["--version", "--help", "generate --help", "check --help", "inspect --help", "new --help"];
    insta::assert_snapshot!("help_and_version", session(&workspace, &commands));
}

/// Below the workspace's root, and with a file where a folder must be.
#[test]
fn paths_are_relative_and_have_no_temporary_names() {
    let workspace = workspace();
    std::fs::write(workspace.path().join("crates"), "").unwrap();
    let Output { status, stdout, stderr } =
        xtask(&workspace.path().join("openapi/shop"), "generate").output().unwrap();
    let (stdout, stderr) = (text(&stdout), text(&stderr));
    assert_eq!(status.code(), Some(100), "{stderr}");
    assert!(stderr.contains("`crates` is a link, or not a file"), "{stderr}");
    for said in [stdout, stderr] {
        assert!(!said.contains(&*workspace.path().to_string_lossy()), "{said}");
        assert!(!said.contains(".generate-"), "{said}");
    }
}

#[test]
fn a_reader_that_goes_away_changes_nothing() {
    let workspace = workspace();
    for (command, exit) in [
        ("generate", 0),
        ("check", 0),
        ("inspect bakery.yaml", 100),
        ("inspect bakery.yaml --json", 100),
    ] {
        let mut child = xtask(workspace.path(), command)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut stderr = String::new();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(exit), "{command}: {stderr}");
        assert_eq!(stderr, "", "{command}");
    }
    assert!(workspace.path().join("crates/shop/src/lib.rs").exists());
}

#[test]
fn colours_go_to_terminals_unless_they_are_asked_for() {
    let workspace = workspace();
    let escapes = |variables: &[(&str, &str)]| {
        let mut command = xtask(workspace.path(), "check");
        let output = command.envs(variables.iter().copied()).output().unwrap();
        text(&output.stdout).contains('\x1b')
    };
    assert!(!escapes(&[]));
    assert!(escapes(&[("CLICOLOR_FORCE", "1")]));
    assert!(!escapes(&[("NO_COLOR", "1")]));
}
