//! What the output of `Debug` tells of a value.

/// A name without what a change of case adds, drops or changes.
pub(crate) fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The names of types and variants.
pub(crate) fn names(debug: &str) -> Vec<String> {
    let words = debug.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|word| word.starts_with(char::is_uppercase)).map(key).collect()
}

/// The member that was kept as one of the values that no document lists; empty if it has no name.
pub(crate) fn unlisted(debug: &str) -> Option<String> {
    // What is between quotes is the vendor's.
    let plain = debug.replace(r"\\", "").replace(r#"\""#, "");
    let code: String = plain.split('"').step_by(2).collect();
    let (before, _) = code.split_once("Other(")?;
    let member = before.rsplit([' ', '{', '(', '[']).find_map(|word| word.strip_suffix(':'));
    Some(member.unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_types_and_variants_are_compared_without_case() {
        assert_eq!(names("Some(BigDog { kind: 1 })"), ["some", "bigdog"]);
        assert_eq!(key("big_dog"), "bigdog");
    }

    #[test]
    fn what_no_document_lists_is_found_outside_of_texts() {
        assert_eq!(unlisted(r#"Pet { kind: Other("x") }"#).as_deref(), Some("kind"));
        assert_eq!(unlisted("Other(Object {})").as_deref(), Some(""));
        assert_eq!(unlisted(r#"Pet { kind: "a \" Other(b)", age: 1 }"#), None);
    }
}
