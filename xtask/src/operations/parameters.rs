//! The parameters of an operation go into its row: where each travels, how, and what it is called.
//!
//! ```yaml
//! # document                                          # row
//! - {name: 'filter[state]', in: query, schema: S}     filter_state: query, `filter[state]`
//! - {name: X-Trace, in: header, schema: S}            x_trace: header
//! - {name: session, in: cookie, schema: S}            session: cookie
//! - {name: sort, in: query, style: pipeDelimited, ..} sort: query, joined by bars
//! ```
//!
//! Nothing is lost but what HTTP cannot carry: a header or cookie whose name is not a token is
//! dropped, and the ledger says so. Defaults are documented and not sent: the vendor applies its own.
//! A parameter that is the whole query string is an argument like the others; the ledger says where
//! there are others beside it.

use std::collections::HashSet;

use super::Draft;
use super::parameter_docs::docs;
use super::parameter_style::{form_content, is_whole_query, json_content, location, style};
use super::path_variables::RESERVED;
use crate::ledger::Ledger;
use crate::operation::{Location, Operation, Parameter, snake_case, unique};
use crate::tree::{Node, Pointer};

pub(super) fn apply(draft: &mut Draft<'_>) {
    draft.read_operations(|row, operation, root, ledger| {
        let has_body = row.body.is_some();
        let parameters = operation.get("parameters").and_then(Node::as_array).unwrap_or_default();
        let declared = sendable(parameters, row, ledger);
        note_second_query(&declared, row, ledger);
        let mut keys = Keys::new(&declared, has_body);
        for Declared { node, place, location } in declared {
            let key = keys.take(node, location);
            let required = node.get("required").and_then(Node::as_bool) == Some(true);
            row.parameters.push(Parameter {
                name: name(node).to_owned(),
                location,
                style: style(node, location),
                required: required || location == Location::Path,
                schema: schema(node, &place),
                docs: docs(node, &key, root).unwrap_or_default(),
                deprecated: node.get("deprecated").and_then(Node::as_bool) == Some(true),
                key,
            });
        }
    });
}

/// A parameter that a request can carry.
struct Declared<'n> {
    node: &'n Node,
    place: Pointer,
    location: Location,
}

/// The parameters that a request can carry, each once.
fn sendable<'n>(parameters: &'n [Node], row: &Operation, ledger: &mut Ledger) -> Vec<Declared<'n>> {
    let mut seen: HashSet<(&str, Location)> = HashSet::new();
    let mut kept = Vec::with_capacity(parameters.len());
    for (index, node) in parameters.iter().enumerate() {
        let place = row.place.child("parameters").child(index.to_string());
        let name = name(node);
        let fault = match location(node) {
            None => "OpenAPI does not know where it goes",
            _ if name.is_empty() => "it has no name",
            Some(Location::Header | Location::Cookie) if !is_token(name) => {
                "HTTP allows no such name"
            }
            Some(location) if !seen.insert((name, location)) => {
                "the operation has another one of the same name and place"
            }
            Some(location) => {
                note_reserved(node, &place, ledger);
                kept.push(Declared { node, place, location });
                continue;
            }
        };
        let detail = format!("the parameter `{name}` cannot be sent: {fault}");
        ledger.lose("parameter", &place, node.span, detail);
    }
    kept
}

/// Enters what is beside a parameter that is the whole query string. A query string is one, and there
/// are not query parameters beside it (OpenAPI 3.2, Parameter Object, `in`).
fn note_second_query(declared: &[Declared<'_>], row: &Operation, ledger: &mut Ledger) {
    let mut in_query = declared
        .iter()
        .filter(|declared| declared.location == Location::Query)
        .map(|declared| declared.node);
    let Some(first) = in_query.clone().find(|node| is_whole_query(node)) else { return };
    let place = row.place.child("parameters");
    if in_query.any(|node| !std::ptr::eq(node, first)) {
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
    fn new(declared: &[Declared<'_>], has_body: bool) -> Self {
        let methods = RESERVED.iter().filter(|name| has_body || !name.starts_with("body"));
        let mut taken: HashSet<String> = methods.map(|name| (*name).to_owned()).collect();
        let in_path = declared.iter().filter(|declared| declared.location == Location::Path);
        taken.extend(in_path.map(|declared| snake_case(name(declared.node))));
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
        // Further representations have methods of such names.
        let is_method = own.starts_with("send_as_");
        let key =
            if is_method || taken(&own) { snake_case(&unique(&placed, numbered)) } else { own };
        self.taken.insert(key.clone());
        key
    }
}

/// The place of the schema, or that of JSON content or of a form. Other content is a text.
fn schema(parameter: &Node, place: &Pointer) -> Option<Pointer> {
    if parameter.get("schema").is_some() {
        return Some(place.child("schema"));
    }
    let (media_type, _) = json_content(parameter).or(form_content(parameter))?;
    Some(place.child("content").child(media_type).child("schema"))
}
