//! The operation table, as the generator builds it: one [`Operation`] for each operation that the
//! client will have, with all that the runtime must know of it and progenitor cannot say.

mod idempotency;
mod name;
mod response;
mod status;
mod wire;

pub use idempotency::{IdempotencyHeader, KeyFormat};
pub use name::{pascal_case, snake_case, unique};
pub use response::{Decoding, DocumentedResponse, ResponseKind};
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
    /// The media types of the request body, as in an `Accept` header, the default first.
    pub content_type: Option<String>,
    /// The parameters, and how they travel.
    pub parameters: Vec<Parameter>,
    /// The body of the request, and how it travels.
    pub body: Option<RequestBody>,
    /// The documented headers of the answers.
    pub headers: Vec<ResponseHeader>,
    /// The documented statuses that stand for success, sorted.
    pub successes: Vec<StatusPattern>,
    /// The media types of the answers that are documented with several.
    pub media_types: Vec<MediaTypes>,
    /// The documented answers: exact statuses, classes, default.
    pub responses: Vec<Response>,
    /// The further media types of the successes, sorted.
    pub representations: Vec<Representation>,
    /// The operation that it is a further representation of; such a row is none of the client's.
    pub representation_of: Option<String>,
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

/// A documented answer, as progenitor's enums over statuses need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// How its body is read.
    pub body: Body,
}

/// How the body of an answer becomes a value or the content of a variant.
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
    /// Bytes as the content of a variant.
    TaggedBytes(String),
    /// Bytes, handed over as they come.
    Stream,
    /// By the media type that came; the first is that of a body which does not say what it is.
    ByMediaType(Vec<(String, Body)>),
    /// Documented, but not asked for.
    Unasked,
}

/// The media types of an answer that is documented with several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaTypes {
    /// Which statuses the answer covers.
    pub status: StatusPattern,
    /// What is asked for, and whatever else has the same type. The first is the one that counts.
    pub asked: Vec<String>,
    /// What else the document has.
    pub others: Vec<String>,
}

impl MediaTypes {
    /// Whether there is anything else than what is asked for.
    #[must_use]
    pub fn are_several(&self) -> bool {
        !self.others.is_empty()
    }

    /// How a body is read that is `asked` for, by the media type that comes.
    #[must_use]
    pub fn body(&self, asked: &Body, other: &Body) -> Body {
        let asked = self.asked.iter().map(|name| (name.clone(), asked.clone()));
        let others = self.others.iter().map(|name| (name.clone(), other.clone()));
        Body::ByMediaType(asked.chain(others).collect())
    }
}

/// A further media type of an operation's successes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representation {
    /// The id of the operation that stands for it until the client is generated.
    pub id: String,
    /// The method of the request that asks for it.
    pub method: String,
    /// The media type.
    pub media_type: String,
    /// The answers, failures too.
    pub responses: Vec<Response>,
}

impl Representation {
    /// The id of its row in the operation table.
    #[must_use]
    pub fn row_id(&self, operation: &Operation) -> String {
        format!("{}.{}", operation.id, self.method)
    }
}

impl Response {
    /// Whether it stands for a success: by its status, or because it is read as the one value that
    /// the operation has for successes. Failures are variants, always.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.status.is_success()
            || matches!(
                self.body,
                Body::Empty | Body::Null | Body::Stream | Body::Json | Body::Text
            )
    }
}

impl Response {
    /// As the operation table has it. The variants of failures and those of successes are told apart
    /// by their statuses.
    #[must_use]
    pub fn documented(&self) -> DocumentedResponse {
        let kind = match () {
            () if !self.body.is_variant() => ResponseKind::Success,
            () if self.status.is_success() => ResponseKind::Variant,
            () => ResponseKind::Failure,
        };
        DocumentedResponse { status: self.status, kind, decoding: self.body.decoding() }
    }
}

impl Body {
    fn is_variant(&self) -> bool {
        match self {
            Self::TaggedJson(_) | Self::TaggedText(_) | Self::TaggedEmpty(_) => true,
            Self::TaggedBytes(_) => true,
            Self::ByMediaType(several) => several.iter().any(|(_, body)| body.is_variant()),
            Self::Empty | Self::Json | Self::Null | Self::Text | Self::Stream | Self::Unasked => {
                false
            }
        }
    }

    fn decoding(&self) -> Decoding {
        match self {
            Self::Empty | Self::TaggedEmpty(_) => Decoding::Empty,
            Self::Json | Self::TaggedJson(_) => Decoding::Json,
            Self::Null => Decoding::Null,
            Self::Text | Self::TaggedText(_) => Decoding::Text,
            Self::TaggedBytes(_) => Decoding::Bytes,
            Self::Stream => Decoding::Stream,
            Self::ByMediaType(several) => {
                let several = several.iter();
                let decoding = several.map(|(name, body)| (name.clone(), body.decoding()));
                Decoding::ByMediaType(decoding.collect())
            }
            Self::Unasked => Decoding::Unasked,
        }
    }
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
