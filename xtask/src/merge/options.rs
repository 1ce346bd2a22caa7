//! What surface.toml says about merging.

use super::Rename;
use crate::surface::{self, OperationPatterns, Surface};
use crate::tree::Span;

/// What surface.toml says about merging: `[rename]`, and the tables of `[sources]`.
#[derive(Clone, Debug, Default)]
pub struct MergeOptions {
    /// New names for what two documents call the same.
    pub renames: Vec<Rename>,
    /// What is wanted of each document; those that are not named are wanted as they are.
    pub sources: Vec<Source>,
}

/// What is wanted of one document.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The document's path, relative to the surface's folder.
    pub path: String,
    /// What goes before its names where they clash with those of an earlier document.
    pub prefix: Option<Spanned>,
    /// The operations that are wanted; all if it is empty.
    pub include: Selection,
    /// The operations that are not wanted.
    pub exclude: Selection,
}

/// Operations by patterns, in which `*` is any text.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// By tag.
    pub tags: Vec<Spanned>,
    /// By path template.
    pub paths: Vec<Spanned>,
    /// By `operationId`.
    pub operations: Vec<Spanned>,
}

/// A text of surface.toml with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned {
    /// The text.
    pub text: String,
    /// Where it is.
    pub span: Span,
}

impl Selection {
    /// Whether there is no pattern.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.paths.is_empty() && self.operations.is_empty()
    }
}

impl MergeOptions {
    /// What a surface says.
    #[must_use]
    pub fn of(surface: &Surface) -> Self {
        let text = |text: &toml::Spanned<String>| Spanned {
            text: text.get_ref().clone(),
            span: surface::span(surface.file, text),
        };
        let selection = |patterns: &OperationPatterns| Selection {
            tags: patterns.tags.iter().map(text).collect(),
            paths: patterns.paths.iter().map(text).collect(),
            operations: patterns.operations.iter().map(text).collect(),
        };
        let renames = surface.facts.rename.iter().map(|(from, to)| Rename {
            from: from.get_ref().clone(),
            to: to.clone(),
            span: surface::span(surface.file, from),
        });
        let tables = surface.facts.sources.documents.iter();
        let sources = tables.filter_map(|document| {
            let table = document.get_ref().table()?;
            let span = surface::span(surface.file, document);
            Some(Source {
                path: table.path.clone(),
                prefix: table.prefix.clone().map(|text| Spanned { text, span }),
                include: selection(&table.include),
                exclude: selection(&table.exclude),
            })
        });
        Self { renames: renames.collect(), sources: sources.collect() }
    }
}
