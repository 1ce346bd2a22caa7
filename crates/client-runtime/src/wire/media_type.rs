//! Which media type a body or a part is sent as: what the caller says, among the documented.
//!
//! A document lists media types and ranges of them (RFC 9110 section 12.5.1): `image/*`, `*/*`.
//! Lists are written as in an `Accept` header, the default first.

/// The media type to send, or why none can be.
///
/// What the caller says must match one of the documented (without regard to case; parameters that
/// the document gives must not differ). It is sent as it is, or as documented if only the document
/// gives parameters. Without a word of the caller, it is the first documented one that is not a range.
/// A body of which the document says nothing may be anything; on its own it is bytes.
pub(crate) fn choose<'m>(
    documented: &'m str,
    said: Option<&'m str>,
) -> Result<&'m str, Undocumented<'m>> {
    let mut entries = entries(documented).peekable();
    let none = entries.peek().is_none();
    let found = match said {
        Some(said) if none => Some(said),
        Some(said) if essence(said).contains('*') => None,
        Some(said) => entries
            .clone()
            .find(|entry| is_same(entry, said))
            .or_else(|| entries.find(|entry| covers(entry, said)))
            .map(|entry| if entry.contains('*') || said.contains(';') { said } else { entry }),
        None if none => Some(BYTES),
        None => entries
            .clone()
            .find(|entry| !entry.contains('*'))
            .or_else(|| entries.any(|range| covers(range, BYTES)).then_some(BYTES)),
    };
    found.ok_or(Undocumented { documented, said })
}

/// What bytes are by themselves (RFC 2046 section 4.5.1).
const BYTES: &str = "application/octet-stream";

/// A media type that the document does not list.
#[derive(Debug)]
pub(crate) struct Undocumented<'m> {
    documented: &'m str,
    said: Option<&'m str>,
}

impl std::fmt::Display for Undocumented<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { documented, said } = self;
        match said {
            // A text that is not a media type could be anything, so it is not quoted.
            Some(said) if parts(said).is_some() => {
                write!(formatter, "is `{said}`, but the document lists {documented}")
            }
            Some(_) => {
                write!(formatter, "has no media type of the document, which lists {documented}")
            }
            None => write!(formatter, "needs a media type out of {documented}: set `media_type`"),
        }
    }
}

/// Whether two media types are the same, parameters included.
fn is_same(entry: &str, said: &str) -> bool {
    let squeezed = |text: &str| text.replace([' ', '\t'], "").to_ascii_lowercase();
    squeezed(entry) == squeezed(said)
}

/// Whether a documented media type or range covers another media type.
fn covers(entry: &str, said: &str) -> bool {
    let (Some((kind, subtype)), Some(found)) = (parts(entry), parts(said)) else { return false };
    let fits = |expected: &str, found: &str| expected == "*" || expected == found;
    fits(&kind, &found.0)
        && fits(&subtype, &found.1)
        && parameters(entry).all(|(name, value)| {
            let other = parameters(said).find(|(other, _)| *other == name);
            other.is_none_or(|(_, other)| other == value)
        })
}

/// Type and subtype in lower case.
fn parts(media_type: &str) -> Option<(String, String)> {
    let token = |text: &str| {
        let is_token = !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b));
        is_token.then(|| text.to_ascii_lowercase())
    };
    let (kind, subtype) = essence(media_type).split_once('/')?;
    Some((token(kind)?, token(subtype)?))
}

/// A media type without its parameters.
pub(crate) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Whether it is that of a body in parts and does not say what is between them (RFC 2046 section
/// 5.1.1).
pub(crate) fn lacks_boundary(media_type: &str) -> bool {
    let is_multipart = parts(media_type).is_some_and(|(kind, _)| kind == "multipart");
    is_multipart && parameters(media_type).all(|(name, _)| name != "boundary")
}

fn parameters(media_type: &str) -> impl Iterator<Item = (String, String)> {
    split(media_type, ';').skip(1).filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"').to_ascii_lowercase();
        Some((name.trim().to_ascii_lowercase(), value))
    })
}

/// The media types of a list.
fn entries(documented: &str) -> impl Iterator<Item = &str> + Clone {
    split(documented, ',').map(str::trim).filter(|entry| !entry.is_empty())
}

/// The pieces between separators that are not between quotes.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> + Clone {
    let mut quoted = false;
    text.split(move |c| {
        quoted ^= c == '"';
        c == separator && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(documented: &str, said: Option<&str>) -> Result<String, String> {
        choose(documented, said).map(str::to_owned).map_err(|error| error.to_string())
    }

    #[test]
    fn the_caller_chooses_among_the_documented() {
        let images = "image/png, image/jpeg";
        assert_eq!(sent(images, None).unwrap(), "image/png");
        assert_eq!(sent(images, Some("image/jpeg")).unwrap(), "image/jpeg");
        assert_eq!(sent(images, Some("Image/JPEG")).unwrap(), "image/jpeg");
        assert_eq!(
            sent(images, Some("image/gif")).unwrap_err(),
            "is `image/gif`, but the document lists image/png, image/jpeg"
        );
        assert!(sent(images, Some("planted\r\n")).unwrap_err().starts_with("has no media type"));
        assert!(!sent(images, Some("planted")).unwrap_err().contains("planted"));
    }

    #[test]
    fn ranges_take_what_they_cover() {
        assert_eq!(sent("image/*", Some("image/svg+xml")).unwrap(), "image/svg+xml");
        assert!(sent("image/*", Some("text/plain")).is_err());
        assert!(sent("image/*", Some("image/*")).is_err());
        assert!(sent("image/*", None).unwrap_err().contains("needs a media type out of image/*"));
        assert_eq!(sent("image/*, image/png", None).unwrap(), "image/png");
        assert_eq!(sent("*/*", None).unwrap(), "application/octet-stream");
        assert_eq!(sent("*/*", Some("a/b")).unwrap(), "a/b");
        assert_eq!(sent("", Some("a/b; c=d")).unwrap(), "a/b; c=d");
    }

    #[test]
    fn parameters_are_kept_and_do_not_contradict() {
        let text = "text/plain; charset=latin1";
        assert_eq!(sent("text/plain", Some(text)).unwrap(), text);
        assert_eq!(sent(text, Some("text/plain")).unwrap(), text);
        assert_eq!(
            sent(text, Some("text/plain;charset=\"LATIN1\"")).unwrap(),
            "text/plain;charset=\"LATIN1\""
        );
        assert!(sent(text, Some("text/plain; charset=utf-8")).is_err());
        let versions = "a/b; v=1, a/b; v=2";
        assert_eq!(sent(versions, Some("a/b;v=2")).unwrap(), "a/b;v=2");
        assert_eq!(sent(versions, None).unwrap(), "a/b; v=1");
        assert_eq!(sent("a/b; t=\"x, y\", c/d", Some("c/d")).unwrap(), "c/d");
    }
}
