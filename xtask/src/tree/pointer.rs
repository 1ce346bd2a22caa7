//! JSON pointers (RFC 6901).

use std::fmt;

/// A path of keys and indices from the root of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pointer {
    segments: Vec<String>,
}

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// Reads the text of a pointer: `/paths/~1kba/get`. `None` unless it is empty or starts with
    /// `/`. Percent-encoding belongs to the URL around a pointer and is not undone here.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::root());
        }
        let segments = text
            .strip_prefix('/')?
            .split('/')
            .map(|segment| segment.replace("~1", "/").replace("~0", "~"))
            .collect();
        Some(Self { segments })
    }

    /// This pointer with one more key or index.
    #[must_use]
    pub fn child(&self, segment: impl Into<String>) -> Self {
        let mut child = self.clone();
        child.segments.push(segment.into());
        child
    }

    /// This pointer without its last segment; `None` for the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, parents) = self.segments.split_last()?;
        Some(Self { segments: parents.to_vec() })
    }

    /// The last segment; `None` for the root.
    #[must_use]
    pub fn last(&self) -> Option<&str> {
        self.segments.last().map(String::as_str)
    }

    /// The segments, unescaped.
    #[must_use]
    pub fn segments(&self) -> &[String] {
        &self.segments
    }
}

impl<S: Into<String>> FromIterator<S> for Pointer {
    fn from_iter<I: IntoIterator<Item = S>>(segments: I) -> Self {
        Self { segments: segments.into_iter().map(Into::into).collect() }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in &self.segments {
            write!(f, "/{}", segment.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn escapes_round_trip() {
        let pointer = Pointer::root().child("a/b").child("~c").child("0");
        assert_eq!(pointer.to_string(), "/a~1b/~0c/0");
        assert_eq!(Pointer::parse("/a~1b/~0c/0"), Some(pointer));
        assert_eq!(Pointer::parse("a"), None);
    }
}
