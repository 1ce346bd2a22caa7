//! Newtypes that check what a caller gives them and take what the vendor sends.
//!
//! ```text
//! // before: `Deserialize` parses          // after: it takes the value as it is
//! String::deserialize(deserializer)?.parse()    Ok(Self(String::deserialize(deserializer)?))
//! ```

use quote::quote;

use super::type_items::{implemented, implementor, structure};
use crate::normalise::TypeFacts;

pub(super) fn loosen(types: &mut [syn::Item], facts: &TypeFacts) {
    for name in &facts.lenient {
        let Some(item) = structure(types, name) else { continue };
        let Some(inner) = item.fields.iter().next().map(|field| field.ty.clone()) else { continue };
        let decoding = types.iter_mut().find_map(|item| match item {
            syn::Item::Impl(item)
                if implementor(item).as_deref() == Some(name)
                    && implemented(item).as_deref() == Some("Deserialize") =>
            {
                Some(item)
            }
            _ => None,
        });
        let method = decoding.into_iter().flat_map(|item| &mut item.items).find_map(|item| match item {
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
}
