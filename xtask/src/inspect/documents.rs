//! Which documents a path names.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::load::Folder;
use crate::operation::unique;
use crate::surface::name_problem;

/// A document to inspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name in reports: the file's stem, or the file's name where two share a stem.
    pub name: String,
    /// The name of its crate.
    pub package: String,
    /// The folder that its references may reach.
    pub folder: PathBuf,
    /// The file in it.
    pub file: PathBuf,
    /// Whether a file that is not an OpenAPI document may be passed over.
    pub may_be_skipped: bool,
}

impl Document {
    /// Reads its files, which people see as they gave them: `api.yaml`, not `./api.yaml`.
    pub(crate) fn reader(&self) -> Folder {
        let label = self.folder.strip_prefix(".").unwrap_or(&self.folder);
        Folder::new(&self.folder, label)
    }
}

/// The path names nothing that can be inspected.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    /// The path cannot be read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The path.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The path is an address.
    #[error(
        "{0} is on the network, which this tool never reaches for; download it first: `curl -fLO {0}`"
    )]
    Network(String),
    /// The folder holds nothing to look at.
    #[error("{} holds no *.yaml, *.yml or *.json", .0.display())]
    Empty(PathBuf),
}

/// The document at `path` or, if that is a folder, every file directly in it that may be one, by
/// name.
///
/// # Errors
/// If the path is an address, cannot be read, or is a folder without such files.
pub fn documents(path: &Path) -> Result<Vec<Document>, InspectError> {
    let io = |source| InspectError::Io { path: path.to_owned(), source };
    let address = path.to_str().filter(|path| path.contains("://"));
    if let (Some(address), false) = (address, path.exists()) {
        return Err(InspectError::Network(address.to_owned()));
    }
    if !std::fs::metadata(path).map_err(io)?.is_dir() {
        std::fs::File::open(path).map_err(io)?;
        let folder =
            path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
        let files = vec![path.file_name().map(PathBuf::from).unwrap_or_default()];
        return Ok(named(folder, files, false));
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path).map_err(io)? {
        let entry = entry.map_err(io)?.path();
        let extension = entry.extension().and_then(|extension| extension.to_str());
        if let (Some("yaml" | "yml" | "json"), true) = (extension, entry.is_file()) {
            files.extend(entry.file_name().map(PathBuf::from));
        }
    }
    if files.is_empty() {
        return Err(InspectError::Empty(path.to_owned()));
    }
    files.sort();
    Ok(named(path, files, true))
}

fn named(folder: &Path, files: Vec<PathBuf>, may_be_skipped: bool) -> Vec<Document> {
    let mut seen = HashSet::new();
    let stems: Vec<String> = files.iter().map(|file| text(file.file_stem())).collect();
    let shared: HashSet<&String> = stems.iter().filter(|stem| !seen.insert(*stem)).collect();
    let mut documents: Vec<Document> = Vec::new();
    for (file, stem) in files.iter().zip(&stems) {
        let name = if shared.contains(stem) { text(file.file_name()) } else { stem.clone() };
        let taken = |package: &str| documents.iter().any(|other| other.package == package);
        let package = unique(&package_name(&name), taken);
        let (folder, file) = (folder.to_owned(), file.clone());
        documents.push(Document { name, package, folder, file, may_be_skipped });
    }
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    documents
}

fn text(part: Option<&std::ffi::OsStr>) -> String {
    part.unwrap_or_default().to_string_lossy().into_owned()
}

/// A name that a package can have: kebab case that starts with a letter, and is not a name that a
/// client crate or the compiler uses otherwise. A name that can be one stays as it is.
#[must_use]
pub fn package_name(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("-");
    let name = if name.starts_with(|c: char| c.is_ascii_lowercase()) {
        name
    } else {
        format!("api-{name}")
    };
    // Room for `-api`, or for a number that tells two documents apart.
    let name: String = name.chars().take(58).collect();
    let name = name.trim_end_matches('-');
    match name_problem(name) {
        Some(_) => format!("{name}-api"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_file_name_becomes_a_package_name() {
        assert_eq!(package_name("intercom-2.15"), "intercom-2-15");
        assert_eq!(package_name("2020-09-14"), "api-2020-09-14");
        assert_eq!(package_name("My API (v2)"), "my-api-v2");
        assert_eq!(package_name("serde"), "serde-api");
        assert_eq!(package_name("type"), "type-api");
        assert_eq!(package_name("日本"), "api");
    }
}
