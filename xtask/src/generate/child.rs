//! progenitor in a child process of the tool itself.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use super::{GenerateError, InProcess, Progenitor, Request};

/// Runs progenitor in a child, so that whatever it does ends there.
#[derive(Clone, Debug)]
pub struct ChildProcess {
    /// A program whose `main` calls [`serve`] when it gets [`ChildProcess::ARGUMENT`].
    pub program: PathBuf,
    /// How long it may take. The largest documents need half a minute in a debug build.
    pub timeout: Duration,
}

/// How much memory the child may ask for, its stack of a gigabyte included. A document that needs
/// more would bring the machine to swap.
#[cfg(unix)]
const MEMORY_BYTES: u64 = 4 << 30;

impl ChildProcess {
    /// The argument that asks the program to be the child.
    pub const ARGUMENT: &'static str = "__progenitor";

    /// Runs the program, for up to three minutes a document.
    #[must_use]
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), timeout: Duration::from_secs(180) }
    }
}

impl Progenitor for ChildProcess {
    fn generate(&self, request: &Request) -> Result<String, GenerateError> {
        let input = serde_json::to_vec(request).map_err(|error| failure(error.to_string()))?;
        let mut child = Command::new(&self.program)
            .arg(Self::ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(broken)?;
        let answer = self.exchange(&mut child, input);
        if answer.is_err() {
            // It may have ended by itself, which is just as well.
            let _ = child.kill();
        }
        let status = child.wait().map_err(broken)?;
        let answer = answer?;
        if !status.success() {
            return Err(failure(format!("the child process died ({status})")));
        }
        serde_json::from_slice(&answer)
            .unwrap_or_else(|error| Err(failure(format!("the child process answered: {error}"))))
    }
}

impl ChildProcess {
    /// Sends the request and waits for the end of the answer. Both pipes have a thread, so that a
    /// child that neither reads nor writes is noticed too.
    fn exchange(&self, child: &mut Child, input: Vec<u8>) -> Result<Vec<u8>, GenerateError> {
        let (Some(mut stdin), Some(mut stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(failure("the child process has no pipes"));
        };
        // A child that dies while reading closes the pipe; its exit status tells more than that.
        std::thread::spawn(move || stdin.write_all(&input));
        let (sender, answer) = channel();
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let read = stdout.read_to_end(&mut bytes).map(|_| bytes);
            // Nobody waits for it after the timeout.
            let _ = sender.send(read);
        });
        match answer.recv_timeout(self.timeout) {
            Ok(read) => read.map_err(broken),
            Err(RecvTimeoutError::Timeout) => {
                let seconds = self.timeout.as_secs();
                Err(failure(format!("the child process did not end within {seconds} seconds")))
            }
            Err(RecvTimeoutError::Disconnected) => Err(failure("the child process was not read")),
        }
    }
}

/// The child's side: reads a request from `input`, writes the answer to `output`.
///
/// # Errors
/// If the pipes break or the request is not one.
pub fn serve(mut input: impl Read, mut output: impl Write) -> std::io::Result<()> {
    bound_memory();
    let mut text = Vec::new();
    input.read_to_end(&mut text)?;
    let request: Request = serde_json::from_slice(&text)?;
    let answer: Result<String, GenerateError> = InProcess.generate(&request);
    serde_json::to_writer(&mut output, &answer)?;
    output.flush()
}

/// Makes an allocation beyond the bound end this process, where the system can.
fn bound_memory() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit, setrlimit};
        let mut limit = getrlimit(Resource::As);
        limit.current = Some(limit.maximum.map_or(MEMORY_BYTES, |most| most.min(MEMORY_BYTES)));
        // Some systems know the limit and refuse to set it; the timeout still holds.
        let _ = setrlimit(Resource::As, limit);
    }
}

fn broken(error: std::io::Error) -> GenerateError {
    failure(format!("the child process: {error}"))
}

fn failure(message: impl Into<String>) -> GenerateError {
    GenerateError { message: message.into() }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A program in place of the tool, which lives as long as the folder.
    fn program(script: &str) -> std::io::Result<(tempfile::TempDir, PathBuf)> {
        let folder = tempfile::tempdir()?;
        let program = folder.path().join("program");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n"))?;
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))?;
        Ok((folder, program))
    }

    /// As after an overflow of the stack, which ends a process with this signal.
    #[test]
    fn a_child_that_aborts_is_an_error() {
        let (_folder, program) = program("kill -ABRT $$").unwrap();
        let child = ChildProcess::new(program);
        let request = Request { document: serde_json::Value::Null, replacements: Vec::new() };
        let error = child.generate(&request).unwrap_err();
        assert!(error.message.contains("died (signal: 6"), "{error}");
    }

    #[test]
    fn a_child_that_neither_reads_nor_answers_is_ended() {
        let (_folder, program) = program("exec sleep 600").unwrap();
        let child = ChildProcess { program, timeout: Duration::from_millis(50) };
        // More than a pipe holds, so that writing blocks too.
        let document = serde_json::json!({"filler": "x".repeat(1 << 20)});
        let request = Request { document, replacements: Vec::new() };
        let error = child.generate(&request).unwrap_err();
        assert!(error.message.contains("did not end within"), "{error}");
    }
}
