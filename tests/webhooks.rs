//! The webhooks of each surface: deliveries signed as the vendor signs them give typed events, and
//! any other delivery is refused.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use client_runtime::Clock;
use client_runtime::reqwest::Method;
use client_runtime::reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use client_runtime::testing::ManualClock;
use client_runtime::webhook::{Delivery, Secrets, Verifier, WebhookError};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

const SECRET: &str = "planted-webhook-secret";
const TARGET: &str = "https://hooks.example.com/vendor";

/// Verifies a POST of this body and these headers, and decodes it.
fn receive<T: serde::de::DeserializeOwned>(
    verifier: &Verifier,
    headers: &[(&'static str, String)],
    body: &str,
) -> Result<T, WebhookError> {
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap()))
        .collect();
    let body = body.as_bytes();
    let delivery = Delivery { method: &Method::POST, target_uri: TARGET, headers: &headers, body };
    let verified = verifier.verify(&delivery)?;
    verifier.done(&verified);
    verified.parse()
}

fn secrets() -> Secrets {
    Secrets::new([SECRET]).unwrap()
}

fn hmac(message: &[u8]) -> Vec<u8> {
    let mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap().chain_update(message);
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

mod dwolla {
    use dwolla_kba::webhooks::{self, Event, Topic};

    use super::*;

    fn signed(body: &str) -> [(&'static str, String); 2] {
        let topic = "customer_kba_verification_passed".to_owned();
        let signature = hex(&hmac(body.as_bytes()));
        [("x-dwolla-topic", topic), ("x-request-signature-sha-256", signature)]
    }

    fn event(id: &str, topic: &str) -> String {
        format!(
            r#"{{"id":"{id}","created":"2026-01-01T00:00:00.000Z","topic":"{topic}",
            "resourceId":"c-1","_links":{{"customer":{{"href":"https://api.dwolla.com/customers/c-1"}},
            "mandate":{{"href":"https://api.dwolla.com/mandates/m-1"}}}},"planned":true}}"#
        )
    }

    #[test]
    fn an_event_is_typed_and_keeps_what_is_new_in_it() {
        let verifier = webhooks::verifier(secrets());
        let body = event("e-1", "customer_kba_verification_passed");
        let event: Event = receive(&verifier, &signed(&body), &body).unwrap();
        assert_eq!(Topic::of(&event), Topic::CustomerKbaVerificationPassed);
        assert_eq!(event.id, "e-1");
        assert_eq!(event.resource_id.as_deref(), Some("c-1"));
        let links = event.links.as_ref().unwrap();
        let customer = links.customer.as_ref().unwrap();
        assert_eq!(customer.href, "https://api.dwolla.com/customers/c-1");
        let again = serde_json::to_value(&event).unwrap();
        let sent: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(again, sent);
    }

    #[test]
    fn a_topic_that_is_not_known_is_kept() {
        let verifier = webhooks::verifier(secrets());
        let body = event("e-1", "transfer_completed");
        let event: Event = receive(&verifier, &signed(&body), &body).unwrap();
        assert_eq!(Topic::of(&event), Topic::Other("transfer_completed".to_owned()));
        assert_eq!(Topic::of(&event).to_string(), "transfer_completed");
    }

    #[test]
    fn changed_truncated_and_repeated_deliveries_are_refused() {
        let verifier = webhooks::verifier(secrets());
        let body = event("e-1", "customer_verified");
        let headers = signed(&body);
        let refused = |body: &str| receive::<Event>(&verifier, &headers, body).unwrap_err();
        assert_eq!(refused(&body.replace("c-1", "c-2")), WebhookError::SignatureMismatch);
        assert_eq!(refused(&body[..body.len() - 1]), WebhookError::SignatureMismatch);
        assert!(receive::<Event>(&verifier, &headers, &body).is_ok());
        assert_eq!(refused(&body), WebhookError::Replayed);
    }

    #[test]
    fn an_event_is_remembered_for_longer_than_it_is_repeated() {
        let clock = ManualClock::new();
        let verifier = webhooks::verifier(secrets()).clock(clock.clone());
        let body = event("e-1", "customer_verified");
        assert!(receive::<Event>(&verifier, &signed(&body), &body).is_ok());
        clock.advance(std::time::Duration::from_secs(72 * 60 * 60));
        let refused = receive::<Event>(&verifier, &signed(&body), &body).unwrap_err();
        assert_eq!(refused, WebhookError::Replayed);
    }
}

mod entrust {
    use entrust_kba::webhooks::{self, Event, Topic};

    use super::*;

    const BODY: &str = r#"{"id":"d-1","type":"kba.question.created","accountId":"a-1",
        "eventTime":"2026-01-01T00:00:00Z","data":{"subject":"u-1","subjectName":"planted-name",
        "subjectType":"USER","sourceIp":"192.0.2.7","entityType":"USERQUESTIONS","entityId":"q-1",
        "entityName":"Where did you first work?","planned":1}}"#;

    fn signed(body: &str) -> [(&'static str, String); 3] {
        let digest = format!("sha-256=:{}:", STANDARD.encode(Sha256::digest(body)));
        let input = r#"("@method" "@target-uri" "content-digest");alg="hmac-sha256""#;
        let base = format!(
            "\"@method\": POST\n\"@target-uri\": {TARGET}\n\"content-digest\": {digest}\n\
             \"@signature-params\": {input}"
        );
        let signature = format!("sig=:{}:", STANDARD.encode(hmac(base.as_bytes())));
        [
            ("content-digest", digest),
            ("signature-input", format!("sig={input}")),
            ("signature", signature),
        ]
    }

    #[test]
    fn an_event_is_typed_and_shows_nobodys_name() {
        let event: Event = receive(&webhooks::verifier(secrets()), &signed(BODY), BODY).unwrap();
        assert_eq!(Topic::of(&event), Topic::KbaQuestionCreated);
        let data = event.data.as_ref().unwrap();
        assert_eq!(data.subject.as_deref(), Some("u-1"));
        assert_eq!(data.entity_name.as_deref(), Some("Where did you first work?"));
        let sent: serde_json::Value = serde_json::from_str(BODY).unwrap();
        assert_eq!(serde_json::to_value(&event).unwrap(), sent);
        let printed = format!("{event:?}");
        assert!(!printed.contains("planted-name") && !printed.contains("192.0.2.7"), "{printed}");
    }

    #[test]
    fn changed_truncated_and_repeated_deliveries_are_refused() {
        let verifier = webhooks::verifier(secrets());
        let headers = signed(BODY);
        let refused = |body: &str| receive::<Event>(&verifier, &headers, body).unwrap_err();
        assert_eq!(refused(&BODY.replace("u-1", "u-2")), WebhookError::DigestMismatch);
        assert_eq!(refused(&BODY[..BODY.len() - 1]), WebhookError::DigestMismatch);
        let changed = BODY.replace("u-1", "u-2");
        let [digest, ..] = signed(&changed);
        let [_, input, signature] = signed(BODY);
        let forged = receive::<Event>(&verifier, &[digest, input, signature], &changed);
        assert_eq!(forged.unwrap_err(), WebhookError::SignatureMismatch);
        assert!(receive::<Event>(&verifier, &headers, BODY).is_ok());
        assert_eq!(refused(BODY), WebhookError::Replayed);
    }
}

mod kulipa {
    use kulipa_kyc::webhooks::{self, Event, Topic};
    use p256::ecdsa::signature::Signer;
    use p256::ecdsa::{Signature, SigningKey};
    use p256::pkcs8::{EncodePublicKey, LineEnding};

    use super::*;

    /// The body and the key id of a sample that circulates. Its public key does not, so the
    /// signature is made here.
    const SAMPLE: &str = concat!(
        r#"{"userId":"usr-b036777a-d790-4cd3-a3d5-3bc1982eccc2","#,
        r#""eventId":"bd4624fd-ca50-4698-8558-354e522f4416","eventName":"card.created","#,
        r#""eventTargetId":"crd-3d3bb4df-280d-45f1-807a-ae1f54506a35"}"#,
    );
    const KEY_ID: &str = "dwk-d5418756-4908-4077-b053-3bc662820f85";

    fn key() -> SigningKey {
        SigningKey::from_slice(&[0x2a; 32]).unwrap()
    }

    fn verifier(clock: &ManualClock) -> Verifier {
        let pem = key().verifying_key().to_public_key_pem(LineEnding::LF).unwrap();
        webhooks::verifier(move |id: &str| (id == KEY_ID).then(|| pem.clone())).clock(clock.clone())
    }

    fn signed(clock: &ManualClock, body: &str) -> [(&'static str, String); 3] {
        let stamp = clock.now().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis();
        let signature: Signature = key().sign(format!("{stamp}.{body}").as_bytes());
        [
            ("x-kulipa-signature", hex(signature.to_der().as_bytes())),
            ("x-kulipa-signature-ts", stamp.to_string()),
            ("x-kulipa-key-id", KEY_ID.to_owned()),
        ]
    }

    #[test]
    fn both_forms_of_an_event_are_typed() {
        let clock = ManualClock::new();
        let verifier = verifier(&clock);
        let event: Event = receive(&verifier, &signed(&clock, SAMPLE), SAMPLE).unwrap();
        assert_eq!(Topic::of(&event), Some(Topic::CardCreated));
        let target = "crd-3d3bb4df-280d-45f1-807a-ae1f54506a35";
        assert_eq!(event.event_target_id.as_deref(), Some(target));

        let body = r#"{"id":"i-1","type":"kyc.planned","data":{"a":1},"createdAt":"2026-01-01"}"#;
        let event: Event = receive(&verifier, &signed(&clock, body), body).unwrap();
        assert_eq!(Topic::of(&event), Some(Topic::Other("kyc.planned".to_owned())));
        let sent: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(serde_json::to_value(&event).unwrap(), sent);
    }

    #[test]
    fn changed_truncated_repeated_and_old_deliveries_are_refused() {
        let clock = ManualClock::new();
        let verifier = verifier(&clock);
        let headers = signed(&clock, SAMPLE);
        let refused = |body: &str| receive::<Event>(&verifier, &headers, body).unwrap_err();
        assert_eq!(refused(&SAMPLE.replace("usr", "uzr")), WebhookError::SignatureMismatch);
        assert_eq!(refused(&SAMPLE[..SAMPLE.len() - 1]), WebhookError::SignatureMismatch);
        assert!(receive::<Event>(&verifier, &headers, SAMPLE).is_ok());
        assert_eq!(refused(SAMPLE), WebhookError::Replayed);
        // The same event under a new signature is still the same event.
        clock.advance(std::time::Duration::from_secs(301));
        let anew = signed(&clock, SAMPLE);
        let repeated = receive::<Event>(&verifier, &anew, SAMPLE).unwrap_err();
        assert_eq!(repeated, WebhookError::Replayed);
        assert_eq!(refused(SAMPLE), WebhookError::TooOld);
    }
}
