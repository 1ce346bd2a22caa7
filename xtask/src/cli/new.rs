//! `cargo xtask new SURFACE DOCUMENT`

use std::path::{Path, PathBuf};

use super::{Exit, Session};
use crate::apply::{ApplyError, CratePlan, Target};
use crate::diagnostic::{Outcome, has_errors};
use crate::inspect::package_name;
use crate::load::{Folder, Limits};
use crate::pipeline::{Built, build_from};
use crate::report::{Mood, status};
use crate::tree::{Node, Sources};
use crate::workspace::{Manifests, package_conflict};
use crate::{bundle, load, surface};

/// What cannot be asked for.
#[derive(Debug, thiserror::Error)]
enum NewError {
    #[error("`{name}` cannot be the name of a surface and its package; `{proposal}` can")]
    Name { name: String, proposal: String },
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    #[error("`{name}` cannot be the name of a package here: {reason}")]
    Taken { name: String, reason: String },
    #[error("{}: {source}", path.display())]
    Document { path: PathBuf, source: std::io::Error },
}

/// A document, and every file that it is made of.
struct Parts {
    /// The title under `info`.
    title: String,
    /// The files, relative to the folder of the document.
    files: Vec<PathBuf>,
}

impl Session<'_> {
    /// Makes a surface from a document and generates its crate. The folder of the surface is put in
    /// its place only after the crate was made, so nothing is left of what did not work.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn new_surface(
        &mut self,
        name: &str,
        document: &Path,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        if let Err(error) = self.may_be_made(name, document) {
            status(self.out, Mood::Bad, "error", &error.to_string())?;
            return Ok(Exit::Usage);
        }
        let folder =
            document.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
        let file = document.file_name().map(PathBuf::from).unwrap_or_default();
        let mut sources = Sources::default();
        let outcome = parts(folder, &file, &mut sources);
        let problems = self.report(&outcome.diagnostics, &sources)?;
        let Some(parts) = outcome.value.filter(|_| !problems) else {
            return self.nothing_written();
        };

        let text = surface::commented(name, &parts.title, &file);
        let place = self.workspace.surface_folder(name);
        // The kind alone: the system's own text names a temporary folder.
        let refused =
            |error: std::io::Error| ApplyError::Io { path: place, source: error.kind().into() };
        let staged = self.stage(folder, &parts.files, &text).map_err(refused)?;
        let reader = Folder::new(staged.path(), Path::new("openapi").join(name));
        let mut sources = Sources::default();
        let outcome = build_from(&reader, &self.workspace, name, self.progenitor, &mut sources);
        let problems = self.report(&outcome.diagnostics, &sources)?;
        let Some(built) = outcome.value.filter(|_| !problems) else {
            return self.nothing_written();
        };
        self.put(name, staged, built)?;
        Ok(Exit::Success)
    }

    fn may_be_made(&self, name: &str, document: &Path) -> Result<(), NewError> {
        let proposal = package_name(name);
        if proposal != name {
            return Err(NewError::Name { name: name.to_owned(), proposal });
        }
        let taken = [self.workspace.surface_folder(name), self.workspace.crate_folder(name)];
        if let Some(folder) = taken.into_iter().find(|folder| folder.exists()) {
            let folder =
                folder.strip_prefix(self.workspace.root()).map(Path::to_owned).unwrap_or(folder);
            return Err(NewError::Exists(folder));
        }
        let manifests = Manifests::read(self.workspace.root());
        if let Some(reason) = package_conflict(&manifests, name, &format!("crates/{name}")) {
            return Err(NewError::Taken { name: name.to_owned(), reason });
        }
        let unreadable = |source| NewError::Document { path: document.to_owned(), source };
        std::fs::File::open(document).map(drop).map_err(unreadable)
    }

    fn nothing_written(&mut self) -> Result<Exit, Box<dyn std::error::Error>> {
        status(self.out, Mood::Bad, "Failed", "nothing was written")?;
        Ok(Exit::Failed)
    }

    /// The surface's folder under a name that is no surface's, on the file system of its place. It
    /// goes away again unless it is renamed.
    fn stage(
        &self,
        folder: &Path,
        files: &[PathBuf],
        text: &str,
    ) -> std::io::Result<tempfile::TempDir> {
        let staged = tempfile::Builder::new()
            .prefix(".new-")
            .tempdir_in(self.workspace.surface_folder(""))?;
        for file in files {
            let target = staged.path().join(file);
            std::fs::create_dir_all(target.parent().unwrap_or(staged.path()))?;
            // Reading and writing leaves out permissions: originals are often read-only.
            std::fs::write(target, std::fs::read(folder.join(file))?)?;
        }
        std::fs::write(staged.path().join("surface.toml"), text)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(staged.path(), std::fs::Permissions::from_mode(0o755))?;
        }
        Ok(staged)
    }

    fn put(
        &mut self,
        name: &str,
        staged: tempfile::TempDir,
        built: Built,
    ) -> Result<(), Box<dyn std::error::Error>> {
        let Built { package, .. } = built;
        let (operations, losses) = (package.operations.len(), package.ledger.losses.len());
        let left_out = package.ledger.left_out;
        let place = self.workspace.surface_folder(name);
        let folder = format!("crates/{name}");
        let target =
            Target { root: self.workspace.root(), folder: &folder, surfaces: &[], adopt: false };
        let plan = match CratePlan::compare(target, package.files)? {
            Ok(plan) => plan,
            Err(mut refusals) => return Err(Box::new(refusals.swap_remove(0))),
        };
        let (disk, staging) = (self.workspace.disk(), self.workspace.staging());
        let crate_files = plan.stage(disk, &staging)?;
        if let Err(source) = disk.rename(staged.path(), &place) {
            crate_files.discard();
            return Err(ApplyError::Io { path: place, source }.into());
        }
        if let Err(error) = crate_files.commit() {
            // The folder was not there before; what went wrong first is what people must hear.
            let _ = std::fs::remove_dir_all(&place);
            return Err(error.into());
        }
        self.write_schema()?;
        for entry in left_out {
            let text = format!("{name}: {}: {}", entry.operation, entry.reason);
            status(self.out, Mood::Bad, "Left out", &text)?;
        }
        let text =
            format!("openapi/{name} and crates/{name}: {operations} operations, {losses} losses");
        status(self.out, Mood::Good, "Created", &text)?;
        writeln!(
            self.out,
            "\nGo on in openapi/{name}/surface.toml, then run `cargo xtask generate {name}`.\n\
             crates/{name} is a member of the workspace. For other members to use it, add to\n\
             [workspace.dependencies] in Cargo.toml:\n\n    \
             {name} = {{ path = \"crates/{name}\" }}"
        )?;
        Ok(())
    }
}

/// Reads a document and all that it refers to.
fn parts(folder: &Path, file: &Path, sources: &mut Sources) -> Outcome<Parts> {
    let reader = Folder::new(folder, folder);
    let limits = Limits::default();
    let loaded = load::read(&reader, &[file.to_owned()], &limits)
        .then(|files| load::load(files, &limits, sources));
    let bundled = loaded.then(|documents| bundle::bundle(documents, &reader, &limits, sources));
    let failed = has_errors(&bundled.diagnostics);
    bundled.then(|mut documents| match documents.pop().filter(|_| !failed) {
        None => Outcome::failed(Vec::new()),
        Some(document) => {
            let title = document.root().get("info").and_then(|info| info.get("title"));
            let title = title.and_then(Node::as_str).unwrap_or("the API").to_owned();
            let files = sources.iter().map(|source| source.path());
            let files = files.filter_map(|path| path.strip_prefix(folder).ok());
            let files = files.map(Path::to_owned).collect();
            Outcome::new(Parts { title, files }, Vec::new())
        }
    })
}
