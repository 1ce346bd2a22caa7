//! Regular expressions, each compiled once.
//!
//! The engine needs time that grows with the text and no faster, whatever the expression.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use regex::Regex;

/// Whether a text matches an expression somewhere. Every text matches one that is none: the
/// generator prints only those that compile.
pub(super) fn matches(pattern: &'static str, text: &str) -> bool {
    compiled(pattern).is_none_or(|regex| regex.is_match(text))
}

type Compiled = HashMap<&'static str, Option<Arc<Regex>>>;

/// A clone of a `Regex` has a working memory of its own, which takes a hundred allocations to make.
fn compiled(pattern: &'static str) -> Option<Arc<Regex>> {
    static COMPILED: OnceLock<Mutex<Compiled>> = OnceLock::new();
    let compiled = COMPILED.get_or_init(Mutex::default);
    let mut compiled = compiled.lock().unwrap_or_else(PoisonError::into_inner);
    compiled.entry(pattern).or_insert_with(|| Regex::new(pattern).ok().map(Arc::new)).clone()
}
