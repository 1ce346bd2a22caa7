//! What kind of body an operation takes goes into its row, and the body gets a schema that suits its
//! kind.
//!
//! ```yaml
//! # before                                                 # after
//! requestBody:                                             requestBody:
//!   content: {image/png: {schema: {type: object}}}           content: {application/octet-stream: ..}
//! ```
//!
//! Of several media types one was chosen before, unless the caller's bytes can be any of them. `encoding` moves into the row: the runtime encodes
//! forms. A text is a string and a file bytes, whatever their schema says. A form that is said to be
//! a string has fields all the same; they are the caller's to name, and the ledger says so.

use super::encoding;
use crate::normalise::Draft;
use crate::normalise::draft::{object, pointer};
use crate::operation::{BodyKind, Operation, RequestBody};
use crate::tree::{Node, Span};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let before = draft.root.clone();
    draft.each_operation(|row, operation, ledger| {
        let Some(members) = operation.as_object_mut() else { return };
        let Some(body) = members.get_mut("requestBody") else { return };
        let required = body.get("required").and_then(Node::as_bool) == Some(true);
        let content = body.get_mut("content").and_then(Node::as_object_mut);
        let Some((media_type, node)) = content.and_then(|content| content.nodes_mut().next())
        else {
            // A body about which nothing is said is none.
            members.remove("requestBody");
            return;
        };
        let kind = kind(media_type, node, &before);
        if name_no_fields(node, &kind) {
            let place = pointer(row).child("requestBody").child("content").child(media_type);
            let detail = "the form is said to be a text, so the caller names its fields";
            ledger.lose("form", &place.child("schema"), node.span, detail);
        }
        suit(node, &kind);
        row.body = Some(RequestBody { kind, required, native: true });
        send_what_is_true(row);
    });
}

fn kind(media_type: &str, node: &Node, root: &Node) -> BodyKind {
    match media_type {
        "application/json" => BodyKind::Json,
        "application/x-www-form-urlencoded" => BodyKind::Form(encoding::styles(node)),
        "multipart/form-data" => BodyKind::Multipart(encoding::multipart_fields(node, root)),
        "text/plain" => BodyKind::Text,
        _ => BodyKind::Bytes,
    }
}

/// Makes a form out of one whose schema is a string, and says whether it was one.
fn name_no_fields(media_type: &mut Node, kind: &BodyKind) -> bool {
    let is_form = matches!(kind, BodyKind::Form(_) | BodyKind::Multipart(_));
    let Some(schema) = media_type.get_mut("schema").filter(|_| is_form) else { return false };
    let is_text = schema.get("type").and_then(Node::as_str) == Some("string");
    if is_text {
        let span = schema.span;
        let field = schema.clone();
        *schema =
            object([("type", Node::new("object", span)), ("additionalProperties", field)], span);
    }
    is_text
}

fn suit(media_type: &mut Node, kind: &BodyKind) {
    let span = media_type.span;
    let members = media_type.make_object();
    members.remove("encoding");
    match kind {
        BodyKind::Json => {}
        BodyKind::Text | BodyKind::Bytes => drop(members.insert("schema", string(span))),
        BodyKind::Form(_) | BodyKind::Multipart(_) => {
            let any = || object([("type", Node::new("object", span))], span);
            members.entry("schema", any);
        }
    }
}

/// A range of media types is for a caller to choose from, whose bytes are passed on. What the
/// client writes itself is of no range; its encoder says what it is.
fn send_what_is_true(row: &mut Operation) {
    let is_bytes = row.body.as_ref().is_some_and(|body| body.kind == BodyKind::Bytes);
    let is_sent = |media_types: &String| match is_bytes {
        true => media_types != "*/*",
        false => !media_types.contains('*'),
    };
    row.content_type = row.content_type.take().filter(is_sent);
}

fn string(span: Span) -> Node {
    object([("type", Node::new("string", span))], span)
}
