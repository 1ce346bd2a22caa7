//! Three processes that share their tokens in Redis and call an API without pause, while the one that
//! renews is killed, Redis is restarted, and Redis is gone.
//!
//! It is a program of its own, for it starts itself as each of the processes.

// What is printed is what the test has to say.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::unwrap_used)]

#[path = "../support/redis_server.rs"]
mod redis_server;
#[path = "../support/mod.rs"]
#[allow(dead_code, unused_imports)]
mod support;

mod process;
mod vendor;

use std::time::Duration;

use self::process::Process;
use self::redis_server::RedisServer;
use self::vendor::Vendor;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    match &arguments[..] {
        [order, name, vendor, redis] if order == "process" => {
            runtime.block_on(process::run(name, vendor, redis));
        }
        _ => runtime.block_on(scenario()),
    }
}

async fn scenario() {
    let mut redis = RedisServer::start();
    let vendor = Vendor::start().await;
    let start = |name| Process::start(name, &vendor.url(), &redis.url());
    let mut fleet: Vec<Process> = ["one", "two", "three"].map(start).into();

    vendor.tokens(4).await;
    vendor.assert_one_a_lifetime("while Redis is there");
    println!("ok: one token a lifetime among three processes");

    let renewing = vendor.hold_next_request().await;
    let killed = fleet.iter().position(|process| process.name == renewing).unwrap();
    fleet.remove(killed).kill();
    vendor.forget_held_request();
    vendor.tokens(2).await;
    assert!(vendor.askers().iter().all(|name| *name != renewing), "it is dead");
    vendor.assert_one_a_lifetime("after the renewing process was killed");
    vendor.calls(200).await;
    println!("ok: the renewing process was killed, and another one renewed");

    redis.stop();
    redis.start_again();
    // Each may have been renewing at that moment; then they find together again.
    vendor.lifetimes(2).await;
    vendor.tokens(3).await;
    vendor.assert_one_a_lifetime("after Redis was restarted");
    vendor.calls(200).await;
    println!("ok: Redis was restarted");

    redis.stop();
    vendor.lifetimes(2).await;
    vendor.calls(200).await;
    assert!(vendor.askers().len() >= 2, "each of them has tokens of its own");
    println!("ok: Redis is gone");

    for process in fleet {
        let failures = process.stop();
        assert!(failures.is_empty(), "calls have failed: {failures:#?}");
    }
    assert_eq!(vendor.refused(), 0, "no call went out with a token that was not good any more");
    println!("ok: {} calls, none failed", vendor.answered());
}

/// How long each step may take before the test is given up.
const PATIENCE: Duration = Duration::from_secs(60);
