//! HTTP message signatures (RFC 9421).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use client_runtime::Clock;
use client_runtime::reqwest::Method;
use client_runtime::testing::ManualClock;
use client_runtime::webhook::{HttpMessageSignature, Secrets, Tolerance, Verifier, WebhookError};
use sha2::{Digest, Sha256, Sha512};

use crate::bench::{BODY, Parcel, SECRET, hmac, seconds, unix};

const COVERED: &str = r#"("@method" "@target-uri" "content-digest")"#;

struct Sender {
    clock: ManualClock,
}

impl Sender {
    fn new() -> Self {
        Self { clock: ManualClock::new() }
    }

    fn verifier(&self) -> Verifier {
        self.verifier_of(HttpMessageSignature::new("sig"))
    }

    fn verifier_of(&self, scheme: HttpMessageSignature) -> Verifier {
        Verifier::new(scheme, Secrets::new([SECRET]).unwrap()).clock(self.clock.clone())
    }

    fn now(&self) -> u64 {
        unix(self.clock.now())
    }

    fn signed(&self) -> Parcel {
        sign(Parcel::new(BODY), &format!("{COVERED};created={};alg=\"hmac-sha256\"", self.now()))
    }

    /// A delivery whose signature has these parameters.
    fn stating(&self, parameters: &str) -> Parcel {
        sign(Parcel::new(BODY), &format!("{COVERED}{parameters}"))
    }
}

fn sha_256(body: &[u8]) -> String {
    format!("sha-256=:{}:", STANDARD.encode(Sha256::digest(body)))
}

/// Signs the three components that must be covered, in whatever order `input` says that they are.
fn sign(parcel: Parcel, input: &str) -> Parcel {
    let digest = sha_256(&parcel.body);
    let (method, target) = (&parcel.method, &parcel.target_uri);
    let mut base = String::new();
    for (component, value) in
        [("@method", method.as_str()), ("@target-uri", target), ("content-digest", &digest)]
    {
        if input.contains(component) {
            base.push_str(&format!("\"{component}\": {value}\n"));
        }
    }
    base.push_str(&format!("\"@signature-params\": {input}"));
    let code = STANDARD.encode(hmac(SECRET.as_bytes(), base.as_bytes()));
    parcel
        .header("content-digest", Some(&digest))
        .header("signature-input", Some(&format!("sig={input}")))
        .header("signature", Some(&format!("sig=:{code}:")))
}

#[test]
fn a_signed_delivery_is_accepted_once() {
    let sender = Sender::new();
    let verifier = sender.verifier();
    let parcel = sender.signed();
    assert!(parcel.is_processed(&verifier));
    assert_eq!(parcel.refused(&verifier), WebhookError::Replayed);
}

#[test]
fn a_changed_delivery_is_refused() {
    let sender = Sender::new();
    let refused = |parcel: Parcel| parcel.refused(&sender.verifier());
    for body in [&BODY[1..], &BODY[..BODY.len() - 1], b""] {
        assert_eq!(refused(sender.signed().body(body)), WebhookError::DigestMismatch);
        // With the digest of the changed body it is the signature that does not fit.
        let consistent = sender.signed().body(body).header("content-digest", Some(&sha_256(body)));
        assert_eq!(refused(consistent), WebhookError::SignatureMismatch);
    }
    let whole = sender.signed();
    let put = Parcel { method: Method::PUT, ..whole.clone() };
    assert_eq!(refused(put), WebhookError::SignatureMismatch);
    let elsewhere = Parcel { target_uri: "https://hooks.example.com/other".to_owned(), ..whole };
    assert_eq!(refused(elsewhere), WebhookError::SignatureMismatch);
    for code in ["", "AAAA", &STANDARD.encode([0; 32])] {
        let parcel = sender.signed().header("signature", Some(&format!("sig=:{code}:")));
        assert_eq!(refused(parcel), WebhookError::SignatureMismatch, "{code}");
    }
    let later = format!("sig={COVERED};created={};alg=\"hmac-sha256\"", sender.now() + 1);
    let parcel = sender.signed().header("signature-input", Some(&later));
    assert_eq!(refused(parcel), WebhookError::SignatureMismatch);
}

#[test]
fn headers_that_are_absent_repeated_or_malformed_are_refused() {
    let sender = Sender::new();
    for name in ["content-digest", "signature-input", "signature"] {
        let missing = sender.signed().header(name, None).refused(&sender.verifier());
        assert_eq!(missing, WebhookError::MissingHeader { name });
        let repeated = sender.signed().twice(name).refused(&sender.verifier());
        assert_eq!(repeated, WebhookError::RepeatedHeader { name });
        for value in ["sig=(", "sig=:*:", "=", "sig=1, sha-256=1"] {
            let malformed = sender.signed().header(name, Some(value)).refused(&sender.verifier());
            assert_eq!(malformed, WebhookError::MalformedHeader { name }, "{value}");
        }
    }
    let other = WebhookError::MissingSignature { label: "sig" };
    for name in ["signature-input", "signature"] {
        let parcel = sender.signed().header(name, Some("other=:AAAA:"));
        assert_eq!(parcel.refused(&sender.verifier()), other);
    }
}

#[test]
fn the_digest_must_be_of_a_safe_algorithm() {
    let sender = Sender::new();
    let refused = |digest: &str| {
        sender.signed().header("content-digest", Some(digest)).refused(&sender.verifier())
    };
    assert_eq!(refused("md5=:AAAA:, sha=:AAAA:"), WebhookError::UnsupportedDigest);
    // Each one that is known must fit. The signature is over another header, hence the last error.
    let sha_512 = format!("sha-512=:{}:", STANDARD.encode(Sha512::digest(BODY)));
    assert_eq!(
        refused(&format!("{}, sha-512=:AAAA:", sha_256(BODY))),
        WebhookError::DigestMismatch
    );
    assert_eq!(refused(&format!("{sha_512}, md5=:AAAA:")), WebhookError::SignatureMismatch);
}

#[test]
fn the_signature_must_cover_enough() {
    let sender = Sender::new();
    for (input, component) in [
        (r#"("@target-uri" "content-digest")"#, "@method"),
        (r#"("@method" "content-digest")"#, "@target-uri"),
        (r#"("@method" "@target-uri")"#, "content-digest"),
        (r#"("@method";req "@target-uri" "content-digest")"#, "@method"),
        ("()", "@method"),
    ] {
        let parcel = sign(Parcel::new(BODY), input);
        let refused = parcel.refused(&sender.verifier());
        assert_eq!(refused, WebhookError::NotCovered { component }, "{input}");
    }
    let strict = sender.verifier_of(HttpMessageSignature::new("sig").covering("@authority"));
    let refused = sender.signed().refused(&strict);
    assert_eq!(refused, WebhookError::NotCovered { component: "@authority" });
}

#[test]
fn the_parameters_are_honoured() {
    let sender = Sender::new();
    let refused = |parameters: &str| sender.stating(parameters).refused(&sender.verifier());
    let now = sender.now();
    assert_eq!(refused(";alg=\"ed25519\""), WebhookError::UnexpectedAlgorithm);
    assert_eq!(refused(&format!(";created={}", now - 301)), WebhookError::TooOld);
    assert_eq!(refused(&format!(";created={}", now + 61)), WebhookError::FromTheFuture);
    assert_eq!(refused(&format!(";expires={}", now - 1)), WebhookError::Expired);
    let malformed = WebhookError::MalformedHeader { name: "signature-input" };
    for parameters in
        [";created=\"1\"", ";created=-1", ";expires=1.5", ";alg=1", ";nonce", ";keyid=k"]
    {
        assert_eq!(refused(parameters), malformed, "{parameters}");
    }
    let boundary = format!(";created={};expires={now}", now - 300);
    assert!(sender.stating(&boundary).verify(&sender.verifier()).is_ok());
    assert!(sender.stating("").verify(&sender.verifier()).is_ok());
}

#[test]
fn more_can_be_asked_for() {
    let sender = Sender::new();
    let scheme = || HttpMessageSignature::new("sig");
    let strict = sender.verifier_of(scheme().require_created());
    assert_eq!(sender.stating("").refused(&strict), WebhookError::MissingCreated);

    let keyed = sender.verifier_of(scheme().key_id("k1"));
    assert!(sender.stating(";keyid=\"k1\"").verify(&keyed).is_ok());
    for other in ["", ";keyid=\"k2\""] {
        assert_eq!(sender.stating(other).refused(&keyed), WebhookError::UnexpectedKeyId);
    }

    let tolerance = Tolerance { past: seconds(1), future: seconds(0) };
    let hasty = sender.verifier_of(scheme().tolerance(tolerance));
    let parcel = sender.signed();
    sender.clock.advance(seconds(2));
    assert_eq!(parcel.refused(&hasty), WebhookError::TooOld);
}

#[test]
fn a_nonce_counts_once_and_uses_up_no_event() {
    let sender = Sender::new();
    let verifier = sender.verifier().event_id(&["id"]);
    let parcel =
        |body: &[u8], nonce: &str| sign(Parcel::new(body), &format!("{COVERED};nonce=\"{nonce}\""));
    assert!(parcel(br#"{"id":"e1"}"#, "n1").is_processed(&verifier));
    assert_eq!(parcel(br#"{"id":"e2"}"#, "n1").refused(&verifier), WebhookError::Replayed);
    assert!(parcel(br#"{"id":"e2"}"#, "n2").is_processed(&verifier));
    assert_eq!(parcel(br#"{"id":"e1"}"#, "n3").refused(&verifier), WebhookError::Replayed);
}

#[test]
fn secrets_are_rotated() {
    let sender = Sender::new();
    let scheme = HttpMessageSignature::new("sig");
    let both = Secrets::new(["the next", SECRET]).unwrap();
    let rotated = Verifier::new(scheme.clone(), both).clock(sender.clock.clone());
    assert!(sender.signed().verify(&rotated).is_ok());
    let after =
        Verifier::new(scheme, Secrets::new(["the next"]).unwrap()).clock(sender.clock.clone());
    assert_eq!(sender.signed().refused(&after), WebhookError::SignatureMismatch);
}
