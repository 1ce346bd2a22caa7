//! Regular expressions of documents, for the engine of the clients.

/// The expression in the syntax of `regex`.
///
/// # Errors
/// What the engine cannot express.
pub fn translate(pattern: &str) -> Result<String, String> {
    regex::Regex::new(pattern).map(|_| pattern.to_owned()).map_err(|error| error.to_string())
}

/// The expression, if the engine can express it.
#[must_use]
pub fn matcher(pattern: &str) -> Option<regex::Regex> {
    regex::Regex::new(&translate(pattern).ok()?).ok()
}
