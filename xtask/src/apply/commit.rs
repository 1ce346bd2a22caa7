//! Writing a crate, in an order in which it can be stopped anywhere. The order is in the
//! documentation of the parent module.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::crate_plan::{CratePlan, State};
use super::{ApplyError, ChangeKind, at};
use crate::disk::{Disk, create_folders, remove_tree};
use crate::emit::{MARKER, Pending};
use crate::workspace::Requirement;

/// How the names of files and folders begin that exist only during a run.
pub(super) const PREFIX: &str = ".generate-";

/// A crate whose texts are on disk, beside their places.
#[derive(Debug)]
#[must_use = "what is staged must be committed or discarded"]
pub struct Staged<'a> {
    disk: &'a dyn Disk,
    plan: CratePlan,
    /// Where the whole crate is, if it is new.
    whole: Option<PathBuf>,
    /// Temporary files, each beside its place.
    files: Vec<PathBuf>,
    /// Folders that did not exist, outermost first.
    folders: Vec<PathBuf>,
}

/// Removes the folders that a stopped run has left in `staging`.
///
/// # Errors
/// If one cannot be removed.
pub fn sweep(disk: &dyn Disk, staging: &Path) -> Result<(), ApplyError> {
    let Ok(entries) = std::fs::read_dir(staging) else { return Ok(()) };
    let left = entries.filter_map(Result::ok).filter(|entry| {
        entry.file_name().to_string_lossy().starts_with(PREFIX)
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
    });
    for entry in left {
        remove_tree(disk, &entry.path()).map_err(at(staging))?;
    }
    Ok(())
}

impl CratePlan {
    /// Writes all new texts beside their places. `staging` is a folder on the same file system in
    /// which a new crate is made.
    ///
    /// # Errors
    /// If the system refuses a file, which the error names. Nothing has changed then.
    pub fn stage<'a>(self, disk: &'a dyn Disk, staging: &Path) -> Result<Staged<'a>, ApplyError> {
        let name = self.folder.rsplit('/').next().unwrap_or_default();
        let whole = (self.state == State::Missing).then(|| whole(staging, name));
        let mut staged = Staged { disk, plan: self, whole, files: Vec::new(), folders: Vec::new() };
        let written = match staged.whole.clone() {
            Some(whole) => staged.stage_new(&whole),
            None => staged.stage_changes(),
        };
        match written {
            Ok(()) => Ok(staged),
            Err(error) => {
                staged.discard();
                Err(error)
            }
        }
    }

    /// Stages and commits.
    ///
    /// # Errors
    /// As for the two.
    pub fn apply(self, disk: &dyn Disk, staging: &Path) -> Result<(), ApplyError> {
        self.stage(disk, staging)?.commit()
    }

    fn place(&self, path: &str) -> PathBuf {
        self.root.join(&self.folder).join(path)
    }

    /// The marker that covers both what is there and what will be, if the one that is there does
    /// not.
    fn first_marker(&self) -> Option<String> {
        let State::Listed { files, own } = &self.state else { return None };
        let covers = *own && self.marker.files.is_subset(files) && self.requirements.is_empty();
        let pending = self.requirements.iter().map(Requirement::pending).collect::<Vec<Pending>>();
        (!covers).then(|| self.marker.unfinished(files, pending).text())
    }

    fn changes_marker(&self) -> bool {
        self.changes.iter().any(|change| change.path == MARKER) || !self.requirements.is_empty()
    }
}

impl Staged<'_> {
    /// Whether nothing has to be done.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.plan.is_fresh()
    }

    /// Whether the crate is new: it is put in its place in one step.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.whole.is_some()
    }

    /// Makes the crate as it should be.
    ///
    /// # Errors
    /// If the system refuses a file, which the error names. The next run finishes the job.
    pub fn commit(&self) -> Result<(), ApplyError> {
        let committed = match &self.whole {
            Some(whole) => self.commit_new(whole),
            None => self.commit_changes(),
        };
        if committed.is_err() {
            self.discard();
        }
        committed
    }

    /// Removes what was staged. What cannot be removed is removed by the next run.
    pub fn discard(&self) {
        if let Some(whole) = self.whole.as_ref().filter(|whole| whole.exists()) {
            let _ = remove_tree(self.disk, whole);
        }
        for file in self.files.iter().filter(|file| file.exists()) {
            let _ = self.disk.remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = self.disk.remove_folder(folder);
        }
    }

    fn stage_new(&mut self, whole: &Path) -> Result<(), ApplyError> {
        let plan = &self.plan;
        let crate_folder = plan.place("");
        if whole.exists() {
            remove_tree(self.disk, whole).map_err(at(&crate_folder))?;
        }
        let marker = (MARKER, plan.marker.text());
        let texts = plan.texts.iter().map(|file| (file.path.as_str(), file.text.clone()));
        for (path, text) in texts.chain([marker]) {
            let (place, file) = (plan.place(path), whole.join(path));
            let folder = file.parent().unwrap_or(whole);
            create_folders(self.disk, folder).map_err(at(&place))?;
            self.disk.create(&file, text.as_bytes()).map_err(at(&place))?;
        }
        Ok(())
    }

    fn stage_changes(&mut self) -> Result<(), ApplyError> {
        self.remove_leftovers()?;
        let texts: Vec<_> = self.plan.texts.clone();
        for file in &texts {
            self.stage_file(&self.plan.place(&file.path), file.text.as_bytes())?;
        }
        if self.plan.changes_marker() {
            let text = self.plan.first_marker().unwrap_or_else(|| self.plan.marker.text());
            self.stage_file(&self.plan.place(MARKER), text.as_bytes())?;
        }
        // Whoever may write a file into a folder may also remove one.
        let removed = self.plan.changes.iter().filter(|change| change.kind == ChangeKind::Remove);
        let removed: Vec<PathBuf> = removed.map(|change| self.plan.place(&change.path)).collect();
        removed.iter().try_for_each(|place| self.stage_file(place, b""))
    }

    fn stage_file(&mut self, place: &Path, text: &[u8]) -> Result<(), ApplyError> {
        let folder = place.parent().unwrap_or(Path::new("."));
        self.folders.extend(create_folders(self.disk, folder).map_err(at(place))?);
        let file = beside(place);
        self.files.push(file.clone());
        self.disk.create(&file, text).map_err(at(place))
    }

    /// What a stopped run has left beside the files of this crate.
    fn remove_leftovers(&self) -> Result<(), ApplyError> {
        let State::Listed { files, .. } = &self.plan.state else { return Ok(()) };
        let marker = MARKER.to_owned();
        for path in files.union(&self.plan.marker.files).chain([&marker]) {
            let place = self.plan.place(path);
            let file = beside(&place);
            if std::fs::symlink_metadata(&file).is_ok() {
                self.disk.remove_file(&file).map_err(at(&place))?;
            }
        }
        Ok(())
    }

    /// A requirement that the new version does not satisfy was wrong before the crate was there, so
    /// that there is nothing to widen.
    fn commit_new(&self, whole: &Path) -> Result<(), ApplyError> {
        let place = self.plan.place("");
        let place = place.components().collect::<PathBuf>();
        self.plan.requirements.iter().try_for_each(|line| self.require(line, &line.to))?;
        if place.exists() {
            self.disk.remove_folder(&place).map_err(at(&place))?;
        }
        let above = place.parent().unwrap_or(Path::new("."));
        create_folders(self.disk, above).map_err(at(&place))?;
        self.disk.rename(whole, &place).map_err(at(&place))
    }

    fn commit_changes(&self) -> Result<(), ApplyError> {
        let plan = &self.plan;
        let has_first_marker = plan.first_marker().is_some();
        if has_first_marker {
            self.put(&plan.place(MARKER)).map_err(at(&plan.place(MARKER)))?;
        }
        let widened = plan.requirements.iter().filter_map(|line| Some((line, line.both()?)));
        widened.into_iter().try_for_each(|(line, both)| self.require(line, &both))?;
        for file in &plan.texts {
            let place = plan.place(&file.path);
            self.put(&place).map_err(unfinished(&place))?;
        }
        self.remove_files()?;
        plan.requirements.iter().try_for_each(|line| self.require(line, &line.to))?;
        if plan.changes_marker() {
            let place = plan.place(MARKER);
            match has_first_marker {
                true => replace(self.disk, &place, plan.marker.text().as_bytes()),
                false => self.put(&place),
            }
            .map_err(unfinished(&place))?;
        }
        Ok(())
    }

    fn put(&self, place: &Path) -> io::Result<()> {
        self.disk.rename(&beside(place), place)
    }

    /// Removes the files that the crate no longer has, and the folders that are empty then.
    fn remove_files(&self) -> Result<(), ApplyError> {
        let plan = &self.plan;
        for change in plan.changes.iter().filter(|change| change.kind == ChangeKind::Remove) {
            let place = plan.place(&change.path);
            self.disk.remove_file(&place).map_err(unfinished(&place))?;
            let probe = beside(&place);
            self.disk.remove_file(&probe).map_err(unfinished(&place))?;
        }
        let State::Listed { files, .. } = &plan.state else { return Ok(()) };
        // Also of files that a stopped run has removed already.
        let gone: BTreeSet<&str> =
            files.difference(&plan.marker.files).flat_map(|path| folders_above(path)).collect();
        for folder in gone.iter().rev() {
            let place = plan.place(folder);
            let is_empty = std::fs::read_dir(&place).is_ok_and(|mut all| all.next().is_none());
            if is_empty {
                self.disk.remove_folder(&place).map_err(unfinished(&place))?;
            }
        }
        Ok(())
    }

    fn require(&self, line: &Requirement, requirement: &str) -> Result<(), ApplyError> {
        let place = self.plan.root.join(&line.manifest);
        let text = std::fs::read_to_string(&place).map_err(unfinished(&place))?;
        let text = line.set(&text, requirement).map_err(unfinished(&place))?;
        replace(self.disk, &place, text.as_bytes()).map_err(unfinished(&place))
    }
}

/// Where a whole crate is while it is not in its place.
pub(super) fn whole(staging: &Path, name: &str) -> PathBuf {
    staging.join(format!("{PREFIX}{name}"))
}

/// Replaces a file in one step, or makes it.
pub(super) fn replace(disk: &dyn Disk, place: &Path, text: &[u8]) -> io::Result<()> {
    let file = beside(place);
    create_folders(disk, place.parent().unwrap_or(Path::new(".")))?;
    if std::fs::symlink_metadata(&file).is_ok() {
        disk.remove_file(&file)?;
    }
    let written = disk.create(&file, text).and_then(|()| {
        if let Ok(metadata) = std::fs::symlink_metadata(place).as_ref()
            && metadata.is_file()
        {
            std::fs::set_permissions(&file, metadata.permissions())?;
        }
        disk.rename(&file, place)
    });
    if written.is_err() && file.exists() {
        // The error that came first is the one that people must see.
        let _ = disk.remove_file(&file);
    }
    written
}

/// Whether a path is one of a temporary file.
pub(super) fn is_leftover(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.starts_with(PREFIX))
}

/// The temporary file of a place.
fn beside(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!("{PREFIX}{name}"))
}

/// `src/a`, `src` for `src/a/b.rs`.
fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').filter_map(|(end, _)| path.get(..end))
}

fn unfinished(path: &Path) -> impl FnOnce(io::Error) -> ApplyError {
    let path = path.to_owned();
    |source| ApplyError::Unfinished { path, source }
}
