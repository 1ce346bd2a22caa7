//! A request is put together outside of the future that sends it.
//!
//! ```text
//! // before                                    // after
//! pub async fn send(self) -> Result<..> {      pub async fn send(self) -> Result<..> {
//!     let Self { client, a, b } = self;            let client = self.client;
//!     let a = a.map_err(..)?;                      let mut request = self.request()?;
//!     ..                                           let info = ..;
//!     let info = ..;                               client.pre(&mut request, &info).await?;
//!     client.pre(&mut request, &info).await?;      ..
//!     ..                                       }
//! }                                            fn request(self) -> Result<Request, ..> { .. }
//! ```
//!
//! The compiler looks at all that is alive in a future together with every `await` in it. An operation
//! with some hundreds of parameters took minutes to compile, and takes a second like this.

use quote::format_ident;
use syn::visit::Visit;

use crate::operation::unique;

pub(super) fn split(builders: &mut [syn::Item]) {
    for item in builders {
        if let syn::Item::Impl(block) = item
            && block.trait_.is_none()
            && let Some(request) = take_request(block)
        {
            block.items.push(syn::ImplItem::Fn(request));
        }
    }
}

/// Takes what puts the request together out of `send`. `None` if there is no `send`, or it is not of
/// the shape that the generator writes; it works as it is, too.
fn take_request(block: &mut syn::ItemImpl) -> Option<syn::ImplItemFn> {
    let names: Vec<String> = block.items.iter().filter_map(name).collect();
    let name =
        format_ident!("{}", unique("request", |name| names.iter().any(|other| other == name)));
    let send = block.items.iter_mut().find_map(|item| match item {
        syn::ImplItem::Fn(function) if function.sig.ident == "send" => Some(function),
        _ => None,
    })?;
    let error = error(&send.sig.output)?;
    let (member, client) = client(send.block.stmts.first()?)?;
    let end = send.block.stmts.iter().position(is_info)?;
    let (before, after) = send.block.stmts.split_at(end);
    let request = after.iter().find_map(prepared)?;
    if before.iter().any(awaits) {
        return None;
    }
    let sending = send.block.stmts.split_off(end);
    let building = std::mem::replace(
        &mut send.block.stmts,
        vec![
            syn::parse_quote! { let #client = self.#member; },
            syn::parse_quote! { let mut #request = self.#name()?; },
        ],
    );
    send.block.stmts.extend(sending);
    Some(syn::parse_quote! {
        /// The request, but for what the client adds to it.
        fn #name(self) -> Result<::client_runtime::reqwest::Request, #error> {
            #(#building)*
            Ok(#request)
        }
    })
}

fn name(item: &syn::ImplItem) -> Option<String> {
    match item {
        syn::ImplItem::Fn(function) => Some(function.sig.ident.to_string()),
        _ => None,
    }
}

/// The `E` of `Result<T, E>`.
fn error(output: &syn::ReturnType) -> Option<syn::Type> {
    let syn::ReturnType::Type(_, output) = output else { return None };
    let syn::Type::Path(path) = output.as_ref() else { return None };
    let syn::PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments
    else {
        return None;
    };
    match arguments.args.iter().nth(1)? {
        syn::GenericArgument::Type(error) => Some(error.clone()),
        _ => None,
    }
}

/// The member that holds the client and the name under which `let Self { .. } = self` binds it: both
/// are the first, and are not called `client` where a parameter is.
fn client(statement: &syn::Stmt) -> Option<(syn::Member, syn::Ident)> {
    let syn::Stmt::Local(local) = statement else { return None };
    let syn::Pat::Struct(pattern) = &local.pat else { return None };
    let first = pattern.fields.first()?;
    match first.pat.as_ref() {
        syn::Pat::Ident(bound) => Some((first.member.clone(), bound.ident.clone())),
        _ => None,
    }
}

/// Whether a statement is `let info = OperationInfo { .. }`, whatever the name.
fn is_info(statement: &syn::Stmt) -> bool {
    let syn::Stmt::Local(local) = statement else { return false };
    let value = local.init.as_ref().map(|init| init.expr.as_ref());
    let Some(syn::Expr::Struct(value)) = value else { return false };
    value.path.segments.last().is_some_and(|last| last.ident == "OperationInfo")
}

/// The name of the request, which is another one where a parameter is called so: the `request` of
/// `client.pre(&mut request, &info)`.
fn prepared(statement: &syn::Stmt) -> Option<syn::Ident> {
    struct Found(Option<syn::Ident>);
    impl Visit<'_> for Found {
        fn visit_expr_method_call(&mut self, call: &syn::ExprMethodCall) {
            if let Some(syn::Expr::Reference(argument)) = call.args.first()
                && call.method == "pre"
                && let syn::Expr::Path(path) = argument.expr.as_ref()
            {
                self.0 = path.path.get_ident().cloned();
            }
            syn::visit::visit_expr_method_call(self, call);
        }
    }
    let mut found = Found(None);
    found.visit_stmt(statement);
    found.0
}

fn awaits(statement: &syn::Stmt) -> bool {
    struct Found(bool);
    impl Visit<'_> for Found {
        fn visit_expr_await(&mut self, _: &syn::ExprAwait) {
            self.0 = true;
        }
    }
    let mut found = Found(false);
    found.visit_stmt(statement);
    found.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn functions(before: syn::ItemImpl) -> Vec<String> {
        let mut items = vec![syn::Item::Impl(before)];
        split(&mut items);
        let syn::Item::Impl(after) = items.remove(0) else { return Vec::new() };
        after.items.iter().filter_map(name).collect()
    }

    #[test]
    fn the_name_of_a_parameter_stays_its_own() {
        let names = functions(syn::parse_quote! {
            impl<'a> Ask<'a> {
                pub fn request(self) -> Self { self }
                pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
                    let Self { _client, request, info } = self;
                    let info = info.map_err(Error::InvalidRequest)?;
                    let mut _request = _client.client.get(url).build()?;
                    let _info = OperationInfo { operation_id: "ask" };
                    _client.pre(&mut _request, &_info).await?;
                    _client.exec(_request, &_info).await
                }
            }
        });
        assert_eq!(names, ["request", "send", "request2"]);
    }

    #[test]
    fn what_waits_already_stays_in_the_future() {
        let names = functions(syn::parse_quote! {
            impl<'a> Ask<'a> {
                pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
                    let Self { client } = self;
                    let mut request = client.made().await?;
                    let info = OperationInfo { operation_id: "ask" };
                    client.pre(&mut request, &info).await?;
                    client.exec(request, &info).await
                }
            }
        });
        assert_eq!(names, ["send"]);
    }
}
