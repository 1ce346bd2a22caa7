//! The licence files of the workspace, which a package carries with it: whoever has the package alone
//! has to have its licence too.

use super::Workspace;
use crate::emit::CrateFile;

impl Workspace {
    /// The files `LICENSE*` and `LICENCE*` at the root, by name. What cannot be read as text is passed
    /// over.
    #[must_use]
    pub fn licences(&self) -> Vec<CrateFile> {
        let entries = std::fs::read_dir(self.root()).into_iter().flatten().filter_map(Result::ok);
        let is_licence = |name: &String| {
            name.get(..7).is_some_and(|start| {
                start.eq_ignore_ascii_case("license") || start.eq_ignore_ascii_case("licence")
            })
        };
        let mut files: Vec<CrateFile> = entries
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(is_licence)
            .filter_map(|path| {
                let text = std::fs::read_to_string(self.root().join(&path)).ok()?;
                Some(CrateFile { path, text })
            })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }
}
