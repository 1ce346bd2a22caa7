//! What one operation is tried with: requests with what shall arrive, answers with what shall be
//! read.

use serde_json::Value;

use crate::examples::Origins;
use crate::keywords::Direction;
use crate::schemas::Schemas;
use crate::validate::Validators;
use crate::{BodyKind, Case, Operation};

/// A call of one operation, in several variations.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub title: String,
    pub id: String,
    pub exchanges: Vec<Exchange>,
    /// What its values come from.
    pub origins: Origins,
}

/// One request and its answer.
#[derive(Clone, Debug)]
pub(crate) struct Exchange {
    pub variation: Variation,
    pub request: Request,
    pub answer: Sent,
    pub outcome: Outcome,
}

/// What is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variation {
    /// All arguments, and the documented answer.
    Documented,
    /// The answer is an example that contradicts its schema: what comes of it is told, and is no
    /// failure.
    Contradicting,
    /// Required arguments only, and the smallest answer.
    Minimal,
    /// An answer with members that the document does not list.
    UnlistedMembers,
    /// An answer with enum values that the document does not list.
    UnlistedValues,
    /// An answer with the n-th branch of unions that a property tells apart.
    Branch(usize),
    /// A documented failure.
    Refused,
    /// All arguments, and a documented status that the mock server answers with.
    Mocked,
    /// The same status, with an answer made of the document.
    Made,
}

impl Variation {
    /// What reports call it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Documented => "as documented",
            Self::Contradicting => "contradicting examples",
            Self::Minimal => "as little as allowed",
            Self::UnlistedMembers => "unlisted members",
            Self::UnlistedValues => "unlisted enum values",
            Self::Branch(_) => "branches of unions",
            Self::Refused => "refusals",
            Self::Mocked => "answers of the mock server",
            Self::Made => "answers made of the document",
        }
    }
}

/// The arguments of a request, and what shall arrive.
#[derive(Clone, Debug, Default)]
pub(crate) struct Request {
    /// In the order of the method's arguments.
    pub arguments: Vec<Argument>,
    pub path: String,
    pub query: Vec<(String, String)>,
    /// Headers by their names in lower case.
    pub headers: Vec<(String, String)>,
    pub cookies: Vec<(String, String)>,
    /// The values of parameters, by their places and names.
    pub values: Vec<(&'static str, String, Value)>,
    pub body: Option<Sending>,
}

/// An argument of the generated request.
#[derive(Clone, Debug)]
pub(crate) struct Argument {
    pub name: String,
    pub ty: String,
    /// Whether the method takes it. What is optional has a setter.
    pub required: bool,
    /// In its JSON form; bytes are made of its text.
    pub value: Value,
}

/// The body that shall arrive.
#[derive(Clone, Debug)]
pub(crate) struct Sending {
    pub media_type: String,
    pub kind: BodyKind,
    pub value: Value,
    /// The fields of a form.
    pub fields: Vec<(String, String)>,
}

/// What the server answers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sent {
    pub status: u16,
    pub media_type: Option<String>,
    pub body: String,
    /// Whether the mock server answers instead, with this status.
    pub mocked: bool,
}

/// What the caller shall get.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// Bytes.
    Stream,
    /// A value, the schemas that discriminators choose in it, and the case of an enum over statuses,
    /// where successes are of several types.
    Value { value: Value, branches: Vec<String>, case: Option<Case> },
    /// A documented failure.
    Refused { value: Value, case: Case },
}

/// An operation of the document, and what it is in the client.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub validators: &'a Validators<'a>,
    pub operation: &'a Operation,
    /// Whether a body has to fit its schema by the letter where a value can be made that does.
    pub strict: bool,
}

impl<'a> Subject<'a> {
    pub(crate) fn schemas(&self, direction: Direction) -> Schemas<'a> {
        self.validators.schemas(direction)
    }
}
