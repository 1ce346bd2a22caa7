//! What a request puts onto the wire, from the function that puts it together.

use std::collections::BTreeMap;

use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprCall, ExprMethodCall, Member, Token};

use super::bounds;
use super::tokens::text;

/// The facts of each value of a request, by the name of the member that holds it.
pub(super) type Sent = BTreeMap<String, BTreeMap<String, String>>;

/// Reads the function that puts a request together.
pub(super) fn read(block: &Block, sent: &mut Sent) {
    Reader { sent }.visit_block(block);
}

struct Reader<'r> {
    sent: &'r mut Sent,
}

impl<'ast> Visit<'ast> for Reader<'_> {
    /// `wire::query(&mut request, "limit", QueryStyle::Form, &self.limit)`
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(function) = &*call.func
            && let [module, function] =
                &function.path.segments.iter().map(|one| one.ident.to_string()).collect::<Vec<_>>()
                    [..]
            && module == "wire"
            && let Some(member) = call.args.iter().find_map(member_of)
        {
            let is_own = |argument: &&Expr| {
                member_of(argument).is_none() && text(argument) != "&mut request"
            };
            let said: Vec<String> = call.args.iter().filter(is_own).map(said).collect();
            let value = format!("{} {}", function.replace('_', " "), said.join(" "));
            let facts = self.sent.entry(member).or_default();
            facts.insert("sent".to_owned(), value.trim_end().to_owned());
        }
        visit::visit_expr_call(self, call);
    }

    /// `format!("/halls/{}", wire::path("hall", PathStyle::Simple, &self.hall)?)`
    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        let arguments = found.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        for argument in arguments.into_iter().flatten() {
            Reader { sent: &mut *self.sent }.visit_expr(&argument);
        }
    }

    /// `checks.argument("limit", &self.limit, &number().max("100"))`
    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        if matches!(&*call.receiver, Expr::Path(own) if own.path.is_ident("checks"))
            && let (Some(member), Some(rule)) =
                (call.args.iter().find_map(member_of), call.args.last())
        {
            bounds::add(self.sent.entry(member).or_default(), rule);
        }
        visit::visit_expr_method_call(self, call);
    }
}

/// An argument as a fact has it: a style without the name of its type.
fn said(argument: &Expr) -> String {
    match argument {
        Expr::Path(path) => {
            path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default()
        }
        other => text(other),
    }
}

/// The member of `&self.limit`, `Some(&self.limit)` and `self.limit.as_ref()`.
fn member_of(argument: &Expr) -> Option<String> {
    match argument {
        Expr::Reference(own) => member_of(&own.expr),
        Expr::Call(own) => own.args.first().and_then(member_of),
        Expr::MethodCall(own) => member_of(&own.receiver),
        Expr::Field(own) => match (&*own.base, &own.member) {
            (Expr::Path(base), Member::Named(name)) if base.path.is_ident("self") => {
                Some(name.to_string())
            }
            _ => None,
        },
        _ => None,
    }
}
