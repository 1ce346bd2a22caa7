//! Code of the caller's that only looks on: metrics, and interceptors once an attempt has ended.
//!
//! A panic of theirs ends there. It must not take the answer from a call that the vendor has processed,
//! and one more while the call unwinds would end the process.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Tells an observer something. The message of a panic goes where the program sends those of all panics.
pub(crate) fn tell(who: &'static str, told: impl FnOnce()) {
    // What the observer leaves in disorder is its own.
    if catch_unwind(AssertUnwindSafe(told)).is_err() {
        tracing::error!("{who} panicked; the call continues");
    }
}
