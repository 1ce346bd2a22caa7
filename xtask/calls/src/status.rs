//! The keys of a `responses` object. The generator has a reader of its own: a judge shares no code with
//! what it judges.

use std::fmt;

/// Which statuses an answer covers.
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
        let class = u16::try_from(key.chars().next()?.to_digit(10)?).ok()?;
        if key.len() != 3 || !(1..=5).contains(&class) {
            return None;
        }
        match key[1..].eq_ignore_ascii_case("xx") {
            true => Some(Self::Class(class)),
            false => key.parse().ok().map(Self::Exact),
        }
    }

    /// Whether it stands for success on its own: `2xx`.
    #[must_use]
    pub fn is_success(self) -> bool {
        matches!(self, Self::Exact(200..=299) | Self::Class(2))
    }

    /// Whether it stands for a redirection, which clients do not follow.
    #[must_use]
    pub fn is_redirection(self) -> bool {
        matches!(self, Self::Exact(300..=399) | Self::Class(3))
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
}
