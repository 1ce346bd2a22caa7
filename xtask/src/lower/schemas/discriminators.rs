//! Discriminators of 3.2, and those that name no property.
//!
//! Before: `discriminator: {propertyName: kind, defaultMapping: Other}`, `discriminator: {mapping:
//! {...}}`. After: `{propertyName: kind}`, none. The mapping of unknown tags is entered.

use crate::lower::site::Site;
use crate::tree::Object;

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let Some(discriminator) = schema.get_mut("discriminator") else { return };
    let Some(object) = discriminator.as_object_mut() else { return };
    if let Some(lost) = object.remove("defaultMapping") {
        let detail = "OpenAPI 3.0 has no schema for tags that the mapping does not name";
        site.lose("discriminator", lost.span, "default-mapping", detail);
    }
    let property = schema.get("discriminator").and_then(|node| node.get("propertyName"));
    if property.is_none() {
        schema.remove("discriminator");
    }
}
