//! The `encoding` of a form's fields.

use crate::operation::FieldStyle;
use crate::tree::{Node, Object};

/// The fields of a form that travel otherwise than fields do by themselves.
pub(super) fn styles(media_type: &Node) -> Vec<(String, FieldStyle)> {
    fields(media_type)
        .filter_map(|(name, encoding)| Some((name.to_owned(), style(encoding)?)))
        .collect()
}

/// The media types of a multipart form's fields, where the document gives exactly one.
pub(super) fn media_types(media_type: &Node) -> Vec<(String, String)> {
    let single = |encoding: &Node| {
        let declared = encoding.get("contentType")?.as_str()?.trim();
        (!declared.contains([',', '*'])).then(|| declared.to_owned())
    };
    fields(media_type)
        .filter_map(|(name, encoding)| Some((name.to_owned(), single(encoding)?)))
        .collect()
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
