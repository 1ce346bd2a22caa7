//! One document of a surface that has an upstream, and what is new of it.

use std::time::SystemTime;

use super::fetch::{Answer, Limits, Origin, Request, Validators};
use super::lock::{Entry, digest, moment};
use crate::surface::Upstream;

/// A document that has an upstream.
#[derive(Clone, Debug)]
pub struct Document {
    /// The path in the surface's folder.
    pub path: String,
    /// Where `surface.toml` says that it comes from.
    pub upstream: Upstream,
    /// The same, checked.
    pub origin: Origin,
    /// The bytes that are here, if there are any.
    pub here: Option<Vec<u8>>,
    /// What the lock says of it.
    pub entry: Option<Entry>,
}

/// What the vendor has, beside what is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// What is here.
    None,
    /// What is here, which the lock does not say yet. It gets this entry.
    Unrecorded(Entry),
    /// What the lock says, but what is here was edited by hand since.
    EditedHere {
        /// The vendor's bytes.
        bytes: Vec<u8>,
        /// The lock's entry for them.
        entry: Entry,
    },
    /// Another version.
    Version {
        /// Its bytes.
        bytes: Vec<u8>,
        /// The lock's entry for it.
        entry: Entry,
    },
}

impl Document {
    /// How it is asked for. Its server is told which version is here only if that is what it sent.
    pub fn request<'a>(
        &'a self,
        folder: &'a std::path::Path,
        known: Option<&'a Validators>,
    ) -> Request<'a> {
        Request { origin: &self.origin, folder, known, limits: Limits::of(&self.upstream) }
    }

    /// What its server tells the version by that is here.
    #[must_use]
    pub fn known(&self) -> Option<Validators> {
        let entry = self.entry.as_ref().filter(|entry| entry.is_of(&self.upstream))?;
        let is_here = self.here.as_ref().is_some_and(|bytes| digest(bytes) == entry.sha256);
        if is_here { entry.validators() } else { None }
    }

    /// Whether it was edited by hand since it was fetched.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        let both = self.entry.as_ref().zip(self.here.as_ref());
        both.is_some_and(|(entry, bytes)| digest(bytes) != entry.sha256)
    }

    /// What is new, by what came at a moment.
    #[must_use]
    pub fn news(&self, answer: Answer, now: SystemTime) -> News {
        let Answer::Document { bytes, validators } = answer else { return News::None };
        let sha256 = digest(&bytes);
        let same = self.entry.as_ref().filter(|entry| entry.sha256 == sha256);
        let entry = match same {
            // A server that gives the same bytes another tag has changed nothing.
            Some(entry) if entry.is_of(&self.upstream) => entry.clone(),
            _ => self.made(sha256, validators, same, now),
        };
        match self.here.as_ref() == Some(&bytes) {
            true if self.entry.as_ref() == Some(&entry) => News::None,
            true => News::Unrecorded(entry),
            false if same.is_some() && self.here.is_some() => News::EditedHere { bytes, entry },
            false => News::Version { bytes, entry },
        }
    }

    fn made(
        &self,
        sha256: String,
        validators: Validators,
        same: Option<&Entry>,
        now: SystemTime,
    ) -> Entry {
        let table = self.upstream.table();
        let Validators { etag, last_modified } = validators;
        let fetched = same.and_then(|entry| entry.fetched).or_else(|| moment(now));
        Entry { url: table.url, command: table.command, fetched, sha256, etag, last_modified }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(1_795_768_200_900)
    }

    fn answer(text: &str) -> Answer {
        let validators = Validators { etag: Some("\"2\"".to_owned()), last_modified: None };
        Answer::Document { bytes: text.into(), validators }
    }

    fn entry(url: &str, text: &str) -> Entry {
        Entry {
            url: Some(url.to_owned()),
            command: None,
            fetched: "2026-01-01T00:00:00Z".parse().ok(),
            sha256: digest(text.as_bytes()),
            etag: Some("\"1\"".to_owned()),
            last_modified: None,
        }
    }

    fn document(here: Option<&str>, entry: Option<Entry>) -> Document {
        let upstream = Upstream::Url("https://shop.example/a".to_owned());
        let origin = Origin::of(&upstream).unwrap();
        let here = here.map(|text| text.as_bytes().to_vec());
        Document { path: "shop.yaml".to_owned(), upstream, origin, here, entry }
    }

    const URL: &str = "https://shop.example/a";

    #[test]
    fn a_server_is_told_of_a_version_only_if_it_sent_the_one_that_is_here() {
        assert!(document(Some("a"), Some(entry(URL, "a"))).known().is_some());
        let others = [
            document(Some("edited"), Some(entry(URL, "a"))),
            document(None, Some(entry(URL, "a"))),
            document(Some("a"), Some(entry("https://other.example/a", "a"))),
            document(Some("a"), None),
        ];
        assert!(others.iter().all(|document| document.known().is_none()));
    }

    #[test]
    fn the_date_is_of_the_fetch_that_changed_the_document() {
        let old = entry(URL, "a");
        let here = document(Some("a"), Some(old.clone()));
        assert_eq!(here.news(Answer::NotModified, now()), News::None);
        // The tag has changed, which alone is not a reason to write.
        assert_eq!(here.news(answer("a"), now()), News::None);
        let News::Version { bytes, entry: new } = here.news(answer("b"), now()) else { panic!() };
        assert_eq!(bytes, b"b");
        assert_eq!(new.fetched.unwrap().to_string(), "2026-11-27T08:30:00Z");
        assert_eq!(new.etag.as_deref(), Some("\"2\""));

        let moved = document(Some("a"), Some(entry("https://other.example/a", "a")));
        let News::Unrecorded(new) = moved.news(answer("a"), now()) else { panic!() };
        assert_eq!((new.url.as_deref(), new.fetched), (Some(URL), old.fetched));
    }

    #[test]
    fn edits_are_told_from_news() {
        let edited = document(Some("edited"), Some(entry(URL, "a")));
        assert!(edited.is_edited());
        assert!(matches!(edited.news(answer("a"), now()), News::EditedHere { .. }));
        assert!(matches!(edited.news(answer("b"), now()), News::Version { .. }));
        // A run that was stopped before it wrote the lock leaves this.
        assert!(matches!(edited.news(answer("edited"), now()), News::Unrecorded(_)));
        assert!(matches!(document(Some("a"), None).news(answer("a"), now()), News::Unrecorded(_)));
        assert!(matches!(document(None, None).news(answer("a"), now()), News::Version { .. }));
    }
}
