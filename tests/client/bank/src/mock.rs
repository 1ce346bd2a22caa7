// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev bank --features mock`.
//!
//! ```no_run
//! use bank::client_runtime::mock::Fault;
//! use bank::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.cards_list().fault(Fault::Reset).any_times();
//!     let result = mock.client().cards_list().send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use super::{Client, types};

mock_of! {
    Client;
    cards_list: types::CardsPage, ();
    get_image: (), ();
    list: types::Page, ();
    list_settlements: (), ();
}
