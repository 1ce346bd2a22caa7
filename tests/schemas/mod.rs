//! What generated types send and read.
//!
//! The types of the case `cases/schemas/wire` are compiled into this test, so that [`wire`] can send
//! and read values with them, and the client of `cases/client/harbour`, which sends them to a
//! harbour on loopback; the suite `compiled` keeps both fresh. What the model makes of a schema is in
//! the suite `model`.

mod absence;
mod bounds;
mod cents;
mod formats;
#[rustfmt::skip]
#[path = "harbour/src/lib.rs"]
#[allow(missing_docs, dead_code, unused_imports, unused_qualifications, clippy::all)]
mod harbour;
mod recursion;
mod sides;
#[rustfmt::skip]
mod types;
mod unions;
mod values;
mod wire;

use harbour::types::Cargo;
use harbour::{Client, Error};
use serde_json::Value;
use vendor_sandbox::{Answer, Request, Scene, Vendor};
use workspace_tests::Testbed;

/// A harbour that answers every request alike, or else what it was sent.
struct Harbour(Option<Answer>);

impl Vendor for Harbour {
    fn answer(&mut self, request: &Request, _: &Scene) -> Answer {
        let text = String::from_utf8(request.body.to_vec()).unwrap();
        self.0.clone().unwrap_or_else(|| Answer::text(200, "application/json", text))
    }
}

async fn opened(answer: Option<Answer>) -> (Testbed<Harbour>, Client) {
    let bed = Testbed::start(Harbour(answer)).await.unwrap();
    let client = bed.builder().build().unwrap();
    (bed, client)
}

async fn open() -> (Testbed<Harbour>, Client) {
    opened(None).await
}

/// The body of the last request.
fn last(bed: &Testbed<Harbour>) -> String {
    let body = bed.sandbox.requests().pop().unwrap().body;
    String::from_utf8(body.to_vec()).unwrap()
}

/// Reads cargo from an answer, and sends it again as it came.
async fn cargo(json: &str) -> Cargo {
    let (bed, client) = opened(Some(Answer::text(200, "application/json", json.to_owned()))).await;
    let cargo = client.load(Cargo::new()).send().await.unwrap().into_inner();
    client.load(cargo.clone()).send().await.unwrap();
    let sent: Value = serde_json::from_str(&last(&bed)).unwrap();
    assert_eq!(sent, serde_json::from_str::<Value>(json).unwrap(), "as it came");
    cargo
}

/// Why a request was not made.
fn refused<T: std::fmt::Debug, E>(result: Result<T, Error<E>>) -> String {
    match result.unwrap_err() {
        Error::InvalidRequest(reason) => reason,
        other => format!("not refused, but: {other}"),
    }
}
