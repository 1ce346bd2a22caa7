//! The outline of each surface: what callers see of it, one line an operation, then the types.
//!
//! It is made from the generated sources and the operation table, so that a change of a document or
//! of the generator shows here as what it means for callers.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the lints' exemption reaches no helpers")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use client_runtime::{Operation, RetryClass, SecurityRequirement, Surface};
use quote::ToTokens as _;
use syn::{Fields, GenericArgument, Item, PathArguments, ReturnType, Type};

#[test]
fn surfaces() {
    for surface in [&dwolla_kba::SURFACE, &entrust_kba::SURFACE, &kulipa_kyc::SURFACE] {
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(format!("outline__{}", surface.name), outline(surface));
        });
    }
}

fn outline(surface: &Surface) -> String {
    let builders = builders(&source(surface, "generated.rs"));
    let answers = answers(&source(surface, "generated/builder.rs"));
    let mut text = String::from("operations\n");
    for operation in surface.operations {
        let builder = builders.get(operation.id).unwrap();
        let (arguments, answer) = answers.get(builder).unwrap();
        writeln!(text, "  {}({}) {answer}", operation.id, arguments.join(", ")).unwrap();
        writeln!(text, "      {}", row(operation)).unwrap();
    }
    text.push_str("types\n");
    let types = source(surface, "generated/types.rs");
    for item in &types.items {
        write_type(item, &types, &mut text);
    }
    text
}

fn source(surface: &Surface, file: &str) -> syn::File {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let path = crates.join(surface.name).join("src").join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn row(operation: &Operation) -> String {
    let retry = match (operation.retry, operation.idempotency.is_some()) {
        (RetryClass::Idempotent, false) => "idempotent",
        (RetryClass::Idempotent, true) => "idempotent, takes a key",
        (RetryClass::UnderKey, true) => "under a key",
        (RetryClass::UnderKey, false) => "not repeated once sent",
        (RetryClass::OneShot, _) => "one-shot",
    };
    let mut parts = vec![format!("{} {}", operation.method, operation.path)];
    parts.push(format!("auth {}", authentication(operation.security)));
    parts.extend(operation.accept.map(|accept| format!("accept {accept}")));
    parts.extend(operation.content_type.map(|sent| format!("sends {sent}")));
    parts.push(retry.to_owned());
    parts.join(" | ")
}

fn authentication(alternatives: &[SecurityRequirement]) -> String {
    if alternatives.is_empty() {
        return "none".to_owned();
    }
    let all = alternatives.iter().map(|alternative| {
        let schemes = alternative.schemes.iter().map(|required| required.scheme);
        schemes.collect::<Vec<_>>().join(" + ")
    });
    all.collect::<Vec<_>>().join(" or ")
}

/// The builder of each operation, by the client's methods.
fn builders(client: &syn::File) -> BTreeMap<String, String> {
    let mut builders = BTreeMap::new();
    for method in methods(client, |name| name == "Client") {
        if let ReturnType::Type(_, built) = &method.sig.output {
            builders.insert(method.sig.ident.to_string(), short(built));
        }
    }
    builders
}

/// Of each builder the arguments, and what `send` gives.
fn answers(file: &syn::File) -> BTreeMap<String, (Vec<String>, String)> {
    let mut answers: BTreeMap<String, (Vec<String>, String)> = BTreeMap::new();
    for item in &file.items {
        let Item::Impl(block) = item else { continue };
        let builder = short(&block.self_ty);
        for method in methods(file, |name| name == builder) {
            let answer = answers.entry(builder.clone()).or_default();
            match (method.sig.ident.to_string().as_str(), &method.sig.output) {
                ("new" | "body_map", _) => {}
                ("send", ReturnType::Type(_, output)) => answer.1 = short(output),
                (argument, _) if !answer.0.iter().any(|known| known == argument) => {
                    answer.0.push(argument.to_owned());
                }
                _ => {}
            }
        }
    }
    answers
}

/// The public methods of the inherent implementations of a type.
fn methods(
    file: &syn::File,
    is_owner: impl Fn(&str) -> bool,
) -> impl Iterator<Item = &syn::ImplItemFn> {
    let blocks = file.items.iter().filter_map(move |item| match item {
        Item::Impl(block) if block.trait_.is_none() && is_owner(&short(&block.self_ty)) => {
            Some(&block.items)
        }
        _ => None,
    });
    blocks.flatten().filter_map(|item| match item {
        syn::ImplItem::Fn(method) if matches!(method.vis, syn::Visibility::Public(_)) => {
            Some(method)
        }
        _ => None,
    })
}

fn write_type(item: &Item, types: &syn::File, text: &mut String) {
    match item {
        Item::Struct(item) => {
            writeln!(text, "  struct {}", item.ident).unwrap();
            write_fields(&item.fields, text);
        }
        Item::Enum(item) => {
            writeln!(text, "  enum {}", item.ident).unwrap();
            let matches = matches_of(types, &item.ident.to_string());
            for variant in &item.variants {
                let content = variant.fields.iter().map(|field| short(&field.ty));
                let content = content.collect::<Vec<_>>().join(", ");
                let content = if content.is_empty() { content } else { format!("({content})") };
                let wire = wire_name(&variant.attrs);
                let wire = if wire.is_empty() { matched(&matches, &variant.ident) } else { wire };
                writeln!(text, "      {}{content}{wire}", variant.ident).unwrap();
            }
        }
        Item::Type(item) => {
            writeln!(text, "  type {} = {}", item.ident, short(&item.ty)).unwrap();
        }
        _ => {}
    }
}

fn write_fields(fields: &Fields, text: &mut String) {
    for (position, field) in fields.iter().enumerate() {
        let name = field.ident.as_ref().map_or(position.to_string(), ToString::to_string);
        let private = if matches!(field.vis, syn::Visibility::Public(_)) { "" } else { "private " };
        let wire = wire_name(&field.attrs);
        writeln!(text, "      {private}{name}: {}{wire}", short(&field.ty)).unwrap();
    }
}

/// ` "wireName"`, if it is another one than in Rust.
fn wire_name(attributes: &[syn::Attribute]) -> String {
    let mut wire = String::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What is no name stays unread; the rest of the attribute does not change the outline.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                let name: syn::LitStr = meta.value()?.parse()?;
                wire = format!(" {:?}", name.value());
            } else if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Lit>()?;
            }
            Ok(())
        });
    }
    wire
}

/// The implementations of an enum, as one text. Those of an enum that keeps unknown values hold its
/// names, which no attribute can.
fn matches_of(types: &syn::File, name: &str) -> String {
    let blocks = types.items.iter().filter_map(|item| match item {
        Item::Impl(block) if short(&block.self_ty) == name => {
            Some(block.to_token_stream().to_string())
        }
        _ => None,
    });
    blocks.collect()
}

/// ` "wireName"`, if a variant is written so by a match.
fn matched(matches: &str, variant: &syn::Ident) -> String {
    let (_, rest) = matches.split_once(&format!("Self :: {variant} => \"")).unwrap_or_default();
    let name = rest.split('"').next().unwrap_or_default();
    if name.is_empty() { String::new() } else { format!(" {name:?}") }
}

/// A type without the paths of its names.
fn short(kind: &Type) -> String {
    let Type::Path(path) = kind else { return kind.to_token_stream().to_string() };
    let last = path.path.segments.last().unwrap();
    let mut arguments = Vec::new();
    if let PathArguments::AngleBracketed(angle) = &last.arguments {
        arguments.extend(angle.args.iter().filter_map(|argument| match argument {
            GenericArgument::Type(kind) => Some(short(kind)),
            _ => None,
        }));
    }
    match arguments.as_slice() {
        [] => last.ident.to_string(),
        arguments => format!("{}<{}>", last.ident, arguments.join(", ")),
    }
}
