//! Stage `generate`: progenitor turns a normalised document into Rust source.
//!
//! progenitor and typify panic over what they do not know, and can overflow the stack, which no
//! process survives. So they run in a child process of the tool itself ([`ChildProcess`]); tests
//! may run them in this one ([`InProcess`]). If the whole document fails, the schemas that make it
//! fail become any JSON, and the operations that still do are left out; both are entered in the
//! ledger, and the rest is generated.

mod child;
mod in_process;
mod prune;
mod trace;

pub use child::{ChildProcess, serve};
pub use in_process::InProcess;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Outcome};
use crate::ledger::Ledger;
use crate::normalise::{Alias, Normalised, Replacement, SecurityScheme, TypeFacts, pointer};
use crate::operation::{Operation, Response};
use crate::tree::Node;

/// What progenitor is asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Request {
    /// The document, OpenAPI 3.0.
    pub document: serde_json::Value,
    /// Components that stand for hand-written types.
    pub replacements: Vec<Replacement>,
}

/// Why progenitor gave nothing, as it said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{message}")]
pub struct GenerateError {
    /// The error's or the panic's text.
    pub message: String,
}

/// Something that runs progenitor.
pub trait Progenitor {
    /// The source of a client for the document, unformatted.
    ///
    /// # Errors
    /// If progenitor refuses the document, panics over it, or its process dies.
    fn generate(&self, request: &Request) -> Result<String, GenerateError>;
}

/// The source of a client, with the operation table for the operations that it has.
#[derive(Clone, Debug)]
pub struct Generated {
    /// progenitor's output.
    pub source: String,
    /// The operation table, without the operations that were left out.
    pub operations: Vec<Operation>,
    /// The security schemes.
    pub schemes: Vec<SecurityScheme>,
    /// Further names of generated types.
    pub aliases: Vec<Alias>,
    /// What the passes over the source must know of types.
    pub types: TypeFacts,
    /// What was lost up to here.
    pub ledger: Ledger,
    /// The document that the source was made from.
    pub document: Node,
}

/// Gives each operation the answers of its further representations, which were rows of their own.
fn with_representations(rows: Vec<Operation>) -> Vec<Operation> {
    let (further, mut rows): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| row.representation_of.is_some());
    for row in &mut rows {
        let failures: Vec<Response> =
            row.responses.iter().filter(|response| !response.is_success()).cloned().collect();
        row.representations.retain_mut(|representation| {
            let own = further.iter().find(|row| row.id == representation.id);
            let successes = own.iter().flat_map(|own| &own.responses).cloned();
            representation.responses = successes.chain(failures.iter().cloned()).collect();
            representation.responses.sort_by_key(|response| response.status);
            own.is_some()
        });
    }
    rows
}

/// Generates the client for a document.
pub fn generate(normalised: Normalised, progenitor: &dyn Progenitor) -> Outcome<Generated> {
    let Normalised { root, mut operations, schemes, replacements, aliases, types, mut ledger } =
        normalised;
    let span = root.span;
    let mut document = prune::schemas_and_operations(root, &operations);
    let mut request = Request { document: document.to_json(), replacements };
    let mut answer = progenitor.generate(&request);
    if answer.is_err() {
        let opened = trace::open_schemas(&mut document, &request, progenitor);
        if !opened.is_empty() {
            request.document = document.to_json();
            answer = progenitor.generate(&request);
        }
        for (name, reason) in opened {
            let place = ["components", "schemas", &name].into_iter().collect();
            let detail = format!("it is any JSON, because progenitor fails over it: {reason}");
            ledger.lose("open-schema", &place, span, detail);
        }
    }
    let traced = match answer {
        Ok(source) => Ok((source, Vec::new())),
        Err(error) => trace::leave_out(&document, &operations, &request, progenitor, error),
    };
    match traced {
        Ok((source, left_out)) => {
            for (id, reason) in left_out {
                if let Some(position) = operations.iter().position(|row| row.id == id) {
                    let row = operations.remove(position);
                    let reason = format!("progenitor: {reason}");
                    match row.representation_of {
                        Some(_) => ledger.lose("media-type", &pointer(&row), row.span, reason),
                        None => ledger.leave_out(row.title(), row.span, reason),
                    }
                }
            }
            let operations = with_representations(operations);
            let kept: Vec<&str> = operations.iter().map(|row| row.id.as_str()).collect();
            let document = prune::keep_operations(document, &kept);
            let generated =
                Generated { source, operations, schemes, aliases, types, ledger, document };
            Outcome::new(generated, Vec::new())
        }
        Err(error) => {
            let message = format!("progenitor makes no client of this document: {error}");
            Outcome::failed(vec![Diagnostic::error("generate::failed", message, span)])
        }
    }
}
