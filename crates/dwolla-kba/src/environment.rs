// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! The servers of the vendor's document.

/// Where Dwolla API is served.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// Production, with real customers
    ///
    /// `https://api.dwolla.com`
    Production,
    /// Sandbox, with test customers only
    ///
    /// `https://api-sandbox.dwolla.com`
    Sandbox,
    /// Any other base URL: a proxy, a mock, a region that the document does not list.
    Other(String),
}

impl Environment {
    /// The base URL, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> String {
        match self {
            Self::Production => "https://api.dwolla.com".to_owned(),
            Self::Sandbox => "https://api-sandbox.dwolla.com".to_owned(),
            Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),
        }
    }
}
