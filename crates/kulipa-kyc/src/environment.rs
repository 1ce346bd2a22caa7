// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! The servers of the vendor's document.

/// Where Kulipa API is served.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// Production
    ///
    /// `https://api.kulipa.xyz/v1`
    Production,
    /// Sandbox, with keys of its own. Third parties' code names this address; Kulipa's pages do not.
    ///
    /// `https://api.testing.kulipa.dev/v1`
    Sandbox,
    /// Any other base URL: a proxy, a mock, a region that the document does not list.
    Other(String),
}

impl Environment {
    /// The base URL, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> String {
        match self {
            Self::Production => "https://api.kulipa.xyz/v1".to_owned(),
            Self::Sandbox => "https://api.testing.kulipa.dev/v1".to_owned(),
            Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),
        }
    }
}
