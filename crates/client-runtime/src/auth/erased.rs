//! Texts with secrets in them, on their way into a request or out of an answer: each is overwritten when
//! the last of its users drops it.
//!
//! What the HTTP client copies into its buffers, and what the operating system does, is out of reach.

use std::borrow::Cow;
use std::ops::Deref;

use bytes::Bytes;
use http::HeaderValue;
use zeroize::{Zeroize as _, Zeroizing};

use crate::{Secret, text_encoding};

/// A body or a header's value while it is written. A text that has to grow leaves a copy of itself
/// behind, so it is made as large as it will become.
pub(super) struct Text(Zeroizing<String>);

impl Text {
    /// An empty text with room for so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        Self(Zeroizing::new(String::with_capacity(bytes)))
    }

    pub(super) fn push(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// The buffer itself, for encoders that write into one.
    pub(super) fn buffer(&mut self) -> &mut String {
        &mut self.0
    }

    pub(super) fn into_body(mut self) -> Bytes {
        let bytes = std::mem::take(&mut *self.0).into_bytes();
        Bytes::from_owner(Zeroizing::new(bytes))
    }

    /// A header's value that no Debug output shows; none if a header cannot carry the text.
    pub(super) fn into_header(self) -> Option<HeaderValue> {
        let mut value = HeaderValue::from_maybe_shared(self.into_body()).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

/// The value of a header that carries a secret after a prefix.
pub(super) fn header(prefix: &str, secret: &Secret) -> Option<HeaderValue> {
    let mut text = Text::with_room(prefix.len() + secret.expose().len());
    text.push(prefix);
    text.push(secret.expose());
    text.into_header()
}

/// The JSON of an answer as UTF-8. It is a copy where the answer has another encoding.
pub(super) struct Json<'b>(Cow<'b, [u8]>);

impl<'b> Json<'b> {
    pub(super) fn of(body: &'b [u8]) -> Self {
        Self(text_encoding::json(body, None))
    }
}

impl Deref for Json<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Json<'_> {
    fn drop(&mut self) {
        if let Cow::Owned(copy) = &mut self.0 {
            copy.zeroize();
        }
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
#[path = "erased_tests.rs"]
mod overwriting;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_what_was_written_and_does_not_show() {
        let value = header("Bearer ", &"planted".into()).unwrap();
        assert_eq!(value.as_bytes(), b"Bearer planted");
        assert!(!format!("{value:?}").contains("planted"));
        assert!(header("", &"a\nb".into()).is_none());
    }
}
