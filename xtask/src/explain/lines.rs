//! Where the public items of a crate are in its files.

use std::collections::HashMap;

use crate::emit::CrateFile;

/// The lines of items by Rust path: `types::Order`, `Client::list_orders`.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    found: HashMap<String, (String, usize)>,
}

impl Lines {
    /// The lines of a crate's items.
    #[must_use]
    pub fn of(files: &[CrateFile]) -> Self {
        let mut lines = Self::default();
        for file in files {
            let module = |name: &str| {
                let rest = file.path.strip_prefix("src/").and_then(|rest| rest.strip_prefix(name));
                rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
            };
            if module("types") {
                lines.types(file);
            } else if module("requests") {
                lines.methods(file);
            }
        }
        lines
    }

    /// The file of an item, by its path in the crate, and the line, from 1.
    #[must_use]
    pub fn get(&self, item: &str) -> Option<(&str, usize)> {
        self.found.get(item).map(|(path, line)| (path.as_str(), *line))
    }

    fn types(&mut self, file: &CrateFile) {
        for (number, line) in (1..).zip(file.text.lines()) {
            let line = line.trim_start();
            let item = ["pub struct ", "pub enum ", "pub type "]
                .into_iter()
                .find_map(|start| line.strip_prefix(start));
            if let Some(name) = item.map(identifier) {
                let place = (file.path.clone(), number);
                self.found.entry(format!("types::{name}")).or_insert(place);
            }
        }
    }

    /// The methods of the client, which setters of requests may be called like, and the requests.
    fn methods(&mut self, file: &CrateFile) {
        let mut is_client = false;
        for (number, line) in (1..).zip(file.text.lines()) {
            match line {
                "impl Client {" => is_client = true,
                "}" => is_client = false,
                _ => {}
            }
            let method = line.strip_prefix("    pub fn ").filter(|_| is_client);
            let item = match (method, line.strip_prefix("pub struct ")) {
                (Some(method), _) => format!("Client::{}", identifier(method)),
                (None, Some(request)) => format!("requests::{}", identifier(request)),
                (None, None) => continue,
            };
            self.found.insert(item, (file.path.clone(), number));
        }
    }
}

/// The identifier that a text begins with.
fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_'));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_of_requests_are_none_of_the_client() {
        let text = "impl Client {\n    pub fn pay(\n    }\n}\npub struct Pay<'a> {\n}\nimpl Pay<'_> {\n    pub fn note(self)\n}\n";
        let file = |path: &str, text: &str| CrateFile { path: path.into(), text: text.into() };
        let files = [
            file("src/requests/shop.rs", text),
            file("src/types.rs", "object! {\n    pub struct Order, OrderRequired {\n"),
        ];
        let lines = Lines::of(&files);
        assert_eq!(lines.get("Client::pay"), Some(("src/requests/shop.rs", 2)));
        assert_eq!(lines.get("requests::Pay"), Some(("src/requests/shop.rs", 5)));
        assert_eq!(lines.get("Client::note"), None);
        assert_eq!(lines.get("types::Order"), Some(("src/types.rs", 2)));
    }
}
