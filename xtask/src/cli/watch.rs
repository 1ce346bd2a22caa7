//! `cargo xtask watch [SURFACE...]`

use std::collections::BTreeSet;
use std::path::Path;

use super::{Exit, Session, exit};
use crate::report::{Mood, status};
use crate::watch::{Edited, Events, Files, Seen, WatchError, edited};

impl Session<'_> {
    /// Generates surfaces, and each again whenever something in its folder was edited, until the
    /// process is stopped. A run may be stopped anywhere, so Ctrl-C needs no care.
    ///
    /// # Errors
    /// If the first run cannot read or write a file, or the system cannot watch `openapi/`.
    pub fn watch(&mut self, named: &[String]) -> Result<Exit, Box<dyn std::error::Error>> {
        self.workspace.surfaces(named)?;
        let folder = self.workspace.openapi_folder();
        let real =
            folder.canonicalize().map_err(|source| WatchError { path: folder.clone(), source })?;
        // From here on nothing is missed, not even what is edited during the first run.
        let mut files = Files::below(&real)?;
        self.watch_events(named, &mut files, &real)
    }

    /// As [`Session::watch`], with news from elsewhere, until they end. `openapi` is what the paths of
    /// the news begin with.
    ///
    /// # Errors
    /// As for that.
    pub fn watch_events(
        &mut self,
        named: &[String],
        events: &mut dyn Events,
        openapi: &Path,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let mut seen = Seen::default();
        let all = self.workspace.surfaces(named)?;
        self.generate_each(&all, &mut seen)?;
        self.say_watching(named)?;
        while let Some(edited) = edited(events, openapi) {
            let known = self.workspace.surfaces(&[]).unwrap_or_default();
            let wanted = |surface: &&String| named.is_empty() || named.contains(surface);
            let touched: BTreeSet<&String> = match &edited {
                Edited::Some(surfaces) => {
                    known.iter().filter(|one| surfaces.contains(*one)).collect()
                }
                Edited::Any => known.iter().collect(),
            };
            let touched = touched.into_iter().filter(wanted);
            let new = touched.filter(|surface| seen.is_new(&self.workspace, surface));
            let new: Vec<String> = new.cloned().collect();
            if new.is_empty() {
                continue;
            }
            writeln!(self.out)?;
            self.generate_each(&new, &mut seen)?;
            self.say_watching(named)?;
        }
        Ok(Exit::Success)
    }

    /// Generates surfaces, each on its own, so that a broken one does not keep others from being
    /// made. What goes wrong is reported, and is not a reason to stop watching: a document that is
    /// being edited is broken most of the time.
    fn generate_each(&mut self, surfaces: &[String], seen: &mut Seen) -> std::io::Result<()> {
        for surface in surfaces {
            seen.look(&self.workspace, surface);
            if let Err(error) = self.generate(std::slice::from_ref(surface)) {
                status(self.err, Mood::Bad, "error", &exit::message(error.as_ref()))?;
            }
            seen.look_at_names(&self.workspace, surface);
        }
        Ok(())
    }

    fn say_watching(&mut self, named: &[String]) -> std::io::Result<()> {
        let what = match named {
            [] => "openapi/".to_owned(),
            named => {
                named.iter().map(|name| format!("openapi/{name}/")).collect::<Vec<_>>().join(", ")
            }
        };
        status(self.err, Mood::Good, "Watching", &format!("{what}; Ctrl-C ends it"))?;
        self.err.flush()
    }
}
