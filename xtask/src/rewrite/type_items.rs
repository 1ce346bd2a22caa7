//! Finding things in the module of generated types.

/// The name of the type that an `impl` is for.
pub(super) fn implementor(item: &syn::ItemImpl) -> Option<String> {
    match item.self_ty.as_ref() {
        syn::Type::Path(path) if path.qself.is_none() => {
            path.path.get_ident().map(ToString::to_string)
        }
        _ => None,
    }
}

/// The last segment of the trait that an `impl` implements.
pub(super) fn implemented(item: &syn::ItemImpl) -> Option<String> {
    let (_, path, _) = item.trait_.as_ref()?;
    path.segments.last().map(|segment| segment.ident.to_string())
}

/// Leaves traits out of the derived ones; those are named by their last segment.
pub(super) fn underive(attributes: &mut [syn::Attribute], removed: &[&str]) {
    for attribute in attributes {
        let syn::Meta::List(list) = &mut attribute.meta else { continue };
        if !list.path.is_ident("derive") {
            continue;
        }
        let traits = list.parse_args_with(
            syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
        );
        let Ok(traits) = traits else { continue };
        let kept = traits.iter().filter(|path| {
            path.segments.last().is_none_or(|last| removed.iter().all(|name| last.ident != name))
        });
        list.tokens = quote::quote!(#(#kept),*);
    }
}

/// A `Deserialize` that reads any JSON as `value` and goes on with `body`.
pub(super) fn deserialize_value(
    name: &syn::Ident,
    body: &proc_macro2::TokenStream,
) -> Option<syn::Item> {
    syn::parse2(quote::quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
                #body
            }
        }
    })
    .ok()
}

/// Whether a trait is among the derived ones; it is named by its last segment.
pub(super) fn derives(attributes: &[syn::Attribute], name: &str) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        let traits = attribute.parse_args_with(
            syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
        );
        traits.is_ok_and(|traits| {
            traits.iter().any(|path| path.segments.last().is_some_and(|last| last.ident == name))
        })
    })
}

/// A text in a serde attribute: `rename = "x"`.
pub(super) fn serde_text(attributes: &[syn::Attribute], key: &str) -> Option<String> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("serde")).find_map(|attribute| {
        let mut found = None;
        // An attribute of another shape than `key = "text"` is not the one that is looked for.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.input.peek(syn::Token![=]) {
                let text: syn::Lit = meta.value()?.parse()?;
                if let (true, syn::Lit::Str(text)) = (meta.path.is_ident(key), text) {
                    found = Some(text.value());
                }
            }
            Ok(())
        });
        found
    })
}

/// Writes a field's serde attribute anew, with one key set.
pub(super) fn set_serde(field: &mut syn::Field, key: &str, value: Option<&str>) {
    let mut members = serde_members(&field.attrs);
    members.retain(|meta| !meta.path().is_ident(key));
    if let Some(value) = value {
        let key = quote::format_ident!("{key}");
        members.push(syn::parse_quote!(#key = #value));
    }
    let skips = members.iter().any(|meta| meta.path().is_ident("skip_serializing_if"));
    if skips && !members.iter().any(|meta| meta.path().is_ident("default")) {
        members.push(syn::parse_quote!(default));
    }
    field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
    field.attrs.push(syn::parse_quote!(#[serde(#(#members),*)]));
}

/// Whether a serde attribute has a word alone: `default`.
pub(super) fn has_serde_word(attributes: &[syn::Attribute], word: &str) -> bool {
    let is_word = |meta: &syn::Meta| matches!(meta, syn::Meta::Path(path) if path.is_ident(word));
    serde_members(attributes).iter().any(is_word)
}

/// What stands in the serde attributes.
fn serde_members(attributes: &[syn::Attribute]) -> Vec<syn::Meta> {
    let parse = |attribute: &syn::Attribute| {
        attribute.parse_args_with(
            syn::punctuated::Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated,
        )
    };
    let serde = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
    serde.flat_map(parse).flatten().collect()
}

/// Whether a type is written with this path, whatever its arguments are.
pub(super) fn is_path(ty: &syn::Type, last: &str) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.segments.last().is_some_and(|segment| segment.ident == last))
}

/// The first argument of a generic type.
pub(super) fn argument(ty: &syn::Type) -> Option<&syn::Type> {
    let syn::Type::Path(path) = ty else { return None };
    let syn::PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments
    else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
