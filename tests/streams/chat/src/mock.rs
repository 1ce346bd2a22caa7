// @generated
// Made of cases/client/chat by the suite `compiled`. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev chat --features mock`.
//!
//! ```no_run
//! use chat::client_runtime::mock::Fault;
//! use chat::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.count_messages().fault(Fault::Reset).any_times();
//!     let result = mock.client().count_messages().send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::client::ByteStream;
use client_runtime::{mock_of, streams};

use super::{Client, types};

mock_of! {
    Client;
    count_messages: streams::JsonStream<types::CountMessagesResponseItem>, ();
    create_reply: types::Reply, types::CreateReplyError;
    create_reply_send_as_event_stream as "create_reply.send_as_event_stream":
        streams::EventStream<types::Piece>, types::CreateReplyError;
    download_file: ByteStream, ();
    read_transcript: streams::JsonStream<types::Said>, ();
    read_transcript_send_as_csv as "read_transcript.send_as_csv": ByteStream, ();
    upload_file: (), ();
    upload_picture: (), ();
    watch_notices: streams::EventStream<String>, ();
    watch_room: streams::EventStream<types::WatchRoomResponseItem>, ();
}
