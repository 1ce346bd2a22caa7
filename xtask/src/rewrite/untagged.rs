//! Unions of objects that nothing tells apart but their members are decoded by those.
//!
//! ```text
//! // before                              // after
//! #[serde(untagged)] #[derive(..)]       impl<'de> Deserialize<'de> for Account {
//! enum Account { Bank(Bank), .. }            // `{"card": ..}` is the branch that lists `card`
//! ```
//!
//! serde takes the first branch that fits, and a branch that demands nothing fits every object.
//! The names of the members are those of the generated structs, so this pass comes after the ones
//! that change them.

use std::collections::{BTreeMap, BTreeSet};

use quote::quote;

use super::type_items::{
    argument, derives, deserialize_value, has_serde_word, is_path, serde_text, underive,
};

/// The members that each type lists.
pub(super) struct Listed(BTreeMap<String, Members>);

#[derive(Clone)]
struct Members {
    names: BTreeSet<String>,
    /// Whether these are the members of the objects in an array.
    of_items: bool,
}

/// Unions inside unions are looked into to this depth.
const DEEPEST: usize = 4;

pub(super) fn write(types: &mut Vec<syn::Item>, listed: &Listed) {
    for mut item in std::mem::take(types) {
        let mut written = None;
        if let syn::Item::Enum(union) = &mut item
            && is_read_in_order(union)
        {
            written = decoder(union, listed);
            if written.is_some() {
                underive(&mut union.attrs, &["Deserialize"]);
            }
        }
        types.push(item);
        types.extend(written);
    }
}

impl Listed {
    /// What the types list, by their names.
    pub(super) fn of(types: &[syn::Item]) -> Self {
        let mut listed = Self(types.iter().filter_map(listed_by_struct).collect());
        for _ in 0..DEEPEST {
            let more = types.iter().filter_map(|item| {
                listed_by_newtype(item, &listed).or_else(|| listed_by_union(item, &listed))
            });
            let more: Vec<(String, Members)> = more.collect();
            listed.0.extend(more);
        }
        listed
    }
}

/// A loop that returns from a function with the likeliest branch that `value` fits; `None` where no
/// two branches list members, for then there is nothing to choose.
pub(super) fn attempts(item: &syn::ItemEnum, listed: &Listed) -> Option<proc_macro2::TokenStream> {
    let payloads: Option<Vec<&syn::Type>> = item.variants.iter().map(payload).collect();
    let payloads = payloads?;
    let members: Vec<_> = payloads.iter().map(|payload| members_of(payload, listed)).collect();
    let arrays = members.iter().flatten().filter(|members| members.of_items).count();
    let objects = members.iter().flatten().count() - arrays;
    if arrays.max(objects) < 2 {
        return None;
    }
    let lists = members.iter().map(|members| match members {
        Some(Members { names, of_items: false }) => {
            let names = names.iter();
            quote!(::client_runtime::wire::Members::Object(&[#(#names),*]))
        }
        Some(Members { names, of_items: true }) => {
            let names = names.iter();
            quote!(::client_runtime::wire::Members::Items(&[#(#names),*]))
        }
        None => quote!(::client_runtime::wire::Members::Unlisted),
    });
    let variants = item.variants.iter().map(|variant| &variant.ident);
    let positions = (0..payloads.len()).map(syn::Index::from);
    Some(quote! {
        for branch in ::client_runtime::wire::likely_branches(&value, &[#(#lists),*]) {
            let decoded = match branch {
                #(#positions => <#payloads as ::serde::Deserialize>::deserialize(&value)
                    .map(Self::#variants),)*
                _ => continue,
            };
            if let Ok(decoded) = decoded {
                return Ok(decoded);
            }
        }
    })
}

fn decoder(item: &syn::ItemEnum, listed: &Listed) -> Option<syn::Item> {
    let name = &item.ident;
    let attempts = attempts(item, listed)?;
    let message = format!("the value fits no branch of `{name}`");
    let body = quote! {
        #attempts
        Err(<D::Error as ::serde::de::Error>::custom(#message))
    };
    deserialize_value(name, &body)
}

/// The members that a struct lists; what it keeps besides does not tell it from others.
fn listed_by_struct(item: &syn::Item) -> Option<(String, Members)> {
    let syn::Item::Struct(item) = item else { return None };
    let syn::Fields::Named(fields) = &item.fields else { return None };
    let mut names = BTreeSet::new();
    for field in &fields.named {
        if has_serde_word(&field.attrs, "flatten") {
            continue;
        }
        let name = field.ident.as_ref()?.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name).to_owned();
        names.insert(serde_text(&field.attrs, "rename").unwrap_or(name));
    }
    Some((item.ident.to_string(), Members { names, of_items: false }))
}

/// The members that the type inside lists.
fn listed_by_newtype(item: &syn::Item, listed: &Listed) -> Option<(String, Members)> {
    let syn::Item::Struct(item) = item else { return None };
    let syn::Fields::Unnamed(fields) = &item.fields else { return None };
    Some((item.ident.to_string(), members_of(&fields.unnamed.first()?.ty, listed)?))
}

/// The members of all branches of a union that are objects.
fn listed_by_union(item: &syn::Item, listed: &Listed) -> Option<(String, Members)> {
    let syn::Item::Enum(item) = item else { return None };
    if !has_serde_word(&item.attrs, "untagged") {
        return None;
    }
    let members = item.variants.iter().filter_map(|variant| members_of(payload(variant)?, listed));
    let objects = members.filter(|members| !members.of_items);
    let names: BTreeSet<String> = objects.flat_map(|members| members.names).collect();
    (!names.is_empty()).then(|| (item.ident.to_string(), Members { names, of_items: false }))
}

/// Whether serde takes the first branch of it that fits.
fn is_read_in_order(item: &syn::ItemEnum) -> bool {
    has_serde_word(&item.attrs, "untagged") && derives(&item.attrs, "Deserialize")
}

fn payload(variant: &syn::Variant) -> Option<&syn::Type> {
    match &variant.fields {
        syn::Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().map(|field| &field.ty)
        }
        _ => None,
    }
}

fn members_of(ty: &syn::Type, listed: &Listed) -> Option<Members> {
    if is_path(ty, "Box") || is_path(ty, "Option") {
        return members_of(argument(ty)?, listed);
    }
    if is_path(ty, "Vec") {
        let items = members_of(argument(ty)?, listed).filter(|items| !items.of_items)?;
        return Some(Members { of_items: true, ..items });
    }
    let syn::Type::Path(path) = ty else { return None };
    let members = listed.0.get(&path.path.get_ident()?.to_string())?;
    (!members.names.is_empty()).then(|| members.clone())
}
