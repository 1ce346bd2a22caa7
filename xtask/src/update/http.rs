//! A document over HTTP.
//!
//! Redirects are followed here and not by the HTTP library, so that each target is looked at before
//! it is called. One deadline covers them all. `HTTPS_PROXY` and `NO_PROXY` count, but not for this
//! machine. Certificates are checked against those that the system trusts.

use std::io::{self, ErrorKind, Read as _};
use std::sync::Arc;
use std::time::{Duration, Instant};

use http::header::{
    CONTENT_ENCODING, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION,
};
use http::{HeaderMap, HeaderName, Response, StatusCode};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body};

use super::fetch::{Answer, FetchError, Limits, Validators};
use crate::surface::Address;

/// More than any vendor needs.
const REDIRECTS: usize = 5;

/// Fetches a document, if it is not the version that is known.
///
/// # Errors
/// If nothing came that could be a document, or it is beyond the limits.
pub(super) fn fetch(
    address: &Address,
    known: Option<&Validators>,
    limits: Limits,
) -> Result<Answer, FetchError> {
    let deadline = Deadline { limit: limits.time, end: Instant::now() + limits.time };
    let mut at = address.clone();
    for _ in 0..=REDIRECTS {
        let answer = call(&at, known, &deadline)?;
        let status = answer.status();
        let location = header(answer.headers(), &LOCATION);
        match (status, location) {
            (StatusCode::OK | StatusCode::NON_AUTHORITATIVE_INFORMATION, _) => {
                return document(answer, &at, limits, &deadline);
            }
            (StatusCode::NOT_MODIFIED, _) if known.is_some() => return Ok(Answer::NotModified),
            (status, Some(location)) if status.is_redirection() => {
                at = at.redirected(&location).map_err(FetchError::Redirect)?;
            }
            (status, _) => return Err(refused(status, answer.body().mime_type())),
        }
    }
    Err(FetchError::Redirects(REDIRECTS))
}

/// When fetching must have ended.
struct Deadline {
    limit: Duration,
    end: Instant,
}

impl Deadline {
    fn left(&self) -> Result<Duration, FetchError> {
        let left = self.end.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(self.passed()) } else { Ok(left) }
    }

    fn passed(&self) -> FetchError {
        FetchError::TimedOut { limit: self.limit }
    }
}

/// One exchange.
fn call(
    address: &Address,
    known: Option<&Validators>,
    deadline: &Deadline,
) -> Result<Response<Body>, FetchError> {
    let mut request = agent(address, deadline.left()?).get(address.secret());
    let known = known
        .map(|known| [(IF_NONE_MATCH, &known.etag), (IF_MODIFIED_SINCE, &known.last_modified)]);
    for (name, value) in known.into_iter().flatten() {
        if let Some(value) = value {
            request = request.header(name, value);
        }
    }
    request.call().map_err(|error| failure(error, address, deadline))
}

fn agent(address: &Address, time: Duration) -> Agent {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(provider)
        .build();
    let config = Agent::config_builder()
        .tls_config(tls)
        .timeout_global(Some(time))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent(concat!("cargo-xtask-update/", env!("CARGO_PKG_VERSION")));
    match address.is_loopback() {
        true => config.proxy(None).build().into(),
        false => config.build().into(),
    }
}

/// The document of a successful answer.
fn document(
    mut answer: Response<Body>,
    address: &Address,
    limits: Limits,
    deadline: &Deadline,
) -> Result<Answer, FetchError> {
    let headers = answer.headers();
    let validators =
        Validators { etag: header(headers, &ETAG), last_modified: header(headers, &LAST_MODIFIED) };
    let too_large = |said| FetchError::TooLarge { limit: limits.bytes, said };
    // The size of what is compressed says nothing.
    let declared =
        answer.body().content_length().filter(|_| !headers.contains_key(CONTENT_ENCODING));
    if let Some(size) = declared.filter(|size| *size > limits.bytes) {
        return Err(too_large(format!(": it says {size} bytes")));
    }
    let mut bytes = Vec::new();
    // One byte more tells whether there is more.
    let reader = answer.body_mut().as_reader();
    if let Err(error) = reader.take(limits.bytes + 1).read_to_end(&mut bytes) {
        return Err(match ureq::Error::from(error) {
            ureq::Error::Io(error) | ureq::Error::Decompress(_, error)
                if matches!(
                    error.kind(),
                    ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset
                ) =>
            {
                FetchError::Truncated { bytes: bytes.len() }
            }
            error => failure(error, address, deadline),
        });
    }
    match bytes.len() as u64 {
        0 => Err(FetchError::Empty),
        size if size > limits.bytes => Err(too_large(String::new())),
        _ => Ok(Answer::Document { bytes, validators }),
    }
}

fn header(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}

/// What an answer without a document means. Its body is not shown: it may repeat the URL.
fn refused(status: StatusCode, media_type: Option<&str>) -> FetchError {
    let help = match status.as_u16() {
        401 | 403 | 407 => {
            "the document needs a login, or the vendor bars programs: fetch it by a `command` that takes \
             the credentials from the environment"
        }
        404 | 410 => {
            "ask the vendor where the document is now, and correct the URL in surface.toml"
        }
        408 | 425 | 429 | 500..=599 => {
            "the vendor has a problem, or is called too often: try again later"
        }
        300..=399 => "find the URL of the document itself, and write that in surface.toml",
        _ => "open the URL in a browser, and correct it in surface.toml",
    };
    let said = media_type.map_or_else(String::new, |media_type| format!(" and `{media_type}`"));
    FetchError::Status { status: status.to_string(), said, help }
}

/// What an error of the HTTP library means. Its own texts are used only where they cannot hold the URL.
fn failure(error: ureq::Error, address: &Address, deadline: &Deadline) -> FetchError {
    let garbled = |reason: String| FetchError::Garbled { reason };
    let connection = |reason: String| FetchError::Connection { reason };
    match error {
        ureq::Error::Timeout(_) => deadline.passed(),
        ureq::Error::HostNotFound => FetchError::UnknownHost { host: address.host().to_owned() },
        ureq::Error::Io(error) => of_system(&error, address),
        ureq::Error::Tls(reason) => FetchError::Tls { reason: reason.to_owned() },
        // So says the verifier on a machine that trusts nobody.
        ureq::Error::Rustls(rustls::Error::General(reason)) => {
            connection(format!("{reason}; install the package `ca-certificates`"))
        }
        ureq::Error::Rustls(error) => FetchError::Tls { reason: of_tls(&error) },
        ureq::Error::Protocol(error) => garbled(error.to_string()),
        ureq::Error::LargeResponseHeader(..) => garbled("its headers are too large".to_owned()),
        ureq::Error::Decompress(format, error) => garbled(format!("{format}: {error}")),
        ureq::Error::InvalidProxyUrl => connection("the URL of the proxy is wrong".to_owned()),
        ureq::Error::ConnectProxyFailed(reason) => connection(format!("the proxy said: {reason}")),
        ureq::Error::BadUri(_) => connection("the URL cannot be called".to_owned()),
        other => connection(other.to_string()),
    }
}

fn of_system(error: &io::Error, address: &Address) -> FetchError {
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    if let Some(error) = tls {
        return FetchError::Tls { reason: of_tls(error) };
    }
    let reason = match error.kind() {
        ErrorKind::ConnectionRefused => "the connection was refused".to_owned(),
        ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => {
            "it closed the connection without an answer".to_owned()
        }
        _ if error.to_string().contains("lookup address") => {
            return FetchError::UnknownHost { host: address.host().to_owned() };
        }
        _ => error.to_string(),
    };
    FetchError::Connection { reason }
}

fn of_tls(error: &rustls::Error) -> String {
    match error {
        rustls::Error::InvalidMessage(_) => "what it speaks is not TLS".to_owned(),
        other => other.to_string(),
    }
}
