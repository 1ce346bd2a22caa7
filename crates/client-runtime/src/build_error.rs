//! Why a client could not be built. Each message names the builder method that fixes it.

/// A client could not be built from what its builder was given.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The base URL is not an `http` or `https` URL, or has a user name, a query or a fragment.
    #[error("the base URL {fault}; set another one by `Environment::Other(..)` or `.base_url(..)`")]
    InvalidBaseUrl {
        /// What is wrong with it: `has a query`.
        fault: &'static str,
    },
    /// Credentials would travel over plain http.
    #[error(
        "the base URL is plain http, over which no credentials are sent (but to loopback \
         addresses); set an https URL by `Environment::Other(..)` or `.base_url(..)`"
    )]
    InsecureBaseUrl,
    /// A server of a part of the surface is no `http` or `https` URL, or has a user name, a query or
    /// a fragment.
    #[error(
        "the server `{server}` is not at a plain http(s) URL; set one by `.server({server:?}, ..)`"
    )]
    InvalidServer {
        /// The name of the part.
        server: String,
    },
    /// Credentials would travel to a server of a part of the surface over plain http.
    #[error(
        "the server `{server}` is at a plain http URL, over which no credentials are sent (but to \
         loopback addresses); set an https URL by `.server({server:?}, ..)`"
    )]
    InsecureServer {
        /// The name of the part.
        server: String,
    },
    /// A server was given for a part that the surface does not have.
    #[error("no operation has the server `{server}`; `.server(..)` takes one of: {known}")]
    UnknownServer {
        /// The name that was given.
        server: String,
        /// The names that there are.
        known: String,
    },
    /// The document has no server in this environment for the token endpoint.
    #[error(
        "the document has no server in this environment for the token endpoint of security scheme \
         `{scheme}`; set one by `.token_endpoint({scheme:?}, ..)`"
    )]
    NoTokenServer {
        /// The scheme.
        scheme: &'static str,
    },
    /// The token endpoint is no URL.
    #[error(
        "the token endpoint of security scheme `{scheme}` is not a URL; set another one by \
         `.token_endpoint({scheme:?}, ..)`"
    )]
    InvalidTokenEndpoint {
        /// The scheme.
        scheme: &'static str,
    },
    /// Client secrets would travel over plain http.
    #[error(
        "the token endpoint of security scheme `{scheme}` is plain http, over which no \
         credentials are sent; set an https URL by `.token_endpoint({scheme:?}, ..)`"
    )]
    InsecureTokenEndpoint {
        /// The scheme.
        scheme: &'static str,
    },
    /// A client of this machine would send its secrets to another one.
    #[error(
        "the base URL is on this machine, and the token endpoint of security scheme `{scheme}` is \
         not: no credentials are sent there; say where tokens come from by \
         `.token_endpoint({scheme:?}, ..)`"
    )]
    RemoteTokenEndpoint {
        /// The scheme.
        scheme: &'static str,
    },
    /// No operation with security can be called with the credentials that were given.
    #[error(
        "no secured operation can be called with these credentials; they need {alternatives}; set \
         them by `.credentials(..)`"
    )]
    MissingCredentials {
        /// The schemes and what each takes: `` `a` (an API key), or `b` (a token) with `c` (..) ``.
        alternatives: String,
    },
    /// The client certificate cannot be read.
    #[error(
        "the client certificate for security scheme `{scheme}` cannot be read; `.credentials(..)` \
         takes certificates and private key in PEM"
    )]
    InvalidClientCertificate {
        /// The scheme.
        scheme: &'static str,
    },
    /// Different client certificates were given, but a client presents one.
    #[error(
        "there are several client certificates, but a client presents one; give one by \
         `.client_certificate(..)` or `.credentials(..)`, and build a client for each other one"
    )]
    SeveralClientCertificates,
    /// Credentials, a token endpoint or an interceptor were given for a scheme that the document does
    /// not have.
    #[error(
        "the document has no security scheme `{scheme}`; `.credentials(..)`, `.token_endpoint(..)` \
         and `.intercept_signing(..)` take {known}"
    )]
    UnknownScheme {
        /// The name that was given.
        scheme: String,
        /// The names of the document's schemes.
        known: String,
    },
    /// A token endpoint was given for a scheme that has none.
    #[error("security scheme `{scheme}` has no token endpoint; leave out `.token_endpoint(..)`")]
    NoTokenEndpoint {
        /// The scheme.
        scheme: &'static str,
    },
    /// The credential is of another kind than the scheme.
    #[error(
        "the credential for security scheme `{scheme}` is of another kind than the scheme; set \
         one that suits by `.credentials(..)`"
    )]
    WrongCredential {
        /// The scheme.
        scheme: &'static str,
    },
    /// A credential and an interceptor were given for one scheme.
    #[error(
        "security scheme `{scheme}` has a credential and an interceptor that meets it; leave it out \
         of `.credentials(..)` or of `.intercept_signing(..)`"
    )]
    SeveralCredentials {
        /// The scheme.
        scheme: &'static str,
    },
    /// A member of a token exchange is missing.
    #[error(
        "the credential for security scheme `{scheme}` lacks the field `{field}`; set it by \
         `.credentials(..)`"
    )]
    MissingField {
        /// The scheme.
        scheme: &'static str,
        /// The field.
        field: &'static str,
    },
    /// There is nothing in the credential.
    #[error(
        "the credential for security scheme `{scheme}` is empty; check what `.credentials(..)` is \
         given, such as a variable of the environment that is set to nothing"
    )]
    EmptyCredential {
        /// The scheme.
        scheme: &'static str,
    },
    /// The credential has characters that cannot be sent.
    #[error(
        "the credential for security scheme `{scheme}` has characters that cannot be sent where \
         the scheme puts it; check what `.credentials(..)` is given for a line break or blank"
    )]
    UnsendableCredential {
        /// The scheme.
        scheme: &'static str,
    },
    /// The proxy is not a URL.
    #[error("the proxy is not a URL; set another one by `.proxy(..)`")]
    InvalidProxy,
    /// A variable of the environment that names a proxy does not hold a URL.
    #[error(
        "the environment variable {variable} does not hold the URL of a proxy; correct it, unset it, \
         or set a proxy by `.proxy(..)`"
    )]
    InvalidProxyVariable {
        /// Its name in capitals.
        variable: &'static str,
    },
    /// A client certificate was given to a build that has no TLS.
    #[error(
        "the client certificate for security scheme `{scheme}` needs TLS: enable the feature \
         `rustls` or `native-tls` of the client"
    )]
    CertificateWithoutTls {
        /// The scheme.
        scheme: &'static str,
    },
    /// A ready HTTP client was given, and settings for one besides.
    #[error(
        "a ready HTTP client takes no settings; leave out `.http_client(..)`, or make the settings \
         where that client is built"
    )]
    SettingsOfReadyClient,
    /// The HTTP client could not be built.
    #[error("the HTTP client could not be built; check what `.http(..)` is given")]
    Http(#[source] reqwest::Error),
}
