// @generated
// Made of cases/client/observatory by the suite `compiled`. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev observatory --features mock`.
//!
//! ```no_run
//! use observatory::client_runtime::mock::Fault;
//! use observatory::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.list_stars().fault(Fault::Reset).any_times();
//!     let result = mock.client().list_stars().send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::client::ByteStream;
use client_runtime::{mock_of, streams};

use super::{Client, types};

mock_of! {
    Client;
    add_star: types::Star, ();
    drop_star: (), ();
    list_stars: Vec<types::Star>, types::ListStarsError;
    list_stars_send_as_pdf as "list_stars.send_as_pdf": ByteStream, types::ListStarsError;
    list_stars_send_as_vnd_observatory_v2_json as "list_stars.send_as_vnd_observatory_v2_json":
        types::ListStarsResponse, types::ListStarsError;
    list_stars_send_as_csv as "list_stars.send_as_csv": ByteStream, types::ListStarsError;
    list_stars_send_as_event_stream as "list_stars.send_as_event_stream":
        streams::EventStream<types::Star>, types::ListStarsError;
    list_stars_send_as_text as "list_stars.send_as_text": String, types::ListStarsError;
    open_dome: Option<types::Clouds>, types::OpenDomeError;
    picture: ByteStream, types::PictureError;
    replace_star: Option<types::Star>, ();
    star_chart: types::StarChartOutcome, types::StarChartError;
    turn_dome: types::Clouds, types::TurnDomeError;
}
