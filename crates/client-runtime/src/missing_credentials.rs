//! What a generated `Credentials::from_env` says when the environment holds no credentials.

use std::fmt;

/// No security scheme has all of its environment variables set.
///
/// ```
/// use client_runtime::MissingCredentials;
///
/// let error = MissingCredentials::new(&[&["MUSEUM_ID", "MUSEUM_SECRET"], &["MUSEUM_KEY"]]);
/// assert_eq!(
///     error.to_string(),
///     "set MUSEUM_ID and MUSEUM_SECRET, or MUSEUM_KEY, in the environment"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingCredentials {
    alternatives: &'static [&'static [&'static str]],
}

impl MissingCredentials {
    /// The error for these variables, by scheme.
    #[must_use]
    pub const fn new(alternatives: &'static [&'static [&'static str]]) -> Self {
        Self { alternatives }
    }

    /// The variables of each scheme. All of one are enough.
    #[must_use]
    pub const fn alternatives(&self) -> &'static [&'static [&'static str]] {
        self.alternatives
    }
}

impl fmt::Display for MissingCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schemes: Vec<String> =
            self.alternatives.iter().map(|variables| variables.join(" and ")).collect();
        match schemes.as_slice() {
            [only] => write!(formatter, "set {only} in the environment"),
            several => write!(formatter, "set {}, in the environment", several.join(", or ")),
        }
    }
}

impl std::error::Error for MissingCredentials {}
