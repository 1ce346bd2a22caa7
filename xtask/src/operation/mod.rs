//! The operation table, as the generator builds it: one [`Operation`] for each operation that the
//! client will have, with all that the runtime must know of it and progenitor cannot say.

mod name;
mod status;
mod wire;

pub use name::{pascal_case, snake_case, unique};
pub use status::StatusPattern;
pub use wire::{
    BodyKind, Field, FieldStyle, HeaderKind, Location, Parameter, Querystring, RequestBody,
    ResponseHeader, Style,
};

use crate::schema::METHODS;
use crate::surface::RetryClass;
use crate::tree::{Pointer, Span};

/// One operation of the client.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The method's name in the generated client.
    pub id: String,
    /// The `operationId` as the document spells it, or the one made for it.
    pub operation_id: String,
    /// The HTTP method: one that OpenAPI 3.0 has a key for as that key, any other as it is sent.
    pub method: String,
    /// The path template, as the document spells it.
    pub path: String,
    /// Where the operation is in the normalised document, under a method that 3.0 has a key for.
    pub place: Pointer,
    /// The server of its own, absolute or relative to the base URL.
    pub server: Option<String>,
    /// The first tag.
    pub tag: Option<String>,
    /// The summary, for people.
    pub summary: Option<String>,
    /// The ways to authorise: OR of ANDs.
    pub security: Vec<Vec<RequiredScheme>>,
    /// The `Accept` header.
    pub accept: Option<String>,
    /// The media types of the request body, as in an `Accept` header, the default first.
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
    /// Whether the vendor reads the surface's idempotency header on it.
    pub idempotency_key: bool,
    /// Where the document describes it.
    pub span: Span,
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
    format!("{} {path}", request_method(method))
}

/// A method as it is sent. The keys of OpenAPI are in lower case, those of `additionalOperations` as
/// they are sent.
#[must_use]
pub fn request_method(key: &str) -> String {
    let is_fixed = METHODS.contains(&key) || key == "query";
    if is_fixed { key.to_ascii_uppercase() } else { key.to_owned() }
}
