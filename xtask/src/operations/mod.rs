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

/// A rule.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name, under which the report lists it, in kebab case.
    pub name: &'static str,
    /// What it does to the draft.
    pub apply: fn(&mut Draft<'_>),
    /// The rules that must have run before it.
    pub after: &'static [&'static str],
}

const fn rule(
    name: &'static str,
    apply: fn(&mut Draft<'_>),
    after: &'static [&'static str],
) -> Rule {
    Rule { name, apply, after }
}

/// Every rule, in the order in which they run, with those that it needs before it:
///
/// - `references` first, so that parameters, bodies and answers are where they are used;
/// - `path-variables` may leave operations out, so it comes before there are `rows`;
/// - `successes` leaves operations out too, which facts of surface.toml may speak of;
/// - `successes` before `media-types`, since only successes can be asked for;
/// - `media-types` before `ignored-headers`, which overrides the row's `Accept`;
/// - `ignored-headers` and `idempotency-keys` before `parameters`, which reads what is left;
/// - `request-bodies` before `multipart-files`, which looks into forms.
pub const RULES: [Rule; 15] = [
    rule("references", references::apply, &[]),
    rule("path-variables", path_variables::apply, &["references"]),
    rule("rows", rows::apply, &["path-variables"]),
    rule("callbacks", callbacks::apply, &["rows"]),
    rule("security-schemes", security_schemes::apply, &["rows"]),
    rule("retry-classes", retry_classes::apply, &["rows"]),
    rule("idempotency-keys", idempotency_keys::apply, &["retry-classes"]),
    rule("successes", successes::apply, &["retry-classes", "idempotency-keys"]),
    rule("media-types", media_types::apply, &["successes"]),
    rule("ignored-headers", ignored_headers::apply, &["media-types"]),
    rule("request-bodies", request_bodies::apply, &["media-types"]),
    rule("parameters", parameters::apply, &["ignored-headers", "idempotency-keys"]),
    rule("response-headers", response_headers::apply, &["idempotency-keys"]),
    rule("multipart-files", multipart_files::apply, &["request-bodies"]),
    rule("sensitive-names", sensitive_names::apply, &["callbacks", "path-variables"]),
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
    operations_by(&RULES, lowered, surface)
}

/// Reads the operations of a lowered document by these rules.
pub fn operations_by(rules: &[Rule], lowered: Lowered, surface: &Surface) -> Outcome<Operations> {
    let mut draft = Draft::new(lowered, surface);
    for rule in rules {
        (rule.apply)(&mut draft);
    }
    draft.finish()
}
