//! What a generated `Credentials::from_env` reads, and says when the environment holds no credentials.

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

/// A variable of the environment that holds a part of a credential. One that is set to nothing, or to
/// blanks, counts as not set: no credential is blank.
#[doc(hidden)]
#[must_use]
pub fn credential_variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_that_is_set_to_nothing_is_not_set() {
        // cargo sets the first two for tests, and the second one to nothing.
        assert!(credential_variable("CARGO_PKG_NAME").is_some());
        assert_eq!(std::env::var("CARGO_PKG_HOMEPAGE").as_deref(), Ok(""));
        assert_eq!(credential_variable("CARGO_PKG_HOMEPAGE"), None);
        assert_eq!(credential_variable("NOBODY_SETS_THIS_VARIABLE"), None);
    }
}
