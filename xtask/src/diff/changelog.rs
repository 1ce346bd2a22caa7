//! The crate's change log: an entry for the version that is due, kept up to date until the release.
//!
//! The file is the team's own. Only what is between two marks is written, so whatever is around it
//! stays.

use semver::Version;

/// What begins the part of an entry that is written here.
const BEGIN: &str = "<!-- `cargo xtask diff --bump` writes from here .. -->";
/// What ends it.
const END: &str = "<!-- .. to here. -->";

/// What a new file begins with.
const HEAD: &str = "# Changelog\n";

/// The text of the change log with the entry of a version. `released` is the version before it: an
/// entry that an earlier run has written for another version after that one becomes this entry.
#[must_use]
pub fn changelog(
    existing: Option<&str>,
    released: &Version,
    due: &Version,
    changes: &str,
) -> String {
    let block = format!("{BEGIN}\n\n{}\n\n{END}\n", changes.trim());
    let text = existing.unwrap_or(HEAD);
    if let Some((heading, version, range)) = unreleased(text, released) {
        let (before, after) = (&text[..range.start], &text[range.end..]);
        let before = match version == *due {
            true => before.to_owned(),
            false => {
                let line = &text[heading.clone()];
                let line = line.replacen(&version.to_string(), &due.to_string(), 1);
                format!("{}{line}{}", &before[..heading.start], &before[heading.end..])
            }
        };
        return format!("{before}{block}{}", after.strip_prefix('\n').unwrap_or(after));
    }
    let entry = format!("## {due}\n\n{block}\n");
    // Before the first entry, and after what introduces all of them.
    let first = lines(text).find(|(_, line)| line.starts_with("## ")).map(|(at, _)| at);
    match first {
        Some(at) => format!("{}{entry}{}", &text[..at], &text[at..]),
        None => format!("{}\n\n{}", text.trim_end(), entry.trim_end().to_owned() + "\n"),
    }
}

type Part = std::ops::Range<usize>;

/// The heading, the version and the written part of the first entry of a version after the released
/// one that has such a part.
fn unreleased(text: &str, released: &Version) -> Option<(Part, Version, Part)> {
    let mut heading: Option<(Part, Version)> = None;
    for (at, line) in lines(text) {
        if line.starts_with("## ") {
            let version = version(line).filter(|version| version > released);
            heading = version.map(|version| (at..at + line.len(), version));
        }
        if let (true, Some((heading, version))) = (line == BEGIN, &heading) {
            let end = text[at..].find(END).map(|end| at + end + END.len())?;
            return Some((heading.clone(), version.clone(), at..end));
        }
    }
    None
}

/// The version in a heading: `## 0.2.0`, `## [0.2.0] - 2026-01-01`, `## v0.2.0`.
fn version(line: &str) -> Option<Version> {
    let word = line.trim_start_matches('#').trim().split([' ', ']']).next()?;
    Version::parse(word.trim_start_matches(['[', 'v'])).ok()
}

/// Where each line begins, and the line without its end.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(existing: Option<&str>, due: &str, changes: &str) -> String {
        changelog(existing, &Version::new(0, 1, 0), &Version::parse(due).unwrap(), changes)
    }

    #[test]
    fn a_new_file_has_one_entry_and_a_second_run_changes_nothing() {
        let first = of(None, "0.2.0", "- It broke.\n");
        assert_eq!(first, format!("# Changelog\n\n## 0.2.0\n\n{BEGIN}\n\n- It broke.\n\n{END}\n"),);
        assert_eq!(of(Some(&first), "0.2.0", "- It broke.\n"), first);
    }

    #[test]
    fn what_people_wrote_stays() {
        let theirs = "# Changes\n\nAll of them.\n\n## 0.1.0\n\n- First.\n";
        let first = of(Some(theirs), "0.1.1", "- More.");
        let expected = format!(
            "# Changes\n\nAll of them.\n\n## 0.1.1\n\n{BEGIN}\n\n- More.\n\n{END}\n\n## 0.1.0\n\n- First.\n"
        );
        assert_eq!(first, expected);
        let edited = first.replace("## 0.1.1\n", "## 0.1.1\n\nThanks to all.\n");
        let second = of(Some(&edited), "0.2.0", "- It broke.");
        assert_eq!(
            second,
            edited.replace("## 0.1.1", "## 0.2.0").replace("- More.", "- It broke."),
        );
    }

    #[test]
    fn entries_of_releases_are_left_alone() {
        let released = of(None, "0.2.0", "- Old.");
        let now =
            changelog(Some(&released), &Version::new(0, 2, 0), &Version::new(0, 2, 1), "- New.");
        assert!(now.contains("- Old.") && now.contains("## 0.2.1"), "{now}");
        assert!(now.find("## 0.2.1") < now.find("## 0.2.0"), "{now}");
    }
}
