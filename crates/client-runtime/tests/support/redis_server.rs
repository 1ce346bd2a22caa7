//! A Redis of the test's own, on a free port of loopback.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

pub struct RedisServer {
    process: Child,
    port: u16,
}

impl RedisServer {
    /// A Redis that keeps nothing on disk.
    pub fn start() -> Self {
        // Somebody else may take a free port before Redis does.
        let started = (0..5).find_map(|_| {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let port = listener.local_addr().unwrap().port();
            drop(listener);
            run(port).map(|process| Self { process, port })
        });
        started.expect("redis-server did not start")
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// Ends it, as a machine that loses its power does.
    pub fn stop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// Starts it again at the same port, with nothing in it.
    pub fn start_again(&mut self) {
        self.process = run(self.port).expect("redis-server did not start again");
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Redis, once it takes connections.
fn run(port: u16) -> Option<Child> {
    let port = port.to_string();
    let settings = ["--bind", "127.0.0.1", "--port", &port, "--save", "", "--appendonly", "no"];
    let process = Command::new("redis-server").args(settings).stdout(Stdio::piped()).spawn();
    let mut process =
        process.expect("this test needs `redis-server`: apt-get install redis-server");
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    if !lines.any(|line| line.is_ok_and(|line| line.contains("Ready to accept connections"))) {
        let _ = process.kill();
        let _ = process.wait();
        return None;
    }
    // Nobody else reads on, and Redis must not wait for that.
    std::thread::spawn(move || lines.for_each(drop));
    Some(process)
}
