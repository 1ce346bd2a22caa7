//! Which failures may be repeated: one table, without state.
//!
//! | failure | `Idempotent` | `UnderKey` with a key | `UnderKey` without | `OneShot` |
//! |---|---|---|---|---|
//! | connection never made | yes | yes | yes | yes |
//! | request refused before the server looked at it; 421, 425 | yes | yes | yes | yes |
//! | TLS handshake failed | no | no | no | no |
//! | connection lost, no answer in time | yes | yes | no | no |
//! | success whose body broke off | yes | yes | no | no |
//! | no HTTP came, or too many headers | no | no | no | no |
//! | 408, 429, 500, 502, 503, 504 | yes | yes, or under a new key | no | no |
//! | a status of `not_processed` | yes | yes, or under a new key | yes | no |
//! | any other status | no | no | no | no |
//!
//! A failure is what its status says, whether its body came or not.
//!
//! "Under a new key": the vendor stores failures, so that the same key would only bring the same
//! failure back. An outcome that is not known is asked for again under the same key all the same.
//!
//! A body that is a stream is gone with its first attempt, so that such a call is not repeated here
//! whatever the table says; who makes the stream anew may make the call again.
//!
//! A `500` counts as passing for calls that may be repeated: nothing can be done twice, and vendors
//! answer so when one of their machines is in trouble.

use http::StatusCode;

use crate::outcome::{is_misdirected_or_early, is_unprocessed};
use crate::{Operation, Outcome, RetryClass, Surface};

/// Whether a call may be made again after how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// As it was.
    Allowed,
    /// Under a new idempotency key only: the vendor answers the old one with the stored failure.
    UnderNewKey,
    /// Not at all: it would fail again, or do harm.
    Never,
}

/// How an attempt ended, as far as repeating goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The vendor answered.
    Answered(StatusCode),
    /// The vendor answered with a success, whose body did not come to its end.
    CutOff,
    /// The connection was never made: certainly nothing was processed.
    NotSent,
    /// No connection could be made, and none will be: nothing was processed.
    Unsendable,
    /// The server says that it did not look at the request.
    Refused,
    /// No answer: nobody knows whether the call was processed.
    Unknown,
    /// What came cannot be understood, and the next time it will be the same: nobody knows whether
    /// the call was processed.
    Garbled,
}

/// What the table is looked up by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    class: RetryClass,
    key: Key,
    not_processed: &'static [u16],
}

#[derive(Clone, Copy, Debug)]
enum Key {
    None,
    Sent,
    SentAndFailuresAreStored,
}

impl Rules {
    pub(crate) fn new(
        surface: &Surface,
        operation: &Operation,
        request: &reqwest::Request,
    ) -> Self {
        let header =
            operation.idempotency.filter(|header| request.headers().contains_key(header.name));
        let key = match header {
            None => Key::None,
            Some(header) if header.replays_failures => Key::SentAndFailuresAreStored,
            Some(_) => Key::Sent,
        };
        Self { class: operation.retry, key, not_processed: surface.not_processed }
    }

    pub(crate) fn repeat(&self, ending: Ending) -> Repeat {
        match ending {
            Ending::NotSent | Ending::Refused => Repeat::Allowed,
            Ending::Unsendable | Ending::Garbled => Repeat::Never,
            Ending::Unknown | Ending::CutOff => match (self.class, self.key) {
                (RetryClass::Idempotent, _)
                | (RetryClass::UnderKey, Key::Sent | Key::SentAndFailuresAreStored) => {
                    Repeat::Allowed
                }
                (RetryClass::UnderKey, Key::None) | (RetryClass::OneShot, _) => Repeat::Never,
            },
            Ending::Answered(status) => self.repeat_answered(status),
        }
    }

    /// What the attempt tells of the call's work.
    pub(crate) fn outcome(&self, ending: Ending) -> Outcome {
        match ending {
            Ending::NotSent | Ending::Unsendable => Outcome::NotSent,
            Ending::Refused => Outcome::NotProcessed,
            Ending::Unknown | Ending::Garbled => Outcome::Unknown,
            Ending::CutOff => Outcome::Answered,
            Ending::Answered(status) if is_unprocessed(status) => Outcome::NotProcessed,
            Ending::Answered(status) if self.not_processed.contains(&status.as_u16()) => {
                Outcome::NotProcessed
            }
            Ending::Answered(_) => Outcome::Answered,
        }
    }

    fn repeat_answered(&self, status: StatusCode) -> Repeat {
        if is_misdirected_or_early(status) {
            return Repeat::Allowed;
        }
        let not_processed = self.not_processed.contains(&status.as_u16());
        if !not_processed && !passes(status) {
            return Repeat::Never;
        }
        match (self.class, self.key) {
            (RetryClass::Idempotent, _) | (RetryClass::UnderKey, Key::Sent) => Repeat::Allowed,
            (RetryClass::UnderKey, Key::SentAndFailuresAreStored) => Repeat::UnderNewKey,
            (RetryClass::UnderKey, Key::None) if not_processed => Repeat::Allowed,
            (RetryClass::UnderKey, Key::None) | (RetryClass::OneShot, _) => Repeat::Never,
        }
    }
}

/// The statuses of failures that may pass by themselves.
pub(crate) fn passes(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table above, cell by cell.
    #[test]
    fn the_whole_table() {
        use Repeat::{Allowed, Never, UnderNewKey};
        let columns = [
            (RetryClass::Idempotent, Key::None),
            (RetryClass::UnderKey, Key::Sent),
            (RetryClass::UnderKey, Key::SentAndFailuresAreStored),
            (RetryClass::UnderKey, Key::None),
            (RetryClass::OneShot, Key::None),
            (RetryClass::OneShot, Key::Sent),
        ];
        let row = |ending| {
            columns.map(|(class, key)| Rules { class, key, not_processed: &[429] }.repeat(ending))
        };
        let status = |code| Ending::Answered(StatusCode::from_u16(code).unwrap());

        assert_eq!(row(Ending::NotSent), [Allowed; 6]);
        assert_eq!(row(Ending::Unknown), [Allowed, Allowed, Allowed, Never, Never, Never]);
        assert_eq!(row(Ending::Refused), [Allowed; 6]);
        assert_eq!(row(Ending::CutOff), row(Ending::Unknown));
        for ending in [Ending::Unsendable, Ending::Garbled] {
            assert_eq!(row(ending), [Never; 6], "{ending:?}");
        }
        for code in [421, 425] {
            assert_eq!(row(status(code)), [Allowed; 6], "{code}");
        }
        for code in [408, 500, 502, 503, 504] {
            assert_eq!(
                row(status(code)),
                [Allowed, Allowed, UnderNewKey, Never, Never, Never],
                "{code}"
            );
        }
        assert_eq!(row(status(429)), [Allowed, Allowed, UnderNewKey, Allowed, Never, Never]);
        for code in [200, 201, 302, 400, 401, 403, 404, 409, 501, 505] {
            assert_eq!(row(status(code)), [Never; 6], "{code}");
        }
    }

    #[test]
    fn what_an_attempt_tells_of_the_work() {
        let rules =
            Rules { class: RetryClass::OneShot, key: Key::None, not_processed: &[429, 503] };
        let status = |code| rules.outcome(Ending::Answered(StatusCode::from_u16(code).unwrap()));
        for code in [401, 407, 421, 425, 429, 503] {
            assert_eq!(status(code), Outcome::NotProcessed, "{code}");
        }
        for code in [200, 302, 400, 403, 408, 500, 502, 504] {
            assert_eq!(status(code), Outcome::Answered, "{code}");
        }
        for (ending, outcome) in [
            (Ending::NotSent, Outcome::NotSent),
            (Ending::Unsendable, Outcome::NotSent),
            (Ending::Refused, Outcome::NotProcessed),
            (Ending::Unknown, Outcome::Unknown),
            (Ending::Garbled, Outcome::Unknown),
            (Ending::CutOff, Outcome::Answered),
        ] {
            assert_eq!(rules.outcome(ending), outcome, "{ending:?}");
        }
    }
}
