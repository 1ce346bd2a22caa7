//! `sources.lock`: which version of each document of a surface is here, and where it came from.
//!
//! ```toml
//! ["shop.yaml"]
//! url = "https://shop.example/openapi.yaml"
//! fetched = 2026-11-27T08:30:00Z
//! sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
//! etag = '"5f-1"'
//! ```
//!
//! The file is written by `cargo xtask update --apply` and committed. Documents are in the order of
//! their paths, and the date is that of the fetch that changed the document, so that a run which finds
//! nothing new has nothing to write.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use toml::value::Datetime;

use super::fetch::Validators;
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::{FileReader, Limits};
use crate::surface::Upstream;
use crate::tree::{FileId, Sources, Span};

/// What the file is called. It is in the folder of its surface.
pub const FILE_NAME: &str = "sources.lock";

const HEAD: &str = "\
# Which version of each of the vendor's documents is here, and where it came from.
# Written by `cargo xtask update --apply`; commit it, and do not edit it.
";

/// The documents of a surface that were fetched, by path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct SourcesLock {
    /// An entry for each document.
    pub documents: BTreeMap<String, Entry>,
}

/// One document that was fetched.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Entry {
    /// The URL, as `surface.toml` had it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The command, as `surface.toml` had it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command: Option<Vec<String>>,
    /// When this version was fetched first, in UTC, if the clock had a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fetched: Option<Datetime>,
    /// The SHA-256 digest of its bytes, in hexadecimal.
    pub sha256: String,
    /// What the server sent as `ETag`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// What the server sent as `Last-Modified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

impl Entry {
    /// Whether it came from where the document comes from now.
    #[must_use]
    pub fn is_of(&self, upstream: &Upstream) -> bool {
        let table = upstream.table();
        self.url == table.url && self.command == table.command
    }

    /// What its server tells the version by.
    #[must_use]
    pub fn validators(&self) -> Option<Validators> {
        let validators =
            Validators { etag: self.etag.clone(), last_modified: self.last_modified.clone() };
        (validators != Validators::default()).then_some(validators)
    }
}

impl SourcesLock {
    /// Reads the text of a `sources.lock`.
    ///
    /// # Errors
    /// If it is not one, with the place.
    pub fn read(text: &str, file: FileId) -> Result<Self, Box<Diagnostic>> {
        toml::from_str(text).map_err(|error| {
            let range = error.span().unwrap_or(0..0);
            let message = error.message().lines().next().unwrap_or("not valid TOML");
            let message = format!("sources.lock cannot be read: {message}");
            let span = Span::new(file, range.start, range.end);
            Box::new(Diagnostic::error("update::lock", message, span).help(
                "take the file as it was (`git checkout`), or of two versions either; if it is \
                 removed, `cargo xtask update --apply` makes it anew",
            ))
        })
    }

    /// The file's text. The same lock gives the same bytes.
    ///
    /// # Errors
    /// If a value cannot be written as TOML.
    pub fn text(&self) -> Result<String, toml::ser::Error> {
        let mut text = HEAD.to_owned();
        // Writing into a String cannot fail.
        let _ = write!(text, "\n{}", toml::to_string(self)?);
        Ok(text)
    }
}

/// The SHA-256 digest of a document, in hexadecimal.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A moment as the lock has it: to the second, in UTC. `None` for one that no calendar has.
#[must_use]
pub fn moment(time: SystemTime) -> Option<Datetime> {
    let time = jiff::Timestamp::try_from(time).ok()?;
    let seconds = jiff::Timestamp::from_second(time.as_second()).ok()?;
    seconds.to_string().parse().ok()
}

/// A warning for each document that is not what its lock says.
pub(crate) fn edited(
    surface: &str,
    reader: &dyn FileReader,
    limits: &Limits,
    sources: &mut Sources,
) -> Vec<Diagnostic> {
    let path = Path::new(FILE_NAME);
    let Ok(bytes) = reader.read(path, limits.file_bytes) else { return Vec::new() };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let Ok(lock) = toml::from_str::<SourcesLock>(&text) else {
        // Only a file that a message shows counts among the sources.
        let file = sources.add(reader.label(path), text.clone());
        let problem = SourcesLock::read(&text, file).err();
        let warning =
            |problem: Box<Diagnostic>| Diagnostic { severity: Severity::Warning, ..*problem };
        return problem.map(warning).into_iter().collect();
    };
    let told = lock.documents.iter().filter_map(|(path, entry)| {
        let bytes = reader.read(Path::new(path), limits.file_bytes).ok()?;
        (digest(&bytes) != entry.sha256).then(|| by_hand(surface, path))
    });
    told.collect()
}

fn by_hand(surface: &str, path: &str) -> Diagnostic {
    let message = format!("openapi/{surface}/{path} is not as the vendor sent it");
    let help = format!(
        "move your corrections into an overlay, and take the vendor's version back with `cargo xtask \
         update {surface} --apply --force`"
    );
    Diagnostic::warning("update::edited", message, Span::NONE).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_lock_is_the_same_text_and_is_read_again() {
        let entry = |etag: Option<&str>| Entry {
            url: Some("https://shop.example/a?v=1".to_owned()),
            command: None,
            fetched: moment(SystemTime::UNIX_EPOCH),
            sha256: digest(b""),
            etag: etag.map(str::to_owned),
            last_modified: None,
        };
        let command = Entry {
            url: None,
            command: Some(vec!["./fetch.sh".to_owned(), "a \"b\"".to_owned()]),
            ..entry(None)
        };
        let documents = [
            ("z.yaml".to_owned(), command),
            ("parts/a b.yaml".to_owned(), entry(Some("W/\"5f-1\""))),
        ];
        let lock = SourcesLock { documents: documents.into() };
        let text = lock.text().unwrap();
        insta::assert_snapshot!(text);
        let file = Sources::default().add("sources.lock", text.clone());
        assert_eq!(SourcesLock::read(&text, file).unwrap(), lock);
        assert!(SourcesLock::read("<<<<<<< ours\n", file).is_err());
    }
}
