//! Stage `operations`: what is sent and answered, operation by operation, as rows of one table.
//!
//! A rule is one file with one function, and [`RULES`] is the order in which they run. A rule reads
//! the document into the rows, and enters what the rows cannot say in the ledger. Schemas are not
//! interpreted here: rows hold their places, and [`model`](crate::model) reads them. To add a rule:
//! write its file, add its line to the table, and give it a folder below `tests/cases/operations`.

mod callbacks;
mod draft;
mod encoding;
mod idempotency_keys;
mod ignored_headers;
mod media_family;
mod media_types;
mod multipart_files;
mod names;
mod parameter_docs;
mod parameter_style;
mod parameters;
mod path_variables;
mod references;
mod representations;
mod request_bodies;
mod response_headers;
mod retry_classes;
mod rows;
mod security_schemes;
mod sensitive_names;
mod successes;

pub use draft::{Draft, Replacement};
pub use security_schemes::{
    ApiKeyLocation, ExchangeField, SchemeKind, SecurityScheme, TokenIssuer,
};

use crate::diagnostic::Outcome;
use crate::ledger::Ledger;
use crate::lower::Lowered;
use crate::operation::Operation;
use crate::surface::Surface;
use crate::tree::Node;

/// A rule, by the name under which the report lists it.
pub struct Rule {
    /// The name, in kebab case.
    pub name: &'static str,
    /// What it does to the draft.
    pub apply: fn(&mut Draft<'_>),
}

/// Every rule, in the order in which they run, and what each needs of those before it:
///
/// - `references` first, so that parameters, bodies and answers are where they are used;
/// - `path-variables` may leave operations out, so it comes before there are `rows`;
/// - `successes` before `media-types`, since only successes can be asked for;
/// - `media-types` before `ignored-headers`, which overrides the row's `Accept`;
/// - `ignored-headers` and `idempotency-keys` before `parameters`, which reads what is left;
/// - `request-bodies` before `multipart-files`, which looks into forms.
pub const RULES: &[Rule] = &[
    Rule { name: "references", apply: references::apply },
    Rule { name: "path-variables", apply: path_variables::apply },
    Rule { name: "rows", apply: rows::apply },
    Rule { name: "callbacks", apply: callbacks::apply },
    Rule { name: "security-schemes", apply: security_schemes::apply },
    Rule { name: "retry-classes", apply: retry_classes::apply },
    Rule { name: "idempotency-keys", apply: idempotency_keys::apply },
    Rule { name: "successes", apply: successes::apply },
    Rule { name: "media-types", apply: media_types::apply },
    Rule { name: "ignored-headers", apply: ignored_headers::apply },
    Rule { name: "request-bodies", apply: request_bodies::apply },
    Rule { name: "parameters", apply: parameters::apply },
    Rule { name: "response-headers", apply: response_headers::apply },
    Rule { name: "multipart-files", apply: multipart_files::apply },
    Rule { name: "sensitive-names", apply: sensitive_names::apply },
];

/// The operations of a document, with the document that their schemas are in.
#[derive(Clone, Debug)]
pub struct Operations {
    /// The document, OpenAPI 3.0.
    pub root: Node,
    /// The operation table, sorted by the operations' ids.
    pub rows: Vec<Operation>,
    /// The security schemes, sorted by name.
    pub schemes: Vec<SecurityScheme>,
    /// Components that stand for hand-written types.
    pub replacements: Vec<Replacement>,
    /// Components that are received although no operation says so: those of callbacks.
    pub received: Vec<String>,
    /// What was lost up to here, lowering included.
    pub ledger: Ledger,
}

/// Reads the operations of a lowered document.
pub fn operations(lowered: Lowered, surface: &Surface) -> Outcome<Operations> {
    let mut draft = Draft::new(lowered, surface);
    for rule in RULES {
        (rule.apply)(&mut draft);
    }
    draft.finish()
}
