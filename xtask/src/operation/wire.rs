//! What the document says of a request and the generator cannot: how each value travels.

use crate::tree::Pointer;

/// A parameter of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name in the client, which is a Rust identifier.
    pub key: String,
    /// Its name on the wire; of a path parameter the variable in the template.
    pub name: String,
    /// Where it travels.
    pub location: Location,
    /// How it travels.
    pub style: Style,
    /// Whether it must be given.
    pub required: bool,
    /// The place of its schema; a text if there is none.
    pub schema: Option<Pointer>,
    /// What the document says of it.
    pub docs: String,
    /// Whether the document says that it should no longer be used.
    pub deprecated: bool,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// How a parameter travels; the same cases as the runtime's, which has one type a location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Style {
    /// Joined by commas, in paths and headers.
    Simple,
    /// As `Simple`, members of objects as `key=value`.
    SimpleExploded,
    /// Behind a dot.
    Label,
    /// Behind dots.
    LabelExploded,
    /// As `;name=value`.
    Matrix,
    /// As `;name=value` for each.
    MatrixExploded,
    /// `name=value` for each.
    Form,
    /// `name=value,value`.
    FormJoined,
    /// Joined by blanks.
    SpaceDelimited,
    /// Joined by bars.
    PipeDelimited,
    /// `name[key]=value`.
    DeepObject,
    /// `name=value` for each, not encoded: a cookie as the caller gives it.
    Cookie,
    /// `name=value,value`, not encoded.
    CookieJoined,
    /// As JSON.
    Json,
    /// As the whole query string.
    Querystring(Querystring),
}

/// How a value travels that is the whole query string (OpenAPI 3.2, `in: querystring`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Querystring {
    /// A form; the fields that have a style of their own.
    Form(Vec<(String, FieldStyle)>),
    /// JSON, percent-encoded.
    Json,
    /// A text, percent-encoded.
    Text,
    /// A text that the caller has encoded.
    Raw,
}

impl Style {
    /// The name of its variant in the runtime.
    #[must_use]
    pub const fn variant(&self) -> &'static str {
        match self {
            Self::Simple => "Simple",
            Self::SimpleExploded => "SimpleExploded",
            Self::Label => "Label",
            Self::LabelExploded => "LabelExploded",
            Self::Matrix => "Matrix",
            Self::MatrixExploded => "MatrixExploded",
            Self::Form => "Form",
            Self::FormJoined => "FormJoined",
            Self::SpaceDelimited => "SpaceDelimited",
            Self::PipeDelimited => "PipeDelimited",
            Self::DeepObject => "DeepObject",
            Self::Cookie => "Cookie",
            Self::CookieJoined => "CookieJoined",
            Self::Json => "Json",
            Self::Querystring(Querystring::Form(_)) => "Form",
            Self::Querystring(Querystring::Json) => "Json",
            Self::Querystring(Querystring::Text) => "Text",
            Self::Querystring(Querystring::Raw) => "Raw",
        }
    }
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestBody {
    /// What it is.
    pub kind: BodyKind,
    /// Whether it must be given.
    pub required: bool,
    /// The place of its schema; of a structure only.
    pub schema: Option<Pointer>,
    /// What the document says of it.
    pub docs: String,
}

/// What a request body is to the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// JSON.
    Json,
    /// A form; the fields that have a style of their own.
    Form(Vec<(String, FieldStyle)>),
    /// `multipart/form-data`; the fields of which the document says more than their schemas.
    Multipart(Vec<Field>),
    /// Text.
    Text,
    /// Anything else.
    Bytes,
}

impl BodyKind {
    /// Whether the caller gives a structure, and not a text or bytes.
    #[must_use]
    pub const fn is_structured(&self) -> bool {
        matches!(self, Self::Json | Self::Form(_) | Self::Multipart(_))
    }
}

/// What the document says of a field of a multipart form beyond its schema; the same as the
/// runtime's.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The media types of its parts and ranges of them, the default first; empty if nothing is said.
    pub media_types: String,
    /// The headers that each of its parts must have.
    pub headers: Vec<String>,
    /// The headers that each of its parts may have.
    pub optional_headers: Vec<String>,
    /// Whether it is a file, which is called like the field if it has no name.
    pub file: bool,
}

/// How a field of a form travels; the same cases as the runtime's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldStyle {
    /// Members of an object are fields of their own.
    Exploded,
    /// Joined by commas.
    Joined,
    /// Joined by blanks.
    SpaceDelimited,
    /// Joined by bars.
    PipeDelimited,
    /// `name[key]=value`.
    DeepObject,
    /// As JSON.
    Json,
}

impl FieldStyle {
    /// The name of its variant in the runtime.
    #[must_use]
    pub const fn variant(self) -> &'static str {
        match self {
            Self::Exploded => "Exploded",
            Self::Joined => "Joined",
            Self::SpaceDelimited => "SpaceDelimited",
            Self::PipeDelimited => "PipeDelimited",
            Self::DeepObject => "DeepObject",
            Self::Json => "Json",
        }
    }
}

/// A documented header of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseHeader {
    /// Its name, in lower case.
    pub name: String,
    /// The type of its value.
    pub kind: HeaderKind,
    /// Whether every answer that a caller would ask for it has it.
    pub required: bool,
    /// Its documentation.
    pub docs: String,
}

/// The type of a header's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderKind {
    /// `Location`: a URL, resolved against the request's.
    Location,
    /// A text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// Texts between commas.
    List,
}
