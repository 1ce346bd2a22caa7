//! Defaults are documented and not sent.
//!
//! ```yaml
//! # before                            # after
//! limit: {type: integer, default: 10} limit: {type: integer, description: 'Default: `10`.'}
//! ```
//!
//! A default is what the vendor assumes for a member that is absent. typify would send it, which on
//! an update sets what the caller never touched, and refuses documents whose defaults are not of
//! their type. Nothing is lost: whoever leaves the member out gets the default.

use super::shape::document;
use crate::normalise::Draft;
use crate::schema;
use crate::tree::{Object, Value};

/// A default longer than this is data and no help to a reader.
const LONGEST: usize = 80;

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    schema::each_mut(&mut draft.root, |node, _| {
        let Some(default) =
            node.as_object_mut().and_then(|schema: &mut Object| schema.remove("default"))
        else {
            return;
        };
        let text = default.to_json().to_string();
        let empty = matches!(&default.value, Value::Null);
        if !empty && text.len() <= LONGEST && !text.contains('`') && node.reference().is_none() {
            document(node, &format!("Default: `{text}`."));
        }
    });
}
