// @generated
// Made of cases/client/post-office by the suite `compiled`. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev post-office --features mock`.
//!
//! ```no_run
//! use post_office::client_runtime::mock::Fault;
//! use post_office::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.adjacent().fault(Fault::Reset).any_times();
//!     let result = mock.client().adjacent("a", "b").send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use super::{Client, types};

mock_of! {
    Client;
    adjacent: (), ();
    copy_search: (), ();
    fixed_query: (), ();
    fragment: (), ();
    get_box: (), ();
    lead: (), ();
    link_search: (), ();
    literals: (), ();
    lock_box: (), ();
    matrix: (), ();
    me: (), ();
    plain_lead: (), ();
    post_label: (), ();
    put_label: (), ();
    query_search: (), ();
    search_by_form: (), ();
    search_by_json: (), ();
    search_by_object: (), ();
    search_by_path: (), ();
    search_by_text: (), ();
    send_parcel: (), ();
    slashes: (), ();
    trace_search: (), ();
    trailing: (), ();
    two_in_one: (), ();
    variable_in_query: (), ();
    weigh: (), ();
    weigh_form: (), ();
    weigh_json: (), ();
    weigh_parts: types::Weights, ();
}
