// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev payments --features mock`.
//!
//! ```no_run
//! use payments::client_runtime::mock::Fault;
//! use payments::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.list_accounts().fault(Fault::Reset).any_times();
//!     let result = mock.client().list_accounts().send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use super::Client;

mock_of! {
    Client;
    create_payment: (), ();
    create_refund: (), ();
    create_report: (), ();
    create_transfer: (), ();
    list_accounts: (), ();
    list_payments: (), ();
}
