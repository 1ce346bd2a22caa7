//! Folders below `openapi/` that hold documents and no `surface.toml`: nothing is made of them, which
//! somebody may not expect.

use std::path::Path;

/// A document of a folder that is not a surface, for want of a `surface.toml`.
pub(super) fn document(folder: &Path) -> Option<String> {
    if folder.join("surface.toml").exists() {
        return None;
    }
    let entries = std::fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_document = |name: &String| {
        let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
        matches!(extension, Some("yaml" | "yml" | "json"))
    };
    names.filter(is_document).min()
}

pub(super) fn message(name: &str) -> String {
    format!("openapi/{name} has no surface.toml, so it is not a surface")
}

pub(super) fn help(name: &str, document: &str) -> String {
    format!("restore the file, or let `cargo xtask new {name} openapi/{name}/{document}` write one")
}
