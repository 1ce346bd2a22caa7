//! Runs take turns with the folder of crates and build products: one that wrote over the crates of another
//! would judge what is not its own.

use std::fs::File;
use std::io;
use std::path::Path;

/// The turn of this run, which ends when this is dropped, or the process ends.
#[derive(Debug)]
pub(super) struct Turn {
    _file: File,
}

impl Turn {
    /// Takes a turn with a folder, which is created. `wait` is called before another run is waited for.
    ///
    /// # Errors
    /// If the folder cannot be written, or its file system has no locks.
    pub(super) fn take(folder: &Path, wait: impl FnOnce()) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let file = File::create(folder.join(".lock"))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => {
                wait();
                file.lock()?;
            }
            Err(std::fs::TryLockError::Error(error)) => return Err(error),
        }
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_waits_for_the_one_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("inspect");
        let first = Turn::take(&folder, || panic!("nobody else is there")).unwrap();
        let (sender, waiting) = std::sync::mpsc::channel();
        let second = std::thread::spawn({
            let folder = folder.clone();
            move || Turn::take(&folder, || sender.send(()).unwrap()).map(drop)
        });
        waiting.recv().unwrap();
        assert!(!second.is_finished());
        drop(first);
        second.join().unwrap().unwrap();
    }
}
