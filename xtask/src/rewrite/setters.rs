//! Setters of requests say what is wrong with a value.
//!
//! ```ignore
//! // before                                                          // after
//! .map_err(|_| "conversion to `types :: A` for body failed"...)      .map_err(|error| format!("..: {error}"))
//! "conversion to `:: std :: string :: String` for id failed"         "conversion to `String` for id failed"
//! ```
//!
//! A body that progenitor takes for a parameter loses the reason why its builder refused it, such as
//! the member that is missing; progenitor gives it for the bodies that it knows.

use syn::visit_mut::{self, VisitMut};

use super::{RewriteError, module};
use crate::operation::Operation;

pub(super) fn explain(file: &mut syn::File, operations: &[Operation]) -> Result<(), RewriteError> {
    for item in module(file, "builder")? {
        let syn::Item::Impl(block) = item else { continue };
        let Some(id) = super::requests::id_of(block) else { continue };
        let body = operations.iter().find(|row| row.id == id).and_then(|row| row.body.as_ref());
        if body.is_some_and(|body| !body.native && body.kind.is_structured()) {
            explain_body(block);
        }
        PlainNames.visit_item_impl_mut(block);
    }
    Ok(())
}

/// Gives the reason of a conversion that failed; the builders of structures print theirs.
fn explain_body(block: &mut syn::ItemImpl) {
    let setter = block.items.iter_mut().find_map(|item| match item {
        syn::ImplItem::Fn(function) if function.sig.ident == "body" => Some(function),
        _ => None,
    });
    let Some(setter) = setter else { return };
    let Some(target) = target(&setter.sig.generics) else { return };
    let clause = setter.sig.generics.make_where_clause();
    clause.predicates.push(syn::parse_quote!(
        <V as std::convert::TryInto<#target>>::Error: std::fmt::Display
    ));
    GiveReason.visit_block_mut(&mut setter.block);
}

/// `T` in `V: std::convert::TryInto<T>`.
fn target(generics: &syn::Generics) -> Option<syn::Type> {
    generics.where_clause.iter().flat_map(|clause| &clause.predicates).find_map(|predicate| {
        let syn::WherePredicate::Type(bounded) = predicate else { return None };
        let syn::TypeParamBound::Trait(bound) = bounded.bounds.first()? else { return None };
        let syn::PathArguments::AngleBracketed(arguments) = &bound.path.segments.last()?.arguments
        else {
            return None;
        };
        match arguments.args.first()? {
            syn::GenericArgument::Type(target) => Some(target.clone()),
            _ => None,
        }
    })
}

/// Makes `|_| "..".to_string()` a closure that prints the error.
struct GiveReason;

impl VisitMut for GiveReason {
    fn visit_expr_closure_mut(&mut self, closure: &mut syn::ExprClosure) {
        let message = match closure.body.as_ref() {
            syn::Expr::MethodCall(call) => Some(call),
            syn::Expr::Block(block) => match block.block.stmts.as_slice() {
                [syn::Stmt::Expr(syn::Expr::MethodCall(call), None)] => Some(call),
                _ => None,
            },
            _ => None,
        };
        let Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. })) =
            message.map(|call| call.receiver.as_ref())
        else {
            return;
        };
        let text = syn::LitStr::new(&format!("{}: {{error}}", text.value()), text.span());
        *closure = syn::parse_quote!(|error| format!(#text));
    }
}

/// Types in messages as a reader would write them.
struct PlainNames;

impl VisitMut for PlainNames {
    fn visit_lit_str_mut(&mut self, text: &mut syn::LitStr) {
        let message = text.value();
        if message.starts_with("conversion to `") {
            let plain = plain(&message);
            *text = syn::LitStr::new(&plain, text.span());
        }
        visit_mut::visit_lit_str_mut(self, text);
    }

    fn visit_macro_mut(&mut self, invocation: &mut syn::Macro) {
        if invocation.path.is_ident("format")
            && let Ok(arguments) = invocation.parse_body_with(
                syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated,
            )
        {
            let mut arguments = arguments;
            arguments.iter_mut().for_each(|argument| self.visit_expr_mut(argument));
            invocation.tokens = quote::quote!(#arguments);
        }
    }
}

fn plain(message: &str) -> String {
    message
        .replace(" :: ", "::")
        .replace(":: ", "::")
        .replace("::std::string::String", "String")
        .replace("types::", "")
        .replace(" < ", "<")
        .replace(" >", ">")
}

#[cfg(test)]
mod tests {
    #[test]
    fn types_in_messages_are_short() {
        let message = "conversion to `:: std :: vec :: Vec < types :: Tag >` for tags failed";
        assert_eq!(super::plain(message), "conversion to `::std::vec::Vec<Tag>` for tags failed");
    }
}
