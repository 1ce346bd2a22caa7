//! Whether a generated client speaks as its document says: operations called on loopback.
//!
//! Decides which operations of a document are called ([`sample`]), with what and what shall arrive
//! ([`exchange`]): the document's own examples where they fit their schemas, or else values made from
//! the schemas. A program is written beside the crate ([`program`]), compiled and run; what it
//! records is judged here: method, path, query, headers, media types and body of the request; the
//! answer as it is, with members and enum values that no document lists, with each branch of a union
//! that a property tells apart, and one documented refusal. Expectations come from the vendor's
//! document, not from what the stages made of it.
//!
//! An example that contradicts its own schema is no failure: it is named, and a value that fits takes
//! its place.

mod answer;
mod call;
mod credentials;
mod debug;
mod difference;
mod documented;
mod encode;
mod examples;
mod exchange;
mod faults;
mod judge;
mod program;
mod request;
mod run;
mod sample;
mod schemas;
mod synthesise;
mod texts;
mod variations;

use std::path::Path;

use serde_json::Value;

use self::documented::Documented;
use self::exchange::{Call, Subject, Variation};
use self::judge::Recorded;
use self::run::Crate;
use self::schemas::{Direction, Schemas};
use super::report::{CallRow, Calls};
use crate::emit::CrateFile;
use crate::emit::types::Printer;
use crate::model::Model;
use crate::operation::Operation as Row;

/// A written crate and the document that it was made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subjects<'a> {
    pub package: &'a str,
    pub folder: &'a Path,
    pub files: &'a [CrateFile],
    pub model: &'a Model,
    /// The bundled document.
    pub root: &'a Value,
}

/// What the program needs, whatever the crate itself depends on.
pub(super) const DEV_DEPENDENCIES: &str = "
[dev-dependencies]
serde.workspace = true
serde_json.workspace = true
tokio = { workspace = true, features = [\"macros\", \"rt\"] }
";

/// Calls up to `count` operations.
pub(super) fn call(subjects: &Subjects<'_>, count: usize, target: &Path) -> Calls {
    let mut report = Calls::default();
    let (calls, rows) = plan(subjects, count, &mut report);
    let credentials = credentials::constructors(subjects.files);
    let of_crate = Crate {
        package: subjects.package,
        folder: subjects.folder,
        target,
        credentials: &credentials,
    };
    report.tried = calls.len();
    let ran = match of_crate.run(&calls) {
        Ok(ran) => ran,
        Err(reason) => {
            report.failed.push(CallRow { operation: "all of them".to_owned(), reason });
            return report;
        }
    };
    let keys = keys(subjects.root);
    for (position, (call, row)) in calls.iter().zip(rows).enumerate() {
        let (told, faults) = match ran.broken.get(&position) {
            Some(error) => (Vec::new(), vec![format!("does not compile: {error}")]),
            None => faults(position, call, row, &ran.recorded, &keys),
        };
        for exchange in &call.exchanges {
            *report.exchanges.entry(exchange.variation.label()).or_default() += 1;
        }
        let named = |reason| CallRow { operation: call.title.clone(), reason };
        report.passed += usize::from(faults.is_empty());
        report.failed.extend(faults.into_iter().map(named));
        report.examples += call.origins.examples;
        report.contradictions.extend(call.origins.contradictions.iter().cloned().map(named));
        report.contradictions.extend(told.into_iter().map(named));
    }
    report
}

/// What came of contradicting examples, and what is wrong with the other exchanges of a call.
fn faults(
    position: usize,
    call: &Call,
    row: &Row,
    recorded: &[Recorded],
    keys: &[(String, String)],
) -> (Vec<String>, Vec<String>) {
    let (mut told, mut faults) = (Vec::new(), Vec::new());
    for (index, exchange) in call.exchanges.iter().enumerate() {
        let id = format!("{position}.{index}");
        let fault = match recorded.iter().find(|recorded| recorded.exchange == id) {
            Some(recorded) => judge::judge(row, exchange, recorded, keys),
            None => Some("the program ended before it".to_owned()),
        };
        let list = match exchange.variation {
            Variation::Contradicting => &mut told,
            _ => &mut faults,
        };
        list.extend(fault.map(|fault| format!("{}: {fault}", exchange.variation.label())));
    }
    (told, faults)
}

/// The calls of the sample. Operations that cannot be called are listed, and others take their place.
fn plan<'a>(
    subjects: &Subjects<'a>,
    count: usize,
    report: &mut Calls,
) -> (Vec<Call>, Vec<&'a Row>) {
    let schemas = Schemas { root: subjects.root, direction: Direction::Answer };
    let operations = &subjects.model.operations;
    let printer = Printer::new(&subjects.model.types, None).outside_of_types();
    let (mut calls, mut rows) = (Vec::new(), Vec::new());
    for position in sample::order(schemas, operations) {
        let Some(operation) = operations.get(position).filter(|_| calls.len() < count) else {
            break;
        };
        let row = &operation.row;
        match (Subject { root: subjects.root, operation, printer: &printer }).call() {
            Ok(call) => {
                calls.push(call);
                rows.push(row);
            }
            Err(reason) => report.skipped.push(CallRow { operation: row.title(), reason }),
        }
    }
    (calls, rows)
}

/// Places and names of what security adds to requests.
fn keys(root: &Value) -> Vec<(String, String)> {
    let schemas = Schemas { root, direction: Direction::Request };
    let keys = Documented::keys(schemas).into_iter();
    keys.map(|(place, name)| (place.to_owned(), name.to_owned())).collect()
}
