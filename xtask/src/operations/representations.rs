//! The further media types of an operation's successes, each of which a caller can ask for.
//!
//! ```yaml
//! # document                                  # row
//! /reports: {get: {responses: {'200':         200: JSON of A
//!   {content: {application/json: A,           send_as_csv: 200: bytes
//!              text/csv: B}}}}}
//! ```
//!
//! The name comes from the media type alone, so that no neighbour changes it: of `application/*` the
//! subtype, of the others too where they are well known, or else both parts. Nothing is lost.

use std::collections::{BTreeSet, HashSet};

use super::media_types::Success;
use crate::operation::{Operation, Representation, pascal_case, snake_case, unique};

/// Adds the further representations of an operation, whose successes are given.
pub(super) fn add(row: &mut Operation, successes: &[Success]) {
    let further: BTreeSet<&str> = successes
        .iter()
        .flat_map(|success| &success.others)
        .map(|kept| kept.media_type.as_str())
        .collect();
    let mut suffixes = HashSet::new();
    for media_type in further {
        let suffix = unique(&suffix(media_type), |name| suffixes.contains(name));
        suffixes.insert(suffix.clone());
        let method = format!("send_as_{suffix}");
        let request = pascal_case(&row.id);
        row.notes.push(format!(
            "[`{method}`](crate::requests::{request}::{method}) asks for `{media_type}`."
        ));
        let answers = successes.iter().map(|success| success.answer(Some(media_type))).collect();
        row.representations.push(Representation {
            method,
            media_type: media_type.to_owned(),
            answers,
        });
    }
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
