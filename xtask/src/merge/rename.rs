//! `[rename]` of surface.toml: names of its own for what a document shares only by name.

use super::Document;
use crate::diagnostic::{Diagnostic, nearest};
use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Pointer, Span};

/// One line of `[rename]`.
///
/// `from` names the document and the thing: `token.yaml#/components/schemas/Error`, for short
/// `token.yaml#Error`, or an operation, `token.yaml#/paths/~1token/post`, whose id is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// What gets the name.
    pub from: String,
    /// The name.
    pub to: String,
    /// Where the line stands, if it is in a source table.
    pub span: Span,
}

/// What a line names.
enum Thing {
    Component { section: String, name: String },
    Operation(Pointer),
}

/// Renames in each document what the lines name. A line that names nothing is an error: it stands
/// there because somebody needed it.
pub(super) fn apply(documents: &mut [Document], renames: &[Rename]) -> Vec<Diagnostic> {
    renames.iter().filter_map(|rename| apply_one(documents, rename).err()).map(|e| *e).collect()
}

fn apply_one(documents: &mut [Document], rename: &Rename) -> Result<(), Box<Diagnostic>> {
    let (path, fragment) = rename.from.split_once('#').unwrap_or((&rename.from, ""));
    let paths: Vec<_> =
        documents.iter().map(|document| document.path.to_string_lossy().into_owned()).collect();
    let Some(index) = paths.iter().position(|known| known == path) else {
        let known = nearest(path, paths.iter().map(String::as_str));
        return Err(fault(rename, format!("there is no document `{path}`"), known));
    };
    let root = &mut documents[index].root;
    match find(root, fragment) {
        Some(Thing::Operation(place)) => {
            if let Some(operation) = root.at_mut(&place).and_then(Node::as_object_mut) {
                let span = operation.get("operationId").map_or(rename.span, |id| id.span);
                operation.insert("operationId", Node::new(rename.to.as_str(), span));
            }
            Ok(())
        }
        Some(Thing::Component { section, name }) => rename_component(root, &section, &name, rename),
        None if fragment.is_empty() => {
            Err(fault(rename, format!("`{}` names no component", rename.from), None))
        }
        None => {
            let message = format!("`{path}` has no `{fragment}`");
            Err(fault(rename, message, suggestion(root, fragment)))
        }
    }
}

fn find(root: &Node, fragment: &str) -> Option<Thing> {
    let Some(pointer) = Pointer::parse(fragment) else {
        let (section, _) = sections(root).find(|(_, members)| members.contains(fragment))?;
        return Some(Thing::Component { section: section.to_owned(), name: fragment.to_owned() });
    };
    root.at(&pointer)?;
    match pointer.segments() {
        [components, section, name] if components == "components" => {
            Some(Thing::Component { section: section.clone(), name: name.clone() })
        }
        [paths, _, _] if paths == "paths" => Some(Thing::Operation(pointer)),
        _ => None,
    }
}

/// Sections with their members; schemas first, because a short name mostly means one.
fn sections(root: &Node) -> impl Iterator<Item = (&str, &Object)> {
    let components = root.get("components").and_then(Node::as_object);
    let all = components.into_iter().flat_map(Object::nodes);
    let mut all: Vec<_> = all.filter_map(|(key, node)| Some((key, node.as_object()?))).collect();
    all.sort_by_key(|(key, _)| *key != "schemas");
    all.into_iter()
}

fn suggestion<'n>(root: &'n Node, fragment: &str) -> Option<&'n str> {
    let name = fragment.rsplit('/').next().unwrap_or(fragment);
    nearest(name, sections(root).flat_map(|(_, members)| members.keys()))
}

fn rename_component(
    root: &mut Node,
    section: &str,
    name: &str,
    rename: &Rename,
) -> Result<(), Box<Diagnostic>> {
    let place = Pointer::root().child("components").child(section);
    let Some(members) = root.at_mut(&place).and_then(Node::as_object_mut) else { return Ok(()) };
    if members.contains(&rename.to) {
        let message = format!("`{}` has a `{section}/{}` already", rename.from, rename.to);
        return Err(fault(rename, message, None));
    }
    members.rename(name, &rename.to);
    let old = schema::reference_to(&place.child(name));
    let new = schema::reference_to(&place.child(rename.to.as_str()));
    schema::walk_mut(root, |kind, node, _| {
        if let Some(reference) = node.get_mut("$ref").filter(|node| node.as_str() == Some(&old)) {
            reference.value = new.as_str().into();
        }
        match kind {
            Kind::Schema if section == "schemas" => keep_mapped(node, name, &old, &new),
            Kind::SecurityRequirement if section == "securitySchemes" => {
                if let Some(requirement) = node.as_object_mut() {
                    requirement.rename(name, &rename.to);
                }
            }
            _ => {}
        }
    });
    Ok(())
}

/// A discriminator finds a schema by its name or by `mapping`. Both still say on the wire what they
/// said before.
fn keep_mapped(schema: &mut Node, name: &str, old: &str, new: &str) {
    let branches = ["oneOf", "anyOf"].iter().filter_map(|key| schema.get(key)?.as_array());
    let is_branch =
        |node: &Node| matches!(node.reference(), Some(target) if target == old || target == new);
    let has_branch = branches.flatten().any(is_branch);
    let Some(discriminator) = schema.get_mut("discriminator").and_then(Node::as_object_mut) else {
        return;
    };
    let span = discriminator.get("propertyName").map_or(Span::NONE, |node| node.span);
    if !has_branch && !discriminator.contains("mapping") {
        return;
    }
    let mapping = discriminator.entry("mapping", || Node::new(Object::new(), span));
    let Some(mapping) = mapping.as_object_mut() else { return };
    let mut mapped = false;
    for (_, value) in mapping.nodes_mut() {
        if value.as_str().is_some_and(|text| text == name || text == old) {
            value.value = new.into();
            mapped = true;
        }
    }
    if has_branch && !mapped {
        mapping.insert(name, Node::new(new, span));
    }
}

fn fault(rename: &Rename, message: String, suggestion: Option<&str>) -> Box<Diagnostic> {
    let help = match suggestion {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("correct the line `\"{}\" = ...` under `[rename]`", rename.from),
    };
    let problem = Diagnostic::error("merge::rename", message, rename.span);
    Box::new(problem.help(help))
}
