// @generated
// Made of cases/client/chat by the suite `compiled`. Do not edit.

//! The servers of the vendor's document.

/// Where Chat is served.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// `https://chat.example`
    Production,
    /// Any other base URL: a proxy, a mock, a region that the document does not list.
    Other(String),
}

impl Environment {
    /// The base URL, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> String {
        match self {
            Self::Production => "https://chat.example".to_owned(),
            Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),
        }
    }
}
