// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

//! Credentials for the security schemes of the vendor's document.

use client_runtime::{
    Credential, CredentialSet, MissingCredentials, RequestSigner, Signer, credential_variable,
};

/// What the caller has to authorise its calls with: exactly what the document allows.
///
/// Where an operation can be authorised in several ways, the first one in the document's order for
/// which there are all credentials is taken.
///
/// `Debug` shows no secret.
#[derive(Clone, Debug, Default)]
pub struct Credentials(CredentialSet);

impl Credentials {
    /// For the security scheme `key`: an API key, sent as `X-Museum-Key`.
    #[must_use]
    pub fn key(key: impl Into<String>) -> Self {
        Self(CredentialSet::new().with("key", Credential::ApiKey(key.into().into())))
    }

    /// For any security scheme, by its name in the document: the signer gets each request just
    /// before it is sent and puts on it what the scheme asks for, such as a signature or a token
    /// that the caller renews.
    #[must_use]
    pub fn signed(scheme: &str, signer: impl RequestSigner) -> Self {
        Self(CredentialSet::new().with(scheme, Credential::Signer(Signer::new(signer))))
    }

    /// Adds other credentials, for operations that ask for several at once or for another scheme
    /// than most. Where both have the same scheme, the other's count.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0.and(other.0))
    }

    /// Credentials from this variable of the environment:
    ///
    /// - `MUSEUM_KEY__KEY`
    ///
    /// # Errors
    /// If it is not set, or set to nothing; the error names it.
    pub fn from_env() -> Result<Self, MissingCredentials> {
        let mut credentials = Self::default();
        let mut found = false;

        let texts = ["MUSEUM_KEY__KEY"].map(credential_variable);
        if let [Some(key)] = texts {
            credentials = credentials.and(Self::key(key));
            found = true;
        }

        if found {
            return Ok(credentials);
        }
        Err(MissingCredentials::new(&[&["MUSEUM_KEY__KEY"]]))
    }
}

impl From<Credentials> for CredentialSet {
    fn from(credentials: Credentials) -> Self {
        credentials.0
    }
}
