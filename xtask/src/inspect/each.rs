//! Work on many things at once, reported in the order in which it ends.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// Every stage walks trees by recursion, and so do `syn` and the printer. The memory is only touched
/// if it is needed.
const STACK_BYTES: usize = 256 << 20;

/// What happens to one item.
#[derive(Clone, Debug, PartialEq)]
pub enum Event<T> {
    /// A thread took it.
    Started(usize),
    /// It is done.
    Done(usize, T),
    /// Nothing has happened for a second.
    Waiting,
}

/// How long nothing may happen before that is reported.
const PATIENCE: Duration = Duration::from_secs(1);

/// Does `work` for the numbers below `count` on up to `threads` threads, and tells the calling
/// thread of every beginning and end.
///
/// # Errors
/// If no thread can be started, or reporting an event fails; work that has begun is
/// finished.
pub fn each<T: Send>(
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> T + Sync,
    mut tell: impl FnMut(Event<T>) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let next = &AtomicUsize::new(0);
    let work = &work;
    let (sender, events) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, count.max(1)) {
            let sender = sender.clone();
            let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
            thread.spawn_scoped(scope, move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    // Nobody listens any more once telling has failed.
                    if index >= count || sender.send(Event::Started(index)).is_err() {
                        return;
                    }
                    let _ = sender.send(Event::Done(index, work(index)));
                }
            })?;
        }
        drop(sender);
        loop {
            match events.recv_timeout(PATIENCE) {
                Ok(event) => tell(event)?,
                Err(RecvTimeoutError::Timeout) => tell(Event::Waiting)?,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_done_once() {
        let mut done = Vec::new();
        each(
            20,
            3,
            |index| index * 2,
            |event| {
                if let Event::Done(index, twice) = event {
                    assert_eq!(twice, index * 2);
                    done.push(index);
                }
                Ok(())
            },
        )
        .unwrap();
        done.sort_unstable();
        assert_eq!(done, (0..20).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_to_do_is_done_at_once() {
        each(0, 4, |index| index, |_| Ok(())).unwrap();
    }
}
