//! The operations of Kulipa.

use client_runtime::RetryPolicy;
use kulipa_kyc::types::{CreateKycRequest, ImportKycRequest, KycType, UserId};
use kulipa_kyc::{Client, Credentials, SURFACE};
use serde_json::json;
use vendor_sandbox::kulipa::{API_KEY, Kulipa, USER_ACTIVE};
use workspace_tests::Testbed;

use crate::check;
use crate::observed::Observed;

#[tokio::test]
async fn kulipa_kyc() {
    check(&SURFACE, call).await;
}

async fn call(bed: &Testbed<Kulipa>, operation: &str) -> Option<Observed> {
    let client: Client = bed
        .builder()
        .credentials(Credentials::api_key(API_KEY))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let user: UserId = USER_ACTIVE.parse().unwrap();
    Some(match operation {
        "create_kyc" => {
            let body = CreateKycRequest::builder().user_id(user).type_(KycType::Full);
            let body = body.redirect_uri("https://shop.example/back".to_owned());
            let body = CreateKycRequest::try_from(body).unwrap();
            Observed::new(client.create_kyc().body(body).send().await)
        }
        "export_kyc" => Observed::new(client.export_kyc().user_id(user).send().await),
        "import_kyc" => {
            let body: ImportKycRequest = serde_json::from_value(json!({
                "userId": user,
                "type": "import",
                "securityQuestions": {"first": "specimen"},
                "governmentIdDocument": {"type": "passport"},
                "geolocation": {"country": "FR"},
            }))
            .unwrap();
            Observed::new(client.import_kyc().body(body).send().await)
        }
        _ => return None,
    })
}
