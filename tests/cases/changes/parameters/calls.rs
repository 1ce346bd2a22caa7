//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment, types};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    call!(wire, "list_orders", [empty(204)], |client| {
        client
            .list_orders("s1", "2026")
            .limit(500)
            .after(7)
            .page_size(50)
            .tags(vec!["a".to_owned(), "b".to_owned()])
            .text("a/b")
            .state(types::ListOrdersState::Paid)
            .near(types::ListOrdersNear::new().city("Ulm"))
            .x_trace("t1")
            .session("s2")
    });
}
