//! Every parameter outside the path becomes a query parameter with a name of its own; the row says
//! where and how it travels.
//!
//! ```yaml
//! # before                                            # after
//! - {name: 'filter[state]', in: query, schema: S}     - {name: filter_state, in: query, schema: S}
//! - {name: X-Trace, in: header, schema: S}            - {name: x_trace, in: query, schema: S}
//! - {name: session, in: cookie, schema: S}            - {name: session, in: query, schema: S}
//! - {name: sort, in: query, style: pipeDelimited, ..} - {name: sort, in: query, ..}
//! ```
//!
//! The generator knows one style of query parameters and keys its arguments by name alone. Nothing is
//! lost by the rewrite: the row says each one's true name, place and style. What HTTP cannot carry, a
//! header or cookie whose name is no token, is dropped, and the ledger says so. Defaults are documented
//! and not sent: the vendor applies its own. A parameter that is the whole query string is an argument
//! like the others; the ledger says where there are others beside it.

use std::collections::HashSet;

use super::parameter_docs::docs;
use super::parameter_style::{form_content, is_whole_query, json_content, location, style};
use super::path_variables::RESERVED;
use crate::ledger::Ledger;
use crate::normalise::Draft;
use crate::normalise::draft::{object, pointer};
use crate::operation::{Location, Operation, Parameter, snake_case, unique};
use crate::tree::{Node, Pointer, Span};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let before = draft.root.clone();
    draft.each_operation(|row, operation, ledger| {
        let has_body = operation.get("requestBody").is_some();
        let Some(parameters) = operation.get_mut("parameters").and_then(Node::as_array_mut) else {
            return;
        };
        let declared = sendable(std::mem::take(parameters), row, ledger);
        note_second_query(&declared, row, ledger);
        let mut keys = Keys::new(&declared, has_body);
        for (parameter, location) in declared {
            let key = keys.take(&parameter, location);
            row.parameters.push(Parameter {
                key: key.clone(),
                name: name(&parameter).to_owned(),
                location,
                style: style(&parameter, location),
                plain: false,
            });
            parameters.push(rewritten(&parameter, location, &key, &before));
        }
    });
}

/// The parameters that a request can carry, each once, with their locations.
fn sendable(parameters: Vec<Node>, row: &Operation, ledger: &mut Ledger) -> Vec<(Node, Location)> {
    let place = pointer(row).child("parameters");
    let mut seen: HashSet<(String, Location)> = HashSet::new();
    let mut kept = Vec::with_capacity(parameters.len());
    for (index, parameter) in parameters.into_iter().enumerate() {
        let name = name(&parameter);
        let fault = match location(&parameter) {
            None => Some("OpenAPI does not know where it goes"),
            _ if name.is_empty() => Some("it has no name"),
            Some(Location::Header | Location::Cookie) if !is_token(name) => {
                Some("HTTP allows no such name")
            }
            Some(location) if !seen.insert((name.to_owned(), location)) => {
                Some("the operation has another one of the same name and place")
            }
            Some(location) => {
                note_reserved(&parameter, &place.child(index.to_string()), ledger);
                kept.push((parameter, location));
                continue;
            }
        };
        if let Some(fault) = fault {
            let detail = format!("the parameter `{name}` cannot be sent: {fault}");
            ledger.lose("parameter", &place.child(index.to_string()), parameter.span, detail);
        }
    }
    kept
}

/// Enters what is beside a parameter that is the whole query string. A query string is one, and there
/// are no query parameters beside it (OpenAPI 3.2, Parameter Object, `in`).
fn note_second_query(declared: &[(Node, Location)], row: &Operation, ledger: &mut Ledger) {
    let mut in_query = declared.iter().filter(|(_, location)| *location == Location::Query);
    let Some((first, _)) = in_query.clone().find(|(node, _)| is_whole_query(node)) else { return };
    let place = pointer(row).child("parameters");
    if in_query.any(|(node, _)| !std::ptr::eq(node, first)) {
        let whole = name(first);
        let detail = format!(
            "`{whole}` is the whole query string, beside which OpenAPI allows nothing in the query; \
             all of it is sent, `&` between"
        );
        ledger.lose("querystring", &place, first.span, detail);
    }
}

/// Encoded characters mean the same to a server that decodes its query.
fn note_reserved(parameter: &Node, place: &Pointer, ledger: &mut Ledger) {
    if let Some(allowed) = parameter.get("allowReserved")
        && allowed.as_bool() == Some(true)
    {
        let detail = "reserved characters of its value are percent-encoded all the same";
        ledger.lose("allow-reserved", &place.child("allowReserved"), allowed.span, detail);
    }
}

fn name(parameter: &Node) -> &str {
    parameter.get("name").and_then(Node::as_str).unwrap_or_default()
}

/// RFC 9110 section 5.6.2.
fn is_token(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// The names that are taken in the request's type.
struct Keys {
    taken: HashSet<String>,
}

impl Keys {
    /// Variables of the path have their names already.
    fn new(declared: &[(Node, Location)], has_body: bool) -> Self {
        let methods = RESERVED.iter().filter(|name| has_body || !name.starts_with("body"));
        let mut taken: HashSet<String> = methods.map(|name| (*name).to_owned()).collect();
        let in_path = declared.iter().filter(|(_, location)| *location == Location::Path);
        taken.extend(in_path.map(|(parameter, _)| snake_case(name(parameter))));
        Self { taken }
    }

    /// The name of an argument: the parameter's own, with its place where that is taken.
    fn take(&mut self, parameter: &Node, location: Location) -> String {
        let own = snake_case(name(parameter));
        let placed = match location {
            Location::Path => return own,
            Location::Query => format!("{own}_query"),
            Location::Header => format!("{own}_header"),
            Location::Cookie => format!("{own}_cookie"),
        };
        let taken = |name: &str| self.taken.contains(name);
        let numbered = |name: &str| taken(&snake_case(name));
        let key = if taken(&own) { snake_case(&unique(&placed, numbered)) } else { own };
        self.taken.insert(key.clone());
        key
    }
}

/// The parameter as the generator gets it.
fn rewritten(parameter: &Node, location: Location, key: &str, root: &Node) -> Node {
    let span = parameter.span;
    let text = |text: &str| Node::new(text, span);
    // A variable keeps the name that it has in the template.
    let (name, place) = match location {
        Location::Path => (name(parameter), "path"),
        _ => (key, "query"),
    };
    let required = parameter.get("required").and_then(Node::as_bool) == Some(true);
    let mut members = vec![
        ("name", text(name)),
        ("in", text(place)),
        ("required", Node::new(required || location == Location::Path, span)),
        ("schema", schema(parameter, span)),
    ];
    if let Some(docs) = docs(parameter, key, root) {
        members.push(("description", text(&docs)));
    }
    object(members, span)
}

/// The schema, or that of JSON content or of a form. Other content is a text.
fn schema(parameter: &Node, span: Span) -> Node {
    let string = || object([("type", Node::new("string", span))], span);
    match (parameter.get("schema"), json_content(parameter).or(form_content(parameter))) {
        (Some(schema), _) => schema.clone(),
        (None, Some(media_type)) => {
            media_type.get("schema").cloned().unwrap_or_else(|| object([], span))
        }
        (None, None) => string(),
    }
}
