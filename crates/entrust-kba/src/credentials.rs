// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

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
    /// For the security scheme `AdminAPIAuthentication`: a token that the caller has already, and that nobody renews.
    #[must_use]
    pub fn admin_api_authentication_token(token: impl Into<String>) -> Self {
        let credential = Credential::Bearer(token.into().into());
        Self(CredentialSet::new().with("AdminAPIAuthentication", credential))
    }

    /// For the security scheme `AdminAPIAuthentication`: tokens come from `POST /api/web/v1/adminapi/authenticate`.
    #[must_use]
    pub fn admin_api_authentication(
        application_id: impl Into<String>,
        shared_secret: impl Into<String>,
    ) -> Self {
        let credential = Credential::TokenExchange {
            fields: [
                ("applicationId".to_owned(), application_id.into().into()),
                ("sharedSecret".to_owned(), shared_secret.into().into()),
            ]
            .into(),
        };
        Self(CredentialSet::new().with("AdminAPIAuthentication", credential))
    }

    /// For the security scheme `UserToken`: an API key, sent as `Authorization`.
    ///
    /// The token of one user's challenge or session, as it came. To end a session the vendor's own SDK puts `Bearer ` before it.
    #[must_use]
    pub fn user_token(key: impl Into<String>) -> Self {
        Self(CredentialSet::new().with("UserToken", Credential::ApiKey(key.into().into())))
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

    /// Credentials from these variables of the environment, scheme by scheme:
    ///
    /// - `ENTRUST_KBA_ADMIN_API_AUTHENTICATION_APPLICATION_ID`, `ENTRUST_KBA_ADMIN_API_AUTHENTICATION_SHARED_SECRET`
    /// - `ENTRUST_KBA_USER_TOKEN_KEY`
    ///
    /// A scheme whose variables are not all set, or one of them to nothing, is left out.
    ///
    /// # Errors
    /// If no scheme has all of its variables set; the error names them.
    pub fn from_env() -> Result<Self, MissingCredentials> {
        let mut credentials = Self::default();
        let mut found = false;

        let texts = [
            "ENTRUST_KBA_ADMIN_API_AUTHENTICATION_APPLICATION_ID",
            "ENTRUST_KBA_ADMIN_API_AUTHENTICATION_SHARED_SECRET",
        ]
        .map(credential_variable);
        if let [Some(application_id), Some(shared_secret)] = texts {
            credentials =
                credentials.and(Self::admin_api_authentication(application_id, shared_secret));
            found = true;
        }

        let texts = ["ENTRUST_KBA_USER_TOKEN_KEY"].map(credential_variable);
        if let [Some(key)] = texts {
            credentials = credentials.and(Self::user_token(key));
            found = true;
        }

        if found {
            return Ok(credentials);
        }
        Err(MissingCredentials::new(&[
            &[
                "ENTRUST_KBA_ADMIN_API_AUTHENTICATION_APPLICATION_ID",
                "ENTRUST_KBA_ADMIN_API_AUTHENTICATION_SHARED_SECRET",
            ],
            &["ENTRUST_KBA_USER_TOKEN_KEY"],
        ]))
    }
}

impl From<Credentials> for CredentialSet {
    fn from(credentials: Credentials) -> Self {
        credentials.0
    }
}
