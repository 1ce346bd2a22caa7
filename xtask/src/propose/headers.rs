//! Headers that the runtime has a use for: idempotency keys, request ids, rate limits.

use std::collections::BTreeMap;

use super::names::words;
use crate::schema::{self, Operation, resolve};
use crate::tree::Node;

/// Headers of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Headers {
    pub(super) idempotency: Option<Idempotency>,
    /// The header that names a call, and how many responses have it.
    pub(super) request_id: Option<(String, usize)>,
    pub(super) limit: Option<String>,
    pub(super) remaining: Option<String>,
    pub(super) reset: Option<Reset>,
    /// Whether some operation answers with 429.
    pub(super) too_many_requests: bool,
}

/// A header that says when the window of a rate limit ends.
#[derive(Clone, Debug)]
pub(super) struct Reset {
    pub(super) header: String,
    /// Whether its description says that it counts seconds from now, which is how it is read.
    pub(super) counts_seconds: bool,
}

/// A request header under which the vendor recognises a repeated call.
#[derive(Clone, Debug)]
pub(super) struct Idempotency {
    pub(super) header: String,
    pub(super) max_length: Option<i128>,
    /// The methods all of whose operations have it.
    pub(super) methods: Vec<String>,
    /// The others that have it, by `operationId`.
    pub(super) operations: Vec<String>,
    /// How many operations have it.
    pub(super) count: usize,
}

pub(super) fn observe(root: &Node) -> Headers {
    let mut found = Headers { idempotency: idempotency(root), ..Headers::default() };
    let mut names: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for operation in schema::operations(root) {
        let responses = operation.node().get("responses").and_then(Node::as_object);
        for (status, response) in responses.into_iter().flat_map(|responses| responses.nodes()) {
            found.too_many_requests |= status == "429";
            let response = resolve(root, response);
            let headers = response.and_then(|response| response.get("headers")?.as_object());
            for (name, header) in headers.into_iter().flat_map(|headers| headers.nodes()) {
                let said =
                    resolve(root, header).and_then(|header| header.get("description")?.as_str());
                let entry = names.entry(name.to_owned()).or_default();
                entry.0 += 1;
                if entry.1.is_empty() {
                    said.unwrap_or_default().clone_into(&mut entry.1);
                }
            }
        }
    }
    // The most frequent counts; of equals the first alphabetically.
    let most = |fits: &dyn Fn(&str) -> bool| {
        let fitting = names.iter().filter(|(name, _)| is_header(name) && fits(&words(name)));
        fitting.rev().max_by_key(|(_, (count, _))| *count)
    };
    let is_rate = |words: &str| words.contains("rate_limit") || words.contains("ratelimit");
    found.request_id = most(&is_request_id).map(|(name, (count, _))| (name.clone(), *count));
    found.remaining =
        most(&|words| is_rate(words) && words.ends_with("remaining")).map(|(name, _)| name.clone());
    found.reset =
        most(&|words| is_rate(words) && words.contains("reset")).map(|(name, (_, said))| {
            let said = said.to_lowercase();
            let counts_seconds =
                said.contains("second") && !said.contains("epoch") && !said.contains("unix");
            Reset { header: name.clone(), counts_seconds }
        });
    found.limit =
        most(&|words| is_rate(words) && words.ends_with("limit") && !words.contains("reset"))
            .map(|(name, _)| name.clone());
    found
}

/// Whether a name is one that HTTP can carry.
fn is_header(name: &str) -> bool {
    http::HeaderName::from_bytes(name.as_bytes()).is_ok()
}

fn is_request_id(words: &str) -> bool {
    let ends = ["request_id", "correlation_id", "trace_id", "requestid", "traceid"];
    ends.iter().any(|end| words.ends_with(end))
}

fn idempotency(root: &Node) -> Option<Idempotency> {
    let all: Vec<Operation<'_>> = schema::operations(root).collect();
    let mut with: Vec<(&Operation<'_>, String, Option<i128>)> = Vec::new();
    for operation in &all {
        with.extend(key_header(root, operation).map(|(name, most)| (operation, name, most)));
    }
    let (_, header, _) = with.first()?;
    let header = header.clone();
    with.retain(|(_, name, _)| name.eq_ignore_ascii_case(&header));
    let counts = |method: &str| {
        let have = with.iter().filter(|(operation, ..)| operation.method == method).count();
        (have, all.iter().filter(|operation| operation.method == method).count())
    };
    let is_whole = |method: &str| matches!(counts(method), (have, all) if have == all && all > 0);
    let methods = schema::METHODS.iter().filter(|method| is_whole(method));
    let besides = with.iter().filter(|(operation, ..)| !is_whole(operation.method));
    let id =
        |operation: &Operation<'_>| Some(operation.node().get("operationId")?.as_str()?.to_owned());
    Some(Idempotency {
        max_length: with.iter().filter_map(|(.., most)| *most).min(),
        methods: methods.map(|method| method.to_uppercase()).collect(),
        operations: besides.filter_map(|(operation, ..)| id(operation)).collect(),
        count: with.len(),
        header,
    })
}

/// The idempotency header of an operation, and the longest value that it may have.
fn key_header(root: &Node, operation: &Operation<'_>) -> Option<(String, Option<i128>)> {
    operation.parameters(root).into_iter().find_map(|(_, parameter)| {
        let text = |key| parameter.get(key).and_then(Node::as_str);
        let name = text("name").filter(|_| text("in") == Some("header"))?;
        let schema = parameter.get("schema").and_then(|schema| resolve(root, schema));
        let most = schema.and_then(|schema| schema.get("maxLength")?.as_integer());
        (is_header(name) && words(name).contains("idempoten")).then(|| (name.to_owned(), most))
    })
}
