// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev museum --features mock`.
//!
//! ```no_run
//! use museum::client_runtime::mock::Fault;
//! use museum::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.list_exhibits().fault(Fault::Reset).any_times();
//!     let result = mock.client().list_exhibits().send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use super::{Client, types};

mock_of! {
    Client;
    add_exhibit: types::AddExhibitOutcome, types::AddExhibitError;
    add_photo: (), ();
    change_exhibit: Option<types::Exhibit>, ();
    exhibits_options: (), ();
    list_exhibits: Vec<types::Exhibit>, types::ListExhibitsError;
    opening_hours: String, ();
    peek_exhibit: (), ();
}
