//! Newtypes that check what a caller gives them and take what the vendor sends.
//!
//! ```text
//! // before: `Deserialize` parses          // after: it takes the value as it is
//! String::deserialize(deserializer)?.parse()    Ok(Self(String::deserialize(deserializer)?))
//! ```

use std::collections::BTreeMap;

use quote::quote;

use super::type_items::{implemented, implementor};
use crate::normalise::TypeFacts;

pub(super) fn loosen(types: &mut [syn::Item], facts: &TypeFacts) {
    let inner: BTreeMap<String, syn::Type> = types
        .iter()
        .filter_map(|item| match item {
            syn::Item::Struct(item) => {
                let name = item.ident.to_string();
                let field = item.fields.iter().next().filter(|_| facts.lenient.contains(&name))?;
                Some((name, field.ty.clone()))
            }
            _ => None,
        })
        .collect();
    for item in types {
        let syn::Item::Impl(item) = item else { continue };
        let Some(inner) = implementor(item).and_then(|name| inner.get(&name)) else { continue };
        if implemented(item).as_deref() == Some("Deserialize") {
            take_as_it_is(item, inner);
        }
    }
}

fn take_as_it_is(item: &mut syn::ItemImpl, inner: &syn::Type) {
    let method = item.items.iter_mut().find_map(|item| match item {
        syn::ImplItem::Fn(method) => Some(method),
        _ => None,
    });
    let body = quote! {{
        <#inner as ::serde::Deserialize>::deserialize(deserializer).map(Self)
    }};
    if let (Some(method), Ok(body)) = (method, syn::parse2(body)) {
        method.block = body;
    }
}
