//! The files that a `surface.toml` names, against those that its folder has.

use std::collections::HashSet;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use super::Surface;
use crate::diagnostic::{Diagnostic, nearest};
use crate::load::{FileReader, ReadError};
use crate::tree::{Sources, Span};

/// How much of a file is read to see what it is.
const HEAD: usize = 64 << 10;

/// The listed files that exist, and a problem for each that does not.
pub(crate) fn existing<'a>(
    listed: impl Iterator<Item = (&'a str, Range<usize>)>,
    surface: &Surface,
    reader: &dyn FileReader,
) -> (Vec<PathBuf>, Vec<Diagnostic>) {
    let mut paths = Vec::new();
    let mut problems = Vec::new();
    let mut earlier: Vec<(PathBuf, Range<usize>)> = Vec::new();
    for (name, place) in listed {
        let path = PathBuf::from(name);
        if let Some((_, first)) = earlier.iter().find(|(known, _)| *known == plain(&path)) {
            let span = |place: &Range<usize>| Span::new(surface.file, place.start, place.end);
            let message = format!("`{name}` is listed twice");
            problems.push(
                Diagnostic::error("surface::listed-twice", message, span(&place))
                    .context(span(first), "it is here already")
                    .help("take one of the two out"),
            );
            continue;
        }
        earlier.push((plain(&path), place.clone()));
        // A limit of nothing asks whether the file exists without reading it.
        match reader.read(&path, 0) {
            Err(ReadError::Missing) => problems.push(missing(name, place, surface, reader)),
            _ => paths.push(path),
        }
    }
    (paths, problems)
}

fn missing(
    name: &str,
    place: Range<usize>,
    surface: &Surface,
    reader: &dyn FileReader,
) -> Diagnostic {
    let known: Vec<String> =
        reader.paths().iter().filter(|path| is_candidate(path)).map(|path| slashed(path)).collect();
    let file_name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let moved = known.iter().find(|known| file_name(known) == file_name(name));
    let meant =
        moved.map(String::as_str).or_else(|| nearest(name, known.iter().map(String::as_str)));
    let sources = &surface.facts.sources;
    let is_document = sources.documents.iter().any(|document| document.get_ref().path() == name);
    let has_upstream = is_document && sources.upstream.keys().any(|path| path.get_ref() == name);
    let help = match meant {
        _ if has_upstream => fetched_by(surface),
        Some(path) => format!("did you mean `{path}`?"),
        None => "add the file, or correct the path; it is relative to the folder of surface.toml"
            .to_owned(),
    };
    let message = format!("there is no file `{name}` in openapi/{}", surface.name);
    let place = Span::new(surface.file, place.start, place.end);
    Diagnostic::error("surface::unknown-file", message, place).help(help)
}

fn fetched_by(surface: &Surface) -> String {
    format!("run `cargo xtask update {} --apply`, which fetches it", surface.name)
}

/// A `surface.toml` that is not a text.
pub(crate) fn not_utf8(label: &Path) -> Diagnostic {
    let message = format!("{} is not UTF-8", label.display());
    Diagnostic::error("surface::utf8", message, Span::NONE).help("save the file as UTF-8")
}

/// A folder without any document.
pub(crate) fn no_documents(surface: &Surface) -> Diagnostic {
    let message = format!("openapi/{} has no document", surface.name);
    let help = match surface.facts.sources.upstream.is_empty() {
        true => {
            "put the vendor's document beside surface.toml as *.yaml, *.yml or *.json".to_owned()
        }
        false => fetched_by(surface),
    };
    let place = Span::new(surface.file, 0, 0);
    Diagnostic::error("surface::no-documents", message, place).help(help)
}

/// Overlays and documents that are in the folder of the surface and were not read for it: a file that
/// somebody thinks is applied, and is not.
pub(crate) fn unlisted(
    surface: &Surface,
    reader: &dyn FileReader,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut paths = reader.paths();
    // A document that is looked at where it lies has neighbours that are none of its business.
    if !paths.iter().any(|path| path == Path::new("surface.toml")) {
        return Vec::new();
    }
    paths.sort();
    let read: HashSet<PathBuf> = sources.iter().map(|source| plain(source.path())).collect();
    let unread = paths
        .iter()
        .filter(|path| is_candidate(path) && !read.contains(&plain(&reader.label(path))));
    let told = unread.filter_map(|path| {
        let (what, key) = kind(&reader.read(path, usize::MAX).ok()?)?;
        let name = slashed(path);
        let message = format!(
            "openapi/{}/{name} is {what}, and surface.toml does not list it",
            surface.name
        );
        let help = format!(
            "add it to `{key}` under `[sources]`, `{key} = [.., {name:?}]`, or take it out of the folder"
        );
        Some(Diagnostic::warning("surface::unlisted", message, Span::NONE).help(help))
    });
    told.collect()
}

/// What a file is, by a key at its root, and the list that it belongs to.
fn kind(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    let has = |key: &str| match head.strip_prefix('{') {
        Some(rest) => rest.trim_start().starts_with(&format!("\"{key}\"")),
        None => head.lines().any(|line| line.starts_with(&format!("{key}:"))),
    };
    if has("overlay") {
        return Some(("an overlay", "overlays"));
    }
    has("openapi").then_some(("a document", "documents"))
}

fn is_candidate(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("yaml" | "yml" | "json"))
}

fn plain(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}

fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
