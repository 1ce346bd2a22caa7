//! What the document says of an operation's answers.

/// A documented answer: one line of a row of the operation table. [`table`](crate::table) has the
/// functions that make one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentedResponse {
    /// Which statuses it covers.
    pub statuses: StatusPattern,
    /// Whether it is a success or a failure.
    pub kind: ResponseKind,
    /// How its body becomes a value.
    pub decoding: Decoding,
}

/// The keys of an OpenAPI `responses` object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusPattern {
    /// These statuses: `403` and `404`.
    Exact(&'static [u16]),
    /// A class by its first digit: `4` for `4XX`.
    Class(u16),
    /// `default`: any status but a success that no other row covers.
    Default,
}

/// What an answer is to the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind {
    /// A success of the one type that the operation's successes have. A redirection is one where
    /// the document has nothing else for a success.
    Success,
    /// A success of one of several types: a variant of an enum over statuses. A success with a
    /// status that the document does not list cannot be told to be one of them.
    Variant,
    /// A failure.
    Failure,
}

/// How the body of a documented answer becomes a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decoding {
    /// There is none; whatever comes is not looked at.
    Empty,
    /// JSON.
    Json,
    /// There is none, beside successes of the same operation that have one: it is read as JSON
    /// `null`, which makes it the `None` of an optional type.
    Null,
    /// Text of any media type.
    Text,
    /// Bytes of any media type, held in memory: a variant beside others that hold something else.
    Bytes,
    /// Bytes of any media type, handed over as they come.
    Stream,
    /// `text/event-stream` whose data are JSON, event by event as they come.
    Events,
    /// `text/event-stream` whose data are texts, event by event as they come.
    TextEvents,
    /// JSON values, a line each, as they come.
    JsonLines,
    /// JSON values of a text sequence (RFC 7464), as they come.
    JsonSequence,
    /// By the media type that came, where the document has several for the status: each media type
    /// or range as the document spells it, and how a body of it is read. The first is that of a
    /// body which does not say what it is.
    ByMediaType(&'static [(&'static str, Decoding)]),
    /// Documented, but not what the caller asked for.
    Unasked,
}

impl Decoding {
    /// Whether the caller reads the body as it comes.
    pub(crate) const fn is_stream(self) -> bool {
        matches!(
            self,
            Self::Stream | Self::Events | Self::TextEvents | Self::JsonLines | Self::JsonSequence
        )
    }
}

impl StatusPattern {
    /// Whether a status falls under it.
    #[must_use]
    pub fn covers(self, status: u16) -> bool {
        match self {
            Self::Exact(exact) => exact.contains(&status),
            Self::Class(class) => class == status / 100,
            Self::Default => true,
        }
    }
}
