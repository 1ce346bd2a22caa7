//! An ECDSA signature of a time stamp and the body, with keys made here.

use client_runtime::Clock;
use client_runtime::testing::ManualClock;
use client_runtime::webhook::{EcdsaP256Sha256, PublicKeys, Tolerance, Verifier, WebhookError};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::pkcs8::{EncodePublicKey, LineEnding};

use crate::bench::{BODY, Parcel, hex, seconds, unix};

const SIGNATURE: &str = "x-signature";
const TIMESTAMP: &str = "x-signature-ts";
const KEY_ID: &str = "x-key-id";

struct Sender {
    key: SigningKey,
    clock: ManualClock,
}

impl Sender {
    fn new() -> Self {
        let key = SigningKey::from_slice(&[0x51; 32]).unwrap();
        Self { key, clock: ManualClock::new() }
    }

    fn keys(&self) -> Box<dyn PublicKeys> {
        let pem = self.key.verifying_key().to_public_key_pem(LineEnding::LF).unwrap();
        Box::new(move |id: &str| match id {
            "k1" => Some(pem.clone()),
            "broken" => Some("-----BEGIN PUBLIC KEY-----".to_owned()),
            _ => None,
        })
    }

    fn scheme() -> EcdsaP256Sha256 {
        EcdsaP256Sha256::new(SIGNATURE, TIMESTAMP, KEY_ID)
    }

    fn verifier(&self) -> Verifier {
        Verifier::new(Self::scheme(), self.keys()).clock(self.clock.clone())
    }

    fn signature(&self, stamp: &str, body: &[u8]) -> Signature {
        self.key.sign(&[stamp.as_bytes(), b".", body].concat())
    }

    fn stamp(&self) -> String {
        format!("{}250", unix(self.clock.now()))
    }

    fn signed(&self) -> Parcel {
        let stamp = self.stamp();
        let signature = hex(self.signature(&stamp, BODY).to_der().as_bytes());
        Parcel::new(BODY)
            .header(SIGNATURE, Some(&signature))
            .header(TIMESTAMP, Some(&stamp))
            .header(KEY_ID, Some("k1"))
    }
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
fn the_same_signature_in_another_form_is_the_same_delivery() {
    let sender = Sender::new();
    let verifier = sender.verifier();
    let parcel = sender.signed();
    assert!(parcel.is_processed(&verifier));
    // Of a signature (r, s), (r, -s) is one too, and digits have two cases.
    let (r, s) = sender.signature(&sender.stamp(), BODY).split_scalars();
    let twin = Signature::from_scalars(r.to_bytes(), (-*s).to_bytes()).unwrap();
    let twin = hex(twin.to_der().as_bytes());
    for form in [twin.to_uppercase(), twin] {
        let repeated = parcel.clone().header(SIGNATURE, Some(&form));
        assert_eq!(repeated.refused(&verifier), WebhookError::Replayed);
    }
}

#[test]
fn a_changed_delivery_is_refused() {
    let sender = Sender::new();
    let whole = sender.signed();
    let later = (sender.stamp().parse::<u64>().unwrap() + 1).to_string();
    let other = SigningKey::from_slice(&[0x52; 32]).unwrap();
    let stranger = Sender { key: other, clock: sender.clock.clone() };
    for parcel in [
        whole.clone().body(&BODY[1..]),
        whole.clone().body(&BODY[..BODY.len() - 1]),
        whole.clone().body(&[BODY, b"\n"].concat()),
        whole.clone().header(TIMESTAMP, Some(&later)),
        stranger.signed(),
    ] {
        assert_eq!(parcel.refused(&sender.verifier()), WebhookError::SignatureMismatch);
    }
}

#[test]
fn keys_that_are_unknown_or_broken_are_refused() {
    let sender = Sender::new();
    let with_key = |id| sender.signed().header(KEY_ID, Some(id)).refused(&sender.verifier());
    assert_eq!(with_key("k2"), WebhookError::UnknownKey);
    assert_eq!(with_key("broken"), WebhookError::InvalidPublicKey);
    assert_eq!(with_key(""), WebhookError::MalformedHeader { name: KEY_ID });
    let long = "k".repeat(257);
    assert_eq!(with_key(&long), WebhookError::MalformedHeader { name: KEY_ID });
}

#[test]
fn headers_of_another_form_are_refused() {
    let sender = Sender::new();
    for name in [SIGNATURE, TIMESTAMP, KEY_ID] {
        let missing = sender.signed().header(name, None).refused(&sender.verifier());
        assert_eq!(missing, WebhookError::MissingHeader { name });
        let repeated = sender.signed().twice(name).refused(&sender.verifier());
        assert_eq!(repeated, WebhookError::RepeatedHeader { name });
    }
    let whole = hex(sender.signature(&sender.stamp(), BODY).to_der().as_bytes());
    let fixed = hex(&sender.signature(&sender.stamp(), BODY).to_bytes());
    for value in ["", "3", "zz", &whole[..whole.len() - 2], &fixed, &"00".repeat(200)] {
        let refused = sender.signed().header(SIGNATURE, Some(value)).refused(&sender.verifier());
        assert_eq!(refused, WebhookError::MalformedHeader { name: SIGNATURE }, "{value}");
    }
    for value in ["", "-1", "+1", "1.5", "soon", "1234567890123456"] {
        let refused = sender.signed().header(TIMESTAMP, Some(value)).refused(&sender.verifier());
        assert_eq!(refused, WebhookError::MalformedHeader { name: TIMESTAMP }, "{value}");
    }
}

#[test]
fn old_and_future_deliveries_are_refused() {
    let sender = Sender::new();
    let parcel = sender.signed();
    sender.clock.advance(seconds(300));
    assert!(parcel.verify(&sender.verifier()).is_ok());
    sender.clock.advance(seconds(1));
    assert_eq!(parcel.refused(&sender.verifier()), WebhookError::TooOld);

    let ahead = Sender::new();
    ahead.clock.advance(seconds(59));
    let here = Sender::new();
    assert!(ahead.signed().verify(&here.verifier()).is_ok());
    ahead.clock.advance(seconds(1));
    assert_eq!(ahead.signed().refused(&here.verifier()), WebhookError::FromTheFuture);

    let patient = Tolerance { past: seconds(400), future: seconds(0) };
    let scheme = Sender::scheme().tolerance(patient);
    let verifier = Verifier::new(scheme, sender.keys()).clock(sender.clock.clone());
    assert!(parcel.verify(&verifier).is_ok());
}
