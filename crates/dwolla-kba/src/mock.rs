// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev dwolla-kba --features mock`.
//!
//! ```no_run
//! use dwolla_kba::client_runtime::mock::Fault;
//! use dwolla_kba::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.get_kba_questions().fault(Fault::Reset).any_times();
//!     let result = mock.client().get_kba_questions("id").send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use crate::{Client, types};

mock_of! {
    Client;
    create_application_access_token:
        types::CreateApplicationAccessTokenResponse, types::CreateApplicationAccessTokenError;
    get_kba_questions: types::GetKbaQuestionsResponse, types::GetKbaQuestionsError;
    initiate_kba_for_customer: (), types::InitiateKbaForCustomerError;
    verify_kba_questions: types::VerifyKbaQuestionsResponse, types::VerifyKbaQuestionsError;
}
