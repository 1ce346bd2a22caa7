//! What the generated requests take and give, read from the crate's syntax tree.

use std::collections::HashMap;

use quote::ToTokens as _;

use crate::emit::CrateFile;
use crate::inspect::client::{first_argument, key, last_segment};

/// One request of the client.
#[derive(Clone, Debug, Default)]
pub(super) struct Signature {
    /// The type that each setter takes, by its name.
    pub setters: HashMap<String, String>,
    /// Whether a success is a stream of bytes.
    pub streams: bool,
    /// Whether a documented failure is a value.
    pub typed_error: bool,
}

/// The requests of a crate by the [`key`] of their operation's id.
pub(super) fn signatures(files: &[CrateFile]) -> HashMap<String, Signature> {
    let mut found: HashMap<String, Signature> = HashMap::new();
    let requests = files.iter().filter(|file| file.path.starts_with("src/generated/builder"));
    for file in requests.filter_map(|file| syn::parse_file(&file.text).ok()) {
        for item in &file.items {
            let syn::Item::Impl(block) = item else { continue };
            let (None, Some(name)) = (&block.trait_, last_segment(&block.self_ty)) else {
                continue;
            };
            let signature = found.entry(key(&name.ident.to_string())).or_default();
            for function in block.items.iter().filter_map(function) {
                read(function, signature);
            }
        }
    }
    found
}

/// The constructors of the crate's credentials: their names, and how many texts each takes.
pub(super) fn credentials(files: &[CrateFile]) -> Vec<(String, usize)> {
    let file = files.iter().find(|file| file.path == "src/credentials.rs");
    let Some(file) = file.and_then(|file| syn::parse_file(&file.text).ok()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for item in &file.items {
        let syn::Item::Impl(block) = item else { continue };
        for function in block.items.iter().filter_map(function) {
            let texts = function.sig.inputs.iter().filter(|input| is_text(input)).count();
            let is_constructor = texts == function.sig.inputs.len() && texts > 0;
            // The program says itself that its connection has a certificate.
            let is_certificate = function.block.to_token_stream().to_string();
            let is_certificate = is_certificate.contains("Credential :: ClientCertificate");
            if block.trait_.is_none() && is_constructor && !is_certificate {
                found.push((function.sig.ident.to_string(), texts));
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

fn read(function: &syn::ImplItemFn, signature: &mut Signature) {
    let name = function.sig.ident.to_string();
    if name == "send" {
        let output = function.sig.output.to_token_stream().to_string();
        signature.streams = output.contains("ResponseValue < ByteStream >");
        signature.typed_error = output.contains("Error < types ::");
    } else if let Some(taken) = taken(&function.sig.generics) {
        signature.setters.insert(name, taken);
    }
}

/// `T` in `V: TryInto<T>`.
fn taken(generics: &syn::Generics) -> Option<String> {
    generics.where_clause.iter().flat_map(|clause| &clause.predicates).find_map(|predicate| {
        let syn::WherePredicate::Type(bounded) = predicate else { return None };
        if bounded.bounded_ty.to_token_stream().to_string() != "V" {
            return None;
        }
        let syn::TypeParamBound::Trait(bound) = bounded.bounds.first()? else { return None };
        let last = bound.path.segments.last()?;
        Some(first_argument(last)?.to_token_stream().to_string())
    })
}
