//! Stage `generate`: progenitor makes the requests of a client.
//!
//! It gets a document that is made of the model: operations with their arguments, in which every
//! type of the model is a component that it replaces by our own type. So there is no schema for it to
//! convert, nothing that it could refuse or stumble over, and no name for it to give. What it answers
//! is read into [`Request`]s, which [`emit`](crate::emit) prints.

mod document;
mod progenitor;
mod request;

pub use request::{Request, RequestError};

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Outcome};
use crate::model::Model;
use crate::operation::Operation;
use crate::tree::Span;

/// A client: what the model says, and how progenitor makes its requests.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The types and operations.
    pub model: Model,
    /// The request of each operation, by the operation's id.
    pub requests: HashMap<String, Request>,
}

impl Generated {
    /// The rows of the operation table, by id.
    pub fn rows(&self) -> impl Iterator<Item = &Operation> {
        self.model.operations.iter().map(|operation| &operation.row)
    }
}

/// How many operations progenitor gets at once. Its source of each takes many times the memory of what is
/// read out of it, so a large document would have all of that in memory together.
const AT_ONCE: usize = 200;

/// Has progenitor make the requests of a model's operations.
pub fn generate(model: Model) -> Outcome<Generated> {
    let made = requests(&model);
    let problem = |message: String| {
        Diagnostic::error("generate::failed", message, Span::NONE)
            .help("the version of progenitor is pinned; look at what changed in its output")
    };
    let requests = match made {
        Ok(requests) => requests,
        Err(error) => {
            let message = format!("progenitor makes no client of this document: {error}");
            return Outcome::failed(vec![problem(message)]);
        }
    };
    let mut diagnostics = Vec::new();
    for operation in &model.operations {
        let fault = match requests.get(&operation.row.id) {
            Some(request) => request.fault(operation),
            None => Some("progenitor made no request for it".to_owned()),
        };
        if let Some(fault) = fault {
            diagnostics.push(problem(format!("`{}`: {fault}", operation.row.id)));
        }
    }
    Outcome::new(Generated { model, requests }, diagnostics)
}

fn requests(model: &Model) -> Result<HashMap<String, Request>, String> {
    let mut requests = HashMap::new();
    for operations in model.operations.chunks(AT_ONCE) {
        let tokens = progenitor::source(&document::document(operations, model))?;
        requests.extend(request::requests(tokens).map_err(|error| error.to_string())?);
    }
    Ok(requests)
}
