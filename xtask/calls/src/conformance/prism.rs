//! Prism as a process: found, started for one document, and ended with certainty.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long Prism may take to read a document.
const START: Duration = Duration::from_secs(120);

/// How long it may take to say its version.
const ANSWER: Duration = Duration::from_secs(30);

/// The program of the mock server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prism {
    program: PathBuf,
    /// What it says of itself: `5.14.2`.
    pub version: String,
}

/// Prism cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PrismError {
    /// The program cannot be run.
    #[error("{} cannot be run: {reason}", program.display())]
    Program {
        /// The program.
        program: PathBuf,
        /// What the system or the program said.
        reason: String,
    },
    /// The document cannot be written for it.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// It does not serve the document.
    #[error("Prism does not serve the document: {0}")]
    Document(String),
}

/// Prism serving one document on loopback, until it is dropped.
#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    port: u16,
}

impl Prism {
    /// Asks a program whether it is Prism.
    ///
    /// # Errors
    /// If it cannot be run, or says no version.
    pub fn at(program: &Path) -> Result<Self, PrismError> {
        let failed = |reason: String| PrismError::Program { program: program.to_owned(), reason };
        let mut child = Command::new(program)
            .arg("--version")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        let started = Instant::now();
        while child.try_wait().map_err(|error| failed(error.to_string()))?.is_none() {
            if started.elapsed() > ANSWER {
                end(&mut child);
                return Err(failed(format!("it said nothing in {} s", ANSWER.as_secs())));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let output = child.wait_with_output().map_err(|error| failed(error.to_string()))?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if !output.status.success() || said.is_empty() {
            let errors = String::from_utf8_lossy(&output.stderr);
            let first = errors.lines().find(|line| !line.trim().is_empty());
            return Err(failed(first.unwrap_or("it says no version").trim().to_owned()));
        }
        Ok(Self { program: program.to_owned(), version: said })
    }

    /// Serves a document, which is written into a folder first.
    pub(super) fn serve(&self, document: &Value, folder: &Path) -> Result<Server, PrismError> {
        let path = folder.join("document.json");
        let text = on_its_own(document.clone()).to_string();
        std::fs::write(&path, text).map_err(|source| PrismError::Io { path, source })?;
        let failed = |error: std::io::Error| PrismError::Program {
            program: self.program.clone(),
            reason: error.to_string(),
        };
        let port = free_port().map_err(failed)?;
        let mut child = Command::new(&self.program)
            .args(["mock", "--host", "127.0.0.1", "--port", &port.to_string()])
            .args(["--multiprocess", "false", "document.json"])
            .current_dir(folder)
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let lines = lines(&mut child);
        let server = Server { child, port };
        wait(&lines)?;
        Ok(server)
    }
}

impl Server {
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// Ends a process that may have ended already.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// What a process says, for as long as it says something, so that it never waits for a reader.
fn lines(child: &mut Child) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    let streams: [Option<Box<dyn std::io::Read + Send>>; 2] = [
        child.stdout.take().map(|stream| Box::new(stream) as _),
        child.stderr.take().map(|stream| Box::new(stream) as _),
    ];
    for stream in streams.into_iter().flatten() {
        let sender = sender.clone();
        std::thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                // Nobody listens any more once the server is up.
                let _ = sender.send(line);
            }
        });
    }
    receiver
}

/// Waits until the server says that it listens.
fn wait(lines: &mpsc::Receiver<String>) -> Result<(), PrismError> {
    let started = Instant::now();
    let mut last = String::new();
    while let Some(left) = START.checked_sub(started.elapsed()) {
        match lines.recv_timeout(left) {
            Ok(line) if line.contains("Prism is listening on") => return Ok(()),
            Ok(line) => {
                if !line.trim().is_empty() && !line.contains("info ") {
                    last = line.trim().to_owned();
                }
            }
            Err(mpsc::RecvTimeoutError::Timeout) => break,
            Err(mpsc::RecvTimeoutError::Disconnected) => return Err(PrismError::Document(last)),
        }
    }
    Err(PrismError::Document(format!("it is not up after {} s; {last}", START.as_secs())))
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// A document without references to others: Prism would fetch these.
fn on_its_own(node: Value) -> Value {
    match node {
        Value::Object(members) => {
            let leaves = members
                .get("$ref")
                .and_then(Value::as_str)
                .is_some_and(|reference| !reference.starts_with('#'));
            if leaves {
                return json!({});
            }
            members.into_iter().map(|(key, value)| (key, on_its_own(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(on_its_own).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prism_gets_no_reference_that_it_would_have_to_fetch() {
        let document = json!({
            "a": {"$ref": "#/components/schemas/A"},
            "b": [{"$ref": "https://elsewhere.example/b.yaml"}, {"$ref": "c.yaml#/C"}],
        });
        let expected = json!({"a": {"$ref": "#/components/schemas/A"}, "b": [{}, {}]});
        assert_eq!(on_its_own(document), expected);
    }

    #[test]
    fn a_program_that_is_missing_is_named() {
        let error = Prism::at(Path::new("/nowhere/prism")).map_err(|error| error.to_string());
        assert!(error.is_err_and(|text| text.starts_with("/nowhere/prism cannot be run: ")));
    }
}
