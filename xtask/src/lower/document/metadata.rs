//! What 3.1 and 3.2 say about the document, its licence, tags and servers.
//!
//! Before: `info.summary`, `license.identifier`, `tags[].kind`, `server.name`, `jsonSchemaDialect`,
//! `$self`. After: the same under extension names (`x-summary`), which later stages may read; a
//! summary is the description where there is none. The last two say nothing about the API and go.

use crate::ledger::Ledger;
use crate::schema::{self, Kind};
use crate::tree::{Node, Object};

pub(in super::super) fn apply(root: &mut Node, _: &mut Ledger) {
    schema::walk_mut(root, |kind, node, _| {
        let Some(object) = node.as_object_mut() else { return };
        match kind {
            Kind::Document => {
                ["$self", "jsonSchemaDialect", "$schema", "$id"].iter().for_each(|key| {
                    object.remove(key);
                });
            }
            Kind::Info => extend(object, &["summary"]),
            Kind::License => extend(object, &["identifier"]),
            Kind::Tag => extend(object, &["summary", "parent", "kind"]),
            Kind::Server => extend(object, &["name"]),
            Kind::SecurityScheme => extend(object, &["deprecated", "oauth2MetadataUrl"]),
            _ => {}
        }
    });
}

/// Gives newer keys extension names.
fn extend(object: &mut Object, keys: &[&str]) {
    for key in keys {
        if *key == "summary" && !object.contains("description") {
            object.rename("summary", "description");
        } else {
            object.rename(key, &format!("x-{key}"));
        }
    }
}
