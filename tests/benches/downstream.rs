//! What a caller's crate costs: the packages it is built of, and CPU time of a build from nothing.
//! `cargo bench -p workspace-tests --bench downstream`.

#![allow(clippy::panic, clippy::unwrap_used)]
#![allow(clippy::print_stdout, reason = "what it has measured is its result")]

#[path = "../downstream/crates.rs"]
mod crates;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crates::{cargo, make, said, with_mock};

/// The dependencies of the crate by hand: TLS and JSON as the client has them.
const BY_HAND: &str = "[dependencies]\n\
    reqwest = { version = \"0.13\", default-features = false, features = [\"form\", \"http2\", \"json\", \"rustls\"] }\n\
    serde = { version = \"1\", features = [\"derive\"] }\n\
    thiserror = \"2\"\n";

fn main() {
    println!("| | packages | CPU time of the build |\n|---|---|---|");
    for (name, files, dependencies, arguments) in [
        ("reqwest by hand", "by_hand", BY_HAND.to_owned(), &["build"][..]),
        ("with the client", "with_mock", with_mock(), &["build"]),
        ("its tests, with `mock`", "with_mock", with_mock(), &["test", "--no-run"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        make(files, &dependencies, "", folder.path());
        // The lock file loses what this crate does not need.
        let edges = if arguments[0] == "test" { "normal,build,dev" } else { "normal,build" };
        let packages = packages(folder.path(), edges);
        let seconds = cpu_seconds(folder.path(), arguments);
        println!("| {name} | {packages} | {seconds:.0} s |");
    }
}

/// How many packages are built, the crate itself not counted.
fn packages(folder: &Path, edges: &str) -> usize {
    let output = cargo(folder)
        .args(["tree", "--offline", "--prefix", "none", "--no-dedupe", "--edges", edges])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    let names: BTreeSet<String> = text
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| line.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
        .collect();
    names.len() - 1
}

/// User and system time of cargo and all that it starts, as the shell knows them.
fn cpu_seconds(folder: &Path, arguments: &[&str]) -> f64 {
    let script = format!("'{}' {} --offline --quiet; times", env!("CARGO"), arguments.join(" "));
    let output = Command::new("bash")
        .args(["-euc", &script])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    // `times` ends with a line of the processes that the shell has started: `1m2.345s 0m6.789s`.
    let last = text.lines().last().unwrap();
    last.split_whitespace()
        .map(|part| {
            let (minutes, seconds) = part.trim_end_matches('s').split_once('m').unwrap();
            minutes.parse::<f64>().unwrap() * 60.0 + seconds.parse::<f64>().unwrap()
        })
        .sum()
}
