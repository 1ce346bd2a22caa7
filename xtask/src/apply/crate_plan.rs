//! The difference between a crate as it should be and as it is.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::commit::is_leftover;
use super::place::{Place, files_below, look};
use super::{ApplyError, Change, ChangeKind, Refusal, at};
use crate::emit::{CrateFile, MARKER, Marker, is_by_hand, made_by};
use crate::workspace::Requirement;

/// Where a crate goes, and whose folders may be taken.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The folder that paths are relative to.
    pub root: &'a Path,
    /// The crate's folder, relative to the root, with `/` between the parts.
    pub folder: &'a str,
    /// The surfaces that exist.
    pub surfaces: &'a [String],
    /// Whether a folder may be taken over that was made from a surface that is gone, or that has
    /// lost its marker.
    pub adopt: bool,
}

/// What has to be done for a crate to be as it should be.
#[derive(Clone, Debug)]
pub struct CratePlan {
    /// The files that differ, sorted by path, relative to the crate's folder.
    pub changes: Vec<Change>,
    /// How many are as they should be.
    pub unchanged: usize,
    /// Files below `src/` that are neither the generator's nor in a place for hand-written ones.
    /// They are left alone.
    pub strays: Vec<String>,
    /// Version requirements on the crate that its version does not satisfy.
    pub requirements: Vec<Requirement>,
    pub(super) root: PathBuf,
    pub(super) folder: String,
    pub(super) state: State,
    /// The files that differ, without the marker.
    pub(super) texts: Vec<CrateFile>,
    pub(super) marker: Marker,
}

/// What is in the place of the crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing, or an empty folder.
    Missing,
    /// A crate of which these files are the generator's.
    Listed {
        files: BTreeSet<String>,
        /// Whether the marker is this surface's. It is not while a folder is taken over.
        own: bool,
    },
}

impl CratePlan {
    /// Compares a crate with its folder. `files` include the marker.
    ///
    /// # Errors
    /// If the folder cannot be read. The inner error is every reason why the folder is not this
    /// surface's to write to.
    pub fn compare(
        target: Target<'_>,
        files: Vec<CrateFile>,
    ) -> Result<Result<Self, Vec<Refusal>>, ApplyError> {
        let (markers, files): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|file| file.path == MARKER);
        let marker = markers.first().ok_or_else(|| io::Error::other("the crate has no marker"));
        let marker = marker.and_then(|file| Marker::parse(&file.text).map_err(io::Error::other));
        let folder = target.root.join(target.folder);
        let marker = marker.map_err(at(&folder))?;
        let compared = state(target, &marker.surface).and_then(|state| match state {
            Ok(state) => compare_files(target, state, marker, files),
            Err(refusal) => Ok(Err(vec![refusal])),
        });
        compared.map_err(at(&folder))
    }

    /// Whether nothing has to be done.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.changes.is_empty() && self.requirements.is_empty()
    }

    /// The requirements that an earlier run has widened and not narrowed again.
    ///
    /// # Errors
    /// If the marker cannot be read.
    pub fn pending(&self) -> Result<Vec<crate::emit::Pending>, ApplyError> {
        let path = format!("{}/{MARKER}", self.folder);
        match look(&self.root, &path).map_err(at(&self.root.join(&path)))? {
            Place::File(text) => Ok(Marker::parse(&String::from_utf8_lossy(&text))
                .map(|marker| marker.pending)
                .unwrap_or_default()),
            _ => Ok(Vec::new()),
        }
    }
}

fn compare_files(
    target: Target<'_>,
    state: State,
    marker: Marker,
    files: Vec<CrateFile>,
) -> io::Result<Result<CratePlan, Vec<Refusal>>> {
    let Target { root, folder, .. } = target;
    let nothing = BTreeSet::new();
    let listed = match &state {
        State::Missing => &nothing,
        State::Listed { files, .. } => files,
    };
    let mut compared = Compared::new(root, folder);
    for file in files {
        compared.made(file, listed)?;
    }
    for path in listed.difference(&marker.files) {
        compared.gone(path)?;
    }
    compared.marker(&marker)?;
    let Compared { mut changes, texts, unchanged, mut refusals, .. } = compared;
    if !refusals.is_empty() {
        refusals.dedup();
        return Ok(Err(refusals));
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    let is_stray = |path: &String| {
        !listed.contains(path)
            && !marker.files.contains(path)
            && !is_by_hand(path)
            && !is_leftover(path)
    };
    let sources = files_below(&root.join(folder).join("src"))?;
    let strays = sources.into_iter().map(|path| format!("src/{path}")).filter(is_stray).collect();
    let (root, folder) = (root.to_owned(), folder.to_owned());
    let requirements = Vec::new();
    Ok(Ok(CratePlan {
        changes,
        unchanged,
        strays,
        requirements,
        root,
        folder,
        state,
        texts,
        marker,
    }))
}

/// What a comparison of files has found so far.
struct Compared<'a> {
    root: &'a Path,
    folder: &'a str,
    changes: Vec<Change>,
    texts: Vec<CrateFile>,
    unchanged: usize,
    refusals: Vec<Refusal>,
}

impl<'a> Compared<'a> {
    fn new(root: &'a Path, folder: &'a str) -> Self {
        let (changes, texts, refusals) = (Vec::new(), Vec::new(), Vec::new());
        Self { root, folder, changes, texts, unchanged: 0, refusals }
    }

    fn look(&self, path: &str) -> io::Result<Place> {
        look(self.root, &format!("{}/{path}", self.folder))
    }

    fn change(&mut self, path: &str, kind: ChangeKind) {
        self.changes.push(Change { path: path.to_owned(), kind });
    }

    /// A file that was made, beside those that the last run has listed.
    fn made(&mut self, file: CrateFile, listed: &BTreeSet<String>) -> io::Result<()> {
        let kind = match self.look(&file.path)? {
            Place::File(text) if text == file.text.as_bytes() => {
                self.unchanged += 1;
                return Ok(());
            }
            Place::Missing => ChangeKind::Create,
            Place::File(_) if listed.contains(&file.path) => ChangeKind::Update,
            Place::File(_) => {
                let path = format!("{}/{}", self.folder, file.path);
                self.refusals.push(Refusal::Taken { path });
                return Ok(());
            }
            place => {
                self.blocked(&file.path, place);
                return Ok(());
            }
        };
        self.change(&file.path, kind);
        self.texts.push(file);
        Ok(())
    }

    /// A file that the last run has listed and this one has not made.
    fn gone(&mut self, path: &str) -> io::Result<()> {
        match self.look(path)? {
            Place::Missing => {}
            Place::File(_) => self.change(path, ChangeKind::Remove),
            place => self.blocked(path, place),
        }
        Ok(())
    }

    fn marker(&mut self, marker: &Marker) -> io::Result<()> {
        match self.look(MARKER)? {
            Place::File(text) if text == marker.text().as_bytes() => self.unchanged += 1,
            Place::Missing => self.change(MARKER, ChangeKind::Create),
            _ => self.change(MARKER, ChangeKind::Update),
        }
        Ok(())
    }

    /// A path where no file can be.
    fn blocked(&mut self, path: &str, place: Place) {
        self.refusals.push(match place {
            Place::Blocked(above) => blocked(self.root, above),
            _ => Refusal::Blocked(Path::new(self.folder).join(path)),
        });
    }
}

/// What is in the place of the crate, or why it is not this surface's.
fn state(target: Target<'_>, surface: &str) -> io::Result<Result<State, Refusal>> {
    let Target { root, folder, surfaces, adopt } = target;
    match look(root, folder)? {
        Place::Missing => return Ok(Ok(State::Missing)),
        Place::File(_) => return Ok(Err(Refusal::Blocked(folder.into()))),
        Place::Blocked(path) => return Ok(Err(blocked(root, path))),
        Place::Folder if std::fs::read_dir(root.join(folder))?.next().is_none() => {
            return Ok(Ok(State::Missing));
        }
        Place::Folder => {}
    }
    let (owner, mut files) = match look(root, &format!("{folder}/{MARKER}"))? {
        Place::File(text) => match Marker::parse(&String::from_utf8_lossy(&text)) {
            Ok(marker) => (Some(marker.surface), marker.files),
            Err(error) => return Ok(Err(Refusal::Marker { folder: folder.to_owned(), error })),
        },
        Place::Missing => (None, BTreeSet::new()),
        Place::Folder => return Ok(Err(Refusal::Blocked(Path::new(folder).join(MARKER)))),
        Place::Blocked(path) => return Ok(Err(blocked(root, path))),
    };
    if owner.as_deref() == Some(surface) {
        return Ok(Ok(State::Listed { files, own: true }));
    }
    let has_marker = owner.is_some();
    let manifest = format!("{folder}/Cargo.toml");
    let owner = match owner {
        Some(owner) => Some(owner),
        None => head(root, &manifest)?.as_deref().and_then(surface_of_head).map(str::to_owned),
    };
    let (folder, surface) = (folder.to_owned(), surface.to_owned());
    Ok(match owner {
        None => Err(Refusal::Foreign { folder, surface }),
        Some(owner) if owner == surface || !surfaces.contains(&owner) => {
            if adopt {
                files.extend(with_head(root, &folder, &owner)?);
                Ok(State::Listed { files, own: false })
            } else if has_marker || owner != surface {
                Err(Refusal::Owned { folder, surface, owner, exists: false })
            } else {
                Err(Refusal::Unlisted { folder, surface })
            }
        }
        Some(owner) => Err(Refusal::Owned { folder, surface, owner, exists: true }),
    })
}

/// The files of a crate whose heads say that they were generated from this surface.
fn with_head(root: &Path, folder: &str, surface: &str) -> io::Result<Vec<String>> {
    let mut files = files_below(&root.join(folder))?;
    files.retain(|path| !is_by_hand(path) && path != MARKER);
    let mut generated = Vec::new();
    for path in files {
        let head = head(root, &format!("{folder}/{path}"))?;
        if head.as_deref().and_then(surface_of_head) == Some(surface) {
            generated.push(path);
        }
    }
    Ok(generated)
}

/// The first lines of a file, if it is a text.
fn head(root: &Path, path: &str) -> io::Result<Option<String>> {
    let Place::File(text) = look(root, path)? else { return Ok(None) };
    let Ok(text) = String::from_utf8(text) else { return Ok(None) };
    Ok(Some(text.lines().take(2).collect::<Vec<_>>().join("\n")))
}

/// The surface that the head of a generated file names.
fn surface_of_head(head: &str) -> Option<&str> {
    let (before, _) = made_by("\0").split_once('\0').map(|(a, b)| (a.to_owned(), b.to_owned()))?;
    let (surface, _) = head.split_once(before.as_str())?.1.split_once('`')?;
    head.contains("@generated").then_some(surface).filter(|name| head.contains(&made_by(name)))
}

fn blocked(root: &Path, path: PathBuf) -> Refusal {
    Refusal::Blocked(path.strip_prefix(root).map(Path::to_owned).unwrap_or(path))
}
