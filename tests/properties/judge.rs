//! The verdict on one case: all properties, on a thread that may panic or hang.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::sync::{Arc, Once};
use std::time::{Duration, Instant};

use xtask::pipeline::on_a_large_stack;

use super::checks;
use super::input::Input;
use super::stages::Run;

/// What a case may cost: the time of a small one, and what each of its bytes may add. A debug build
/// on a machine with other work stays far below.
const BASE: Duration = Duration::from_secs(3);
const PER_KIBIBYTE: Duration = Duration::from_millis(100);

/// After this the case is not waited for.
const PATIENCE: Duration = Duration::from_secs(60);

thread_local! {
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What becomes of a case for which every property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A client could be generated.
    Taken,
    /// Its problems forbid that.
    Refused,
}

/// Whether every property holds; an error says which does not.
pub fn judge(input: &Input) -> Result<Fate, String> {
    remember_panics();
    let (sender, verdict) = channel();
    let input = Arc::new(input.clone());
    let running = running_folder();
    input.write(&running);
    on_a_thread(move || {
        // Nobody waits for it after the timeout.
        let _ = sender.send(on_a_large_stack(|| caught(|| all(&input))));
    });
    verdict.recv_timeout(PATIENCE).unwrap_or_else(|_| give_up(&running))
}

/// A case that hangs cannot be stopped, and most that hang fill the memory, so the process ends.
#[allow(clippy::print_stderr, reason = "nothing else of this process will be read")]
fn give_up(running: &Path) -> ! {
    eprintln!("this case hangs: {}", running.display());
    std::process::exit(101)
}

/// Where findings are written.
pub fn findings() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("pipeline-findings")
}

/// Where the case is written that is running on this thread: a stack overflow leaves nothing else.
fn running_folder() -> PathBuf {
    let thread = std::thread::current();
    findings().join(format!("running-{}", thread.name().unwrap_or("unnamed").replace("::", "-")))
}

fn all(input: &Arc<Input>) -> Result<Fate, String> {
    let started = Time::now();
    let run = Run::of(input);
    let time = started.elapsed();
    let allowed = BASE + PER_KIBIBYTE * u32::try_from(input.bytes() / 1024).unwrap_or(u32::MAX);
    if time > allowed {
        return Err(format!("it takes {time:?} for {} bytes", input.bytes()));
    }
    checks::check(input, &run)?;
    let (sender, other) = channel();
    let input = Arc::clone(input);
    on_a_thread(move || {
        let transcript = || caught(|| Ok(Run::of(&input).transcript()));
        let _ = sender.send(on_a_large_stack(transcript));
    });
    // Whoever waits for this thread gives up if the other one hangs.
    if other.recv().map_err(|_| "a second run gives nothing")?? != run.transcript() {
        return Err("a second run gives other bytes".to_owned());
    }
    Ok(if run.has_errors() { Fate::Refused } else { Fate::Taken })
}

fn on_a_thread(work: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().spawn(work).unwrap();
}

fn caught<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(format!("it panics: {}", LAST_PANIC.take())))
}

/// A panic of a case is a finding with a place, not a message on the terminal.
fn remember_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            LAST_PANIC.set(panic.to_string());
            // Test threads have names, threads of cases have none.
            if std::thread::current().name().is_some() {
                previous(panic);
            }
        }));
    });
}

/// The time that this thread was given by the processor, where the system tells, so that other work
/// on the machine is not counted.
struct Time {
    clock: Instant,
    given: Option<Duration>,
}

impl Time {
    fn now() -> Self {
        Self { clock: Instant::now(), given: Self::given() }
    }

    fn elapsed(&self) -> Duration {
        match (self.given, Self::given()) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => self.clock.elapsed(),
        }
    }

    fn given() -> Option<Duration> {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
    }
}
