//! One operation.

use super::security::SecurityConstants;
use crate::emit::literal::{Literal, code, option, text};
use crate::model::decoding::{Decoding, DocumentedResponse, ResponseKind};
use crate::operation::{
    IdempotencyHeader, KeyFormat, Operation, Server, StatusPattern, request_method,
};
use crate::operation::{KeySource, RetryClass};
use crate::schema::METHODS;

/// What is in the runtime's module `table`.
pub(super) const WORDS: [&str; 19] = [
    "ByMediaType",
    "Bytes",
    "Empty",
    "Events",
    "Json",
    "JsonLines",
    "JsonSequence",
    "Null",
    "Stream",
    "Text",
    "TextEvents",
    "Unasked",
    "failure",
    "failure_class",
    "otherwise",
    "success",
    "success_class",
    "variant",
    "variant_class",
];

/// A row of the table.
pub(super) struct Row {
    pub(super) operation: Operation,
    /// Its documented answers.
    pub(super) responses: Vec<DocumentedResponse>,
    /// The feature of the crate that it is there with.
    pub(super) feature: Option<String>,
}

impl Row {
    pub(super) fn literal(&self, security: &SecurityConstants) -> Literal {
        let own = &self.operation;
        let mut fields = vec![("id", text(&own.id)), ("operation_id", text(&own.operation_id))];
        let mut add =
            |name, value: Option<Literal>| fields.extend(value.map(|value| (name, value)));
        let some = |value: Option<Literal>| value.map(|value| option(Some(value)));
        add("method", method(&own.method));
        add("path", Some(text(&own.path)));
        add("server", some(own.server.as_ref().map(server)));
        add("tag", some(own.tag.as_ref().map(text)));
        add("security", security.name(&own.security).map(code));
        add("accept", some(own.accept.as_ref().map(text)));
        add("content_type", some(own.content_type.as_ref().map(text)));
        let responses = responses(&self.responses);
        add("responses", (!responses.is_empty()).then_some(Literal::List(responses)));
        add("retry", retry(own.retry).map(code));
        add("idempotency", some(own.idempotency.as_ref().map(idempotency)));
        let row = with_defaults("Operation", fields);
        match &self.feature {
            Some(feature) => {
                Literal::Attributed(format!("#[cfg(feature = {feature:?})]"), Box::new(row))
            }
            None => row,
        }
    }
}

/// A value that is like the default of its type, `NEW`, but for some fields.
fn with_defaults(name: &str, fields: Vec<(&'static str, Literal)>) -> Literal {
    Literal::Struct { name: name.to_owned(), fields, base: Some(format!("{name}::NEW")) }
}

fn method(key: &str) -> Option<Literal> {
    let method = request_method(key);
    match method.to_ascii_lowercase().as_str() {
        "get" if method == "GET" => None,
        known if METHODS.contains(&known) && method == known.to_ascii_uppercase() => {
            Some(code(format!("Method::{method}")))
        }
        _ => Some(Literal::Call("Method::extension".to_owned(), vec![text(method)])),
    }
}

fn server(server: &Server) -> Literal {
    let (variant, name) = match server {
        Server::Fixed(url) => ("Server::Fixed", url),
        Server::Named(name) => ("Server::Named", name),
    };
    Literal::Call(variant.to_owned(), vec![text(name)])
}

fn retry(class: RetryClass) -> Option<&'static str> {
    match class {
        RetryClass::Idempotent => Some("RetryClass::Idempotent"),
        RetryClass::UnderKey => Some("RetryClass::UnderKey"),
        RetryClass::OneShot => None,
    }
}

/// The answers, those of exact statuses together that are read alike. What is given sorted by status
/// stays in OpenAPI's order: exact statuses, classes, the default.
fn responses(documented: &[DocumentedResponse]) -> Vec<Literal> {
    let mut groups: Vec<(&DocumentedResponse, Vec<u16>)> = Vec::new();
    let mut rest = Vec::new();
    for response in documented {
        let StatusPattern::Exact(status) = response.status else {
            rest.push(response);
            continue;
        };
        let alike = |(one, _): &&mut (&DocumentedResponse, _)| {
            one.kind == response.kind && one.decoding == response.decoding
        };
        match groups.iter_mut().find(alike) {
            Some((_, statuses)) => statuses.push(status),
            None => groups.push((response, vec![status])),
        }
    }
    rest.sort_by_key(|response| response.status);
    let exact = groups.into_iter().map(|(response, statuses)| {
        let statuses = statuses.iter().map(|status| code(status.to_string()));
        call(word(response.kind), Literal::List(statuses.collect()), response)
    });
    let rest = rest.into_iter().map(|response| match response.status {
        StatusPattern::Exact(status) | StatusPattern::Class(status) => {
            let function = format!("{}_class", word(response.kind));
            call(&function, code(status.to_string()), response)
        }
        // What a default says of successes is in a row `2XX`.
        StatusPattern::Default => {
            Literal::Call("otherwise".to_owned(), vec![decoding(&response.decoding)])
        }
    });
    exact.chain(rest).collect()
}

fn call(function: &str, statuses: Literal, response: &DocumentedResponse) -> Literal {
    Literal::Call(function.to_owned(), vec![statuses, decoding(&response.decoding)])
}

fn word(kind: ResponseKind) -> &'static str {
    match kind {
        ResponseKind::Success => "success",
        ResponseKind::Variant => "variant",
        ResponseKind::Failure => "failure",
    }
}

fn decoding(decoding: &Decoding) -> Literal {
    code(match decoding {
        Decoding::Empty => "Empty",
        Decoding::Json => "Json",
        Decoding::Null => "Null",
        Decoding::Text => "Text",
        Decoding::Bytes => "Bytes",
        Decoding::Stream => "Stream",
        Decoding::Events => "Events",
        Decoding::TextEvents => "TextEvents",
        Decoding::JsonLines => "JsonLines",
        Decoding::JsonSequence => "JsonSequence",
        Decoding::Unasked => "Unasked",
        Decoding::ByMediaType(several) => {
            let one = |(media_type, decoding): &(String, Decoding)| {
                Literal::Call(String::new(), vec![text(media_type), self::decoding(decoding)])
            };
            let several = Literal::List(several.iter().map(one).collect());
            return Literal::Call("ByMediaType".to_owned(), vec![several]);
        }
    })
}

/// The header of the idempotency key. A key is a text of 1 to 255 characters unless it says otherwise.
fn idempotency(header: &IdempotencyHeader) -> Literal {
    let mut fields = vec![("name", text(&header.name))];
    let mut differs = |differs: bool, name, value: Literal| {
        if differs {
            fields.push((name, value));
        }
    };
    differs(header.required, "required", code("true"));
    differs(header.min_length != 1, "min_length", code(header.min_length.to_string()));
    differs(header.max_length != 255, "max_length", code(header.max_length.to_string()));
    differs(header.format == KeyFormat::Uuid, "format", code("KeyFormat::Uuid"));
    differs(header.keys == KeySource::Runtime, "keys", code("KeySource::Runtime"));
    differs(header.replays_failures, "replays_failures", code("true"));
    with_defaults("IdempotencyHeader", fields)
}
