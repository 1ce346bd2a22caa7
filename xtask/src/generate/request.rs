//! What progenitor's source says of each request.
//!
//! ```ignore
//! pub async fn get_kba<'a>(&'a self, id: &'a str, limit: Option<..>) -> Result<..> {
//!     let url = format!("{}/kba/{}", self.baseurl, encode_path(&id.to_string()));
//!     let mut request = self.client.get(url)
//!         .query(&progenitor_client::QueryParam::new("limit", &limit)).build()?;
//!     ..
//! }
//! ```

use std::collections::HashMap;

use proc_macro2::TokenStream;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};

use crate::model::{Argument, Operation, Place};
use crate::operation::Location;

/// The source is not what it is with the pinned version of progenitor.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// It is not Rust.
    #[error("its source does not parse: {0}")]
    Syntax(String),
    /// It has no client.
    #[error("its source has no methods of a client")]
    NoClient,
}

/// A request as progenitor makes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The method of `reqwest::Client` that starts it: `get`.
    pub method: String,
    /// What is put into the path, in its order.
    pub variables: Vec<String>,
    /// What is added to it, in the order in which it is added.
    pub values: Vec<String>,
    /// The arguments, and whether each is optional.
    pub arguments: Vec<(String, bool)>,
}

/// The requests of a client, by the names of its methods.
pub(super) fn requests(source: TokenStream) -> Result<HashMap<String, Request>, RequestError> {
    let file: syn::File =
        syn::parse2(source).map_err(|error| RequestError::Syntax(error.to_string()))?;
    let mut found = HashMap::new();
    let mut has_client = false;
    for item in &file.items {
        let syn::Item::Impl(block) = item else { continue };
        has_client |= block.trait_.is_none();
        for item in &block.items {
            if let syn::ImplItem::Fn(function) = item
                && function.sig.asyncness.is_some()
            {
                found.insert(function.sig.ident.to_string(), request(function));
            }
        }
    }
    if has_client { Ok(found) } else { Err(RequestError::NoClient) }
}

fn request(function: &syn::ImplItemFn) -> Request {
    let mut request = Request::default();
    for input in &function.sig.inputs {
        let syn::FnArg::Typed(argument) = input else { continue };
        let syn::Pat::Ident(name) = argument.pat.as_ref() else { continue };
        let optional = matches!(argument.ty.as_ref(), syn::Type::Path(path)
            if path.path.segments.last().is_some_and(|last| last.ident == "Option"));
        request.arguments.push((name.ident.to_string(), optional));
    }
    request.visit_block(&function.block);
    request
}

impl Visit<'_> for Request {
    fn visit_expr_method_call(&mut self, call: &syn::ExprMethodCall) {
        visit::visit_expr_method_call(self, call);
        let is_client = matches!(call.receiver.as_ref(), syn::Expr::Field(field)
            if matches!(&field.member, syn::Member::Named(name) if name == "client"));
        if is_client {
            self.method = call.method.to_string();
        }
    }

    fn visit_expr_call(&mut self, call: &syn::ExprCall) {
        visit::visit_expr_call(self, call);
        let syn::Expr::Path(function) = call.func.as_ref() else { return };
        let mut names =
            function.path.segments.iter().rev().map(|segment| segment.ident.to_string());
        let is_new = names.next().is_some_and(|name| name == "new");
        if is_new && names.next().is_some_and(|name| name == "QueryParam") {
            self.values.extend(call.args.iter().nth(1).and_then(variable));
        }
    }

    fn visit_macro(&mut self, invocation: &syn::Macro) {
        if !invocation.path.is_ident("format") {
            return;
        }
        let parser = Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated;
        let arguments = parser.parse2(invocation.tokens.clone()).unwrap_or_default();
        for argument in &arguments {
            // `encode_path(&id.to_string())`
            if let syn::Expr::Call(call) = argument {
                self.variables.extend(call.args.first().and_then(variable));
            }
        }
    }
}

/// The variable in `&id` or `&id.to_string()`.
fn variable(value: &syn::Expr) -> Option<String> {
    let syn::Expr::Reference(reference) = value else { return None };
    let mut inner = reference.expr.as_ref();
    if let syn::Expr::MethodCall(call) = inner {
        inner = &call.receiver;
    }
    let syn::Expr::Path(path) = inner else { return None };
    path.path.get_ident().map(ToString::to_string)
}

impl Request {
    /// What it lacks of an operation. A request that does not carry an argument would lose it in
    /// silence.
    pub(super) fn fault(&self, operation: &Operation) -> Option<String> {
        let Operation { row, arguments, .. } = operation;
        let in_path = |argument: &&Argument| {
            matches!(argument.place, Place::Parameter { location: Location::Path, .. })
        };
        for argument in arguments {
            let known = self.arguments.iter().find(|(name, _)| *name == argument.name);
            let name = &argument.name;
            match known {
                None => return Some(format!("its request has no argument `{name}`")),
                Some((_, optional)) if *optional == argument.required => {
                    return Some(format!(
                        "its request does not take `{name}` as the document does"
                    ));
                }
                Some(_) => {}
            }
            let sent = if in_path(&argument) { &self.variables } else { &self.values };
            if !sent.contains(name) {
                return Some(format!("its request does not send `{name}`"));
            }
        }
        let [.., method] = row.place.segments() else { return None };
        (self.method != *method).then(|| format!("its request is made by `{}`", self.method))
    }
}
