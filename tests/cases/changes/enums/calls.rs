//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment, types};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    let answers = || [
        json(200, r#"{"status": "in-progress", "level": 1, "colour": "red"}"#),
        json(200, r#"{"status": "in_progress", "level": 0}"#)
    ];
    let order = types::Order::new().status(types::Status::InProgress).level(types::Level::High);
    call!(wire, "put_order", answers(), |client| {
        client.put_order(order.clone()).sort(types::PutOrderSort::Desc)
    });
    wire.note("put_order", format!("{}", types::Status::Open < types::Status::Done));
    call!(wire, "get_state", [json(200, r#"{"phase": "up"}"#)], |client| client.get_state());
}
