// @generated
// Made of cases/client/chat by the suite `compiled`. Do not edit.

//! Credentials for the security schemes of the vendor's document.

use client_runtime::{CredentialSet, MissingCredentials};

/// What the caller has to authorise its calls with: exactly what the document allows.
///
/// `Debug` shows no secret.
#[derive(Clone, Debug, Default)]
pub struct Credentials(CredentialSet);

impl Credentials {
    /// Adds other credentials, for operations that ask for several at once or for another scheme
    /// than most. Where both have the same scheme, the other's count.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0.and(other.0))
    }

    /// No credentials: the document asks for none that the environment could hold.
    ///
    /// # Errors
    /// Never.
    pub fn from_env() -> Result<Self, MissingCredentials> {
        Ok(Self::default())
    }
}

impl From<Credentials> for CredentialSet {
    fn from(credentials: Credentials) -> Self {
        credentials.0
    }
}
