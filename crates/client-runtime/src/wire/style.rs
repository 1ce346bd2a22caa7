//! The styles of parameters.

/// How a query parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryStyle {
    /// `ids=1&ids=2`; the members of an object are parameters of their own.
    Form,
    /// `ids=1,2`; an object is `key,value,key,value`.
    FormJoined,
    /// `ids=1%202`.
    SpaceDelimited,
    /// `ids=1%7C2`.
    PipeDelimited,
    /// `filter[state]=open&filter[by][name]=x`.
    DeepObject,
    /// `filter={"state":"open"}`, percent-encoded.
    Json,
}

/// How a header travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderStyle {
    /// `1,2`; an object is `key,value`.
    Simple,
    /// `1,2`; an object is `key=value`.
    SimpleExploded,
    /// The value as JSON.
    Json,
}

/// How a path parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStyle {
    /// `1,2`; an object is `key,value`.
    Simple,
    /// `1,2`; an object is `key=value`.
    SimpleExploded,
    /// `.1,2`; an object is `.key,value`.
    Label,
    /// `.1.2`; an object is `.key=value`.
    LabelExploded,
    /// `;id=1,2`; an object is `;id=key,value`.
    Matrix,
    /// `;id=1;id=2`; an object is `;key=value`.
    MatrixExploded,
    /// The value as JSON.
    Json,
}

/// How a cookie travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CookieStyle {
    /// `id=1; id=2`; the members of an object are cookies of their own.
    Form,
    /// `id=1,2`; an object is `key,value`.
    FormJoined,
    /// As [`CookieStyle::Form`], not encoded: what a cookie cannot hold is refused.
    Cookie,
    /// As [`CookieStyle::FormJoined`], not encoded.
    CookieJoined,
    /// The value as JSON.
    Json,
}

/// How a value travels that is the whole query string (OpenAPI 3.2, `in: querystring`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuerystringStyle<'f> {
    /// A form; the fields that have a style of their own.
    Form(&'f [(&'f str, super::FieldStyle)]),
    /// JSON, percent-encoded.
    Json,
    /// A text, percent-encoded.
    Text,
    /// A text that the caller has encoded: only what no URL can hold is.
    Raw,
}
