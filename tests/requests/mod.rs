//! Requests of a generated client on the wire: values, bodies, methods and paths of every odd kind.
//!
//! The client of the case `cases/client/post-office` is compiled into this test, and the post office
//! answers on loopback; the suite `compiled` keeps the client fresh.

mod bodies;
mod methods;
mod numbers;
mod parts;
mod paths;
#[rustfmt::skip]
#[path = "post-office/src/lib.rs"]
#[allow(missing_docs, dead_code, unused_imports, unused_qualifications, clippy::all)]
mod post_office;
mod queries;

use post_office::{Client, Error};
use vendor_sandbox::{Answer, Request, Scene, Vendor};
use workspace_tests::Testbed;

/// A post office that answers every request alike.
struct PostOffice(Answer);

impl Vendor for PostOffice {
    fn answer(&mut self, _: &Request, _: &Scene) -> Answer {
        self.0.clone()
    }
}

async fn answering(answer: Answer) -> (Testbed<PostOffice>, Client) {
    let bed = Testbed::start(PostOffice(answer)).await.unwrap();
    let client = bed.builder().build().unwrap();
    (bed, client)
}

async fn open() -> (Testbed<PostOffice>, Client) {
    answering(Answer::empty(204)).await
}

/// The last request.
fn last(bed: &Testbed<PostOffice>) -> Request {
    bed.sandbox.requests().pop().unwrap()
}

/// Path and query of the last request.
fn target(bed: &Testbed<PostOffice>) -> String {
    let Request { path, query, .. } = last(bed);
    query.map_or(path.clone(), |query| format!("{path}?{query}"))
}

/// Why a request was not made.
fn refused<T: std::fmt::Debug, E>(result: Result<T, Error<E>>) -> String {
    match result.unwrap_err() {
        Error::InvalidRequest(reason) => reason,
        other => format!("not refused, but: {other}"),
    }
}
