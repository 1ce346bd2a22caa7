// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! The headers that the document describes, typed: one type for each operation.
//!
//! Each accessor is an error where the header cannot be read, and never panics.

use client_runtime::HeaderError;
use client_runtime::client::{ResponseHeaders, ResponseValue};

/// The headers of what [`create_kyc`](crate::Client::create_kyc) answers.
#[derive(Clone, Copy)]
pub struct CreateKyc<'a>(ResponseHeaders<'a>);
impl<'a> CreateKyc<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// Names the call to Kulipa's support. A UUID.
    pub fn x_request_id(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("x-request-id")
    }

    /// Calls a minute.
    pub fn x_ratelimit_limit(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-limit")
    }

    /// Calls left in this minute.
    pub fn x_ratelimit_remaining(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-remaining")
    }

    /// Seconds until the minute is over.
    pub fn x_ratelimit_reset(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-reset")
    }

    /// Seconds to wait. The vendor's example is longer than the minute that is counted.
    pub fn retry_after(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("retry-after")
    }
}

/// The headers of what [`export_kyc`](crate::Client::export_kyc) answers.
#[derive(Clone, Copy)]
pub struct ExportKyc<'a>(ResponseHeaders<'a>);
impl<'a> ExportKyc<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// Names the call to Kulipa's support. A UUID.
    pub fn x_request_id(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("x-request-id")
    }

    /// Calls a minute.
    pub fn x_ratelimit_limit(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-limit")
    }

    /// Calls left in this minute.
    pub fn x_ratelimit_remaining(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-remaining")
    }

    /// Seconds until the minute is over.
    pub fn x_ratelimit_reset(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-reset")
    }

    /// Seconds to wait. The vendor's example is longer than the minute that is counted.
    pub fn retry_after(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("retry-after")
    }
}

/// The headers of what [`import_kyc`](crate::Client::import_kyc) answers.
#[derive(Clone, Copy)]
pub struct ImportKyc<'a>(ResponseHeaders<'a>);
impl<'a> ImportKyc<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// Names the call to Kulipa's support. A UUID.
    pub fn x_request_id(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("x-request-id")
    }

    /// Calls a minute.
    pub fn x_ratelimit_limit(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-limit")
    }

    /// Calls left in this minute.
    pub fn x_ratelimit_remaining(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-remaining")
    }

    /// Seconds until the minute is over.
    pub fn x_ratelimit_reset(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("x-ratelimit-reset")
    }

    /// Seconds to wait. The vendor's example is longer than the minute that is counted.
    pub fn retry_after(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("retry-after")
    }
}
