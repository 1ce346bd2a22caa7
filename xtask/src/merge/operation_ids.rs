//! Operation ids that two documents give to different operations.
//!
//! Inside one document a duplicate is the vendor's own: the first keeps the name of its method.
//! Between documents it would give a caller's method name to another operation as soon as a
//! document is added, so somebody has to choose.

use std::collections::HashMap;

use heck::ToLowerCamelCase;

use super::Document;
use super::conflict::{Conflict, rename_line};
use super::prefix::method;
use crate::schema;

/// Every operation id that a later document uses for another path or method.
pub(super) fn conflicts(documents: &[Document]) -> Vec<Conflict> {
    let mut known = HashMap::new();
    let mut conflicts = Vec::new();
    for (index, document) in documents.iter().enumerate() {
        for operation in schema::operations(&document.root) {
            let Some(id) = operation.node().get("operationId") else { continue };
            let Some(name) = id.as_str() else { continue };
            let place = operation.pointer();
            let (first, owner, span) =
                known.entry(method(name)).or_insert_with(|| (index, place.clone(), id.span));
            if *first == index || *owner == place {
                continue;
            }
            let message = format!("two documents have an operation with the id `{name}`");
            let stem = document.path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            let new_name = format!("{}_{name}", stem.unwrap_or_default()).to_lower_camel_case();
            let change = format!("update: {{operationId: {new_name}}}");
            let places = vec![place.clone(), owner.clone()];
            let conflict =
                Conflict::between(message, &document.root, places, (id.span, *span), &change);
            let line = rename_line(&document.path, &place, &new_name);
            conflicts.push(conflict.or_rename(&document.path, &[line], &[], None));
        }
    }
    conflicts
}
