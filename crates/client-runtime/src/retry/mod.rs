//! When a call is sent again, and after how long.
//!
//! What may be repeated is decided by the operation's [`RetryClass`](crate::RetryClass) in
//! [`rules`]; how often and after which wait by the [`RetryPolicy`]; and how many repeats a client
//! may make in all by its [`budget`], so that a vendor in trouble is not hit harder than before.
//!
//! ```
//! use client_runtime::RetryPolicy;
//! use std::time::Duration;
//!
//! let patient = RetryPolicy::new().max_attempts(6).base(Duration::from_secs(1));
//! let none = RetryPolicy::never();
//! # let _ = (patient, none);
//! ```

pub(crate) mod budget;
mod pacing;
mod policy;
pub(crate) mod retry_after;
pub(crate) mod rules;
pub(crate) mod verdict;

pub(crate) use pacing::{Deadline, Limit, Pacing};
pub use policy::RetryPolicy;
pub use rules::Repeat;
