//! Words: from what a document writes to the parts of a Rust name.

use crate::model::Value;
use crate::operation::pascal_case;

/// Names that the generated crate or every Rust program has already.
const RESERVED: [&str; 17] = [
    "BTreeMap",
    "Box",
    "Client",
    "Debug",
    "Default",
    "Deserialize",
    "Err",
    "None",
    "Nullable",
    "Ok",
    "Option",
    "Result",
    "Sensitive",
    "Serialize",
    "Some",
    "String",
    "Vec",
];

/// Whether a type cannot have this name.
pub(super) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
}

/// The name of a type: in Pascal case, with an `X` before a digit, and `Api` before a name that
/// means something else in every Rust program.
pub(super) fn type_name(text: &str) -> String {
    let name = pascal_case(text);
    allowed(name.strip_prefix('_').map(|rest| format!("X{rest}")).unwrap_or(name))
}

/// The name, unless no type can have it.
pub(super) fn allowed(name: String) -> String {
    if is_reserved(&name) { format!("Api{name}") } else { name }
}

/// A part of the name of a type.
pub(super) fn word(text: &str) -> String {
    pascal_case(text).trim_start_matches('_').trim_end_matches('_').to_owned()
}

/// The singular of a name that ends in an English plural.
pub(super) fn singular(name: &str) -> Option<String> {
    let cut = |end: usize, new: &str| Some(format!("{}{new}", &name[..name.len() - end]));
    if name.len() < 4 || !name.is_ascii() {
        return None;
    }
    match () {
        () if name.ends_with("ies") => cut(3, "y"),
        () if ["sses", "xes", "ches", "shes", "zes"].iter().any(|end| name.ends_with(end)) => {
            cut(2, "")
        }
        () if ["ss", "us", "is", "as", "os"].iter().any(|end| name.ends_with(end)) => None,
        () if name.ends_with('s') => cut(1, ""),
        () => None,
    }
}

/// What symbols are called.
const SYMBOLS: [(char, &str); 27] = [
    ('+', "Plus"),
    ('-', "Minus"),
    ('<', "Less"),
    ('>', "Greater"),
    ('=', "Equal"),
    ('!', "Not"),
    ('*', "Star"),
    ('/', "Slash"),
    ('%', "Percent"),
    ('&', "And"),
    ('|', "Or"),
    ('#', "Hash"),
    ('@', "At"),
    ('$', "Dollar"),
    ('~', "Tilde"),
    ('?', "Question"),
    ('.', "Dot"),
    (',', "Comma"),
    (':', "Colon"),
    (';', "Semicolon"),
    ('_', "Underscore"),
    ('(', "Open"),
    (')', "Close"),
    ('[', "Bracket"),
    ('^', "Caret"),
    ('\\', "Backslash"),
    (' ', "Space"),
];

/// The text with its symbols as words. A hyphen between letters is a dash, not a minus.
pub(super) fn spelt(text: &str) -> String {
    let mut out = String::new();
    let mut before: Option<char> = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match SYMBOLS.iter().find(|(symbol, _)| *symbol == c) {
            Some(('-', _)) if is_between_letters(before, rest.peek()) => out.push_str(" Dash "),
            Some((_, name)) => {
                out.push(' ');
                out.push_str(name);
                out.push(' ');
            }
            None => out.push(c),
        }
        before = Some(c);
    }
    out
}

fn is_between_letters(before: Option<char>, after: Option<&char>) -> bool {
    before.is_some_and(char::is_alphabetic) && after.is_some_and(|c| c.is_alphabetic())
}

/// Whether symbols are what tells a text from others: `GMT+1`, `GMT-1`, `_id`, but not `event_type`.
pub(super) fn has_symbols(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let is_symbol = |(index, c): (usize, &char)| {
        let before = index.checked_sub(1).map(|index| characters[index]);
        match c {
            '_' | ' ' => before.is_none(),
            '-' => !is_between_letters(before, characters.get(index + 1)),
            c => !c.is_alphanumeric(),
        }
    };
    characters.iter().enumerate().any(is_symbol)
}

/// How the letters of a text are written, in words: what tells `Asc` from `ASC`.
pub(super) fn style(text: &str) -> &'static str {
    let has_lower = text.contains(char::is_lowercase);
    let has_upper = text.contains(char::is_uppercase);
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let is_upper_first = letters().next().is_some_and(char::is_uppercase);
    match (has_lower, has_upper) {
        (_, false) if text.trim_matches('_').contains('_') => "snake case",
        (_, false) if text.contains('-') => "kebab case",
        (true, false) => "lowercase",
        (false, true) => "uppercase",
        (true, true) if !is_upper_first => "camel case",
        (true, true) if letters().skip(1).all(char::is_lowercase) => "capitalized",
        (true, true) => "pascal case",
        (false, false) => "plain",
    }
}

/// What tells a text from another one that would have the same name, from the best to read on: its
/// symbols, its letters, or both.
pub(super) fn described(text: &str) -> Vec<String> {
    let spelt_out = spelt(text);
    let style = style(text);
    let mut found = Vec::new();
    let has_symbols = has_symbols(text);
    if has_symbols {
        found.push(spelt_out.clone());
    }
    found.push(format!("{text} {style}"));
    if !has_symbols && spelt_out != text {
        found.push(spelt_out.clone());
    }
    found.push(format!("{spelt_out} {style}"));
    found
}

/// The name of a value of an enum.
pub(super) fn value_name(wire: &Value) -> String {
    match wire {
        Value::Text(text) => text_name(text),
        Value::Integer(number) if *number < 0 => format!("Minus{}", number.unsigned_abs()),
        Value::Integer(number) => format!("Value{number}"),
        Value::Boolean(value) => pascal_case(&value.to_string()),
    }
}

/// A sign at either end is half of the meaning: `-created` is no `Created`, and `A+` no `A`. Other
/// symbols are only spelt out where there is nothing else.
fn text_name(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return "Empty".to_owned();
    }
    if !text.contains(char::is_alphanumeric) {
        return pascal_case(&spelt(text));
    }
    let bare = text.trim_start_matches(['+', '-', '<', '>', '=', '!', '~']);
    let (sign, rest) = text.split_at(text.len() - bare.len());
    let bare = rest.trim_end_matches(['+', '-']);
    let (bare, last) = rest.split_at(bare.len());
    pascal_case(&format!("{} {bare} {}", spelt(sign), spelt(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_part_of_a_value() {
        let name = |text: &str| value_name(&Value::Text(text.to_owned()));
        assert_eq!(name("created_at"), "CreatedAt");
        assert_eq!(name("-created_at"), "MinusCreatedAt");
        assert_eq!(name("+1"), "Plus1");
        assert_eq!(name("A-"), "AMinus");
        assert_eq!(name(">="), "GreaterEqual");
        assert_eq!(name("application/json"), "ApplicationJson");
        assert_eq!(name(" "), "Empty");
    }

    #[test]
    fn what_tells_two_texts_apart_is_put_in_words() {
        let first = |text: &str| pascal_case(&described(text)[0]);
        assert_eq!(first("ASC"), "AscUppercase");
        assert_eq!(first("asc"), "AscLowercase");
        assert_eq!(first("Asc"), "AscCapitalized");
        assert_eq!(first("eventType"), "EventTypeCamelCase");
        assert_eq!(first("event_type"), "EventTypeSnakeCase");
        assert_eq!(first("_id"), "UnderscoreId");
        assert_eq!(first("$ref"), "DollarRef");
        assert_eq!(first("foo.bar"), "FooDotBar");
        assert_eq!(first("GMT-1"), "GmtMinus1");
        assert_eq!(first("foo-bar"), "FooBarKebabCase");
    }

    #[test]
    fn reserved_names_are_never_given() {
        assert_eq!(type_name("option"), "ApiOption");
        assert_eq!(type_name("2fa"), "X2fa");
    }
}
