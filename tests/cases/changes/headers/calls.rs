//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    let headers = "x-total: 3\r\nx-page: two\r\nlocation: http://shop.localhost/orders/o1\r\n";
    call!(wire, "list_orders", [empty(204).with(headers)], |client| client.list_orders());
    call!(wire, "create_order", [empty(204).with(headers)], |client| client.create_order());
    call!(wire, "delete_orders", [empty(204).with(headers)], |client| client.delete_orders());
}
