//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    call!(wire, "get_thing1", [json(200, r#"{"id": "t1", "size": 1}"#)], |client| client.get_thing1());
    call!(wire, "get_thing100", [json(200, r#"{"id": "t1"}"#)], |client| client.get_thing100());
}
