//! Classes: `[a-z\d_]`.

use super::escape::{self, Escape, Parsed, Where, range};
use super::{Reason, Rest};

const NOTHING: &str = r"[^\x00-\x{10FFFF}]";
const ANYTHING: &str = "(?s:.)";

/// Classes of POSIX, which ECMA-262 has not. Nobody means the letters of `[[:alpha:]]`.
const POSIX: [&str; 12] = [
    "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper", "xdigit",
];

/// Reads a class from what follows its opening bracket.
pub(super) fn read(rest: &mut Rest) -> Result<String, Reason> {
    let negated = rest.take("^");
    if rest.take("]") {
        return Ok(if negated { ANYTHING } else { NOTHING }.to_owned());
    }
    let mut out = String::from(if negated { "[^" } else { "[" });
    loop {
        let first = match next(rest)? {
            None => {
                out.push(']');
                return Ok(out);
            }
            Some(Member::Posix(class)) => {
                out.push_str(&class);
                continue;
            }
            Some(Member::Is(first)) => first,
        };
        let is_range = rest.starts_with("-") && !rest.starts_with("-]");
        match first {
            Parsed::Set(set) => {
                out.push_str(&set.in_class());
                // A hyphen after a set begins no range.
                if is_range && rest.take("-") {
                    out.push_str("\\-");
                }
            }
            Parsed::Character(first) if is_range => {
                rest.take("-");
                out.push_str(&ended(first, rest)?);
            }
            Parsed::Character(first) => out.push_str(&range(first, first)),
        }
    }
}

/// The rest of a range: its first character and the hyphen are read.
fn ended(first: char, rest: &mut Rest) -> Result<String, Reason> {
    match next(rest)? {
        Some(Member::Is(Parsed::Character(last))) if last < first => {
            Err(Reason::Syntax("a range of a class ends before it starts".to_owned()))
        }
        Some(Member::Is(Parsed::Character(last))) => Ok(range(first, last)),
        // A hyphen before a set is one.
        Some(Member::Is(Parsed::Set(set))) => Ok(hyphened(first, &set.in_class())),
        Some(Member::Posix(class)) => Ok(hyphened(first, &class)),
        None => Err(unclosed()),
    }
}

fn hyphened(first: char, set: &str) -> String {
    format!("{}\\-{set}", range(first, first))
}

/// A part of a class.
enum Member {
    Is(Parsed),
    Posix(String),
}

/// The next part; none where the class ends.
fn next(rest: &mut Rest) -> Result<Option<Member>, Reason> {
    match rest.next() {
        None => Err(unclosed()),
        Some(']') => Ok(None),
        Some('\\') => match escape::read(rest, Where::InClass)? {
            Escape::Is(parsed) => Ok(Some(Member::Is(parsed))),
            Escape::Between(_) => Err(Reason::Syntax("a class has an anchor".to_owned())),
        },
        Some('[') => Ok(Some(posix(rest).unwrap_or(Member::Is(Parsed::Character('['))))),
        Some(other) => Ok(Some(Member::Is(Parsed::Character(other)))),
    }
}

fn posix(rest: &mut Rest) -> Option<Member> {
    let name = POSIX.iter().find(|name| rest.starts_with(&format!(":{name}:]")))?;
    let class = format!("[:{name}:]");
    rest.take(&class[1..]);
    Some(Member::Posix(class))
}

fn unclosed() -> Reason {
    Reason::Syntax("a class has no end".to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::Rest;

    fn class(text: &str) -> String {
        super::read(&mut Rest::of(text)).expect("a class")
    }

    #[test]
    fn what_regex_reads_otherwise_is_escaped() {
        assert_eq!(class("a[b]"), r"[a\[b]");
        assert_eq!(class("a&&b]"), r"[a\&\&b]");
        assert_eq!(class("a~~b]"), r"[a\~\~b]");
        assert_eq!(class("+--]"), r"[\+-\-]");
    }

    #[test]
    fn hyphens_beside_sets_are_literal() {
        assert_eq!(class(r"\w-.]"), r"[0-9A-Za-z_\-\.]");
        assert_eq!(class(r"a-\d]"), r"[a\-0-9]");
        assert_eq!(class("a-]"), r"[a\-]");
        assert_eq!(class("-a]"), r"[\-a]");
    }

    #[test]
    fn posix_classes_are_what_they_say() {
        assert_eq!(class("[:alpha:]_]"), "[[:alpha:]_]");
        assert_eq!(class("[:other:]"), r"[\[:other:]");
    }
}
