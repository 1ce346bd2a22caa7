//! Every operation of every surface with every status that its document lists, over loopback.
//!
//! Operations and statuses are those of the crates' own tables. What goes over the wire and what
//! comes back is data: `cases/statuses/<surface>/<operation>.yaml`, written from the vendors' pages
//! and not from the tables. An operation or a status without its part there fails, and so does
//! one that is there and not in the table.

mod case;
mod dwolla;
mod entrust;
mod kulipa;
mod observed;

use case::{Answer, Case};
use client_runtime::{Operation, StatusPattern, Surface};
use observed::{Decoded, Observed};
use vendor_sandbox::{Fault, FaultTarget, Request, Vendor};
use workspace_tests::Testbed;

/// Calls all operations of a surface. `call` makes the call of an operation's name with a client of
/// one attempt, and gives nothing for a name that it does not know.
async fn check<V: Vendor + Default>(
    surface: &'static Surface,
    call: impl AsyncFn(&Testbed<V>, &str) -> Option<Observed>,
) {
    let mut expected: Vec<&str> = surface.operations.iter().map(|operation| operation.id).collect();
    expected.sort_unstable();
    assert_eq!(Case::operations(surface.name), expected, "{}: a file an operation", surface.name);
    for operation in surface.operations {
        let case = Case::read(surface.name, operation.id);
        assert_eq!(
            case.answers.keys().cloned().collect::<Vec<_>>(),
            labels(operation),
            "{}: the case's answers and the documented ones",
            operation.id
        );
        for (label, answer) in &case.answers {
            for status in answer.statuses(label) {
                let bed = Testbed::start(V::default()).await.unwrap();
                let (method, path) = case.request.target();
                // A refused token is renewed and the call repeated, so the answer is given twice.
                for _ in 0..2 {
                    let target = FaultTarget::new(method, path);
                    bed.sandbox.fail_next(target, Fault::Status(answer.at(status)));
                }
                let observed = call(&bed, operation.id).await;
                let observed = observed.unwrap_or_else(|| panic!("no call of {}", operation.id));
                let context = format!("{} with {status}", operation.id);
                check_value(&observed, status, answer, &context);
                check_wire(&bed, &case, status, &context);
            }
        }
    }
}

/// The documented statuses as OpenAPI writes them, sorted.
fn labels(operation: &Operation) -> Vec<String> {
    let labels = operation.responses.iter().flat_map(|response| match response.statuses {
        StatusPattern::Exact(statuses) => statuses.iter().map(u16::to_string).collect(),
        StatusPattern::Class(class) => vec![format!("{class}XX")],
        StatusPattern::Default => vec!["default".to_owned()],
    });
    let mut labels: Vec<String> = labels.collect();
    labels.sort();
    labels
}

/// The value is the body, under the status's own variant if it is a failure.
fn check_value(observed: &Observed, status: u16, answer: &Answer, context: &str) {
    assert_eq!(observed.status, Some(status), "{context}");
    let body = answer.body.clone().unwrap_or_default();
    let expected = if status < 300 {
        Decoded::Success(body)
    } else {
        Decoded::Failure(serde_json::json!({ observed::variant(status): body }))
    };
    assert_eq!(observed.decoded, expected, "{context}");
}

/// The request is as the vendor's pages ask.
fn check_wire<V: Vendor>(bed: &Testbed<V>, case: &Case, status: u16, context: &str) {
    let (method, path) = case.request.target();
    let sent = bed.requests(method, path);
    let expected = if status == 401 && case.renews_token { 2 } else { 1 };
    assert_eq!(sent.len(), expected, "{context}: requests");
    for request in &sent {
        case.request.check(request, context);
    }
    for request in bed.sandbox.requests() {
        assert_eq!(request.header("api-version"), None, "{context}: {}", described(&request));
    }
}

fn described(request: &Request) -> String {
    format!("{} {}", request.method, request.path)
}
