//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Credentials, Environment};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    let mut credentials = Credentials::key("k1");
    credentials = credentials.and(Credentials::user("u1")).and(Credentials::client("c1", "s1"));
    wire.build(Client::builder(Environment::Production).credentials(credentials))
}

pub async fn calls(wire: &Wire) {
    call!(wire, "list_orders", [empty(204)], |client| client.list_orders());
    call!(wire, "create_order", [empty(204)], |client| client.create_order());
    call!(wire, "get_status", [empty(204)], |client| client.get_status());
    call!(wire, "get_me", [empty(204)], |client| client.get_me());
    call!(wire, "get_profile", [empty(204)], |client| client.get_profile());
}
