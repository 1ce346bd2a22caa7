//! The answers of an operation, and what the caller shall get of them.

use serde_json::{Value, json};

use crate::documented::{Answer, Media, essence};
use crate::examples::{Origins, of_example};
use crate::exchange::{Outcome, Sent, Subject};
use crate::keywords::Direction;
use crate::schemas::Schemas;
use crate::variations as vary;
use crate::{Case, CaseContent, StatusPattern, Success};

impl<'a> Subject<'a> {
    /// The answer of a success, and what the caller shall get.
    ///
    /// # Errors
    /// If the client has nothing for it.
    pub(crate) fn success(
        &self,
        answer: &Answer<'a>,
        media: Option<&Media<'a>>,
        value: Option<&Value>,
        schema: &'a Value,
    ) -> Result<(Sent, Outcome), String> {
        let sent = sent(answer.status, media, value);
        let content = value.cloned().unwrap_or_else(|| match media {
            Some(media) if media.is_json() => json!({}),
            _ => sent.body.as_str().into(),
        });
        let outcome = self.succeeded(answer.status, content, value, schema)?;
        Ok((sent, outcome))
    }

    /// What the caller gets of a success with this content, and with this JSON value if it is one.
    ///
    /// # Errors
    /// If the client has nothing for it.
    pub(crate) fn succeeded(
        &self,
        status: StatusPattern,
        content: Value,
        value: Option<&Value>,
        schema: &'a Value,
    ) -> Result<Outcome, String> {
        let schemas = self.schemas(Direction::Answer);
        let status = match status {
            // It describes successes where nothing else does.
            StatusPattern::Default => StatusPattern::Class(2),
            status => status,
        };
        let mut rows = self.operation.answers.iter();
        let is_empty = rows.any(|row| row.status == status && row.is_empty);
        let (got, case) = match &self.operation.success {
            Success::Stream => return Ok(Outcome::Stream),
            Success::Nothing => (Value::Null, None),
            Success::Optional if is_empty => (Value::Null, None),
            Success::One | Success::Optional => (content, None),
            Success::ByStatus(cases) => {
                let case = case(cases, status);
                let case =
                    case.ok_or_else(|| format!("no variant of its success is for {status}"))?;
                (held(&case, content), Some(case))
            }
        };
        let branches =
            value.map(|value| vary::named_branches(&schemas, schema, value)).unwrap_or_default();
        Ok(Outcome::Value { value: got, branches, case })
    }

    /// The media type of an answer that the operation's method asks for.
    pub(crate) fn asked<'s>(&self, answer: &'s Answer<'a>) -> Option<&'s Media<'a>> {
        let mut rows = self.operation.answers.iter();
        let documented = rows.find(|row| row.status == answer.status);
        let name = documented.and_then(|row| row.asked.as_ref());
        let all = &answer.media;
        let named = |media: &&Media<'_>| name.is_some_and(|name| name == media.media_type);
        all.iter().find(named).or_else(|| all.iter().find(|media| media.is_json())).or(all.first())
    }

    /// The first refusal with a JSON body that is neither about credentials nor about limits, for
    /// the runtime has its own mind about those.
    pub(crate) fn refused(
        &self,
        schemas: Schemas<'a>,
        answers: &[Answer<'a>],
        origins: &mut Origins,
    ) -> Option<(Sent, Outcome)> {
        let plain =
            |status: u16| (400..500).contains(&status) && ![401, 408, 425, 429].contains(&status);
        answers.iter().find_map(|answer| {
            let StatusPattern::Exact(status) = answer.status else { return None };
            let media = answer.media.iter().find(|media| media.is_json())?;
            let schema = media.schema.filter(|_| plain(status))?;
            let about = format!("answer {status}");
            let value = origins.enter(of_example(schemas, schema, media.example, &about).ok()?);
            let sent = sent(answer.status, Some(media), Some(&value));
            let case = case(&self.operation.failures, answer.status)?;
            Some((sent, Outcome::Refused { value: held(&case, value), case }))
        })
    }
}

/// The variant that an answer of this status becomes. Where a text may come in place of JSON, the
/// first is the one for JSON.
pub(crate) fn case(cases: &[Case], status: StatusPattern) -> Option<Case> {
    cases.iter().find(|case| case.status == status).cloned()
}

/// The JSON form of what a variant holds.
pub(crate) fn held(case: &Case, content: Value) -> Value {
    match case.content {
        CaseContent::Nothing => Value::Null,
        CaseContent::Bytes => json!(content.as_str().unwrap_or_default().as_bytes()),
        CaseContent::Value => content,
    }
}

/// The first success with a body, or else the first success; where there is none, a redirection,
/// which is an answer like others.
pub(crate) fn success<'s, 'a>(answers: &'s [Answer<'a>]) -> Option<&'s Answer<'a>> {
    let all = || answers.iter().filter(|answer| answer.status.is_success());
    let exact = |answer: &&Answer<'_>| answer.status != StatusPattern::Exact(101);
    all()
        .filter(exact)
        .find(|answer| !answer.media.is_empty())
        .or_else(|| all().find(exact))
        .or_else(|| answers.iter().find(|answer| answer.status.is_redirection()))
        .or_else(|| answers.iter().find(|answer| answer.status == StatusPattern::Default))
}

pub(crate) fn sent(
    pattern: StatusPattern,
    media: Option<&Media<'_>>,
    value: Option<&Value>,
) -> Sent {
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
    Sent { status, media_type: media.map(concrete), body, mocked: false }
}
