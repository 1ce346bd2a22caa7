//! The names that generated code imports.
//!
//! Callers use [`Error`], [`ResponseValue`] and [`ByteStream`]; generated crates re-export them.

pub use crate::answer::{Answer, FromAnswer};
pub use crate::error::{CallError, Error};
pub use crate::payload_error::Fault;
pub use crate::response::Response;
pub use crate::response_headers::ResponseHeaders;
pub use crate::response_value::ResponseValue;
#[cfg(feature = "event-streams")]
pub use crate::send::events;
pub use crate::send::{json_stream, send, stream};
pub use crate::streams::ByteStream;
