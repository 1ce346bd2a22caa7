//! Lets a customer in who answers Dwolla's questions: code that uses the client, as a caller has it.

use dwolla_kba::client_runtime::Outcome;
use dwolla_kba::types::{
    GetKbaQuestionsResponseQuestion as Question, VerifyKbaQuestionsBody as Answers,
    VerifyKbaQuestionsBodyAnswer as Answer, VerifyKbaQuestionsError as Refusal,
    VerifyKbaQuestionsResponse as Verified,
};
use dwolla_kba::{Client, Error, ResponseValue};

/// What becomes of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// They are who they say.
    LetIn,
    /// They are not, or the session has ended.
    AskForDocuments,
    /// Nothing was asked yet: start again.
    StartAgain,
    /// The only attempt may be used up: a person has to look at it.
    Unclear,
}

/// Asks the questions, which can be done once.
pub async fn verify(
    dwolla: &Client,
    customer: &str,
    answer: impl Fn(&Question) -> Answer,
) -> Decision {
    let Ok(created) = dwolla.initiate_kba_for_customer(customer).send().await else {
        return Decision::StartAgain;
    };
    let Ok(session) = created.location_id() else { return Decision::Unclear };
    let Ok(set) = dwolla.get_kba_questions(&session).send().await else {
        return Decision::Unclear;
    };
    let answers: Vec<Answer> = set.questions.iter().map(answer).collect();
    decide(dwolla.verify_kba_questions(&session, Answers::new(answers)).send().await)
}

/// What an answer to the answers means.
pub fn decide(result: Result<ResponseValue<Verified>, Error<Refusal>>) -> Decision {
    match result {
        Ok(verified) if verified.verification_status.as_deref() == Some("verified") => {
            Decision::LetIn
        }
        Ok(_) => Decision::AskForDocuments,
        Err(error) if matches!(error.api(), Some(Refusal::Forbidden(_))) => {
            Decision::AskForDocuments
        }
        Err(error) if error.outcome() == Outcome::NotSent => Decision::StartAgain,
        Err(_) => Decision::Unclear,
    }
}
