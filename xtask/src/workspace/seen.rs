//! What a run sees of a surface, as hashes: all that it could read, not what it has read. So a
//! document that is new in the folder, one that is gone, and a part that a reference leads to count
//! without anybody keeping a list.

use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};
use walkdir::{DirEntry, WalkDir};

use super::memory::{feed, hex};
use super::{Manifests, Workspace};
use crate::emit::is_by_hand;
use crate::model::pass::names;
use serde::{Deserialize, Serialize};

impl Workspace {
    /// The hash of everything in the folder of a surface. The stages read nothing that lies outside
    /// of it.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn seen_inputs(&self, surface: &str) -> io::Result<SeenInputs> {
        let folder = self.surface_folder(surface);
        let given = seen(&folder, |path| path != names::FILE_NAME, |_| true)?;
        let names = match std::fs::read(folder.join(names::FILE_NAME)) {
            Ok(text) => {
                let mut hash = Sha256::new();
                feed(&mut hash, &text);
                Some(hex(hash))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        Ok(SeenInputs { given, names })
    }

    /// The hash of everything in the folder of a crate, which is relative to the root. Of what is
    /// written by hand only the names count, since nothing reads the text: a generated file may link
    /// to an example.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn seen_crate(&self, folder: &str) -> io::Result<String> {
        let place = self.root().join(folder);
        // Nothing is written through a link.
        let above = [Some(place.as_path()), place.parent()].into_iter().flatten();
        if above.map(std::fs::symlink_metadata).any(|kind| kind.is_ok_and(|kind| !kind.is_dir())) {
            return Err(io::Error::other("not a folder"));
        }
        seen(&place, |_| true, |path| !is_by_hand(path))
    }

    /// The hash of what surrounds a surface: the tool, the other surfaces, every manifest and
    /// the licence. `None`
    /// if nothing is remembered here.
    #[must_use]
    pub fn seen_around(&self, manifests: &Manifests, surfaces: &[String]) -> Option<String> {
        let mut hash = Sha256::new();
        feed(&mut hash, self.memory()?.generator().as_bytes());
        feed(&mut hash, self.root().as_os_str().as_encoded_bytes());
        for surface in surfaces {
            feed(&mut hash, surface.as_bytes());
        }
        for manifest in &manifests.manifests {
            feed(&mut hash, manifest.path.as_bytes());
            feed(&mut hash, manifest.text.as_bytes());
        }
        for licence in self.licences() {
            feed(&mut hash, licence.path.as_bytes());
            feed(&mut hash, licence.text.as_bytes());
        }
        Some(hex(hash))
    }
}

/// What a run sees of a surface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenInputs {
    /// The hash of what people give: documents, overlays, `surface.toml`.
    pub given: String,
    /// The hash of the names that earlier runs gave, which a run itself may add to.
    pub names: Option<String>,
}

/// The hash of the names of all in a folder that `counts`, of what kind it is, and of the bytes of the
/// files whose paths are `read`. Links are not followed, but where they lead counts.
fn seen(
    folder: &Path,
    counts: impl Fn(&str) -> bool,
    read: impl Fn(&str) -> bool,
) -> io::Result<String> {
    let mut hash = Sha256::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(io::Error::from)?;
        let Ok(path) = entry.path().strip_prefix(folder) else { continue };
        let path = path.to_string_lossy().replace('\\', "/");
        if !counts(&path) {
            continue;
        }
        feed(&mut hash, path.as_bytes());
        feed_entry(&mut hash, &entry, read(&path))?;
    }
    Ok(hex(hash))
}

fn feed_entry(hash: &mut Sha256, entry: &DirEntry, read: bool) -> io::Result<()> {
    let kind = entry.file_type();
    match () {
        () if kind.is_dir() => feed(hash, b"folder"),
        () if kind.is_symlink() => {
            feed(hash, b"link");
            feed(hash, std::fs::read_link(entry.path())?.as_os_str().as_encoded_bytes());
        }
        // Whoever reads a pipe may wait for ever.
        () if !kind.is_file() => feed(hash, b"other"),
        () if read => {
            feed(hash, b"file");
            feed(hash, &std::fs::read(entry.path())?);
        }
        () => feed(hash, b"by hand"),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hashes before and after a change to a folder that has `a.yaml` and `parts/b.yaml`.
    fn differs(change: impl Fn(&Path)) -> bool {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("parts")).unwrap();
        std::fs::write(folder.path().join("a.yaml"), "a").unwrap();
        std::fs::write(folder.path().join("parts/b.yaml"), "b").unwrap();
        let all = |path: &Path| seen(path, |_| true, |path| path != "parts/b.yaml").unwrap();
        let before = all(folder.path());
        assert_eq!(all(folder.path()), before);
        change(folder.path());
        all(folder.path()) != before
    }

    #[test]
    fn names_kinds_and_bytes_count() {
        let write = |path: &'static str, text: &'static str| {
            move |folder: &Path| std::fs::write(folder.join(path), text).unwrap()
        };
        assert!(!differs(write("a.yaml", "a")));
        assert!(differs(write("a.yaml", "b")));
        assert!(differs(write("new.yaml", "")));
        assert!(differs(|folder| std::fs::remove_file(folder.join("a.yaml")).unwrap()));
        assert!(differs(|folder| {
            std::fs::rename(folder.join("a.yaml"), folder.join("c.yaml")).unwrap();
        }));
        assert!(differs(|folder| {
            std::fs::remove_file(folder.join("a.yaml")).unwrap();
            std::fs::create_dir(folder.join("a.yaml")).unwrap();
        }));
        // Of a file that nobody reads, only the name counts.
        assert!(!differs(write("parts/b.yaml", "c")));
        assert!(differs(|folder| std::fs::remove_file(folder.join("parts/b.yaml")).unwrap()));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_counts_by_where_it_leads() {
        let link = |target: &'static str| {
            move |folder: &Path| {
                std::fs::remove_file(folder.join("a.yaml")).unwrap();
                std::os::unix::fs::symlink(target, folder.join("a.yaml")).unwrap();
            }
        };
        assert!(differs(link("parts/b.yaml")));
        // It is not followed, so one that leads nowhere, or in a circle, is fine.
        assert!(differs(link("nowhere")));
        assert!(differs(link(".")));
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_hash() {
        assert!(seen(Path::new("/nowhere/at/all"), |_| true, |_| true).is_err());
    }
}
