//! What a generated `Credentials::from_env` says when the environment holds no credentials.

/// No security scheme has all of its environment variables set.
///
/// ```
/// use client_runtime::MissingCredentials;
///
/// let error = MissingCredentials::new(&["MUSEUM_CLIENT_ID", "MUSEUM_CLIENT_SECRET"]);
/// assert_eq!(
///     error.to_string(),
///     "set MUSEUM_CLIENT_ID and MUSEUM_CLIENT_SECRET in the environment"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("set {} in the environment", .variables.join(" and "))]
pub struct MissingCredentials {
    variables: &'static [&'static str],
}

impl MissingCredentials {
    /// The error for these variables.
    #[must_use]
    pub const fn new(variables: &'static [&'static str]) -> Self {
        Self { variables }
    }

    /// The variables that may be set. With several schemes the ones of any of them are enough.
    #[must_use]
    pub const fn variables(&self) -> &'static [&'static str] {
        self.variables
    }
}
