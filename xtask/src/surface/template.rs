//! The smallest `surface.toml`. For one that people continue from see [`propose`](crate::propose).

use std::path::Path;

/// The text for a package and its document that says nothing else: every fact is the document's.
#[must_use]
pub fn minimal(package: &str, document: &Path) -> String {
    described(package, &format!("Client made from {}.", slashed(document)), document)
}

/// The same with a description that does not name the document.
#[must_use]
pub fn described(package: &str, description: &str, document: &Path) -> String {
    facts(package, description, document) + "tolerate-faults = true\n"
}

fn facts(package: &str, description: &str, document: &Path) -> String {
    format!(
        "[crate]\nname = {}\nversion = \"0.1.0\"\ndescription = {}\n\n[sources]\ndocuments = [{}]\n",
        quoted(package),
        quoted(description),
        quoted(&slashed(document)),
    )
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::SurfaceFile;

    #[test]
    fn the_smallest_text_is_a_whole_surface() {
        let text = minimal("museum", Path::new("the \"museum\".yaml"));
        let facts: SurfaceFile = toml::from_str(&text).unwrap();
        assert_eq!(facts.package.description.get_ref(), "Client made from the \"museum\".yaml.");
        assert!(facts.sources.tolerate_faults);
    }
}
