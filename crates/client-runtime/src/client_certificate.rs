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
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    Given(reqwest::Identity),
}

impl ClientCertificate {
    /// Whether the connection proves who calls, credentials apart.
    pub(crate) fn is_given(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Whether an HTTP client has to be given a certificate.
    pub(crate) fn needs_installing(
        &self,
        surface: &'static Surface,
        credentials: &CredentialSet,
    ) -> bool {
        let is_certificate =
            |name| matches!(credentials.get(name), Some(Credential::ClientCertificate(_)));
        !matches!(self, Self::None | Self::InHttp)
            || surface.schemes.iter().any(|scheme| is_certificate(scheme.name))
    }

    /// Gives the HTTP client its certificate, which is this one or that of the credentials.
    pub(crate) fn install(
        &self,
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
            return Ok(self.put_on(http));
        };
        if self.is_given() || others.iter().any(|(_, other)| other.expose() != pem.expose()) {
            return Err(BuildError::SeveralClientCertificates);
        }
        from_pem(http, scheme, pem)
    }

    fn put_on(&self, http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
        match self {
            Self::None | Self::InHttp => http,
            #[cfg(any(feature = "rustls", feature = "native-tls"))]
            Self::Given(identity) => http.identity(identity.clone()),
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

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn from_pem(
    http: reqwest::ClientBuilder,
    scheme: &'static str,
    pem: &Secret,
) -> Result<reqwest::ClientBuilder, BuildError> {
    // The error is not kept, as above.
    pkcs8(pem.expose())
        .and_then(|(key, certificates)| {
            reqwest::Identity::from_pkcs8_pem(certificates.as_bytes(), key.as_bytes()).ok()
        })
        .map(|identity| http.identity(identity))
        .ok_or(BuildError::InvalidClientCertificate { scheme })
}

/// The private key (PKCS#8, RFC 7468 section 10) and what is around it: the library takes only a key
/// that its text begins with.
#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn pkcs8(pem: &str) -> Option<(&str, String)> {
    const LAST_LINE: &str = "-----END PRIVATE KEY-----";
    let start = pem.find("-----BEGIN PRIVATE KEY-----")?;
    let end = start + pem[start..].find(LAST_LINE)? + LAST_LINE.len();
    Some((&pem[start..end], format!("{}{}", &pem[..start], &pem[end..])))
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn from_pem(
    _: reqwest::ClientBuilder,
    scheme: &'static str,
    _: &Secret,
) -> Result<reqwest::ClientBuilder, BuildError> {
    Err(BuildError::CertificateWithoutTls { scheme })
}
