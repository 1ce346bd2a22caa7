//! The operations of Kulipa.

use client_runtime::{JsonObject, RetryPolicy, Sensitive};
use kulipa_kyc::types::{
    CreateKycError, CreateKycRequest, ExportKycError, ImportKycRequest, ImportKycRequestRequired,
    KycType,
};
use kulipa_kyc::{Client, Credentials, SURFACE};
use serde_json::{Value, json};
use vendor_sandbox::kulipa::{API_KEY, Kulipa, USER_ACTIVE};
use workspace_tests::Testbed;

use crate::statuses::check;
use crate::statuses::observed::{Observed, failures};

failures! {
    CreateKycError {
        BadRequest,
        Unauthorized,
        Forbidden,
        TooManyRequests,
        InternalServerError,
        BadGateway,
        ServiceUnavailable,
        GatewayTimeout,
    }
    ExportKycError {
        BadRequest,
        Unauthorized,
        Forbidden,
        NotFound,
        TooManyRequests,
        InternalServerError,
        BadGateway,
        ServiceUnavailable,
        GatewayTimeout,
    }
}

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
    Some(match operation {
        "create_kyc" => {
            let body = CreateKycRequest::new(KycType::Full, USER_ACTIVE)
                .redirect_uri("https://shop.example/back");
            Observed::new(client.create_kyc(body).send().await)
        }
        "export_kyc" => Observed::new(client.export_kyc(USER_ACTIVE).send().await),
        "import_kyc" => {
            let body = ImportKycRequest::new(ImportKycRequestRequired {
                user_id: USER_ACTIVE.to_owned(),
                type_: KycType::Import,
                security_questions: object(json!({"first": "specimen"})),
                government_id_document: object(json!({"type": "passport"})),
                geolocation: object(json!({"country": "FR"})),
            });
            Observed::new(client.import_kyc(body).send().await)
        }
        _ => return None,
    })
}

fn object(value: Value) -> Sensitive<JsonObject> {
    serde_json::from_value(value).unwrap()
}
