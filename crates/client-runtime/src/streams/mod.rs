//! Answers that are read while they come: bytes, events, JSON values one after the other.
//!
//! | media type | gives |
//! |---|---|
//! | `text/event-stream` | `EventStream`, with the feature `event-streams` |
//! | `application/x-ndjson`, `application/jsonl` and their kin | [`JsonStream`], a value a line |
//! | `application/json-seq`, `+json-seq` | [`JsonStream`], after RFC 7464 |
//! | anything else that is neither text nor JSON | [`ByteStream`] |
//!
//! Each is a [`Stream`](futures_core::Stream), and each can be read without any further crate.
//!
//! The timeout and the deadline of a call end with the headers of its answer: a stream may take as
//! long as it likes. What ends it is silence. Whoever waits for the next piece waits for at most
//! [`ClientBuilder::stream_idle_limit`](crate::ClientBuilder::stream_idle_limit), counted anew after
//! each piece, also one that gives no item, such as the comment of an event stream. One event or value
//! may be as large as [`ClientBuilder::max_body`](crate::ClientBuilder::max_body).
//!
//! A stream is never asked for again automatically, whatever its operation's retry class: what was read of
//! it was handed over. Dropping it closes its connection.

mod byte_stream;
mod chunks;
mod error;
#[cfg(feature = "event-streams")]
mod event;
#[cfg(feature = "event-streams")]
mod event_stream;
mod json_stream;
#[cfg(feature = "mock")]
mod made;
mod records;

pub use byte_stream::ByteStream;
pub use error::{ItemFault, StreamError, StreamFault};
#[cfg(feature = "event-streams")]
pub use event::{Event, EventData, OtherData};
#[cfg(feature = "event-streams")]
pub use event_stream::EventStream;
pub use json_stream::JsonStream;

pub(crate) use chunks::{Chunks, Limits};

use crate::Decoding;
use crate::answer::{Answer, FromAnswer};
use crate::payload_error::Flaw;

/// Makes the value of one item of a stream.
fn read_item<T: FromAnswer>(item: &[u8], decoding: Decoding) -> Result<T, ItemFault> {
    let answer = Answer { status: 200, decoding, body: item, content_type: None };
    T::read(&answer).map_err(|fault| match fault.0 {
        Flaw::Undecodable(fault) => ItemFault::new(*fault, item),
        // No other is met while JSON or a text is read.
        _ => ItemFault::without_reason(item),
    })
}
