//! A disk that fails at one operation.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use xtask::disk::{Disk, System};

/// What happens at the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The process is killed: this operation happens by half, and none after it.
    Kill,
    /// The system refuses this operation. Those after it work.
    Refuse,
}

/// The file system of this machine, with a fault.
#[derive(Clone, Debug)]
pub struct Faults {
    done: Arc<AtomicUsize>,
    at: Option<(usize, Fault)>,
}

impl Faults {
    /// No fault; operations are counted.
    pub fn none() -> Self {
        Self { done: Arc::default(), at: None }
    }

    /// A fault at the operation with this number, from 0.
    pub fn at(operation: usize, fault: Fault) -> Self {
        Self { done: Arc::default(), at: Some((operation, fault)) }
    }

    /// How many operations there were.
    pub fn operations(&self) -> usize {
        self.done.load(Ordering::SeqCst)
    }

    /// Whether the operation may happen, or the fault.
    fn next(&self) -> Result<(), Fault> {
        let number = self.done.fetch_add(1, Ordering::SeqCst);
        match self.at {
            Some((at, Fault::Kill)) if number >= at => Err(Fault::Kill),
            Some((at, Fault::Refuse)) if number == at => Err(Fault::Refuse),
            _ => Ok(()),
        }
    }

    fn or(&self, operation: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        match self.next() {
            Ok(()) => operation(),
            Err(fault) => Err(error(fault)),
        }
    }
}

fn error(fault: Fault) -> io::Error {
    match fault {
        Fault::Kill => io::Error::other("killed"),
        Fault::Refuse => io::ErrorKind::PermissionDenied.into(),
    }
}

impl Disk for Faults {
    fn create(&self, path: &Path, text: &[u8]) -> io::Result<()> {
        match (self.next(), self.at) {
            (Ok(()), _) => System.create(path, text),
            (Err(Fault::Kill), Some((at, _))) if self.operations() == at + 1 => {
                System.create(path, &text[..text.len() / 2])?;
                Err(error(Fault::Kill))
            }
            (Err(fault), _) => Err(error(fault)),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.or(|| System.rename(from, to))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.or(|| System.remove_file(path))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.or(|| System.create_folder(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.or(|| System.remove_folder(path))
    }
}
