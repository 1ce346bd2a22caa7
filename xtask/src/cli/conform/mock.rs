//! Where Prism is.

use std::path::{Path, PathBuf};

use client_calls::Prism;

use crate::cli::Session;
use crate::report::{Mood, status};

/// Below the workspace, where the lock file is.
const INSTALLED: &str = "tests/prism/node_modules/.bin/prism";

impl Session<'_> {
    /// The mock server; nothing if it is not here, which is reported together with what to do.
    pub(super) fn prism(&mut self, given: Option<&Path>) -> std::io::Result<Option<Prism>> {
        let program = self.program(given);
        let error = match Prism::at(&program) {
            Ok(prism) => return Ok(Some(prism)),
            Err(error) => error,
        };
        let text = format!(
            "{error}; so no request is judged by Prism, and there is no control. Requests are held \
             against the document's schemas, and answers are made of the document"
        );
        status(self.err, Mood::Bad, "No Prism", &text)?;
        let folder = self.workspace.root().join("tests/prism");
        let install = match folder.join("package-lock.json").is_file() {
            true => format!(
                "install Node.js 18.20 or later, and run `npm ci --ignore-scripts` in {}",
                folder.display()
            ),
            false => "install Node.js 18.20 or later, run `npm install --ignore-scripts \
                      @stoplight/prism-cli@5.14.2` in a folder, and give its \
                      node_modules/.bin/prism with --prism or in PRISM"
                .to_owned(),
        };
        status(self.err, Mood::Bad, "help", &install)?;
        Ok(None)
    }

    /// The program that is asked for, or else the one below the workspace or on the path.
    fn program(&self, given: Option<&Path>) -> PathBuf {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        if let Some(given) = given {
            return absolute(given);
        }
        if let Some(named) = std::env::var_os("PRISM").filter(|named| !named.is_empty()) {
            return absolute(Path::new(&named));
        }
        let installed = self.workspace.root().join(INSTALLED);
        if installed.exists() { absolute(&installed) } else { PathBuf::from("prism") }
    }
}
