//! Which members hold secrets or personal data.
//!
//! Those that `[sensitive]` of `surface.toml` names, as a property of any schema (`answerId`) or of
//! one (`KbaAnswer.answerId`), and those that only callers set (`writeOnly`): a document that hides a
//! value from answers has a reason. A flag that is only `writeOnly` is an option of the call. Texts
//! A component of which the document names no member is covered as a whole where `[sensitive]` names
//! it. Texts of the format `password` are secret wherever they are ([`Text::secret`](crate::model::Text)).

use super::facts::{Facts, Json};
use super::{At, Reader};
use crate::tree::Pointer;

impl Reader<'_> {
    pub(super) fn is_sensitive(&self, wire: &str, parts: &[At<'_>], facts: &Facts<'_>) -> bool {
        let mut named = self.surface.sensitive.properties.iter().map(|named| named.get_ref());
        let named = named.any(|named| match named.split_once('.') {
            Some((schema, property)) => {
                property == wire && parts.iter().any(|part| is_below(schema, &part.pointer))
            }
            None => named == wire,
        });
        named || (facts.write_only && facts.kind() != Json::Boolean)
    }

    /// Whether the values of a component are covered as a whole.
    pub(super) fn is_sensitive_component(&self, name: &str) -> bool {
        self.surface.sensitive.components.iter().any(|named| named.get_ref() == name)
    }
}

/// Whether a place is in the component: a property may be of a schema that is written out in it.
fn is_below(component: &str, place: &Pointer) -> bool {
    matches!(place.segments(), [components, schemas, name, ..]
        if components == "components" && schemas == "schemas" && name == component)
}
