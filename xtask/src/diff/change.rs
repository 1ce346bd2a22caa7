//! A change, and how bad it is.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Code;

/// What a change means for callers, from the least to the most.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Only words changed, or an advice.
    Docs,
    /// There is more than before, and all code compiles and does what it did.
    Adds,
    /// Code compiles, and does something else than before: other requests go out, other values are
    /// refused, or answers are read otherwise.
    Otherwise,
    /// Code that compiled is refused by the compiler.
    Breaks,
}

/// One change of what callers see.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// How bad it is.
    pub verdict: Verdict,
    /// What kind of change it is.
    pub code: Code,
    /// The path of what changed, as [`outline`](crate::outline) spells it: of the old crate, where it
    /// was there.
    pub item: String,
    /// What it was; nothing if it is new.
    pub was: Option<String>,
    /// What it is; nothing if it is gone.
    pub is: Option<String>,
    /// What else changed with it for the same reason: what belongs to a type that is gone, what is
    /// typed by one that has another name.
    pub also: Vec<String>,
    /// The only argument that came or went, where arguments did.
    pub argument: Option<String>,
}

impl Verdict {
    /// Every verdict, the worst first.
    pub const ALL: [Self; 4] = [Self::Breaks, Self::Otherwise, Self::Adds, Self::Docs];

    /// The verdict as reports for programs spell it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Breaks => "breaks",
            Self::Otherwise => "otherwise",
            Self::Adds => "adds",
            Self::Docs => "docs",
        }
    }

    /// The verdict in the words of reports.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Breaks => "breaks",
            Self::Otherwise => "behaves otherwise",
            Self::Adds => "adds",
            Self::Docs => "docs",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words())
    }
}

impl Change {
    /// A change of an item. The verdict is that of its code.
    pub(super) fn new(code: Code, item: impl Into<String>) -> Self {
        Self {
            verdict: code.verdict(),
            code,
            item: item.into(),
            was: None,
            is: None,
            also: Vec::new(),
            argument: None,
        }
    }

    pub(super) fn was(mut self, was: impl Into<String>) -> Self {
        self.was = Some(was.into());
        self
    }

    pub(super) fn is(mut self, is: impl Into<String>) -> Self {
        self.is = Some(is.into());
        self
    }

    pub(super) fn also(mut self, also: Vec<String>) -> Self {
        self.also = also;
        self
    }
}
