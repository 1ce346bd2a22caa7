//! A generated client on the wire: what a generator gets wrong in silence.
//!
//! The client of the case `cases/client/museum` is compiled into this test, and the museum answers
//! on loopback; the suite `compiled` keeps the client fresh. What types send and read is in the
//! suite `schemas`, and what the runtime does with any client in the tests of `client-runtime`.

mod answers;
#[rustfmt::skip]
#[path = "archive/src/lib.rs"]
#[allow(missing_docs, dead_code, unused_imports, unused_qualifications, clippy::all)]
mod archive;
#[rustfmt::skip]
#[path = "bank/src/lib.rs"]
#[allow(missing_docs, dead_code, unused_imports, unused_qualifications, clippy::all)]
mod bank;
mod environments;
#[rustfmt::skip]
#[path = "museum/src/lib.rs"]
#[allow(missing_docs, dead_code, unused_imports, unused_qualifications, clippy::all)]
mod museum;
mod pages;
mod requests;

use museum::{Client, Credentials};
use vendor_sandbox::{Answer, Request, Scene, Vendor};
use workspace_tests::Testbed;

const KEY: &str = "planted-key";

/// A museum that answers every request alike.
struct Museum(Answer);

impl Vendor for Museum {
    fn answer(&mut self, _: &Request, _: &Scene) -> Answer {
        self.0.clone()
    }
}

async fn answering(answer: Answer) -> (Testbed<Museum>, Client) {
    let bed = Testbed::start(Museum(answer)).await.unwrap();
    let client = bed.builder().credentials(Credentials::key(KEY)).build().unwrap();
    (bed, client)
}

/// The only request so far.
fn only(bed: &Testbed<Museum>) -> Request {
    let requests = bed.sandbox.requests();
    assert_eq!(requests.len(), 1);
    requests[0].clone()
}
