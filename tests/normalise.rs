//! Every rule of `normalise`, by what it does to a document and to the client that is made of it.
//!
//! A case is `cases/normalise/<rule>/<case>/input.yaml`. Its snapshot has four parts: what of the
//! document is not as it was, the rows of the operations, the ledger, and the outline of the client.
//! Every rule has a folder, and every folder is of a rule; but for `lowered`, whose documents are
//! such as the stage before has to rewrite first.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the lints' exemption reaches no helpers")]

use std::fmt::Write as _;
use std::path::Path;

use xtask::bundle::bundle;
use xtask::generate::{Generated, InProcess, generate};
use xtask::ledger::Ledger;
use xtask::load::{Folder, Limits, SourceText, load};
use xtask::lower::lower;
use xtask::normalise::{RULES, TypeFacts, normalise};
use xtask::operation::{IdempotencyHeader, Operation};
use xtask::rewrite::{Modules, rewrite};
use xtask::surface::{self, Surface};
use xtask::tree::{Node, Object, Sources};

#[test]
fn cases() {
    let mut tested = Vec::new();
    for rule in workspace_tests::cases("normalise") {
        let rule = name(&rule);
        for case in workspace_tests::cases(&format!("normalise/{rule}")) {
            let name = format!("{rule}__{}", name(&case));
            let text = report(&case.join("input.yaml"));
            insta::with_settings!({
                snapshot_path => "snapshots/normalise",
                prepend_module_to_snapshot => false,
                omit_expression => true,
            }, {
                insta::assert_snapshot!(name, text);
            });
        }
        tested.push(rule);
    }
    let mut expected: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    expected.push("lowered");
    expected.sort_unstable();
    assert_eq!(tested, expected, "every rule has a folder of cases, and every folder is of a rule");
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn report(input: &Path) -> String {
    let mut sources = Sources::default();
    let file = SourceText::new("input.yaml", std::fs::read(input).unwrap());
    let limits = Limits::default();
    let folder = Folder::new(input.with_file_name(""), "");
    let bundled = load(vec![file], &limits, &mut sources)
        .then(|loaded| bundle(loaded, &folder, &limits, &mut sources));
    let lowered = lower(bundled.value.unwrap()[0].root().clone()).value.unwrap();
    let before = lowered.root.clone();
    let surface = surface(input, &mut sources);
    let normalised = normalise(lowered, &surface).value.unwrap();
    let changes = changes(&before, &normalised.root);
    let generated = generate(normalised, &InProcess).value.unwrap();
    let modules =
        rewrite(&generated).unwrap_or_else(|error| panic!("{}: {error}", input.display()));
    let mut text = format!("document\n{changes}rows\n");
    for row in &generated.operations {
        write_row(row, &mut text);
    }
    write_ledger(&generated, &mut text);
    write_outline(&modules, &generated.types, &mut text);
    text
}

/// The `surface.toml` of the case, if it has one.
fn surface(input: &Path, sources: &mut Sources) -> Surface {
    let text = "[crate]\nname = \"case\"\nversion = \"0.1.0\"\ndescription = \"A case.\"\n";
    let own = std::fs::read_to_string(input.with_file_name("surface.toml"));
    let file = sources.add("surface.toml", own.unwrap_or_else(|_| text.to_owned()));
    surface::parse("case", file, sources).value.unwrap()
}

/// Operations and schemas that are not as they were, one a paragraph.
fn changes(before: &Node, after: &Node) -> String {
    let mut text = String::new();
    let operations = |root: &Node| -> Vec<(String, Node)> {
        xtask::schema::operations(root).map(|found| (found.name(), found.node().clone())).collect()
    };
    let schemas = |root: &Node| -> Vec<(String, Node)> {
        let schemas = root.get("components").and_then(|components| components.get("schemas"));
        let schemas = schemas.and_then(Node::as_object).into_iter().flat_map(Object::nodes);
        schemas.map(|(name, node)| (name.to_owned(), node.clone())).collect()
    };
    for (before, after) in
        [(operations(before), operations(after)), (schemas(before), schemas(after))]
    {
        for (name, node) in &after {
            if !before.iter().any(|(known, old)| known == name && old == node) {
                writeln!(text, "  {name}").unwrap();
                write_node(node, 4, &mut text);
            }
        }
        for (name, _) in before.iter().filter(|(name, _)| !after.iter().any(|(new, _)| new == name))
        {
            writeln!(text, "  {name}: gone").unwrap();
        }
    }
    text
}

/// Members one a line, what fits on a line in one.
fn write_node(node: &Node, depth: usize, text: &mut String) {
    for (key, node) in node.as_object().into_iter().flat_map(Object::nodes) {
        let line = node.to_json().to_string();
        if line.len() + depth + key.len() < 110 {
            writeln!(text, "{:depth$}{key}: {line}", "").unwrap();
        } else if let Some(items) = node.as_array() {
            writeln!(text, "{:depth$}{key}:", "").unwrap();
            for item in items {
                writeln!(text, "{:depth$}- {}", "", item.to_json()).unwrap();
            }
        } else if node.as_object().is_some() {
            writeln!(text, "{:depth$}{key}:", "").unwrap();
            write_node(node, depth + 2, text);
        } else {
            writeln!(text, "{:depth$}{key}: {line}", "").unwrap();
        }
    }
}

fn write_row(row: &Operation, text: &mut String) {
    writeln!(text, "  {} {}", row.id, row.title()).unwrap();
    let mut fact = |name: &str, fact: Option<String>| {
        if let Some(fact) = fact.filter(|fact| !fact.is_empty()) {
            writeln!(text, "    {name}: {fact}").unwrap();
        }
    };
    let ways = row.security.iter().map(|way| {
        let schemes: Vec<&str> = way.iter().map(|required| required.scheme.as_str()).collect();
        format!("[{}]", schemes.join(" with "))
    });
    fact("security", Some(ways.collect::<Vec<_>>().join(" or ")));
    fact("server", row.server.as_ref().map(|server| format!("{server:?}")));
    fact("retry", Some(format!("{:?}", row.retry)));
    fact("because", row.retry_reason.clone());
    fact("idempotency key", row.idempotency.as_ref().map(idempotency));
    fact("accept", row.accept.clone());
    fact("content type", row.content_type.clone());
    fact(
        "body",
        row.body.as_ref().map(|body| {
            let required = if body.required { "required" } else { "optional" };
            format!("{:?}, {required}", body.kind)
        }),
    );
    for parameter in &row.parameters {
        let travels =
            format!("{:?} `{}`, {:?}", parameter.location, parameter.name, parameter.style);
        fact(&parameter.key, Some(travels));
    }
    for header in &row.headers {
        let required = if header.required { ", required" } else { "" };
        fact(&format!("header {}", header.name), Some(format!("{:?}{required}", header.kind)));
    }
    for response in &row.responses {
        fact(&format!("{:?}", response.status), Some(format!("{:?}", response.body)));
    }
    for further in &row.representations {
        fact(&further.method, Some(further.media_type.clone()));
        for response in &further.responses {
            fact(&format!("  {:?}", response.status), Some(format!("{:?}", response.body)));
        }
    }
}

fn idempotency(header: &IdempotencyHeader) -> String {
    let IdempotencyHeader { name, required, min_length, max_length, format, .. } = header;
    let required = if *required { "required, " } else { "" };
    format!("`{name}`, {required}{min_length} to {max_length} of {format:?}, by {:?}", header.keys)
}

fn write_ledger(generated: &Generated, text: &mut String) {
    text.push_str("ledger\n");
    let Ledger { losses, left_out, .. } = &generated.ledger;
    for loss in losses {
        writeln!(text, "  {} {}: {}", loss.kind, loss.pointer, loss.detail).unwrap();
    }
    for left_out in left_out {
        writeln!(text, "  left out {}: {}", left_out.operation, left_out.reason).unwrap();
    }
}

fn write_outline(modules: &Modules, facts: &TypeFacts, text: &mut String) {
    text.push_str("types\n");
    let items = syn::parse_file(&modules.types).unwrap().items;
    let builders = builders(&items);
    for item in &items {
        match item {
            syn::Item::Struct(item) => {
                let fields = item.fields.iter().map(field).collect::<Vec<_>>().join(", ");
                let named = matches!(item.fields, syn::Fields::Named(_));
                let remark = if facts.lenient.contains(&item.ident.to_string()) {
                    ", unchecked if read"
                } else if named && !builders.contains(&item.ident) {
                    ", only read"
                } else {
                    ""
                };
                writeln!(text, "  struct {} {{ {fields} }}{remark}", item.ident).unwrap();
            }
            syn::Item::Enum(item) => {
                let variants = item.variants.iter().map(|variant| {
                    let fields = variant.fields.iter().map(field).collect::<Vec<_>>().join(", ");
                    if fields.is_empty() {
                        variant.ident.to_string()
                    } else {
                        format!("{}({fields})", variant.ident)
                    }
                });
                let variants: Vec<String> = variants.collect();
                writeln!(text, "  enum {} {{ {} }}", item.ident, variants.join(" | ")).unwrap();
            }
            syn::Item::Type(item) => {
                writeln!(text, "  type {} = {}", item.ident, plain(&item.ty)).unwrap()
            }
            _ => {}
        }
    }
    text.push_str("requests\n");
    for item in &syn::parse_file(&modules.builder).unwrap().items {
        match item {
            syn::Item::Struct(item) => {
                let fields: Vec<String> = item.fields.iter().skip(1).map(field).collect();
                writeln!(text, "  {} {{ {} }}", item.ident, fields.join(", ")).unwrap();
            }
            syn::Item::Impl(block) if block.trait_.is_none() => write_send(block, text),
            _ => {}
        }
    }
}

/// The types that a caller can build.
fn builders(types: &[syn::Item]) -> Vec<syn::Ident> {
    let module = types.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "builder" => module.content.as_ref(),
        _ => None,
    });
    let items = module.into_iter().flat_map(|(_, items)| items);
    let name = |item: &syn::Item| match item {
        syn::Item::Struct(item) => Some(item.ident.clone()),
        _ => None,
    };
    items.filter_map(name).collect()
}

/// What a request answers, and the statements that send its values.
fn write_send(block: &syn::ItemImpl, text: &mut String) {
    let function = |wanted: fn(&syn::ImplItemFn) -> bool| {
        block.items.iter().find_map(move |item| match item {
            syn::ImplItem::Fn(function) if wanted(function) => Some(function),
            _ => None,
        })
    };
    let Some(send) = function(|function| function.sig.ident == "send") else { return };
    // The one private function puts the request together.
    let request = function(|function| matches!(function.vis, syn::Visibility::Inherited));
    if let syn::ReturnType::Type(_, answer) = &send.sig.output {
        writeln!(text, "    -> {}", plain(answer)).unwrap();
    }
    let building = request.into_iter().flat_map(|request| &request.block.stmts);
    let sending =
        send.block.stmts.iter().filter(|statement| !plain(*statement).contains("= self."));
    for statement in building.chain(sending) {
        let line = plain(statement);
        let telling = ["wire::", "letmutrequest", "leturl"];
        if telling.iter().any(|word| line.replace(' ', "").contains(word)) {
            writeln!(text, "    {}", line.replace("#[allow(unused_mut)] ", "")).unwrap();
        }
    }
    for item in &block.items {
        if let syn::ImplItem::Fn(function) = item
            && function.sig.asyncness.is_some()
            && function.sig.ident != "send"
            && let syn::ReturnType::Type(_, answer) = &function.sig.output
        {
            writeln!(text, "    {} -> {}", function.sig.ident, plain(answer)).unwrap();
        }
    }
}

fn field(field: &syn::Field) -> String {
    match &field.ident {
        Some(name) => format!("{name}: {}", plain(&field.ty)),
        None => plain(&field.ty),
    }
}

/// Tokens as a reader would write them.
fn plain(tokens: &impl quote::ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (wide, narrow) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        (" >", ">"),
        (" , ", ", "),
        (" . ", "."),
        ("& ", "&"),
        (" (", "("),
        ("( ", "("),
        (" )", ")"),
        (" ;", ";"),
        (" ?", "?"),
        ("! (", "!("),
        (" ,", ","),
        ("::client_runtime::", ""),
        ("::std::string::", ""),
        ("::std::vec::", ""),
        ("::std::option::", ""),
        ("::std::collections::", ""),
        ("std::string::", ""),
        ("reqwest::header::", ""),
    ] {
        text = text.replace(wide, narrow);
    }
    text
}
