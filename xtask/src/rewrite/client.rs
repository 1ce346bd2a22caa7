//! The client itself: the crate's own builder makes it, and requests say only what the document
//! says.
//!
//! progenitor's constructors build an HTTP client that panics on failure, has no retries and a total
//! timeout. Its `api-version` header is sent to every vendor, asked for or not.

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};

use super::RewriteError;

pub(super) fn mend(file: &mut syn::File) -> Result<(), RewriteError> {
    remove_constructors(file)?;
    file.items.retain(|item| !matches!(item, syn::Item::Mod(module) if module.ident == "prelude"));
    RemoveApiVersion.visit_file_mut(file);
    Ok(())
}

fn remove_constructors(file: &mut syn::File) -> Result<(), RewriteError> {
    let mut found = false;
    for item in &mut file.items {
        let syn::Item::Impl(block) = item else { continue };
        if block.trait_.is_none() {
            block.items.retain(|item| {
                let constructor = matches!(item, syn::ImplItem::Fn(function)
                    if function.sig.ident == "new" || function.sig.ident == "new_with_client");
                found |= constructor;
                !constructor
            });
        }
    }
    file.items.retain(|item| {
        !matches!(item, syn::Item::Impl(block) if block.trait_.is_none() && block.items.is_empty())
    });
    if found { Ok(()) } else { Err(RewriteError::Missing("constructor of the client")) }
}

/// Takes out `header_map.append("api-version", ...)` where the value is the document's version. A
/// parameter of that name has another value and stays. A map that is then never filled goes too.
struct RemoveApiVersion;

impl VisitMut for RemoveApiVersion {
    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        let before = block.stmts.len();
        block.stmts.retain(|statement| !appends_api_version(statement));
        let fills = |statement: &syn::Stmt| {
            statement.to_token_stream().to_string().contains("header_map . append")
        };
        if block.stmts.len() < before && !block.stmts.iter().any(fills) {
            block.stmts.retain(|statement| !declares_header_map(statement));
            RemoveHeaders.visit_block_mut(block);
        }
        visit_mut::visit_block_mut(self, block);
    }
}

fn appends_api_version(statement: &syn::Stmt) -> bool {
    let syn::Stmt::Expr(syn::Expr::MethodCall(call), _) = statement else { return false };
    let value = call.args.iter().nth(1).map(|value| value.to_token_stream().to_string());
    call.method == "append" && value.is_some_and(|value| value.contains("api_version ()"))
}

fn declares_header_map(statement: &syn::Stmt) -> bool {
    let syn::Stmt::Local(local) = statement else { return false };
    matches!(&local.pat, syn::Pat::Ident(pattern) if pattern.ident == "header_map")
}

/// Takes `.headers(header_map)` out of the chain that builds the request.
struct RemoveHeaders;

impl VisitMut for RemoveHeaders {
    fn visit_expr_mut(&mut self, expression: &mut syn::Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let syn::Expr::MethodCall(call) = expression
            && call.method == "headers"
            && call.args.to_token_stream().to_string() == "header_map"
        {
            *expression = (*call.receiver).clone();
        }
    }
}
