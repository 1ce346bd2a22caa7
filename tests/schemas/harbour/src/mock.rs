// @generated
// Made of cases/client/harbour by the suite `compiled`. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev harbour --features mock`.
//!
//! ```no_run
//! use harbour::client_runtime::mock::Fault;
//! use harbour::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.list_cargo().fault(Fault::Reset).any_times();
//!     let result = mock.client().list_cargo().send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use super::{Client, types};

mock_of! {
    Client;
    add_sailor: types::Sailor, ();
    add_tide: types::Tide, ();
    book: types::Booking, ();
    book_by_form: (), ();
    list_cargo: (), ();
    load: types::Cargo, ();
}
