//! `cargo xtask new SURFACE DOCUMENT`

mod given;
mod parts;

use std::path::Path;

use super::plans::Around;
use super::{Exit, Session};
use crate::apply::{ApplyError, CratePlan};
use crate::diagnostic::{Severity, fold, has_errors};
use crate::load::Folder;
use crate::model::pass::names;
use crate::pipeline::{Built, build_from, is_tolerable};
use crate::propose::{self, Faults};
use crate::report::{Mood, Places, status};
use crate::tree::Sources;
use crate::workspace::Manifests;
use given::{Given, Home, NewError};
use parts::Parts;

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
        // Held to the end: what another run makes meanwhile is not this one's to take away again.
        let _lock = self.workspace.lock();
        let given = match given::given(&self.workspace, name, document) {
            Ok(given) => given,
            Err(error) => {
                status(self.err, Mood::Bad, "error", &error.to_string())?;
                return Ok(error.exit());
            }
        };
        let Some((parts, faults)) = self.read_parts(given.clone())? else {
            return self.nothing_written();
        };
        let Some(file) = parts.staged_document(name) else {
            let error = NewError::NotUtf8 { path: parts.given.file };
            status(self.err, Mood::Bad, "error", &error.to_string())?;
            return Ok(Exit::Usage);
        };
        let observed = propose::observe(&parts.root);
        let text = propose::text(name, &[Path::new(&file)], &observed, &faults);
        let place = self.workspace.surface_folder(name);
        let unwritable =
            |source| NewError::Document { path: place.clone(), source, help: String::new() };
        let staged = self.stage(name, &parts, &file, &text).map_err(&unwritable)?;
        let reader = Folder::new(staged.path(), Path::new("openapi").join(name));
        let mut sources = Sources::default();
        let outcome = build_from(&reader, &self.workspace, name, &mut sources);
        let problems = self.report(&outcome.diagnostics, &mut Places::new(&sources))?;
        let Some(mut built) = outcome.value.filter(|_| !problems) else {
            return self.nothing_written();
        };
        let around = Around {
            manifests: Manifests::read(self.workspace.root()),
            surfaces: self.workspace.surfaces(&[])?,
            adopt: false,
            seen: None,
        };
        let names = names::text(&built.package.names);
        std::fs::write(staged.path().join(names::FILE_NAME), names).map_err(unwritable)?;
        match self.compared(&mut built, &around, &mut sources)? {
            Some(plan) => self.put(name, &given.home, staged, (built, plan))?,
            None => return self.nothing_written(),
        }
        Ok(Exit::Success)
    }

    /// The document with all that it is made of, and the faults to tolerate; `None` if it has others,
    /// which have been printed.
    fn read_parts(&mut self, given: Given) -> std::io::Result<Option<(Parts, Faults)>> {
        let mut sources = Sources::default();
        let outcome = parts::read(given, &mut sources);
        let (mut faults, others): (Vec<_>, Vec<_>) =
            outcome.diagnostics.into_iter().partition(is_tolerable);
        let counted = Faults::of(&faults);
        let failed = has_errors(&others) || outcome.value.is_none();
        if !failed {
            faults.iter_mut().for_each(|fault| fault.severity = Severity::Warning);
            faults = fold(faults, "faults of the documents, which surface.toml tolerates");
        }
        // Warnings of the documents are reported when the crate is made of them.
        let others = if failed { others } else { Vec::new() };
        let problems: Vec<_> = faults.into_iter().chain(others).collect();
        self.report(&problems, &mut Places::new(&sources))?;
        if !failed && !counted.is_empty() {
            let text = format!("{counted}; surface.toml says `tolerate-faults = true`");
            status(self.err, Mood::Good, "Tolerated", &text)?;
        }
        Ok(outcome.value.filter(|_| !failed).map(|parts| (parts, counted)))
    }

    fn nothing_written(&mut self) -> Result<Exit, Box<dyn std::error::Error>> {
        status(self.err, Mood::Bad, "Failed", "nothing was written")?;
        Ok(Exit::Failed)
    }

    /// The surface's folder under a name that is not a surface's, on the file system of its place. It
    /// goes away again unless it is renamed.
    fn stage(
        &self,
        name: &str,
        parts: &Parts,
        document: &str,
        text: &str,
    ) -> std::io::Result<tempfile::TempDir> {
        let staged = tempfile::Builder::new()
            .prefix(".new-")
            .tempdir_in(self.workspace.surface_folder(""))?;
        for file in &parts.files {
            let is_document = *file == parts.given.file;
            let target = staged.path().join(if is_document { Path::new(document) } else { file });
            std::fs::create_dir_all(target.parent().unwrap_or(staged.path()))?;
            // Reading and writing leaves out permissions: originals are often read-only.
            std::fs::write(target, std::fs::read(parts.given.root.join(file))?)?;
        }
        std::fs::write(staged.path().join("surface.toml"), text)?;
        // A folder that is adopted may have had a surface before.
        let names = self.workspace.surface_folder(name).join(names::FILE_NAME);
        if names.is_file() {
            std::fs::copy(names, staged.path().join(names::FILE_NAME))?;
        }
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
        home: &Home,
        staged: tempfile::TempDir,
        (built, plan): (Built, CratePlan),
    ) -> Result<(), Box<dyn std::error::Error>> {
        let Built { package, .. } = built;
        let place = self.workspace.surface_folder(name);
        let (operations, losses) =
            (package.model.operations.len(), package.model.ledger.losses.len());
        let left_out = package.model.ledger.left_out;
        let facts = place.join("surface.toml");
        let (disk, staging) = (self.workspace.disk(), self.workspace.staging());
        let crate_files = plan.stage(disk, &staging)?;
        let placed = match home {
            Home::New => disk.rename(staged.path(), &place),
            // The vendor's files are there already, and stay as they are.
            Home::Adopted => {
                let names = names::FILE_NAME;
                disk.rename(&staged.path().join(names), &place.join(names))
                    .and_then(|()| disk.rename(&staged.path().join("surface.toml"), &facts))
            }
        };
        if let Err(source) = placed {
            crate_files.discard();
            return Err(ApplyError::Io { path: place, source }.into());
        }
        if let Err(error) = crate_files.commit() {
            // What was not there before goes; what went wrong first is what people must hear.
            let _ = match home {
                Home::New => std::fs::remove_dir_all(&place),
                Home::Adopted => std::fs::remove_file(&facts),
            };
            return Err(error.into());
        }
        self.write_schema()?;
        for entry in left_out {
            let text = format!("{name}: {}: {}", entry.operation, entry.reason);
            status(self.err, Mood::Bad, "Left out", &text)?;
        }
        let text = format!(
            "openapi/{name} and crates/{name}: {}, {}",
            propose::counted(operations, "operation", "operations"),
            propose::counted(losses, "loss", "losses"),
        );
        status(self.out, Mood::Good, "Created", &text)?;
        write!(self.out, "\n{}", self.next_steps(name))?;
        Ok(())
    }

    /// What people do next. A dependency has no version: a member of the workspace is found by its
    /// path, and a version would have to follow that of the surface.
    fn next_steps(&self, name: &str) -> String {
        let member = match self.has_member(name) {
            true => String::new(),
            false => {
                format!("Add \"crates/{name}\" to the `members` of [workspace] in Cargo.toml.\n")
            }
        };
        format!(
            "openapi/{name}/surface.toml has what the document says in passing, and proposals in \
             comments.\nLook through it, then run `cargo xtask generate {name}`.\n{member}For other \
             members of the workspace to use the crate, add to [workspace.dependencies]\nin Cargo.toml:\
             \n\n    {name} = {{ path = \"crates/{name}\" }}\n"
        )
    }

    /// Whether the crate is a member of the workspace without any further line.
    fn has_member(&self, name: &str) -> bool {
        let text = std::fs::read_to_string(self.workspace.root().join("Cargo.toml"));
        let manifest = text.ok().and_then(|text| text.parse::<toml::Table>().ok());
        let members = manifest.and_then(|table| table.get("workspace")?.get("members").cloned());
        let members = members.and_then(|members| members.as_array().cloned()).unwrap_or_default();
        let own = format!("crates/{name}");
        members.iter().any(|member| member.as_str().is_some_and(|m| m == "crates/*" || m == own))
    }
}
