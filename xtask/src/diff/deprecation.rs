//! What a vendor's document advises against, and until when it works.

use schemars::JsonSchema;
use serde::Serialize;

use super::Side;
use crate::model::Origin;
use crate::report::Places;
use crate::tree::Node;

/// Keys by which vendors say when something ends. OpenAPI has none.
const SUNSET: [&str; 6] =
    ["x-sunset", "sunset", "x-sunset-date", "x-deprecation-date", "x-deprecated-at", "x-eol-date"];

/// Something that the document advises against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Deprecation {
    /// The path of what it is about.
    pub item: String,
    /// Until when it works, in the document's words; `null` if it does not say.
    pub sunset: Option<String>,
    /// Whether the old document did not say so, or gave another date.
    pub new: bool,
    /// `file:line:column`.
    pub place: String,
}

/// What the new document advises against, what it did not before first.
#[must_use]
pub fn all(old: Option<&Side>, new: &Side) -> Vec<Deprecation> {
    let mut places = Places::new(&new.sources);
    let mut found = Vec::new();
    for (item, origin) in new.places.iter().filter(|(item, _)| is_told(item)) {
        let Some(said) = said(new, origin) else { continue };
        let before = old.and_then(|old| self::said(old, old.places.get(item)?));
        found.push(Deprecation {
            item: item.to_owned(),
            new: old.is_some() && before.as_ref() != Some(&said),
            sunset: said,
            place: places.of(origin.span).short(),
        });
    }
    found.sort_by(|a, b| b.new.cmp(&a.new).then_with(|| a.item.cmp(&b.item)));
    found
}

/// Whether an item is one that documents speak of: operations, types and members, and not what hangs
/// on them.
fn is_told(item: &str) -> bool {
    let is_required = item.split('.').next().is_some_and(|owner| owner.ends_with("Required"));
    item.starts_with("Client::") || (item.starts_with("types::") && !is_required)
}

/// Nothing if the document does not advise against it; else until when it works.
fn said(side: &Side, origin: &Origin) -> Option<Option<String>> {
    let tree = side.sources.file(origin.span.file()?)?.tree()?;
    let node = match tree.at(&origin.pointer) {
        Some(node) if node.span == origin.span || node.as_object().is_some() => node,
        _ => tree.at(&crate::report::pointer_in(tree, origin.span))?,
    };
    let sunset = SUNSET.iter().find_map(|key| node.get(key)).and_then(Node::as_str);
    let is_deprecated = node.get("deprecated").and_then(Node::as_bool) == Some(true);
    (is_deprecated || sunset.is_some()).then(|| sunset.map(str::to_owned))
}
