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
    assert!(signed(r#"{"id":"e1","attempt":1}"#).is_processed(&verifier));
    let again = signed(r#"{"id":"e1","attempt":2}"#).refused(&shared);
    assert_eq!(again, WebhookError::Replayed);
    assert_eq!(again.status(), 200);
    assert!(signed(r#"{"id":"e2"}"#).is_processed(&verifier));
    // The first member that is there counts.
    assert!(signed(r#"{"eventId":"e3","id":"e1"}"#).is_processed(&verifier));
}

#[test]
fn a_body_without_an_id_counts_once_as_it_is() {
    let verifier = verifier();
    for body in ["{}", "[1]", r#"{"id":1}"#, "no JSON", ""] {
        assert!(signed(body).is_processed(&verifier), "{body}");
        assert_eq!(signed(body).refused(&verifier), WebhookError::Replayed, "{body}");
    }
}

#[test]
fn a_refused_delivery_uses_up_nothing() {
    let verifier = verifier();
    let forged = signed(r#"{"id":"e1"}"#).body(br#"{"id":"e1" }"#);
    assert_eq!(forged.refused(&verifier), WebhookError::SignatureMismatch);
    assert!(signed(r#"{"id":"e1"}"#).is_processed(&verifier));
}

#[test]
fn an_event_that_could_not_be_processed_may_come_again() {
    let verifier = verifier();
    let parcel = signed(r#"{"id":"e1"}"#);
    let verified = parcel.verify(&verifier).unwrap();
    verifier.forget(&verified);
    assert!(parcel.is_processed(&verifier));
    assert_eq!(parcel.refused(&verifier), WebhookError::Replayed);
}

#[test]
fn a_repeat_comes_later_while_the_first_is_in_work() {
    let verifier = verifier();
    let parcel = signed(r#"{"id":"e1"}"#);
    let first = parcel.verify(&verifier).unwrap();
    let repeat = parcel.refused(&verifier);
    assert_eq!(repeat, WebhookError::InWork);
    assert_eq!(repeat.status(), 503, "the vendor comes again");
    verifier.forget(&first);
    let second = parcel.verify(&verifier).unwrap();
    verifier.done(&second);
    assert_eq!(parcel.refused(&verifier), WebhookError::Replayed);
}

#[test]
fn an_event_whose_work_never_ends_is_let_in_again() {
    let clock = ManualClock::new();
    let guard = MemoryReplayGuard::default().work(seconds(30));
    let verifier = verifier().replay_guard(guard).clock(clock.clone());
    let parcel = signed(r#"{"id":"e1"}"#);
    assert!(parcel.verify(&verifier).is_ok());
    clock.advance(seconds(30));
    assert_eq!(parcel.refused(&verifier), WebhookError::InWork);
    clock.advance(seconds(1));
    let again = parcel.verify(&verifier).unwrap();
    assert_eq!(parcel.refused(&verifier), WebhookError::InWork);
    verifier.done(&again);
    clock.advance(seconds(3600));
    assert_eq!(parcel.refused(&verifier), WebhookError::Replayed);
}

#[test]
fn an_event_that_was_forgotten_in_work_is_remembered_when_it_is_done() {
    let verifier = verifier().replay_guard(MemoryReplayGuard::new(1, seconds(60)));
    let parcel = signed(r#"{"id":"e1"}"#);
    let first = parcel.verify(&verifier).unwrap();
    assert!(signed(r#"{"id":"e2"}"#).is_processed(&verifier), "it takes the place of the first");
    verifier.done(&first);
    assert_eq!(parcel.refused(&verifier), WebhookError::Replayed);
}

#[test]
fn an_empty_id_is_none() {
    let verifier = verifier();
    assert!(signed(r#"{"id":"","n":1}"#).is_processed(&verifier));
    assert!(signed(r#"{"id":"","n":2}"#).is_processed(&verifier));
    assert!(signed(r#"{"id":" ","n":3}"#).is_processed(&verifier));
    assert_eq!(signed(r#"{"id":"","n":2}"#).refused(&verifier), WebhookError::Replayed);
    let verified = signed(r#"{"eventId":"","id":"e1"}"#);
    assert_eq!(verified.verify(&verifier).unwrap().event_id(), Some("e1"), "the next one counts");
}

#[test]
fn the_horizon_is_the_clocks() {
    let clock = ManualClock::new();
    let guard = MemoryReplayGuard::new(10, seconds(60));
    let verifier = verifier().replay_guard(guard).clock(clock.clone());
    let parcel = signed(r#"{"id":"e1"}"#);
    assert!(parcel.is_processed(&verifier));
    clock.advance(seconds(60));
    assert_eq!(parcel.refused(&verifier), WebhookError::Replayed);
    clock.advance(seconds(1));
    assert!(parcel.is_processed(&verifier));
}

#[test]
fn the_memory_is_bounded_and_forgets_the_oldest() {
    let now = ManualClock::new().now();
    let guard = MemoryReplayGuard::new(2, seconds(60));
    for key in ["a", "b", "c"] {
        assert_eq!(guard.claim(key, now), Claim::First, "{key}");
        guard.settle(key, now);
    }
    assert_eq!(guard.claim("c", now), Claim::Repeated);
    assert_eq!(guard.claim("b", now), Claim::Repeated);
    assert_eq!(guard.claim("a", now), Claim::First);
    guard.release("a");
    assert_eq!(guard.claim("a", now + seconds(1)), Claim::First);
    guard.settle("a", now + seconds(1));
    assert_eq!(guard.claim("a", now + seconds(61)), Claim::Repeated);
    assert_eq!(format!("{guard:?}"), "MemoryReplayGuard { capacity: 2, horizon: 60s, .. }");
}

#[test]
fn one_of_many_threads_wins() {
    let verifier = verifier();
    let parcel = signed(r#"{"id":"e1"}"#);
    let accepted: usize = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..16).map(|_| scope.spawn(|| usize::from(parcel.is_processed(&verifier)))).collect();
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
