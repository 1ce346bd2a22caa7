//! Which surfaces were edited, by what the system reports about files.
//!
//! [`Events`] is where news comes from: [`Files`] asks the system, a test has a list. [`edited`]
//! waits until an edit is over, since editors write a file in several steps and `git checkout` writes
//! many, and says which surfaces it was of. It decides by paths alone; whether there is anything new in
//! a folder is for its hash to say ([`Seen`]), so that what the tool itself writes is not taken for
//! an edit.

mod files;
mod seen;

pub use files::{Files, WatchError};
pub use seen::Seen;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long nothing may happen until an edit is over.
const QUIET: Duration = Duration::from_millis(120);

/// What there is to hear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// These files were changed, made or removed.
    Changed(Vec<PathBuf>),
    /// Something was changed, and the system cannot say what.
    Missed,
    /// Nothing has happened for as long as was asked for.
    Quiet,
    /// There will be no further news.
    Ended,
}

/// Where news comes from.
pub trait Events {
    /// Waits for news, at most so long; as long as it takes if there is no limit.
    fn next(&mut self, limit: Option<Duration>) -> News;
}

/// The surfaces of an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// These.
    Some(BTreeSet<String>),
    /// Perhaps any.
    Any,
}

/// Waits for an edit below `openapi/` and for its end; `None` if there will be no more.
pub fn edited(events: &mut dyn Events, openapi: &Path) -> Option<Edited> {
    let mut surfaces = BTreeSet::new();
    let mut missed = false;
    loop {
        let begun = missed || !surfaces.is_empty();
        match events.next(begun.then_some(QUIET)) {
            News::Changed(paths) => {
                surfaces.extend(paths.iter().filter_map(|path| surface_of(path, openapi)));
            }
            News::Missed => missed = true,
            News::Quiet if begun => break,
            News::Quiet => {}
            // What was edited before the end still counts.
            News::Ended if begun => break,
            News::Ended => return None,
        }
    }
    Some(if missed { Edited::Any } else { Edited::Some(surfaces) })
}

/// The surface that a file is of. Files that are hidden, and the copies that editors keep, are nobody's;
/// so are the folders in which new crates are made.
fn surface_of(path: &Path, openapi: &Path) -> Option<String> {
    let inside = path.strip_prefix(openapi).ok()?;
    let mut names = inside.components().map(|part| part.as_os_str().to_string_lossy());
    if names.clone().any(|name| name.starts_with('.') || name.ends_with('~')) {
        return None;
    }
    names.next().map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;

    /// News in a list, with how long was waited for each.
    struct Told(VecDeque<News>, Vec<Option<Duration>>);

    impl Events for Told {
        fn next(&mut self, limit: Option<Duration>) -> News {
            self.1.push(limit);
            self.0.pop_front().unwrap_or(News::Ended)
        }
    }

    fn changed(paths: &[&str]) -> News {
        News::Changed(paths.iter().map(PathBuf::from).collect())
    }

    fn some(surfaces: &[&str]) -> Option<Edited> {
        Some(Edited::Some(surfaces.iter().map(|name| (*name).to_owned()).collect()))
    }

    #[test]
    fn an_edit_is_over_when_nothing_more_happens() {
        let news = [
            changed(&["/w/openapi/shop/a.yaml"]),
            changed(&["/w/openapi/shop/parts/b.yaml", "/w/openapi/zoo/surface.toml"]),
            News::Quiet,
            changed(&["/w/openapi/shop/a.yaml"]),
        ];
        let mut told = Told(news.into(), Vec::new());
        let openapi = Path::new("/w/openapi");
        assert_eq!(edited(&mut told, openapi), some(&["shop", "zoo"]));
        assert_eq!(told.1, [None, Some(QUIET), Some(QUIET)]);
        assert_eq!(edited(&mut told, openapi), some(&["shop"]), "what came before the end counts");
        assert_eq!(edited(&mut told, openapi), None);
    }

    #[test]
    fn what_is_no_surfaces_file_is_no_edit() {
        let news = [
            changed(&["/w/openapi", "/w/crates/shop/src/lib.rs", "/w/openapi/.generate-1/x.rs"]),
            changed(&["/w/openapi/shop/.a.yaml.swp", "/w/openapi/shop/a.yaml~"]),
            News::Quiet,
        ];
        assert_eq!(edited(&mut Told(news.into(), Vec::new()), Path::new("/w/openapi")), None);
    }

    #[test]
    fn what_the_system_has_missed_may_be_of_any_surface() {
        let news = [News::Missed, changed(&["/w/openapi/shop/a.yaml"]), News::Quiet];
        let found = edited(&mut Told(news.into(), Vec::new()), Path::new("/w/openapi"));
        assert_eq!(found, Some(Edited::Any));
    }
}
