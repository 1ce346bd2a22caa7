//! Stage `normalise`: rewrites what progenitor cannot read into what it can, and builds the
//! operation table that tells the runtime what the rewrite took out.
//!
//! A rule is one file with one function, and [`RULES`] is the order in which they run. A rule
//! never weakens a schema more than it must, and enters each weakening in the ledger. To add one:
//! write its file, add its line to the table, and give it a folder below `tests/cases/normalise`.

mod draft;
mod equal_branches;
mod error_responses;
mod idempotency_keys;
mod ignored_headers;
mod media_family;
mod media_types;
mod operation_names;
mod operation_rows;
mod operations;
mod references;
mod representations;
mod retry_classes;
mod schemas;
mod security_schemes;
mod sensitive;
mod status_union;
mod success_responses;
mod successes;

pub use draft::{Alias, Draft, Replacement, pointer};
pub use schemas::component_names::type_name as component_type_name;
pub use schemas::{EnumFacts, FieldFacts, TypeFacts, UnionFacts};
pub use security_schemes::{
    ApiKeyLocation, ExchangeField, SchemeKind, SecurityScheme, TokenIssuer,
};

use crate::diagnostic::Outcome;
use crate::ledger::Ledger;
use crate::lower::Lowered;
use crate::operation::Operation;
use crate::surface::Surface;
use crate::tree::Node;

/// A rewrite, by the name under which the report lists it.
pub struct Rule {
    /// The name, in kebab case.
    pub name: &'static str,
    /// What it does to the draft.
    pub apply: fn(&mut Draft<'_>),
}

/// Every rule, in the order in which they run. References are resolved first, so that later rules
/// see parameters and responses where they are used; the rows of the operation table come next,
/// and the rules after them read the true media types and statuses before they are rewritten. Media
/// types need the successes: only of those others can be asked for.
pub const RULES: &[Rule] = &[
    Rule { name: "references", apply: references::apply },
    Rule { name: "path-variables", apply: operations::path_variables::apply },
    Rule { name: "operation-rows", apply: operation_rows::apply },
    Rule { name: "callbacks", apply: operations::callbacks::apply },
    Rule { name: "security-schemes", apply: security_schemes::apply },
    Rule { name: "retry-classes", apply: retry_classes::apply },
    Rule { name: "idempotency-keys", apply: idempotency_keys::apply },
    Rule { name: "successes", apply: successes::apply },
    Rule { name: "media-types", apply: media_types::apply },
    Rule { name: "ignored-headers", apply: ignored_headers::apply },
    Rule { name: "request-bodies", apply: operations::request_bodies::apply },
    Rule { name: "parameters", apply: operations::parameters::apply },
    Rule { name: "response-headers", apply: operations::response_headers::apply },
    Rule { name: "multipart-files", apply: operations::multipart_files::apply },
    Rule { name: "sensitive", apply: sensitive::apply },
    Rule { name: "equal-branches", apply: equal_branches::apply },
    Rule { name: "keywords", apply: schemas::keywords::apply },
    Rule { name: "component-names", apply: schemas::component_names::apply },
    Rule { name: "success-responses", apply: success_responses::apply },
    Rule { name: "error-responses", apply: error_responses::apply },
    Rule { name: "enum-values", apply: schemas::enum_values::apply },
    Rule { name: "defaults", apply: schemas::defaults::apply },
    Rule { name: "inline-types", apply: schemas::inline_types::apply },
    Rule { name: "nullability", apply: schemas::nullability::apply },
    Rule { name: "subtypes", apply: schemas::subtypes::apply },
    Rule { name: "all-of", apply: schemas::all_of::apply },
    Rule { name: "merged-keywords", apply: schemas::keywords::apply },
    Rule { name: "merged-types", apply: schemas::inline_types::apply_to_merged },
    Rule { name: "formats", apply: schemas::formats::apply },
    Rule { name: "unions", apply: schemas::unions::apply },
    Rule { name: "aliases", apply: schemas::aliases::apply },
    Rule { name: "merged-enum-values", apply: schemas::enum_values::apply },
    Rule { name: "patterns", apply: schemas::patterns::apply },
    Rule { name: "integers", apply: schemas::integers::apply },
    Rule { name: "constraints", apply: schemas::constraints::apply },
    Rule { name: "additional-properties", apply: schemas::additional_properties::apply },
    Rule { name: "remaining-inline-types", apply: schemas::inline_types::apply_to_rest },
    Rule { name: "discriminators", apply: schemas::discriminators::apply },
    Rule { name: "shared-types", apply: schemas::shared_types::apply },
    Rule { name: "read-only", apply: schemas::read_only::apply },
    Rule { name: "property-names", apply: schemas::property_names::apply },
    Rule { name: "open-enums", apply: schemas::open_enums::apply },
    Rule { name: "constants", apply: schemas::constants::apply },
    Rule { name: "nullable-fields", apply: schemas::nullable_fields::apply },
    Rule { name: "lenient", apply: schemas::lenient::apply },
    Rule { name: "builders", apply: schemas::builders::apply },
    Rule { name: "marks", apply: schemas::marks::apply },
    Rule { name: "request-values", apply: operations::request_values::apply },
];

/// A document that progenitor can read, with what it cannot say beside it.
#[derive(Clone, Debug)]
pub struct Normalised {
    /// The document, OpenAPI 3.0.
    pub root: Node,
    /// The operation table, sorted by the operations' ids.
    pub operations: Vec<Operation>,
    /// The security schemes, sorted by name.
    pub schemes: Vec<SecurityScheme>,
    /// Components that stand for hand-written types.
    pub replacements: Vec<Replacement>,
    /// Further names of generated types.
    pub aliases: Vec<Alias>,
    /// What the passes over the generated code must know of types.
    pub types: TypeFacts,
    /// What was lost up to here, lowering included.
    pub ledger: Ledger,
}

/// Runs every rule over a lowered document.
pub fn normalise(lowered: Lowered, surface: &Surface) -> Outcome<Normalised> {
    let mut draft = Draft::new(lowered, surface);
    for rule in RULES {
        (rule.apply)(&mut draft);
    }
    draft.finish()
}
