// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev kulipa-kyc --features mock`.
//!
//! ```no_run
//! use kulipa_kyc::client_runtime::mock::Fault;
//! use kulipa_kyc::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.export_kyc().fault(Fault::Reset).any_times();
//!     let result = mock.client().export_kyc("user_id").send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use crate::{Client, types};

mock_of! {
    Client;
    create_kyc: types::Kyc, types::CreateKycError;
    export_kyc: types::KycExport, types::ExportKycError;
    import_kyc: types::Kyc, types::ImportKycError;
}
