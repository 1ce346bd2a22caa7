//! The calls as one would write them with `reqwest`, with a token at hand.

use std::time::Duration;

use client_runtime::reqwest::{self, header};
use dwolla_kba::types::{GetKbaQuestionsResponse, VerifyKbaQuestionsResponse};
use kulipa_kyc::types::KycExport;
use serde::de::DeserializeOwned;

use super::server::{SESSION, USER};

const HAL: &str = "application/vnd.dwolla.v1.hal+json";

pub struct Client {
    http: reqwest::Client,
    base: String,
    token: String,
}

impl Client {
    pub fn new(base: &str) -> Self {
        let http = reqwest::Client::builder()
            .user_agent("by-hand/1.0")
            .no_proxy()
            .connect_timeout(Duration::from_secs(10))
            .redirect(reqwest::redirect::Policy::none());
        let (base, token) = (base.to_owned(), "t0ken".to_owned());
        Self { http: http.build().unwrap(), base, token }
    }

    pub async fn questions(&self) {
        let url = format!("{}/kba/{SESSION}", self.base);
        let request = self.http.get(url).header(header::ACCEPT, HAL).bearer_auth(&self.token);
        let answer: GetKbaQuestionsResponse = read(request).await;
        assert_eq!(answer.questions.len(), 4);
    }

    pub async fn verify(&self) {
        let url = format!("{}/kba/{SESSION}", self.base);
        let request = self.http.post(url).header(header::ACCEPT, HAL).bearer_auth(&self.token);
        let answer: VerifyKbaQuestionsResponse =
            read(request.json(&super::generated::answers())).await;
        assert_eq!(answer.verification_status.as_deref(), Some("verified"));
    }

    pub async fn export(&self) {
        let url = format!("{}/kycs/export", self.base);
        let request = self.http.get(url).query(&[("userId", USER)]).header("x-api-key", "key");
        let request = request.header(header::ACCEPT, "application/json");
        let answer: KycExport = read(request).await;
        assert!(answer.name.is_some());
    }
}

async fn read<T: DeserializeOwned>(request: reqwest::RequestBuilder) -> T {
    let response = request.timeout(Duration::from_secs(30)).send().await.unwrap();
    let response = response.error_for_status().unwrap();
    serde_json::from_slice(&response.bytes().await.unwrap()).unwrap()
}
