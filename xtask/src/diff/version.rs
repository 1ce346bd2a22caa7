//! Which version changes ask for.

use semver::{Prerelease, Version};

use super::Verdict;
use super::report::VersionRow;

/// The least version that changes of this verdict ask for after a version: of `0.x` the minor number
/// for what breaks or behaves otherwise and the patch number for the rest; from `1.0.0` on major, minor
/// and patch number. A pre-release is followed by the next one, whatever changed.
#[must_use]
pub fn due(released: &Version, verdict: Option<Verdict>) -> Version {
    let Some(verdict) = verdict else { return released.clone() };
    let Version { major, minor, patch, .. } = *released;
    if !released.pre.is_empty() {
        return Version { pre: next(&released.pre), ..released.clone() };
    }
    match (major, verdict) {
        (0, Verdict::Breaks | Verdict::Otherwise) => Version::new(0, minor + 1, 0),
        (_, Verdict::Breaks | Verdict::Otherwise) => Version::new(major + 1, 0, 0),
        (1.., Verdict::Adds) => Version::new(major, minor + 1, 0),
        (0, Verdict::Adds) | (_, Verdict::Docs) => Version::new(major, minor, patch + 1),
    }
}

/// `rc.2` after `rc.1`, `alpha.1` after `alpha`.
fn next(pre: &Prerelease) -> Prerelease {
    let (head, number) = match pre.rsplit_once('.') {
        Some((head, last)) => match last.parse::<u64>() {
            Ok(number) => (head, number),
            Err(_) => (pre.as_str(), 0),
        },
        None => (pre.as_str(), 0),
    };
    Prerelease::new(&format!("{head}.{}", number + 1)).unwrap_or_else(|_| pre.clone())
}

impl VersionRow {
    /// The versions of a crate whose changes have this verdict.
    #[must_use]
    pub fn of(old: Option<&str>, new: &str, verdict: Option<Verdict>) -> Self {
        let parsed = old.and_then(|old| Version::parse(old).ok());
        let due = parsed.map_or_else(|| new.to_owned(), |old| due(&old, verdict).to_string());
        Self { old: old.map(str::to_owned), new: new.to_owned(), due }
    }

    /// Whether the version in `surface.toml` is lower than the changes ask for.
    #[must_use]
    pub fn is_due(&self) -> bool {
        match (Version::parse(&self.new), Version::parse(&self.due)) {
            (Ok(new), Ok(due)) => new < due,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_follows_from_the_last_one_and_the_verdict() {
        for (released, verdict, expected) in [
            ("0.3.1", Verdict::Breaks, "0.4.0"),
            ("0.3.1", Verdict::Otherwise, "0.4.0"),
            ("0.3.1", Verdict::Adds, "0.3.2"),
            ("0.3.1", Verdict::Docs, "0.3.2"),
            ("1.3.1", Verdict::Breaks, "2.0.0"),
            ("1.3.1", Verdict::Otherwise, "2.0.0"),
            ("1.3.1", Verdict::Adds, "1.4.0"),
            ("1.3.1", Verdict::Docs, "1.3.2"),
            ("1.0.0-rc.1", Verdict::Breaks, "1.0.0-rc.2"),
            ("1.0.0-alpha", Verdict::Docs, "1.0.0-alpha.1"),
        ] {
            let released = Version::parse(released).unwrap();
            assert_eq!(due(&released, Some(verdict)).to_string(), expected, "{released}");
            assert_eq!(due(&released, None), released);
        }
    }

    #[test]
    fn a_version_that_is_high_enough_is_not_due() {
        let row = |new: &str| VersionRow::of(Some("0.1.0"), new, Some(Verdict::Breaks));
        assert!(row("0.1.0").is_due() && row("0.1.9").is_due());
        assert!(!row("0.2.0").is_due() && !row("1.0.0").is_due());
        assert!(!VersionRow::of(None, "0.1.0", Some(Verdict::Breaks)).is_due());
    }
}
