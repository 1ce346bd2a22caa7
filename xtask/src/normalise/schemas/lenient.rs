//! Types that are both sent and read check what a caller gives them and take what the vendor sends.
//!
//! ```yaml
//! # PUT /customer and GET /customer
//! Code: {type: string, maxLength: 3}
//! ```
//!
//! `"ABCD".parse::<Code>()` is an error; an answer with `ABCD` is decoded. The schema stays as it is:
//! the fact goes into [`TypeFacts`](super::TypeFacts), and the pass over the generated code changes
//! how the type is decoded.

use super::reach::Reach;
use super::shape::{string_values, type_of};
use crate::normalise::Draft;

/// What makes a scalar a checked newtype.
const CHECKED: [&str; 4] = ["minLength", "maxLength", "pattern", "enum"];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let reach = Reach::of(draft);
    let mut facts = std::mem::take(&mut draft.types);
    for (name, schema) in draft.schemas_mut().nodes() {
        let scalar = matches!(type_of(schema), Some("string" | "integer" | "number"));
        let checked = CHECKED.iter().any(|keyword| schema.get(keyword).is_some());
        let both = reach.component(name).request && reach.component(name).response;
        if scalar && checked && both && string_values(schema).is_none() {
            facts.lenient.insert(name.to_owned());
        }
    }
    draft.types = facts;
}
