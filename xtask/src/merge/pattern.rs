//! Patterns of surface.toml, in which `*` is any text, `/` included.

/// A text with `*` in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pattern<'a>(&'a str);

impl<'a> Pattern<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// How many `*` there are.
    pub(crate) fn stars(self) -> usize {
        self.0.matches('*').count()
    }

    /// What the `*` stand for in a text, each as short as can be but the last; `None` if it does not
    /// fit.
    pub(crate) fn captures(self, text: &str) -> Option<Vec<&str>> {
        let mut parts = self.0.split('*');
        let mut rest = text.strip_prefix(parts.next().unwrap_or_default())?;
        let parts: Vec<&str> = parts.collect();
        let mut captures = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let end = if index + 1 == parts.len() {
                rest.strip_suffix(part)?.len()
            } else {
                rest.find(part)?
            };
            captures.push(&rest[..end]);
            rest = &rest[end + part.len()..];
        }
        rest.is_empty().then_some(captures)
    }

    pub(crate) fn fits(self, text: &str) -> bool {
        self.captures(text).is_some()
    }

    /// The text with these in the place of its `*`.
    pub(crate) fn filled(self, captures: &[&str]) -> String {
        let mut captures = captures.iter();
        let mut parts = self.0.split('*');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + captures.next().unwrap_or(&"") + part)
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn stars_are_any_text() {
        let captures = |pattern, text| Pattern::new(pattern).captures(text);
        assert_eq!(captures("*Error", "NotFoundError"), Some(vec!["NotFound"]));
        assert_eq!(captures("*", ""), Some(vec![""]));
        assert_eq!(captures("/a/*/b*", "/a/{id}/x/b/c"), Some(vec!["{id}/x", "/c"]));
        assert_eq!(captures("Error", "Error"), Some(vec![]));
        assert_eq!(captures("Error", "Errors"), None);
        assert_eq!(captures("a*a", "a"), None);
        assert_eq!(captures("é*", "éa"), Some(vec!["a"]));
        assert_eq!(Pattern::new("B*Error*").filled(&["x", "y"]), "BxErrory");
    }
}
