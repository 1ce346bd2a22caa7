//! Documents to start from: the cases of the other suites and the surfaces of this workspace.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// Beyond this a document is too slow to be changed and tried a thousand times.
const MOST_BYTES: u64 = 400 << 10;

/// Every document that parses.
pub fn trees() -> Vec<Value> {
    let parsed = texts().into_iter().filter_map(|text| {
        let text = String::from_utf8(text).ok()?;
        serde_json::from_str(&text).ok().or_else(|| serde_saphyr::from_str(&text).ok())
    });
    parsed.filter(|tree: &Value| tree.get("openapi").is_some()).collect()
}

/// Every file that is or may be a document.
pub fn texts() -> Vec<Vec<u8>> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![tests.join("cases"), tests.join("../openapi")];
    folders.extend(std::env::var_os("PIPELINE_SEEDS").map(PathBuf::from));
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok))
        .filter(|entry| {
            entry.metadata().is_ok_and(|file| file.is_file() && file.len() < MOST_BYTES)
        })
        .map(walkdir::DirEntry::into_path)
        .filter(|path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            matches!(extension, Some("yaml" | "yml" | "json"))
        })
        .collect();
    files.sort();
    files.iter().filter_map(|file| std::fs::read(file).ok()).collect()
}
