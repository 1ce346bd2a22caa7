//! What the tests of all schemes share: a delivery that they sign and change.

use std::time::{Duration, SystemTime};

use client_runtime::reqwest::Method;
use client_runtime::reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use client_runtime::webhook::{Delivery, Verified, Verifier, WebhookError};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

pub const BODY: &[u8] = br#"{"id":"e1","topic":"paid","amount":7}"#;
pub const SECRET: &str = "planted-secret-51d0";

/// A delivery that owns its parts.
#[derive(Clone)]
pub struct Parcel {
    pub method: Method,
    pub target_uri: String,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Parcel {
    pub fn new(body: &[u8]) -> Self {
        Self {
            method: Method::POST,
            target_uri: "https://hooks.example.com/in?a=b".to_owned(),
            headers: HeaderMap::new(),
            body: body.to_vec(),
        }
    }

    /// Sets a header, or takes it out.
    pub fn header(mut self, name: &'static str, value: Option<&str>) -> Self {
        let name = HeaderName::from_static(name);
        match value {
            Some(value) => self.headers.insert(name, HeaderValue::from_str(value).unwrap()),
            None => self.headers.remove(name),
        };
        self
    }

    /// Sends a header a second time.
    pub fn twice(mut self, name: &'static str) -> Self {
        let value = self.headers.get(name).unwrap().clone();
        self.headers.append(name, value);
        self
    }

    pub fn body(mut self, body: &[u8]) -> Self {
        self.body = body.to_vec();
        self
    }

    pub fn delivery(&self) -> Delivery<'_> {
        Delivery {
            method: &self.method,
            target_uri: &self.target_uri,
            headers: &self.headers,
            body: &self.body,
        }
    }

    pub fn verify(&self, verifier: &Verifier) -> Result<Verified<'_>, WebhookError> {
        verifier.verify(&self.delivery())
    }

    /// Whether the delivery is let in. If so, its event is processed at once.
    pub fn is_processed(&self, verifier: &Verifier) -> bool {
        self.verify(verifier).is_ok_and(|verified| {
            verifier.done(&verified);
            true
        })
    }

    /// Why the delivery is refused.
    #[track_caller]
    pub fn refused(&self, verifier: &Verifier) -> WebhookError {
        self.verify(verifier).unwrap_err()
    }
}

pub fn hmac(secret: &[u8], message: &[u8]) -> Vec<u8> {
    let mac = Hmac::<Sha256>::new_from_slice(secret).unwrap().chain_update(message);
    mac.finalize().into_bytes().to_vec()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whole seconds since 1970.
pub fn unix(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs()
}

pub const fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}
