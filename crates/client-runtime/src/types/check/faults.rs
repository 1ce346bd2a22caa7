//! What is wrong with a request.

use std::fmt::Write as _;

use super::{Checked, Rule};
use crate::error::CallError;

/// Faults beyond this number are counted and not described: a list may have a million items.
const MOST: usize = 50;

/// Collects what is wrong with the arguments of a call.
#[derive(Debug, Default)]
pub struct Checks {
    path: String,
    faults: Vec<String>,
    more: usize,
}

impl Checks {
    /// No faults yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Checks an argument.
    pub fn argument<T: Checked + ?Sized>(&mut self, name: &str, value: &T, rule: &Rule<'_>) {
        self.within(name, |checks| value.check(checks, rule));
    }

    /// Checks an argument of a type that is not of this crate by what it is sent as: a decimal
    /// number, for example.
    pub fn sent<T: serde::Serialize + ?Sized>(&mut self, name: &str, value: &T, rule: &Rule<'_>) {
        self.within(name, |checks| checks.as_sent(value, rule));
    }

    /// Checks the body.
    pub fn body<T: Checked + ?Sized>(&mut self, value: &T, rule: &Rule<'_>) {
        self.argument("body", value, rule);
    }

    /// Whether everything may be sent.
    ///
    /// # Errors
    /// If there are faults; the message has all of them.
    pub fn done(self) -> Result<(), CallError> {
        if self.faults.is_empty() {
            return Ok(());
        }
        let mut message = self.faults.join("; ");
        if self.more > 0 {
            let _ = write!(message, "; and {} more", self.more);
        }
        Err(CallError::InvalidRequest(message))
    }

    /// The faults so far.
    #[must_use]
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Notes what is wrong with the value at the path.
    pub(super) fn fault(&mut self, what: &str) {
        if self.faults.len() < MOST {
            self.faults.push(format!("`{}` {what}", self.path));
        } else {
            self.more += 1;
        }
    }

    /// Goes on with a member.
    pub(super) fn within(&mut self, name: &str, check: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name.trim_start_matches("r#"));
        check(self);
        self.path.truncate(length);
    }

    /// Goes on with an item.
    pub(super) fn item(&mut self, index: usize, check: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        let _ = write!(self.path, "[{index}]");
        check(self);
        self.path.truncate(length);
    }

    /// Goes on with a value of a map, whose name may be personal data and is not told.
    pub(super) fn entry(&mut self, check: impl FnOnce(&mut Self)) {
        self.within("*", check);
    }

    /// Checks a value by what it is sent as. One that cannot be sent is not refused here.
    pub(super) fn as_sent<T: serde::Serialize + ?Sized>(&mut self, value: &T, rule: &Rule<'_>) {
        // Numbers keep their digits in the text, which a value of JSON would round.
        let Ok(text) = serde_json::to_string(value) else { return };
        if text.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            return self.number(&text, rule);
        }
        if let Ok(value) = serde_json::from_str::<serde_json::Value>(&text) {
            value.check(self, rule);
        }
    }
}
