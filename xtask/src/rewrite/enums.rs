//! String enums: the vendor's values on the wire, and a variant for values that no document lists.
//!
//! ```text
//! // before                          // after
//! enum Status { Open, Closed }       enum Status { Open, Closed, Other(String) }
//! ```
//!
//! Known values are sent, read and printed as before. An open enum is not `Copy`, can be made of any
//! text, and is `#[non_exhaustive]`, so that a value which the vendor adds breaks no caller.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::type_items::{implemented, implementor, serde_text, underive};
use crate::normalise::{EnumFacts, TypeFacts};

/// What the impls below replace.
const REPLACED: [&str; 4] = ["Display", "FromStr", "TryFrom", "From"];
/// The names of the variant for other values, the first that is free.
const OTHER: [&str; 4] = ["Other", "Unknown", "Unlisted", "OtherValue"];

pub(super) fn write(types: &mut Vec<syn::Item>, facts: &TypeFacts) {
    for mut item in std::mem::take(types) {
        if replaced(&item, facts) {
            continue;
        }
        let written = match &mut item {
            syn::Item::Enum(item) => implementations(item, facts),
            _ => Vec::new(),
        };
        types.push(item);
        types.extend(written);
    }
}

/// Whether an item is an impl that an enum gets anew.
fn replaced(item: &syn::Item, facts: &TypeFacts) -> bool {
    let syn::Item::Impl(item) = item else { return false };
    implementor(item).is_some_and(|name| facts.enums.contains_key(&name))
        && implemented(item).is_some_and(|name| REPLACED.contains(&name.as_str()))
}

fn implementations(item: &mut syn::ItemEnum, facts: &TypeFacts) -> Vec<syn::Item> {
    let unit = item.variants.iter().all(|variant| matches!(variant.fields, syn::Fields::Unit));
    let Some(facts) = facts.enums.get(&item.ident.to_string()).filter(|_| unit) else {
        return Vec::new();
    };
    let values = values(item, facts);
    let tokens = if facts.open { open(item, &values) } else { closed(item, &values) };
    syn::parse2::<syn::File>(tokens).map(|file| file.items).unwrap_or_default()
}

/// The variants with their values on the wire, which are written into the serde attributes.
fn values(item: &mut syn::ItemEnum, facts: &EnumFacts) -> Vec<(syn::Ident, String)> {
    let mut values = Vec::new();
    for variant in &mut item.variants {
        let generated =
            serde_text(&variant.attrs, "rename").unwrap_or_else(|| variant.ident.to_string());
        let value = facts.wire.get(&generated).cloned().unwrap_or(generated);
        variant.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
        if variant.ident != value {
            variant.attrs.push(syn::parse_quote!(#[serde(rename = #value)]));
        }
        values.push((variant.ident.clone(), value));
    }
    values
}

fn closed(item: &syn::ItemEnum, values: &[(syn::Ident, String)]) -> TokenStream {
    let name = &item.ident;
    let (variants, texts): (Vec<_>, Vec<_>) =
        values.iter().map(|(variant, text)| (variant, text)).unzip();
    let try_from = [quote!(&str), quote!(::std::string::String)].map(|given| {
        quote! {
            impl ::std::convert::TryFrom<#given> for #name {
                type Error = self::error::ConversionError;
                fn try_from(value: #given) -> ::std::result::Result<Self, self::error::ConversionError> {
                    value.parse()
                }
            }
        }
    });
    quote! {
        impl #name {
            /// The value on the wire.
            pub const fn as_str(&self) -> &'static str {
                match self {
                    #(Self::#variants => #texts,)*
                }
            }
        }
        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl ::std::str::FromStr for #name {
            type Err = self::error::ConversionError;
            fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    #(#texts => Ok(Self::#variants),)*
                    _ => Err("invalid value".into()),
                }
            }
        }
        #(#try_from)*
    }
}

fn open(item: &mut syn::ItemEnum, values: &[(syn::Ident, String)]) -> TokenStream {
    let free = |name: &&&str| values.iter().all(|(variant, _)| variant != **name);
    let other = format_ident!("{}", OTHER.iter().find(free).unwrap_or(&"OtherThanListed"));
    underive(&mut item.attrs, &["Copy", "Serialize", "Deserialize"]);
    item.attrs.push(syn::parse_quote!(#[non_exhaustive]));
    for variant in &mut item.variants {
        variant.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
    }
    item.variants.push(syn::parse_quote! {
        /// A value that the document does not list, as the vendor sent it.
        #other(::std::string::String)
    });
    let name = &item.ident;
    let (variants, texts): (Vec<_>, Vec<_>) =
        values.iter().map(|(variant, text)| (variant, text)).unzip();
    quote! {
        impl #name {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #texts,)*
                    Self::#other(value) => value,
                }
            }
        }
        impl ::std::convert::From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#texts => Self::#variants,)*
                    other => Self::#other(other.to_owned()),
                }
            }
        }
        impl ::std::convert::From<::std::string::String> for #name {
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }
        impl ::std::str::FromStr for #name {
            type Err = ::std::convert::Infallible;
            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }
        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                <::std::string::String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    }
}
