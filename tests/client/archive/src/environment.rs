// @generated
// Made of cases/client/archive by the suite `compiled`. Do not edit.

//! The servers of the vendor's document.

/// Where Archive is served.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// Production
    ///
    /// `https://archive.example/v1`
    Production,
    /// Any other base URL: a proxy, a mock, a region that the document does not list.
    Other(String),
}

impl Environment {
    /// The base URL, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> String {
        match self {
            Self::Production => "https://archive.example/v1".to_owned(),
            Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),
        }
    }
}
