//! The servers of a document, and whether their descriptions give each a name.

use crate::operation::{pascal_case, unique};
use crate::tree::Node;

/// First words of a description that name nothing.
const NOTHING: [&str; 7] = ["A", "An", "Base", "Our", "The", "This", "Url"];

/// Servers that have a host, by the names that `[environments]` could give them.
#[derive(Clone, Debug, Default)]
pub(super) struct Servers {
    /// Name and URL.
    pub(super) named: Vec<(String, String)>,
    /// Whether the descriptions alone would give two servers one name, or one a name that says nothing.
    pub(super) need_names: bool,
}

pub(super) fn observe(root: &Node) -> Servers {
    let listed = root.get("servers").and_then(Node::as_array).unwrap_or_default();
    let mut found = Servers::default();
    let mut described: Vec<String> = Vec::new();
    for server in listed {
        let text = |key| server.get(key).and_then(Node::as_str).unwrap_or_default();
        let url = text("url").trim_end_matches('/');
        if !url.contains("://") || found.named.iter().any(|(_, known)| known == url) {
            continue;
        }
        let name = first_word(text("description"));
        let says_nothing = NOTHING.contains(&name.as_str());
        found.need_names |= says_nothing || described.contains(&name);
        let described_name = if says_nothing { "Production" } else { name.as_str() };
        let proposed = by_host(url).unwrap_or_else(|| described_name.to_owned());
        described.push(name);
        let taken =
            |name: &str| name == "Other" || found.named.iter().any(|(known, _)| known == name);
        found.named.push((unique(&proposed, taken), url.to_owned()));
    }
    if !found.need_names {
        let names = described.into_iter().zip(&mut found.named);
        names.for_each(|(name, (proposed, _))| *proposed = name);
    }
    found
}

/// How the generator names a server: by the first word of its description.
fn first_word(description: &str) -> String {
    let word = description.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let word = word.filter(|word| word.starts_with(char::is_alphabetic));
    word.map_or_else(|| "Production".to_owned(), pascal_case)
}

/// A name by a label of the host that vendors use to tell their servers apart.
fn by_host(url: &str) -> Option<String> {
    const STAGES: [&str; 12] = [
        "sandbox",
        "staging",
        "stage",
        "test",
        "testing",
        "dev",
        "development",
        "uat",
        "demo",
        "preview",
        "qa",
        "live",
    ];
    const REGIONS: [&str; 8] = ["eu", "us", "au", "ca", "uk", "ap", "asia", "jp"];
    let host = url.split("://").nth(1)?.split(['/', ':']).next()?;
    if matches!(host, "localhost" | "127.0.0.1" | "0.0.0.0") {
        return Some("Local".to_owned());
    }
    let labels: Vec<&str> = host.split(['.', '-']).collect();
    let known = |names: &[&str]| labels.iter().find(|label| names.contains(label)).copied();
    let words: Vec<&str> = known(&STAGES).into_iter().chain(known(&REGIONS)).collect();
    (!words.is_empty()).then(|| pascal_case(&words.join(" ")))
}
