//! What a client's conformance comes to.

use std::collections::BTreeMap;

use crate::Remark;
use crate::conformance::control::Tried;

/// What came of all operations and statuses of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conformance {
    /// Every documented status of every operation, in the document's order.
    pub pairs: Vec<Pair>,
    /// What the mock server says to requests that the document forbids.
    pub control: Control,
    /// Why the mock server said nothing at all, if it did not.
    pub silent: Option<String>,
    /// Why no call could be made, if none could.
    pub broken: Option<String>,
    /// What the document's examples say against its own schemas.
    pub contradictions: Vec<Remark>,
}

/// One operation and one of its documented statuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// The key under `responses`: `404`, `4XX`, `default`.
    pub status: String,
    /// What was said of the request.
    pub request: Word,
    /// What was said of the answer that the caller got.
    pub answer: Word,
    /// Whether the mock server made the answer that counts; if not, it was made of the document.
    pub mocked: bool,
    /// What else there is to say: why a judge did not count.
    pub notes: Vec<String>,
}

/// What was said of one half of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// It is as the document says.
    Good,
    /// It is not, by somebody's fault.
    Bad(Blame, String),
    /// It was not tried: why.
    Untried(String),
}

/// Whose fault it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blame {
    /// The generated client does not do what the document says.
    Client,
    /// The document contradicts itself.
    Document,
    /// The mock server refuses what the document allows.
    Judge,
}

/// How many wrong requests were refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Control {
    /// By what is wrong with them: refused, and sent.
    pub kinds: BTreeMap<&'static str, Requests>,
    /// The operations with a wrong request that was accepted.
    pub accepted: Vec<Remark>,
}

/// Requests of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Requests {
    /// How many were refused.
    pub refused: usize,
    /// How many were sent.
    pub sent: usize,
}

impl Word {
    /// Whether it was tried.
    #[must_use]
    pub fn is_tried(&self) -> bool {
        !matches!(self, Self::Untried(_))
    }

    /// Whether it is as the document says.
    #[must_use]
    pub fn is_good(&self) -> bool {
        *self == Self::Good
    }

    /// Whether the client is to blame.
    #[must_use]
    pub fn blames_client(&self) -> bool {
        matches!(self, Self::Bad(Blame::Client, _))
    }
}

impl Conformance {
    /// Whether the client does what the document says, as far as that was tried.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let fails = |pair: &Pair| pair.request.blames_client() || pair.answer.blames_client();
        self.broken.is_none() && !self.pairs.iter().any(fails)
    }
}

impl Control {
    /// All of them.
    #[must_use]
    pub fn total(&self) -> Requests {
        self.kinds.values().fold(Requests::default(), |all, own| Requests {
            refused: all.refused + own.refused,
            sent: all.sent + own.sent,
        })
    }

    pub(super) fn enter(&mut self, operation: &str, tried: &[Tried]) {
        for one in tried {
            let known = self.kinds.entry(one.kind.label()).or_default();
            known.sent += 1;
            known.refused += usize::from(one.refused);
            if !one.refused {
                let operation = operation.to_owned();
                self.accepted.push(Remark { operation, reason: one.what.clone() });
            }
        }
    }
}
