//! `dependentRequired` and `dependentSchemas`: what holds if a property is there.
//!
//! Before: `{dependentSchemas: {card: {properties: {cvc: A}}}, dependentRequired: {card: [name]}}`.
//! After: `{properties: {cvc: A}}`, optional; the dependency is entered.

use crate::lower::schemas::conditionals::declare;
use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let detail = "OpenAPI 3.0 cannot require a property because of another";
    site.lose_keyword(schema, "dependentRequired", "dependent-required", detail);
    let detail =
        "OpenAPI 3.0 cannot apply a schema because of a property; what it declares is optional";
    let lost = site.lose_keyword(schema, "dependentSchemas", "dependent-schemas", detail);
    if let Some(Node { value: Value::Object(dependents), .. }) = lost {
        let schemas: Vec<Node> = dependents.into_iter().map(|(_, member)| member.node).collect();
        declare(schema, &schemas, site);
    }
}
