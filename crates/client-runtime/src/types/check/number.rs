//! The bounds of numbers, by their digits: `0.1 + 0.2` in binary is no reason to refuse a payment.

use std::cmp::Ordering;

use super::rule::{Bounds, Edge};
use crate::exact_number::Decimal;

impl Bounds<'_> {
    pub(super) const fn has_numbers(&self) -> bool {
        self.lower.is_some() || self.upper.is_some() || self.multiple_of.is_some()
    }
}

/// What is wrong with a number that is written so, if anything. A text that is not a number, such as
/// that of an infinity, is wrong where there is any bound.
pub(super) fn faults(bounds: &Bounds<'_>, text: &str) -> Vec<String> {
    let Some(value) = Decimal::parse(text) else { return vec!["must be a number".to_owned()] };
    let mut faults = Vec::new();
    let beyond = |edge: &Edge, wrong: Ordering| match Decimal::parse(edge.number) {
        Some(bound) => {
            let order = value.compare(&bound);
            order == wrong || (edge.exclusive && order == Ordering::Equal)
        }
        None => false,
    };
    if let Some(edge) = bounds.lower.filter(|edge| beyond(edge, Ordering::Less)) {
        let words = if edge.exclusive { "greater than" } else { "at least" };
        faults.push(format!("must be {words} {}", edge.number));
    }
    if let Some(edge) = bounds.upper.filter(|edge| beyond(edge, Ordering::Greater)) {
        let words = if edge.exclusive { "less than" } else { "at most" };
        faults.push(format!("must be {words} {}", edge.number));
    }
    if let Some(step) = bounds.multiple_of {
        let step_value = Decimal::parse(step);
        if step_value.is_some_and(|step| value.is_multiple_of(&step) == Some(false)) {
            faults.push(format!("must be a multiple of {step}"));
        }
    }
    faults
}
