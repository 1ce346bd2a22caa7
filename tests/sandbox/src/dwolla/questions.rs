//! The questions of a session, and which answers are right.
//!
//! As in Dwolla's sandbox, the right answer is always the one that denies.

use serde_json::{Value, json};

/// The texts of right answers. Each question offers exactly one of them.
pub const RIGHT_ANSWERS: [&str; 2] =
    ["None of the above", "I have never been associated with this vehicle"];

/// Four questions, with the wrong answers that each offers before the right one.
const QUESTIONS: [(&str, [&str; 4], &str); 4] = [
    ("Which county have you lived in?", ["Polk", "Linn", "Scott", "Story"], RIGHT_ANSWERS[0]),
    (
        "Which of these teams belongs to a college you went to?",
        ["Badgers", "Bears", "Hawks", "Owls"],
        RIGHT_ANSWERS[0],
    ),
    (
        "What kind of plate was on your first car?",
        ["Standard", "Collegiate", "Veteran", "Antique"],
        RIGHT_ANSWERS[1],
    ),
    (
        "Which street have you lived in?",
        ["Elm Street", "Oak Avenue", "Mill Lane", "Main Street"],
        RIGHT_ANSWERS[0],
    ),
];

/// Ids of the vendor's example; those of later sessions lie further on.
const FIRST_QUESTION: u64 = 2_355_953_375;
const FIRST_ANSWER: u64 = 2_687_969_295;
const STEP: u64 = 10;
const SESSION_STEP: u64 = 1000;

/// The questions of one session.
pub(super) struct QuestionSet {
    session: u64,
}

/// One answer that a customer gave.
pub(super) struct Given {
    pub(super) question: String,
    pub(super) answer: String,
}

impl QuestionSet {
    /// The questions of the session of this number, counted from nought.
    pub(super) fn of_session(session: u64) -> Self {
        Self { session }
    }

    /// The questions as the vendor shows them.
    pub(super) fn to_json(&self) -> Value {
        QUESTIONS
            .iter()
            .zip(0..)
            .map(|((text, wrong, right), question)| {
                let answers: Value = wrong
                    .iter()
                    .chain([right])
                    .zip(0..)
                    .map(|(text, answer)| {
                        json!({"id": self.answer_id(question, answer), "text": text})
                    })
                    .collect();
                json!({"id": self.question_id(question), "text": text, "answers": answers})
            })
            .collect()
    }

    /// The number of right answers; none if they are not one for each question.
    pub(super) fn score(&self, given: &[Given]) -> Option<usize> {
        if given.len() != QUESTIONS.len() {
            return None;
        }
        let mut right = 0;
        for question in 0..QUESTIONS.len() as u64 {
            let id = self.question_id(question);
            let answer = &given.iter().find(|given| given.question == id)?.answer;
            let offered =
                (0..5).position(|answer_no| self.answer_id(question, answer_no) == *answer)?;
            right += usize::from(offered == 4);
        }
        Some(right)
    }

    fn question_id(&self, question: u64) -> String {
        (FIRST_QUESTION + self.session * SESSION_STEP + question * STEP).to_string()
    }

    fn answer_id(&self, question: u64, answer: u64) -> String {
        (FIRST_ANSWER + self.session * SESSION_STEP + (question * 5 + answer) * STEP).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(pairs: &[(&str, &str)]) -> Vec<Given> {
        pairs
            .iter()
            .map(|(question, answer)| Given {
                question: (*question).to_owned(),
                answer: (*answer).to_owned(),
            })
            .collect()
    }

    #[test]
    fn the_first_session_has_the_ids_of_the_vendors_example() {
        let right = given(&[
            ("2355953375", "2687969335"),
            ("2355953385", "2687969385"),
            ("2355953395", "2687969435"),
            ("2355953405", "2687969485"),
        ]);
        assert_eq!(QuestionSet::of_session(0).score(&right), Some(4));
        assert_eq!(QuestionSet::of_session(1).score(&right), None);
    }

    #[test]
    fn every_question_offers_five_answers_and_one_right_one() {
        let questions = QuestionSet::of_session(0).to_json();
        for question in questions.as_array().unwrap() {
            let answers = question["answers"].as_array().unwrap();
            let right = answers
                .iter()
                .filter(|answer| RIGHT_ANSWERS.contains(&answer["text"].as_str().unwrap()))
                .count();
            assert_eq!((answers.len(), right), (5, 1));
        }
    }
}
