//! `openapi.yaml`: the merged and overlaid document, before lowering. What readers, mocks and
//! `cargo xtask diff` use.

use super::{Context, header};

pub(super) fn document(context: &Context<'_>) -> String {
    let head = header::hash_comment(context);
    // A tree of maps, lists and scalars always has a form in YAML.
    let body = serde_saphyr::to_string(&context.document.to_json()).unwrap_or_default();
    format!("{head}{body}")
}
