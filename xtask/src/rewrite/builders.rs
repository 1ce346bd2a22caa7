//! Takes out the builders of types that only the vendor sends.
//!
//! ```text
//! // before                                              // after
//! pub struct Order { pub item: String }                  pub struct Order { pub item: String }
//! impl Order { pub fn builder() -> builder::Order {..} }
//! pub mod builder { pub struct Order {..} .. }           pub mod builder { .. }
//! ```

use std::collections::BTreeSet;

use super::type_items::implementor;
use crate::normalise::TypeFacts;

pub(super) fn take_out(types: &mut Vec<syn::Item>, facts: &TypeFacts) {
    let received = &facts.received;
    types.retain_mut(|item| match item {
        syn::Item::Impl(block) if block.trait_.is_none() && is_for(block, received) => {
            block.items.retain(|item| !is_builder(item));
            !block.items.is_empty()
        }
        _ => true,
    });
    let builders = types.iter_mut().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "builder" => module.content.as_mut(),
        _ => None,
    });
    let Some((_, items)) = builders else { return };
    items.retain(|item| match item {
        syn::Item::Struct(item) => !received.contains(&item.ident.to_string()),
        syn::Item::Impl(block) => !is_for(block, received),
        _ => true,
    });
    if items.is_empty() {
        types.retain(|item| !matches!(item, syn::Item::Mod(module) if module.ident == "builder"));
    }
}

/// Whether an `impl` is for one of the types or, in the module of builders, for one of their builders:
/// both have one name, and `super::` before that of the type.
fn is_for(block: &syn::ItemImpl, received: &BTreeSet<String>) -> bool {
    let name = implementor(block).or_else(|| match block.self_ty.as_ref() {
        syn::Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    });
    name.is_some_and(|name| received.contains(&name))
}

fn is_builder(item: &syn::ImplItem) -> bool {
    matches!(item, syn::ImplItem::Fn(function) if function.sig.ident == "builder")
}
