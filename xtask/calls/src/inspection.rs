//! A sample of a client's operations, each called in several variations.

use std::collections::BTreeMap;

use crate::documented::Documented;
use crate::exchange::{Call, Subject, Variation};
use crate::judge::{self, Recorded};
use crate::keywords::Direction;
use crate::run::Crate;
use crate::sample;
use crate::schemas::Schemas;
use crate::validate::Validators;
use crate::{Client, Operation};

/// What came of calling operations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// How many operations were called.
    pub tried: usize,
    /// How many of them sent and read what the document says.
    pub passed: usize,
    /// How many exchanges were made, by what was tried with them.
    pub exchanges: BTreeMap<&'static str, usize>,
    /// How many arguments and answers are the document's own examples.
    pub examples: usize,
    /// What the others did; one can have several faults.
    pub failed: Vec<Remark>,
    /// Operations for which no arguments or answers could be made.
    pub skipped: Vec<Remark>,
    /// Examples that contradict the document's own schemas; values that fit took their place.
    pub contradictions: Vec<Remark>,
}

/// What is to be said of one operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// `GET /kba/{id}`.
    pub operation: String,
    /// What, and why.
    pub reason: String,
}

/// Calls up to `count` operations.
#[must_use]
pub fn inspect(client: &Client<'_>, count: usize) -> Inspection {
    let mut report = Inspection::default();
    let validators = Validators::new(client.document);
    let (calls, operations) = plan(client, &validators, count, &mut report);
    report.tried = calls.len();
    let ran = match Crate::of(client).run(&calls) {
        Ok(ran) => ran,
        Err(reason) => {
            report.failed.push(Remark { operation: "all of them".to_owned(), reason });
            return report;
        }
    };
    let keys = keys(validators.schemas(Direction::Request));
    for (position, (call, operation)) in calls.iter().zip(operations).enumerate() {
        let (told, faults) = match ran.broken.get(&position) {
            Some(error) => (Vec::new(), vec![format!("does not compile: {error}")]),
            None => faults(position, call, operation, &ran.recorded, &keys),
        };
        for exchange in &call.exchanges {
            *report.exchanges.entry(exchange.variation.label()).or_default() += 1;
        }
        let named = |reason| Remark { operation: call.title.clone(), reason };
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
    operation: &Operation,
    recorded: &[Recorded],
    keys: &[(String, String)],
) -> (Vec<String>, Vec<String>) {
    let (mut told, mut faults) = (Vec::new(), Vec::new());
    for (index, exchange) in call.exchanges.iter().enumerate() {
        let id = format!("{position}.{index}");
        let fault = match recorded.iter().find(|recorded| recorded.exchange == id) {
            Some(recorded) => judge::judge(operation, exchange, recorded, keys),
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
    client: &Client<'a>,
    validators: &'a Validators<'a>,
    count: usize,
    report: &mut Inspection,
) -> (Vec<Call>, Vec<&'a Operation>) {
    let schemas = validators.schemas(Direction::Answer);
    let (mut calls, mut operations) = (Vec::new(), Vec::new());
    for position in sample::order(schemas, client.operations) {
        let Some(operation) = client.operations.get(position).filter(|_| calls.len() < count)
        else {
            break;
        };
        match (Subject { validators, operation, strict: false }).call() {
            Ok(call) => {
                calls.push(call);
                operations.push(operation);
            }
            Err(reason) => {
                report.skipped.push(Remark { operation: operation.title.clone(), reason });
            }
        }
    }
    (calls, operations)
}

/// Places and names of what security adds to requests.
pub(crate) fn keys(schemas: Schemas<'_>) -> Vec<(String, String)> {
    let keys = Documented::keys(schemas).into_iter();
    keys.map(|(place, name)| (place.to_owned(), name.to_owned())).collect()
}
