// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! The headers that the document describes, typed: one type for each operation.
//!
//! Each accessor is an error where the header cannot be read, and never panics.

use client_runtime::HeaderError;
use client_runtime::client::{ResponseHeaders, ResponseValue};

/// The headers of what [`create_application_access_token`](crate::Client::create_application_access_token) answers.
#[derive(Clone, Copy)]
pub struct CreateApplicationAccessToken<'a>(ResponseHeaders<'a>);
impl<'a> CreateApplicationAccessToken<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// Names the call to Dwolla's support. A UUID.
    pub fn x_request_id(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("x-request-id")
    }
}

/// The headers of what [`get_kba_questions`](crate::Client::get_kba_questions) answers.
#[derive(Clone, Copy)]
pub struct GetKbaQuestions<'a>(ResponseHeaders<'a>);
impl<'a> GetKbaQuestions<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// Names the call to Dwolla's support. A UUID.
    pub fn x_request_id(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("x-request-id")
    }
}

/// The headers of what [`initiate_kba_for_customer`](crate::Client::initiate_kba_for_customer) answers.
#[derive(Clone, Copy)]
pub struct InitiateKbaForCustomer<'a>(ResponseHeaders<'a>);
impl<'a> InitiateKbaForCustomer<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// The absolute URL of what was made.
    pub fn location(&self) -> Result<client_runtime::reqwest::Url, HeaderError> {
        self.0.location()
    }

    /// The last segment of the `Location`'s path: the id of what was created.
    pub fn location_id(&self) -> Result<String, HeaderError> {
        self.0.location_id()
    }

    /// Names the call to Dwolla's support. A UUID.
    pub fn x_request_id(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("x-request-id")
    }
}

/// The headers of what [`verify_kba_questions`](crate::Client::verify_kba_questions) answers.
#[derive(Clone, Copy)]
pub struct VerifyKbaQuestions<'a>(ResponseHeaders<'a>);
impl<'a> VerifyKbaQuestions<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// Names the call to Dwolla's support. A UUID.
    pub fn x_request_id(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("x-request-id")
    }
}
