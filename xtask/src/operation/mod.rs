//! The operation table, as the generator builds it: one [`Operation`] for each operation that the
//! client will have, with all that the runtime must know of it and progenitor cannot say.

mod idempotency;
mod name;
mod status;
mod wire;

pub use idempotency::{IdempotencyHeader, KeyFormat};
pub use name::{pascal_case, snake_case, unique};
pub use status::StatusPattern;
pub use wire::{
    BodyKind, FieldStyle, HeaderKind, Location, Parameter, RequestBody, ResponseHeader, Style,
};

use crate::surface::RetryClass;
use crate::tree::Span;

/// One operation of the client.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The method's name in the generated client.
    pub id: String,
    /// The `operationId` as the document spells it, or the one made for it.
    pub operation_id: String,
    /// The HTTP method in lower case, as path items spell it.
    pub method: String,
    /// The path template.
    pub path: String,
    /// Its server, where that is not the environment's base URL.
    pub server: Option<Server>,
    /// The first tag.
    pub tag: Option<String>,
    /// The summary, for people.
    pub summary: Option<String>,
    /// The ways to authorise: OR of ANDs.
    pub security: Vec<Vec<RequiredScheme>>,
    /// The `Accept` header.
    pub accept: Option<String>,
    /// The true media type of the request body.
    pub content_type: Option<String>,
    /// The parameters, and how they travel.
    pub parameters: Vec<Parameter>,
    /// The body of the request, and how it travels.
    pub body: Option<RequestBody>,
    /// The documented headers of the answers.
    pub headers: Vec<ResponseHeader>,
    /// The documented answers: exact statuses, classes, default.
    pub responses: Vec<Response>,
    /// When a call may be repeated.
    pub retry: RetryClass,
    /// Why, where `surface.toml` says so.
    pub retry_reason: Option<String>,
    /// The header under which the vendor recognises a repeated call, if it has one.
    pub idempotency: Option<IdempotencyHeader>,
    /// Where the document describes it.
    pub span: Span,
}

/// A server that is not the environment's base URL; the same cases as the runtime's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Server {
    /// The same in every environment: absolute, or relative to the base URL.
    Fixed(String),
    /// Another one in each environment, known by this name.
    Named(String),
}

/// A scheme that an operation needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredScheme {
    /// Its key under `components/securitySchemes`.
    pub scheme: String,
    /// OAuth 2 scopes.
    pub scopes: Vec<String>,
}

/// A documented answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// How its body is read.
    pub body: Body,
}

/// How the body of an answer becomes a value; the same cases as the runtime's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// There is none.
    Empty,
    /// JSON of the one type that the operation has for this outcome.
    Json,
    /// There is none beside answers that have one: `None` of an optional type.
    Null,
    /// JSON as the content of a variant.
    TaggedJson(String),
    /// Text.
    Text,
    /// Text as the content of a variant.
    TaggedText(String),
    /// No body, a unit variant.
    TaggedEmpty(String),
    /// Bytes, handed over as they come.
    Stream,
}

impl Operation {
    /// `POST /kba/{id}`, as reports name it.
    #[must_use]
    pub fn title(&self) -> String {
        title(&self.method, &self.path)
    }
}

/// `POST /kba/{id}`, as reports name an operation.
#[must_use]
pub fn title(method: &str, path: &str) -> String {
    format!("{} {path}", method.to_ascii_uppercase())
}
