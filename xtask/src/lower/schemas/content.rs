//! Texts that hold something else.
//!
//! Before: `{type: string, contentEncoding: base64}`, `{type: string, contentMediaType:
//! image/png}`, `contentSchema: {...}`. After: `format: byte`, `format: binary`; 3.0 cannot
//! describe what an encoded text holds, nor name encodings other than base64, which is entered.

use crate::lower::site::Site;
use crate::tree::{Node, Object};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let encoding = schema.remove("contentEncoding");
    let media_type = schema.remove("contentMediaType");
    site.lose_keyword(
        schema,
        "contentSchema",
        "content-schema",
        "OpenAPI 3.0 cannot describe what an encoded text holds",
    );
    let format = match (encoding, media_type) {
        (Some(encoding), _) => of_encoding(&encoding, site).map(|format| (format, encoding.span)),
        (None, Some(media_type)) if is_binary(media_type.as_str().unwrap_or_default()) => {
            Some(("binary", media_type.span))
        }
        _ => None,
    };
    if let Some((format, span)) = format
        && !schema.contains("format")
    {
        schema.insert("format", Node::new(format, span));
        if !schema.contains("type") {
            schema.insert("type", Node::new("string", span));
        }
    }
}

fn of_encoding(encoding: &Node, site: &mut Site<'_>) -> Option<&'static str> {
    let name = encoding.as_str()?.to_ascii_lowercase();
    match name.as_str() {
        "base64" | "base64url" => Some("byte"),
        "binary" => Some("binary"),
        "7bit" | "8bit" | "identity" => None,
        _ => {
            let detail = format!("OpenAPI 3.0 has no format for a text in {name}");
            site.lose("contentEncoding", encoding.span, "content-encoding", detail);
            None
        }
    }
}

/// Whether a media type is not one of those that are text in themselves.
pub(crate) fn is_binary(media_type: &str) -> bool {
    let name = media_type.to_ascii_lowercase();
    let essence = name.split(';').next().unwrap_or_default().trim();
    let is_text = essence.starts_with("text/")
        || ["json", "xml", "yaml", "javascript", "x-www-form-urlencoded", "jwt"]
            .iter()
            .any(|suffix| essence.ends_with(suffix));
    !is_text
}
