//! How many calls a second several tasks make with one client on as many threads as there are cores,
//! generated and by hand: whether callers wait for each other. The server has a process of its own.
//! Both sides are turned round by round, so that whatever else the machine does meets both.
//!
//! `cargo bench -p workspace-tests --bench tasks`; `TASKS_ROUNDS` is 21 by default.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]
#![allow(clippy::print_stdout, reason = "what it has measured is its result")]

#[path = "../overhead/by_hand.rs"]
#[allow(dead_code, reason = "one of the calls is enough")]
mod by_hand;
#[path = "../overhead/generated.rs"]
#[allow(dead_code, reason = "one of the calls is enough")]
mod generated;
#[path = "../overhead/server.rs"]
mod server;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

/// The calls of a round, over all tasks.
const CALLS: usize = 4_800;

/// Says to this program that it is the server.
const SERVE: &str = "TASKS_SERVE";

/// The calls a second of so many tasks.
fn round<C, F>(runtime: &Runtime, tasks: usize, client: &Arc<C>, call: fn(Arc<C>) -> F) -> f64
where
    C: Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let started = Instant::now();
    runtime.block_on(async {
        let mut all = JoinSet::new();
        for _ in 0..tasks {
            let client = Arc::clone(client);
            all.spawn(async move {
                for _ in 0..CALLS / tasks {
                    call(Arc::clone(&client)).await;
                }
            });
        }
        all.join_all().await;
    });
    CALLS as f64 / started.elapsed().as_secs_f64()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A process of this program that serves until it is dropped, with its base URL.
struct Serving(Child, String);

impl Serving {
    fn start() -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut child = command.env(SERVE, "1").stdout(Stdio::piped()).spawn().unwrap();
        let mut url = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut url).unwrap();
        Self(child, url.trim().to_owned())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn main() {
    if std::env::var_os(SERVE).is_some() {
        println!("{}", server::start());
        loop {
            std::thread::park();
        }
    }
    let Serving(_, base) = &Serving::start();
    let cores = std::thread::available_parallelism().unwrap().get();
    let runtime = Builder::new_multi_thread().worker_threads(cores).enable_all().build().unwrap();
    let (hand, made) = runtime.block_on(async {
        (Arc::new(by_hand::Client::new(base)), Arc::new(generated::Clients::new(base)))
    });
    let rounds = std::env::var("TASKS_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    println!("{cores} cores, GET questions, calls a second");
    for tasks in [1, 2, 4, 16] {
        let (mut by_hand, mut generated, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..rounds.unwrap_or(21) {
            let one =
                round(&runtime, tasks, &hand, |client| async move { client.questions().await });
            let other =
                round(&runtime, tasks, &made, |client| async move { client.questions().await });
            by_hand.push(one);
            generated.push(other);
            ratios.push(other / one);
        }
        let (hand, made, ratio) = (median(by_hand), median(generated), median(ratios));
        println!("{tasks:3} tasks: {hand:7.0} by hand, {made:7.0} generated, ratio {ratio:.3}");
    }
}
