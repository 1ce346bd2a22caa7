//! The outline of each surface: what callers see of it, one line an operation, then the types.
//!
//! It is made from the generated sources and the operation table, so that a change of a document or
//! of the generator shows here as what it means for callers.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use client_runtime::{Operation, RetryClass, SecurityRequirement, Surface};
use quote::ToTokens as _;
use syn::{FnArg, GenericArgument, ImplItem, Item, Pat, PathArguments, ReturnType, Type};

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
    let requests = source(surface, "requests.rs");
    let requests = syn::parse_file(&requests).unwrap();
    let mut text = String::from("operations\n");
    for operation in surface.operations {
        let method = method(&requests, "Client", operation.id).unwrap();
        writeln!(text, "  {}({})", operation.id, arguments(method).join(", ")).unwrap();
        for function in methods(&requests, &returned(method)) {
            let name = function.sig.ident.to_string();
            match name.starts_with("send") {
                true => writeln!(text, "      {name} {}", returned(function)).unwrap(),
                false => writeln!(text, "      .{name}(..)").unwrap(),
            }
        }
        writeln!(text, "      {}", row(operation)).unwrap();
    }
    text.push_str("types\n");
    text.push_str(&types(&source(surface, "types.rs")));
    text
}

fn source(surface: &Surface, file: &str) -> String {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let path: PathBuf = crates.join(surface.name).join("src").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
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

fn method<'f>(file: &'f syn::File, owner: &str, name: &str) -> Option<&'f syn::ImplItemFn> {
    methods(file, owner).find(|method| method.sig.ident == name)
}

/// The public methods of the inherent implementations of a type.
fn methods<'f>(file: &'f syn::File, owner: &str) -> impl Iterator<Item = &'f syn::ImplItemFn> {
    let blocks = file.items.iter().filter_map(move |item| match item {
        Item::Impl(block) if block.trait_.is_none() && short(&block.self_ty) == owner => {
            Some(&block.items)
        }
        _ => None,
    });
    blocks.flatten().filter_map(|item| match item {
        ImplItem::Fn(method) if matches!(method.vis, syn::Visibility::Public(_)) => Some(method),
        _ => None,
    })
}

/// The names of what a method takes.
fn arguments(method: &syn::ImplItemFn) -> Vec<String> {
    let arguments = method.sig.inputs.iter().filter_map(|argument| match argument {
        FnArg::Typed(typed) => match &*typed.pat {
            Pat::Ident(name) => Some(name.ident.to_string()),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    });
    arguments.collect()
}

fn returned(method: &syn::ImplItemFn) -> String {
    match &method.sig.output {
        ReturnType::Type(_, kind) => short(kind),
        ReturnType::Default => "()".to_owned(),
    }
}

/// The types, by the lines that list their members, values and statuses. Documentation is left out.
fn types(source: &str) -> String {
    let mut text = String::new();
    let mut section = "";
    for line in source.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix("pub struct ") {
            section = "";
            writeln!(text, "  struct {}", name.trim_end_matches(['{', ',', ' '])).unwrap();
        } else if let Some(name) = line.strip_prefix("pub enum ") {
            section = "enum";
            writeln!(text, "  enum {}", name.trim_end_matches(" {")).unwrap();
        } else if let Some((name, kind)) =
            line.strip_prefix("pub type ").and_then(|line| line.split_once(" = "))
        {
            writeln!(text, "  type {name} = {}", shortened(kind.trim_end_matches(';'))).unwrap();
        } else if let Some(opened) = ["required", "optional", "nullable", "constant"]
            .iter()
            .find(|section| line.strip_suffix(" {") == Some(section))
        {
            section = opened;
        } else if let Some(line) = member(line, section) {
            writeln!(text, "      {line}").unwrap();
        }
    }
    text
}

/// One member, value or status.
fn member(line: &str, section: &str) -> Option<String> {
    let line = line.trim_end_matches(',');
    if line.starts_with("where ") || (section.is_empty() && line.ends_with("Required {")) {
        return Some(format!("    {}", line.trim_end_matches(" {")));
    }
    if let Some(kind) = line.strip_prefix("extra: ") {
        return Some(format!("extra: {}", shortened(kind)));
    }
    let (name, rest) = line.split_once(" = ").filter(|_| !line.starts_with(['/', '#']))?;
    if section == "enum" {
        return Some(format!("{name} {rest}"));
    }
    let (wire, kind) = rest.split_once(": ")?;
    let (kind, rule) = kind.split_once(" where ").unwrap_or((kind, ""));
    let (kind, value) = kind.split_once(" = ").unwrap_or((kind, ""));
    let kind = shortened(kind);
    let kind = match section {
        "optional" => format!("Option<{kind}>"),
        "nullable" => format!("Nullable<{kind}>"),
        _ => kind,
    };
    let wire = if wire.trim_matches('"') == name { String::new() } else { format!(" {wire}") };
    let value = if value.is_empty() { String::new() } else { format!(" = {value}") };
    let rule = if rule.is_empty() { String::new() } else { format!(" where {rule}") };
    Some(format!("{name}: {kind}{wire}{value}{rule}"))
}

fn shortened(kind: &str) -> String {
    short(&syn::parse_str(kind).unwrap_or_else(|error| panic!("{kind}: {error}")))
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
