//! The further representations of an operation's successes become methods of its request.
//!
//! ```text
//! // before                                            // after
//! impl Client { pub fn report_as_csv(&self) .. }       impl Report {
//! struct ReportAsCsv; impl ReportAsCsv {                   pub async fn send_as_csv(self) -> ..
//!     pub async fn send(self) -> .. }                  }
//! ```
//!
//! To progenitor each was an operation of its own. What of it is needed is the type of its success;
//! request and failures are those of the operation.

use std::collections::HashMap;

use super::{RewriteError, module, requests};
use crate::operation::{Operation, Representation, pascal_case};

/// The types of the successes, by the ids of the operations that stood for them.
pub(super) type Successes = HashMap<String, syn::Type>;

/// Takes the requests that stand for representations out of the file.
pub(super) fn take_out(
    file: &mut syn::File,
    operations: &[Operation],
) -> Result<Successes, RewriteError> {
    let wanted: Vec<&Representation> =
        operations.iter().flat_map(|row| &row.representations).collect();
    if wanted.is_empty() {
        return Ok(Successes::new());
    }
    let builders = module(file, "builder")?;
    let mut successes = Successes::new();
    for item in builders.iter() {
        let syn::Item::Impl(block) = item else { continue };
        let Some(id) = requests::id_of(block) else { continue };
        if wanted.iter().any(|representation| representation.id == id)
            && let Some(success) = success(block)
        {
            successes.insert(id, success);
        }
    }
    if let Some(missing) = wanted.iter().find(|wanted| !successes.contains_key(&wanted.id)) {
        return Err(RewriteError::NoRequest(missing.id.clone()));
    }
    let names: Vec<String> = successes.keys().map(|id| pascal_case(id)).collect();
    builders.retain(|item| !named(item).is_some_and(|name| names.contains(&name)));
    for item in &mut file.items {
        let syn::Item::Impl(block) = item else { continue };
        block.items.retain(|item| {
            !matches!(item, syn::ImplItem::Fn(function)
                if successes.contains_key(&function.sig.ident.to_string()))
        });
    }
    Ok(successes)
}

fn success(block: &syn::ItemImpl) -> Option<syn::Type> {
    block.items.iter().find_map(|item| match item {
        syn::ImplItem::Fn(function) if function.sig.ident == "send" => {
            super::sends::outcome(&function.sig.output).map(|(success, _)| success)
        }
        _ => None,
    })
}

/// The request that an item of the module of requests belongs to.
fn named(item: &syn::Item) -> Option<String> {
    match item {
        syn::Item::Struct(item) => Some(item.ident.to_string()),
        syn::Item::Impl(block) => match block.self_ty.as_ref() {
            syn::Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
            _ => None,
        },
        _ => None,
    }
}
