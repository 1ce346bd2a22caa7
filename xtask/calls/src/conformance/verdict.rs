//! What the judges have said of one status, put together.

use serde_json::Value;

use crate::conformance::pairs::{Planned, Status, media};
use crate::conformance::report::{Blame, Pair, Word};
use crate::conformance::send::{Heard, heard};
use crate::documented::Documented;
use crate::exchange::{Exchange, Request, Variation};
use crate::judge::{MockAnswer, Recorded, judge_outcome, judge_request};
use crate::keywords::Direction;

/// An operation, and all that was recorded of it.
pub(super) struct Bench<'b, 'a> {
    pub planned: &'b Planned<'a>,
    /// The operation's position among the calls.
    pub position: usize,
    pub recorded: &'b [Recorded],
    /// The compiler's error, if the operation's calls do not compile.
    pub broken: Option<&'b str>,
    pub keys: &'b [(String, String)],
    /// What the mock server has let pass here although the document forbids it.
    pub accepts_anything: Vec<&'static str>,
    pub has_mock: bool,
}

/// What the second judge says of a request.
enum Second {
    Fits,
    Contradicts(String),
    Silent(String),
}

impl<'a> Bench<'_, 'a> {
    /// The pairs of the operation.
    pub fn pairs(&self) -> Vec<Pair> {
        self.planned.statuses.iter().map(|status| self.pair(status)).collect()
    }

    fn pair(&self, status: &Status<'a>) -> Pair {
        let mut notes = Vec::new();
        let (request, (answer, mocked)) = match self.broken {
            Some(error) => {
                let word = Word::Bad(Blame::Client, format!("does not compile: {error}"));
                (word.clone(), (word, false))
            }
            None => (self.request(status, &mut notes), self.answer(status, &mut notes)),
        };
        Pair {
            operation: self.planned.call.title.clone(),
            status: status.answer.status.to_string(),
            request,
            answer,
            mocked,
            notes,
        }
    }

    fn exchange(&self, index: usize) -> Option<(&Exchange, Option<&Recorded>)> {
        let id = format!("{}.{index}", self.position);
        let recorded = self.recorded.iter().find(|recorded| recorded.exchange == id);
        Some((self.planned.call.exchanges.get(index)?, recorded))
    }

    /// What the mock server answered, if it did.
    fn mock_answer(&self, status: &Status<'a>) -> Option<&MockAnswer> {
        let (_, recorded) = self.exchange(status.mocked?)?;
        recorded?.asked.first()?.answered.as_ref()
    }

    fn request(&self, status: &Status<'a>, notes: &mut Vec<String>) -> Word {
        let exchanges = [status.mocked, status.made.clone().ok()];
        for (exchange, recorded) in exchanges.into_iter().flatten().filter_map(|i| self.exchange(i))
        {
            let Some(recorded) = recorded else {
                return Word::Bad(Blame::Client, "the program ended before it".to_owned());
            };
            let fault =
                judge_request(self.planned.subject.operation, exchange, recorded, self.keys);
            if let Some(reason) = fault {
                return Word::Bad(Blame::Client, reason);
            }
        }
        let sent = status.mocked.or(status.made.clone().ok());
        let Some((exchange, _)) = sent.and_then(|index| self.exchange(index)) else {
            return Word::Untried("there is no answer to try it with".to_owned());
        };
        let second = || self.second(&exchange.request, false);
        if !self.has_mock {
            return alone(second());
        }
        match self.mock_answer(status).map(heard) {
            Some(Heard::Accepted) if self.accepts_anything.is_empty() => Word::Good,
            Some(Heard::Accepted) => {
                let passed = self.accepts_anything.join(" and ");
                notes.push(format!("Prism lets {passed} pass here, so the schemas' word counts"));
                alone(second())
            }
            Some(Heard::Refused(reason)) => {
                // Prism goes by the letter.
                self.refused(reason, self.second(&exchange.request, true))
            }
            Some(Heard::Silent(reason)) => {
                notes.push(format!("Prism cannot judge the request: {reason}"));
                alone(second())
            }
            None => {
                notes.push("Prism gave no answer".to_owned());
                alone(second())
            }
        }
    }

    /// Who is to blame where Prism refuses a request that is what the document's values ask for.
    fn refused(&self, reason: String, second: Second) -> Word {
        if let Some(name) = self.stray_variable(&reason) {
            let text = format!("Prism: {reason}; but `{name}` is not in the path");
            return Word::Bad(Blame::Document, text);
        }
        match second {
            // Which credentials a request needs is in no schema.
            _ if reason.contains("security") => Word::Bad(Blame::Client, reason),
            Second::Contradicts(fault) => {
                Word::Bad(Blame::Document, format!("Prism: {reason}; and the schemas at {fault}"))
            }
            Second::Fits => {
                Word::Bad(Blame::Judge, format!("Prism: {reason}; but it fits the schemas"))
            }
            Second::Silent(why) => {
                Word::Bad(Blame::Document, format!("Prism: {reason}; and {why}"))
            }
        }
    }

    /// The declared path parameter that a refusal is about and that is not in the path.
    fn stray_variable(&self, reason: &str) -> Option<&'a str> {
        let subject = self.planned.subject;
        let documented = Documented::find(subject.schemas(Direction::Request), subject.operation)?;
        let stray = documented.stray_variables();
        stray.into_iter().find(|name| reason.contains(&format!("'{name}'")))
    }

    /// What the document's schemas say of the arguments. That what travelled is what they say was
    /// judged before.
    fn second(&self, request: &Request, strict: bool) -> Second {
        let subject = self.planned.subject;
        let schemas = subject.schemas(Direction::Request);
        let Some(documented) = Documented::find(schemas, subject.operation) else {
            return Second::Silent("the document does not have it".to_owned());
        };
        let mut values: Vec<(String, &'a Value, &Value)> = Vec::new();
        for parameter in documented.parameters() {
            let known = request.values.iter().find(|(place, name, _)| {
                (*place, name.as_str()) == (parameter.place, parameter.name)
            });
            if let Some((place, name, value)) = known {
                values.push((format!("{place} parameter `{name}`"), parameter.schema, value));
            }
        }
        if let (Some(body), Some((media, _))) = (&request.body, documented.body(subject.operation))
            && let Some(schema) = media.schema.filter(|_| body.kind.is_structured())
        {
            values.push(("body".to_owned(), schema, &body.value));
        }
        for (about, schema, value) in values {
            let judged = match strict {
                true => subject.validators.judged_strictly(schema, value),
                false => subject.validators.judged(Direction::Request, schema, value),
            };
            match judged {
                Ok(faults) => {
                    if let Some(fault) = faults.first() {
                        return Second::Contradicts(format!("{about}{fault}"));
                    }
                }
                Err(reason) => {
                    return Second::Silent(format!("its schema cannot be read ({reason})"));
                }
            }
        }
        Second::Fits
    }

    /// What the caller got, and whether the answer that counts is the mock server's.
    fn answer(&self, status: &Status<'a>, notes: &mut Vec<String>) -> (Word, bool) {
        let made = match &status.made {
            Err(reason) => Word::Untried(reason.clone()),
            Ok(index) => match self.exchange(*index) {
                Some((exchange, Some(recorded))) => {
                    word(judge_outcome(Variation::Made, &exchange.outcome, recorded))
                }
                _ => Word::Bad(Blame::Client, "the program ended before it".to_owned()),
            },
        };
        if made.blames_client() || !self.has_mock {
            return (made, false);
        }
        match self.mocked_answer(status) {
            Ok(None) => (Word::Good, true),
            Ok(Some(reason)) => (Word::Bad(Blame::Client, reason), true),
            Err((blame, reason)) if !made.is_tried() => (Word::Bad(blame, reason), true),
            Err((_, reason)) => {
                notes.push(format!("answered by a server of our own: {reason}"));
                (made, false)
            }
        }
    }

    /// What is wrong with what the caller got of the mock server's answer; or why that answer does
    /// not count, by whose fault.
    fn mocked_answer(&self, status: &Status<'a>) -> Result<Option<String>, (Blame, String)> {
        let judge = |reason: String| (Blame::Judge, reason);
        let (_, recorded) = status
            .mocked
            .and_then(|index| self.exchange(index))
            .ok_or_else(|| judge("Prism was not asked".to_owned()))?;
        let recorded = recorded.ok_or_else(|| judge("the program ended before it".to_owned()))?;
        let answered = recorded.asked.last().and_then(|asked| asked.answered.as_ref());
        let answered = answered.ok_or_else(|| judge("Prism gave no answer".to_owned()))?;
        match heard(answered) {
            Heard::Refused(_) => return Err(judge("Prism refused the request".to_owned())),
            Heard::Silent(reason) => return Err(judge(format!("Prism cannot: {reason}"))),
            Heard::Accepted => {}
        }
        if answered.status != status.code {
            let text = format!("Prism answered {}, not {}", answered.status, status.code);
            return Err(judge(text));
        }
        let media_type = answered.header("content-type").unwrap_or_default();
        let media = media(&status.answer, media_type);
        let json = media.filter(|media| media.is_json());
        if json.is_some() && answered.body.trim().is_empty() {
            return Err(judge("Prism made no body".to_owned()));
        }
        let subject = self.planned.subject;
        let schemas = subject.schemas(Direction::Answer);
        let mut blame = None;
        let (content, value) = match json {
            None => (answered.body.as_str().into(), None),
            Some(media) => {
                let mut value: Value = serde_json::from_str(&answered.body)
                    .map_err(|error| judge(format!("Prism's body is no JSON: {error}")))?;
                let schema = media.schema;
                if let Some(schema) = schema {
                    let fault = schemas.faults(schema, &value).into_iter().next();
                    blame = fault.map(|fault| match media.example {
                        Some(_) => (
                            Blame::Document,
                            format!("the example contradicts its schema at {fault}"),
                        ),
                        None => (
                            Blame::Judge,
                            format!("Prism's body contradicts its schema at {fault}"),
                        ),
                    });
                    let sent = value.clone();
                    schemas.prune(schema, &mut value);
                    restore(&mut value, &sent, &recorded.outcome["value"]);
                }
                (value.clone(), schema.map(|schema| (value, schema)))
            }
        };
        let value = value.as_ref().map(|(value, schema)| (value, *schema));
        let expected =
            subject.outcome(&status.answer, status.is_success, content, value).map_err(judge)?;
        match (judge_outcome(Variation::Mocked, &expected, recorded), blame) {
            // What does not fit its schema need not be read, and has been here.
            (None, _) => Ok(None),
            (Some(_), Some(blame)) => Err(blame),
            (Some(reason), None) => Ok(Some(reason)),
        }
    }
}

/// Puts back what was sent and the caller has got: where a value fits several branches of a union, the
/// client may have read it as another one than that by which it was pruned.
fn restore(pruned: &mut Value, sent: &Value, found: &Value) {
    match (pruned, sent, found) {
        (Value::Object(pruned), Value::Object(sent), Value::Object(found)) => {
            for (key, sent) in sent {
                let Some(found) = found.get(key) else { continue };
                match pruned.get_mut(key) {
                    Some(pruned) => restore(pruned, sent, found),
                    None => _ = pruned.insert(key.clone(), sent.clone()),
                }
            }
        }
        (Value::Array(pruned), Value::Array(sent), Value::Array(found)) => {
            let items = pruned.iter_mut().zip(sent).zip(found);
            items.for_each(|((pruned, sent), found)| restore(pruned, sent, found));
        }
        _ => {}
    }
}

/// The second judge's word, where it is the only one.
fn alone(second: Second) -> Word {
    match second {
        Second::Fits => Word::Good,
        Second::Contradicts(fault) => {
            Word::Bad(Blame::Document, format!("no value at hand fits the schemas at {fault}"))
        }
        Second::Silent(why) => Word::Untried(format!("no judge can say: {why}")),
    }
}

fn word(fault: Option<String>) -> Word {
    fault.map_or(Word::Good, |reason| Word::Bad(Blame::Client, reason))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_was_sent_and_got_is_put_back() {
        let mut pruned = json!({"id": 1, "list": [{}]});
        let sent = json!({"id": 1, "kept": 2, "lost": 3, "list": [{"kept": 4}]});
        let found = json!({"id": 1, "kept": 9, "added": 5, "list": [{"kept": 4}]});
        restore(&mut pruned, &sent, &found);
        // As it was sent, so that what came back as something else still differs.
        assert_eq!(pruned, json!({"id": 1, "kept": 2, "list": [{"kept": 4}]}));
    }
}
