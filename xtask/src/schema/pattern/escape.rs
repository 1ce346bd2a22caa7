//! What follows a backslash.

use super::{Reason, Rest, literal};

/// A set of characters that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// The content of a class: `0-9`.
    Members { members: &'static str, negated: bool },
    /// `\p{..}` and `\P{..}`, which both syntaxes have.
    Property { name: String, negated: bool },
}

/// A character, or a set of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Parsed {
    Character(char),
    Set(Set),
}

/// What an escape is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Escape {
    Is(Parsed),
    /// What is between characters, as `regex` has it.
    Between(&'static str),
}

/// Where an escape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    Outside,
    InClass,
}

pub(super) const DIGITS: &str = "0-9";
pub(super) const WORD: &str = "0-9A-Za-z_";
/// White space and line ends of ECMA-262 (`\s`, section 22.2.2.9).
pub(super) const SPACE: &str = r"\t\n\x0B\x0C\r \u{A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}";

impl Set {
    /// The set outside of a class.
    pub(super) fn alone(&self) -> String {
        match self {
            Self::Members { members, negated: false } => format!("[{members}]"),
            Self::Members { members, negated: true } => format!("[^{members}]"),
            Self::Property { .. } => self.in_class(),
        }
    }

    /// The set as a part of a class.
    pub(super) fn in_class(&self) -> String {
        match self {
            Self::Members { members, negated: false } => (*members).to_owned(),
            Self::Members { negated: true, .. } => self.alone(),
            Self::Property { name, negated: false } => format!("\\p{{{name}}}"),
            Self::Property { name, negated: true } => format!("\\P{{{name}}}"),
        }
    }
}

/// Reads what follows a backslash.
pub(super) fn read(rest: &mut Rest, place: Where) -> Result<Escape, Reason> {
    let Some(next) = rest.next() else {
        return Err(Reason::Syntax("it ends with a backslash".to_owned()));
    };
    let members = |members, negated| Ok(Escape::Is(Parsed::Set(Set::Members { members, negated })));
    let character = |c| Ok(Escape::Is(Parsed::Character(c)));
    match (next, place) {
        ('d', _) => members(DIGITS, false),
        ('D', _) => members(DIGITS, true),
        ('w', _) => members(WORD, false),
        ('W', _) => members(WORD, true),
        ('s', _) => members(SPACE, false),
        ('S', _) => members(SPACE, true),
        ('p' | 'P', _) => property(rest, next == 'P'),
        ('b', Where::InClass) => character('\u{8}'),
        ('b', Where::Outside) => Ok(Escape::Between(r"(?-u:\b)")),
        ('B', Where::Outside) => Err(Reason::NoWordBoundary),
        // Anchors of other languages, which ECMA-262 does not have.
        ('A', Where::Outside) => Ok(Escape::Between("^")),
        ('z' | 'Z', Where::Outside) => Ok(Escape::Between("$")),
        ('E' | 'G' | 'H' | 'K' | 'Q' | 'R' | 'X' | 'h', _) => {
            Err(Reason::Syntax(format!("`\\{next}` is not of ECMA-262")))
        }
        ('1'..='9', Where::Outside) => Err(Reason::BackReference),
        ('k', Where::Outside) if rest.starts_with("<") => Err(Reason::BackReference),
        ('0'..='9', _) if next != '0' || rest.peek().is_some_and(|c| c.is_ascii_digit()) => {
            Err(Reason::Syntax(format!("`\\{next}` is not of ECMA-262")))
        }
        ('0', _) => character('\0'),
        ('t', _) => character('\t'),
        ('n', _) => character('\n'),
        ('v', _) => character('\u{B}'),
        ('f', _) => character('\u{C}'),
        ('r', _) => character('\r'),
        ('c', _) => match rest.peek().filter(char::is_ascii_alphabetic) {
            Some(letter) => {
                rest.next();
                character(char::from(letter as u8 % 32))
            }
            None => Err(Reason::Syntax("no letter follows `\\c`".to_owned())),
        },
        ('x', _) => Ok(Escape::Is(Parsed::Character(byte(rest)?))),
        ('u', _) => Ok(Escape::Is(Parsed::Character(unit(rest)?))),
        // Whatever else is escaped means itself.
        (other, _) => character(other),
    }
}

/// `\p{L}`, and `\pL` of other languages.
fn property(rest: &mut Rest, negated: bool) -> Result<Escape, Reason> {
    let name = if rest.take("{") { rest.until('}') } else { rest.next().map(String::from) };
    match name {
        Some(name) if name.chars().all(|c| c.is_ascii_alphanumeric() || "_=^".contains(c)) => {
            Ok(Escape::Is(Parsed::Set(Set::Property { name, negated })))
        }
        _ => Err(Reason::Syntax("`\\p` names no property".to_owned())),
    }
}

/// `\x41`, and `\x{41}` of other languages. Without digits it is the letter.
fn byte(rest: &mut Rest) -> Result<char, Reason> {
    if rest.starts_with("{") {
        return braced(rest);
    }
    let before = rest.at;
    match rest.digits(16, 2) {
        digits if digits.len() == 2 => code(&digits),
        _ => {
            rest.at = before;
            Ok('x')
        }
    }
}

/// `\u0041`, `\u{41}`, and two of the first that are one character together.
fn unit(rest: &mut Rest) -> Result<char, Reason> {
    if rest.starts_with("{") {
        return braced(rest);
    }
    let before = rest.at;
    let digits = rest.digits(16, 4);
    if digits.len() < 4 {
        rest.at = before;
        return Ok('u');
    }
    let high = u32::from_str_radix(&digits, 16).unwrap_or_default();
    if !(0xD800..0xDC00).contains(&high) || !rest.take("\\u") {
        return code(&digits);
    }
    let low = u32::from_str_radix(&rest.digits(16, 4), 16).unwrap_or_default();
    if !(0xDC00..0xE000).contains(&low) {
        return Err(Reason::Surrogate);
    }
    let both = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    char::from_u32(both).ok_or(Reason::Surrogate)
}

fn braced(rest: &mut Rest) -> Result<char, Reason> {
    rest.take("{");
    code(&rest.until('}').unwrap_or_default())
}

fn code(digits: &str) -> Result<char, Reason> {
    match u32::from_str_radix(digits, 16) {
        Ok(0xD800..=0xDFFF) => Err(Reason::Surrogate),
        Ok(code) => char::from_u32(code).ok_or_else(|| no_character(digits)),
        Err(_) => Err(no_character(digits)),
    }
}

fn no_character(digits: &str) -> Reason {
    Reason::Syntax(format!("`{digits}` is not the number of a character"))
}

/// A range of a class.
pub(super) fn range(first: char, last: char) -> String {
    if first == last { literal(first) } else { format!("{}-{}", literal(first), literal(last)) }
}
