//! How a parameter travels, from its `style`, `explode` and `content`.

use super::encoding;
use super::media_family::essence;
use crate::operation::{Location, Querystring, Style};
use crate::tree::Node;

/// The location of a parameter.
pub(super) fn location(parameter: &Node) -> Option<Location> {
    Some(match parameter.get("in")?.as_str()? {
        "path" => Location::Path,
        "query" => Location::Query,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        _ => return None,
    })
}

/// The style of a parameter. Forms are exploded unless the document says otherwise, all others are
/// not (OpenAPI, Parameter Object). A delimited style that is exploded is a form.
pub(super) fn style(parameter: &Node, location: Location) -> Style {
    if let Some((media_type, node)) = querystring(parameter) {
        return Style::Querystring(match essence(media_type).as_str() {
            "application/x-www-form-urlencoded" => Querystring::Form(encoding::styles(node)),
            _ if json_content(parameter).is_some() => Querystring::Json,
            "text/plain" => Querystring::Raw,
            _ => Querystring::Text,
        });
    }
    if parameter.get("content").is_some() {
        return if json_content(parameter).is_some() { Style::Json } else { plain(location) };
    }
    let style = parameter.get("style").and_then(Node::as_str);
    let explode = parameter.get("explode").and_then(Node::as_bool);
    // Lowering keeps the style of 3.2 there.
    if parameter.get("x-style").and_then(Node::as_str) == Some("cookie") {
        return if explode == Some(false) { Style::CookieJoined } else { Style::Cookie };
    }
    match (location, style) {
        (Location::Query, Some("deepObject")) => Style::DeepObject,
        (Location::Query, Some("spaceDelimited")) if explode != Some(true) => Style::SpaceDelimited,
        (Location::Query, Some("pipeDelimited")) if explode != Some(true) => Style::PipeDelimited,
        (Location::Query | Location::Cookie, _) if explode == Some(false) => Style::FormJoined,
        (Location::Path, Some("label")) if explode == Some(true) => Style::LabelExploded,
        (Location::Path, Some("label")) => Style::Label,
        (Location::Path, Some("matrix")) if explode == Some(true) => Style::MatrixExploded,
        (Location::Path, Some("matrix")) => Style::Matrix,
        (Location::Path | Location::Header, _) if explode == Some(true) => Style::SimpleExploded,
        _ => plain(location),
    }
}

fn plain(location: Location) -> Style {
    match location {
        Location::Query | Location::Cookie => Style::Form,
        Location::Path | Location::Header => Style::Simple,
    }
}

/// The media type of a parameter that is JSON in place of a schema.
pub(super) fn json_content(parameter: &Node) -> Option<(&str, &Node)> {
    let content = parameter.get("content")?.as_object()?;
    let json = |media_type: &str| {
        let essence = essence(media_type);
        essence == "application/json" || essence.ends_with("+json")
    };
    content.nodes().find(|(media_type, _)| json(media_type))
}

/// The media type of a parameter that is the whole query string, if that is a form.
pub(super) fn form_content(parameter: &Node) -> Option<(&str, &Node)> {
    let (media_type, node) = querystring(parameter)?;
    (essence(media_type) == "application/x-www-form-urlencoded").then_some((media_type, node))
}

/// The content of a parameter that is the whole query string, where lowering keeps it.
fn querystring(parameter: &Node) -> Option<(&str, &Node)> {
    is_whole_query(parameter).then(|| parameter.get("content")?.as_object()?.nodes().next())?
}

/// Whether a parameter is the whole query string: the mark of lowering for `in: querystring`.
pub(super) fn is_whole_query(parameter: &Node) -> bool {
    parameter.get("x-querystring").and_then(Node::as_bool) == Some(true)
}
