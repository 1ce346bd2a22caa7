//! Going through cases until there are enough, and collecting what is found.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::{Duration, Instant};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use super::input::Input;
use super::judge::{Fate, findings, judge};

/// How many cases run between two looks at the clock.
const SLICE: u32 = 32;

/// How far a search goes.
pub struct Search {
    name: &'static str,
    cases: u32,
    until: Option<Instant>,
    seed: u64,
    taken: Cell<u32>,
    found: RefCell<BTreeMap<String, String>>,
}

impl Search {
    /// A search as far as the environment says.
    pub fn from_environment(name: &'static str) -> Self {
        let number = |key: &str| std::env::var(key).ok().and_then(|text| text.parse::<u64>().ok());
        let minutes = number("PIPELINE_MINUTES");
        let anywhere = || minutes.map(|_| u64::from(std::process::id()) << 32);
        Self {
            name,
            cases: number("PIPELINE_CASES")
                .and_then(|cases| cases.try_into().ok())
                .unwrap_or(SLICE),
            until: minutes.map(|minutes| Instant::now() + Duration::from_secs(60 * minutes)),
            seed: number("PIPELINE_SEED").or_else(anywhere).unwrap_or_default(),
            taken: Cell::default(),
            found: RefCell::default(),
        }
    }

    /// Judges cases, and describes those that do not pass: one of each kind.
    pub fn run(self, strategy: &impl Strategy<Value = Input>) -> Vec<String> {
        let mut done = 0;
        let mut slice = 0;
        let go_on = |done| match self.until {
            Some(until) => Instant::now() < until,
            None => done < self.cases,
        };
        while go_on(done) {
            let cases = if self.until.is_some() { SLICE } else { self.cases };
            self.slice(cases, slice, strategy);
            (done, slice) = (done + cases, slice + 1);
        }
        let found = self.found.into_inner();
        let (name, taken) = (self.name, self.taken.get());
        if self.until.is_some() {
            #[allow(clippy::print_stdout, reason = "whoever waits for minutes wants to know")]
            {
                println!("{name}: {done} cases, {taken} of them taken, {} findings", found.len());
            }
        }
        found.into_values().collect()
    }

    /// Runs cases until the first that fails with a reason that is not known yet.
    fn slice(&self, cases: u32, slice: u64, strategy: &impl Strategy<Value = Input>) {
        let config = Config {
            cases,
            failure_persistence: None,
            max_shrink_iters: 2_000,
            max_shrink_time: 60_000,
            ..Config::default()
        };
        let mut runner = TestRunner::new_with_rng(config, self.rng(slice));
        let outcome = runner.run(strategy, |input| match judge(&input) {
            Err(reason) if !self.found.borrow().contains_key(&kind(&reason)) => {
                Err(TestCaseError::fail(reason))
            }
            Ok(Fate::Taken) => {
                self.taken.set(self.taken.get() + 1);
                Ok(())
            }
            _ => Ok(()),
        });
        if let Err(TestError::Fail(reason, input)) = outcome {
            let reason = reason.message().to_owned();
            let number = self.found.borrow().len();
            let folder = findings().join(format!("{}-{}-{number}", self.name, std::process::id()));
            input.write(&folder);
            let text = format!("{reason}\n  in {}", folder.display());
            self.found.borrow_mut().insert(kind(&reason), text);
        }
    }

    fn rng(&self, slice: u64) -> TestRng {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.seed.to_le_bytes());
        seed[8..16].copy_from_slice(&slice.to_le_bytes());
        for (byte, letter) in seed[16..].iter_mut().zip(self.name.bytes()) {
            *byte = letter;
        }
        TestRng::from_seed(RngAlgorithm::ChaCha, &seed)
    }
}

/// Fails with every finding, if there is one.
#[allow(clippy::panic, reason = "this is how a test fails")]
pub fn report(found: Vec<String>) {
    if found.is_empty() {
        return;
    }
    let mut text = String::new();
    for finding in &found {
        write!(text, "\n{finding}").unwrap();
    }
    panic!("{} findings:{text}", found.len());
}

/// A reason without what differs between two cases of the same fault: figures and quoted names.
fn kind(reason: &str) -> String {
    let head = reason.lines().take(2).collect::<Vec<_>>().join(" ");
    let unquoted = head.split(['`', '"', '\'']).step_by(2).collect::<String>();
    unquoted.chars().filter(|letter| !letter.is_ascii_digit()).take(120).collect()
}
