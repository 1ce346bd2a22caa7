//! The `encoding` of a form's fields.

use crate::operation::{Field, FieldStyle};
use crate::schema;
use crate::tree::{Node, Object};

/// The fields of a form that travel differently from how fields usually do.
pub(super) fn styles(media_type: &Node) -> Vec<(String, FieldStyle)> {
    fields(media_type)
        .filter_map(|(name, encoding)| Some((name.to_owned(), style(encoding)?)))
        .collect()
}

/// The fields of a multipart form of which the document says more than their schemas. Whether they
/// are files is not known here.
pub(super) fn multipart_fields(media_type: &Node, root: &Node) -> Vec<Field> {
    let all = fields(media_type).map(|(name, encoding)| {
        let (required, optional) = headers(encoding, root).partition(|(_, required)| *required);
        let names = |headers: Vec<(String, bool)>| headers.into_iter().map(|(name, _)| name);
        let declared = encoding.get("contentType").and_then(Node::as_str);
        Field {
            name: name.to_owned(),
            media_types: declared.unwrap_or_default().trim().to_owned(),
            headers: names(required).collect(),
            optional_headers: names(optional).collect(),
            file: true,
        }
    });
    let says_more = |field: &Field| {
        !(field.media_types.is_empty()
            && field.headers.is_empty()
            && field.optional_headers.is_empty())
    };
    all.filter(says_more).collect()
}

/// The headers that the document gives the parts of a field, and whether each must be there. Those
/// that every part has are none (OpenAPI, Encoding Object, `headers`).
fn headers<'n>(encoding: &'n Node, root: &'n Node) -> impl Iterator<Item = (String, bool)> {
    let declared = encoding.get("headers").and_then(Node::as_object);
    declared.into_iter().flat_map(Object::nodes).filter_map(|(name, header)| {
        let header = schema::resolve(root, header)?;
        let set_by_itself = ["content-type", "content-disposition"];
        let required = header.get("required").and_then(Node::as_bool) == Some(true);
        let own = !set_by_itself.contains(&name.to_ascii_lowercase().as_str());
        own.then(|| (name.to_owned(), required))
    })
}

fn fields(media_type: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let encoding = media_type.get("encoding").and_then(Node::as_object);
    encoding.into_iter().flat_map(Object::nodes)
}

fn style(encoding: &Node) -> Option<FieldStyle> {
    let text = |key| encoding.get(key).and_then(Node::as_str);
    let explode = encoding.get("explode").and_then(Node::as_bool);
    match text("style") {
        Some("deepObject") => Some(FieldStyle::DeepObject),
        Some("spaceDelimited") if explode != Some(true) => Some(FieldStyle::SpaceDelimited),
        Some("pipeDelimited") if explode != Some(true) => Some(FieldStyle::PipeDelimited),
        Some(_) => {
            Some(if explode == Some(false) { FieldStyle::Joined } else { FieldStyle::Exploded })
        }
        None if explode == Some(false) => Some(FieldStyle::Joined),
        None if explode == Some(true) => Some(FieldStyle::Exploded),
        None => text("contentType")
            .is_some_and(|declared| declared.trim().eq_ignore_ascii_case("application/json"))
            .then_some(FieldStyle::Json),
    }
}
