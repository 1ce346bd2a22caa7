use super::{Reason, translate};

fn matches(pattern: &str, text: &str) -> bool {
    regex::Regex::new(&translate(pattern).unwrap()).unwrap().is_match(text)
}

#[test]
fn common_patterns_read_as_before() {
    for pattern in ["^[0-9]{3}-[A-Z]+$", "^(a|b)?c*$", "^.{1,4}$"] {
        let expected = pattern.replace('.', super::DOT).replace("3}-[", r"3}\-[");
        assert_eq!(translate(pattern), Ok(expected));
    }
}

#[test]
fn classes_are_those_of_ecma() {
    assert!(matches(r"^\d$", "7") && !matches(r"^\d$", "٧"));
    assert!(matches(r"^\w$", "_") && !matches(r"^\w$", "é"));
    assert!(matches(r"^\s$", "\u{FEFF}") && !matches(r"^\s$", "\u{85}"));
    assert!(matches(r"^[\S]$", "\u{85}") && !matches(r"^[\S]$", "\u{A0}"));
    assert!(!matches(r"é\b", "é") && matches(r"a\b", "aé"));
    assert!(!matches("^.$", "\u{2028}") && matches("^.$", "\u{85}"));
    assert!(matches("^[^]$", "\n") && !matches("[]", "a"));
    assert!(matches(r"^\p{Lu}$", "É") && matches(r"^[\P{L}]$", "1"));
}

#[test]
fn escapes_are_characters() {
    for (pattern, text) in [
        (r"^\/\-\_\@$", "/-_@"),
        (r"^\u0041\x42\u{43}$", "ABC"),
        (r"^\uD83D\uDE00$", "\u{1F600}"),
        (r"^[\uD83D\uDE00-\uD83D\uDE02]$", "\u{1F601}"),
        (r"^\cJ\0\t\v\f$", "\n\0\t\u{B}\u{C}"),
        (r"^[\b]$", "\u{8}"),
        (r"^a{,2}]{$", "a{,2}]{"),
        (r"^\i\m$", "im"),
        ("^#  x$", "#  x"),
    ] {
        assert!(matches(pattern, text), "{pattern}");
    }
}

#[test]
fn groups_and_counts() {
    assert!(matches(r"^(?<year>\d{4})(?:-(\d\d)){1,2}?$", "2026-11-27"));
    assert!(matches("^a+?b*?c??$", "aabb"));
    assert!(matches("^(?i:a)b$", "Ab") && !matches("^(?i:a)b$", "AB"));
}

#[test]
fn the_end_is_the_end_of_the_text() {
    assert!(!matches("a$", "a\n"));
}

#[test]
fn delimiters_by_mistake_are_no_part_of_the_pattern() {
    assert!(matches("/^a$/", "a") && !matches("/^a$/", "/a/"));
    assert!(matches("/^a$/i", "A"));
    assert!(matches("/a/b/", "x/a/b/"));
    assert!(matches("/v1$", "x/v1"));
}

#[test]
fn posix_classes_and_anchors_of_other_languages_are_what_they_mean() {
    assert!(matches(r"\A[[:alpha:]]+\z", "abc") && !matches(r"\A[[:alpha:]]+\z", "a1"));
}

#[test]
fn what_takes_more_than_linear_time_is_refused() {
    for look in ["^(?!a)", "(?=a)b", "(?<=a)b", "(?<!a)b"] {
        assert_eq!(translate(look), Err(Reason::LookAround), "{look}");
    }
    assert_eq!(translate(r"^(a)\1$"), Err(Reason::BackReference));
    assert_eq!(translate(r"(?<x>a)\k<x>"), Err(Reason::BackReference));
    assert_eq!(translate(r"\Ba"), Err(Reason::NoWordBoundary));
    assert_eq!(translate(r"[\uD800-\uDBFF]"), Err(Reason::Surrogate));
    assert_eq!(translate(r"(\p{L}{1000}){1000}"), Err(Reason::TooLarge));
    assert_eq!(translate("a{99999999999}"), Err(Reason::TooLarge));
}

#[test]
fn what_is_no_expression_is_refused() {
    for pattern in
        ["(", "a)", "[", "*a", "a**", "a++", "[z-a]", "\\", r"\p{Nothing}", "(?<a", "(?>a)"]
    {
        assert!(matches!(translate(pattern), Err(Reason::Syntax(_))), "{pattern}");
    }
}
