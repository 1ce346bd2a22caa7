//! `contains`: at least some of the items fit a schema.
//!
//! Before: `{type: array, contains: {const: admin}, minContains: 1}`. After: `{type: array}`; 3.0
//! only speaks of all items, which is entered.

use crate::lower::site::Site;
use crate::tree::Object;

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let detail = "OpenAPI 3.0 cannot demand that some of the items fit a schema";
    site.lose_keyword(schema, "contains", "contains", detail);
    schema.remove("minContains");
    schema.remove("maxContains");
}
