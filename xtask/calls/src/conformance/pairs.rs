//! Which calls are made for which documented status.

use serde_json::{Value, json};

use crate::answer::{case, held, sent};
use crate::conformance::report::{Conformance, Pair, Word};
use crate::conformance::send::{Heard, heard};
use crate::documented::{Answer, Documented, Media};
use crate::examples::{Origins, of_example};
use crate::exchange::{Call, Exchange, Outcome, Request, Sent, Subject, Variation};
use crate::judge::{Asked, Recorded};
use crate::keywords::Direction;
use crate::synthesise::Extent;
use crate::validate::Validators;
use crate::{Client, Remark, StatusPattern};

/// An operation, and the calls that are made of it.
#[derive(Clone)]
pub(super) struct Planned<'a> {
    pub subject: Subject<'a>,
    pub call: Call,
    pub statuses: Vec<Status<'a>>,
}

/// A documented status of an operation.
#[derive(Clone, Debug)]
pub(super) struct Status<'a> {
    pub answer: Answer<'a>,
    /// The status that stands for it.
    pub code: u16,
    pub is_success: bool,
    /// The exchange that the mock server answers, among those of the call.
    pub mocked: Option<usize>,
    /// The exchange with an answer made of the document, or why there is none.
    pub made: Result<usize, String>,
}

/// The calls of all operations. What cannot be called is entered as not tried.
pub(super) fn plan<'a>(
    client: &Client<'a>,
    validators: &'a Validators<'a>,
    has_mock: bool,
    report: &mut Conformance,
) -> Vec<Planned<'a>> {
    let schemas = validators.schemas(Direction::Answer);
    let mut planned = Vec::new();
    for operation in client.operations {
        let subject = Subject { validators, operation, strict: true };
        let Some(documented) = Documented::find(schemas, operation) else {
            let reason = "the document has it under another path";
            report.pairs.push(untried(&operation.title, "any", reason));
            continue;
        };
        for status in documented.unreadable_statuses() {
            report.pairs.push(untried(&operation.title, status, "it is not a status"));
        }
        let mut origins = Origins::default();
        match subject.conformance_call(&documented, has_mock, &mut origins, report) {
            Ok(calls) => planned.push(calls),
            Err(reason) => {
                for answer in documented.answers() {
                    let status = answer.status.to_string();
                    report.pairs.push(untried(&operation.title, &status, &reason));
                }
            }
        }
        origins.contradictions.sort();
        origins.contradictions.dedup();
        let remark = |reason| Remark { operation: operation.title.clone(), reason };
        report.contradictions.extend(origins.contradictions.into_iter().map(remark));
    }
    report.pairs.extend(missing(client));
    planned
}

/// The pairs of operations that the client does not have.
fn missing(client: &Client<'_>) -> Vec<Pair> {
    let mut found = Vec::new();
    let paths = client.document.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let is_known = client
                .operations
                .iter()
                .any(|own| own.path == *path && own.method.eq_ignore_ascii_case(method));
            let responses = operation.get("responses").and_then(Value::as_object);
            let statuses = responses.into_iter().flatten().filter(|_| !is_known);
            let title = format!("{} {path}", method.to_ascii_uppercase());
            let reason = "the client does not have the operation";
            found.extend(statuses.map(|(status, _)| untried(&title, status, reason)));
        }
    }
    found
}

fn untried(operation: &str, status: &str, reason: &str) -> Pair {
    Pair {
        operation: operation.to_owned(),
        status: status.to_owned(),
        request: Word::Untried(reason.to_owned()),
        answer: Word::Untried(reason.to_owned()),
        mocked: false,
        notes: Vec::new(),
    }
}

impl<'a> Subject<'a> {
    fn conformance_call(
        self,
        documented: &Documented<'a>,
        has_mock: bool,
        origins: &mut Origins,
        report: &mut Conformance,
    ) -> Result<Planned<'a>, String> {
        let minimal = self.request(documented, Extent::Minimal, origins);
        let full = self.request(documented, Extent::Full, origins);
        let full = full.or_else(|_| minimal.clone())?;
        let minimal = minimal.unwrap_or_else(|_| full.clone());
        let title = &self.operation.title;
        let answers = documented.answers();
        let (mut exchanges, mut statuses) = (Vec::new(), Vec::new());
        for (index, answer) in answers.iter().enumerate() {
            let pair = self.code(answer.status, &answers).and_then(|(code, is_success)| {
                let outcome = self.outcome(answer, is_success, json!("text"), None)?;
                Ok((code, is_success, outcome))
            });
            let (code, is_success, outcome) = match pair {
                Ok(pair) => pair,
                Err(reason) => {
                    report.pairs.push(untried(title, &answer.status.to_string(), &reason));
                    continue;
                }
            };
            // Each status is met with everything and with as little as allowed, in turns.
            let (first, second): (&Request, &Request) =
                if index % 2 == 0 { (&full, &minimal) } else { (&minimal, &full) };
            let mocked = has_mock.then(|| {
                let answer = Sent { status: code, mocked: true, ..Sent::default() };
                let variation = Variation::Mocked;
                exchanges.push(Exchange { variation, request: first.clone(), answer, outcome });
                exchanges.len() - 1
            });
            let made = self.made(answer, code, is_success, origins).map(|(answer, outcome)| {
                let variation = Variation::Made;
                exchanges.push(Exchange { variation, request: second.clone(), answer, outcome });
                exchanges.len() - 1
            });
            statuses.push(Status { answer: answer.clone(), code, is_success, mocked, made });
        }
        let (title, id) = (title.clone(), self.operation.id.clone());
        let call = Call { title, id, exchanges, origins: Origins::default() };
        Ok(Planned { subject: self, call, statuses })
    }

    /// A status that stands for a documented one, and whether the client gives it as a success.
    fn code(&self, status: StatusPattern, all: &[Answer<'_>]) -> Result<(u16, bool), String> {
        let is = |status: StatusPattern, success: bool| {
            let mut answers = self.operation.answers.iter();
            answers.any(|own| own.status == status && own.is_success == success)
        };
        let is_success = match status {
            StatusPattern::Default if !is(status, false) => is(StatusPattern::Class(2), true),
            status => is(status, true),
        };
        let is_free = |code: &u16| {
            !all.iter().any(|other| match other.status {
                StatusPattern::Exact(known) => known == *code,
                StatusPattern::Class(class) => {
                    status == StatusPattern::Default && class == *code / 100
                }
                StatusPattern::Default => false,
            })
        };
        let candidates: &[u16] = match status {
            StatusPattern::Exact(100..=199) => {
                return Err("an interim response is not an answer".to_owned());
            }
            StatusPattern::Exact(code) => return Ok((code, is_success)),
            StatusPattern::Class(2) => &[200, 201, 202, 203, 206],
            StatusPattern::Class(3) => &[300, 301, 302, 303, 307],
            StatusPattern::Class(4) => &[400, 403, 404, 409, 410, 418, 422],
            StatusPattern::Class(5) => &[500, 501, 502, 503, 504],
            StatusPattern::Default if is_success => &[200, 201, 202, 203, 206],
            StatusPattern::Default => &[500, 400, 501, 403, 404, 409, 410, 418, 422, 300],
            StatusPattern::Class(_) => &[],
        };
        let code = candidates.iter().copied().find(is_free);
        Ok((code.ok_or("every status that it covers has an answer of its own")?, is_success))
    }

    /// What the caller gets of an answer with this content, and with this JSON value if it is one.
    pub(super) fn outcome(
        &self,
        answer: &Answer<'a>,
        is_success: bool,
        content: Value,
        value: Option<(&Value, &'a Value)>,
    ) -> Result<Outcome, String> {
        if is_success {
            let (value, schema) = value.unzip();
            return self.succeeded(answer.status, content, value, schema.unwrap_or(&Value::Null));
        }
        let case = case(&self.operation.failures, answer.status)
            .ok_or_else(|| format!("the client has no variant for {}", answer.status))?;
        Ok(Outcome::Refused { value: held(&case, content), case })
    }

    /// An answer made of the document, and what the caller gets.
    fn made(
        &self,
        answer: &Answer<'a>,
        code: u16,
        is_success: bool,
        origins: &mut Origins,
    ) -> Result<(Sent, Outcome), String> {
        let schemas = self.schemas(Direction::Answer);
        let media = self.asked(answer);
        let json = media.filter(|media| media.is_json());
        let typed = json.and_then(|media| Some((media, media.schema?)));
        let value = match typed {
            None => None,
            Some((media, schema)) => {
                let about = format!("answer {}", answer.status);
                let made = of_example(schemas, schema, media.example, &about)?;
                Some((origins.enter(made), schema))
            }
        };
        let sent = sent(StatusPattern::Exact(code), media, value.as_ref().map(|(value, _)| value));
        let content = match (&value, media) {
            (Some((value, _)), _) => value.clone(),
            (None, Some(media)) if media.is_json() => json!({}),
            (None, _) => sent.body.as_str().into(),
        };
        let value = value.as_ref().map(|(value, schema)| (value, *schema));
        Ok((sent, self.outcome(answer, is_success, content, value)?))
    }
}

impl Planned<'_> {
    /// A request that the mock server has accepted.
    pub(super) fn mocked_request<'r>(
        &self,
        position: usize,
        recorded: &'r [Recorded],
    ) -> Option<&'r Asked> {
        let ids = self.statuses.iter().filter_map(|status| status.mocked);
        let requests = ids.filter_map(|index| {
            let id = format!("{position}.{index}");
            recorded.iter().find(|recorded| recorded.exchange == id)?.asked.first()
        });
        let mut accepted = requests.filter(|asked| {
            asked.answered.as_ref().is_some_and(|answered| heard(answered) == Heard::Accepted)
        });
        accepted.next()
    }
}

/// The body of an answer under the media type that it came with.
pub(super) fn media<'s, 'a>(answer: &'s Answer<'a>, media_type: &str) -> Option<&'s Media<'a>> {
    let wanted = crate::documented::essence(media_type);
    let is_wanted = |media: &&Media<'_>| crate::documented::essence(media.media_type) == wanted;
    answer.media.iter().find(is_wanted).or(match answer.media.as_slice() {
        [only] => Some(only),
        _ => None,
    })
}
