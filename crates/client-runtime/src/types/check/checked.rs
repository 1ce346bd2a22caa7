//! The types that can be checked.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use zeroize::Zeroize;

use super::{Checks, Rule, number, pattern};
use crate::{Binary, Content, ExactNumber, JsonObject, Nullable, Part, Sensitive};

/// A type whose values can be checked.
pub trait Checked {
    /// Notes what is wrong with a value. Nothing can be, unless the type says otherwise.
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        let _ = (checks, rule);
    }
}

impl Checks {
    fn text(&mut self, text: &str, rule: &Rule<'_>) {
        let bounds = &rule.bounds;
        if bounds.shortest.is_some() || bounds.longest.is_some() {
            let length = text.chars().count();
            self.count(length, "character", bounds.shortest, bounds.longest);
        }
        if let Some(wanted) = bounds.pattern.filter(|wanted| !pattern::matches(wanted, text)) {
            self.fault(&format!("must match `{wanted}`"));
        }
        if bounds.has_numbers() {
            self.number(text, rule);
        }
    }

    pub(super) fn number(&mut self, text: &str, rule: &Rule<'_>) {
        if rule.bounds.has_numbers() {
            for fault in number::faults(&rule.bounds, text) {
                self.fault(&fault);
            }
        }
    }

    fn list<T: Checked + PartialEq>(&mut self, items: &[T], rule: &Rule<'_>) {
        let bounds = &rule.bounds;
        self.count(items.len(), "item", bounds.fewest, bounds.most);
        if bounds.unique {
            let mut pairs = items.iter().enumerate();
            let twin = pairs.find_map(|(index, item)| {
                let first = items.iter().take(index).position(|other| other == item)?;
                Some((first, index))
            });
            if let Some((first, second)) = twin {
                self.fault(&format!("must not have equal items, and {first} and {second} are"));
            }
        }
        if let Some(rule) = bounds.each {
            for (index, item) in items.iter().enumerate() {
                self.item(index, |checks| item.check(checks, rule));
            }
        }
    }

    fn values<'v, T: Checked + 'v>(
        &mut self,
        values: impl IntoIterator<Item = &'v T>,
        rule: &Rule<'_>,
    ) {
        if let Some(rule) = rule.bounds.each {
            for value in values {
                self.entry(|checks| value.check(checks, rule));
            }
        }
    }

    fn count(&mut self, found: usize, what: &str, fewest: Option<u64>, most: Option<u64>) {
        let found = found as u64;
        let several = |number: u64| if number == 1 { "" } else { "s" };
        if let Some(fewest) = fewest.filter(|fewest| found < *fewest) {
            let s = several(fewest);
            self.fault(&format!("must have at least {fewest} {what}{s}, and has {found}"));
        }
        if let Some(most) = most.filter(|most| found > *most) {
            let s = several(most);
            self.fault(&format!("must have at most {most} {what}{s}, and has {found}"));
        }
    }
}

impl Checked for str {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        checks.text(self, rule);
    }
}

impl Checked for String {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        checks.text(self, rule);
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Checked for $number {
            fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
                checks.number(&self.to_string(), rule);
            }
        }
    )*};
}

numbers!(i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, serde_json::Number);

impl<T: std::fmt::Display> Checked for ExactNumber<T> {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        checks.number(&self.0.to_string(), rule);
    }
}

// Their formats are all that a document says of them.
impl Checked for jiff::Timestamp {}
impl Checked for jiff::civil::Date {}
impl Checked for std::net::IpAddr {}
impl Checked for std::net::Ipv4Addr {}
impl Checked for std::net::Ipv6Addr {}
impl Checked for uuid::Uuid {}

impl Checked for bool {}
impl Checked for Binary {}
impl Checked for Part {}
impl Checked for Content {}

impl Checked for Value {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        match self {
            Self::Null | Self::Bool(_) => {}
            Self::Number(number) => number.check(checks, rule),
            Self::String(text) => checks.text(text, rule),
            Self::Array(items) => checks.list(items, rule),
            Self::Object(members) => members.check(checks, rule),
        }
    }
}

impl Checked for serde_json::Map<String, Value> {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        checks.values(self.values(), rule);
    }
}

impl Checked for JsonObject {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        checks.values(self.values(), rule);
    }
}

impl<T: Checked + PartialEq> Checked for Vec<T> {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        checks.list(self, rule);
    }
}

impl<K, T: Checked> Checked for BTreeMap<K, T> {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        checks.values(self.values(), rule);
    }
}

impl<T: Checked> Checked for Option<T> {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        if let Some(value) = self {
            value.check(checks, rule);
        }
    }
}

impl<T: Checked> Checked for Nullable<T> {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        if let Some(value) = self.value() {
            value.check(checks, rule);
        }
    }
}

impl<T: Checked + ?Sized> Checked for Box<T> {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        (**self).check(checks, rule);
    }
}

impl<T: Checked + ?Sized> Checked for &T {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        (**self).check(checks, rule);
    }
}

impl<T: Checked + Zeroize> Checked for Sensitive<T> {
    fn check(&self, checks: &mut Checks, rule: &Rule<'_>) {
        self.expose().check(checks, rule);
    }
}

/// A value that is to be checked: by its type, or else by what it is sent as.
#[doc(hidden)]
#[derive(Debug)]
pub struct Probe<'v, T: ?Sized>(pub &'v T);

impl<T: Checked + ?Sized> Probe<'_, T> {
    /// Checks it under its name.
    pub fn check(self, checks: &mut Checks, name: &str, rule: &Rule<'_>) {
        checks.within(name, |checks| self.0.check(checks, rule));
    }

    /// Checks it where it is.
    pub fn check_here(self, checks: &mut Checks, rule: &Rule<'_>) {
        self.0.check(checks, rule);
    }
}

/// Checks types of other crates, such as decimal numbers.
#[doc(hidden)]
pub trait Fallback {
    /// Checks it where it is.
    fn check_here(self, checks: &mut Checks, rule: &Rule<'_>);

    /// Checks it under its name.
    fn check(self, checks: &mut Checks, name: &str, rule: &Rule<'_>);
}

impl<T: Serialize + ?Sized> Fallback for Probe<'_, T> {
    fn check_here(self, checks: &mut Checks, rule: &Rule<'_>) {
        checks.as_sent(self.0, rule);
    }

    fn check(self, checks: &mut Checks, name: &str, rule: &Rule<'_>) {
        checks.sent(name, self.0, rule);
    }
}
