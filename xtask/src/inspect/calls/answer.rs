//! The answers of an operation, and what the caller shall get of them.

use serde_json::{Value, json};

use super::documented::{Answer, Media, essence};
use super::examples::{Origins, of_example};
use super::exchange::{Outcome, Sent, Subject};
use super::schemas::{Direction, Schemas};
use super::variations as vary;
use crate::operation::{Body, StatusPattern};

impl<'a> Subject<'a> {
    /// The answer of a success, and what the caller shall get.
    pub(super) fn success(
        &self,
        answer: &Answer<'a>,
        media: Option<&Media<'a>>,
        value: Option<&Value>,
        schema: &'a Value,
    ) -> (Sent, Outcome) {
        let schemas = self.schemas(Direction::Answer);
        let sent = sent(answer.status, media, value);
        let success = match answer.status {
            // It describes successes where nothing else does.
            StatusPattern::Default => StatusPattern::Class(2),
            status => status,
        };
        let row = self.row.responses.iter().find(|row| row.status == success);
        let body = row.map_or(&Body::Empty, |row| &row.body);
        if self.signature.streams {
            return (sent, Outcome::Stream);
        }
        let content = value.cloned().unwrap_or_else(|| match media {
            Some(media) if media.is_json() => json!({}),
            _ => sent.body.as_str().into(),
        });
        let branches =
            value.map(|value| vary::named_branches(&schemas, schema, value)).unwrap_or_default();
        (sent, Outcome::Value { value: wrapped(body, content), branches })
    }

    /// The media type of an answer that the operation's method asks for.
    pub(super) fn asked<'s>(&self, answer: &'s Answer<'a>) -> Option<&'s Media<'a>> {
        let documented = self.row.media_types.iter().find(|types| types.status == answer.status);
        let name = documented.and_then(|types| types.asked.first());
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
        answers.iter().filter(|_| self.signature.typed_error).find_map(|answer| {
            let StatusPattern::Exact(status) = answer.status else { return None };
            let media = answer.media.iter().find(|media| media.is_json())?;
            let schema = media.schema.filter(|_| plain(status))?;
            let row = self.row.responses.iter().find(|row| row.status == answer.status)?;
            let about = format!("answer {status}");
            let value = origins.enter(of_example(schemas, schema, media.example, &about).ok()?);
            let sent = sent(answer.status, Some(media), Some(&value));
            Some((sent, Outcome::Refused { value: wrapped(&row.body, value) }))
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

/// The value under the name of its variant, where the success or the failure has several.
fn wrapped(body: &Body, content: Value) -> Value {
    match body {
        Body::TaggedJson(variant) | Body::TaggedText(variant) => json!({variant: content}),
        Body::TaggedEmpty(variant) => variant.as_str().into(),
        // The JSON form of bytes is a list of numbers.
        Body::TaggedBytes(variant) => {
            json!({variant: content.as_str().unwrap_or_default().as_bytes()})
        }
        Body::ByMediaType(several) => match several.first() {
            Some((_, asked)) => wrapped(asked, content),
            None => content,
        },
        Body::Empty | Body::Null | Body::Unasked => Value::Null,
        Body::Json | Body::Text | Body::Stream => content,
    }
}
