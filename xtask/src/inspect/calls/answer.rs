//! The answers of an operation, and what the caller shall get of them.

use serde_json::{Value, json};

use super::documented::{Answer, Media, essence};
use super::examples::{Origins, of_example};
use super::exchange::{Case, Outcome, Sent, Subject};
use super::schemas::{Direction, Schemas};
use super::variations as vary;
use crate::model::{Kind, Success, TypeId, TypeRef};
use crate::operation::{Content, StatusPattern};

impl<'a> Subject<'a> {
    /// The answer of a success, and what the caller shall get.
    ///
    /// # Errors
    /// If the client has nothing for it.
    pub(super) fn success(
        &self,
        answer: &Answer<'a>,
        media: Option<&Media<'a>>,
        value: Option<&Value>,
        schema: &'a Value,
    ) -> Result<(Sent, Outcome), String> {
        let schemas = self.schemas(Direction::Answer);
        let sent = sent(answer.status, media, value);
        let status = match answer.status {
            // It describes successes where nothing else does.
            StatusPattern::Default => StatusPattern::Class(2),
            status => status,
        };
        let content = value.cloned().unwrap_or_else(|| match media {
            Some(media) if media.is_json() => json!({}),
            _ => sent.body.as_str().into(),
        });
        let rows = &self.operation.row.answers;
        let is_empty =
            rows.iter().any(|row| row.status == status && row.content == Content::Nothing);
        let (got, case) = match &self.operation.success {
            Success::Stream | Success::Sequence(_) => return Ok((sent, Outcome::Stream)),
            Success::Nothing => (Value::Null, None),
            Success::Optional(_) if is_empty => (Value::Null, None),
            Success::One(_) | Success::Optional(_) => (content, None),
            Success::ByStatus(id) => {
                let found = self.case(*id, status, content);
                let (value, case) =
                    found.ok_or_else(|| format!("no variant of its success is for {status}"))?;
                (value, Some(case))
            }
        };
        let branches =
            value.map(|value| vary::named_branches(&schemas, schema, value)).unwrap_or_default();
        Ok((sent, Outcome::Value { value: got, branches, case }))
    }

    /// The case of an enum over statuses that an answer becomes, and the value in it.
    fn case(&self, id: TypeId, status: StatusPattern, content: Value) -> Option<(Value, Case)> {
        let types = self.printer.types;
        let named = TypeRef::Named(id);
        let TypeRef::Named(resolved) = types.resolve(&named) else { return None };
        let Kind::Outcome(outcome) = &types.get(*resolved).kind else { return None };
        let mut cases = outcome.cases.iter();
        let case = cases.find(|case| case.status == status && !case.instead)?;
        let path = format!("{}::{}", self.printer.used(&named), case.name);
        let value = match &case.content {
            None => Value::Null,
            // The JSON form of bytes is a list of numbers.
            Some(TypeRef::Foreign(path)) if path.ends_with("::Binary") => {
                json!(content.as_str().unwrap_or_default().as_bytes())
            }
            Some(_) => content,
        };
        Some((value, Case { path, has_value: case.content.is_some() }))
    }

    /// The media type of an answer that the operation's method asks for.
    pub(super) fn asked<'s>(&self, answer: &'s Answer<'a>) -> Option<&'s Media<'a>> {
        let mut rows = self.operation.row.answers.iter();
        let documented = rows.find(|row| row.status == answer.status);
        let media_types = documented.and_then(|row| row.media_types.as_ref());
        let name = media_types.and_then(|types| types.asked.first());
        let all = &answer.media;
        let named = |media: &&Media<'_>| name.is_some_and(|name| name == media.media_type);
        all.iter().find(named).or_else(|| all.iter().find(|media| media.is_json())).or(all.first())
    }

    /// The first refusal with a JSON body that is neither about credentials nor about limits, for
    /// the runtime has its own mind about those.
    pub(super) fn refused(
        &self,
        schemas: Schemas<'a>,
        answers: &[Answer<'a>],
        origins: &mut Origins,
    ) -> Option<(Sent, Outcome)> {
        let plain =
            |status: u16| (400..500).contains(&status) && ![401, 408, 425, 429].contains(&status);
        let failure = self.operation.failure?;
        answers.iter().find_map(|answer| {
            let StatusPattern::Exact(status) = answer.status else { return None };
            let media = answer.media.iter().find(|media| media.is_json())?;
            let schema = media.schema.filter(|_| plain(status))?;
            let about = format!("answer {status}");
            let value = origins.enter(of_example(schemas, schema, media.example, &about).ok()?);
            let sent = sent(answer.status, Some(media), Some(&value));
            let (value, case) = self.case(failure, answer.status, value)?;
            Some((sent, Outcome::Refused { value, case }))
        })
    }
}

/// The first success with a body, or else the first success; where there is none, a redirection,
/// which is an answer like others.
pub(super) fn success<'s, 'a>(answers: &'s [Answer<'a>]) -> Option<&'s Answer<'a>> {
    let all = || answers.iter().filter(|answer| answer.status.is_success());
    let exact = |answer: &&Answer<'_>| answer.status != StatusPattern::Exact(101);
    all()
        .filter(exact)
        .find(|answer| !answer.media.is_empty())
        .or_else(|| all().find(exact))
        .or_else(|| answers.iter().find(|answer| answer.status.is_redirection()))
        .or_else(|| answers.iter().find(|answer| answer.status == StatusPattern::Default))
}

fn sent(pattern: StatusPattern, media: Option<&Media<'_>>, value: Option<&Value>) -> Sent {
    let status = match pattern {
        StatusPattern::Exact(status) => status,
        StatusPattern::Class(class) => class * 100,
        StatusPattern::Default => 200,
    };
    let body = match (media, value) {
        (_, Some(value)) => value.to_string(),
        (Some(media), None) if media.is_json() => "{}".to_owned(),
        (Some(_), None) => "text".to_owned(),
        (None, None) => String::new(),
    };
    let concrete = |media: &Media<'_>| match essence(media.media_type).contains('*') {
        true if media.is_json() => "application/json".to_owned(),
        true => "application/octet-stream".to_owned(),
        false => media.media_type.to_owned(),
    };
    Sent { status, media_type: media.map(concrete), body }
}
