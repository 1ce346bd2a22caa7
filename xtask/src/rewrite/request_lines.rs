//! The documentation of requests names the true method and path.
//!
//! ```ignore
//! // before                                         // after
//! /// Sends a `POST` request to `/search#COPY`       /// Sends a `COPY` request to `/search`
//! ```
//!
//! The generator has no word for some methods, and squeezes the slashes of a path.

use syn::visit_mut::VisitMut;

use super::{RewriteError, docs, module, requests};
use crate::operation::{Operation, request_method};

pub(super) fn name(file: &mut syn::File, operations: &[Operation]) -> Result<(), RewriteError> {
    let find = |id: &str| operations.iter().find(|row| row.id == id);
    for item in module(file, "builder")? {
        let syn::Item::Impl(block) = item else { continue };
        if let Some(row) = requests::id_of(block).and_then(|id| find(&id)) {
            Name(row).visit_item_impl_mut(block);
        }
    }
    for item in &mut file.items {
        let syn::Item::Impl(block) = item else { continue };
        for item in &mut block.items {
            if let syn::ImplItem::Fn(function) = item
                && let Some(row) = find(&function.sig.ident.to_string())
            {
                Name(row).visit_impl_item_fn_mut(function);
            }
        }
    }
    Ok(())
}

struct Name<'r>(&'r Operation);

impl VisitMut for Name<'_> {
    fn visit_attribute_mut(&mut self, attribute: &mut syn::Attribute) {
        let Some(text) = docs::text(attribute) else { return };
        let line = |line: &str| match line.trim_start().starts_with("Sends a `") {
            true if line.contains("` request to `") => {
                let Operation { method, path, .. } = self.0;
                let indent = &line[..line.len() - line.trim_start().len()];
                format!("{indent}Sends a `{}` request to `{path}`", request_method(method))
            }
            _ => line.to_owned(),
        };
        let lines: Vec<String> = text.lines().map(line).collect();
        let lines = lines.join("\n");
        if lines != text {
            *attribute = syn::parse_quote!(#[doc = #lines]);
        }
    }
}
