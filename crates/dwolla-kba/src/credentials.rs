// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! Credentials for the security schemes of the vendor's document.

use client_runtime::{
    Credential, CredentialSet, MissingCredentials, RequestSigner, Signer, TokenProvider,
    credential_variable,
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
    /// For the security scheme `clientCredentials`: a token that the caller has already, and that nobody renews.
    #[must_use]
    pub fn client_credentials_token(token: impl Into<String>) -> Self {
        let credential = Credential::Bearer(token.into().into());
        Self(CredentialSet::new().with("clientCredentials", credential))
    }

    /// For the security scheme `clientCredentials`: an OAuth 2 client, whose tokens come from `/token`.
    #[must_use]
    pub fn client_credentials(
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        let credential = Credential::ClientCredentials {
            id: client_id.into().into(),
            secret: client_secret.into().into(),
        };
        Self(CredentialSet::new().with("clientCredentials", credential))
    }

    /// For any security scheme, by its name in the document: the signer gets each request just
    /// before it is sent and puts on it what the scheme asks for, such as a signature or a token
    /// that the caller renews.
    #[must_use]
    pub fn signed(scheme: &str, signer: impl RequestSigner) -> Self {
        Self(CredentialSet::new().with(scheme, Credential::Signer(Signer::new(signer))))
    }

    /// For any security scheme that takes a token, by its name in the document: the provider is asked
    /// for tokens, which are kept and renewed before they expire.
    #[must_use]
    pub fn provided(scheme: &str, provider: impl TokenProvider) -> Self {
        Self(CredentialSet::new().with(scheme, Credential::provided(provider)))
    }

    /// Adds other credentials, for operations that ask for several at once or for another scheme
    /// than most. Where both have the same scheme, the other's count.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0.and(other.0))
    }

    /// Credentials from these variables of the environment:
    ///
    /// - `DWOLLA_KBA_CLIENT_ID`, `DWOLLA_KBA_CLIENT_SECRET`
    ///
    /// # Errors
    /// If they are not all set, or one of them to nothing; the error names them.
    pub fn from_env() -> Result<Self, MissingCredentials> {
        let mut credentials = Self::default();
        let mut found = false;

        let texts = ["DWOLLA_KBA_CLIENT_ID", "DWOLLA_KBA_CLIENT_SECRET"].map(credential_variable);
        if let [Some(client_id), Some(client_secret)] = texts {
            credentials = credentials.and(Self::client_credentials(client_id, client_secret));
            found = true;
        }

        if found {
            return Ok(credentials);
        }
        Err(MissingCredentials::new(&[&["DWOLLA_KBA_CLIENT_ID", "DWOLLA_KBA_CLIENT_SECRET"]]))
    }
}

impl From<Credentials> for CredentialSet {
    fn from(credentials: Credentials) -> Self {
        credentials.0
    }
}
