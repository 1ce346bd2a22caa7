//! `Debug` of the client and of requests prints the type's name and nothing else.
//!
//! A request holds the path's ids and the body, the client its credentials.

use super::{RewriteError, module};

pub(super) fn hide(file: &mut syn::File) -> Result<(), RewriteError> {
    hide_in(&mut file.items, |structure| structure.ident == "Client");
    let builder = module(file, "builder")?;
    hide_in(builder, |_| true);
    Ok(())
}

fn hide_in(items: &mut Vec<syn::Item>, chosen: impl Fn(&syn::ItemStruct) -> bool) {
    let mut implementations = Vec::new();
    for item in items.iter_mut() {
        let syn::Item::Struct(structure) = item else { continue };
        if chosen(structure) && without_derive(structure) {
            implementations.push(opaque_debug(structure));
        }
    }
    items.extend(implementations);
}

/// Leaves out `Debug` of the derived traits; false if it was not derived.
fn without_derive(structure: &mut syn::ItemStruct) -> bool {
    let mut derived = false;
    for attribute in &mut structure.attrs {
        let syn::Meta::List(list) = &mut attribute.meta else { continue };
        if !list.path.is_ident("derive") {
            continue;
        }
        let traits = list.parse_args_with(
            syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
        );
        let Ok(traits) = traits else { continue };
        let kept = traits.iter().filter(|path| !path.is_ident("Debug"));
        derived |= kept.clone().count() < traits.len();
        list.tokens = quote::quote!(#(#kept),*);
    }
    derived
}

fn opaque_debug(structure: &syn::ItemStruct) -> syn::Item {
    let name = &structure.ident;
    let text = name.to_string();
    let (implemented, given, bounds) = structure.generics.split_for_impl();
    syn::parse_quote! {
        impl #implemented ::std::fmt::Debug for #name #given #bounds {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#text).finish_non_exhaustive()
            }
        }
    }
}
