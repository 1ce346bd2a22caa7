//! One KBA session of a customer, from the access token to the outcome.
//!
//! ```text
//! cargo run -p dwolla-kba --example kba_flow
//! ```
//!
//! runs against a stand-in on this machine. With `DWOLLA_KBA_CLIENT_ID` and
//! `DWOLLA_KBA_CLIENT_SECRET` in the environment it runs against Dwolla's sandbox, for the customer
//! whose id is the first argument: a personal verified one whose status is `kba`, which a customer
//! of the first name `kba` gets there. A customer has one attempt.

use std::error::Error;
use std::sync::Arc;

use dwolla_kba::client_runtime::{MemoryTokenStore, StoreFuture, Token, TokenKey, TokenStore};
use dwolla_kba::types::{
    GetKbaQuestionsResponseQuestion as Question, VerifyKbaQuestionsBody as Answers,
    VerifyKbaQuestionsBodyAnswer as Answer, VerifyKbaQuestionsBodyAnswerRequired as Choice,
    VerifyKbaQuestionsError,
};
use dwolla_kba::{CallOptions, Client, Credentials, Environment, IdempotencyKey};
use vendor_sandbox::{DwollaSandbox, dwolla};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    match Credentials::from_env() {
        Ok(credentials) => {
            let customer = std::env::args().nth(1).ok_or("give a customer's id as argument")?;
            verify(Environment::Sandbox, credentials, &customer).await
        }
        Err(missing) => {
            println!("A stand-in on this machine answers. For Dwolla's sandbox, {missing}.\n");
            let stand_in = DwollaSandbox::start().await?;
            let environment = Environment::Other(stand_in.base_url().to_owned());
            let credentials =
                Credentials::client_credentials(dwolla::CLIENT_ID, dwolla::CLIENT_SECRET);
            verify(environment, credentials, dwolla::CUSTOMER_KBA).await
        }
    }
}

async fn verify(
    environment: Environment,
    credentials: Credentials,
    customer: &str,
) -> Result<(), Box<dyn Error>> {
    let client = Client::builder(environment)
        .credentials(credentials)
        .token_store(Arc::new(ReportedTokens::default()))
        .build()?;

    // Under a key of ours, opening a session may be repeated when an answer gets lost.
    let options = CallOptions::new().idempotency_key(IdempotencyKey::random());
    let opened = client.with(options).initiate_kba_for_customer(customer).send().await?;
    let session = opened.location_id()?;
    println!("initiate   {}, session {session}", opened.status());

    // From here on the customer has two minutes and one attempt.
    let set = client.get_kba_questions(&session).send().await?;
    println!("questions  {} of them", set.questions.len());

    let answers = set.questions.iter().map(ask).collect::<Option<Vec<Answer>>>();
    let answers = Answers::new(answers.ok_or("a question without an answer to choose")?);
    match client.verify_kba_questions(&session, answers).send().await {
        Ok(outcome) => {
            // A failed verification is a success of the call, too.
            let word = outcome.verification_status.as_deref().unwrap_or("unknown");
            println!("outcome    {word}");
            Ok(())
        }
        Err(error) => {
            if let Some(VerifyKbaQuestionsError::Forbidden(refusal)) = error.api() {
                println!("refused    {}: {}", refusal.code, refusal.message);
            }
            Err(error.into())
        }
    }
}

/// Stands in for the customer, who chooses the answer that denies: in the sandbox it is the right
/// one. The text of a question is personal, so it is only shown to whom it concerns.
fn ask(question: &Question) -> Option<Answer> {
    println!("question   {}", question.text.expose());
    let denies = |text: &str| dwolla::RIGHT_ANSWERS.contains(&text);
    let chosen = question.answers.iter().find(|answer| denies(answer.text.expose()))?;
    println!("answer     {}", chosen.text.expose());
    let choice = Choice { question_id: question.id.clone(), answer_id: chosen.id.as_str().into() };
    Some(Answer::new(choice))
}

/// Keeps the client's tokens in memory and says when there is a new one. A service of several
/// processes would share its tokens by a store of its own.
#[derive(Default)]
struct ReportedTokens {
    kept: MemoryTokenStore,
}

impl TokenStore for ReportedTokens {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Token>> {
        self.kept.load(key)
    }

    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a Token) -> StoreFuture<'a, ()> {
        let lifetime = token.expires_at().duration_since(token.issued_at()).unwrap_or_default();
        println!("token      from {}, for {} s", key.endpoint(), lifetime.as_secs());
        self.kept.save(key, token)
    }
}
