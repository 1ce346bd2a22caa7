//! The names that generated code imports. What `progenitor-client` has and needs no change is
//! handed on as it is.
//!
//! Callers use [`Error`], [`ResponseValue`] and [`ByteStream`]; generated crates re-export them.

pub use progenitor_client::{ByteStream, ClientInfo, OperationInfo, QueryParam};

pub use crate::encode_path::encode_path;
pub use crate::error::{CallError, Error};
pub use crate::hooks::ClientHooks;
pub use crate::request_builder::RequestBuilderExt;
pub use crate::response::Response;
pub use crate::response_headers::ResponseHeaders;
pub use crate::response_value::ResponseValue;
pub use crate::send::{send, stream};
