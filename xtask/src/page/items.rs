//! Where the public items of a crate are in its files.

use std::collections::HashMap;

use super::link::{path_in_crate, to_line};
use crate::emit::CrateFile;

/// The lines of items by Rust path: `types::Order`, `Client::list_orders`.
pub(super) struct Items {
    found: HashMap<String, (String, usize)>,
}

impl Items {
    pub(super) fn of(package: &str, files: &[CrateFile]) -> Self {
        let mut found = HashMap::new();
        for file in files {
            let module = |name: &str| {
                let rest = file.path.strip_prefix("src/").and_then(|rest| rest.strip_prefix(name));
                rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
            };
            let path = path_in_crate(package, file);
            if module("types") {
                types(&path, &file.text, &mut found);
            } else if module("requests") {
                methods(&path, &file.text, &mut found);
            }
        }
        Self { found }
    }

    /// The link to an item.
    pub(super) fn href(&self, item: &str) -> Option<String> {
        let (path, line) = self.found.get(item)?;
        to_line("../", path, *line)
    }
}

fn types(path: &str, text: &str, found: &mut HashMap<String, (String, usize)>) {
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim_start();
        let item = ["pub struct ", "pub enum ", "pub type "]
            .into_iter()
            .find_map(|start| line.strip_prefix(start));
        if let Some(name) = item.map(identifier) {
            found.entry(format!("types::{name}")).or_insert((path.to_owned(), number));
        }
    }
}

/// The methods of the client; setters of requests are called alike.
fn methods(path: &str, text: &str, found: &mut HashMap<String, (String, usize)>) {
    let mut is_client = false;
    for (number, line) in (1..).zip(text.lines()) {
        match line {
            "impl Client {" => is_client = true,
            "}" => is_client = false,
            _ => {}
        }
        if let Some(name) = line.strip_prefix("    pub fn ").filter(|_| is_client).map(identifier) {
            found.insert(format!("Client::{name}"), (path.to_owned(), number));
        }
    }
}

/// The identifier that a text begins with.
fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '#')));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_of_requests_are_none_of_the_client() {
        let text =
            "impl Client {\n    pub fn pay(\n    }\n}\nimpl Pay<'_> {\n    pub fn note(self)\n}\n";
        let file = |path: &str, text: &str| CrateFile { path: path.into(), text: text.into() };
        let files = [
            file("src/requests/shop.rs", text),
            file("src/types.rs", "object! {\n    pub struct Order, OrderRequired {\n"),
        ];
        let items = Items::of("shop", &files);
        let href = |item: &str| items.href(item);
        assert_eq!(
            href("Client::pay").unwrap(),
            "../files/crates/shop/src/requests/shop.rs.html#L2"
        );
        assert_eq!(href("Client::note"), None);
        assert_eq!(href("types::Order").unwrap(), "../files/crates/shop/src/types.rs.html#L2");
    }
}
