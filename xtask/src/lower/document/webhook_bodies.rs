//! Makes the inline schemas of webhook bodies components.
//!
//! Before: `x-webhooks: {paid: {post: {requestBody: {... schema: {type: object}}}}}`. After: the
//! component `PaidWebhook` and a reference to it, so that the receiver of the webhook has its type:
//! types are made of what operations and components hold.

use heck::ToUpperCamelCase as _;

use super::components::{self, Names};
use crate::ledger::Ledger;
use crate::schema::{METHODS, reference_to, resolve};
use crate::tree::{Node, Object, Pointer};

pub(in super::super) fn apply(root: &mut Node, _: &mut Ledger) {
    let mut names = Names::of(root, "schemas");
    for pointer in body_schemas(root) {
        let Some(webhook) = pointer.segments().get(1) else { continue };
        let name = names.fresh(&format!("{}Webhook", webhook.to_upper_camel_case()));
        let target = ["components", "schemas", &name].into_iter().collect();
        let Some(schema) = root.at_mut(&pointer) else { continue };
        let reference = Node::new(reference_to(&target), schema.span);
        let members: Object = std::iter::once(("$ref".to_owned(), reference)).collect();
        let component = std::mem::replace(schema, Node::new(members, schema.span));
        components::insert(root, "schemas", name, component);
    }
}

/// The places of all body schemas of webhooks that are not references.
fn body_schemas(root: &Node) -> Vec<Pointer> {
    let mut found = Vec::new();
    let webhooks = root.get("x-webhooks").and_then(Node::as_object);
    for (webhook, item) in webhooks.into_iter().flat_map(Object::nodes) {
        for method in METHODS {
            let Some(body) = item.get(method).and_then(|node| node.get("requestBody")) else {
                continue;
            };
            if resolve(root, body) != Some(body) {
                continue;
            }
            let content = body.get("content").and_then(Node::as_object);
            for (media_type, value) in content.into_iter().flat_map(Object::nodes) {
                if value.get("schema").is_some_and(|schema| schema.reference().is_none()) {
                    let keys = [webhook, method, "requestBody", "content", media_type, "schema"];
                    found.push(std::iter::once("x-webhooks").chain(keys).collect());
                }
            }
        }
    }
    found
}
