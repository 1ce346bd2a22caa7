//! `surface.toml`: what a surface is made of, and the facts about it that no OpenAPI field holds.
//!
//! ```toml
//! [crate]
//! name = "museum"
//! version = "0.1.0"
//! description = "Client for the museum's ticket API."
//!
//! [sources]
//! documents = ["museum.yaml"]
//! ```

mod address;
mod decimals;
mod file;
mod files;
mod keys;
mod name;
mod overlays;
mod package;
mod pagination;
mod problem;
mod schema;
mod sources;
mod template;
mod upstream;
mod webhooks;

pub use address::{Address, AddressProblem};
pub use decimals::{DecimalFacts, DecimalTable, DecimalType, DependencyFacts};
pub(crate) use files::{existing, no_documents, not_utf8, unlisted};
pub use name::{folded, name_problem};
pub use overlays::{EmptyMatches, OverlayRules};
pub use package::CrateFacts;
pub use pagination::{PageStyleFact, PaginationFacts};
pub(crate) use problem::span;
pub use schema::schema;
pub use sources::{
    EnvironmentFact, OperationPatterns, PartUrl, SourceDocument, SourceFacts, SourceTable,
};
pub use template::{described, minimal};
pub use upstream::{Upstream, UpstreamTable};
pub use webhooks::{SignatureFacts, WebhookFacts};

pub use file::{
    CredentialFacts, ErrorFacts, IdempotencyFacts, RateLimitFacts, RetryFact, SensitiveFacts,
    SurfaceFile, TypeChoices, TypedFormat,
};

use crate::diagnostic::Outcome;
use crate::tree::{FileId, Sources};

/// A read `surface.toml`, and where it was read from.
#[derive(Clone, Debug)]
pub struct Surface {
    /// The folder's name below `openapi/`, which is how commands name the surface.
    pub name: String,
    /// What the file says.
    pub facts: SurfaceFile,
    /// The file in the run's sources, so that a wrong fact can be shown.
    pub file: FileId,
}

/// Reads the text of a `surface.toml`. Every key is known or refused, with its line; all problems of
/// the file are reported at once.
pub fn parse(name: &str, file: FileId, sources: &Sources) -> Outcome<Surface> {
    let text = sources.file(file).map_or("", |source| source.text());
    let mut problems = keys::check(text, file);
    if !problems.is_empty() {
        problems.extend(problem::check_crate(text, file));
        problems.sort_by_key(|problem| problem.primary.span.range().start);
        return Outcome::failed(problems);
    }
    match toml::from_str::<SurfaceFile>(text) {
        Ok(facts) => {
            let diagnostics = problem::check(name, &facts, file);
            Outcome::new(Surface { name: name.to_owned(), facts, file }, diagnostics)
        }
        Err(error) => Outcome::failed(vec![problem::refused(&error, file)]),
    }
}
