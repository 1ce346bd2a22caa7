//! A generated client and answers of many statuses and media types, on the wire.
//!
//! The client of the case `cases/client/observatory` is compiled into this test; the suite `compiled`
//! keeps it fresh. What the runtime does with a row is in the tests of `client-runtime`; here it is
//! shown that the rows and the types are the document's.

mod media_types;
#[rustfmt::skip]
#[path = "observatory/src/lib.rs"]
#[allow(missing_docs, dead_code, unused_imports, unused_qualifications, clippy::all)]
mod observatory;
mod statuses;

use client_runtime::client::ByteStream;
use observatory::{Client, ResponseValue};
use vendor_sandbox::{Answer, Request, Scene, Vendor};
use workspace_tests::Testbed;

/// An observatory that answers every request alike.
struct Observatory(Answer);

impl Vendor for Observatory {
    fn answer(&mut self, _: &Request, _: &Scene) -> Answer {
        self.0.clone()
    }
}

async fn answering(answer: Answer) -> (Testbed<Observatory>, Client) {
    let bed = Testbed::start(Observatory(answer)).await.unwrap();
    let client = bed.builder().build().unwrap();
    (bed, client)
}

/// The `Accept` header of the only request so far.
fn accepted(bed: &Testbed<Observatory>) -> String {
    let requests = bed.sandbox.requests();
    assert_eq!(requests.len(), 1, "an answer is never asked for again");
    requests[0].header("accept").unwrap_or_default().to_owned()
}

async fn text(mut answer: ResponseValue<ByteStream>) -> String {
    String::from_utf8(answer.bytes().await.unwrap().to_vec()).unwrap()
}
