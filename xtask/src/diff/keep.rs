//! How a team keeps an old name for its callers.

use std::path::{Path, PathBuf};

use super::change::Change;
use super::code::Code;
use super::side::Side;
use super::site::Site;
use crate::merge::rename_line;
use crate::tree::Node;

/// The line that keeps the old name of what was renamed, and where it goes; nothing if no line does,
/// or nothing was renamed.
pub(super) fn line(
    change: &Change,
    (old_site, old): (&Site, &Side),
    (new_site, new): (&Site, &Side),
) -> Option<String> {
    let steps = new_site.pointer.segments();
    let path = path(new_site, new)?;
    match (change.code, steps) {
        (Code::TypeRenamed, [first, second, _]) if first == "components" && second == "schemas" => {
            let name =
                old_site.pointer.last().filter(|_| old_site.pointer.segments().len() == 3)?;
            let line = rename_line(&path, &new_site.pointer, name);
            Some(format!("keep the old name by `{line}` under `[rename]` in surface.toml"))
        }
        (Code::OperationRenamed, [first, _, _]) if first == "paths" => {
            let id = old_site.node(old)?.get("operationId").and_then(Node::as_str)?;
            let line = rename_line(&path, &new_site.pointer, id);
            Some(format!("keep the old name by `{line}` under `[rename]` in surface.toml"))
        }
        (Code::MemberRenamed, [.., properties, _]) if properties == "properties" => {
            let (_, name) = change.item.rsplit_once('.')?;
            let line = format!("\"{}\" = \"{name}\"", new_site.pointer);
            Some(format!("keep the old name by `{line}` under `[members]` in names.toml"))
        }
        _ => None,
    }
}

/// The path of the file in its surface.
fn path(site: &Site, side: &Side) -> Option<PathBuf> {
    let label = side.sources.file(site.span.file()?)?.path();
    match label.strip_prefix("openapi") {
        Ok(below) => Some(below.components().skip(1).collect()),
        Err(_) => label.file_name().map(|name| Path::new(name).to_owned()),
    }
}
