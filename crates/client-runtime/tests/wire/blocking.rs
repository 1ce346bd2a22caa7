//! Calls from a program without async, as the documentation of the crate shows it.

use std::thread;
use std::time::Duration;

use client_runtime::testing::ManualClock;
use tokio::runtime::{Builder, Runtime};

use crate::support::{Client, Reply, Server, client, tables};

struct Blocking {
    runtime: Runtime,
    client: Client<tables::Common>,
}

impl Blocking {
    fn get_entry(&self, id: &str) -> String {
        self.runtime.block_on(self.client.get_entry(id)).unwrap().id.clone()
    }
}

#[test]
fn a_runtime_of_the_current_thread_makes_calls_block() {
    let elsewhere = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let server = elsewhere.block_on(Server::start(|_, _| Reply::entry()));
    let clock = ManualClock::new();
    let blocking = Blocking {
        client: client(&server, &clock),
        runtime: Builder::new_current_thread().enable_all().build().unwrap(),
    };
    assert_eq!(blocking.get_entry("e1"), "e1");
    // An hour later another token is needed.
    clock.advance(Duration::from_secs(3600));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(blocking.get_entry("e1"), "e1"));
        }
    });
    assert_eq!(server.calls(), 5);
    assert_eq!(server.seen_at("/token").len(), 2);
}
