//! Whether a request is what the document allows.
//!
//! Texts, numbers and lists have bounds in a document. They are written beside the members that
//! have them, in a macro such as [`object!`](crate::object), and a request is checked against them
//! before it is sent. All faults are told at once, each with the path to the value and the bound,
//! never with a value, which may be a secret. What the vendor sends is not checked: an answer that
//! is longer than was promised is still an answer.
//!
//! ```
//! use client_runtime::check::{Checks, inner, text};
//!
//! client_runtime::object! {
//!     /// A person.
//!     pub struct Person {
//!         required {
//!             /// The first name.
//!             first_name = "firstName": String where text().min(1).max(5),
//!         }
//!     }
//! }
//!
//! let mut checks = Checks::new();
//! checks.argument("id", "p-1", &text().max(36));
//! checks.body(&Person::new("Wilhelmina"), &inner());
//! assert_eq!(
//!     checks.faults(),
//!     ["`body.first_name` must have at most 5 characters, and has 10"]
//! );
//! ```

mod checked;
mod faults;
mod number;
mod pattern;
mod rule;

pub use checked::{Checked, Fallback, Probe};
pub use faults::Checks;
pub use rule::{Kind, Rule, inner, list, map, number, text};
