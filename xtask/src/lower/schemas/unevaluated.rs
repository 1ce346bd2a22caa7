//! `unevaluatedProperties` and `unevaluatedItems`: what no other keyword speaks of.
//!
//! Before: `{properties: {...}, unevaluatedProperties: false}`. After: `{properties: {...},
//! additionalProperties: false}`, which is the same where nothing else describes members. Beside a
//! reference, `allOf`, `oneOf` or `anyOf` it would forbid what these declare: dropped and entered.

use crate::lower::site::Site;
use crate::tree::{Node, Object};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    lower_keyword(schema, "unevaluatedProperties", "additionalProperties", site);
    lower_keyword(schema, "unevaluatedItems", "items", site);
}

fn lower_keyword(schema: &mut Object, newer: &str, older: &str, site: &mut Site<'_>) {
    let Some(unevaluated) = schema.remove(newer) else { return };
    let accepts_all = unevaluated.as_bool() == Some(true);
    if accepts_all || schema.contains(older) {
        return;
    }
    let composed =
        ["$ref", "allOf", "oneOf", "anyOf", "not"].iter().any(|key| schema.contains(key));
    let is_tuple = older == "items" && schema.contains("prefixItems");
    let forbids_items = older == "items" && !is_tuple && unevaluated.as_bool() == Some(false);
    if composed {
        let detail = format!("OpenAPI 3.0 cannot see through the schemas that `{newer}` sums up");
        site.lose(newer, unevaluated.span, "unevaluated", detail);
    } else if forbids_items {
        let span = unevaluated.span;
        schema.insert("items", Node::new(Object::new(), span));
        schema.insert("maxItems", Node::new(0, span));
    } else {
        schema.insert(older, unevaluated);
    }
}
