//! The variables of a path template and the path parameters of its operations agree.
//!
//! ```yaml
//! # before                                   # after
//! /kba/{id}/{Id}/{send}:                     /kba/{id}/{id_2}/{send_2}:
//!   get: {parameters:                          get: {parameters:
//!     [{name: kba, in: path}]}                   [{name: id, in: path, schema: {type: string}}, ...]}
//! ```
//!
//! A variable that no parameter declares is a text. A parameter that is not a variable cannot be sent
//! and is dropped; the ledger says so. The names of variables are not on the wire, so those that
//! would clash as Rust names get others. A template that cannot be read leaves its operations out, and
//! so does one with segments of dots, which no URL keeps. A fragment is sent to nobody; the ledger says
//! so.

use std::collections::HashSet;

use super::draft::object;
use crate::ledger::Ledger;
use crate::lower::request_line;
use crate::operation::{snake_case, title};
use crate::operations::Draft;
use crate::schema::METHODS;
use crate::tree::{Node, Object, Pointer, Span};

/// Methods of the generated request, which no parameter may hide.
pub(super) const RESERVED: [&str; 5] = ["body", "body_map", "new", "send", "stream"];

pub(super) fn apply(draft: &mut Draft<'_>) {
    let Draft { root, ledger, .. } = draft;
    let Some(paths) = root.get_mut("paths").and_then(Node::as_object_mut) else { return };
    for (path, member) in std::mem::take(paths) {
        let mut item = member.node;
        match variables(&path) {
            Ok(variables) => {
                let names = distinct(&variables);
                agree(&mut item, &path, &variables, &names, ledger);
                note_fragment(&path, &item, ledger);
                let path = renamed(&path, &names);
                if paths.contains(&path) {
                    leave_out(&path, &item, "another path has the same variables", ledger);
                } else {
                    paths.insert(path, item);
                }
            }
            Err(reason) if path.starts_with('/') => leave_out(&path, &item, reason, ledger),
            Err(_) => drop(paths.insert(path, item)),
        }
    }
}

/// The variables of a template in their order.
fn variables(path: &str) -> Result<Vec<String>, &'static str> {
    if !path.starts_with('/') {
        return Err("the path does not begin with a slash");
    }
    let without_query = path.split(['?', '#']).next().unwrap_or_default();
    if without_query.split('/').any(is_dots) {
        return Err("the path has a segment of dots, which URLs resolve (RFC 3986, 5.2.4)");
    }
    let mut variables = Vec::new();
    let mut rest = path;
    while let Some(position) = rest.find(['{', '}']) {
        let open = rest[position..]
            .strip_prefix('{')
            .ok_or("the path closes a variable that it did not open")?;
        let (variable, after) = open.split_once('}').ok_or("the path does not close a variable")?;
        if variable.is_empty() || variable.contains(['/', '{']) {
            return Err("the path has a variable without a proper name");
        }
        variables.push(variable.to_owned());
        rest = after;
    }
    Ok(variables)
}

/// Whether a segment is `.` or `..`, as URLs read them.
fn is_dots(segment: &str) -> bool {
    let decoded = segment.to_ascii_lowercase().replace("%2e", ".");
    decoded == "." || decoded == ".."
}

/// Enters a fragment of a path. That of an operation whose method 3.0 does not know is lowering's.
fn note_fragment(path: &str, item: &Node, ledger: &mut Ledger) {
    let is_own = |operation: &Node| request_line(operation, "", path).1.contains('#');
    if path.contains('#') && METHODS.iter().filter_map(|method| item.get(method)).any(is_own) {
        let place = ["paths", path].into_iter().collect();
        let detail = "what follows `#` in a path is sent to nobody";
        ledger.lose("path-fragment", &place, item.span, detail);
    }
}

/// A name for each variable that differs in Rust from every other's and from a method's.
fn distinct(variables: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (index, variable) in variables.iter().enumerate() {
        // A variable that occurs twice is one parameter.
        if let Some(first) = variables[..index].iter().position(|other| other == variable) {
            names.push(names[first].clone());
            continue;
        }
        let taken = |name: &str| {
            let name = snake_case(name);
            RESERVED.contains(&name.as_str()) || names.iter().any(|other| snake_case(other) == name)
        };
        let mut name = variable.clone();
        let mut number = 2;
        while taken(&name) {
            name = format!("{}_{number}", snake_case(variable));
            number += 1;
        }
        names.push(name);
    }
    names
}

fn renamed(path: &str, names: &[String]) -> String {
    let mut text = String::with_capacity(path.len());
    let mut names = names.iter();
    for (index, piece) in path.split('{').enumerate() {
        match piece.split_once('}') {
            Some((variable, after)) if index > 0 => {
                let name = names.next().map_or(variable, String::as_str);
                text += &format!("{{{name}}}{after}");
            }
            _ => text += piece,
        }
    }
    text
}

/// Renames, adds and drops the path parameters of every operation of a path item.
fn agree(item: &mut Node, path: &str, variables: &[String], names: &[String], ledger: &mut Ledger) {
    for method in METHODS {
        let Some(operation) = item.get_mut(method).and_then(Node::as_object_mut) else { continue };
        if names.is_empty() && !operation.contains("parameters") {
            continue;
        }
        let span = operation.get("parameters").map_or(item_span(operation), |node| node.span);
        let parameters = operation.entry("parameters", || Node::new(Vec::new(), span));
        let Some(parameters) = parameters.as_array_mut() else { continue };
        let place: Pointer = ["paths", path, method, "parameters"].into_iter().collect();
        let mut declared: HashSet<String> = HashSet::new();
        let mut kept = Vec::with_capacity(parameters.len());
        for (index, mut parameter) in std::mem::take(parameters).into_iter().enumerate() {
            if text(&parameter, "in") != Some("path") {
                kept.push(parameter);
                continue;
            }
            let name = text(&parameter, "name").unwrap_or_default();
            match variables.iter().position(|variable| variable == name) {
                Some(position) if declared.insert(names[position].clone()) => {
                    let object = parameter.make_object();
                    object.insert("name", Node::new(names[position].as_str(), span));
                    object.insert("required", Node::new(true, span));
                    kept.push(parameter);
                }
                Some(_) => {}
                None => {
                    let detail = format!("the path has no variable `{name}`, so it cannot be sent");
                    ledger.lose(
                        "path-parameter",
                        &place.child(index.to_string()),
                        parameter.span,
                        detail,
                    );
                }
            }
        }
        for name in names {
            if declared.insert(name.clone()) {
                kept.push(undeclared(name, span));
            }
        }
        *parameters = kept;
    }
}

fn item_span(operation: &Object) -> Span {
    operation.nodes().next().map_or(Span::NONE, |(_, node)| node.span)
}

fn undeclared(name: &str, span: Span) -> Node {
    let schema = object([("type", Node::new("string", span))], span);
    let members = [
        ("name", Node::new(name, span)),
        ("in", Node::new("path", span)),
        ("required", Node::new(true, span)),
        ("schema", schema),
    ];
    object(members, span)
}

fn leave_out(path: &str, item: &Node, reason: &str, ledger: &mut Ledger) {
    for method in METHODS {
        if let Some(member) = item.as_object().and_then(|item| item.member(method)) {
            let (method, path) = request_line(&member.node, method, path);
            ledger.leave_out(title(method, path), member.key_span, reason);
        }
    }
}

fn text<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    node.get(key).and_then(Node::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_that_clash_get_names_of_their_own() {
        let path = "/a/{id}/{Id}-{send}/{id}:x";
        let variables = variables(path).unwrap();
        let names = distinct(&variables);
        assert_eq!(names, ["id", "id_2", "send_2", "id"]);
        assert_eq!(renamed(path, &names), "/a/{id}/{id_2}-{send_2}/{id}:x");
    }

    #[test]
    fn templates_that_cannot_be_read() {
        for path in ["/a}", "/{a", "/{}", "/{a/b}", "/{{a}}", "/./a", "/{a}/%2E%2e/b"] {
            assert!(variables(path).is_err(), "{path}");
        }
    }
}
