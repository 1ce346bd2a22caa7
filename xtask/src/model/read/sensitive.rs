//! Which members hold secrets or personal data.
//!
//! Those that `[sensitive]` of `surface.toml` names, as a property of any schema (`answerId`) or of
//! one (`KbaAnswer.answerId`), and those that only callers set (`writeOnly`): a document that hides a
//! value from answers has a reason. A flag that is only `writeOnly` is an option of the call. Texts
//! of the format `password` are secret wherever they are ([`Text::secret`](crate::model::Text)).

use super::Reader;
use super::facts::{Facts, Json};
use crate::model::{Naming, TypeId};

impl Reader<'_> {
    pub(super) fn is_sensitive(&self, of: TypeId, wire: &str, facts: &Facts<'_>) -> bool {
        let component = match &self.types.get(of).naming {
            Naming::Component(name) => Some(name.as_str()),
            Naming::Part { .. } | Naming::Operation { .. } => None,
        };
        let mut named = self.surface.sensitive.properties.iter().map(|named| named.get_ref());
        let named = named.any(|named| match named.split_once('.') {
            Some((schema, property)) => component == Some(schema) && property == wire,
            None => named == wire,
        });
        named || (facts.write_only && facts.kind() != Json::Boolean)
    }
}
