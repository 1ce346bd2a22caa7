//! An optional member of a request body that may also be `null` can be left out, set to `null`, or
//! set.
//!
//! ```yaml
//! # PATCH /customer
//! properties: {nickname: {type: string, nullable: true}}
//! ```
//!
//! becomes `nickname: Nullable<String>`. typify has one `Option` for both, so that a caller could
//! never clear a member. Nor could it send an empty list: an optional array is an `Option<Vec<T>>`. The schema stays as it is: the fact goes into
//! [`TypeFacts`](super::TypeFacts), and the pass over the generated code changes the field.

use super::reach::Reach;
use super::shape::{is_nullable, properties, required, type_of};
use crate::normalise::Draft;

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let reach = Reach::of(draft);
    let mut facts = std::mem::take(&mut draft.types);
    for (name, schema) in draft.schemas_mut().nodes() {
        let Some(properties) = properties(schema).filter(|_| reach.is_in_body(name)) else {
            continue;
        };
        let required = required(schema);
        for (property, node) in properties.nodes() {
            if required.iter().any(|name| name == property) {
                continue;
            }
            let list = matches!(type_of(node), Some("array" | "object"));
            if is_nullable(node) || list {
                let fields = facts.fields.entry(name.to_owned()).or_default();
                let field = fields.entry(property.to_owned()).or_default();
                field.nullable = is_nullable(node);
                field.keeps_empty = list;
            }
        }
    }
    draft.types = facts;
}
