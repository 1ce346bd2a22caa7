//! What was asked for on the command line, and what cannot be.

use std::path::{Path, PathBuf};

use crate::cli::Exit;
use crate::diagnostic::nearest;
use crate::inspect::package_name;
use crate::workspace::{Manifests, Workspace, package_conflict};

/// What cannot be asked for.
#[derive(Debug, thiserror::Error)]
pub(super) enum NewError {
    #[error("`{name}` cannot be the name of a surface and its package; `{proposal}` can")]
    Name { name: String, proposal: String },
    #[error("`{name}` cannot be the name of a package here: {reason}")]
    Taken { name: String, reason: String },
    #[error(
        "openapi/{0} is a surface already; to read its documents again run `cargo xtask generate {0}`"
    )]
    Surface(String),
    #[error("{} is there already; choose another name, or move it away", .0.display())]
    Exists(PathBuf),
    #[error(
        "openapi/{0} is there already; put the document into it, and run `cargo xtask new {0} \
         openapi/{0}/{1}`"
    )]
    Folder(String, String),
    #[error("{url} is a URL, and this tool reads files alone\n\n{help}")]
    Url { url: String, help: String },
    #[error("{} is a folder; {help}", path.display())]
    IsFolder { path: PathBuf, help: String },
    #[error("{} is not a file that can be read twice; save it to one first", .0.display())]
    NotFile(PathBuf),
    #[error("{}: {source}{help}", path.display())]
    Document { path: PathBuf, source: std::io::Error, help: String },
    #[error(
        "{} is not UTF-8, so surface.toml cannot name it; rename the file and its folder",
        path.display()
    )]
    NotUtf8 { path: PathBuf },
}

impl NewError {
    /// The exit status: what was asked for cannot be, or a file cannot be read.
    pub(super) const fn exit(&self) -> Exit {
        match self {
            Self::Document { .. } | Self::NotFile(_) => Exit::Files,
            Self::Name { .. }
            | Self::Taken { .. }
            | Self::Surface(_)
            | Self::Exists(_)
            | Self::Folder(..)
            | Self::Url { .. }
            | Self::IsFolder { .. }
            | Self::NotUtf8 { .. } => Exit::Usage,
        }
    }
}

/// A document that can become a surface.
#[derive(Clone, Debug)]
pub(super) struct Given {
    /// The folder that references may reach.
    pub(super) root: PathBuf,
    /// What people read for `root` in messages.
    pub(super) label: PathBuf,
    /// The document, relative to `root`.
    pub(super) file: PathBuf,
    pub(super) home: Home,
}

/// Where the surface's documents are to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// In a new folder, into which they are copied.
    New,
    /// Where they are: somebody has put them below `openapi/<surface>` already.
    Adopted,
}

pub(super) fn given(workspace: &Workspace, name: &str, document: &Path) -> Result<Given, NewError> {
    let proposal = package_name(name);
    if proposal != name {
        return Err(NewError::Name { name: name.to_owned(), proposal });
    }
    if let Some(url) = document.to_str().filter(|text| is_url(text)) {
        return Err(NewError::Url { url: url.to_owned(), help: download(name, url) });
    }
    let place = workspace.surface_folder(name);
    if place.join("surface.toml").exists() {
        return Err(NewError::Surface(name.to_owned()));
    }
    let package = workspace.crate_folder(name);
    if package.exists() {
        let shown = package.strip_prefix(workspace.root()).map(Path::to_owned).unwrap_or(package);
        return Err(NewError::Exists(shown));
    }
    let manifests = Manifests::read(workspace.root());
    if let Some(reason) = package_conflict(&manifests, name, &format!("crates/{name}")) {
        return Err(NewError::Taken { name: name.to_owned(), reason });
    }
    readable(name, document)?;
    // A link is followed, for what it leads to has its references beside it.
    let target = document.is_symlink().then(|| document.canonicalize().ok()).flatten();
    let document = target.as_deref().unwrap_or(document);
    let file = document.file_name().map(PathBuf::from).unwrap_or_default();
    if !place.exists() {
        let folder = document.parent().unwrap_or(Path::new(""));
        let root = if folder == Path::new("") { Path::new(".") } else { folder };
        let (root, label) = (root.to_owned(), folder.to_owned());
        return Ok(Given { root, label, file, home: Home::New });
    }
    let inside = place.canonicalize().ok().zip(document.canonicalize().ok());
    let inside = inside.and_then(|(place, file)| file.strip_prefix(place).map(Path::to_owned).ok());
    let Some(file) = inside else {
        return Err(NewError::Folder(name.to_owned(), file.to_string_lossy().into_owned()));
    };
    let label = Path::new("openapi").join(name);
    Ok(Given { root: place, label, file, home: Home::Adopted })
}

/// Whether the document is a file that can be opened.
fn readable(name: &str, document: &Path) -> Result<(), NewError> {
    let path = || document.to_owned();
    let failed = |source: std::io::Error| {
        let help = match source.kind() {
            std::io::ErrorKind::NotFound => sibling(document),
            _ => String::new(),
        };
        NewError::Document { path: path(), source, help }
    };
    let metadata = std::fs::metadata(document).map_err(failed)?;
    if metadata.is_dir() {
        return Err(NewError::IsFolder { path: path(), help: documents_in(name, document) });
    }
    if !metadata.is_file() {
        return Err(NewError::NotFile(path()));
    }
    std::fs::File::open(document).map(drop).map_err(failed)
}

/// "; did you mean ..?", by the files beside a path that does not exist.
fn sibling(document: &Path) -> String {
    let wanted = document.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = document.parent().unwrap_or(Path::new(""));
    let folder_on_disk = if folder == Path::new("") { Path::new(".") } else { folder };
    let names = names(folder_on_disk);
    match nearest(&wanted, names.iter().map(String::as_str)) {
        Some(meant) => format!("; did you mean {}?", folder.join(meant).display()),
        None => String::new(),
    }
}

/// What to give instead of a folder.
fn documents_in(name: &str, folder: &Path) -> String {
    let is_document = |file: &&String| {
        let extension = Path::new(file).extension().and_then(|extension| extension.to_str());
        matches!(extension, Some("yaml" | "yml" | "json")) && says_openapi(&folder.join(file))
    };
    let names = names(folder);
    let documents: Vec<&String> = names.iter().filter(is_document).collect();
    let command = |file: &str| format!("`cargo xtask new {name} {}`", folder.join(file).display());
    match documents.as_slice() {
        [] => "give a document, and what it refers to is copied with it".to_owned(),
        [only] => format!("give the document in it: {}", command(only)),
        [first, ..] => {
            let list: Vec<String> = documents.iter().map(|name| format!("`{name}`")).collect();
            format!(
                "give one of its documents ({}), such as {}, and add the others under `documents` in \
                 surface.toml",
                list.join(", "),
                command(first)
            )
        }
    }
}

/// Whether the first lines of a file name a version of OpenAPI.
fn says_openapi(path: &Path) -> bool {
    use std::io::Read as _;
    let mut head = Vec::new();
    let file = std::fs::File::open(path);
    let read = file.and_then(|file| file.take(4_096).read_to_end(&mut head));
    read.is_ok() && String::from_utf8_lossy(&head).contains("openapi")
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// `https://..`, but not a file whose path has `://` further on.
fn is_url(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| {
        !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// The commands that get the document of a URL.
fn download(name: &str, url: &str) -> String {
    if let Some(path) = url.strip_prefix("file://") {
        return format!("give the path: cargo xtask new {name} {path}");
    }
    let path = url.split(['?', '#']).next().unwrap_or(url).to_ascii_lowercase();
    let extension =
        ["json", "yml", "yaml"].into_iter().find(|end| path.ends_with(&format!(".{end}")));
    let file = format!("{name}.{}", extension.unwrap_or("yaml"));
    let quoted = url.replace('\'', "%27");
    format!(
        "download it first:\n\n    curl --fail --location --output {file} '{quoted}'\n    cargo xtask \
         new {name} {file}"
    )
}
