//! What kind of body an operation takes goes into its row.
//!
//! ```yaml
//! # document                                               # row
//! requestBody:                                             body: bytes
//!   content: {image/png: {schema: {type: object}}}
//! ```
//!
//! Of several media types one was chosen before, unless the caller's bytes can be any of them. The
//! fields of a form keep the styles that `encoding` gives them: the runtime encodes forms. A text is a
//! string and a file bytes, whatever their schema says. A form that is said to be a string has fields
//! all the same; they are the caller's to name, and the ledger says so.

use super::Draft;
use super::draft::object;
use super::encoding;
use super::media_family::Family;
use super::media_types::Kept;
use crate::operation::{BodyKind, Operation, RequestBody};
use crate::tree::Node;

pub(super) fn apply(draft: &mut Draft<'_>) {
    for index in 0..draft.operations.len() {
        send_what_is_true(&mut draft.operations[index]);
        let Some(body) = &mut draft.operations[index].body else { continue };
        let Some(place) = body.schema.clone() else { continue };
        if let BodyKind::Multipart(fields) = &mut body.kind
            && let Some(media_type) = place.parent().and_then(|place| draft.root.at(&place))
        {
            *fields = encoding::multipart_fields(media_type, &draft.root);
        }
        let is_form = matches!(body.kind, BodyKind::Form(_) | BodyKind::Multipart(_));
        if is_form && let Some(schema) = draft.root.at_mut(&place) {
            let span = schema.span;
            if name_no_fields(schema) {
                let detail = "the form is said to be a text, so the caller names its fields";
                draft.ledger.lose("form", &place, span, detail);
            }
        }
    }
}

/// The body of a request in the media type that was kept.
pub(super) fn body(kept: &Kept, declared: &Node) -> RequestBody {
    let kind = match kept.family {
        Family::Json | Family::JsonByItsSchema | Family::AnyJson => BodyKind::Json,
        Family::Form => BodyKind::Form(encoding::styles(&kept.node)),
        Family::Multipart => BodyKind::Multipart(Vec::new()),
        Family::Text => BodyKind::Text,
        Family::File | Family::Sequence(_) | Family::Bytes => BodyKind::Bytes,
    };
    let docs = declared.get("description").and_then(Node::as_str).unwrap_or_default();
    RequestBody {
        required: declared.get("required").and_then(Node::as_bool) == Some(true),
        schema: kept.schema().filter(|_| kind.is_structured()),
        docs: docs.trim().to_owned(),
        kind,
    }
}

/// Makes a form out of one whose schema is a string, and says whether it was one.
fn name_no_fields(schema: &mut Node) -> bool {
    let is_text = schema.get("type").and_then(Node::as_str) == Some("string");
    if is_text {
        let span = schema.span;
        let field = schema.clone();
        *schema =
            object([("type", Node::new("object", span)), ("additionalProperties", field)], span);
    }
    is_text
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
