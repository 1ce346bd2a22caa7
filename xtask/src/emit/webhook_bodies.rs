//! `src/webhook_bodies.rs`: the types of what the vendor sends by itself, as the document's
//! `webhooks` describe it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Context, format};
use crate::generate::Generated;
use crate::operation::{pascal_case, unique};
use crate::rewrite::{Modules, tidy};
use crate::schema::{self, METHODS};
use crate::tree::Node;

/// The module's text; none if the document describes no webhook whose body is a named type.
pub(super) fn webhook_bodies(
    generated: &Generated,
    context: &Context<'_>,
    modules: &Modules,
) -> Option<String> {
    // The events that `surface.toml` describes have a module of their own.
    if context.surface.facts.webhooks.is_some() {
        return None;
    }
    let declared = generated.document.get("x-webhooks").and_then(Node::as_object)?;
    let mut taken: Vec<String> = Vec::new();
    let mut aliases: Vec<TokenStream> = Vec::new();
    for (webhook, item) in declared.nodes() {
        for request in METHODS.iter().filter_map(|method| item.get(method)) {
            let Some(target) = body_type(request, &generated.document) else { continue };
            // Its schema may have been left out with the operations that failed over it.
            if !is_type(&target, modules) {
                continue;
            }
            let is_taken = |name: &str| taken.iter().any(|taken| taken == name);
            let name = unique(&pascal_case(webhook), is_taken);
            taken.push(name.clone());
            aliases.push(alias(webhook, &name, &target, request));
        }
    }
    if aliases.is_empty() {
        return None;
    }
    let body = format(quote! {
        use crate::types;

        #(#aliases)*
    });
    let docs = "//! The bodies of the requests that the vendor makes by itself, one for each webhook of the\n\
        //! document.\n";
    Some(format!("{docs}\n{body}"))
}

/// The component that the JSON body of a webhook is.
fn body_type(request: &Node, root: &Node) -> Option<String> {
    let body = schema::resolve(root, request.get("requestBody")?)?;
    let content = body.get("content")?.as_object()?;
    let json = |media_type: &str| media_type.contains("json") || media_type == "*/*";
    let (_, media_type) = content.nodes().find(|(media_type, _)| json(media_type))?;
    let target = schema::local(media_type.get("schema")?.reference()?)?;
    target.segments().last().cloned()
}

fn is_type(name: &str, modules: &Modules) -> bool {
    ["struct", "enum", "type"].iter().any(|kind| {
        let declared = format!("pub {kind} {name}");
        modules.types.match_indices(&declared).any(|(position, _)| {
            let behind = modules.types[position + declared.len()..].chars().next();
            behind.is_some_and(|next| !next.is_alphanumeric() && next != '_')
        })
    })
}

fn alias(webhook: &str, name: &str, target: &str, request: &Node) -> TokenStream {
    let [name, target] = [name, target].map(|name| format_ident!("{name}"));
    let text = |key| request.get(key).and_then(Node::as_str).map(str::trim);
    let about = text("summary").or_else(|| text("description")).filter(|text| !text.is_empty());
    let docs = match about {
        Some(about) => format!("`{webhook}`: {}", tidy(about)),
        None => format!("`{webhook}`."),
    };
    let docs = docs.lines().map(|line| format!(" {line}"));
    quote! {
        #(#[doc = #docs])*
        pub type #name = types::#target;
    }
}
