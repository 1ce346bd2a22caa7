// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

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
    /// For the security scheme `App`: an API key, sent as `X-Other-App`.
    #[must_use]
    pub fn other_app(key: impl Into<String>) -> Self {
        Self(CredentialSet::new().with("App", Credential::ApiKey(key.into().into())))
    }

    /// For the security scheme `app`: an API key, sent as `X-App`.
    #[must_use]
    pub fn app(key: impl Into<String>) -> Self {
        Self(CredentialSet::new().with("app", Credential::ApiKey(key.into().into())))
    }

    /// For the security scheme `appKey`: an API key, sent as `X-App-Key`.
    #[must_use]
    pub fn app_key(key: impl Into<String>) -> Self {
        Self(CredentialSet::new().with("appKey", Credential::ApiKey(key.into().into())))
    }

    /// For the security scheme `certificate`: a client certificate for mutual TLS, the caller's own certificate first, and its private key, in PEM. `ClientBuilder::client_certificate` takes one that is read already, and `ClientBuilder::client_certificate_in_http` is for one in the settings of `ClientBuilder::http`.
    #[must_use]
    pub fn certificate(certificate: impl Into<String>) -> Self {
        let credential = Credential::ClientCertificate(certificate.into().into());
        Self(CredentialSet::new().with("certificate", credential))
    }

    /// For the security scheme `hmac`: HTTP authentication scheme `Acme-HMAC-SHA256`. The signer gets each request just before it is sent.
    #[must_use]
    pub fn hmac(signer: impl RequestSigner) -> Self {
        Self(CredentialSet::new().with("hmac", Credential::Signer(Signer::new(signer))))
    }

    /// For the security scheme `login`: HTTP Basic authentication.
    #[must_use]
    pub fn login(username: impl Into<String>, password: impl Into<String>) -> Self {
        let credential = Credential::Basic {
            username: username.into().into(),
            password: password.into().into(),
        };
        Self(CredentialSet::new().with("login", credential))
    }

    /// For the security scheme `oauth`: a token that the caller has, of any of the scheme's OAuth 2 flows.
    #[must_use]
    pub fn oauth_token(token: impl Into<String>) -> Self {
        Self(CredentialSet::new().with("oauth", Credential::Bearer(token.into().into())))
    }

    /// For the security scheme `oauth`: an OAuth 2 client, whose tokens come from `/token`.
    #[must_use]
    pub fn oauth(client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {
        let credential = Credential::ClientCredentials {
            id: client_id.into().into(),
            secret: client_secret.into().into(),
        };
        Self(CredentialSet::new().with("oauth", credential))
    }

    /// For the security scheme `sso`: a token of the OpenID Connect provider at `https://sso.example/.well-known/openid-configuration`, which the caller gets.
    #[must_use]
    pub fn sso(token: impl Into<String>) -> Self {
        Self(CredentialSet::new().with("sso", Credential::Bearer(token.into().into())))
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
    /// - `PAYMENTS_OTHER_APP_KEY`
    /// - `PAYMENTS_APP__KEY`
    /// - `PAYMENTS_APP_KEY__KEY`
    /// - `PAYMENTS_CERTIFICATE__CERTIFICATE`
    /// - `PAYMENTS_LOGIN__USERNAME`, `PAYMENTS_LOGIN__PASSWORD`
    /// - `PAYMENTS_OAUTH__TOKEN`
    /// - `PAYMENTS_OAUTH__CLIENT_ID`, `PAYMENTS_OAUTH__CLIENT_SECRET`
    /// - `PAYMENTS_SSO__TOKEN`
    ///
    /// A scheme whose variables are not all set, or one of them to nothing, is left out.
    ///
    /// # Errors
    /// If no scheme has all of its variables set; the error names them.
    pub fn from_env() -> Result<Self, MissingCredentials> {
        let mut credentials = Self::default();
        let mut found = false;

        let texts = ["PAYMENTS_OTHER_APP_KEY"].map(credential_variable);
        if let [Some(key)] = texts {
            credentials = credentials.and(Self::other_app(key));
            found = true;
        }

        let texts = ["PAYMENTS_APP__KEY"].map(credential_variable);
        if let [Some(key)] = texts {
            credentials = credentials.and(Self::app(key));
            found = true;
        }

        let texts = ["PAYMENTS_APP_KEY__KEY"].map(credential_variable);
        if let [Some(key)] = texts {
            credentials = credentials.and(Self::app_key(key));
            found = true;
        }

        let texts = ["PAYMENTS_CERTIFICATE__CERTIFICATE"].map(credential_variable);
        if let [Some(certificate)] = texts {
            credentials = credentials.and(Self::certificate(certificate));
            found = true;
        }

        let texts = ["PAYMENTS_LOGIN__USERNAME", "PAYMENTS_LOGIN__PASSWORD"].map(std::env::var);
        if let [Ok(username), Ok(password)] = texts {
            credentials = credentials.and(Self::login(username, password));
            found = true;
        }

        let texts = ["PAYMENTS_OAUTH__TOKEN"].map(credential_variable);
        if let [Some(token)] = texts {
            credentials = credentials.and(Self::oauth_token(token));
            found = true;
        }

        let texts =
            ["PAYMENTS_OAUTH__CLIENT_ID", "PAYMENTS_OAUTH__CLIENT_SECRET"].map(credential_variable);
        if let [Some(client_id), Some(client_secret)] = texts {
            credentials = credentials.and(Self::oauth(client_id, client_secret));
            found = true;
        }

        let texts = ["PAYMENTS_SSO__TOKEN"].map(credential_variable);
        if let [Some(token)] = texts {
            credentials = credentials.and(Self::sso(token));
            found = true;
        }

        if found {
            return Ok(credentials);
        }
        Err(MissingCredentials::new(&[
            &["PAYMENTS_OTHER_APP_KEY"],
            &["PAYMENTS_APP__KEY"],
            &["PAYMENTS_APP_KEY__KEY"],
            &["PAYMENTS_CERTIFICATE__CERTIFICATE"],
            &["PAYMENTS_LOGIN__USERNAME", "PAYMENTS_LOGIN__PASSWORD"],
            &["PAYMENTS_OAUTH__TOKEN"],
            &["PAYMENTS_OAUTH__CLIENT_ID", "PAYMENTS_OAUTH__CLIENT_SECRET"],
            &["PAYMENTS_SSO__TOKEN"],
        ]))
    }
}

impl From<Credentials> for CredentialSet {
    fn from(credentials: Credentials) -> Self {
        credentials.0
    }
}
