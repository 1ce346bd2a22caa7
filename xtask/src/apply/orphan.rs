//! Crates whose surface is gone, or has another crate now.

use std::io;
use std::path::{Path, PathBuf};

use super::commit::{is_leftover, whole};
use super::place::{Place, files_below, look};
use super::{ApplyError, at};
use crate::disk::{Disk, remove_tree};
use crate::emit::{MARKER, Marker, MarkerError};
use crate::workspace::Manifests;

/// A crate that no surface makes any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// Its folder, relative to the workspace's root, with `/` between the parts.
    pub folder: String,
    /// The surface that it was made from; empty if that cannot be read.
    pub surface: String,
    /// Why nothing makes it.
    pub cause: OrphanCause,
    /// Its generated files that are there, sorted.
    pub files: Vec<String>,
    /// What else is in its folder, sorted.
    pub by_hand: Vec<String>,
    /// What in the manifests of the workspace names the folder, as `manifest (what)`.
    pub named_by: Vec<String>,
    /// Whether the folder is a link. What it leads to is left alone.
    pub is_link: bool,
}

/// Why nothing makes a crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrphanCause {
    /// There is no surface of this name.
    SurfaceGone,
    /// The surface makes another crate, which is named here.
    CrateRenamed(String),
    /// The marker was written for another crate, which is named here, and copied with its folder.
    Copied(String),
    /// No surface makes a crate of this name, and the marker does not tell which one did.
    Unreadable(MarkerError),
}

/// The crates below `folder` that no surface makes. `crates` are the surfaces that exist with the
/// names of their crates, where those can be read.
///
/// # Errors
/// If a folder cannot be listed.
pub fn orphans(
    root: &Path,
    folder: &str,
    crates: &[(String, Option<String>)],
    manifests: &Manifests,
) -> Result<Vec<Orphan>, ApplyError> {
    let list = || -> io::Result<Vec<Orphan>> {
        let mut orphans = Vec::new();
        for (name, is_link) in folders(&root.join(folder))? {
            // What a surface claims is compared with that surface, and refused if it is another's.
            let is_claimed = |(_, package): &(_, Option<String>)| package.as_ref() == Some(&name);
            if !crates.iter().any(is_claimed) {
                let place = format!("{folder}/{name}");
                orphans.extend(orphan(root, place, is_link, crates, manifests)?);
            }
        }
        Ok(orphans)
    };
    list().map_err(at(&root.join(folder)))
}

/// A folder as an orphan, if it has a marker.
fn orphan(
    root: &Path,
    folder: String,
    is_link: bool,
    crates: &[(String, Option<String>)],
    manifests: &Manifests,
) -> io::Result<Option<Orphan>> {
    let Place::File(text) = look(&root.join(&folder), MARKER)? else { return Ok(None) };
    let named_by = manifests.naming(&folder);
    let marker = match Marker::parse(&String::from_utf8_lossy(&text)) {
        Ok(marker) => marker,
        Err(error) => {
            let cause = OrphanCause::Unreadable(error);
            let (surface, files, by_hand) = (String::new(), Vec::new(), Vec::new());
            let orphan = Orphan { folder, surface, cause, files, by_hand, named_by, is_link };
            return Ok(Some(orphan));
        }
    };
    let owner = crates.iter().find(|(surface, _)| *surface == marker.surface);
    let is_copied = !folder.ends_with(&format!("/{}", marker.package));
    let cause = match owner {
        _ if is_copied => OrphanCause::Copied(marker.package.clone()),
        None => OrphanCause::SurfaceGone,
        Some((_, Some(package))) => OrphanCause::CrateRenamed(package.clone()),
        // Which crate the surface makes cannot be read.
        Some((_, None)) => return Ok(None),
    };
    let found = files_below(&root.join(&folder))?;
    let found = found.into_iter().filter(|path| !is_leftover(path));
    let (files, by_hand) = found.partition(|path| path == MARKER || marker.files.contains(path));
    let surface = marker.surface;
    Ok(Some(Orphan { folder, surface, cause, files, by_hand, named_by, is_link }))
}

/// The folders directly in a folder, and whether each is a link.
fn folders(folder: &Path) -> io::Result<Vec<(String, bool)>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.path().is_dir() {
            let name = entry.file_name().to_string_lossy().into_owned();
            names.push((name, entry.file_type()?.is_symlink()));
        }
    }
    names.sort();
    Ok(names)
}

impl Orphan {
    /// Whether the crate is one that `generate --prune` removes, once nothing is in the way. What a
    /// copied or broken marker lists may be somebody's.
    #[must_use]
    pub fn is_prunable(&self) -> bool {
        let is_own = matches!(self.cause, OrphanCause::SurfaceGone | OrphanCause::CrateRenamed(_));
        is_own && !self.is_link
    }

    /// What has to be done before the crate can be removed, a line each; nothing if only the
    /// generator's files are in its folder and no manifest names it. cargo cannot load a workspace in
    /// which a member has no manifest, so a crate is removed whole or not at all.
    #[must_use]
    pub fn obstacles(&self) -> Vec<String> {
        let Self { folder, by_hand, named_by, .. } = self;
        match self.cause {
            OrphanCause::Unreadable(_) => {
                return vec![format!("restore {folder}/{MARKER}, or remove the folder yourself")];
            }
            OrphanCause::Copied(_) => {
                return vec![format!(
                    "remove {folder}/{MARKER} if the crate is yours now, else the whole folder"
                )];
            }
            OrphanCause::SurfaceGone | OrphanCause::CrateRenamed(_) => {}
        }
        let files = by_hand
            .iter()
            .map(|path| format!("move or delete {folder}/{path}, which was not generated"));
        let lines = named_by.iter().map(|line| format!("take {folder} out of {line}"));
        let link = self.is_link.then(|| format!("remove {folder}, which is a link, yourself"));
        files.chain(lines).chain(link).collect()
    }

    /// Why nothing makes the crate, as a sentence about its folder.
    #[must_use]
    pub fn reason(&self) -> String {
        let Self { folder, surface, cause, .. } = self;
        match cause {
            OrphanCause::SurfaceGone => {
                format!("{folder} was made from the surface `{surface}`, which is gone")
            }
            OrphanCause::Copied(package) => {
                format!("{folder} is a copy of the generated crate `{package}`")
            }
            OrphanCause::Unreadable(error) => {
                format!("no surface makes {folder}, and its {MARKER} cannot be used: {error}")
            }
            OrphanCause::CrateRenamed(package) => {
                format!(
                    "{folder} was made from the surface `{surface}`, whose crate is `{package}` now"
                )
            }
        }
    }

    /// Removes the crate: it leaves the workspace in one step, and is deleted then. `staging` is a
    /// folder on the same file system.
    ///
    /// # Errors
    /// If the system refuses, or something was put into the folder meanwhile.
    pub fn remove(&self, disk: &dyn Disk, root: &Path, staging: &Path) -> Result<(), ApplyError> {
        let place: PathBuf = root.join(&self.folder);
        let aside = whole(staging, self.folder.rsplit('/').next().unwrap_or_default());
        if aside.exists() {
            remove_tree(disk, &aside).map_err(at(&place))?;
        }
        disk.rename(&place, &aside).map_err(at(&place))?;
        remove_tree(disk, &aside).map_err(at(&place)).map_err(ApplyError::after_changes)
    }
}
