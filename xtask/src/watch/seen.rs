//! Whether there is anything new in the folder of a surface.

use std::collections::BTreeMap;

use crate::workspace::{SeenInputs, Workspace};

/// What the folders of surfaces held when they were looked at last.
#[derive(Debug, Default)]
pub struct Seen {
    known: BTreeMap<String, SeenInputs>,
}

impl Seen {
    /// Whether the folder of a surface holds something else than what is known of it. What cannot be
    /// read is new.
    #[must_use]
    pub fn is_new(&self, workspace: &Workspace, surface: &str) -> bool {
        let now = workspace.seen_inputs(surface).ok();
        now.is_none() || now.as_ref() != self.known.get(surface)
    }

    /// Looks at the folder of a surface that is about to be generated.
    pub fn look(&mut self, workspace: &Workspace, surface: &str) {
        match workspace.seen_inputs(surface) {
            Ok(now) => self.known.insert(surface.to_owned(), now),
            Err(_) => self.known.remove(surface),
        };
    }

    /// Looks at the names again, which the tool has written. Whatever else is in the folder may have
    /// been edited meanwhile, and stays new.
    pub fn look_at_names(&mut self, workspace: &Workspace, surface: &str) {
        let now = workspace.seen_inputs(surface);
        if let (Some(known), Ok(now)) = (self.known.get_mut(surface), now) {
            known.names = now.names;
        }
    }
}
