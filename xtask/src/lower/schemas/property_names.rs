//! `propertyNames`: a schema for the names of members.
//!
//! Before: `{additionalProperties: A, propertyNames: {pattern: "^[a-z]+$"}}`. After:
//! `{additionalProperties: A}`; 3.0 says nothing about names, which is entered unless every name
//! fits.

use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let says_nothing = schema.get("propertyNames").is_some_and(fits_every_name);
    if says_nothing {
        schema.remove("propertyNames");
    }
    let detail = "OpenAPI 3.0 cannot restrict the names of members";
    site.lose_keyword(schema, "propertyNames", "property-names", detail);
}

/// A name is a text whatever the schema says.
fn fits_every_name(names: &Node) -> bool {
    match &names.value {
        Value::Bool(accepts) => *accepts,
        Value::Object(object) => {
            let is_text = |node: &Node| node.as_str() == Some("string");
            object.nodes().all(|(key, node)| key == "type" && is_text(node))
        }
        _ => true,
    }
}
