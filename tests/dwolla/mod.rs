//! Dwolla's KBA end to end: the generated client against the sandbox, on a clock that stands still.

mod flow;
mod refused_connections;
mod repeats;
mod tokens;
mod wire;

use dwolla_kba::types::{
    GetKbaQuestionsResponse, VerifyKbaQuestionsBody, VerifyKbaQuestionsBodyAnswer,
    VerifyKbaQuestionsBodyAnswerRequired,
};
use dwolla_kba::{CallOptions, Client, ClientBuilder, Credentials, IdempotencyKey};
use vendor_sandbox::FaultTarget;
use vendor_sandbox::dwolla::{CLIENT_ID, CLIENT_SECRET, CUSTOMER_KBA, Dwolla, RIGHT_ANSWERS};
use workspace_tests::Testbed;

/// A sandbox with the published behaviour.
async fn testbed() -> Testbed<Dwolla> {
    Testbed::start(Dwolla::new()).await.unwrap()
}

fn credentials() -> Credentials {
    Credentials::client_credentials(CLIENT_ID, CLIENT_SECRET)
}

fn builder(bed: &Testbed<Dwolla>) -> ClientBuilder<Client> {
    bed.builder().credentials(credentials())
}

/// A client that has no token yet.
fn client(bed: &Testbed<Dwolla>) -> Client {
    builder(bed).build().unwrap()
}

/// A client under whose key calls may be repeated.
fn keyed(client: &Client) -> Client {
    let key = IdempotencyKey::new("attempt-1").unwrap();
    client.with(CallOptions::new().idempotency_key(key))
}

/// Opens a session, which also gets the client its token.
async fn opened(client: &Client) -> String {
    let opened = client.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap();
    opened.location_id().unwrap()
}

/// Opens a session, fetches its questions and chooses the right answers.
async fn asked(client: &Client) -> (String, VerifyKbaQuestionsBody) {
    let session = opened(client).await;
    let set = client.get_kba_questions(&session).send().await.unwrap();
    let answers = choose(&set, |text| RIGHT_ANSWERS.contains(&text));
    (session, answers)
}

/// The first answer of each question whose text passes.
fn choose(set: &GetKbaQuestionsResponse, fits: impl Fn(&str) -> bool) -> VerifyKbaQuestionsBody {
    let answers = set.questions.iter().map(|question| {
        let chosen = question.answers.iter().find(|answer| fits(answer.text.expose())).unwrap();
        VerifyKbaQuestionsBodyAnswer::new(VerifyKbaQuestionsBodyAnswerRequired {
            question_id: question.id.clone(),
            answer_id: chosen.id.as_str().into(),
        })
    });
    VerifyKbaQuestionsBody::new(answers.collect::<Vec<_>>())
}

/// Requests to open a session.
fn opening() -> FaultTarget {
    FaultTarget::new("POST", "/customers/")
}

/// Requests to fetch questions.
fn fetching() -> FaultTarget {
    FaultTarget::new("GET", "/kba/")
}

/// Requests to answer questions.
fn answering() -> FaultTarget {
    FaultTarget::new("POST", "/kba/")
}

fn count(bed: &Testbed<Dwolla>, target: &FaultTarget) -> usize {
    bed.sandbox.count(&target.method, &target.path_prefix)
}
