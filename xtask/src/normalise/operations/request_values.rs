//! Arguments that are structures, and bodies that the generator cannot send, become arguments that
//! it can express; runs behind the rules for schemas, when every structure is a component.
//!
//! ```yaml
//! # before                                          # after
//! parameters: [{name: filter, in: query,            parameters: [{name: filter, in: query,
//!   schema: {$ref: Filter}}]                          schema: {$ref: FilterArgument}},
//! requestBody: {required: false, content: ..}         {name: body, in: query, schema: ..}]
//! ```
//!
//! The generator panics over parameters that are structs. `FilterArgument` stands for the type
//! `types::Filter` without being one to it. A body that may be absent, that is bytes or a form with
//! styles of its own becomes the argument `body` in the same way; the row says what it is.

use std::collections::HashMap;

use crate::normalise::draft::{object, pointer, schema_reference};
use crate::normalise::{Draft, Replacement};
use crate::operation::{BodyKind, Location, Operation, RequestBody, Style};
use crate::schema;
use crate::tree::{Node, Pointer};

const CONTENT: &str = "::client_runtime::Content";

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let mut stand_ins = StandIns { by_type: HashMap::new() };
    let mut rows = std::mem::take(&mut draft.operations);
    for row in &mut rows {
        arguments(row, draft, &mut stand_ins);
        body(row, draft, &mut stand_ins);
    }
    draft.operations = rows;
}

fn arguments(row: &mut Operation, draft: &mut Draft<'_>, stand_ins: &mut StandIns) {
    let place = pointer(row).child("parameters");
    for index in 0..row.parameters.len() {
        let place = place.child(index.to_string()).child("schema");
        let Some(schema) = draft.root.at(&place).cloned() else { continue };
        let parameter = &mut row.parameters[index];
        parameter.plain = match parameter.style {
            Style::Simple => {
                prints_as_sent(&schema) && cannot_vanish(&schema, &row.path, &parameter.name)
            }
            Style::Form => is_flat(&schema, &draft.root),
            _ => false,
        };
        // Absence is the argument's own optionality: there is no null in a query.
        let schema = if parameter.location == Location::Path { not_null(schema) } else { schema };
        let argument = stand_ins.argument(schema, draft);
        set(draft, &place, argument);
    }
}

fn body(row: &mut Operation, draft: &mut Draft<'_>, stand_ins: &mut StandIns) {
    let place = pointer(row);
    let Some(body) = row.body.as_mut() else { return };
    body.native = is_native(body);
    if body.native {
        return;
    }
    let Some(operation) = draft.root.at_mut(&place).and_then(Node::as_object_mut) else { return };
    let Some(declared) = operation.remove("requestBody") else { return };
    let span = declared.span;
    let content = declared.get("content").and_then(Node::as_object);
    let media_type = content.and_then(|content| content.nodes().next());
    let schema = media_type.and_then(|(_, media_type)| media_type.get("schema")).cloned();
    let schema = schema.unwrap_or_else(|| object([], span));
    let schema = match body.kind {
        BodyKind::Bytes => stand_ins.reference(CONTENT, "Content", schema, draft),
        BodyKind::Text => schema,
        BodyKind::Json | BodyKind::Form(_) | BodyKind::Multipart(_) => {
            stand_ins.argument(schema, draft)
        }
    };
    let mut members = vec![
        ("name", Node::new("body", span)),
        ("in", Node::new("query", span)),
        ("required", Node::new(body.required, span)),
        ("schema", schema),
    ];
    members.extend(declared.get("description").map(|docs| ("description", docs.clone())));
    let argument = object(members, span);
    let Some(operation) = draft.root.at_mut(&place).and_then(Node::as_object_mut) else { return };
    let parameters = operation.entry("parameters", || Node::new(Vec::new(), span));
    if let Some(parameters) = parameters.as_array_mut() {
        parameters.push(argument);
    }
}

/// Whether the generator's own output sends a body as it should be sent.
fn is_native(body: &RequestBody) -> bool {
    match &body.kind {
        BodyKind::Json => body.required,
        BodyKind::Form(styles) => body.required && styles.is_empty(),
        BodyKind::Multipart(_) | BodyKind::Text | BodyKind::Bytes => false,
    }
}

/// Whether a value is a scalar or a list of them, which the generator's own query sends as it should.
/// Numbers are none: it writes `2.0`.
fn is_flat(schema: &Node, root: &Node) -> bool {
    let Some(schema) = schema::resolve(root, schema) else { return false };
    match schema.get("type").and_then(Node::as_str) {
        Some("string" | "integer" | "boolean") => true,
        Some("array") => schema.get("items").is_some_and(|items| {
            let items = schema::resolve(root, items).unwrap_or(items);
            items.get("type").and_then(Node::as_str) != Some("array") && is_flat(items, root)
        }),
        _ => false,
    }
}

fn prints_as_sent(schema: &Node) -> bool {
    let text = |key| schema.get(key).and_then(Node::as_str);
    // A date prints otherwise than it serialises.
    let exact = matches!(text("format"), None | Some("uuid")) || text("type") != Some("string");
    let nullable = schema.get("nullable").and_then(Node::as_bool) == Some(true);
    matches!(text("type"), Some("string" | "integer" | "boolean"))
        && exact
        && !nullable
        && schema.get("enum").is_none()
}

/// Whether the runtime would notice that a variable is empty: it has a segment of the path for
/// itself. Where it shares one, as in `{name}.{format}`, it is checked when it is encoded.
fn cannot_vanish(schema: &Node, path: &str, variable: &str) -> bool {
    let is_text = schema.get("type").and_then(Node::as_str) == Some("string");
    let own = format!("{{{variable}}}");
    let path = path.split(['?', '#']).next().unwrap_or_default();
    !is_text || path.split('/').all(|segment| segment == own || !segment.contains(&own))
}

fn not_null(mut schema: Node) -> Node {
    if let Some(members) = schema.as_object_mut() {
        members.remove("nullable");
    }
    schema
}

fn set(draft: &mut Draft<'_>, place: &Pointer, schema: Node) {
    if let Some(node) = draft.root.at_mut(place) {
        *node = schema;
    }
}

/// Components that stand for Rust types, one for each type.
struct StandIns {
    by_type: HashMap<String, String>,
}

impl StandIns {
    /// The schema itself, or a stand-in if it is a structure.
    fn argument(&mut self, schema: Node, draft: &mut Draft<'_>) -> Node {
        match structure(&schema, draft) {
            Some(name) => {
                let rust_type = format!("types::{name}");
                let span = schema.span;
                // What reaches the stand-in reaches the type; the generator does not look into it.
                let all_of = Node::new(vec![schema_reference(&name, span)], span);
                self.reference(&rust_type, &name, object([("allOf", all_of)], span), draft)
            }
            None => schema,
        }
    }

    fn reference(
        &mut self,
        rust_type: &str,
        name: &str,
        schema: Node,
        draft: &mut Draft<'_>,
    ) -> Node {
        let span = schema.span;
        if let Some(component) = self.by_type.get(rust_type) {
            return schema_reference(component, span);
        }
        let component = draft.add_schema(&format!("{name}Argument"), schema);
        let rust_type = rust_type.to_owned();
        draft
            .replacements
            .push(Replacement { component: component.clone(), rust_type: rust_type.clone() });
        self.by_type.insert(rust_type, component.clone());
        schema_reference(&component, span)
    }
}

/// The component that a schema is, if that is a structure to the generator.
fn structure(schema: &Node, draft: &Draft<'_>) -> Option<String> {
    let single = schema.get("allOf").and_then(Node::as_array).and_then(<[Node]>::first);
    let reference = schema.reference().or_else(|| single?.reference())?;
    let target = schema::local(reference)?;
    let [_, _, name] = target.segments() else { return None };
    if draft.replacements.iter().any(|replacement| replacement.component == *name) {
        return None;
    }
    let component = draft.root.at(&target)?;
    let scalar = matches!(
        component.get("type").and_then(Node::as_str),
        Some("string" | "integer" | "number" | "boolean" | "array")
    );
    let union = component.get("oneOf").is_some();
    (!scalar && !union).then(|| name.clone())
}
