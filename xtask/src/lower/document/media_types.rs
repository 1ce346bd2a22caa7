//! Media types of 3.2 in the form of 3.0.
//!
//! Before: `content: {multipart/mixed: {itemSchema: {...}}}` or a reference to
//! `components.mediaTypes`. After: the media type itself, without the schema of its items: 3.0 has
//! no word for a stream of parts, and the client hands out its bytes. Of JSON and events there is one
//! for their [`sequences`](super::sequences).

use super::inline::{Sites, inline};
use crate::ledger::Ledger;
use crate::operation::Framing;
use crate::schema::{self, Kind};
use crate::tree::{Node, Value};

/// The keywords of 3.2 and what they say.
const NEW_KEYWORDS: [(&str, &str); 3] = [
    ("itemSchema", "OpenAPI 3.0 cannot describe the items of a stream"),
    ("prefixEncoding", "OpenAPI 3.0 cannot describe the encoding of parts by position"),
    ("itemEncoding", "OpenAPI 3.0 cannot describe the encoding of streamed parts"),
];

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    inline(root, ledger, Sites { kind: Kind::MediaType, noun: "media type" });
    if let Some(components) = root.get_mut("components").and_then(Node::as_object_mut) {
        components.remove("mediaTypes");
    }
    schema::walk_mut(root, |kind, node, place| {
        let Some(object) = node.as_object_mut() else { return };
        match kind {
            Kind::MediaType => {
                let is_sequence = Framing::of(place.key()).is_some();
                let lost = |keyword: &&str| !(is_sequence && *keyword == "itemSchema");
                for (keyword, detail) in NEW_KEYWORDS.iter().filter(|(keyword, _)| lost(keyword)) {
                    if let Some(lost) = object.remove(keyword) {
                        let at = place.pointer().child(*keyword);
                        ledger.lose("stream-items", &at, lost.span, *detail);
                    }
                }
            }
            Kind::Encoding => object.retain(|key, value| key != "style" || is_query_style(value)),
            _ => {}
        }
    });
}

fn is_query_style(style: &Node) -> bool {
    let known = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];
    matches!(&style.value, Value::String(text) if known.contains(&text.as_str()))
}
