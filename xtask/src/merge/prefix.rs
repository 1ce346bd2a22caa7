//! The `prefix` of a document: names of its own for what an earlier document calls the same.
//!
//! Only what clashes is renamed, and only in the later document, so that a document which is added
//! at the end changes no name that callers know. What clashes is found to a fixed point: a schema
//! that is the same in both documents differs as soon as one that it refers to has another name.

use std::collections::HashMap;

use super::rename::{is_component_name, sections};
use super::renaming::Renaming;
use super::same::difference;
use super::{Document, MergeOptions};
use crate::diagnostic::Diagnostic;
use crate::operation::{pascal_case, snake_case};
use crate::schema::{self, Kind, Shape};
use crate::tree::{Node, Pointer};

/// Gives what clashes with an earlier document the prefix of its own document, if it has one.
pub(super) fn apply(documents: &mut [Document], options: &MergeOptions) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for index in 0..documents.len() {
        let (earlier, later) = documents.split_at_mut(index);
        let document = &mut later[0];
        let path = document.path.to_string_lossy();
        let source = options.sources.iter().find(|source| source.path == path);
        let Some(prefix) = source.and_then(|source| source.prefix.as_ref()) else { continue };
        if !is_component_name(&prefix.text) {
            let message = format!("`{}` cannot start the name of a component", prefix.text);
            let problem = Diagnostic::error("merge::prefix", message, prefix.span);
            problems.push(problem.help("use letters, digits, `.`, `-` and `_`"));
            continue;
        }
        // Each round gives at least one thing a name that no other has.
        loop {
            let renaming = clashes(earlier, document, &prefix.text);
            if renaming.is_empty() {
                break;
            }
            renaming.apply(&mut document.root);
            let components = renaming.components.into_iter();
            document.named.extend(components.map(|((section, _), new)| (section, new)));
        }
    }
    problems
}

/// What of a document has the name of something else in an earlier one, with its new name.
fn clashes(earlier: &[Document], document: &Document, prefix: &str) -> Renaming {
    let mut renaming = Renaming::default();
    components(earlier, document, prefix, &mut renaming);
    operations(earlier, document, prefix, &mut renaming);
    tags(earlier, document, prefix, &mut renaming);
    renaming
}

fn components(earlier: &[Document], document: &Document, prefix: &str, renaming: &mut Renaming) {
    let mut known: HashMap<(&str, String), (&str, &Node, &Document)> = HashMap::new();
    for other in earlier {
        for (section, members) in sections(&other.root) {
            for (name, node) in members.nodes() {
                known.entry((section, key(section, name))).or_insert((name, node, other));
            }
        }
    }
    for (section, members) in sections(&document.root) {
        for (name, node) in members.nodes() {
            let Some((first, other, owner)) = known.get(&(section, key(section, name))) else {
                continue;
            };
            let named = (section.to_owned(), name.to_owned());
            let same = *first == name
                && difference(other, node, kind(section)).is_none()
                && (section != "securitySchemes" || same_endpoint(owner, document, node));
            if same || document.named.contains(&named) {
                continue;
            }
            let new = prefixed(prefix, name);
            let free =
                !members.contains(&new) && !known.contains_key(&(section, key(section, &new)));
            if free {
                renaming.components.insert(named, new);
            }
        }
    }
}

/// The kind of the members of a section. A section of extensions is data: its members are compared
/// to the letter.
pub(super) fn kind(section: &str) -> Kind {
    match Kind::Components.child(section) {
        Some(Shape::Map(kind)) => kind,
        _ => Kind::SecurityRequirement,
    }
}

/// Schemas become types, whose names differ by more than case.
fn key(section: &str, name: &str) -> String {
    if section == "schemas" { pascal_case(name).to_lowercase() } else { name.to_owned() }
}

/// Whether the URLs of a scheme are the same in two documents: relative ones are resolved against
/// the servers of each.
pub(super) fn same_endpoint(first: &Document, second: &Document, scheme: &Node) -> bool {
    let flows = scheme.get("flows").and_then(Node::as_object);
    let flows = flows.into_iter().flat_map(|flows| flows.nodes());
    let mut urls = flows.filter_map(|(_, flow)| flow.get("tokenUrl")?.as_str());
    let relative = urls.any(|url| !url.contains("://") && !url.starts_with("//"));
    let listed = |document: &Document| !document.servers.is_empty();
    !relative || !listed(first) || !listed(second) || first.same_servers(second)
}

fn operations(earlier: &[Document], document: &Document, prefix: &str, renaming: &mut Renaming) {
    let mut known: HashMap<String, Pointer> = HashMap::new();
    for other in earlier {
        for operation in schema::operations(&other.root) {
            if let Some(id) = operation.node().get("operationId").and_then(Node::as_str) {
                known.entry(method(id)).or_insert_with(|| operation.pointer());
            }
        }
    }
    for operation in schema::operations(&document.root) {
        let Some(id) = operation.node().get("operationId").and_then(Node::as_str) else { continue };
        let place = operation.pointer();
        let clash = known.get(&method(id)).is_some_and(|other| *other != place);
        let new = prefixed_id(prefix, id);
        if clash && !known.contains_key(&method(&new)) {
            renaming.operations.insert(place, (id.to_owned(), new));
        }
    }
}

/// What operation ids must differ by: methods of a client and types of its requests are made of
/// them.
pub(super) fn method(id: &str) -> String {
    pascal_case(&snake_case(id))
}

fn tags(earlier: &[Document], document: &Document, prefix: &str, renaming: &mut Renaming) {
    let name = |tag: &Node| tag.get("name").and_then(Node::as_str).map(str::to_owned);
    let known: Vec<&Node> = earlier.iter().flat_map(|other| list(&other.root)).collect();
    for tag in list(&document.root) {
        let Some(own) = name(tag) else { continue };
        let Some(first) = known.iter().find(|other| name(other).as_ref() == Some(&own)) else {
            continue;
        };
        let new = prefixed(prefix, &own);
        if difference(first, tag, Kind::Tag).is_some()
            && !known.iter().any(|other| name(other).as_ref() == Some(&new))
        {
            renaming.tags.insert(own, new);
        }
    }
}

fn list(root: &Node) -> &[Node] {
    root.get("tags").and_then(Node::as_array).unwrap_or_default()
}

/// `LegalError` of `Legal` and `Error`, `legal-error` of `legal-` and `error`.
fn prefixed(prefix: &str, name: &str) -> String {
    let mut rest = name.chars();
    let first = rest.next().filter(|_| prefix.ends_with(|c: char| c.is_ascii_alphanumeric()));
    match first {
        Some(first) => prefix.to_owned() + &first.to_uppercase().to_string() + rest.as_str(),
        None => format!("{prefix}{name}"),
    }
}

/// As [`prefixed`], in lower case at the start if the id is: `legalListErrors`.
fn prefixed_id(prefix: &str, id: &str) -> String {
    let text = prefixed(prefix, id);
    if !id.starts_with(char::is_lowercase) {
        return text;
    }
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
    first + rest.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_read_like_words() {
        assert_eq!(prefixed("Legal", "Error"), "LegalError");
        assert_eq!(prefixed("Legal", "error"), "LegalError");
        assert_eq!(prefixed("legal-", "error"), "legal-error");
        assert_eq!(prefixed_id("Legal", "listErrors"), "legalListErrors");
        assert_eq!(prefixed_id("Legal", "get-errors"), "legalGet-errors");
    }
}
