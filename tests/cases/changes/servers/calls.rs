//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    call!(wire, "list_orders", [empty(204)], |client| client.list_orders());
    call!(wire, "list_files", [empty(204)], |client| client.list_files());
    wire.note("Environment::Sandbox", Environment::Sandbox.base_url());
    wire.note("Environment::Tenant", Environment::from(Environment::tenant()).base_url());
}
