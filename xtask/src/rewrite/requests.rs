//! Requests send what the document describes, in the way that the operation's row says.
//!
//! ```ignore
//! // before                                          // after
//! .options(url)                                      .request(Method::OPTIONS, url)
//! .query(&QueryParam::new("filter_state", &v))       .query(&QueryParam::new("filter[state]", &v))
//! .query(&QueryParam::new("session", &v)).build()?;  .build()?;
//!                                                    wire::cookie(&mut request, "session", .., &v)?;
//! .json(&body).build()?;                             .build()?;
//!                                                    wire::json_body(&mut request, Some(&body))?;
//! format!("{}/a/{}", .., encode_path(&id.to_string()))   format!(.., &wire::path("id", .., &id)?)
//! ```
//!
//! A row without a request in progenitor's output fails: no operation is lost in silence.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};

use super::wire::{argument, body_statement, parameter_statement, path_expression};
use super::{RewriteError, module};
use crate::operation::{Location, Operation, Parameter};

pub(super) fn send_as_documented(
    file: &mut syn::File,
    operations: &[Operation],
) -> Result<(), RewriteError> {
    let mut missing: Vec<&str> = operations.iter().map(|row| row.id.as_str()).collect();
    for item in module(file, "builder")? {
        let syn::Item::Impl(block) = item else { continue };
        let Some(id) = id_of(block) else { continue };
        let Some(row) = operations.iter().find(|row| row.id == id) else { continue };
        let Some(send) = block.items.iter_mut().find_map(send_function) else { continue };
        missing.retain(|missing| *missing != id);
        rewrite(send, row)?;
    }
    match missing.first() {
        Some(id) => Err(RewriteError::NoRequest((*id).to_owned())),
        None => Ok(()),
    }
}

fn send_function(item: &mut syn::ImplItem) -> Option<&mut syn::ImplItemFn> {
    match item {
        syn::ImplItem::Fn(function) if function.sig.ident == "send" => Some(function),
        _ => None,
    }
}

/// The operation whose request a block implements: `OperationInfo { operation_id: "..." }`.
pub(super) fn id_of(block: &syn::ItemImpl) -> Option<String> {
    struct Find(Option<String>);
    impl<'ast> Visit<'ast> for Find {
        fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
            if let (syn::Member::Named(name), syn::Expr::Lit(literal)) =
                (&field.member, &field.expr)
                && name == "operation_id"
                && let syn::Lit::Str(id) = &literal.lit
            {
                self.0 = Some(id.value());
            }
            visit::visit_field_value(self, field);
        }
    }
    let mut find = Find(None);
    find.visit_item_impl(block);
    find.0
}

fn rewrite(send: &mut syn::ImplItemFn, row: &Operation) -> Result<(), RewriteError> {
    let mut values = Values { row, statements: Vec::new(), request: format_ident!("request") };
    let mut statements = Vec::with_capacity(send.block.stmts.len());
    let mut built = false;
    for mut statement in std::mem::take(&mut send.block.stmts) {
        if let Some((name, chain)) = built_request(&mut statement) {
            values.request = name;
            values.visit_expr_mut(chain);
            built = true;
        }
        mend_url(&mut statement, row)?;
        statements.push(statement);
        statements.append(&mut values.statements);
    }
    send.block.stmts = statements;
    if built { Ok(()) } else { Err(RewriteError::Missing("request that is built")) }
}

/// The variable and the chain of `let mut request = client.client.get(url)....build()?;`.
fn built_request(statement: &mut syn::Stmt) -> Option<(syn::Ident, &mut syn::Expr)> {
    let syn::Stmt::Local(local) = statement else { return None };
    let syn::Pat::Ident(pattern) = &local.pat else { return None };
    let name = pattern.ident.clone();
    let chain = local.init.as_mut()?.expr.as_mut();
    let is_built = matches!(chain, syn::Expr::Try(tried)
        if matches!(tried.expr.as_ref(), syn::Expr::MethodCall(call) if call.method == "build"));
    is_built.then_some((name, chain))
}

/// What one request sends.
struct Values<'r> {
    row: &'r Operation,
    /// What follows the building of the request.
    statements: Vec<syn::Stmt>,
    request: syn::Ident,
}

impl VisitMut for Values<'_> {
    fn visit_expr_mut(&mut self, expression: &mut syn::Expr) {
        visit_mut::visit_expr_mut(self, expression);
        let syn::Expr::MethodCall(call) = expression else { return };
        match call.method.to_string().as_str() {
            "options" | "trace" if call.args.len() == 1 => {
                let method = format_ident!("{}", call.method.to_string().to_ascii_uppercase());
                let method = syn::parse_quote!(::client_runtime::reqwest::Method::#method);
                call.method = format_ident!("request");
                call.args.insert(0, method);
            }
            "query" => {
                if let Some(statement) = self.query(call) {
                    self.statements.push(statement);
                    *expression = (*call.receiver).clone();
                }
            }
            // `reqwest` writes NaN as `null`; the runtime refuses it.
            "json" if call.args.len() == 1 => {
                let (request, body) = (&self.request, &call.args[0]);
                let statement = syn::parse_quote! {
                    ::client_runtime::wire::json_body(&mut #request, Some(#body))?;
                };
                self.statements.push(statement);
                *expression = (*call.receiver).clone();
            }
            _ => {}
        }
    }
}

impl Values<'_> {
    /// Gives a query parameter its true name; or the statement that takes its place.
    fn query(&self, call: &mut syn::ExprMethodCall) -> Option<syn::Stmt> {
        let (key, value) = argument(call)?;
        let body = self.row.body.as_ref().filter(|body| !body.native && key.value() == "body");
        if let Some(body) = body {
            return Some(body_statement(self.row, body, &self.request, value));
        }
        let parameter = self.row.parameters.iter().find(|parameter| {
            parameter.location != Location::Path && parameter.key == key.value()
        })?;
        if parameter.location == Location::Query && parameter.plain {
            *key = syn::LitStr::new(&parameter.name, Span::call_site());
            return None;
        }
        Some(parameter_statement(parameter, &self.request, value))
    }
}

/// Gives `format!("{}/a/{}", client.baseurl, encode_path(&id.to_string()))` the path as the document
/// spells it, and variables their styles.
fn mend_url(statement: &mut syn::Stmt, row: &Operation) -> Result<(), RewriteError> {
    let syn::Stmt::Local(local) = statement else { return Ok(()) };
    let Some(init) = &mut local.init else { return Ok(()) };
    let syn::Expr::Macro(invocation) = init.expr.as_mut() else { return Ok(()) };
    if !invocation.mac.path.is_ident("format") {
        return Ok(());
    }
    let arguments = Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated
        .parse2(invocation.mac.tokens.clone())
        .map_err(|error| RewriteError::Syntax(error.to_string()))?;
    let mut arguments: Vec<syn::Expr> = arguments.into_iter().collect();
    let variables = row.path.matches('{').count();
    if arguments.len() != variables + 2 {
        return Ok(());
    }
    let template = template(&row.path);
    arguments[0] = syn::parse_quote!(#template);
    for value in arguments.iter_mut().skip(2) {
        mend_variable(value, row);
    }
    invocation.mac.tokens = quote!(#(#arguments),*);
    Ok(())
}

/// `{}/kba/{}`.
fn template(path: &str) -> String {
    let mut text = String::from("{}");
    for (index, piece) in path.split('{').enumerate() {
        match piece.split_once('}') {
            Some((_, behind)) if index > 0 => text += &format!("{{}}{}", literal(behind)),
            _ => text += &literal(piece),
        }
    }
    text
}

/// What a template spells out, with the characters encoded that a URL would drop, or take for a
/// slash (WHATWG URL, section 4.4). It encodes the others by itself.
fn literal(text: &str) -> String {
    let encode = |c: char| match c {
        '\\' | ' ' | '\u{0}'..='\u{1f}' | '\u{7f}' => format!("%{:02X}", u32::from(c)),
        other => other.to_string(),
    };
    text.chars().map(encode).collect()
}

fn mend_variable(value: &mut syn::Expr, row: &Operation) {
    let Some(name) = encoded_variable(value) else { return };
    let styled = |parameter: &&Parameter| {
        parameter.location == Location::Path && !parameter.plain && name == parameter.key
    };
    if let Some(parameter) = row.parameters.iter().find(styled) {
        let expression: TokenStream = path_expression(parameter, &name);
        *value = syn::parse_quote!(#expression);
    }
}

/// The variable in `encode_path(&id.to_string())`.
fn encoded_variable(value: &syn::Expr) -> Option<syn::Ident> {
    let syn::Expr::Call(call) = value else { return None };
    let syn::Expr::Reference(reference) = call.args.first()? else { return None };
    let syn::Expr::MethodCall(printed) = reference.expr.as_ref() else { return None };
    let syn::Expr::Path(path) = printed.receiver.as_ref() else { return None };
    path.path.get_ident().cloned()
}
