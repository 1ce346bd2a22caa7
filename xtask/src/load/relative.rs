//! Paths of files that other files of a surface name.

use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// The path that a relative URL in `from` names; `None` if it leads out of the folder.
pub(crate) fn join(from: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split('?').next().unwrap_or(url);
    let path = percent_decode_str(path).decode_utf8_lossy().replace('\\', "/");
    let mut joined = from.parent().map(Path::to_owned).unwrap_or_default();
    let drive = path.get(1..2) == Some(":");
    for part in Path::new(&path).components() {
        match part {
            Component::Normal(name) => joined.push(name),
            Component::CurDir => {}
            Component::ParentDir if joined.pop() => {}
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    (!drive).then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_stay_in_the_folder() {
        let join = |url| join(Path::new("paths/a.yaml"), url);
        assert_eq!(join("b.yaml"), Some("paths/b.yaml".into()));
        assert_eq!(join("./x/../b%20c.yaml"), Some("paths/b c.yaml".into()));
        assert_eq!(join("../schemas/a.yaml"), Some("schemas/a.yaml".into()));
        assert_eq!(join("..\\schemas\\a.yaml"), Some("schemas/a.yaml".into()));
        assert_eq!(join("../../a.yaml"), None);
        assert_eq!(join("/a.yaml"), None);
        assert_eq!(join("C:/a.yaml"), None);
    }
}
