//! What is expected, what came, and what is wrong between the two.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{Call, Fault};
use crate::Operation;

/// The expectations of a stand-in, in the order in which they were made, and the calls that came.
#[derive(Default)]
pub(super) struct Plan {
    expectations: Vec<Expected>,
    calls: Vec<Call>,
    problems: Vec<String>,
    verified: bool,
}

/// Calls of one operation.
struct Expected {
    operation: &'static Operation,
    conditions: Vec<Condition>,
    answers: Vec<Answer>,
}

impl Expected {
    /// Whether all conditions hold for a call; `None` if one panics, as an assertion in it does. The call
    /// is then answered as one that nothing expects: to its client the panic would be a lost connection.
    fn is_for(&self, call: &Call) -> Option<bool> {
        let holds = || self.conditions.iter().all(|is_meant| is_meant(call));
        catch_unwind(AssertUnwindSafe(holds)).ok()
    }
}

pub(super) type Condition = Arc<dyn Fn(&Call) -> bool + Send + Sync>;

/// What one call is answered, or several are.
#[derive(Clone)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) delay: Duration,
    pub(super) fault: Option<Fault>,
    pub(super) ending: Ending,
    given: usize,
}

/// When an answer is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    After(usize),
    Never,
}

impl Answer {
    pub(super) fn new(status: StatusCode, body: Bytes) -> Self {
        Self {
            status,
            headers: HeaderMap::new(),
            body,
            delay: Duration::ZERO,
            fault: None,
            ending: Ending::After(1),
            given: 0,
        }
    }

    fn is_left(&self) -> bool {
        match self.ending {
            Ending::After(calls) => self.given < calls,
            Ending::Never => true,
        }
    }

    /// How many calls have not come that it is for.
    fn missing(&self) -> usize {
        match self.ending {
            Ending::After(calls) => calls.saturating_sub(self.given),
            Ending::Never => 0,
        }
    }
}

impl Plan {
    /// Expects calls of an operation; the position of the expectation.
    pub(super) fn expect(&mut self, operation: &'static Operation) -> usize {
        self.verified = false;
        self.expectations.push(Expected { operation, conditions: vec![], answers: vec![] });
        self.expectations.len() - 1
    }

    pub(super) fn answers(&mut self, index: usize) -> &mut Vec<Answer> {
        &mut self.expectations[index].answers
    }

    pub(super) fn conditions(&mut self, index: usize) -> &mut Vec<Condition> {
        &mut self.expectations[index].conditions
    }

    /// Notes an expectation that can never be met.
    pub(super) fn misused(&mut self, what: String) {
        self.problems.push(what);
    }

    /// The answer to a call that is of one of these operations; what is wrong with it if nothing
    /// expects it.
    pub(super) fn answer(
        &mut self,
        mut call: Call,
        operations: &[&'static Operation],
    ) -> Result<Answer, String> {
        let is_called = |expected: &Expected| {
            operations.iter().any(|operation| operation.id == expected.operation.id)
        };
        let mut why = "nothing expects it";
        for expected in self.expectations.iter_mut().filter(|expected| is_called(expected)) {
            match expected.is_for(&call) {
                Some(true) => {}
                Some(false) => {
                    why = "no expectation of it is for such a path, query or body";
                    continue;
                }
                None => {
                    why = "a condition of its expectation panicked";
                    break;
                }
            }
            let Some(answer) = expected.answers.iter_mut().find(|answer| answer.is_left()) else {
                why = match expected.answers.is_empty() {
                    true => "it is expected without an answer",
                    false => "all answers to it were given before",
                };
                continue;
            };
            answer.given += 1;
            call.operation = Some(expected.operation);
            call.expected = true;
            self.calls.push(call);
            return Ok(answer.clone());
        }
        let problem = format!("unexpected call: {}; {why}", call.title());
        self.problems.push(problem.clone());
        self.calls.push(call);
        Err(problem)
    }

    pub(super) fn calls(&self) -> &[Call] {
        &self.calls
    }

    /// Whether calls of an operation are expected.
    pub(super) fn expects(&self, operation: &Operation) -> bool {
        self.expectations.iter().any(|expected| expected.operation.id == operation.id)
    }

    /// What is wrong so far, for a caller who looks at it.
    pub(super) fn verify(&mut self) -> Vec<String> {
        self.verified = true;
        let mut found = self.problems.clone();
        for Expected { operation, answers, .. } in &self.expectations {
            let id = operation.id;
            if answers.is_empty() {
                found.push(format!("{id}: it is expected, but has no answer"));
            }
            let missing: usize = answers.iter().map(Answer::missing).sum();
            if missing > 0 {
                let calls = if missing == 1 { "call" } else { "calls" };
                found.push(format!("{missing} {calls} missing: {id}"));
            }
        }
        found
    }

    /// Whether somebody has looked at what is wrong since it was last changed.
    pub(super) fn is_verified(&self) -> bool {
        self.verified
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_that_panics_is_told() {
        static OPERATION: Operation = Operation { id: "get_entry", ..Operation::NEW };
        let mut plan = Plan::default();
        let index = plan.expect(&OPERATION);
        plan.conditions(index).push(Arc::new(|_| panic!("as planned")));
        plan.answers(index).push(Answer::new(StatusCode::OK, Bytes::new()));
        let call = Call {
            operation: None,
            method: http::Method::GET,
            path: "/entries".to_owned(),
            query: None,
            path_values: Vec::new(),
            headers: HeaderMap::new(),
            body: Bytes::new(),
            expected: false,
        };
        let problem = plan.answer(call, &[&OPERATION]).err().unwrap();
        assert!(problem.ends_with("a condition of its expectation panicked"), "{problem}");
        assert_eq!(plan.verify(), [problem, "1 call missing: get_entry".to_owned()]);
    }
}
