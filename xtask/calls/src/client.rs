//! What a caller of this package says of a generated client: its crate, and each operation as a
//! method of it.

use std::path::Path;

use serde_json::Value;

use crate::StatusPattern;

/// A written crate and the document that it was made of.
#[derive(Clone, Copy, Debug)]
pub struct Client<'a> {
    /// The name of its package.
    pub package: &'a str,
    /// Its folder, in which the program is written.
    pub folder: &'a Path,
    /// cargo's folder of build products.
    pub target: &'a Path,
    /// The constructors of its credentials.
    pub credentials: &'a [Constructor],
    /// Its operations, in the document's order.
    pub operations: &'a [Operation],
    /// The document as the vendor has it: bundled, and nothing rewritten.
    pub document: &'a Value,
}

/// A function that makes credentials of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constructor {
    /// Its name.
    pub name: String,
    /// How many texts it takes.
    pub texts: usize,
}

/// An operation, and the method that calls it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operation {
    /// The method's name in the client.
    pub id: String,
    /// `POST /kba/{id}`, as reports name it.
    pub title: String,
    /// The HTTP method: one that OpenAPI 3.0 has a key for as that key, any other as it is sent.
    pub method: String,
    /// The path template, as the document spells it.
    pub path: String,
    /// Whether it may be called without credentials.
    pub is_open: bool,
    /// The media types of the request body, the default first.
    pub content_type: Option<String>,
    /// What the request takes, in the order of the method's arguments.
    pub arguments: Vec<Parameter>,
    /// What the body is; none if the client sends none.
    pub body: Option<BodyKind>,
    /// The documented answers.
    pub answers: Vec<Answered>,
    /// What a success is.
    pub success: Success,
    /// The variants of its failures.
    pub failures: Vec<Case>,
}

/// Something that a request takes: an argument of the method, or a setter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name in Rust.
    pub name: String,
    /// Its type, as it is written outside of the crate's module of types.
    pub ty: String,
    /// Whether the method takes it. What is optional has a setter.
    pub required: bool,
    /// How it travels.
    pub place: Place,
}

/// How an argument travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// As a parameter of this name.
    Parameter(Location, String),
    /// As the body.
    Body,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header of its own.
    Header,
    /// In the `Cookie` header.
    Cookie,
}

/// What a request's body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// JSON.
    Json,
    /// A form in one line.
    Form,
    /// A form in parts.
    Multipart,
    /// A text.
    Text,
    /// Bytes.
    Bytes,
}

impl BodyKind {
    /// Whether the caller gives a structure, and not a text or bytes.
    #[must_use]
    pub const fn is_structured(self) -> bool {
        matches!(self, Self::Json | Self::Form | Self::Multipart)
    }
}

/// A documented answer, as the client has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// Whether the method gives it as a success.
    pub is_success: bool,
    /// Whether it has no body.
    pub is_empty: bool,
    /// The media type that the method asks for, where the document has several.
    pub asked: Option<String>,
}

/// What a success is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Success {
    /// Nothing but its status.
    #[default]
    Nothing,
    /// One type.
    One,
    /// One type or, with another status, nothing.
    Optional,
    /// Bytes as they come.
    Stream,
    /// One of several types, by status.
    ByStatus(Vec<Case>),
}

/// A variant of an enum over statuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// Its path: `types::PutPetError::NotFound`.
    pub path: String,
    /// What it holds.
    pub content: CaseContent,
}

/// What a variant holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseContent {
    /// Nothing.
    Nothing,
    /// Bytes, whose JSON form is a list of numbers.
    Bytes,
    /// A value.
    Value,
}
