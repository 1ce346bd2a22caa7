//! Events that come again.

use client_runtime::Clock;
use client_runtime::testing::ManualClock;
use client_runtime::webhook::{
    Claim, HmacSha256Hex, MemoryReplayGuard, ReplayGuard, Secrets, Verifier, WebhookError,
};

use crate::bench::{Parcel, SECRET, hex, hmac, seconds};

const HEADER: &str = "x-signature";

fn signed(body: &str) -> Parcel {
    let code = hex(&hmac(SECRET.as_bytes(), body.as_bytes()));
    Parcel::new(body.as_bytes()).header(HEADER, Some(&code))
}

fn verifier() -> Verifier {
    let secrets = Secrets::new([SECRET]).unwrap();
    Verifier::new(HmacSha256Hex::new(HEADER), secrets).event_id(&["eventId", "id"])
}

#[test]
fn an_event_counts_once_whatever_else_its_body_says() {
    let verifier = verifier();
    let shared = verifier.clone();
    assert!(signed(r#"{"id":"e1","attempt":1}"#).verify(&verifier).is_ok());
    let again = signed(r#"{"id":"e1","attempt":2}"#).refused(&shared);
    assert_eq!(again, WebhookError::Replayed);
    assert_eq!(again.status(), 200);
    assert!(signed(r#"{"id":"e2"}"#).verify(&verifier).is_ok());
    // The first member that is there counts.
    assert!(signed(r#"{"eventId":"e3","id":"e1"}"#).verify(&verifier).is_ok());
}

#[test]
fn a_body_without_an_id_counts_once_as_it_is() {
    let verifier = verifier();
    for body in ["{}", "[1]", r#"{"id":1}"#, "no JSON", ""] {
        assert!(signed(body).verify(&verifier).is_ok(), "{body}");
        assert_eq!(signed(body).refused(&verifier), WebhookError::Replayed, "{body}");
    }
}

#[test]
fn a_refused_delivery_uses_up_nothing() {
    let verifier = verifier();
    let forged = signed(r#"{"id":"e1"}"#).body(br#"{"id":"e1" }"#);
    assert_eq!(forged.refused(&verifier), WebhookError::SignatureMismatch);
    assert!(signed(r#"{"id":"e1"}"#).verify(&verifier).is_ok());
}

#[test]
fn an_event_that_could_not_be_processed_may_come_again() {
    let verifier = verifier();
    let parcel = signed(r#"{"id":"e1"}"#);
    let verified = parcel.verify(&verifier).unwrap();
    verifier.forget(&verified);
    assert!(parcel.verify(&verifier).is_ok());
    assert_eq!(parcel.refused(&verifier), WebhookError::Replayed);
}

#[test]
fn the_horizon_is_the_clocks() {
    let clock = ManualClock::new();
    let guard = MemoryReplayGuard::new(10, seconds(60));
    let verifier = verifier().replay_guard(guard).clock(clock.clone());
    let parcel = signed(r#"{"id":"e1"}"#);
    assert!(parcel.verify(&verifier).is_ok());
    clock.advance(seconds(60));
    assert_eq!(parcel.refused(&verifier), WebhookError::Replayed);
    clock.advance(seconds(1));
    assert!(parcel.verify(&verifier).is_ok());
}

#[test]
fn the_memory_is_bounded_and_forgets_the_oldest() {
    let now = ManualClock::new().now();
    let guard = MemoryReplayGuard::new(2, seconds(60));
    for key in ["a", "b", "c"] {
        assert_eq!(guard.claim(key, now), Claim::First, "{key}");
    }
    assert_eq!(guard.claim("c", now), Claim::Repeated);
    assert_eq!(guard.claim("b", now), Claim::Repeated);
    assert_eq!(guard.claim("a", now), Claim::First);
    guard.release("a");
    assert_eq!(guard.claim("a", now + seconds(1)), Claim::First);
    assert_eq!(guard.claim("a", now + seconds(61)), Claim::Repeated);
    assert_eq!(format!("{guard:?}"), "MemoryReplayGuard { capacity: 2, horizon: 60s, .. }");
}

#[test]
fn one_of_many_threads_wins() {
    let verifier = verifier();
    let parcel = signed(r#"{"id":"e1"}"#);
    let accepted: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|_| scope.spawn(|| usize::from(parcel.verify(&verifier).is_ok())))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!(accepted, 1);
}

#[test]
fn a_program_may_remember_by_itself() {
    let verifier = verifier().without_replay_guard();
    let parcel = signed(r#"{"id":"e1"}"#);
    for _ in 0..2 {
        assert_eq!(parcel.verify(&verifier).unwrap().event_id(), Some("e1"));
    }
}
