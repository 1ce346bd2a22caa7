//! What one operation is tried with: requests with what shall arrive, answers with what shall be
//! read.

use serde_json::{Value, json};

use super::documented::{Answer, Documented, Media, essence};
use super::encode;
use super::schemas::{Direction, Schemas};
use super::signature::Signature;
use super::synthesise::{Extent, Wish};
use super::variations as vary;
use crate::operation::{Body, BodyKind, Location, Operation, StatusPattern};

/// The name of the exchange whose answer is an example that contradicts its schema.
const CONTRADICTING: &str = "the contradicting example of the answer";

/// A call of one operation, in several variations.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub title: String,
    pub id: String,
    pub streams: bool,
    pub exchanges: Vec<Exchange>,
    /// What the document's examples say against its own schemas.
    pub contradictions: Vec<String>,
}

/// One request and its answer.
#[derive(Clone, Debug)]
pub(super) struct Exchange {
    pub name: String,
    /// Whether the answer is an example that contradicts its schema: what comes of it is told and
    /// is no failure.
    pub lenient: bool,
    pub request: Request,
    pub answer: Sent,
    pub outcome: Outcome,
}

/// The arguments of a request, and what shall arrive.
#[derive(Clone, Debug, Default)]
pub(super) struct Request {
    pub arguments: Vec<Argument>,
    pub path: String,
    pub query: Vec<(String, String)>,
    /// Headers by their names in lower case.
    pub headers: Vec<(String, String)>,
    pub cookies: Vec<(String, String)>,
    pub body: Option<Sending>,
}

/// An argument of the generated request.
#[derive(Clone, Debug)]
pub(super) struct Argument {
    pub setter: String,
    pub ty: String,
    /// In its JSON form; bytes are made of its text.
    pub value: Value,
}

/// The body that shall arrive.
#[derive(Clone, Debug)]
pub(super) struct Sending {
    pub media_type: String,
    pub kind: BodyKind,
    pub value: Value,
    /// The fields of a form.
    pub fields: Vec<(String, String)>,
}

/// What the server answers.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    pub status: u16,
    pub media_type: Option<String>,
    pub body: String,
}

/// What the caller shall get.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    /// Bytes.
    Stream,
    /// A value, and the schemas that discriminators choose in it.
    Value { value: Value, branches: Vec<String> },
    /// A documented failure.
    Refused { value: Value },
}

/// An operation, its row and its request in the client.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'a> {
    pub root: &'a Value,
    pub row: &'a Operation,
    pub signature: &'a Signature,
}

impl<'a> Subject<'a> {
    /// The calls of the operation, or why there are none.
    pub fn call(&self) -> Result<Call, String> {
        let schemas = self.schemas(Direction::Answer);
        let documented =
            Documented::find(schemas, self.row).ok_or("the document has it under another path")?;
        let mut contradictions = Vec::new();
        let full = self.request(&documented, Extent::Full, &mut contradictions)?;
        let minimal = self.request(&documented, Extent::Minimal, &mut contradictions)?;
        let mut exchanges = Vec::new();
        let mut add = |name: &str, request: &Request, (answer, outcome): (Sent, Outcome)| {
            let (name, request) = (name.to_owned(), request.clone());
            let lenient = name == CONTRADICTING;
            exchanges.push(Exchange { name, lenient, request, answer, outcome });
        };
        let answers = documented.answers();
        let Some(success) = success(&answers) else {
            return Err("the document has no success of it".to_owned());
        };
        let media = success.media.iter().find(|media| media.is_json()).or(success.media.first());
        match media.filter(|media| media.is_json()).and_then(|media| media.schema) {
            Some(schema) => {
                let given = media.and_then(|media| media.example);
                let (value, named) = of_example(schemas, schema, given, "answer")?;
                let contradicts = named.first().is_some_and(|named| named.contains("contradicts"));
                contradictions.extend(named);
                let answer = |value: &Value| self.success(success, media, Some(value), schema);
                add("as documented", &full, answer(&value));
                if let Some(example) = given.filter(|_| contradicts) {
                    let mut example = example.clone();
                    schemas.prune(schema, &mut example);
                    add(CONTRADICTING, &minimal, answer(&example));
                }
                let wish = Wish { extent: Extent::Minimal, branch: 0 };
                if let Ok(value) = schemas.synthesise(schema, wish) {
                    add("as little as allowed", &minimal, answer(&value));
                }
                if let Some(value) = vary::with_unlisted_members(&schemas, schema, &value) {
                    add("unlisted members", &minimal, answer(&value));
                }
                if let Some(value) = vary::with_unlisted_values(&schemas, schema, &value) {
                    add("unlisted enum values", &minimal, answer(&value));
                }
                for branch in 0..vary::widest_union(&schemas, schema, &value).min(4) {
                    let wish = Wish { extent: Extent::Full, branch };
                    if let Ok(value) = schemas.synthesise(schema, wish) {
                        add(&format!("branch {}", branch + 1), &minimal, answer(&value));
                    }
                }
            }
            None => {
                let answer = || self.success(success, media, None, &Value::Null);
                add("as documented", &full, answer());
                add("as little as allowed", &minimal, answer());
            }
        }
        if let Some(refused) = self.refused(schemas, &answers, &mut contradictions) {
            add("refused", &minimal, refused);
        }
        contradictions.sort();
        contradictions.dedup();
        let (title, id) = (self.row.title(), self.row.id.clone());
        Ok(Call { title, id, streams: self.signature.streams, exchanges, contradictions })
    }

    fn schemas(&self, direction: Direction) -> Schemas<'a> {
        Schemas { root: self.root, direction }
    }

    fn request(
        &self,
        documented: &Documented<'a>,
        extent: Extent,
        contradictions: &mut Vec<String>,
    ) -> Result<Request, String> {
        let schemas = self.schemas(Direction::Request);
        let mut request = Request { path: self.row.path.clone(), ..Request::default() };
        for parameter in documented.parameters() {
            let is_ignored = ["accept", "content-type", "authorization"]
                .contains(&parameter.name.to_ascii_lowercase().as_str());
            let skipped = extent == Extent::Minimal && !parameter.required;
            if skipped || (parameter.place == "header" && is_ignored) {
                continue;
            }
            let about = format!("{} parameter `{}`", parameter.place, parameter.name);
            let given = parameter.example.filter(|_| extent == Extent::Full);
            let value = match of_example(schemas, parameter.schema, given, &about) {
                Ok((value, named)) => {
                    contradictions.extend(named);
                    value
                }
                Err(_) if !parameter.required => continue,
                Err(reason) => return Err(reason),
            };
            self.argue(&mut request, &parameter, value)
                .ok_or_else(|| format!("the request has no argument for the {about}"))?;
        }
        if let Some((media, required)) = documented.body(self.row)
            && (required || extent == Extent::Full)
        {
            self.body(&mut request, &media, extent, contradictions)?;
        }
        Ok(request)
    }

    /// Gives a parameter its argument, and enters what shall arrive.
    fn argue(
        &self,
        request: &mut Request,
        parameter: &super::documented::Parameter<'a>,
        value: Value,
    ) -> Option<()> {
        let location = match parameter.place {
            "path" => Location::Path,
            "query" => Location::Query,
            "header" => Location::Header,
            _ => Location::Cookie,
        };
        let known = self
            .row
            .parameters
            .iter()
            .find(|row| row.location == location && row.name == parameter.name)?;
        let ty = self.signature.setters.get(&known.key)?.clone();
        match location {
            Location::Path => {
                let text = encode::simple(parameter, &value);
                request.path = request.path.replace(&format!("{{{}}}", parameter.name), &text);
            }
            Location::Query => request.query.extend(encode::pairs(parameter, &value)),
            Location::Cookie => request.cookies.extend(encode::pairs(parameter, &value)),
            Location::Header => {
                let name = parameter.name.to_ascii_lowercase();
                request.headers.push((name, encode::simple(parameter, &value)));
            }
        }
        request.arguments.push(Argument { setter: known.key.clone(), ty, value });
        Some(())
    }

    fn body(
        &self,
        request: &mut Request,
        media: &Media<'a>,
        extent: Extent,
        contradictions: &mut Vec<String>,
    ) -> Result<(), String> {
        let Some(kind) = self.row.body.as_ref().map(|body| body.kind.clone()) else {
            return Err("the client has no body for it".to_owned());
        };
        let schemas = self.schemas(Direction::Request);
        let ty = self.signature.setters.get("body").ok_or("the request takes no body")?.clone();
        let value = match (&kind, media.schema) {
            (BodyKind::Text | BodyKind::Bytes, _) | (_, None) => json!("text"),
            (_, Some(schema)) => {
                let given = media.example.filter(|_| extent == Extent::Full);
                let (value, named) = match extent {
                    Extent::Full => of_example(schemas, schema, given, "request")?,
                    Extent::Minimal => {
                        let wish = Wish { extent, branch: 0 };
                        (schemas.synthesise(schema, wish)?, Vec::new())
                    }
                };
                contradictions.extend(named);
                value
            }
        };
        request.arguments.push(Argument { setter: "body".to_owned(), ty, value: value.clone() });
        let fields = encode::form(&value, media.encoding);
        let media_type = media.media_type.to_owned();
        request.body = Some(Sending { media_type, kind, value, fields });
        Ok(())
    }

    /// The answer of a success, and what the caller shall get.
    fn success(
        &self,
        answer: &Answer<'a>,
        media: Option<&Media<'a>>,
        value: Option<&Value>,
        schema: &'a Value,
    ) -> (Sent, Outcome) {
        let schemas = self.schemas(Direction::Answer);
        let sent = sent(answer.status, media, value);
        let row = self.row.responses.iter().find(|row| row.status == answer.status);
        let body = row.map_or(&Body::Empty, |row| &row.body);
        if self.signature.streams {
            return (sent, Outcome::Stream);
        }
        let content = value.cloned().unwrap_or_else(|| sent.body.as_str().into());
        let branches =
            value.map(|value| vary::named_branches(&schemas, schema, value)).unwrap_or_default();
        (sent, Outcome::Value { value: wrapped(body, content), branches })
    }

    /// The first refusal with a JSON body that is neither about credentials nor about limits, for
    /// the runtime has its own mind about those.
    fn refused(
        &self,
        schemas: Schemas<'a>,
        answers: &[Answer<'a>],
        contradictions: &mut Vec<String>,
    ) -> Option<(Sent, Outcome)> {
        let plain =
            |status: u16| (400..500).contains(&status) && ![401, 408, 425, 429].contains(&status);
        answers.iter().filter(|_| self.signature.typed_error).find_map(|answer| {
            let StatusPattern::Exact(status) = answer.status else { return None };
            let media = answer.media.iter().find(|media| media.is_json())?;
            let schema = media.schema.filter(|_| plain(status))?;
            let row = self.row.responses.iter().find(|row| row.status == answer.status)?;
            let about = format!("answer {status}");
            let (value, named) = of_example(schemas, schema, media.example, &about).ok()?;
            contradictions.extend(named);
            let sent = sent(answer.status, Some(media), Some(&value));
            Some((sent, Outcome::Refused { value: wrapped(&row.body, value) }))
        })
    }
}

/// The example, if it fits its schema, without the members that the schema does not have; or else a
/// full value. What the example has against the schema is named.
fn of_example<'a>(
    schemas: Schemas<'a>,
    schema: &'a Value,
    example: Option<&Value>,
    about: &str,
) -> Result<(Value, Vec<String>), String> {
    let mut named = Vec::new();
    if let Some(example) = example {
        let faults = schemas.faults(schema, example);
        if faults.is_empty() && !example.is_null() {
            let mut value = example.clone();
            let unknown = schemas.prune(schema, &mut value);
            named.extend(unknown.first().map(|first| {
                format!("{about}: the example has members that its schema has not, such as {first}")
            }));
            return Ok((value, named));
        }
        let first = faults.first().cloned().unwrap_or_else(|| ": it is null".to_owned());
        named.push(format!("{about}: the example contradicts its schema at {first}"));
    }
    let full = schemas.synthesise(schema, Wish { extent: Extent::Full, branch: 0 });
    let minimal = || schemas.synthesise(schema, Wish { extent: Extent::Minimal, branch: 0 });
    let value = full.or_else(|_| minimal()).map_err(|reason| format!("{about}: {reason}"))?;
    match schemas.faults(schema, &value).first() {
        Some(fault) => Err(format!("{about}: no value at hand fits the schema at {fault}")),
        None => Ok((value, named)),
    }
}

/// The first success with a body, or else the first success; where there is none, a redirection,
/// which is an answer like others.
fn success<'s, 'a>(answers: &'s [Answer<'a>]) -> Option<&'s Answer<'a>> {
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
        Body::Empty | Body::Null => Value::Null,
        Body::Json | Body::Text | Body::Stream => content,
    }
}
