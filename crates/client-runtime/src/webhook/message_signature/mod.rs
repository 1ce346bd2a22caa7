//! HTTP message signatures (RFC 9421) with a shared secret.

mod base;
mod content_digest;
mod field;

use std::time::{Duration, SystemTime};

use sfv::{InnerList, Parameters};

use super::{Delivery, Proof, Scheme, Secrets, Tolerance, WebhookError};

/// What every signature must cover. Without the digest it would say nothing about the body, and
/// without the other two a delivery could be sent to another receiver of the same sender.
const ALWAYS: [&str; 3] = ["@method", "@target-uri", "content-digest"];

/// The only algorithm: RFC 9421, section 3.3.3.
const ALGORITHM: &str = "hmac-sha256";

/// A signature by RFC 9421 with the algorithm `hmac-sha256`, over at least the method, the target
/// URI and the digest of the body (RFC 9530, sha-256 or sha-512), which is compared with the body
/// first.
///
/// `created` must be within the [`Tolerance`] and `expires` not past, where the signature has them;
/// a `nonce` is remembered like an event's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpMessageSignature {
    label: &'static str,
    covered: Vec<&'static str>,
    key_id: Option<&'static str>,
    created: Created,
    tolerance: Tolerance,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Created {
    Optional,
    Required,
}

impl HttpMessageSignature {
    /// The scheme with the signature of this label. Signatures of other labels are not looked at.
    #[must_use]
    pub fn new(label: &'static str) -> Self {
        Self {
            label,
            covered: ALWAYS.to_vec(),
            key_id: None,
            created: Created::Optional,
            tolerance: Tolerance::default(),
        }
    }

    /// Asks that the signature covers this component too: a header's name in lower case, or one of
    /// `@authority`, `@scheme`, `@request-target`, `@path` and `@query`.
    #[must_use]
    pub fn covering(mut self, component: &'static str) -> Self {
        self.covered.push(component);
        self
    }

    /// Asks that the signature names this key.
    #[must_use]
    pub const fn key_id(mut self, key_id: &'static str) -> Self {
        self.key_id = Some(key_id);
        self
    }

    /// Asks that the signature says when it was made. By default it may leave that out, as the RFC
    /// allows, and is then protected from being used twice by the memory of events alone.
    #[must_use]
    pub const fn require_created(mut self) -> Self {
        self.created = Created::Required;
        self
    }

    /// How far `created` may be from now.
    #[must_use]
    pub const fn tolerance(mut self, tolerance: Tolerance) -> Self {
        self.tolerance = tolerance;
        self
    }

    fn check_covered(&self, input: &InnerList) -> Result<(), WebhookError> {
        let covers = |component: &str| {
            input.items.iter().any(|item| {
                let name = item.bare_item.as_string();
                item.params.is_empty() && name.is_some_and(|name| name.as_str() == component)
            })
        };
        match self.covered.iter().find(|component| !covers(component)) {
            Some(component) => Err(WebhookError::NotCovered { component }),
            None => Ok(()),
        }
    }

    fn check_parameters(&self, stated: &Stated<'_>, now: SystemTime) -> Result<(), WebhookError> {
        if stated.algorithm.is_some_and(|algorithm| algorithm != ALGORITHM) {
            return Err(WebhookError::UnexpectedAlgorithm);
        }
        if self.key_id.is_some() && stated.key_id != self.key_id {
            return Err(WebhookError::UnexpectedKeyId);
        }
        match (stated.created, self.created) {
            (Some(created), _) => self.tolerance.check(created, now)?,
            (None, Created::Required) => return Err(WebhookError::MissingCreated),
            (None, Created::Optional) => {}
        }
        match stated.expires {
            Some(expires) if now > expires => Err(WebhookError::Expired),
            _ => Ok(()),
        }
    }
}

impl Scheme for HttpMessageSignature {
    type Keys = Secrets;

    fn verify(
        &self,
        secrets: &Secrets,
        delivery: &Delivery<'_>,
        now: SystemTime,
    ) -> Result<Proof, WebhookError> {
        content_digest::check(delivery)?;
        let input = field::signature_input(delivery, self.label)?;
        let signature = field::signature(delivery, self.label)?;
        let stated = Stated::read(&input.params)?;
        self.check_covered(&input)?;
        self.check_parameters(&stated, now)?;
        let base = base::signature_base(&input, delivery)?;
        secrets.authenticate(base.as_bytes(), &signature)?;
        let proof = Proof::of(&[base.as_bytes()]);
        Ok(match stated.nonce {
            Some(nonce) => proof.with_nonce(nonce),
            None => proof,
        })
    }
}

/// What a signature says of itself.
struct Stated<'p> {
    algorithm: Option<&'p str>,
    key_id: Option<&'p str>,
    nonce: Option<&'p str>,
    created: Option<SystemTime>,
    expires: Option<SystemTime>,
}

impl<'p> Stated<'p> {
    /// Reads the parameters. One of the wrong type is refused, not overlooked.
    fn read(parameters: &'p Parameters) -> Result<Self, WebhookError> {
        let malformed = || WebhookError::MalformedHeader { name: field::SIGNATURE_INPUT };
        let text = |name: &str| match parameters.get(name) {
            Some(value) => value.as_string().map(|text| Some(text.as_str())).ok_or_else(malformed),
            None => Ok(None),
        };
        let time = |name: &str| match parameters.get(name) {
            Some(value) => {
                let seconds = value.as_integer().map(i64::from);
                let seconds = seconds.and_then(|seconds| u64::try_from(seconds).ok());
                let since_epoch = Duration::from_secs(seconds.ok_or_else(malformed)?);
                SystemTime::UNIX_EPOCH.checked_add(since_epoch).map(Some).ok_or_else(malformed)
            }
            None => Ok(None),
        };
        Ok(Self {
            algorithm: text("alg")?,
            key_id: text("keyid")?,
            nonce: text("nonce")?,
            created: time("created")?,
            expires: time("expires")?,
        })
    }
}
