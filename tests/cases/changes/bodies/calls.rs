//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment, types};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    call!(wire, "create_order", [empty(204)], |client| {
        client.create_order(types::Order::new("o1").total(1.5))
    });
    call!(wire, "change_orders", [empty(204)], |client| {
        client.change_orders().body(types::Order::new("o1"))
    });
    call!(wire, "delete_orders", [empty(204)], |client| client.delete_orders());
    call!(wire, "send_form", [empty(204)], |client| {
        client.send_form(types::SendFormBody::new("n").tags(vec!["a".to_owned(), "b".to_owned()]))
    });
    call!(wire, "send_file", [empty(204)], |client| {
        client.send_file(types::SendFileBody::new(client_runtime::Part::from("bytes")).title("t"))
    });
    call!(wire, "send_note", [empty(204)], |client| client.send_note("a note"));
}
