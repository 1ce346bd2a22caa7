//! `cargo xtask watch` as a process that the system tells of files. When it acts is tested with news
//! from a list, in `tests/watch.rs`.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "the lint's exemption reaches no helper functions of tests"
)]

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const ORDERS: &str = include_str!("../../tests/cases/commands/fresh/shop/orders.yaml");
const SURFACE: &str = include_str!("../../tests/cases/commands/fresh/shop/surface.toml");

/// How long a line may take on a machine with other work. Nobody waits for it in vain unless the test
/// fails.
const PATIENCE: Duration = Duration::from_secs(120);

/// A process that is ended whatever becomes of the test.
struct Watching {
    process: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn start(folder: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(["watch", "shop"])
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let streams: [Box<dyn Read + Send>; 2] =
            [Box::new(process.stdout.take().unwrap()), Box::new(process.stderr.take().unwrap())];
        for stream in streams {
            let sender = sender.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    let _ = sender.send(line);
                }
            });
        }
        Self { process, lines }
    }

    fn wait_for(&self, text: &str) {
        let mut told = Vec::new();
        loop {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) if line.contains(text) => return,
                Ok(line) => told.push(line),
                Err(error) => panic!("no {text} ({error}): {told:#?}"),
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn an_edit_is_noticed_and_ctrl_c_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let surface = folder.path().join("openapi/shop");
    std::fs::create_dir_all(&surface).unwrap();
    std::fs::write(folder.path().join("Cargo.toml"), include_str!("../../Cargo.toml")).unwrap();
    std::fs::write(surface.join("orders.yaml"), ORDERS).unwrap();
    std::fs::write(surface.join("surface.toml"), SURFACE).unwrap();

    let mut watching = Watching::start(folder.path());
    watching.wait_for("Watching openapi/shop/");
    std::fs::write(surface.join("orders.yaml"), "openapi: [").unwrap();
    watching.wait_for("Failed shop");
    // As editors do it: a new file takes the place of the old one.
    std::fs::write(surface.join("new"), ORDERS.replace("The order", "An order")).unwrap();
    std::fs::rename(surface.join("new"), surface.join("orders.yaml")).unwrap();
    watching.wait_for("Generated shop");
    let types = std::fs::read_to_string(folder.path().join("crates/shop/openapi.yaml")).unwrap();
    assert!(types.contains("An order"), "{types}");

    #[cfg(unix)]
    {
        let id = rustix::process::Pid::from_child(&watching.process);
        rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
        let status = watching.process.wait().unwrap();
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(2), "{status}");
    }
}
