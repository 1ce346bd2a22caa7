//! `[rename]` of surface.toml: names of its own for what a document shares only by name.
//!
//! ```toml
//! [rename]
//! "token.yaml#Error" = "TokenError"                            # a component, by its name
//! "token.yaml#/components/responses/Error" = "TokenError"      # by its place
//! "token.yaml#/paths/~1token/post" = "createToken"             # an operation's id
//! "token.yaml#*Error" = "Token*Error"                          # all components that fit
//! ```
//!
//! A line that names one thing wins over a pattern, whatever their order.

use std::collections::HashSet;

use super::Document;
use super::pattern::Pattern;
use super::renaming::Renaming;
use crate::diagnostic::{Diagnostic, nearest};
use crate::tree::{Node, Object, Pointer, Span};

/// One line of `[rename]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// What gets the name: `token.yaml#Error`.
    pub from: String,
    /// The name.
    pub to: String,
    /// Where the line is, if it is in a source table.
    pub span: Span,
}

/// What a line names.
enum Thing {
    Component(String, String),
    Operation(Pointer),
}

/// Renames in each document what the lines name. A line that names nothing is an error: it is there
/// because somebody needed it.
pub(super) fn apply(documents: &mut [Document], renames: &[Rename]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut renamings = vec![Renaming::default(); documents.len()];
    let is_pattern = |rename: &&Rename| rename.from.contains('*');
    let exact = renames.iter().filter(|rename| !is_pattern(rename));
    for rename in exact.chain(renames.iter().filter(is_pattern)) {
        let added = document(documents, rename).and_then(|index| {
            let Document { root, path, .. } = &documents[index];
            let path = path.display().to_string();
            let fragment = rename.from.split_once('#').map_or("", |(_, fragment)| fragment);
            let renaming = &mut renamings[index];
            if is_pattern(&rename) {
                add_fitting(root, &path, fragment, rename, renaming)
            } else {
                add_one(root, &path, fragment, rename, renaming)
            }
        });
        problems.extend(added.err().map(|problem| *problem));
    }
    for (document, renaming) in documents.iter_mut().zip(renamings) {
        document.named =
            renaming.components.iter().map(|((s, _), to)| (s.clone(), to.clone())).collect();
        renaming.apply(&mut document.root);
    }
    problems
}

fn document(documents: &[Document], rename: &Rename) -> Result<usize, Box<Diagnostic>> {
    let (path, _) = rename.from.split_once('#').unwrap_or((&rename.from, ""));
    let paths: Vec<_> =
        documents.iter().map(|document| document.path.to_string_lossy().into_owned()).collect();
    paths.iter().position(|known| known == path).ok_or_else(|| {
        if path.is_empty() || !rename.from.contains('#') {
            let name = rename.from.trim_start_matches('#');
            let has = |document: &&Document| find(&document.root, name).is_some();
            let owner = documents.iter().find(has).or(documents.first());
            let message = format!("`{}` does not say of which document", rename.from);
            let file =
                owner.map_or_else(String::new, |document| document.path.display().to_string());
            return fault(rename, message, Some(&format!("{file}#{name}")));
        }
        let known = nearest(path, paths.iter().map(String::as_str));
        fault(rename, format!("there is no document `{path}`"), known)
    })
}

fn add_one(
    root: &Node,
    path: &str,
    fragment: &str,
    rename: &Rename,
    renaming: &mut Renaming,
) -> Result<(), Box<Diagnostic>> {
    match find(root, fragment) {
        Some(Thing::Operation(place)) => {
            if rename.to.trim().is_empty() {
                return Err(fault(rename, format!("`{}` gets no name", rename.from), None));
            }
            let id = root.at(&place).and_then(|operation| operation.get("operationId"));
            let old = id.and_then(Node::as_str).unwrap_or_default().to_owned();
            renaming.operations.insert(place, (old, rename.to.clone()));
            Ok(())
        }
        Some(Thing::Component(section, name)) => {
            add_component(root, (&section, &name), &rename.to, rename, renaming)
        }
        None if fragment.is_empty() => {
            Err(fault(rename, format!("`{}` names no component", rename.from), None))
        }
        None => {
            let message = format!("`{path}` has no `{fragment}`");
            Err(fault(rename, message, suggestion(root, fragment)))
        }
    }
}

/// Adds every component that fits the pattern and has no line of its own.
fn add_fitting(
    root: &Node,
    path: &str,
    fragment: &str,
    rename: &Rename,
    renaming: &mut Renaming,
) -> Result<(), Box<Diagnostic>> {
    let (section, name) = match fragment.strip_prefix("/components/") {
        Some(place) => match place.split_once('/') {
            Some((section, name)) => (Some(section), name.replace("~1", "/").replace("~0", "~")),
            None => (None, fragment.to_owned()),
        },
        None => (None, fragment.to_owned()),
    };
    let (pattern, to) = (Pattern::new(&name), Pattern::new(&rename.to));
    if to.stars() != pattern.stars() {
        let message = format!("`{}` has not as many `*` as `{}`", rename.to, rename.from);
        return Err(fault(rename, message, None));
    }
    let mut fits = false;
    for (kind, members) in sections(root).filter(|(kind, _)| section.is_none_or(|s| s == *kind)) {
        for member in members.keys() {
            let Some(captures) = pattern.captures(member) else { continue };
            fits = true;
            let key = (kind.to_owned(), member.to_owned());
            if !renaming.components.contains_key(&key) {
                let to = to.filled(&captures);
                add_component(root, (kind, member), &to, rename, renaming)?;
            }
        }
    }
    if fits {
        return Ok(());
    }
    let message = format!("nothing in `{path}` fits `{fragment}`");
    Err(fault(rename, message, suggestion(root, &fragment.replace('*', ""))))
}

fn add_component(
    root: &Node,
    (section, name): (&str, &str),
    to: &str,
    rename: &Rename,
    renaming: &mut Renaming,
) -> Result<(), Box<Diagnostic>> {
    let place: Pointer = ["components", section, to].into_iter().collect();
    let mut given = renaming.components.iter();
    let is_given = given.any(|((other, old), new)| other == section && new == to && old != name);
    if renaming.components.contains_key(&(section.to_owned(), name.to_owned())) {
        let message = format!("`{section}/{name}` has two lines under `[rename]`");
        return Err(fault(rename, message, None));
    }
    if !is_component_name(to) {
        let message = format!("`{to}` cannot be the name of a component");
        let problem = Diagnostic::error("merge::rename", message, rename.span);
        return Err(Box::new(problem.help("use letters, digits, `.`, `-` and `_`")));
    }
    if to != name && (root.at(&place).is_some() || is_given) {
        let message = format!("`{}` has a `{section}/{to}` already", rename.from);
        return Err(fault(rename, message, None));
    }
    renaming.components.insert((section.to_owned(), name.to_owned()), to.to_owned());
    Ok(())
}

/// What OpenAPI takes for the name of a component.
pub(super) fn is_component_name(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    !name.is_empty() && name.chars().all(allowed)
}

fn find(root: &Node, fragment: &str) -> Option<Thing> {
    let Some(pointer) = Pointer::parse(fragment) else {
        let (section, _) = sections(root).find(|(_, members)| members.contains(fragment))?;
        return Some(Thing::Component(section.to_owned(), fragment.to_owned()));
    };
    root.at(&pointer)?;
    match pointer.segments() {
        [components, section, name] if components == "components" => {
            Some(Thing::Component(section.clone(), name.clone()))
        }
        [paths, _, _] if paths == "paths" => Some(Thing::Operation(pointer)),
        _ => None,
    }
}

/// Sections with their members; schemas first, because a short name mostly means one.
pub(super) fn sections(root: &Node) -> impl Iterator<Item = (&str, &Object)> {
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

fn fault(rename: &Rename, message: String, suggestion: Option<&str>) -> Box<Diagnostic> {
    let help = match suggestion {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("correct the line `\"{}\" = ...` under `[rename]`", rename.from),
    };
    let problem = Diagnostic::error("merge::rename", message, rename.span);
    Box::new(problem.help(help))
}

/// Names that a line of `[rename]` gave, by section: nothing else changes them.
pub(super) type Named = HashSet<(String, String)>;
