//! The stand-ins of the three surfaces, as tests of a caller's code use them.

#![allow(clippy::unwrap_used, reason = "the lints' exemption reaches no helpers")]

mod faults;
mod matching;
mod reports;
mod results;
mod values;
