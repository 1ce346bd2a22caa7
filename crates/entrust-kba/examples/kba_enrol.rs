//! Enrols a user in knowledge-based authentication, reads the enrolment back, and lets the user
//! pass a challenge with it.
//!
//! ```text
//! cargo run -p entrust-kba --example kba_enrol
//! ```
//!
//! runs against a stand-in on this machine. With the credentials of an Administration API
//! application in the environment (the error names the variables) it runs against a tenant:
//!
//! ```text
//! cargo run -p entrust-kba --example kba_enrol -- <customer> <region> <user's UUID> <answer> <answer>
//! ```

use std::error::Error;

use entrust_kba::types::{
    AuthenticatorType, KnowledgeBasedAuthenticator, UserAuthenticateParameters,
    UserChallengeParameters, UserQuestion,
};
use entrust_kba::{Client, Credentials, Environment};
use vendor_sandbox::{EntrustSandbox, entrust};

/// What the user of the stand-in answers.
const ANSWERS: [&str; 2] = ["Specimen", "Sample Street"];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    match Credentials::from_env() {
        Ok(credentials) => {
            let arguments: Vec<String> = std::env::args().skip(1).collect();
            let [customer, region, user, answers @ ..] = arguments.as_slice() else {
                return Err("give the tenant's name and region, a user's UUID and answers".into());
            };
            let environment =
                Environment::Tenant { customer: customer.clone(), region: region.clone() };
            let client = Client::builder(environment).credentials(credentials).build()?;
            enrol(&client, user, answers).await
        }
        Err(missing) => {
            println!("A stand-in on this machine answers. For a tenant, {missing}.\n");
            let stand_in = EntrustSandbox::start().await?;
            let environment = Environment::Other(stand_in.base_url().to_owned());
            let credentials = Credentials::admin_api_authentication(
                entrust::ADMIN_APPLICATION_ID,
                entrust::SHARED_SECRET,
            );
            let client = Client::builder(environment.clone()).credentials(credentials).build()?;
            enrol(&client, entrust::USER_ID, &ANSWERS.map(str::to_owned)).await?;
            challenge(&client, environment, entrust::USER_ID, &ANSWERS).await
        }
    }
}

/// The administrator's part. The client gets its token by itself and renews it in time.
async fn enrol(client: &Client, user: &str, answers: &[String]) -> Result<(), Box<dyn Error>> {
    let offered = client.get_kba_questions_using_get("en").send().await?;
    println!("questions  {} on offer", offered.len());

    let answered = |(question, answer): (&UserQuestion, &String)| -> UserQuestion {
        question.clone().answer(answer.as_str())
    };
    let chosen: Vec<UserQuestion> = offered.iter().zip(answers).map(answered).collect();
    let enrolment = KnowledgeBasedAuthenticator::new(chosen);
    client.add_knowledge_based_authenticator_using_post(user, enrolment).send().await?;
    println!("enrol      {} answers", answers.len());

    let kept = client.get_user_kba_using_get(user).send().await?;
    for question in &kept.user_questions {
        println!("           - {}", question.question.as_deref().unwrap_or("?"));
    }
    Ok(())
}

/// The user's part: a challenge comes with a token of its own, which authorises the answers.
async fn challenge(
    client: &Client,
    environment: Environment,
    user: &str,
    answers: &[&str],
) -> Result<(), Box<dyn Error>> {
    let parameters =
        UserChallengeParameters::new(entrust::AUTHENTICATION_APPLICATION_ID).user_id(user);
    let challenged = client
        .user_challenge_using_post(AuthenticatorType::Kba, parameters)
        .send()
        .await?
        .into_inner();
    let mut challenge = challenged.kba_challenge.ok_or("an answer without a challenge")?;
    let token = challenged.token.ok_or("a challenge without a token")?;
    println!("challenge  {} questions", challenge.user_questions.len());

    for (question, answer) in challenge.user_questions.iter_mut().zip(answers) {
        question.answer = Some((*answer).into());
    }
    let user = Client::builder(environment)
        .credentials(Credentials::user_token(token.into_exposed()))
        .build()?;
    let outcome = user
        .user_authenticate_using_post(
            AuthenticatorType::Kba,
            UserAuthenticateParameters::new().kba_challenge(challenge),
        )
        .send()
        .await?;
    println!("outcome    completed: {}", outcome.authentication_completed.unwrap_or_default());
    Ok(())
}
