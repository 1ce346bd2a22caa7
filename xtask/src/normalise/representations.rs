//! The further media types of an operation's successes, each of which a caller can ask for.
//!
//! ```yaml
//! # before                                  # after
//! /reports: {get: {responses: {'200':       /reports: ... {'200': {application/json: A}}
//!   {content: {application/json: A,         /x-representations/get_reports_as_csv:
//!              text/csv: B}}}}}               {get: {responses: {'200': {content: {text/csv: B}}}}}
//! ```
//!
//! To progenitor a further representation is an operation of its own, which only has answers. Every
//! rule treats it like others, so that it has the right type; then it is folded into the request of
//! the operation that it belongs to (`rewrite/representations.rs`), as the method `send_as_csv`.
//!
//! The name comes from the media type alone, so that no neighbour changes it: of `application/*` the
//! subtype, of the others too where they are well known, or else both parts. Nothing is lost.

use std::collections::{BTreeMap, HashSet};

use super::Draft;
use super::draft::{object, pointer};
use super::media_types::{Kept, Success};
use crate::operation::{MediaTypes, Operation, Representation, pascal_case, snake_case, unique};
use crate::tree::{Node, Object};

/// Adds the further representations of the operation `id`, whose successes are given.
pub(super) fn add(draft: &mut Draft<'_>, id: &str, successes: &[Success]) {
    let further: BTreeMap<&str, &Kept> = successes
        .iter()
        .flat_map(|success| &success.others)
        .map(|kept| (kept.media_type.as_str(), kept))
        .collect();
    let mut suffixes = HashSet::new();
    for media_type in further.into_keys() {
        let suffix = unique(&suffix(media_type), |name| suffixes.contains(name));
        suffixes.insert(suffix.clone());
        let Some(row) = add_operation(draft, id, media_type, &suffix, successes) else { continue };
        let Some(base) = draft.operations.iter_mut().find(|row| row.id == id) else { continue };
        base.representations.push(Representation {
            id: row.id.clone(),
            method: format!("send_as_{suffix}"),
            media_type: media_type.to_owned(),
            responses: Vec::new(),
        });
        mention(draft, id);
        draft.operations.push(row);
    }
}

/// The operation that stands for a representation.
fn add_operation(
    draft: &mut Draft<'_>,
    id: &str,
    media_type: &str,
    suffix: &str,
    successes: &[Success],
) -> Option<Operation> {
    let base = draft.operations.iter().find(|row| row.id == id)?.clone();
    let ids: HashSet<String> = draft.operations.iter().map(|row| pascal_case(&row.id)).collect();
    let own = unique(&format!("{id}_as_{suffix}"), |id| ids.contains(&pascal_case(id)));
    let span = draft.root.at(&pointer(&base))?.span;
    let mut responses = Object::new();
    let mut media_types = Vec::new();
    for success in successes {
        let asked = success.others.iter().find(|kept| kept.media_type == media_type);
        let asked = asked.or(success.kept.as_ref());
        let description = Node::new(success.docs.as_str(), span);
        let mut response = object([("description", description)], span);
        if let Some(asked) = asked {
            let content = object([(asked.rewritten.as_str(), asked.node.clone())], span);
            response.make_object().insert("content", content);
            media_types.push(success.media_types(asked));
        }
        responses.insert(success.key.clone(), response);
    }
    let operation = object(
        [("operationId", Node::new(own.as_str(), span)), ("responses", Node::new(responses, span))],
        span,
    );
    let paths = draft.root.get_mut("paths")?.as_object_mut()?;
    let path = unique(&format!("/x-representations/{own}"), |path| paths.contains(path));
    paths.insert(path.clone(), object([("get", operation)], span));
    Some(Operation {
        id: own,
        place: ["paths", path.as_str(), "get"].into_iter().collect(),
        path,
        method: "get".to_owned(),
        server: None,
        accept: None,
        content_type: None,
        media_types: media_types.into_iter().filter(MediaTypes::are_several).collect(),
        representations: Vec::new(),
        representation_of: Some(base.id.clone()),
        ..base
    })
}

/// Lines in the documentation of the method, where a caller looks.
fn mention(draft: &mut Draft<'_>, id: &str) {
    let Some(row) = draft.operations.iter().find(|row| row.id == id) else { return };
    let Some(Representation { method, media_type, .. }) = row.representations.last() else {
        return;
    };
    let request = pascal_case(id);
    let line = format!("[`{method}`](builder::{request}::{method}) asks for `{media_type}`.");
    let Some(operation) = draft.root.at_mut(&pointer(row)) else { return };
    let span = operation.span;
    let docs = match operation.get("description").and_then(Node::as_str).map(str::trim_end) {
        Some(docs) if !docs.is_empty() => format!("{docs}\n\n{line}"),
        _ => line,
    };
    operation.make_object().insert("description", Node::new(docs, span));
}

/// Subtypes that are well known below a type of their own, so that they need no type before them.
/// Below another type they do.
const HOMES: [(&str, &str); 16] = [
    ("text", "calendar"),
    ("text", "csv"),
    ("text", "event-stream"),
    ("text", "html"),
    ("text", "markdown"),
    ("text", "tab-separated-values"),
    ("text", "vcard"),
    ("image", "avif"),
    ("image", "bmp"),
    ("image", "gif"),
    ("image", "jpeg"),
    ("image", "png"),
    ("image", "svg+xml"),
    ("image", "tiff"),
    ("image", "webp"),
    ("audio", "mpeg"),
];

/// What a media type is called in the name of a method.
fn suffix(media_type: &str) -> String {
    let mut parts = media_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_charset = |parameter: &&str| parameter.to_ascii_lowercase().starts_with("charset");
    let parameters: Vec<&str> = parts.filter(|part| !is_charset(part)).collect();
    let name = match essence.split_once('/') {
        Some(("*", _)) | None => "any".to_owned(),
        Some((kind, "*")) => format!("any {kind}"),
        Some(("text", "plain")) => "text".to_owned(),
        Some(("application", "x-ndjson")) => "ndjson".to_owned(),
        Some((kind, subtype)) => match HOMES.iter().find(|(_, known)| *known == subtype) {
            Some((home, _)) if *home == kind => subtype.to_owned(),
            None if kind == "application" => subtype.to_owned(),
            _ => format!("{kind} {subtype}"),
        },
    };
    let name = snake_case(&format!("{name} {}", parameters.join(" ")));
    name.trim_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::suffix;

    #[test]
    fn names_come_from_the_media_type_alone() {
        for (media_type, name) in [
            ("text/csv", "csv"),
            ("application/csv", "application_csv"),
            ("text/csv; header=present; charset=utf-8", "csv_header_present"),
            ("application/pdf", "pdf"),
            ("application/xml", "xml"),
            ("text/xml", "text_xml"),
            ("text/plain", "text"),
            ("text/event-stream", "event_stream"),
            ("application/x-ndjson", "ndjson"),
            ("application/vnd.acme.v2+json", "vnd_acme_v2_json"),
            ("application/json;v=2", "json_v_2"),
            ("image/png", "png"),
            ("image/svg+xml", "svg_xml"),
            ("video/mp4", "video_mp4"),
            ("application/octet-stream", "octet_stream"),
            ("image/*", "any_image"),
            ("*/*", "any"),
            ("application/3gpp", "3gpp"),
        ] {
            assert_eq!(suffix(media_type), name, "{media_type}");
        }
    }
}
