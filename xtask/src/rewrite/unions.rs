//! Unions whose branch a property tells are decoded by it.
//!
//! ```text
//! // before                              // after
//! #[serde(untagged)] #[derive(..)]       impl<'de> Deserialize<'de> for Pet {
//! enum Pet { Cat(Cat), Dog(Dog), .. }        // `{"kind": "dog"}` is a `Dog` or an error
//! ```
//!
//! serde would take the first branch that fits. An object with another value of the property is kept
//! as it is in the union's last variant, where it has one for that. Where the document does not say
//! that the property tells, an object without it is read by the members that it has.

use quote::quote;

use super::type_items::{deserialize_value, underive};
use super::untagged::{Listed, attempts};
use crate::normalise::{TypeFacts, UnionFacts};

pub(super) fn write(types: &mut Vec<syn::Item>, facts: &TypeFacts, listed: &Listed) {
    for mut item in std::mem::take(types) {
        let mut written = None;
        if let syn::Item::Enum(item) = &mut item
            && let Some(facts) = facts.unions.get(&item.ident.to_string())
        {
            written = decoder(item, facts, listed);
            if written.is_some() {
                underive(&mut item.attrs, &["Deserialize"]);
            }
        }
        types.push(item);
        types.extend(written);
    }
}

fn decoder(item: &syn::ItemEnum, facts: &UnionFacts, listed: &Listed) -> Option<syn::Item> {
    let name = &item.ident;
    let property = &facts.property;
    let variants: Vec<&syn::Variant> = item.variants.iter().collect();
    let mut arms = Vec::new();
    for (position, variant) in variants.iter().enumerate() {
        let values: Vec<&str> = facts
            .values
            .iter()
            .filter(|(_, branch)| *branch == position)
            .map(|(value, _)| value.as_str())
            .collect();
        if !values.is_empty() {
            let variant = &variant.ident;
            arms.push(quote! {
                #(#values)|* => ::serde_json::from_value(value).map(Self::#variant),
            });
        }
    }
    let unknown = match variants.last() {
        Some(other) if facts.open => {
            let other = &other.ident;
            quote!(_ => return Ok(Self::#other(value)),)
        }
        _ => {
            let message = format!("`{property}` names no branch of `{name}`");
            quote!(_ => return Err(<D::Error as ::serde::de::Error>::custom(#message)),)
        }
    };
    if arms.is_empty() {
        return None;
    }
    let without = attempts(item, listed).filter(|_| !facts.declared).map(|attempts| {
        quote! {
            if value.get(#property).is_none() {
                #attempts
            }
        }
    });
    let body = quote! {
        #without
        let tag = value.get(#property).and_then(::serde_json::Value::as_str);
        let tag = tag.unwrap_or_default().to_owned();
        let decoded = match tag.as_str() {
            #(#arms)*
            #unknown
        };
        decoded.map_err(<D::Error as ::serde::de::Error>::custom)
    };
    deserialize_value(name, &body)
}
