//! The stand-ins of the three surfaces, as tests of a caller's code use them.

mod faults;
mod matching;
mod reports;
mod results;
mod values;
