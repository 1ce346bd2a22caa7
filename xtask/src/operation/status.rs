//! The keys of a `responses` object and the names of their variants.

use std::fmt;

use super::pascal_case;

/// Which statuses an answer covers. The order is the order of the operation table: exact statuses,
/// then classes, then the default, so that the first match is the one that OpenAPI asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusPattern {
    /// One status.
    Exact(u16),
    /// A class, by its first digit.
    Class(u16),
    /// Whatever no other answer covers.
    Default,
}

impl StatusPattern {
    /// Reads a key of a `responses` object: `404`, `4XX` (in either case), `default`.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        if key.eq_ignore_ascii_case("default") {
            return Some(Self::Default);
        }
        let first = key.chars().next()?.to_digit(10)?;
        let class = u16::try_from(first).ok().filter(|class| (1..=5).contains(class))?;
        if key.len() == 3 && key[1..].eq_ignore_ascii_case("xx") {
            return Some(Self::Class(class));
        }
        (key.len() == 3).then(|| key.parse().ok().map(Self::Exact))?
    }

    /// Whether it stands for success on its own: `2xx`.
    #[must_use]
    pub fn is_success(self) -> bool {
        matches!(self, Self::Exact(200..=299) | Self::Class(2))
    }

    /// Whether it stands for an error. A default does; where it describes successes too, those are
    /// written as `2XX`.
    #[must_use]
    pub fn is_error(self) -> bool {
        matches!(self, Self::Exact(400..=599) | Self::Class(4 | 5) | Self::Default)
    }

    /// Whether it stands for a redirection, which the runtime does not follow.
    #[must_use]
    pub fn is_redirection(self) -> bool {
        matches!(self, Self::Exact(300..=399) | Self::Class(3))
    }

    /// The name of its variant in an enum over statuses, after the phrases of the IANA registry.
    #[must_use]
    pub fn variant(self) -> String {
        match self {
            Self::Exact(status) => {
                http_phrase(status).map_or_else(|| format!("Status{status}"), pascal_case)
            }
            Self::Class(1) => "Informational".to_owned(),
            Self::Class(2) => "Success".to_owned(),
            Self::Class(3) => "Redirection".to_owned(),
            Self::Class(4) => "ClientError".to_owned(),
            Self::Class(_) => "ServerError".to_owned(),
            Self::Default => "Default".to_owned(),
        }
    }
}

impl fmt::Display for StatusPattern {
    /// As documents write it: `404`, `4XX`, `default`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(status) => write!(f, "{status}"),
            Self::Class(class) => write!(f, "{class}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// The registered phrase of a status.
fn http_phrase(status: u16) -> Option<&'static str> {
    http::StatusCode::from_u16(status).ok()?.canonical_reason()
}

#[cfg(test)]
mod tests {
    use super::StatusPattern::{self, Class, Default, Exact};

    #[test]
    fn keys_are_read_in_either_case() {
        assert_eq!(StatusPattern::parse("404"), Some(Exact(404)));
        assert_eq!(StatusPattern::parse("4xx"), Some(Class(4)));
        assert_eq!(StatusPattern::parse("default"), Some(Default));
        assert_eq!(StatusPattern::parse("40"), None);
        assert_eq!(StatusPattern::parse("x-note"), None);
    }

    #[test]
    fn variants_are_named_after_the_phrase() {
        assert_eq!(Exact(404).variant(), "NotFound");
        assert_eq!(Exact(418).variant(), "ImATeapot");
        assert_eq!(Exact(499).variant(), "Status499");
        assert_eq!(Class(5).variant(), "ServerError");
    }
}
