//! Names: from what a document says to Rust identifiers, the way progenitor makes them.

use heck::{ToPascalCase, ToSnakeCase};
use unicode_ident::{is_xid_continue, is_xid_start};

/// The name of a method or a module.
#[must_use]
pub fn snake_case(text: &str) -> String {
    identifier(text, |text| text.to_snake_case())
}

/// The name of a type or a variant.
#[must_use]
pub fn pascal_case(text: &str) -> String {
    identifier(text, |text| text.to_pascal_case())
}

/// `name`, or `name2`, `name3`... whichever is the first that `taken` does not know.
#[must_use]
pub fn unique(name: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(name) {
        return name.to_owned();
    }
    // Without a bound this would be `find` on an infinite range, which needs an unwrap.
    let mut number = 2_u64;
    loop {
        let candidate = format!("{name}{number}");
        if !taken(&candidate) {
            return candidate;
        }
        number += 1;
    }
}

/// progenitor replaces what cannot be in an identifier by a hyphen before it changes the case,
/// so that both sides of it become words. Letters and digits are what Rust takes for them: `²` is none.
fn identifier(text: &str, change_case: impl Fn(&str) -> String) -> String {
    let separated: String = text
        .chars()
        .filter(|c| *c != '\'')
        .map(|c| if is_xid_continue(c) { c } else { '-' })
        .collect();
    let cased = change_case(&separated);
    let named = match cased.chars().next() {
        None => change_case("x"),
        Some(first) if is_xid_start(first) => cased,
        Some(_) => format!("_{cased}"),
    };
    if is_name(&named) { named } else { format!("{named}_") }
}

/// Whether generated code can call something by this name. syn knows the keywords of earlier editions
/// alone; `gen` is one since the edition of 2024.
#[must_use]
pub fn is_name(text: &str) -> bool {
    syn::parse_str::<syn::Ident>(text).is_ok() && !matches!(text, "_" | "gen")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_identifiers() {
        assert_eq!(snake_case("getKbaQuestions"), "get_kba_questions");
        assert_eq!(snake_case("v1.health.get"), "v1_health_get");
        assert_eq!(snake_case("type"), "type_");
        assert_eq!(snake_case("gen"), "gen_");
        assert_eq!(snake_case("2fa"), "_2fa");
        assert_eq!(snake_case("m²"), "m");
        assert_eq!(snake_case("größe"), "größe");
        assert_eq!(pascal_case("𑲩"), "_𑲩");
        assert_eq!(pascal_case("verify_kba_questions"), "VerifyKbaQuestions");
    }

    #[test]
    fn unique_counts_from_two() {
        assert_eq!(unique("a", |name| name == "a" || name == "a2"), "a3");
    }
}
