//! Where a reference leads: a file and a place in it.

use crate::schema::Kind;
use crate::tree::Pointer;

/// The number of a file in the bundler's table.
pub(super) type FileIndex = usize;

/// A node of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Location {
    pub(super) file: FileIndex,
    pub(super) pointer: Pointer,
}

/// A reference, taken apart at its `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reference<'a> {
    /// What is before the `#`; empty for the same file.
    pub(super) url: &'a str,
    /// What comes after it.
    pub(super) fragment: Option<&'a str>,
}

impl<'a> Reference<'a> {
    pub(super) fn parse(text: &'a str) -> Self {
        match text.split_once('#') {
            Some((url, fragment)) => Self { url, fragment: Some(fragment) },
            None => Self { url: text, fragment: None },
        }
    }

    /// `https` of `https://host/path`. A single letter is a drive of Windows, not a scheme.
    pub(super) fn scheme(&self) -> Option<&'a str> {
        let (scheme, _) = self.url.split_once(':')?;
        let starts = scheme.starts_with(|first: char| first.is_ascii_alphabetic());
        let plain =
            scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        (starts && plain && scheme.len() > 1).then_some(scheme)
    }
}

/// The section of `components` for objects of a kind. Kinds without one are put in place; so are
/// path items and media types, whose sections OpenAPI 3.0 does not know.
pub(super) fn section(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Schema => "schemas",
        Kind::Response => "responses",
        Kind::Parameter => "parameters",
        Kind::Example => "examples",
        Kind::RequestBody => "requestBodies",
        Kind::Header => "headers",
        Kind::SecurityScheme => "securitySchemes",
        Kind::Link => "links",
        Kind::Callback => "callbacks",
        _ => return None,
    })
}

/// The name of the component that a pointer leads to, if it is one of this section.
pub(super) fn component<'p>(pointer: &'p Pointer, section: &str) -> Option<&'p str> {
    match pointer.segments() {
        [components, found, name] if components == "components" && found == section => Some(name),
        _ => None,
    }
}

/// `#/components/schemas/Pet`, with the name escaped as a pointer wants it.
pub(super) fn component_reference(section: &str, name: &str) -> String {
    let pointer = Pointer::root().child("components").child(section).child(name);
    crate::schema::reference_to(&pointer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_more_than_a_letter() {
        assert_eq!(Reference::parse("https://host/a#/b").scheme(), Some("https"));
        assert_eq!(Reference::parse("urn:x:y").scheme(), Some("urn"));
        assert_eq!(Reference::parse("C:/a.yaml").scheme(), None);
        assert_eq!(Reference::parse("a.yaml#/x:y").scheme(), None);
    }
}
