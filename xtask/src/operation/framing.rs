//! What tells one value of a sequence from the next.

/// What tells one value of a sequence from the next (OpenAPI 3.2, Sequential Media Types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Framing {
    /// `text/event-stream`: each is the data of an event.
    Events,
    /// Each is a line of JSON: NDJSON, JSON Lines.
    Lines,
    /// Each is a record of a JSON text sequence (RFC 7464).
    Records,
}

impl Framing {
    /// That of a media type, if a body of it can be any number of values.
    #[must_use]
    pub fn of(media_type: &str) -> Option<Self> {
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        match essence.to_ascii_lowercase().as_str() {
            "text/event-stream" => Some(Self::Events),
            "application/json-seq" => Some(Self::Records),
            "application/x-ndjson"
            | "application/ndjson"
            | "application/jsonl"
            | "application/x-jsonl"
            | "application/jsonlines"
            | "application/x-jsonlines"
            | "application/json-lines"
            | "application/x-json-stream"
            | "application/stream+json" => Some(Self::Lines),
            sequence if sequence.ends_with("+json-seq") => Some(Self::Records),
            _ => None,
        }
    }
}
