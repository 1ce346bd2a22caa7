//! KBA sessions: one attempt, two minutes.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::json;

use super::customers::{CustomerStatus, Customers, Lookup};
use super::questions::{Given, QuestionSet};
use super::{MEDIA_TYPE, errors};
use crate::{Answer, Ids, Request, Scene};

/// `verificationStatus` of a customer who failed. The vendor publishes no word for it, so a client
/// must take anything but `verified` for a failure.
pub const FAILED: &str = "unverified";

/// From the fetch of the questions to the last moment for the answers.
const TIME_TO_ANSWER: SignedDuration = SignedDuration::from_secs(120);
/// Right answers, of four, that verify a customer.
const ENOUGH: usize = 3;
const NOT_VALID: &str = "The kba session is no longer valid.";

/// All sessions that were opened.
pub(super) struct Sessions {
    sessions: HashMap<String, Session>,
    ids: Ids,
}

struct Session {
    customer: String,
    questions: QuestionSet,
    phase: Phase,
}

/// How far a session has got.
#[derive(Clone, Copy)]
enum Phase {
    /// The questions are still to be fetched.
    Opened,
    /// The questions were fetched, and answers are awaited until two minutes later.
    Asked { at: Timestamp },
    /// It was answered, or a later session took its place.
    Ended,
}

#[derive(Deserialize)]
struct Answers {
    answers: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pair {
    question_id: String,
    answer_id: String,
}

impl Sessions {
    pub(super) fn new() -> Self {
        Self { sessions: HashMap::new(), ids: Ids::starting_at(1) }
    }

    pub(super) fn set_ids(&mut self, ids: Ids) {
        self.ids = ids;
    }

    pub(super) fn opened(&self) -> usize {
        self.sessions.len()
    }

    /// POST /customers/{id}/kba
    pub(super) fn open(&mut self, customer: &str, customers: &Customers, scene: &Scene) -> Answer {
        match customers.look_up(customer) {
            Lookup::Unknown => errors::not_found("Customer not found. Check CustomerId."),
            Lookup::Forbidden => errors::forbidden(),
            Lookup::Own(CustomerStatus::Kba) => {
                let id = self.add(customer);
                Answer::empty(201).header("Location", format!("{}/kba/{id}", scene.base_url))
            }
            Lookup::Own(_) => {
                errors::invalid_state("Customer verification status is not valid for kba.")
            }
        }
    }

    /// GET /kba/{id}
    pub(super) fn questions(&mut self, id: &str, scene: &Scene) -> Answer {
        let Some(session) = self.sessions.get_mut(id) else {
            return errors::not_found("KBA questions not found. Check KBA id.");
        };
        let Phase::Opened = session.phase else {
            return errors::invalid_state(NOT_VALID);
        };
        session.phase = Phase::Asked { at: scene.now };
        let link = json!({
            "href": format!("{}/kba/{id}", scene.base_url),
            "type": MEDIA_TYPE,
            "resource-type": "kba",
        });
        let questions = session.questions.to_json();
        errors::hal(200, &json!({"_links": {"answer": link}, "id": id, "questions": questions}))
    }

    /// POST /kba/{id}
    pub(super) fn verify(
        &mut self,
        id: &str,
        request: &Request,
        customers: &mut Customers,
        scene: &Scene,
    ) -> Answer {
        let Some(session) = self.sessions.get_mut(id) else {
            return errors::not_found("KBA session not found.");
        };
        let Phase::Asked { at } = session.phase else {
            return errors::invalid_state(NOT_VALID);
        };
        if scene.now.duration_since(at) > TIME_TO_ANSWER {
            return errors::invalid_state("The kba session has expired.");
        }
        let right = match score(request, &session.questions) {
            Ok(right) => right,
            Err(refusal) => return refusal,
        };
        session.phase = Phase::Ended;
        let (status, word) = if right >= ENOUGH {
            (CustomerStatus::Verified, "verified")
        } else {
            (CustomerStatus::Document, FAILED)
        };
        customers.set_status(&session.customer, status);
        let link = json!({
            "href": format!("{}/customers/{}", scene.base_url, session.customer),
            "type": MEDIA_TYPE,
            "resource-type": "customer",
        });
        errors::hal(200, &json!({"_links": {"customer": link}, "verificationStatus": word}))
    }

    /// Adds a session; those that the customer had before no longer count.
    fn add(&mut self, customer: &str) -> String {
        for session in self.sessions.values_mut().filter(|session| session.customer == customer) {
            session.phase = Phase::Ended;
        }
        let id = self.ids.next_uuid().to_string();
        let session = Session {
            customer: customer.to_owned(),
            questions: QuestionSet::of_session(self.sessions.len() as u64),
            phase: Phase::Opened,
        };
        self.sessions.insert(id.clone(), session);
        id
    }
}

/// Reads the answers and counts the right ones.
fn score(request: &Request, questions: &QuestionSet) -> Result<usize, Answer> {
    if !matches!(request.media_type(), Some("application/json" | MEDIA_TYPE)) {
        return Err(errors::bad_request());
    }
    // What is JSON and not of this shape is a validation error, what is no JSON a bad request.
    let body: serde_json::Value = request.json().map_err(|_| errors::bad_request())?;
    let body: Answers = serde_json::from_value(body)
        .map_err(|_| errors::validation(&[("Required", "/answers")]))?;
    let given: Vec<Given> = body
        .answers
        .into_iter()
        .map(|pair| Given { question: pair.question_id, answer: pair.answer_id })
        .collect();
    questions.score(&given).ok_or_else(|| errors::validation(&[("Invalid", "/answers")]))
}
