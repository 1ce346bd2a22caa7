//! Header parameters named `Accept`, `Content-Type` and `Authorization` are taken out: OpenAPI says
//! that they are ignored (Parameter Object, `in`), and progenitor would make them arguments. So are
//! those by which HTTP itself delimits and routes messages (RFC 9110 section 7, RFC 9112 section 6):
//! the transport sets them, and a caller's value could only contradict it.
//!
//! ```yaml
//! # before                                        # after: none, and in the operation table
//! - {name: Accept, in: header, schema:              accept: application/vnd.example.v1+json
//!    {type: string, enum: [application/vnd.example.v1+json]}}
//! ```
//!
//! A one-value enum tells the only value that the vendor takes, so it goes into the operation
//! table. Nothing is lost.

use super::Draft;
use crate::operation::Operation;
use crate::tree::Node;

const OF_OPENAPI: [&str; 3] = ["accept", "content-type", "authorization"];
const OF_HTTP: [&str; 8] = [
    "connection",
    "content-length",
    "host",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

pub(super) fn apply(draft: &mut Draft<'_>) {
    draft.each_operation(|row, operation, _| {
        let Some(parameters) = operation.get_mut("parameters").and_then(Node::as_array_mut) else {
            return;
        };
        parameters.retain(|parameter| match ignored_name(parameter) {
            Some(name) => {
                keep_value(row, &name, parameter);
                false
            }
            None => true,
        });
    });
}

fn ignored_name(parameter: &Node) -> Option<String> {
    let is_header = parameter.get("in").and_then(Node::as_str) == Some("header");
    let name = parameter.get("name").and_then(Node::as_str)?.to_ascii_lowercase();
    let ignored = OF_OPENAPI.contains(&name.as_str()) || OF_HTTP.contains(&name.as_str());
    (is_header && ignored).then_some(name)
}

fn keep_value(row: &mut Operation, name: &str, parameter: &Node) {
    let schema = parameter.get("schema");
    let values = schema.and_then(|schema| schema.get("enum")).and_then(Node::as_array);
    let Some([only]) = values else { return };
    let only = only.as_str().map(str::to_owned);
    match name {
        "accept" => row.accept = only.or_else(|| row.accept.take()),
        "content-type" if row.content_type.is_some() => {
            row.content_type = only.or_else(|| row.content_type.take());
        }
        _ => {}
    }
}
