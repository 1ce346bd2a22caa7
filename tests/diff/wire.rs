//! What travels: the same calls by the old crate and by the new one, against a server on loopback.
//!
//! All crates of all families go into one program, so that the runtime is linked once.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;
use xtask::emit::CrateFile;

use crate::diff::compiler::{Compiler, Emit};
use crate::diff::parallel;

const HARNESS: &str = include_str!("wire/harness.rs");

/// A crate, and the calls that are made by it.
pub struct Caller<'a> {
    /// The name of the crate in the program.
    pub name: String,
    /// Its files.
    pub files: &'a [CrateFile],
    /// The text of the calls.
    pub calls: &'a str,
}

/// What was seen of each call, by its name.
pub type Seen = BTreeMap<String, Vec<Value>>;

/// What is seen of the calls of each crate, in the order of the crates.
pub fn seen(callers: &[Caller<'_>]) -> Vec<Seen> {
    let compiler = Compiler::get();
    let library = |caller: &Caller<'_>| compiler.library(&caller.name, caller.files, Emit::Code);
    let libraries = parallel::map(callers, library);
    let names = callers.iter().map(|caller| &*caller.name);
    let libraries: Vec<_> = names.clone().zip(&libraries).collect();
    let folder = tempfile::tempdir().unwrap();
    let program = compiler.program(folder.path(), &text(callers), &libraries);
    let output = Command::new(program).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{errors}");
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |key: &str| line[key].as_str().unwrap().to_owned();
        let calls = seen.entry(text("crate")).or_default();
        calls.entry(text("call")).or_default().push(line["seen"].clone());
    }
    names.map(|name| seen.remove(name).unwrap()).collect()
}

/// The program.
fn text(callers: &[Caller<'_>]) -> String {
    let mut text = format!("#![allow(warnings)]\nmod harness {{\n{HARNESS}\n}}\n");
    for caller in callers {
        let Caller { name, calls, .. } = caller;
        let calls: String =
            calls.lines().filter(|line| !line.starts_with("//!")).collect::<Vec<_>>().join("\n");
        text += &format!(
            "mod of_{name} {{\nuse ::{name} as api;\nmod calls {{\n{calls}\n}}\n\
             pub async fn run() {{ calls::calls(&crate::harness::Wire::start(\"{name}\")).await }}\n}}\n"
        );
    }
    let runs: String =
        callers.iter().map(|caller| format!("    of_{}::run().await;\n", caller.name)).collect();
    text + "#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {\n" + &runs + "}\n"
}

/// The calls that two crates made differently, each with the first difference.
pub fn differing(old: &Seen, new: &Seen) -> BTreeMap<String, String> {
    let pairs = old.iter().filter_map(|(call, was)| {
        let is = new.get(call)?;
        let differ = was.iter().zip(is).find(|(was, is)| was != is)?;
        Some((call.clone(), format!("{}\n    instead of {}", differ.1, differ.0)))
    });
    pairs.collect()
}
