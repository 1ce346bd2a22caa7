//! The constructors of a crate's credentials, which the program gives its texts.

use quote::ToTokens as _;

use crate::Constructor;

/// The constructors that a crate's `src/credentials.rs` has for texts.
#[must_use]
pub fn constructors(credentials: &str) -> Vec<Constructor> {
    let Ok(file) = syn::parse_file(credentials) else { return Vec::new() };
    let mut found = Vec::new();
    for item in &file.items {
        let syn::Item::Impl(block) = item else { continue };
        for function in block.items.iter().filter_map(function) {
            let texts = function.sig.inputs.iter().filter(|input| is_text(input)).count();
            let is_constructor = texts == function.sig.inputs.len() && texts > 0;
            // The program says itself that its connection has a certificate, and needs no exchange
            // for a token that can be given.
            let made = function.block.to_token_stream().to_string();
            let is_other = ["ClientCertificate", "TokenExchange"]
                .iter()
                .any(|kind| made.contains(&format!("Credential :: {kind}")));
            if block.trait_.is_none() && is_constructor && !is_other {
                found.push(Constructor { name: function.sig.ident.to_string(), texts });
            }
        }
    }
    found
}

fn function(item: &syn::ImplItem) -> Option<&syn::ImplItemFn> {
    match item {
        syn::ImplItem::Fn(function) => Some(function),
        _ => None,
    }
}

fn is_text(input: &syn::FnArg) -> bool {
    let syn::FnArg::Typed(typed) = input else { return false };
    typed.ty.to_token_stream().to_string() == "impl Into < String >"
}
