//! The marks that rules leave for each other are taken off.
//!
//! ```yaml
//! # before                                      # after
//! OrderItem: {type: object, x-was-inline: true} OrderItem: {type: object}
//! ```

use super::discriminators::DOCUMENT_NAME;
use super::shape::WAS_INLINE;
use crate::normalise::Draft;

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    for (_, schema) in draft.schemas_mut().nodes_mut() {
        if let Some(schema) = schema.as_object_mut() {
            schema.retain(|keyword, _| keyword != DOCUMENT_NAME && keyword != WAS_INLINE);
        }
    }
}
