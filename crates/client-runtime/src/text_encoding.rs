//! The character encoding of bodies.
//!
//! A byte order mark says most and wins (RFC 8259 section 8.1 lets a reader of JSON ignore one).
//! JSON is UTF-8 unless its bytes show otherwise; only then the `charset` of the media type is
//! asked, since servers name one by habit. A text is in the `charset` that is said, or else UTF-8.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// JSON as UTF-8 without a byte order mark. What has no known encoding stays as it is.
pub(crate) fn json<'b>(bytes: &'b [u8], charset: Option<&str>) -> Cow<'b, [u8]> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return if encoding == UTF_8 { Cow::Borrowed(rest) } else { recoded(encoding, rest) };
    }
    // A JSON text starts with an ASCII character, and a zero byte beside it shows UTF-16.
    match bytes {
        [0, other, ..] if *other != 0 => return recoded(UTF_16BE, bytes),
        [other, 0, ..] if *other != 0 => return recoded(UTF_16LE, bytes),
        _ => {}
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    match charset.and_then(|label| Encoding::for_label(label.as_bytes())) {
        Some(encoding) if encoding != UTF_8 => recoded(encoding, bytes),
        _ => Cow::Borrowed(bytes),
    }
}

/// A text without a byte order mark. What is not of its encoding is replaced, not refused.
pub(crate) fn text(bytes: &[u8], charset: Option<&str>) -> String {
    let said = || charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..).unwrap_or_default()),
        None => (said().unwrap_or(UTF_8), bytes),
    };
    encoding.decode_without_bom_handling(rest).0.into_owned()
}

fn recoded(encoding: &'static Encoding, bytes: &[u8]) -> Cow<'static, [u8]> {
    Cow::Owned(encoding.decode_without_bom_handling(bytes).0.into_owned().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn json_is_found_in_any_unicode_encoding() {
        let json = |bytes: &[u8], charset| String::from_utf8(json(bytes, charset).into_owned());
        let plain = "{\"a\":\"é\"}";
        let marked = format!("\u{FEFF}{plain}");
        assert_eq!(json(plain.as_bytes(), None).unwrap(), plain);
        assert_eq!(json(marked.as_bytes(), None).unwrap(), plain);
        for order in [u16::to_be_bytes, u16::to_le_bytes] {
            assert_eq!(json(&utf16(&marked, order), None).unwrap(), plain);
            assert_eq!(json(&utf16(plain, order), Some("utf-8")).unwrap(), plain);
        }
        // The label is right about the first and a habit of the server's on the second.
        assert_eq!(json(b"{\"a\":\"\xE9\"}", Some("iso-8859-1")).unwrap(), plain);
        assert_eq!(json(plain.as_bytes(), Some("iso-8859-1")).unwrap(), plain);
        assert!(json(b"\"\xE9\"", Some("nonsense")).is_err(), "it stays what it is");
        assert_eq!(json(b"", None).unwrap(), "");
    }

    #[test]
    fn a_text_is_in_the_encoding_that_is_said() {
        assert_eq!(text("\u{FEFF}é".as_bytes(), None), "é");
        assert_eq!(text(b"caf\xE9", Some("ISO-8859-1")), "café");
        assert_eq!(text(b"caf\xE9", None), "caf\u{FFFD}");
        assert_eq!(text(b"\x82\xA0", Some("shift_jis")), "あ");
        assert_eq!(text("café".as_bytes(), Some("nonsense")), "café");
    }
}
