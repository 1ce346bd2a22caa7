//! Patterns: what is translated for `regex` gives the verdict that an engine of ECMA-262 gives.

use proptest::prelude::*;
use xtask::schema::pattern::{Reason, translate};

/// Parts of patterns, one after the other; most texts that they make are patterns.
fn pattern() -> impl Strategy<Value = String> {
    let parts = [
        "a",
        "b",
        "Z",
        "é",
        "1",
        "_",
        "-",
        ".",
        "^",
        "$",
        "|",
        "(a|b)",
        "(?:b1)",
        "(?<n>Z)",
        "[ab]",
        "[^a]",
        "[a-c]",
        r"[\d-]",
        r"[^\w]",
        r"[\s\S]",
        r"[\]^]",
        "[a&&b]",
        "[a~~-]",
        r"[\-a]",
        r"[\u0041-\u005A]",
        r"[a[b]",
        "[^]",
        "[]",
        r"\d",
        r"\D",
        r"\w",
        r"\W",
        r"\s",
        r"\S",
        r"\b",
        r"\.",
        r"\/",
        r"\-",
        r"\u0061",
        r"\x62",
        r"\u{1F600}",
        r"\uD83D\uDE00",
        r"\t",
        r"\cJ",
        r"\0",
        r"\p{L}",
        r"\P{Lu}",
        r"\$",
        r"\{",
        "*",
        "+",
        "?",
        "*?",
        "{2}",
        "{1,}",
        "{0,2}",
        "+?",
        "/",
        "#",
        " ",
        "&",
        "~",
        ":",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 1..8)
        .prop_map(|parts| parts.concat())
}

fn text() -> impl Strategy<Value = String> {
    let characters = [
        'a',
        'b',
        'c',
        'Z',
        'é',
        '1',
        '٧',
        '_',
        '-',
        '.',
        '^',
        '$',
        '\n',
        '\r',
        '\t',
        ' ',
        '\u{A0}',
        '\u{85}',
        '\u{FEFF}',
        '\u{2028}',
        '\u{1F600}',
        '/',
        '[',
        ']',
        '&',
        '~',
        '{',
        '}',
        '\0',
        '\\',
    ];
    prop::collection::vec(prop::sample::select(characters.to_vec()), 0..6)
        .prop_map(|characters| characters.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_engines_give_one_verdict(pattern in pattern(), texts in prop::collection::vec(text(), 1..8)) {
        // What only engines without the flag `u` read is tested by cases of its own.
        let Ok(expected) = regress::Regex::with_flags(&pattern, "u") else { return Ok(()) };
        let translated = translate(&pattern);
        let translated = match translated {
            Ok(translated) => translated,
            // `regress` repeats `\\b` and `^`, which ECMA-262 does not allow.
            Err(Reason::Syntax(detail)) if detail == "there is nothing to repeat" => return Ok(()),
            Err(reason) => return Err(TestCaseError::fail(format!("{pattern}: {reason}"))),
        };
        let translated = regex::Regex::new(&translated).unwrap();
        for text in texts {
            let verdict = expected.find(&text).is_some();
            prop_assert_eq!(translated.is_match(&text), verdict, "{:?} in {:?}: {}", pattern, text, translated);
        }
    }
}

#[test]
fn every_character_is_in_the_class_it_was_in() {
    for class in [r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", ".", r"[^\s]", r"[^\D]", r"[\W\d]"] {
        let ours = regex::Regex::new(&translate(&format!("^{class}$")).unwrap()).unwrap();
        let theirs = regress::Regex::with_flags(&format!("^{class}$"), "u").unwrap();
        for c in (0..0x3100).chain(0xFE00..0x10100).filter_map(char::from_u32) {
            let text = c.to_string();
            assert_eq!(ours.is_match(&text), theirs.find(&text).is_some(), "{class}: {c:?}");
        }
    }
}

#[test]
fn what_engines_without_unicode_read_is_read_so() {
    for (pattern, yes, no) in [
        (r"^\_\@\ $", "_@ ", "\\_@ "),
        ("^a{,3}$", "a{,3}", "aa"),
        ("^]{$", "]{", ""),
        (r"^[\w-.]$", "-", "+"),
        (r"^\i$", "i", "j"),
    ] {
        let ours = regex::Regex::new(&translate(pattern).unwrap()).unwrap();
        let theirs = regress::Regex::new(pattern).unwrap();
        for (text, expected) in [(yes, true), (no, false)] {
            assert_eq!(ours.is_match(text), expected, "{pattern}: {text}");
            assert_eq!(theirs.find(text).is_some(), expected, "{pattern}: {text}");
        }
    }
}

#[test]
fn a_reason_is_told_in_words() {
    assert_eq!(translate("(?!a)"), Err(Reason::LookAround));
    assert_eq!(Reason::LookAround.to_string(), "it looks ahead or behind");
}
