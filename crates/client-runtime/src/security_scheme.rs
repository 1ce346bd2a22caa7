//! Security schemes: what a document says about how its operations are authorised.

/// One entry of `components/securitySchemes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Its key in the document.
    pub name: &'static str,
    /// What it asks for.
    pub kind: SchemeKind,
}

/// The kinds of security scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `type: apiKey`.
    ApiKey {
        /// Where the key goes.
        location: ApiKeyLocation,
        /// The name of the header, query parameter or cookie.
        name: &'static str,
    },
    /// `type: http`, `scheme: basic` (RFC 7617).
    HttpBasic,
    /// `type: http`, `scheme: bearer` (RFC 6750) with a token that the caller has.
    HttpBearer,
    /// `type: oauth2` with the client credentials flow (RFC 6749 section 4.4).
    ClientCredentials {
        /// The token endpoint, absolute or relative to the base URL.
        token_url: &'static str,
        /// How the client proves itself to the token endpoint.
        client_authentication: ClientAuthentication,
    },
    /// A token got from an operation of the same document, as `x-token-exchange` describes it.
    TokenExchange(TokenExchange),
    /// `type: mutualTLS`: the client certificate of the connection.
    MutualTls,
    /// Anything else. A [`RequestSigner`](crate::RequestSigner) of the caller's does it.
    Signature,
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiKeyLocation {
    /// A request header.
    Header,
    /// A query parameter.
    Query,
    /// A cookie.
    Cookie,
}

/// Client authentication at a token endpoint (RFC 6749 section 2.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientAuthentication {
    /// `client_secret_basic`: HTTP Basic with the form-encoded id and secret.
    Basic,
    /// `client_secret_post`: `client_id` and `client_secret` in the form body.
    Body,
}

/// How a token is had from an operation that takes credentials as JSON and gives the token as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenExchange {
    /// The path of the operation, relative to the base URL. The method is always `POST`.
    pub path: &'static str,
    /// The body's members that are filled from the credentials.
    pub fields: &'static [ExchangeField],
    /// JSON pointer to the token in the answer.
    pub token: &'static str,
    /// JSON pointer to the expiry in the answer: an RFC 3339 date, also one whose offset lacks its
    /// colon (`+0000`); seconds or milliseconds since 1970; or a lifetime in seconds.
    pub expires_at: Option<&'static str>,
    /// The header that carries the token.
    pub header: &'static str,
    /// What comes before the token in that header, its blank included: `"Bearer "`.
    pub prefix: &'static str,
}

/// One member of a token exchange's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExchangeField {
    /// The member's name in the body, which is also its name in the credentials.
    pub name: &'static str,
    /// Whether it is a secret; the others may be shown.
    pub secret: bool,
}
