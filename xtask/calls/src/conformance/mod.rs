//! Every operation and documented status of a client, judged by a mock server that knows nothing of
//! us: Prism, which serves the vendor's document.
//!
//! For each of them the client makes two calls. One is answered by the mock server, which judges the
//! request and makes the answer; the other by a server of our own with an answer made of the
//! document, for what the mock server cannot answer. [`verdict`] puts together what both came to.
//!
//! A judge that never says no is none. [`control`] sends the mock server requests that the document
//! forbids; where it lets one pass, its word on the operation's requests counts for nothing, and that
//! of a JSON Schema validator counts instead.

mod control;
mod pairs;
mod prism;
mod report;
mod send;
mod verdict;

pub use prism::{Prism, PrismError};
pub use report::{Blame, Conformance, Control, Pair, Requests, Word};

use crate::Client;
use crate::conformance::control::Tried;
use crate::conformance::verdict::Bench;
use crate::documented::Documented;
use crate::exchange::Call;
use crate::inspection::keys;
use crate::keywords::Direction;
use crate::run::Crate;
use crate::validate::Validators;

/// Judges a client. `prism` is the mock server's program, without which the second judge is alone.
#[must_use]
pub fn conform(client: &Client<'_>, prism: Option<&Prism>) -> Conformance {
    let mut report = Conformance::default();
    let validators = Validators::new(client.document);
    let schemas = validators.schemas(Direction::Request);
    let planned = pairs::plan(client, &validators, prism.is_some(), &mut report);
    let server = prism.and_then(|prism| match prism.serve(client.document, client.folder) {
        Ok(server) => Some(server),
        Err(error) => {
            report.silent = Some(error.to_string());
            None
        }
    });
    let calls: Vec<&Call> = planned.iter().map(|planned| &planned.call).collect();
    let port = server.as_ref().map(prism::Server::port);
    let ran = match Crate::of(client).run_with(&calls, port) {
        Ok(ran) => ran,
        Err(reason) => {
            report.broken = Some(reason);
            return report;
        }
    };
    let keys = keys(schemas);
    for (position, planned) in planned.iter().enumerate() {
        let tried = match (port, Documented::find(schemas, planned.subject.operation)) {
            (Some(port), Some(documented)) => {
                let good = planned.mocked_request(position, &ran.recorded);
                good.map(|good| control::all(&planned.subject, &documented, good, &keys, port))
            }
            _ => None,
        };
        let tried = tried.unwrap_or_default();
        report.control.enter(&planned.call.title, &tried);
        let bench = Bench {
            planned,
            position,
            recorded: &ran.recorded,
            broken: ran.broken.get(&position).map(String::as_str),
            keys: &keys,
            accepts_anything: accepted(&tried),
            has_mock: port.is_some(),
        };
        report.pairs.extend(bench.pairs());
    }
    report
}

/// What the mock server has accepted although the document forbids it.
fn accepted(tried: &[Tried]) -> Vec<&'static str> {
    let mut found: Vec<&str> =
        tried.iter().filter(|tried| !tried.refused).map(|tried| tried.kind.label()).collect();
    found.dedup();
    found
}
