//! The client certificate of a client: where it comes from, and how the HTTP client gets it.

use crate::{BuildError, Credential, CredentialSet, Secret, Surface};

/// Where the client certificate comes from, besides the credentials.
#[derive(Clone)]
pub(crate) enum ClientCertificate {
    /// From nowhere.
    None,
    /// The caller has put it into the HTTP client's settings.
    InHttp,
    /// The caller has given it to the builder.
    #[cfg(feature = "rustls")]
    Given(reqwest::Identity),
}

impl ClientCertificate {
    /// Whether the connection proves who calls, credentials apart.
    pub(crate) fn is_given(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Gives the HTTP client its certificate, which is this one or that of the credentials.
    pub(crate) fn install(
        self,
        http: reqwest::ClientBuilder,
        surface: &'static Surface,
        credentials: &CredentialSet,
    ) -> Result<reqwest::ClientBuilder, BuildError> {
        let given =
            surface.schemes.iter().filter_map(|scheme| match credentials.get(scheme.name)? {
                Credential::ClientCertificate(pem) => Some((scheme.name, pem)),
                _ => None,
            });
        let given: Vec<(&'static str, &Secret)> = given.collect();
        let Some(((scheme, pem), others)) = given.split_first() else {
            return Ok(self.into_http(http));
        };
        if self.is_given() || others.iter().any(|(_, other)| other.expose() != pem.expose()) {
            return Err(BuildError::SeveralClientCertificates);
        }
        from_pem(http, scheme, pem)
    }

    fn into_http(self, http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
        match self {
            Self::None | Self::InHttp => http,
            #[cfg(feature = "rustls")]
            Self::Given(identity) => http.identity(identity),
        }
    }
}

#[cfg(feature = "rustls")]
fn from_pem(
    http: reqwest::ClientBuilder,
    scheme: &'static str,
    pem: &Secret,
) -> Result<reqwest::ClientBuilder, BuildError> {
    // The error is not kept: nobody knows what of the key it quotes.
    reqwest::Identity::from_pem(pem.expose().as_bytes())
        .map(|identity| http.identity(identity))
        .map_err(|_| BuildError::InvalidClientCertificate { scheme })
}

#[cfg(not(feature = "rustls"))]
fn from_pem(
    _: reqwest::ClientBuilder,
    scheme: &'static str,
    _: &Secret,
) -> Result<reqwest::ClientBuilder, BuildError> {
    Err(BuildError::InvalidClientCertificate { scheme })
}
