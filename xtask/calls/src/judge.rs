//! What came of the exchanges, held against what the document says.

use serde_json::Value;

use crate::debug::{key, names, unlisted};
use crate::difference::{Exactness, difference};
use crate::documented::{CONNECTION, essence};
use crate::exchange::{Exchange, Outcome, Request, Sending, Variation};
use crate::variations::without_unlisted;
use crate::{BodyKind, Operation};

/// What the program printed of one exchange.
#[derive(Clone, Debug, serde::Deserialize)]
pub(crate) struct Recorded {
    pub exchange: String,
    pub asked: Vec<Asked>,
    pub outcome: Value,
}

/// A request that arrived.
#[derive(Clone, Debug, serde::Deserialize)]
pub(crate) struct Asked {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// What the mock server answered, if it did.
    #[serde(default)]
    pub answered: Option<MockAnswer>,
}

/// An answer of the mock server.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub(crate) struct MockAnswer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// What is wrong with an exchange, if anything is. `keys` are what security adds to requests.
pub(crate) fn judge(
    row: &Operation,
    exchange: &Exchange,
    recorded: &Recorded,
    keys: &[(String, String)],
) -> Option<String> {
    judge_request(row, exchange, recorded, keys)
        .or_else(|| judge_outcome(exchange.variation, &exchange.outcome, recorded))
}

/// What is wrong with the request of an exchange, if anything is.
pub(crate) fn judge_request(
    row: &Operation,
    exchange: &Exchange,
    recorded: &Recorded,
    keys: &[(String, String)],
) -> Option<String> {
    if let Some(reason) = recorded.outcome["argument"].as_str() {
        return Some(format!("an argument cannot be made: {reason}"));
    }
    let Some(asked) = recorded.asked.first() else {
        let reason = recorded.outcome["error"].as_str().unwrap_or("without an error");
        return Some(format!("nothing was sent: {reason}"));
    };
    // A token that is refused is renewed, and the call sent once more.
    let most = if exchange.answer.status == 401 { 2 } else { 1 };
    if recorded.asked.len() > most {
        return Some(format!("the request was sent {} times", recorded.asked.len()));
    }
    request(row, &exchange.request, asked, keys)
        .or_else(|| authorised(row, asked, keys))
        .or_else(|| accept(exchange, asked))
}

/// What is wrong with what the caller got, if anything is.
pub(crate) fn judge_outcome(
    variation: Variation,
    expected: &Outcome,
    recorded: &Recorded,
) -> Option<String> {
    outcome(expected, &recorded.outcome).or_else(|| unknown(variation, &recorded.outcome))
}

fn request(
    row: &Operation,
    expected: &Request,
    asked: &Asked,
    keys: &[(String, String)],
) -> Option<String> {
    if !asked.method.eq_ignore_ascii_case(&row.method) {
        return Some(format!("the method is {}", asked.method));
    }
    let (path, query) = asked.target.split_once('?').unwrap_or((&asked.target, ""));
    let wanted = format!("/base{}", expected.path);
    if decoded(path) != wanted {
        return Some(format!("the path is `{}`, not `{wanted}`", decoded(path)));
    }
    let is_key = |place: &str, name: &str| keys.iter().any(|(p, n)| p == place && n == name);
    let mut found: Vec<(String, String)> =
        pairs(query).into_iter().filter(|(name, _)| !is_key("query", name)).collect();
    let mut wanted = expected.query.clone();
    // The order of parameters means nothing, that of the values of one does.
    found.sort_by(|a, b| a.0.cmp(&b.0));
    wanted.sort_by(|a, b| a.0.cmp(&b.0));
    if let Some(reason) = unequal("query", &wanted, &found) {
        return Some(reason);
    }
    for (name, value) in &expected.headers {
        match asked.header(name) {
            Some(found) if same(value, found) => {}
            Some(found) => return Some(format!("the header `{name}` is `{found}`, not `{value}`")),
            None => return Some(format!("the header `{name}` is missing")),
        }
    }
    let cookies = asked.header("cookie").unwrap_or_default();
    for (name, value) in &expected.cookies {
        if !cookies.split("; ").any(|cookie| decoded(cookie) == format!("{name}={value}")) {
            return Some(format!("the cookie `{name}` is missing"));
        }
    }
    match &expected.body {
        Some(body) => self::body(body, asked),
        None if asked.body.is_empty() => None,
        None => Some("there is a body".to_owned()),
    }
}

/// Whether an operation that asks for credentials got some.
fn authorised(row: &Operation, asked: &Asked, keys: &[(String, String)]) -> Option<String> {
    let query = asked.target.split_once('?').map(|(_, query)| pairs(query)).unwrap_or_default();
    let cookies = asked.header("cookie").unwrap_or_default();
    let has_key = keys.iter().any(|(place, name)| match place.as_str() {
        "query" => query.iter().any(|(known, _)| known == name),
        "cookie" => cookies.contains(&format!("{name}=")),
        // A client certificate is on no request.
        CONNECTION => true,
        _ => asked.header(&name.to_ascii_lowercase()).is_some(),
    });
    let authorised = row.is_open || has_key || asked.header("authorization").is_some();
    (!authorised).then(|| "the request has no credentials".to_owned())
}

fn body(expected: &Sending, asked: &Asked) -> Option<String> {
    let media_type = asked.header("content-type").unwrap_or_default();
    let wanted = essence(&expected.media_type);
    if essence(media_type) != wanted && !wanted.contains('*') {
        return Some(format!("the Content-Type is `{media_type}`, not `{wanted}`"));
    }
    match expected.kind {
        BodyKind::Json => match serde_json::from_str(&asked.body) {
            Ok(found) => difference(&expected.value, &found, Exactness::Exact)
                .map(|difference| format!("the body at {difference}")),
            Err(error) => Some(format!("the body is no JSON: {error}")),
        },
        BodyKind::Form => {
            let mut found = pairs(&asked.body.replace('+', "%20"));
            let mut wanted = expected.fields.clone();
            found.sort_by(|a, b| a.0.cmp(&b.0));
            wanted.sort_by(|a, b| a.0.cmp(&b.0));
            unequal("form", &wanted, &found)
        }
        BodyKind::Multipart => {
            let members = expected.value.as_object()?;
            let missing = members.iter().find(|(name, value)| {
                let named = asked.body.contains(&format!("name=\"{name}\""));
                let text = value.as_str().is_none_or(|text| asked.body.contains(text));
                !(value.is_null() || named && text)
            });
            missing.map(|(name, _)| format!("the field `{name}` is missing in the form"))
        }
        BodyKind::Text | BodyKind::Bytes => {
            let text = expected.value.as_str().unwrap_or_default();
            (asked.body != text).then(|| "the body is another".to_owned())
        }
    }
}

fn accept(exchange: &Exchange, asked: &Asked) -> Option<String> {
    let wanted = essence(exchange.answer.media_type.as_ref()?);
    let accept = asked.header("accept").unwrap_or_default();
    let listed = accept
        .split(',')
        .map(essence)
        .any(|range| range == wanted || range == "*/*" || wanted == "application/octet-stream");
    // What is documented for failures alone needs no mention.
    let is_success = matches!(exchange.outcome, Outcome::Value { .. } | Outcome::Stream);
    (is_success && !listed).then(|| format!("the Accept is `{accept}`, without `{wanted}`"))
}

fn outcome(expected: &Outcome, found: &Value) -> Option<String> {
    if let Some(error) = found["error"].as_str() {
        return Some(format!("the answer is not read: {error}"));
    }
    let differs = |expected: &Value| {
        let expected = without_unlisted(expected.clone());
        let found = without_unlisted(found["value"].clone());
        difference(&expected, &found, Exactness::Answer)
            .map(|difference| format!("the answer's value at {difference}"))
    };
    match expected {
        Outcome::Stream => (found["stream"] != true).then(|| "there is no stream".to_owned()),
        Outcome::Refused { value, .. } => differs(value),
        Outcome::Value { value, branches, .. } => differs(value).or_else(|| {
            let debug = found["debug"].as_str().unwrap_or_default();
            let named = names(debug);
            let missing = branches.iter().find(|branch| !named.contains(&key(branch)));
            missing
                .map(|branch| format!("the value is no `{branch}`, which its discriminator names"))
        }),
    }
}

/// Where a value that the document lists was kept as one that it does not list.
fn unknown(variation: Variation, found: &Value) -> Option<String> {
    let is_listed = match variation {
        Variation::Documented
        | Variation::Minimal
        | Variation::Branch(_)
        | Variation::Refused
        | Variation::Mocked
        | Variation::Made => true,
        Variation::Contradicting | Variation::UnlistedMembers | Variation::UnlistedValues => false,
    };
    let at = unlisted(found["debug"].as_str().filter(|_| is_listed)?)?;
    Some(format!("the answer's value has something unlisted at `{at}`"))
}

fn unequal(what: &str, wanted: &[(String, String)], found: &[(String, String)]) -> Option<String> {
    let mut left = found.to_vec();
    for (name, value) in wanted {
        match left.iter().position(|(known, found)| known == name && same(value, found)) {
            Some(position) => _ = left.remove(position),
            None => {
                let instead = left.iter().find(|(known, _)| known == name);
                return Some(match instead {
                    Some((_, found)) => format!("{what} `{name}` is `{found}`, not `{value}`"),
                    None => format!("{what} `{name}` is missing"),
                });
            }
        }
    }
    left.first().map(|(name, _)| format!("{what} `{name}` was added"))
}

/// Equal texts, or numbers of the same value.
fn same(expected: &str, found: &str) -> bool {
    expected == found
        || matches!((expected.parse::<f64>(), found.parse::<f64>()), (Ok(a), Ok(b)) if a == b)
}

fn pairs(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(&name.replace('+', "%20")), decoded(&value.replace('+', "%20")))
        })
        .collect()
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl MockAnswer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests;
