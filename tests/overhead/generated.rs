//! The same calls by the generated clients.

use dwolla_kba::types::{
    VerifyKbaQuestionsBody, VerifyKbaQuestionsBodyAnswer as Answer,
    VerifyKbaQuestionsBodyAnswerRequired as AnswerRequired,
};

use super::server::{SESSION, USER};

pub struct Clients {
    pub dwolla: dwolla_kba::Client,
    pub kulipa: kulipa_kyc::Client,
}

impl Clients {
    pub fn new(base: &str) -> Self {
        let dwolla = dwolla_kba::Client::builder(dwolla_kba::Environment::Other(base.to_owned()))
            .credentials(dwolla_kba::Credentials::client_credentials("id", "secret"))
            .build()
            .unwrap();
        let kulipa = kulipa_kyc::Client::builder(kulipa_kyc::Environment::Other(base.to_owned()))
            .credentials(kulipa_kyc::Credentials::api_key("key"))
            .build()
            .unwrap();
        Self { dwolla, kulipa }
    }

    pub async fn questions(&self) {
        let answer = self.dwolla.get_kba_questions(SESSION).send().await.unwrap();
        assert_eq!(answer.questions.len(), 4);
    }

    pub async fn verify(&self) {
        let answer = self.dwolla.verify_kba_questions(SESSION, answers()).send().await.unwrap();
        assert_eq!(answer.verification_status.as_deref(), Some("verified"));
    }

    pub async fn export(&self) {
        let answer = self.kulipa.export_kyc(USER).send().await.unwrap();
        assert!(answer.name.is_some());
    }
}

/// A body, made anew for each call.
pub fn answers() -> VerifyKbaQuestionsBody {
    let answer = |n: u32| {
        let (question_id, answer_id) = (format!("q{n}"), "2".to_owned().into());
        Answer::new(AnswerRequired { question_id, answer_id })
    };
    VerifyKbaQuestionsBody::new((0..4).map(answer).collect::<Vec<_>>())
}
