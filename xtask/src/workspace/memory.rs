//! What runs leave behind for later ones: which state of the disk was found to be in order.
//!
//! It is beside what cargo builds, not in the crates. What is in a repository is only what the
//! documents make: whatever changes in this tool alone changes no line of a crate, and a fresh clone
//! trusts nobody's word that its crates are fresh. It is lost with `cargo clean`, as the tool is.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The folder, below the one that cargo builds in.
const FOLDER: &str = "xtask";

/// Where runs leave what they have found, and which tool does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memory {
    folder: PathBuf,
    generator: String,
}

impl Memory {
    /// What is remembered in a folder by a tool of this identity. Two tools that could make
    /// different files must not have the same one.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>, generator: impl Into<String>) -> Self {
        Self { folder: folder.into(), generator: generator.into() }
    }

    /// The memory of the running program for the workspace at `root`. There is none where cargo has
    /// not built anything, or if the program cannot be told from another one.
    #[must_use]
    pub fn of_process(root: &Path) -> Option<Self> {
        let named = std::env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty());
        let target = named.map_or_else(|| root.join("target"), PathBuf::from);
        let generator = identity(&std::env::current_exe().ok()?).ok()?;
        target.is_dir().then(|| Self::new(target.join(FOLDER), generator))
    }

    /// The identity of the tool.
    #[must_use]
    pub fn generator(&self) -> &str {
        &self.generator
    }

    /// What was kept for a surface.
    #[must_use]
    pub fn recall(&self, surface: &str) -> Option<Vec<u8>> {
        std::fs::read(self.file(surface)).ok()
    }

    /// Keeps something for a surface, in place of what was kept before. A disk that refuses it is no
    /// problem of the run: the next one does the work again.
    pub fn keep(&self, surface: &str, text: &[u8]) {
        let file = self.file(surface);
        let fresh = file.with_extension(format!("{}.new", std::process::id()));
        let kept = std::fs::create_dir_all(&self.folder)
            .and_then(|()| std::fs::write(&fresh, text))
            .and_then(|()| std::fs::rename(&fresh, &file));
        if kept.is_err() {
            // Nor is it a problem if nothing was written that could be removed.
            let _ = std::fs::remove_file(&fresh);
        }
    }

    fn file(&self, surface: &str) -> PathBuf {
        self.folder.join(format!("{surface}.json"))
    }
}

/// What tells a program from every other one that was, or will be, at its path.
///
/// A program that cargo has linked again is a new file: it differs in its inode and in the time of
/// the last change to it, which, unlike the time of modification, no tool can set. So neither a list
/// of sources nor their times matter, and no byte of the program has to be read.
///
/// # Errors
/// If the program cannot be read.
#[cfg(unix)]
fn identity(program: &Path) -> std::io::Result<String> {
    use std::os::unix::fs::MetadataExt as _;

    let facts = std::fs::metadata(program)?;
    let mut hash = Sha256::new();
    feed(&mut hash, program.as_os_str().as_encoded_bytes());
    for fact in [facts.dev(), facts.ino(), facts.size()] {
        feed(&mut hash, &fact.to_le_bytes());
    }
    for time in [facts.mtime(), facts.mtime_nsec(), facts.ctime(), facts.ctime_nsec()] {
        feed(&mut hash, &time.to_le_bytes());
    }
    Ok(hex(hash))
}

/// The hash of the program, where the system tells nothing of a file that could not be forged.
///
/// # Errors
/// If the program cannot be read.
#[cfg(not(unix))]
fn identity(program: &Path) -> std::io::Result<String> {
    let mut hash = Sha256::new();
    feed(&mut hash, &std::fs::read(program)?);
    Ok(hex(hash))
}

/// Adds a part to a hash, so that no two lists of parts are the same bytes.
pub(super) fn feed(hash: &mut Sha256, part: &[u8]) {
    hash.update((part.len() as u64).to_le_bytes());
    hash.update(part);
}

/// The hash in hexadecimal.
pub(super) fn hex(hash: Sha256) -> String {
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing to a string never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_was_replaced_is_another_one_whatever_its_times_say() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("xtask");
        std::fs::write(&program, "one").unwrap();
        let first = identity(&program).unwrap();
        assert_eq!(identity(&program).unwrap(), first);

        let modified = std::fs::metadata(&program).unwrap().modified().unwrap();
        std::fs::write(folder.path().join("new"), "two").unwrap();
        let new = std::fs::File::options().write(true).open(folder.path().join("new")).unwrap();
        new.set_modified(modified).unwrap();
        std::fs::rename(folder.path().join("new"), &program).unwrap();
        assert_eq!(std::fs::metadata(&program).unwrap().modified().unwrap(), modified);
        assert_ne!(identity(&program).unwrap(), first);
    }

    #[test]
    fn what_cannot_be_kept_is_no_problem() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), "").unwrap();
        let memory = Memory::new(folder.path().join("file"), "1");
        memory.keep("shop", b"{}");
        assert_eq!(memory.recall("shop"), None);

        let memory = Memory::new(folder.path().join("target/xtask"), "1");
        memory.keep("shop", b"{}");
        memory.keep("shop", b"[]");
        assert_eq!(memory.recall("shop").as_deref(), Some(&b"[]"[..]));
        assert_eq!(std::fs::read_dir(folder.path().join("target/xtask")).unwrap().count(), 1);
    }
}
