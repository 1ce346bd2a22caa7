//! The operation table, as the generator builds it: one [`Operation`] for each operation that the
//! client will have, with all that the runtime must know of it and progenitor cannot say.

mod framing;
mod idempotency;
mod name;
mod retry;
mod status;
mod wire;

pub use framing::Framing;
pub use idempotency::{IdempotencyHeader, KeyFormat, KeySource};
pub use name::{is_name, pascal_case, snake_case, unique};
pub use retry::RetryClass;
pub use status::StatusPattern;
pub use wire::{
    BodyKind, Field, FieldStyle, HeaderKind, Location, Parameter, Querystring, RequestBody,
    ResponseHeader, Style,
};

use crate::schema::METHODS;
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
    /// Where the operation is in the lowered document, under a method that 3.0 has a key for.
    pub place: Pointer,
    /// Its server, where that is not the environment's base URL.
    pub server: Option<Server>,
    /// The first tag.
    pub tag: Option<String>,
    /// The summary, for people.
    pub summary: Option<String>,
    /// The description, for people.
    pub description: String,
    /// What else is to be said, a paragraph each.
    pub notes: Vec<String>,
    /// Whether the document says that it should no longer be called.
    pub deprecated: bool,
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
    /// The documented answers: exact statuses, classes, default.
    pub answers: Vec<Answer>,
    /// The further media types of the successes, sorted.
    pub representations: Vec<Representation>,
    /// When a call may be sent again.
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
pub struct Answer {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// Whether it stands for a success.
    pub is_success: bool,
    /// What the document says of it.
    pub docs: String,
    /// What its body is.
    pub content: Content,
    /// Whether a text may come in place of the JSON.
    pub or_text: bool,
    /// Its media types, where the document has several.
    pub media_types: Option<MediaTypes>,
}

/// What a body is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// There is none.
    Nothing,
    /// JSON, with the place of its schema if it has one.
    Json(Option<Pointer>),
    /// A text.
    Text,
    /// Bytes.
    Bytes,
    /// Values one after the other, with the place of their schema if they have one: that of a value, or
    /// of the list of all of them.
    Sequence(Framing, Option<Pointer>),
}

/// The media types of an answer that is documented with several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaTypes {
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
}

/// A further media type of an operation's successes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representation {
    /// The method of the request that asks for it.
    pub method: String,
    /// The media type.
    pub media_type: String,
    /// The successes, in this media type where they have it.
    pub answers: Vec<Answer>,
}

impl Representation {
    /// The id of its row in the operation table.
    #[must_use]
    pub fn row_id(&self, operation: &Operation) -> String {
        format!("{}.{}", operation.id, self.method)
    }
}

impl Operation {
    /// The variables of its path, in their order.
    pub fn path_variables(&self) -> impl Iterator<Item = &str> {
        self.path.split('{').skip(1).filter_map(|piece| Some(piece.split_once('}')?.0))
    }

    /// When a call is sent again unprompted, in words that complete "it is sent again ..".
    #[must_use]
    pub fn repeated(&self) -> &'static str {
        self.retry.sent_again(self.idempotency.is_some())
    }

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
