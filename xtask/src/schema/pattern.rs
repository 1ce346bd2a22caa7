//! The patterns of documents, as the crate `regex` has them.
//!
//! JSON Schema's `pattern` is a regular expression of ECMA-262 with the flag `u`, found anywhere in
//! the text. [`translate`] writes the expression of the same meaning for an engine that takes linear
//! time, so that no pattern of a vendor can keep a caller's processor busy. What such an engine
//! cannot do, looking around and referring back, is refused with a [`Reason`].
//!
//! ```
//! use xtask::schema::pattern::{Reason, translate};
//!
//! assert_eq!(translate(r"^\d{3}$").as_deref(), Ok("^[0-9]{3}$"));
//! assert_eq!(translate(r"^[^[\]]+\/$").as_deref(), Ok(r"^[^\[\]]+/$"));
//! assert_eq!(translate("^(?!x)"), Err(Reason::LookAround));
//! ```
//!
//! | ECMA-262 | here | why |
//! |---|---|---|
//! | `\d` `\w` `\b` | ASCII | `regex` means those of all scripts |
//! | `\s` | the white space of ECMA-262 | it has the byte order mark and not U+0085 |
//! | `.` | anything but four line ends | `regex` knows one |
//! | `[a[b]`, `[a&&b]` | literal | `regex` has classes in classes |
//! | `[^]`, `[]` | anything, nothing | |
//! | `\/` `\-` `\_` `\uD83D\uDE00` | the character | what the flag `u` refuses is read as engines without it do |
//! | `a{`, `]` | literal | the same |
//! | `/^a$/i` | `^a$`, in any case | delimiters written by mistake: no text has a slash before its start |

mod class;
mod escape;

use std::fmt;

use self::escape::{Escape, Parsed};

/// The largest program that a pattern may become, in bytes: that of `regex` itself is 10 MB, which
/// takes a client a noticeable time to make.
const LARGEST: usize = 2 << 20;

/// Why a pattern has no translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `(?=..)`, `(?!..)`, `(?<=..)`, `(?<!..)`.
    LookAround,
    /// `\1`, `\k<name>`.
    BackReference,
    /// `\B`, which `regex` has for all scripts or for bytes alone.
    NoWordBoundary,
    /// It matches half of a character that takes two code units.
    Surrogate,
    /// It is not a regular expression; in the words of the parser.
    Syntax(String),
    /// It becomes too large.
    TooLarge,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LookAround => f.write_str("it looks ahead or behind"),
            Self::BackReference => f.write_str("it refers back to a group"),
            Self::NoWordBoundary => f.write_str("it has `\\B`"),
            Self::Surrogate => f.write_str("it matches half of a character"),
            Self::Syntax(detail) => write!(f, "it is not a regular expression: {detail}"),
            Self::TooLarge => f.write_str("it becomes too large"),
        }
    }
}

/// The expression as the clients have it, if it can be translated.
#[must_use]
pub fn matcher(ecma: &str) -> Option<regex::Regex> {
    regex::Regex::new(&translate(ecma).ok()?).ok()
}

/// The pattern in the syntax of the crate `regex`, to be found anywhere in a text.
///
/// # Errors
/// If no such pattern has the same meaning.
pub fn translate(ecma: &str) -> Result<String, Reason> {
    let (body, flags) = without_delimiters(ecma);
    let mut translation = Translation { rest: Rest::of(body), out: String::new(), flags };
    translation.run()?;
    let mut pattern = translation.out;
    if flags.ignore_case {
        pattern = format!("(?i:{pattern})");
    }
    compiles(&pattern)?;
    Ok(pattern)
}

/// The flags of a pattern that was written with its delimiters.
#[derive(Clone, Copy, Debug, Default)]
struct Flags {
    ignore_case: bool,
    multiline: bool,
    dot_all: bool,
}

/// `/^a$/i` is `^a$` and its flags. Only where it can be meant in no other way: with an anchor right
/// inside of a delimiter, no text would fit the slashes.
fn without_delimiters(pattern: &str) -> (&str, Flags) {
    let whole = (pattern, Flags::default());
    let Some((body, flags)) = pattern.strip_prefix('/').and_then(|rest| rest.rsplit_once('/'))
    else {
        return whole;
    };
    let is_escaped = (body.len() - body.trim_end_matches('\\').len()) % 2 == 1;
    let is_anchored = body.starts_with('^') || (body.ends_with('$') && !body.ends_with("\\$"));
    if is_escaped || !is_anchored || !flags.chars().all(|flag| "dgimsuvy".contains(flag)) {
        return whole;
    }
    let has = |flag| flags.contains(flag);
    (body, Flags { ignore_case: has('i'), multiline: has('m'), dot_all: has('s') })
}

/// Whether an engine takes it, and how large it becomes.
fn compiles(pattern: &str) -> Result<(), Reason> {
    let parsed = regex_syntax::ParserBuilder::new().nest_limit(200).build().parse(pattern);
    let syntax = |error: regex_syntax::Error| {
        let text = error.to_string();
        let last = text.lines().last().unwrap_or_default();
        Reason::Syntax(last.trim_start_matches("error: ").to_owned())
    };
    parsed.map_err(syntax)?;
    let limited = regex::RegexBuilder::new(pattern).size_limit(LARGEST).nest_limit(200).build();
    limited.map(drop).map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => Reason::TooLarge,
        other => Reason::Syntax(other.to_string()),
    })
}

/// What is still to be read.
#[derive(Clone, Debug)]
struct Rest {
    characters: Vec<char>,
    at: usize,
}

impl Rest {
    fn of(text: &str) -> Self {
        Self { characters: text.chars().collect(), at: 0 }
    }

    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek();
        self.at += usize::from(next.is_some());
        next
    }

    fn starts_with(&self, text: &str) -> bool {
        let ahead = self.characters.get(self.at..).unwrap_or_default();
        text.chars().count() <= ahead.len() && text.chars().zip(ahead).all(|(a, b)| a == *b)
    }

    /// Reads `text` if it comes next.
    fn take(&mut self, text: &str) -> bool {
        let found = self.starts_with(text);
        self.at += if found { text.chars().count() } else { 0 };
        found
    }

    /// Reads up to `end` and past it; nothing if it never comes.
    fn until(&mut self, end: char) -> Option<String> {
        let ahead = self.characters.get(self.at..)?;
        let length = ahead.iter().position(|c| *c == end)?;
        let text = ahead[..length].iter().collect();
        self.at += length + 1;
        Some(text)
    }

    /// Reads up to `most` digits of a base, as long as they are that.
    fn digits(&mut self, base: u32, most: usize) -> String {
        let ahead = self.characters.get(self.at..).unwrap_or_default();
        let digits: String = ahead.iter().take(most).take_while(|c| c.is_digit(base)).collect();
        self.at += digits.len();
        digits
    }
}

struct Translation {
    rest: Rest,
    out: String,
    flags: Flags,
}

impl Translation {
    fn run(&mut self) -> Result<(), Reason> {
        // Whether what comes could be repeated: `a` in `a*`.
        let mut repeatable = false;
        while let Some(next) = self.rest.next() {
            repeatable = match next {
                '\\' => self.escape()?,
                '[' => {
                    let class = class::read(&mut self.rest)?;
                    self.out.push_str(&class);
                    true
                }
                '(' => {
                    self.group()?;
                    false
                }
                '{' => self.braces(repeatable)?,
                ')' => {
                    self.out.push(')');
                    true
                }
                '^' => self.anchor(if self.flags.multiline { MULTILINE_START } else { "^" }),
                '$' => self.anchor(if self.flags.multiline { MULTILINE_END } else { "$" }),
                '.' => {
                    self.out.push_str(if self.flags.dot_all { "(?s:.)" } else { DOT });
                    true
                }
                '|' => self.anchor("|"),
                '*' | '+' | '?' if !repeatable => return Err(nothing_to_repeat()),
                '*' | '+' | '?' => {
                    self.out.push(next);
                    if self.rest.take("?") {
                        self.out.push('?');
                    }
                    false
                }
                // ECMA-262 knows no comments and no blanks to be passed over.
                other => {
                    self.out.push_str(&literal(other));
                    true
                }
            };
        }
        Ok(())
    }

    fn anchor(&mut self, text: &str) -> bool {
        self.out.push_str(text);
        false
    }

    fn escape(&mut self) -> Result<bool, Reason> {
        match escape::read(&mut self.rest, escape::Where::Outside)? {
            Escape::Between(anchor) => Ok(self.anchor(anchor)),
            Escape::Is(Parsed::Character(c)) => {
                self.out.push_str(&literal(c));
                Ok(true)
            }
            Escape::Is(Parsed::Set(set)) => {
                self.out.push_str(&set.alone());
                Ok(true)
            }
        }
    }

    /// What follows an opening parenthesis. Named groups lose their names: nobody reads them, and
    /// `regex` allows others.
    fn group(&mut self) -> Result<(), Reason> {
        if ["?=", "?!", "?<=", "?<!"].iter().any(|start| self.rest.starts_with(start)) {
            return Err(Reason::LookAround);
        }
        let is_named = self.rest.take("?<") || self.rest.take("?P<");
        if is_named && self.rest.until('>').is_none() {
            return Err(Reason::Syntax("a group's name has no end".to_owned()));
        }
        if is_named || !self.rest.starts_with("?") {
            self.out.push('(');
            return Ok(());
        }
        if self.rest.take("?:") {
            self.out.push_str("(?:");
            return Ok(());
        }
        self.modified_group()
    }

    /// `(?i:..)` and `(?-i:..)` are of ECMA-262 since 2025; `(?i)` is of other languages and means
    /// the rest of the group in all of them.
    fn modified_group(&mut self) -> Result<(), Reason> {
        self.rest.next();
        let ahead = self.rest.characters.get(self.rest.at..).unwrap_or_default();
        let flags: String = ahead.iter().take_while(|c| "i-".contains(**c)).collect();
        let end = ahead.get(flags.len()).copied();
        match (flags.as_str(), end) {
            ("i" | "-i", Some(end @ (':' | ')'))) => {
                self.rest.at += flags.len() + 1;
                self.out.push_str(&format!("(?{flags}{end}"));
                Ok(())
            }
            _ => Err(Reason::Syntax("`(?` begins no group".to_owned())),
        }
    }

    /// `{2,3}` after something is a number of times; any other brace is a literal.
    fn braces(&mut self, repeatable: bool) -> Result<bool, Reason> {
        let before = self.rest.at;
        let least = self.rest.digits(10, usize::MAX);
        let comma = self.rest.take(",");
        let most = if comma { self.rest.digits(10, usize::MAX) } else { String::new() };
        if least.is_empty() || !self.rest.take("}") {
            self.rest.at = before;
            self.out.push_str("\\{");
            return Ok(true);
        }
        if !repeatable {
            return Err(nothing_to_repeat());
        }
        let number = |text: &str| text.parse::<u32>().map_err(|_| Reason::TooLarge);
        let least = number(&least)?;
        let times = match (comma, most.as_str()) {
            (false, _) => format!("{{{least}}}"),
            (true, "") => format!("{{{least},}}"),
            (true, most) => format!("{{{least},{}}}", number(most)?),
        };
        self.out.push_str(&times);
        if self.rest.take("?") {
            self.out.push('?');
        }
        Ok(false)
    }
}

fn nothing_to_repeat() -> Reason {
    Reason::Syntax("there is nothing to repeat".to_owned())
}

/// Anything but a line's end: `\n`, `\r`, U+2028 and U+2029.
const DOT: &str = r"[^\n\r\u{2028}\u{2029}]";
const MULTILINE_START: &str = "(?m:^)";
const MULTILINE_END: &str = "(?m:$)";

/// A character that means itself, outside of a class.
fn literal(c: char) -> String {
    match c {
        _ if regex_syntax::is_meta_character(c) => format!("\\{c}"),
        c if c.is_control() || (c.is_whitespace() && c != ' ') => {
            format!("\\u{{{:X}}}", u32::from(c))
        }
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests;
