//! The judge: callers of the old crate, compiled against the new one.

use std::collections::BTreeMap;

use xtask::emit::CrateFile;

use crate::diff::compiler::{Compiler, Emit, SUBJECT};
use crate::diff::probe::{self, Probe};
use crate::diff::reading::Reading;

/// Callers of a crate.
pub struct Callers {
    /// What they use, each a function.
    pub probes: Vec<Probe>,
}

impl Callers {
    /// Whatever callers of a crate can write.
    ///
    /// # Panics
    /// If one of them does not compile against that crate itself.
    pub fn of(files: &[CrateFile]) -> Self {
        let compiler = Compiler::get();
        let probes = probe::of(&Reading::of(&compiler.expand(files)));
        let callers = Self { probes };
        let refused = callers.refused(files);
        let refused: Vec<_> =
            refused.iter().map(|(index, error)| (&callers.probes[*index], error)).collect();
        assert!(refused.is_empty(), "probes that do not compile: {refused:#?}");
        callers
    }

    /// Those that do not compile against a crate, with what rustc says of them.
    pub fn refused(&self, files: &[CrateFile]) -> BTreeMap<usize, String> {
        let compiler = Compiler::get();
        let library = compiler.library(SUBJECT, files, Emit::Metadata);
        compiler.refused(&library, &self.probes)
    }
}
