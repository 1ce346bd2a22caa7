//! A request is put together outside of the future that sends it, and the runtime reads its answer.
//!
//! ```text
//! // before                                    // after
//! pub async fn send(self) -> Result<..> {      pub async fn send(self) -> Result<..> {
//!     let Self { client, a, b } = self;            let client = self.client;
//!     let a = a.map_err(..)?;                      let request = self.request()?;
//!     ..                                           client_runtime::client::send(client, request, ..)
//!     let info = ..;                                   .await
//!     client.pre(&mut request, &info).await?;  }
//!     ..                                       fn request(self) -> Result<Request, ..> { .. }
//!     match response.status().as_u16() { .. }
//! }
//! ```
//!
//! The compiler looks at all that is alive in a future together with every `await` in it. An operation
//! with some hundreds of parameters took minutes to compile, and takes a second like this.
//!
//! Which answer is a success and of which type is the operation's row to say: progenitor knows of no
//! redirection, no default beside a success, and no success that the document does not list.

use quote::format_ident;
use syn::visit::Visit;

use super::RewriteError;
use super::representations::Successes;
use super::requests::id_of;
use crate::operation::{Operation, Representation, unique};

pub(super) fn shorten(
    builders: &mut [syn::Item],
    operations: &[Operation],
    successes: &Successes,
) -> Result<(), RewriteError> {
    for item in builders {
        let syn::Item::Impl(block) = item else { continue };
        let Some(id) = id_of(block) else { continue };
        let taken = Taken::from(block, &id).ok_or(RewriteError::UnknownSend(id.clone()))?;
        let further = operations.iter().find(|row| row.id == id);
        let further = further.map(|row| taken.further(block, row, successes)).unwrap_or_default();
        block.items.extend(further);
        block.items.push(syn::ImplItem::Fn(taken.request));
    }
    Ok(())
}

/// What was taken out of a `send`.
struct Taken {
    /// The function that puts the request together.
    request: syn::ImplItemFn,
    /// The member of the request that holds the client. It is not called `client` where a parameter
    /// is.
    client: syn::Member,
    error: syn::Type,
}

impl Taken {
    /// `None` if `send` is not of the shape that progenitor writes.
    fn from(block: &mut syn::ItemImpl, id: &str) -> Option<Self> {
        let name = format_ident!("{}", free_name("request", block));
        let send = block.items.iter_mut().find_map(|item| match item {
            syn::ImplItem::Fn(function) if function.sig.ident == "send" => Some(function),
            _ => None,
        })?;
        let (success, error) = outcome(&send.sig.output)?;
        let client = client(send.block.stmts.first()?)?;
        let end = send.block.stmts.iter().position(is_info)?;
        let (before, after) = send.block.stmts.split_at(end);
        let request = after.iter().find_map(prepared)?;
        if before.iter().any(awaits) {
            return None;
        }
        let request = syn::parse_quote! {
            /// The request, but for what the client adds to it.
            fn #name(self) -> Result<::client_runtime::reqwest::Request, #error> {
                #(#before)*
                Ok(#request)
            }
        };
        let taken = Self { request, client, error };
        send.block = taken.sending(&success, id);
        Some(taken)
    }

    /// Sends the request as the row `id` says.
    fn sending(&self, success: &syn::Type, id: &str) -> syn::Block {
        let (client, request) = (&self.client, &self.request.sig.ident);
        let function = format_ident!("{}", if is_stream(success) { "stream" } else { "send" });
        syn::parse_quote! {{
            let client = self.#client;
            let request = self.#request()?;
            ::client_runtime::client::#function(client, request, #id).await
        }}
    }

    /// The methods that ask for further representations.
    fn further(
        &self,
        block: &syn::ItemImpl,
        row: &Operation,
        successes: &Successes,
    ) -> Vec<syn::ImplItem> {
        let method = |(representation, success): (&Representation, &syn::Type)| {
            let name = format_ident!("{}", free_name(&representation.method, block));
            let (error, body) = (&self.error, self.sending(success, &representation.row_id(row)));
            let docs = format!(" Sends the request and asks for `{}`.", representation.media_type);
            syn::parse_quote! {
                #[doc = #docs]
                pub async fn #name(self) -> Result<ResponseValue<#success>, #error> #body
            }
        };
        let all = row.representations.iter();
        all.filter_map(|one| Some((one, successes.get(&one.id)?))).map(method).collect()
    }
}

/// A name that no setter of the request has.
fn free_name(wanted: &str, block: &syn::ItemImpl) -> String {
    let names: Vec<String> = block.items.iter().filter_map(name).collect();
    unique(wanted, |name| names.iter().any(|other| other == name))
}

fn is_stream(success: &syn::Type) -> bool {
    matches!(success, syn::Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == "ByteStream"))
}

fn name(item: &syn::ImplItem) -> Option<String> {
    match item {
        syn::ImplItem::Fn(function) => Some(function.sig.ident.to_string()),
        _ => None,
    }
}

/// The `T` and the error of `Result<ResponseValue<T>, E>`.
pub(super) fn outcome(output: &syn::ReturnType) -> Option<(syn::Type, syn::Type)> {
    let syn::ReturnType::Type(_, output) = output else { return None };
    let [value, error] = arguments(output).try_into().ok()?;
    let [success] = arguments(&value).try_into().ok()?;
    Some((success, error))
}

/// The types between the angle brackets of a type.
fn arguments(of: &syn::Type) -> Vec<syn::Type> {
    let syn::Type::Path(path) = of else { return Vec::new() };
    let last = path.path.segments.last().map(|segment| &segment.arguments);
    let Some(syn::PathArguments::AngleBracketed(arguments)) = last else { return Vec::new() };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        syn::GenericArgument::Type(argument) => Some(argument.clone()),
        _ => None,
    });
    types.collect()
}

/// The member that holds the client: the first of `let Self { .. } = self`.
fn client(statement: &syn::Stmt) -> Option<syn::Member> {
    let syn::Stmt::Local(local) = statement else { return None };
    let syn::Pat::Struct(pattern) = &local.pat else { return None };
    pattern.fields.first().map(|field| field.member.clone())
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

    fn functions(before: syn::ItemImpl) -> Result<Vec<String>, RewriteError> {
        let mut items = vec![syn::Item::Impl(before)];
        shorten(&mut items, &[], &Successes::new())?;
        let syn::Item::Impl(after) = items.remove(0) else { return Ok(Vec::new()) };
        Ok(after.items.iter().filter_map(name).collect())
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
        assert_eq!(names.unwrap(), ["request", "send", "request2"]);
    }

    #[test]
    fn another_shape_is_refused() {
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
        assert_eq!(names, Err(RewriteError::UnknownSend("ask".to_owned())));
    }
}
