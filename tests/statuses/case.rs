//! One case: the request of an operation, and its answers by status.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use vendor_sandbox::Request;

/// The whole file of an operation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Case {
    pub request: Expected,
    /// Whether the call carries a token that the client gets by itself, so that a 401 makes it get
    /// another one and call again.
    #[serde(default)]
    pub renews_token: bool,
    /// By `404`, `2XX` or `default`.
    pub answers: BTreeMap<String, Answer>,
}

/// What must go over the wire.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// `GET /kba/1?a=b`
    line: String,
    /// By name in lower case: the value, the beginning of it before a `*`, or nothing for a header
    /// that must not be there.
    headers: BTreeMap<String, Option<String>>,
    /// The body as JSON.
    body: Option<Value>,
    /// The body as a form.
    form: Option<BTreeMap<String, String>>,
}

/// What comes back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Answer {
    /// The statuses to try, for an entry that stands for several.
    #[serde(default)]
    statuses: Vec<u16>,
    /// `application/json` if nothing is said.
    media_type: Option<String>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    pub body: Option<Value>,
}

impl Case {
    /// The operations of a surface that have a case, sorted.
    pub fn operations(surface: &str) -> Vec<String> {
        let files = workspace_tests::cases(&format!("statuses/{surface}")).into_iter();
        files.map(|file| file.file_stem().unwrap().to_string_lossy().into_owned()).collect()
    }

    pub fn read(surface: &str, operation: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/statuses").join(surface);
        let path = folder.join(operation).with_extension("yaml");
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

impl Expected {
    /// Method and path.
    pub fn target(&self) -> (&str, &str) {
        let (method, target) = self.line.split_once(' ').unwrap();
        (method, target.split('?').next().unwrap())
    }

    pub fn check(&self, request: &Request, context: &str) {
        let query = request.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        let line = format!("{} {}{query}", request.method, request.path);
        assert_eq!(line, self.line, "{context}");
        for (name, expected) in &self.headers {
            let found = request.header(name);
            let fits = match expected.as_deref().map(|value| value.split_once('*').ok_or(value)) {
                None => found.is_none(),
                Some(Err(whole)) => found == Some(whole),
                Some(Ok((start, _))) => found.is_some_and(|found| found.starts_with(start)),
            };
            // The value is not shown: it may be a token.
            assert!(fits, "{context}: the header {name} is not {expected:?}");
        }
        match (&self.body, &self.form) {
            (Some(body), _) => assert_eq!(request.json::<Value>().unwrap(), *body, "{context}"),
            (None, Some(form)) => {
                for (name, value) in form {
                    assert_eq!(request.form_value(name).as_ref(), Some(value), "{context}: {name}");
                }
                let fields = request.body.split(|byte| *byte == b'&').count();
                assert_eq!(fields, form.len(), "{context}: fields of the form");
            }
            (None, None) => assert!(request.body.is_empty(), "{context}: there is a body"),
        }
    }
}

impl Answer {
    /// The statuses that an entry stands for.
    pub fn statuses(&self, label: &str) -> Vec<u16> {
        match label.parse() {
            Ok(status) => vec![status],
            Err(_) => {
                assert!(!self.statuses.is_empty(), "{label}: say which statuses to try");
                self.statuses.clone()
            }
        }
    }

    /// The answer as the sandbox gives it.
    pub fn at(&self, status: u16) -> vendor_sandbox::Answer {
        let answer = match &self.body {
            None => vendor_sandbox::Answer::empty(status),
            Some(body) => {
                let media_type = self.media_type.as_deref().unwrap_or("application/json");
                vendor_sandbox::Answer::text(status, media_type, body.to_string())
            }
        };
        let headers = self.headers.iter();
        headers.fold(answer, |answer, (name, value)| answer.header(name, value.as_str()))
    }
}
