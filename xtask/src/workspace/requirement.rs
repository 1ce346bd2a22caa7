//! Version requirements that follow a crate's version.
//!
//! cargo refuses the whole workspace where a dependency by path has a requirement that the package
//! does not satisfy, and then `cargo xtask` cannot start to repair it. So the requirement changes
//! with the version, in the same run.

use std::io;

use semver::{Comparator, Op, Version, VersionReq};
use toml::de::DeTable;

use super::Manifests;
use crate::emit::Pending;

/// A requirement that has to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The manifest, relative to the workspace's root, with `/` between the parts of its path.
    pub manifest: String,
    /// The keys that lead to the dependency.
    pub keys: Vec<String>,
    /// What people wrote.
    pub from: String,
    /// What it becomes.
    pub to: String,
    /// The crate's version before and after, if there is a crate.
    versions: Option<(Version, Version)>,
}

/// The requirements on the package in `folder` that have to change for it to have this version.
/// `pending` are those that a stopped run has widened.
#[must_use]
pub fn requirements(
    manifests: &Manifests,
    folder: &str,
    version: &Version,
    pending: &[Pending],
) -> Vec<Requirement> {
    let own = format!("{folder}/Cargo.toml");
    let old = manifests.manifests.iter().find(|one| one.path == own);
    let old = old.and_then(|one| Version::parse(one.version.as_deref()?).ok());
    let mut changes = Vec::new();
    for (manifest, line) in manifests.dependents(folder) {
        let Some((now, _)) = &line.version else { continue };
        let widened = pending
            .iter()
            .find(|pending| pending.manifest == manifest.path && pending.keys == line.keys);
        let from = widened.map_or(now, |pending| &pending.requirement);
        let to = followed(from, version);
        if *now != to {
            changes.push(Requirement {
                manifest: manifest.path.clone(),
                keys: line.keys.clone(),
                from: from.clone(),
                to,
                versions: old.clone().map(|old| (old, version.clone())),
            });
        }
    }
    changes
}

/// The requirement, changed as little as it takes to admit the version.
fn followed(requirement: &str, version: &Version) -> String {
    let Ok(parsed) = VersionReq::parse(requirement) else { return version.to_string() };
    if parsed.matches(version) {
        return requirement.to_owned();
    }
    // Build metadata has no place in a requirement.
    let exact = Version { build: semver::BuildMetadata::EMPTY, ..version.clone() }.to_string();
    let [Comparator { op, minor, patch, .. }] = parsed.comparators.as_slice() else {
        return exact;
    };
    let mark = match op {
        Op::Exact => "=",
        Op::Tilde => "~",
        Op::Caret if requirement.trim_start().starts_with('^') => "^",
        Op::Caret => "",
        _ => return exact,
    };
    let short = match (minor, patch, version.pre.is_empty()) {
        (None, _, true) => version.major.to_string(),
        (Some(_), None, true) => format!("{}.{}", version.major, version.minor),
        _ => exact.clone(),
    };
    let followed = format!("{mark}{short}");
    let admits = VersionReq::parse(&followed).is_ok_and(|followed| followed.matches(version));
    if admits { followed } else { exact }
}

impl Requirement {
    /// The requirement that admits the crate before the change and after it, if there is a
    /// difference.
    #[must_use]
    pub fn both(&self) -> Option<String> {
        let (old, new) = self.versions.as_ref()?;
        let without_build =
            |version: &Version| Version { build: semver::BuildMetadata::EMPTY, ..version.clone() };
        let (old, new) = (without_build(old), without_build(new));
        let (low, high) = if old < new { (old, new) } else { (new, old) };
        (low != high).then(|| format!(">={low}, <={high}"))
    }

    /// What an unfinished run remembers.
    #[must_use]
    pub fn pending(&self) -> Pending {
        Pending {
            manifest: self.manifest.clone(),
            keys: self.keys.clone(),
            requirement: self.from.clone(),
        }
    }

    /// The manifest with this requirement in the place of the one that it has. Nothing else of the
    /// text changes.
    ///
    /// # Errors
    /// If the manifest has changed since it was read, so that the line is not there.
    pub fn set(&self, manifest: &str, requirement: &str) -> io::Result<String> {
        let gone = || io::Error::other(format!("`{}` is not there any more", self.keys.join(".")));
        let table = DeTable::parse(manifest).map_err(io::Error::other)?;
        let (last, above) = self.keys.split_last().ok_or_else(gone)?;
        let above = above
            .iter()
            .try_fold(table.get_ref(), |table, key| table.get(key.as_str())?.get_ref().as_table());
        let line = above.and_then(|table| table.get(last.as_str())).ok_or_else(gone)?;
        let version = match line.get_ref().as_table() {
            Some(table) => table.get("version").ok_or_else(gone)?,
            None => line,
        };
        let place = version.span();
        let quote = match manifest.get(place.clone()) {
            Some(text) if text.starts_with('\'') => '\'',
            Some(_) => '"',
            None => return Err(gone()),
        };
        let mut text = manifest.to_owned();
        text.replace_range(place, &format!("{quote}{requirement}{quote}"));
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_requirement_keeps_its_form() {
        let cases = [
            ("0.1.0", "0.1.5", "0.1.0"),
            ("0.1.0", "0.2.0", "0.2.0"),
            ("0.1", "0.2.0", "0.2"),
            ("1", "2.3.4", "2"),
            ("^1", "2.3.4", "^2"),
            ("=0.1.0", "0.1.1", "=0.1.1"),
            ("~1.2", "1.3.0", "~1.3"),
            (">=0.1, <0.2", "0.2.0", "0.2.0"),
            ("<0.2", "0.2.0", "0.2.0"),
            ("*", "3.0.0", "*"),
            ("0.1", "0.2.0-rc.1", "0.2.0-rc.1"),
            ("0.1", "0.2.0+build", "0.2"),
            ("nonsense", "0.2.0", "0.2.0"),
        ];
        for (from, version, to) in cases {
            let version = Version::parse(version).unwrap();
            assert_eq!(followed(from, &version), to, "{from} for {version}");
            assert!(VersionReq::parse(to).unwrap().matches(&version), "{to}");
        }
    }

    #[test]
    fn the_widened_requirement_admits_both_versions_and_the_text_around_it_stays() {
        let [old, new] = ["0.2.0-rc.1", "0.1.9"].map(|version| Version::parse(version).unwrap());
        let line = Requirement {
            manifest: "Cargo.toml".to_owned(),
            keys: ["dependencies", "museum"].map(str::to_owned).to_vec(),
            from: "0.2.0-rc.1".to_owned(),
            to: "0.1.9".to_owned(),
            versions: Some((old.clone(), new.clone())),
        };
        let both = line.both().unwrap();
        let parsed = VersionReq::parse(&both).unwrap();
        assert!(parsed.matches(&old) && parsed.matches(&new), "{both}");
        let forms = [
            ("[dependencies]\r\nmuseum  =  'X' # why\r\n", "'"),
            ("[dependencies]\nmuseum={ path = \"a\",version= \"X\"}\n", "\""),
            ("[dependencies.museum]\nversion = 'X'\npath = \"a\"\n", "'"),
            ("dependencies.museum.version = \"X\"\n", "\""),
        ];
        for (form, _) in forms {
            let text = line.set(&form.replace('X', "0.2.0-rc.1"), &both).unwrap();
            assert_eq!(text, form.replace('X', &both));
        }
        assert!(line.set("[dependencies]\n", &both).is_err());
    }
}
