//! News of files, from the system.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Events, News};

/// The system does not tell of files.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be watched: {source}", path.display())]
pub struct WatchError {
    /// The folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: notify::Error,
}

/// Everything below a folder, watched for as long as this lives.
pub struct Files {
    _watcher: RecommendedWatcher,
    news: Receiver<notify::Result<Event>>,
}

impl Files {
    /// Watches a folder, which paths are told with.
    ///
    /// # Errors
    /// If the system cannot watch it.
    pub fn below(folder: &Path) -> Result<Self, WatchError> {
        let fail = |source| WatchError { path: folder.to_owned(), source };
        let (sender, news) = channel();
        let tell = move |event| {
            // Nobody listens any more: the command has ended.
            let _ = sender.send(event);
        };
        let mut watcher = notify::recommended_watcher(tell).map_err(fail)?;
        watcher.watch(folder, RecursiveMode::Recursive).map_err(fail)?;
        Ok(Self { _watcher: watcher, news })
    }
}

impl Events for Files {
    fn next(&mut self, limit: Option<Duration>) -> News {
        loop {
            let event = match limit {
                Some(limit) => match self.news.recv_timeout(limit) {
                    Ok(event) => event,
                    Err(RecvTimeoutError::Timeout) => return News::Quiet,
                    Err(RecvTimeoutError::Disconnected) => return News::Ended,
                },
                None => match self.news.recv() {
                    Ok(event) => event,
                    Err(_) => return News::Ended,
                },
            };
            match event {
                Ok(event) if event.need_rescan() => return News::Missed,
                Ok(event) if is_change(event.kind) => return News::Changed(event.paths),
                Ok(_) => {}
                Err(_) => return News::Missed,
            }
        }
    }
}

/// Reading is no change, and the tool reads what it watches.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
    }
}
