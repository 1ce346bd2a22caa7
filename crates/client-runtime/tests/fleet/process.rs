//! One process of the fleet: it calls the API without pause until its input ends, and prints what fails.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::JoinHandle;

use client_runtime::{ClientBuilder, RedisTokenStore, StoreKey, redis};
use tokio::io::AsyncReadExt as _;

use crate::support::{Client, oauth, tables};

/// How many calls a process makes at once.
const CALLS: usize = 4;

pub struct Process {
    pub name: &'static str,
    child: Child,
    failures: JoinHandle<Vec<String>>,
}

impl Process {
    pub fn start(name: &'static str, vendor: &str, redis: &str) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["process", name, vendor, redis])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let failures = std::thread::spawn(|| lines.map_while(Result::ok).collect());
        Self { name, child, failures }
    }

    /// Ends it as `kill -9` does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Lets it end, and tells what has failed in it.
    pub fn stop(mut self) -> Vec<String> {
        drop(self.child.stdin.take());
        self.child.wait().unwrap();
        self.failures.join().unwrap()
    }
}

/// What a process does.
pub async fn run(name: &str, vendor: &str, redis: &str) {
    let key: StoreKey = format!("1f{}", "0a".repeat(31)).parse().unwrap();
    let store = RedisTokenStore::new(redis::Client::open(redis).unwrap(), &key);
    let agent = name.to_owned();
    let client: Client<tables::Common> = ClientBuilder::new(vendor)
        .credentials(oauth())
        .token_store(Arc::new(store))
        .http(move |http| http.user_agent(agent.clone()))
        .build()
        .unwrap();
    for _ in 0..CALLS {
        let client = client.clone();
        tokio::spawn(async move {
            loop {
                if let Err(error) = client.get_entry("e1").await {
                    println!("{error}");
                }
            }
        });
    }
    // It ends with its input, so that it never outlives the test.
    let _ = tokio::io::stdin().read(&mut [0; 1]).await;
}
