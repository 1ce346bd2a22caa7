//! An ECDSA signature of a time stamp and the body, in headers.

use std::time::{Duration, SystemTime};

use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use p256::pkcs8::DecodePublicKey as _;

use super::{Delivery, Proof, Scheme, Tolerance, WebhookError, hex};

/// ECDSA on P-256 with SHA-256 over `<time stamp>.<raw body>`. Three headers carry the signature
/// (hexadecimal digits of its ASN.1 DER form), the time stamp (Unix time in milliseconds) and the
/// id of the key.
///
/// How long a signature or an id is says nothing about its worth, so neither is measured, but for
/// a bound on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EcdsaP256Sha256 {
    signature: &'static str,
    timestamp: &'static str,
    key_id: &'static str,
    tolerance: Tolerance,
}

/// The longest signature and key id that are looked at. The largest signature on P-256 has 144
/// digits.
const LONGEST: usize = 256;

impl EcdsaP256Sha256 {
    /// The scheme with these headers.
    #[must_use]
    pub fn new(signature: &'static str, timestamp: &'static str, key_id: &'static str) -> Self {
        Self { signature, timestamp, key_id, tolerance: Tolerance::default() }
    }

    /// How far the time stamp may be from now.
    #[must_use]
    pub const fn tolerance(mut self, tolerance: Tolerance) -> Self {
        self.tolerance = tolerance;
        self
    }

    fn read<'d>(
        &self,
        delivery: &Delivery<'d>,
        name: &'static str,
    ) -> Result<&'d str, WebhookError> {
        let text = delivery.header(name)?;
        match text.len() {
            1..=LONGEST => Ok(text),
            _ => Err(WebhookError::MalformedHeader { name }),
        }
    }
}

impl Scheme for EcdsaP256Sha256 {
    type Keys = Box<dyn PublicKeys>;

    fn verify(
        &self,
        keys: &Self::Keys,
        delivery: &Delivery<'_>,
        now: SystemTime,
    ) -> Result<Proof, WebhookError> {
        let stamp = self.read(delivery, self.timestamp)?;
        let signed_at =
            time(stamp).ok_or(WebhookError::MalformedHeader { name: self.timestamp })?;
        self.tolerance.check(signed_at, now)?;

        let malformed = WebhookError::MalformedHeader { name: self.signature };
        let der = hex::decode(self.read(delivery, self.signature)?).ok_or(malformed.clone())?;
        let signature = Signature::from_der(&der).map_err(|_| malformed)?;

        let pem = keys.public_key(self.read(delivery, self.key_id)?);
        let pem = pem.ok_or(WebhookError::UnknownKey)?;
        let key =
            VerifyingKey::from_public_key_pem(&pem).map_err(|_| WebhookError::InvalidPublicKey)?;

        let signed = [stamp.as_bytes(), b".", delivery.body].concat();
        key.verify(&signed, &signature).map_err(|_| WebhookError::SignatureMismatch)?;
        Ok(Proof::of(&[&signed]))
    }
}

/// Unix time in milliseconds. Fifteen digits reach beyond the year 30000.
fn time(stamp: &str) -> Option<SystemTime> {
    let digits = stamp.len() <= 15 && stamp.bytes().all(|byte| byte.is_ascii_digit());
    let milliseconds: u64 = stamp.parse().ok().filter(|_| digits)?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(milliseconds))
}

/// Where public keys come from.
///
/// A closure is one, so a map of the keys that a program knows is enough. Where the vendor has an
/// operation for them, fetch the key of an unknown id before the delivery is verified: a verifier
/// does not wait for the network.
pub trait PublicKeys: Send + Sync + 'static {
    /// The key of this id as a PEM text (`-----BEGIN PUBLIC KEY-----`), or nothing if there is no
    /// such key. The id comes from the delivery and is not to be trusted.
    fn public_key(&self, key_id: &str) -> Option<String>;
}

impl<F: Fn(&str) -> Option<String> + Send + Sync + 'static> PublicKeys for F {
    fn public_key(&self, key_id: &str) -> Option<String> {
        self(key_id)
    }
}
