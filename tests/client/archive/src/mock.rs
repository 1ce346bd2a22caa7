// @generated
// Made of cases/client/archive by the suite `compiled`. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev archive --features mock`.
//!
//! ```no_run
//! use archive::client_runtime::mock::Fault;
//! use archive::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.list_coins().fault(Fault::Reset).any_times();
//!     let result = mock.client().list_coins().send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use super::{Client, types};

mock_of! {
    Client;
    list_coins: types::ListCoinsResponse, ();
    list_films: types::ListFilmsResponse, types::ListFilmsError;
    list_letters: types::ListLettersResponse, types::ListLettersError;
    list_maps: types::ListMapsResponse, ();
    list_photos: Option<types::ListPhotosResponse>, ();
    list_room_parcels: Vec<String>, ();
}
