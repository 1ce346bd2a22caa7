// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! The headers that the document describes, typed: one type for each operation.
//!
//! Each accessor is an error where the header cannot be read, and never panics.

use client_runtime::headers;

headers! {
    pub struct CreateApplicationAccessToken of create_application_access_token;
    pub struct GetKbaQuestions of get_kba_questions;
    pub struct VerifyKbaQuestions of verify_kba_questions;
    with {
        /// Names the call to Dwolla's support. A UUID.
        optional x_request_id: String = "x-request-id",
    }
}

headers! {
    pub struct InitiateKbaForCustomer of initiate_kba_for_customer;
    with {
        /// The absolute URL of what was made.
        required location: Location,
        /// Names the call to Dwolla's support. A UUID.
        optional x_request_id: String = "x-request-id",
    }
}
