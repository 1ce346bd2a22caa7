//! Questions and answers: what is offered, what is accepted, and how a KBA is written out.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{errors, question_json};
use crate::{Answer, Ids, Request};

/// The most questions that a user may answer.
pub const MAXIMUM_QUESTIONS: usize = 5;
/// The fewest questions that a user must answer, which is also the size of a challenge.
pub const MINIMUM_QUESTIONS: usize = 2;
/// The most characters of an answer.
pub const MAXIMUM_ANSWER_LENGTH: usize = 255;

/// What users can choose from, in English.
const OFFERED: [(&str, &str); 4] = [
    ("9d2f0e10-1111-4a6b-8c00-000000000001", "What was the name of your first pet?"),
    ("9d2f0e10-1111-4a6b-8c00-000000000002", "In what street did you grow up?"),
    ("9d2f0e10-1111-4a6b-8c00-000000000003", "What was your first job?"),
    ("9d2f0e10-1111-4a6b-8c00-000000000004", "Which teacher do you remember best?"),
];

/// A user's questions with their answers.
pub(super) struct Kba {
    questions: Vec<Answered>,
}

/// One question with its answer.
pub(super) struct Answered {
    pub(super) id: String,
    pub(super) question: String,
    pub(super) answer: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Authenticator {
    user_questions: Vec<UserQuestion>,
}

/// A question as a request has it.
#[derive(Deserialize)]
pub(super) struct UserQuestion {
    pub(super) id: Option<String>,
    pub(super) question: Option<String>,
    pub(super) answer: Option<String>,
}

/// The questions of a language.
pub(super) fn offered(locale: &str) -> Value {
    match locale {
        "en" => OFFERED.iter().map(|(id, question)| question_json(id, question)).collect(),
        _ => json!([]),
    }
}

/// Reads the KBA of a request, by the rules of the tenant.
pub(super) fn read(request: &Request, ids: &mut Ids) -> Result<Kba, Answer> {
    let body: Authenticator = request.json().map_err(|_| errors::unreadable())?;
    let count = body.user_questions.len();
    if !(MINIMUM_QUESTIONS..=MAXIMUM_QUESTIONS).contains(&count) {
        return Err(refused("Too few or too many questions."));
    }
    let questions: Result<Vec<Answered>, Answer> =
        body.user_questions.into_iter().map(|question| answered(question, ids)).collect();
    questions.map(|questions| Kba { questions })
}

impl Kba {
    /// The KBA as the vendor shows it: without the answers.
    pub(super) fn to_json(&self) -> Value {
        let questions: Value =
            self.questions.iter().map(|kept| question_json(&kept.id, &kept.question)).collect();
        json!({
            "userQuestions": questions,
            "maximumNumberOfQuestions": MAXIMUM_QUESTIONS,
            "maximumResponseSize": MAXIMUM_ANSWER_LENGTH,
            "minimumNumberOfQuestions": MINIMUM_QUESTIONS,
        })
    }

    /// The questions of a challenge: the first ones, so that a test knows them.
    pub(super) fn challenge(&self) -> &[Answered] {
        self.questions.get(..MINIMUM_QUESTIONS).unwrap_or(&self.questions)
    }

    /// Removes one question.
    pub(super) fn remove(&mut self, id: &str) -> Result<(), Answer> {
        let Some(position) = self.questions.iter().position(|kept| kept.id == id) else {
            return Err(errors::not_found("kba_not_found"));
        };
        if self.questions.len() <= MINIMUM_QUESTIONS {
            let message = "The user would have too few questions.";
            return Err(errors::conflict("invalid_argument_format", message));
        }
        self.questions.remove(position);
        Ok(())
    }
}

/// Completes a question: its text from the ones on offer, or its id if it is a new one.
fn answered(given: UserQuestion, ids: &mut Ids) -> Result<Answered, Answer> {
    let Some(answer) = given.answer.filter(|answer| !answer.is_empty()) else {
        return Err(refused("An answer is missing."));
    };
    if answer.chars().count() > MAXIMUM_ANSWER_LENGTH {
        return Err(refused("An answer is too long."));
    }
    let known = OFFERED.iter().find(|(id, _)| given.id.as_deref() == Some(id));
    let question = given.question.or_else(|| known.map(|(_, text)| (*text).to_owned()));
    let Some(question) = question else {
        return Err(refused("A question is neither known nor written out."));
    };
    let id = given.id.unwrap_or_else(|| ids.next_uuid().to_string());
    Ok(Answered { id, question, answer })
}

fn refused(message: &str) -> Answer {
    errors::bad_request("invalid_argument_format", message)
}
