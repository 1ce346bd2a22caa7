//! progenitor in a child process of the tool itself.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::{GenerateError, InProcess, Progenitor, Request};

/// Runs progenitor in a child, so that whatever it does ends there.
#[derive(Clone, Debug)]
pub struct ChildProcess {
    /// A program whose `main` calls [`serve`] when it gets [`ChildProcess::ARGUMENT`].
    pub program: PathBuf,
}

impl ChildProcess {
    /// The argument that asks the program to be the child.
    pub const ARGUMENT: &'static str = "__progenitor";
}

impl Progenitor for ChildProcess {
    fn generate(&self, request: &Request) -> Result<String, GenerateError> {
        let io = |error: std::io::Error| failure(format!("the child process: {error}"));
        let input = serde_json::to_vec(request).map_err(|error| failure(error.to_string()))?;
        let mut child = Command::new(&self.program)
            .arg(Self::ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(io)?;
        // The child reads all of its input before it writes, so one after the other cannot block.
        // A child that dies while reading closes the pipe; its exit status tells more than that.
        let written = child.stdin.take().map(|mut stdin| stdin.write_all(&input));
        let output = child.wait_with_output().map_err(io)?;
        if !output.status.success() {
            return Err(failure(format!("the child process died ({})", output.status)));
        }
        written.transpose().map_err(io)?;
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| Err(failure(format!("the child process answered: {error}"))))
    }
}

/// The child's side: reads a request from `input`, writes the answer to `output`.
///
/// # Errors
/// If the pipes break or the request is not one.
pub fn serve(mut input: impl Read, mut output: impl Write) -> std::io::Result<()> {
    let mut text = Vec::new();
    input.read_to_end(&mut text)?;
    let request: Request = serde_json::from_slice(&text)?;
    let answer: Result<String, GenerateError> = InProcess.generate(&request);
    serde_json::to_writer(&mut output, &answer)?;
    output.flush()
}

fn failure(message: impl Into<String>) -> GenerateError {
    GenerateError { message: message.into() }
}
