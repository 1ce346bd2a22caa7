//! What attributes say.

use syn::{Attribute, Meta};

use super::tokens::literal;

/// The documentation, as it was before it became attributes.
pub(super) fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(own) if own.path.is_ident("doc") => literal(&own.value),
        _ => None,
    });
    let lines: Vec<String> = lines.map(|line| line.trim().to_owned()).collect();
    lines.join("\n").trim().to_owned()
}

/// The traits that are derived.
pub(super) fn derived(attributes: &[Attribute]) -> Vec<String> {
    let mut traits = Vec::new();
    for attribute in attributes.iter().filter(|own| own.path().is_ident("derive")) {
        // A derive that cannot be read is not one that the generator prints.
        let _ = attribute.parse_nested_meta(|meta| {
            traits.extend(meta.path.segments.last().map(|last| last.ident.to_string()));
            Ok(())
        });
    }
    traits
}
