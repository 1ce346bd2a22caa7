//! Answers kept under idempotency keys.
//!
//! A key counts together with method, path, query and body. The same key with anything else is
//! another request: Kulipa says so, and Dwolla leaves it open.

use std::collections::HashMap;

use axum::body::Bytes;
use jiff::{SignedDuration, Timestamp};

use crate::{Answer, Request};

/// How long both vendors keep a key.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// The first answers to requests with an idempotency key.
#[derive(Default)]
pub struct Replays {
    kept: HashMap<Fingerprint, (Timestamp, Answer)>,
}

/// What makes two requests the same.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Fingerprint {
    key: String,
    method: String,
    path: String,
    query: Option<String>,
    body: Bytes,
}

impl Replays {
    /// The answer that this request got before under this key.
    #[must_use]
    pub fn find(&self, key: &str, request: &Request, now: Timestamp) -> Option<Answer> {
        let (at, answer) = self.kept.get(&Fingerprint::new(key, request))?;
        (now.duration_since(*at) < KEPT_FOR).then(|| answer.clone())
    }

    /// Keeps the answer to this request.
    pub fn keep(&mut self, key: &str, request: &Request, now: Timestamp, answer: &Answer) {
        self.kept.insert(Fingerprint::new(key, request), (now, answer.clone()));
    }
}

impl Fingerprint {
    fn new(key: &str, request: &Request) -> Self {
        Self {
            key: key.to_owned(),
            method: request.method.clone(),
            path: request.path.clone(),
            query: request.query.clone(),
            body: request.body.clone(),
        }
    }
}
