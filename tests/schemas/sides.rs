//! Members that only one side sets are required on that side and on no other.

use client_runtime::Sensitive;
use serde_json::json;
use vendor_sandbox::Answer;

use crate::schemas::harbour::types::{ProfileInput, Sailor, SailorInput, SailorInputRequired};
use crate::schemas::{last, opened};

fn secret(text: &str) -> Sensitive<String> {
    text.to_owned().into()
}

#[tokio::test]
async fn callers_give_what_they_set_and_get_what_the_vendor_sets() {
    let body = json!({"id": "s1", "name": "Ada", "profile": {"since": "now"}});
    let (bed, client) = opened(Some(Answer::json(201, &body))).await;
    let sailor = SailorInput::new(SailorInputRequired {
        name: "Ada".to_owned(),
        password: secret("p"),
        profile: ProfileInput::new(secret("1")),
    });
    let added: Sailor = client.add_sailor(sailor).send().await.unwrap().into_inner();
    let sent = r#"{"name":"Ada","password":"p","profile":{"pin":"1"}}"#;
    assert_eq!(last(&bed), sent);
    assert_eq!((added.id.as_str(), added.profile.since.as_str()), ("s1", "now"));
    assert!(added.password.is_none() && added.profile.pin.is_none());
}

#[test]
fn what_the_vendor_has_to_send_is_missed() {
    for wrong in [
        json!({"name": "Ada", "profile": {"since": "now"}}),
        json!({"id": "s1", "name": "Ada", "profile": {}}),
    ] {
        assert!(serde_json::from_value::<Sailor>(wrong).is_err());
    }
}
