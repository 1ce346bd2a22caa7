//! A document in the standard output of a program.
//!
//! No shell is between, so nothing in an argument has a meaning of its own. The program has the
//! environment of this one, and no standard input. What it starts itself is ended with it, where the
//! system has groups of processes.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::fetch::{Answer, FetchError, Limits, Validators};

/// How much of the end of what a program writes to its standard error is shown, in bytes.
const SAID_BYTES: usize = 2_000;

/// How long a program that has closed its standard output is left alone before it is looked at again.
const PAUSE: Duration = Duration::from_millis(10);

/// Runs a program in a folder and takes its standard output.
///
/// # Errors
/// If it cannot be started, fails, or is beyond the limits.
pub(super) fn fetch(words: &[String], folder: &Path, limits: Limits) -> Result<Answer, FetchError> {
    let end = Instant::now() + limits.time;
    let mut program = Program(start(words, folder).map_err(FetchError::Unstartable)?);
    let said = program.0.stderr.take().map(|stream| in_background(stream, tail));
    let limit = limits.bytes;
    let written =
        program.0.stdout.take().map(|stream| in_background(stream, move |s| head(s, limit)));
    let passed = || FetchError::TimedOut { limit: limits.time };
    let bytes = match written.map(|written| within(&written, end)) {
        None => Vec::new(),
        Some(Err(RecvTimeoutError::Timeout)) => return Err(passed()),
        Some(Err(RecvTimeoutError::Disconnected)) => Vec::new(),
        Some(Ok(Err(error))) => return Err(FetchError::Garbled { reason: error.to_string() }),
        Some(Ok(Ok(bytes))) => bytes,
    };
    if bytes.len() as u64 > limit {
        return Err(FetchError::TooLarge { limit, said: String::new() });
    }
    let status = program.ended(end).ok_or_else(passed)?;
    if !status.success() {
        let said = said.and_then(|said| within(&said, end).ok()?.ok()).unwrap_or_default();
        return Err(failed(status, &String::from_utf8_lossy(&said)));
    }
    match bytes.is_empty() {
        true => Err(FetchError::Empty),
        false => Ok(Answer::Document { bytes, validators: Validators::default() }),
    }
}

fn start(words: &[String], folder: &Path) -> io::Result<Child> {
    let (name, arguments) = words.split_first().ok_or(io::ErrorKind::InvalidInput)?;
    // A path is one of the surface's folder; a name is looked up in PATH.
    let folder = std::path::absolute(folder)?;
    let is_path = name.contains('/');
    let mut command = if is_path { Command::new(folder.join(name)) } else { Command::new(name) };
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// A program that is ended when nobody waits for it any more.
struct Program(Child);

impl Program {
    /// How it ended, if it did so in time.
    fn ended(&mut self, end: Instant) -> Option<ExitStatus> {
        loop {
            if let Ok(Some(status)) = self.0.try_wait() {
                return Some(status);
            }
            if Instant::now() >= end {
                return None;
            }
            std::thread::sleep(PAUSE);
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(Some(_))) {
            return;
        }
        #[cfg(unix)]
        if let Some(group) =
            i32::try_from(self.0.id()).ok().and_then(rustix::process::Pid::from_raw)
        {
            // One that has just ended needs no end.
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Reads a stream in a thread of its own. It ends with the stream, which ends with the program.
fn in_background<R: Read + Send + 'static>(
    stream: R,
    read: impl FnOnce(R) -> io::Result<Vec<u8>> + Send + 'static,
) -> Receiver<io::Result<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        // Nobody listens any more once the time is over.
        let _ = sender.send(read(stream));
    });
    receiver
}

fn within<T>(receiver: &Receiver<T>, end: Instant) -> Result<T, RecvTimeoutError> {
    receiver.recv_timeout(end.saturating_duration_since(Instant::now()))
}

/// The bytes of a stream, and one more than the limit if there are more.
fn head(stream: impl Read, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stream.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The last bytes of a stream, however long it is.
fn tail(mut stream: impl Read) -> io::Result<Vec<u8>> {
    let (mut kept, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return Ok(kept),
            Ok(length) => kept.extend_from_slice(buffer.get(..length).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        kept.drain(..kept.len().saturating_sub(SAID_BYTES));
    }
}

fn failed(status: ExitStatus, said: &str) -> FetchError {
    let said = said.trim();
    let said = if said.is_empty() { String::new() } else { format!(":\n{said}") };
    FetchError::Failed { status: status.to_string(), said }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn run(words: &[&str], limits: Limits) -> Result<Answer, FetchError> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        fetch(&words, Path::new("."), limits)
    }

    #[test]
    fn the_output_is_the_document_and_no_shell_reads_the_words() {
        let answer = run(&["printf", "%s", "$HOME; `id` é\n"], Limits::default()).unwrap();
        let Answer::Document { bytes, .. } = answer else { panic!("{answer:?}") };
        assert_eq!(bytes, "$HOME; `id` é\n".as_bytes());
    }

    #[test]
    fn a_failure_shows_the_end_of_its_standard_error() {
        let script = "yes lost | head -c 9000 >&2; echo 'no licence' >&2; exit 3";
        let error = run(&["sh", "-c", script], Limits::default()).unwrap_err().to_string();
        assert!(error.starts_with("failed with exit status: 3:\n"), "{error}");
        assert!(error.ends_with("lost\nno licence") && error.len() < 2_100, "{error}");
        let error = run(&["no-such-program-anywhere"], Limits::default()).unwrap_err();
        assert!(matches!(error, FetchError::Unstartable(_)), "{error}");
        assert!(matches!(run(&["true"], Limits::default()).unwrap_err(), FetchError::Empty));
    }

    #[test]
    fn endless_output_ends_at_the_limit_and_a_hanging_program_in_time() {
        let limits = Limits { bytes: 10_000, ..Limits::default() };
        assert!(matches!(run(&["yes"], limits), Err(FetchError::TooLarge { limit: 10_000, .. })));
        let limits = Limits { time: Duration::from_millis(200), ..Limits::default() };
        // What the program starts holds its output open as well.
        for script in ["sleep 60 & wait", "exec >&-; sleep 60", "sleep 60"] {
            let started = Instant::now();
            assert!(matches!(run(&["sh", "-c", script], limits), Err(FetchError::TimedOut { .. })));
            assert!(started.elapsed() < Duration::from_secs(10), "{script}");
        }
    }
}
