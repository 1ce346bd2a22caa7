//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment, types};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    call!(wire, "list_orders", [json(200, r#"[{"id": "o1"}]"#)], |client| client.list_orders());
    call!(wire, "create_order", [
        json(201, r#"{"id": "o1"}"#),
        json(200, r#"{"id": "o1"}"#),
        json(409, r#"{"code": "twice"}"#),
        json(422, r#"{"fields": ["id"]}"#)
    ], |client| client.create_order(types::Order::new("o1")));
    call!(wire, "get_order", [json(200, r#"{"id": "o1"}"#), json(404, r#"{"code": "none"}"#)], |client| {
        client.get_order("o1")
    });
    call!(wire, "delete_order", [empty(204)], |client| client.delete_order("o1"));
    call!(wire, "export", [text(200, "text/csv", "id")], |client| client.export());
}
