//! Documents that nobody wrote, changed once.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use serde_json::Value;
use xtask::model::pass::names::Memory;

use crate::diff::agreement::Agreement;
use crate::diff::edits::{Edit, edit};
use crate::diff::judge::Callers;
use crate::diff::versions::version;
use crate::properties::documents;
use crate::properties::input::{Input, pretty};
use crate::properties::mutations::{TreeMutation, mutate, tree_mutations};
use crate::properties::seeds;

/// A document and its change.
#[derive(Clone, Debug)]
struct Pair {
    old: Value,
    change: Change,
}

#[derive(Clone, Debug)]
enum Change {
    /// One that a vendor could make.
    Edit(Edit),
    /// Any.
    Mutation(Vec<TreeMutation>),
}

/// What all pairs came to.
#[derive(Debug, Default)]
pub struct Found {
    /// The pairs of which two crates could be made.
    pub taken: usize,
    /// How many callers rustc refused.
    pub refused: usize,
    /// How many changes were called `breaks`.
    pub breaks: usize,
    /// What the judges disagree about, a pair each.
    pub wrong: Vec<String>,
}

/// Judges so many pairs, or as many as there is time for.
pub fn search(pairs: u32) -> Found {
    let number = |key: &str| std::env::var(key).ok().and_then(|text| text.parse::<u64>().ok());
    let minutes = number("PIPELINE_MINUTES");
    let until = minutes.map(|minutes| Instant::now() + Duration::from_secs(60 * minutes));
    let anywhere = minutes.map(|_| u64::from(std::process::id()) << 32);
    let seed = number("PIPELINE_SEED").or(anywhere).unwrap_or_default();
    let found = RefCell::new(Found::default());
    let known: RefCell<BTreeMap<String, ()>> = RefCell::default();
    let is_smaller = Cell::new(false);
    let mut slice = 0_u64;
    loop {
        let config = Config {
            cases: pairs,
            failure_persistence: None,
            max_shrink_iters: 100,
            max_shrink_time: 60_000,
            max_global_rejects: u32::MAX,
            ..Config::default()
        };
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..16].copy_from_slice(&slice.to_le_bytes());
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let mut runner = TestRunner::new_with_rng(config, random);
        let outcome = runner.run(&strategy(), |pair| {
            let Some(agreement) = judged(&pair) else {
                return Err(TestCaseError::reject("no crates"));
            };
            if !is_smaller.get() {
                let mut found = found.borrow_mut();
                found.taken += 1;
                found.refused += agreement.refused;
                found.breaks += agreement.breaks;
            }
            match agreement.missed.iter().chain(&agreement.false_alarms).next() {
                Some(first) if !known.borrow().contains_key(&kind(first)) => {
                    is_smaller.set(true);
                    Err(TestCaseError::fail(first.clone()))
                }
                _ => Ok(()),
            }
        });
        is_smaller.set(false);
        if let Err(TestError::Fail(reason, pair)) = outcome {
            let reason = reason.message().to_owned();
            let mut found = found.borrow_mut();
            let folder = write(&pair, found.wrong.len());
            found.wrong.push(format!("{reason}\n  in {}", folder.display()));
            known.borrow_mut().insert(kind(&reason), ());
        }
        slice += 1;
        if until.is_none_or(|until| Instant::now() > until) {
            return found.into_inner();
        }
    }
}

fn strategy() -> BoxedStrategy<Pair> {
    let written = select(seeds::trees());
    let grown = documents::inputs().prop_map(|input: Input| {
        serde_json::from_str(&input.text("api.json").unwrap_or_default()).unwrap_or_default()
    });
    let old = prop_oneof![3 => written.boxed(), 2 => grown.boxed()];
    let change = prop_oneof![
        5 => edit().prop_map(Change::Edit),
        1 => tree_mutations(1).prop_map(Change::Mutation),
    ];
    (old, change).prop_map(|(old, change)| Pair { old, change }).boxed()
}

impl Pair {
    fn new_document(&self) -> Option<Value> {
        let new = match &self.change {
            Change::Edit(edit) => edit.apply(&self.old)?,
            Change::Mutation(mutations) => mutate(self.old.clone(), mutations),
        };
        (new != self.old).then_some(new)
    }
}

const SURFACE: &str = "[crate]\nname = \"random\"\nversion = \"0.1.0\"\ndescription = \"Nobody's.\"\n\
                       [sources]\ndocuments = [\"api.json\"]\ntolerate-faults = true\n";

/// What both judges say, if there are two crates.
fn judged(pair: &Pair) -> Option<Agreement> {
    let new = pair.new_document()?;
    let folder = tempfile::tempdir().unwrap();
    let made = |document: &Value, names: &Memory| {
        std::fs::write(folder.path().join("api.json"), pretty(document)).unwrap();
        version(folder.path(), SURFACE, names).ok()
    };
    let old = made(&pair.old, &Memory::default())?;
    let new = made(&new, &old.names)?;
    Some(Agreement::of(&Callers::of(&old.files), &old.files, &new.files))
}

/// Writes a pair so that `CHANGES` reads it.
fn write(pair: &Pair, number: usize) -> PathBuf {
    let name = format!("{}-{number}", std::process::id());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff/findings").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("old.json"), pretty(&pair.old)).unwrap();
    let new = pair.new_document().unwrap_or_default();
    std::fs::write(folder.join("new.json"), pretty(&new)).unwrap();
    folder
}

/// A reason without what differs between two cases of the same fault: names and figures.
fn kind(reason: &str) -> String {
    let (item, error) = reason.split_once(": ").unwrap_or((reason, ""));
    let unquoted: String = error.split('`').step_by(2).collect();
    let module = item.split("::").next().unwrap_or(item);
    format!("{module} {unquoted} {}", item.split(' ').next_back().unwrap_or_default().len())
}
