//! An HMAC of the body in a header.

use client_runtime::webhook::{EmptySecret, HmacSha256Hex, Secrets, Verifier, WebhookError};
use serde::Deserialize;

use crate::bench::{BODY, Parcel, SECRET, hex, hmac};

const HEADER: &str = "x-signature";

fn verifier() -> Verifier {
    Verifier::new(HmacSha256Hex::new(HEADER), Secrets::new([SECRET]).unwrap())
}

fn signed(secret: &str) -> Parcel {
    let code = hex(&hmac(secret.as_bytes(), BODY));
    Parcel::new(BODY).header(HEADER, Some(&code))
}

#[derive(Debug, Deserialize)]
struct Event {
    topic: String,
}

#[test]
fn a_signed_delivery_gives_its_event() {
    let parcel = signed(SECRET);
    let verified = parcel.verify(&verifier().event_id(&["eventId", "id"])).unwrap();
    assert_eq!(verified.parse::<Event>().unwrap().topic, "paid");
    assert_eq!(verified.event_id(), Some("e1"));
    assert_eq!(verified.body(), BODY);
}

#[test]
fn a_byte_order_mark_before_an_event_is_skipped() {
    let body = [b"\xEF\xBB\xBF", BODY].concat();
    let code = hex(&hmac(SECRET.as_bytes(), &body));
    let parcel = Parcel::new(&body).header(HEADER, Some(&code));
    let verified = parcel.verify(&verifier().event_id(&["eventId", "id"])).unwrap();
    assert_eq!(verified.parse::<Event>().unwrap().topic, "paid");
    assert_eq!(verified.event_id(), Some("e1"));
    assert_eq!(verified.body(), body, "it is signed as it came");
}

#[test]
fn the_example_of_rfc_4231() {
    // Test case 2: the key and the code are the RFC's.
    let secrets = Secrets::new(["Jefe"]).unwrap();
    let verifier = Verifier::new(HmacSha256Hex::new(HEADER), secrets);
    let code = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    let parcel = Parcel::new(b"what do ya want for nothing?").header(HEADER, Some(code));
    assert!(parcel.verify(&verifier).is_ok());
}

#[test]
fn a_changed_delivery_is_refused() {
    let whole = signed(SECRET);
    let code = hex(&hmac(SECRET.as_bytes(), BODY));
    let flipped = code.replacen(|c: char| c != '0', "0", 1);
    let mismatches = [
        whole.clone().body(&[BODY, b" "].concat()),
        whole.clone().body(&BODY[..BODY.len() - 1]),
        whole.clone().body(b""),
        whole.clone().header(HEADER, Some(&flipped)),
        signed("another secret"),
    ];
    for parcel in mismatches {
        assert_eq!(parcel.refused(&verifier()), WebhookError::SignatureMismatch);
    }
}

#[test]
fn a_header_of_another_form_is_refused() {
    let code = hex(&hmac(SECRET.as_bytes(), BODY));
    let malformed = WebhookError::MalformedHeader { name: HEADER };
    let prefixed = format!("sha256={code}");
    for value in ["", &code[..62], &code[..63], &code.to_uppercase(), &prefixed, &"zz".repeat(32)] {
        let parcel = Parcel::new(BODY).header(HEADER, Some(value));
        assert_eq!(parcel.refused(&verifier()), malformed, "{value}");
    }
    let missing = signed(SECRET).header(HEADER, None).refused(&verifier());
    assert_eq!(missing, WebhookError::MissingHeader { name: HEADER });
    let repeated = signed(SECRET).twice(HEADER).refused(&verifier());
    assert_eq!(repeated, WebhookError::RepeatedHeader { name: HEADER });
}

#[test]
fn any_of_several_secrets_counts() {
    let secrets = Secrets::new(["new", "old"]).unwrap();
    let verifier = Verifier::new(HmacSha256Hex::new(HEADER), secrets).without_replay_guard();
    assert!(signed("new").verify(&verifier).is_ok());
    assert!(signed("old").verify(&verifier).is_ok());
    assert_eq!(signed("older").refused(&verifier), WebhookError::SignatureMismatch);
}

#[test]
fn an_empty_secret_makes_no_verifier() {
    assert_eq!(Secrets::new([""]).unwrap_err(), EmptySecret);
    assert_eq!(Secrets::new(["good", ""]).unwrap_err(), EmptySecret);
    assert_eq!(Secrets::new(Vec::<String>::new()).unwrap_err(), EmptySecret);
}

#[test]
fn a_large_body_is_not_looked_at() {
    let verifier = verifier().body_limit(BODY.len());
    assert!(signed(SECRET).verify(&verifier).is_ok());
    let refused = Parcel::new(&[BODY, b" "].concat()).refused(&verifier);
    assert_eq!(refused, WebhookError::BodyTooLarge { limit: BODY.len() });
    assert_eq!(refused.status(), 413);
}

#[test]
fn nothing_that_is_printed_tells_a_secret() {
    let secrets = Secrets::new([SECRET]).unwrap();
    assert_eq!(format!("{secrets:?}"), "Secrets([[redacted]])");
    let parcel = signed(SECRET);
    let verifier = verifier();
    let verified = parcel.verify(&verifier).unwrap();
    let invalid = verified.parse::<String>().unwrap_err();
    assert_eq!(invalid, WebhookError::InvalidEvent { line: 1, column: 0 });
    let wrong = parcel.clone().body(b"{}").refused(&verifier);
    let debugs = format!("{verifier:?} {verified:?} {:?} {invalid:?} {wrong:?}", parcel.delivery());
    let code = hex(&hmac(SECRET.as_bytes(), BODY));
    for printed in [debugs, invalid.to_string(), wrong.to_string()] {
        for hidden in [SECRET, code.as_str(), "paid", "e1"] {
            assert!(!printed.contains(hidden), "{printed}");
        }
    }
}
