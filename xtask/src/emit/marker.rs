//! `generated.toml`: which surface a crate was made from, and which of its files are the
//! generator's.
//!
//! The list is what allows a run to remove or replace a file. Everything else in the crate's folder
//! belongs to people. The file also holds the hash of the inputs and the versions of the generator,
//! which no other file repeats: a comment in `surface.toml` changes one line of the crate.

mod conflict;

use std::collections::BTreeSet;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use super::header;

/// The marker's place in the crate's folder.
pub const MARKER: &str = "generated.toml";

/// The hash of the inputs while a run is under way: nothing was made from it yet.
const UNFINISHED: &str = "unfinished";

/// What `generated.toml` says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Marker {
    /// The surface that the crate is made from.
    pub surface: String,
    /// The crate's name, and with it the folder that this marker was written for: people copy crates
    /// to begin their own.
    #[serde(rename = "crate")]
    pub package: String,
    /// The versions of this tool and of progenitor.
    pub generator: String,
    /// The hash of everything that the crate was made from.
    pub inputs: String,
    /// The files that belong to the generator, with `/` between the parts of their paths. The marker
    /// itself is not listed.
    pub files: BTreeSet<String>,
    /// Version requirements that an unfinished run has widened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pending: Vec<Pending>,
}

/// A version requirement on the crate in another manifest, as it was before a run widened it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub struct Pending {
    /// The manifest, relative to the workspace's root, with `/` between the parts of its path.
    pub manifest: String,
    /// The keys that lead to the requirement.
    pub keys: Vec<String>,
    /// The requirement.
    pub requirement: String,
}

/// A text that is not a marker.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarkerError {
    /// It is not TOML, or lacks a key.
    #[error("{0}")]
    Syntax(String),
    /// It lists a path that cannot be the generator's.
    #[error("it lists `{0}`, which cannot be a generated file")]
    Path(String),
}

impl Marker {
    /// Reads a marker. One in which version control has left a conflict lists the files of both
    /// sides, and is made from nothing in particular, so that the next run puts it right.
    ///
    /// # Errors
    /// If the text is not TOML of this shape, or lists a path that leaves the crate's folder or that
    /// belongs to people, or if the sides of a conflict are of different crates. People resolve
    /// conflicts in this file, so it is not trusted.
    pub fn parse(text: &str) -> Result<Self, MarkerError> {
        let Some([ours, theirs]) = conflict::sides(text) else { return Self::parse_whole(text) };
        let (ours, theirs) = (Self::parse_whole(&ours)?, Self::parse_whole(&theirs)?);
        if (&ours.surface, &ours.package) != (&theirs.surface, &theirs.package) {
            let message = "the sides of a merge conflict are of different crates";
            return Err(MarkerError::Syntax(message.to_owned()));
        }
        let pending = ours.pending.iter().chain(&theirs.pending).cloned();
        let pending: BTreeSet<Pending> = pending.collect();
        Ok(ours.unfinished(&theirs.files, pending.into_iter().collect()))
    }

    fn parse_whole(text: &str) -> Result<Self, MarkerError> {
        let marker: Self = toml::from_str(text).map_err(|error| {
            MarkerError::Syntax(error.message().lines().next().unwrap_or("no TOML").to_owned())
        })?;
        match marker.files.iter().find(|path| !may_be_generated(path)) {
            Some(path) => Err(MarkerError::Path(path.clone())),
            None => Ok(marker),
        }
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        let head = header::marked(&self.surface);
        // Strings and lists of strings always have a form in TOML.
        format!("{head}\n{}", toml::to_string_pretty(self).unwrap_or_default())
    }

    /// This marker before a run has finished: it also covers the files of the marker that the run
    /// found, and says which requirements are going to be widened.
    #[must_use]
    pub fn unfinished(&self, found: &BTreeSet<String>, pending: Vec<Pending>) -> Self {
        let files = self.files.union(found).cloned().collect();
        Self { inputs: UNFINISHED.to_owned(), files, pending, ..self.clone() }
    }
}

/// Whether a file of a crate belongs to people, whatever the generator writes.
#[must_use]
pub fn is_by_hand(path: &str) -> bool {
    const FOLDERS: [&str; 4] = ["src/ext/", "examples/", "tests/", "benches/"];
    matches!(path, "src/ext.rs" | "CHANGELOG.md")
        || FOLDERS.iter().any(|folder| path.starts_with(folder))
}

fn may_be_generated(path: &str) -> bool {
    let parts = Path::new(path).components();
    let stays = parts.clone().all(|part| matches!(part, Component::Normal(_)));
    let is_plain = !path.contains(['\\', ':']) && !path.ends_with('/');
    stays && is_plain && parts.count() > 0 && path != MARKER && !is_by_hand(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marker(files: &[&str]) -> Marker {
        Marker {
            surface: "museum".to_owned(),
            package: "museum".to_owned(),
            generator: "xtask 1".to_owned(),
            inputs: "00".to_owned(),
            files: files.iter().map(|path| (*path).to_owned()).collect(),
            pending: Vec::new(),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let found = ["src/old.rs".to_owned()].into();
        let pending = Pending {
            manifest: "Cargo.toml".to_owned(),
            keys: vec!["dependencies".to_owned(), "museum".to_owned()],
            requirement: "0.1".to_owned(),
        };
        let marker = marker(&["src/lib.rs", "Cargo.toml"]).unfinished(&found, vec![pending]);
        assert_eq!(Marker::parse(&marker.text()), Ok(marker));
    }

    #[test]
    fn a_merge_conflict_lists_the_files_of_both_sides_and_is_made_from_nothing() {
        let text = marker(&["Cargo.toml", "src/lib.rs"]).text();
        let conflict = |ours: &str, theirs: &str| {
            format!("<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> other branch\n")
        };
        let inputs = conflict("inputs = \"01\"\n", "inputs = \"02\"\n");
        let files = conflict("    \"src/ours.rs\",\n", "    \"src/theirs.rs\",\n");
        let merged = text
            .replace("inputs = \"00\"\n", &inputs)
            .replace("    \"src/lib.rs\",\n", &format!("    \"src/lib.rs\",\n{files}"));
        let expected = Marker {
            inputs: UNFINISHED.to_owned(),
            ..marker(&["Cargo.toml", "src/lib.rs", "src/ours.rs", "src/theirs.rs"])
        };
        assert_eq!(Marker::parse(&merged), Ok(expected));

        // Neither side may list what belongs to people, and both must be of one crate.
        let bad = text.replace("    \"src/lib.rs\",\n", &conflict("", "    \"src/ext.rs\",\n"));
        assert_eq!(Marker::parse(&bad), Err(MarkerError::Path("src/ext.rs".to_owned())));
        let name = "surface = \"museum\"\n";
        let two = text.replace(name, &conflict(name, "surface = \"gallery\"\n"));
        assert!(matches!(Marker::parse(&two), Err(MarkerError::Syntax(_))));
    }

    #[test]
    fn paths_that_leave_the_crate_or_belong_to_people_are_refused() {
        let bad = [
            "../client-runtime/src/lib.rs",
            "/etc/hosts",
            "src/../../x",
            "",
            ".",
            "src/",
            "C:\\x",
            "src\\lib.rs",
            "src/ext.rs",
            "src/ext/more.rs",
            "examples/flow.rs",
            "tests/own.rs",
            "CHANGELOG.md",
            MARKER,
        ];
        for path in bad {
            let parsed = Marker::parse(&marker(&["Cargo.toml", path]).text());
            assert_eq!(parsed, Err(MarkerError::Path(path.to_owned())), "{path}");
        }
    }
}
