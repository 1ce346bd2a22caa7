//! Names as their words, whatever their case: `dateOfBirth`, `DATE_OF_BIRTH` and `date-of-birth` are
//! one name.

use heck::ToSnakeCase as _;

/// The words of a name in lower case, with `_` between them.
pub(super) fn words(name: &str) -> String {
    name.to_snake_case()
}

/// Whether a name has one of the words.
pub(super) fn has_word(name: &str, wanted: &[&str]) -> bool {
    words(name).split('_').any(|word| wanted.contains(&word))
}
