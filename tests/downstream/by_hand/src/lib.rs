//! The same calls with reqwest, as somebody writes them who has no client: types for what is looked at, a
//! token that is kept, errors by status.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// A client of Dwolla's questions.
pub struct Dwolla {
    http: reqwest::Client,
    base: String,
    id: String,
    secret: String,
    token: Mutex<Option<(String, Instant)>>,
}

/// Why a call failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The vendor answered with an error.
    #[error("{status}: {}", problem.code)]
    Refused { status: u16, problem: Problem },
    /// There was no answer, or none that can be read.
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    /// The answer lacks its `Location`.
    #[error("no location")]
    NoLocation,
}

#[derive(Debug, Deserialize)]
pub struct Problem {
    pub code: String,
    pub message: String,
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
    expires_in: u64,
}

#[derive(Debug, Deserialize)]
pub struct Questions {
    pub id: String,
    pub questions: Vec<Question>,
}

#[derive(Debug, Deserialize)]
pub struct Question {
    pub id: String,
    pub text: String,
    pub answers: Vec<Choice>,
}

#[derive(Debug, Deserialize)]
pub struct Choice {
    pub id: String,
    pub text: String,
}

#[derive(Serialize)]
pub struct Answers {
    pub answers: Vec<Answer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    pub question_id: String,
    pub answer_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    pub verification_status: Option<String>,
}

impl Dwolla {
    pub fn new(base: &str, id: &str, secret: &str) -> Result<Self, Failure> {
        let http = reqwest::Client::builder().timeout(Duration::from_secs(30)).build()?;
        let (base, id, secret) = (base.to_owned(), id.to_owned(), secret.to_owned());
        Ok(Self { http, base, id, secret, token: Mutex::new(None) })
    }

    pub async fn initiate(&self, customer: &str) -> Result<String, Failure> {
        let request = self.http.post(format!("{}/customers/{customer}/kba", self.base));
        let answer = self.send(request).await?;
        let location = answer.headers().get("location").and_then(|value| value.to_str().ok());
        let id = location.and_then(|location| location.rsplit('/').next());
        id.map(str::to_owned).ok_or(Failure::NoLocation)
    }

    pub async fn questions(&self, session: &str) -> Result<Questions, Failure> {
        let request = self.http.get(format!("{}/kba/{session}", self.base));
        Ok(self.send(request).await?.json().await?)
    }

    pub async fn verify(&self, session: &str, answers: &Answers) -> Result<Verified, Failure> {
        let request = self.http.post(format!("{}/kba/{session}", self.base)).json(answers);
        Ok(self.send(request).await?.json().await?)
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Result<reqwest::Response, Failure> {
        let token = self.token().await?;
        let request = request.bearer_auth(token);
        let answer = request.header("accept", "application/vnd.dwolla.v1.hal+json").send().await?;
        if answer.status().is_success() {
            return Ok(answer);
        }
        let status = answer.status().as_u16();
        Err(Failure::Refused { status, problem: answer.json().await? })
    }

    async fn token(&self) -> Result<String, Failure> {
        let kept = self.token.lock().ok().and_then(|token| token.clone());
        if let Some((token, _)) = kept.filter(|(_, until)| *until > Instant::now()) {
            return Ok(token);
        }
        let request = self.http.post(format!("{}/token", self.base));
        let request = request.basic_auth(&self.id, Some(&self.secret));
        let answer = request.form(&[("grant_type", "client_credentials")]).send().await?;
        let token: Token = answer.error_for_status()?.json().await?;
        let until = Instant::now() + Duration::from_secs(token.expires_in.saturating_sub(60));
        if let Ok(mut kept) = self.token.lock() {
            *kept = Some((token.access_token.clone(), until));
        }
        Ok(token.access_token)
    }
}
