// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

//! The headers that the document describes, typed: one type for each operation.
//!
//! Each accessor is an error where the header cannot be read, and never panics.

use client_runtime::client::{ResponseHeaders, ResponseValue};
use client_runtime::HeaderError;

/// The headers of what [`exhibits_options`](crate::Client::exhibits_options) answers.
#[derive(Clone, Copy)]
pub struct ExhibitsOptions<'a>(ResponseHeaders<'a>);
impl<'a> ExhibitsOptions<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// `allow`, with `204`.
    pub fn allow(&self) -> Result<Vec<String>, HeaderError> {
        self.0.list("allow")
    }
}

/// The headers of what [`list_exhibits`](crate::Client::list_exhibits) answers.
#[derive(Clone, Copy)]
pub struct ListExhibits<'a>(ResponseHeaders<'a>);
impl<'a> ListExhibits<'a> {
    /// Of an answer, be it a success or a failure.
    pub fn of<T>(answer: &'a ResponseValue<T>) -> Self {
        Self(answer.documented_headers())
    }

    /// `x-total`, with `200`.
    pub fn x_total(&self) -> Result<i64, HeaderError> {
        self.0.required("x-total")
    }

    /// `x-rooms`, with `200`.
    pub fn x_rooms(&self) -> Result<Vec<String>, HeaderError> {
        self.0.list("x-rooms")
    }
}
