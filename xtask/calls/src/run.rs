//! Compiles the program of a crate and runs it.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::exchange::Call;
use crate::judge::Recorded;
use crate::program;
use crate::{Client, Constructor, cargo_command};

/// How long the calls of one document may take, and how much longer with each exchange.
const LIMIT: Duration = Duration::from_secs(120);
const EXCHANGE: Duration = Duration::from_millis(250);

/// The crate whose program is run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Crate<'a> {
    pub package: &'a str,
    pub folder: &'a Path,
    /// cargo's folder of build products.
    pub target: &'a Path,
    pub credentials: &'a [Constructor],
}

/// What the program printed, and the calls that do not compile.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ran {
    pub recorded: Vec<Recorded>,
    /// Reasons by the positions of calls.
    pub broken: BTreeMap<usize, String>,
}

impl<'a> Crate<'a> {
    /// The crate of a client.
    pub fn of(client: &Client<'a>) -> Self {
        let Client { package, folder, target, credentials, .. } = *client;
        Self { package, folder, target, credentials }
    }

    /// Runs the program. Calls that do not compile are taken out, and the others tried again.
    pub fn run(&self, calls: &[Call]) -> Result<Ran, String> {
        self.run_with(&calls.iter().collect::<Vec<_>>(), None)
    }

    /// The same, with a mock server at this port.
    pub fn run_with(&self, calls: &[&Call], mock: Option<u16>) -> Result<Ran, String> {
        let mut ran = Ran::default();
        for _ in 0..4 {
            let left: Vec<(usize, &Call)> = calls
                .iter()
                .copied()
                .enumerate()
                .filter(|(position, _)| !ran.broken.contains_key(position))
                .collect();
            let files = program::files(self.package, &left, self.credentials);
            self.write(&files)
                .map_err(|error| format!("the program cannot be written: {error}"))?;
            let errors = self.compile()?;
            if errors.is_empty() {
                let exchanges = left.iter().map(|(_, call)| call.exchanges.len()).sum();
                ran.recorded = self.execute(exchanges, mock)?;
                return Ok(ran);
            }
            let before = ran.broken.len();
            for (path, error) in &errors {
                if let Some(position) = program::position(path) {
                    ran.broken.entry(position).or_insert_with(|| error.clone());
                }
            }
            if ran.broken.len() == before {
                return Err(errors.into_iter().next().map(|(_, error)| error).unwrap_or_default());
            }
        }
        Err("the program does not compile".to_owned())
    }

    /// Writes the files that are not there already.
    fn write(&self, files: &[(String, String)]) -> std::io::Result<()> {
        let folder = self.folder.join(program::FOLDER);
        std::fs::create_dir_all(&folder)?;
        for (name, text) in files {
            let path = folder.join(name);
            if !std::fs::read(&path).is_ok_and(|known| known == text.as_bytes()) {
                std::fs::write(path, text)?;
            }
        }
        Ok(())
    }

    /// The errors of the compiler, each with its file.
    fn compile(&self) -> Result<Vec<(String, String)>, String> {
        let output = cargo_command()
            .args(["build", "--quiet", "--offline", "--example=calls", "--message-format=json"])
            .current_dir(self.folder)
            .env("CARGO_TARGET_DIR", self.target)
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("cargo cannot be run: {error}"))?;
        if output.status.success() {
            return Ok(Vec::new());
        }
        let messages = String::from_utf8_lossy(&output.stdout);
        let errors: Vec<(String, String)> = messages.lines().filter_map(error).collect();
        match errors.is_empty() {
            true => Err(String::from_utf8_lossy(&output.stderr).trim().replace('\n', " ")),
            false => Ok(errors),
        }
    }

    fn execute(&self, exchanges: usize, mock: Option<u16>) -> Result<Vec<Recorded>, String> {
        let limit = LIMIT + EXCHANGE * u32::try_from(exchanges).unwrap_or(u32::MAX);
        let failed = |error: std::io::Error| format!("the program cannot be run: {error}");
        let mut child = Command::new(self.target.join("debug/examples/calls"))
            .env_remove("HTTP_PROXY")
            .env_remove("http_proxy")
            .env("CLIENT_CALLS_MOCK_PORT", mock.unwrap_or(0).to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let mut stdout = child.stdout.take().ok_or("the program has no output")?;
        let reader = std::thread::spawn(move || {
            let mut text = String::new();
            // What was printed until the end came is enough.
            let _ = stdout.read_to_string(&mut text);
            text
        });
        let started = Instant::now();
        while child.try_wait().map_err(failed)?.is_none() {
            if started.elapsed() > limit {
                child.kill().map_err(failed)?;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let text = reader.join().map_err(|_| "the program's output cannot be read")?;
        Ok(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
    }
}

/// The file and the text of an error among cargo's messages.
fn error(line: &str) -> Option<(String, String)> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    let message = message.get("message").filter(|message| message["level"] == "error")?;
    let span = message["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
    let file = span["file_name"].as_str()?.to_owned();
    let text = message["message"].as_str()?;
    Some((file.clone(), format!("{text} ({file}:{})", span["line_start"])))
}
