//! The statements that put parameters and bodies onto a request by the runtime.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::operation::{
    BodyKind, Field, FieldStyle, Location, Operation, Parameter, Querystring, RequestBody, Style,
};

/// The key and the value of `.query(&QueryParam::new("key", &value))`.
pub(super) fn argument(call: &mut syn::ExprMethodCall) -> Option<(&mut syn::LitStr, syn::Ident)> {
    let syn::Expr::Reference(reference) = call.args.first_mut()? else { return None };
    let syn::Expr::Call(constructor) = reference.expr.as_mut() else { return None };
    let mut arguments = constructor.args.iter_mut();
    let (key, value) = (arguments.next()?, arguments.next()?);
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(key), .. }) = key else { return None };
    let syn::Expr::Reference(value) = value else { return None };
    let syn::Expr::Path(path) = value.expr.as_ref() else { return None };
    Some((key, path.path.get_ident()?.clone()))
}

/// `::client_runtime::wire::query(&mut request, "name", Style, &value)?;`
pub(super) fn parameter_statement(
    parameter: &Parameter,
    request: &syn::Ident,
    value: syn::Ident,
) -> syn::Stmt {
    let name = &parameter.name;
    if let Style::Querystring(querystring) = &parameter.style {
        let variant = format_ident!("{}", parameter.style.variant());
        let fields = match querystring {
            Querystring::Form(styles) => {
                let styles = field_styles(styles);
                quote!((&[#styles]))
            }
            _ => TokenStream::new(),
        };
        return syn::parse_quote! {
            ::client_runtime::wire::querystring(
                &mut #request, #name,
                ::client_runtime::wire::QuerystringStyle::#variant #fields, &#value,
            )?;
        };
    }
    let (function, style) = match parameter.location {
        Location::Header => ("header", "HeaderStyle"),
        Location::Cookie => ("cookie", "CookieStyle"),
        Location::Query | Location::Path => ("query", "QueryStyle"),
    };
    let [function, style] = [function, style].map(|name| format_ident!("{name}"));
    let variant = format_ident!("{}", parameter.style.variant());
    syn::parse_quote! {
        ::client_runtime::wire::#function(
            &mut #request, #name, ::client_runtime::wire::#style::#variant, &#value,
        )?;
    }
}

/// `("name", FieldStyle::Joined), ..`
fn field_styles(styles: &[(String, FieldStyle)]) -> TokenStream {
    let styles = styles.iter().map(|(name, style)| {
        let style = format_ident!("{}", style.variant());
        quote!((#name, ::client_runtime::wire::FieldStyle::#style))
    });
    quote!(#(#styles),*)
}

/// `&::client_runtime::wire::path("name", Style, &value)?`
pub(super) fn path_expression(parameter: &Parameter, value: &syn::Ident) -> TokenStream {
    let name = &parameter.name;
    let variant = format_ident!("{}", parameter.style.variant());
    quote!(::client_runtime::wire::path(#name, ::client_runtime::wire::PathStyle::#variant, &#value)?)
}

/// `::client_runtime::wire::json_body(&mut request, body.as_ref())?;`
pub(super) fn body_statement(
    row: &Operation,
    body: &RequestBody,
    request: &syn::Ident,
    value: syn::Ident,
) -> syn::Stmt {
    let value = if body.required { quote!(Some(&#value)) } else { quote!(#value.as_ref()) };
    let (function, extra) = match &body.kind {
        BodyKind::Json => ("json_body", TokenStream::new()),
        BodyKind::Text => ("text_body", TokenStream::new()),
        BodyKind::Bytes => {
            let documented = row.content_type.as_deref().unwrap_or_default();
            ("bytes_body", quote!(, #documented))
        }
        BodyKind::Form(styles) => {
            let styles = field_styles(styles);
            ("form_body", quote!(, &[#styles]))
        }
        BodyKind::Multipart(fields) => {
            let fields = fields.iter().map(|field| {
                let Field { name, media_types, headers, file, .. } = field;
                quote! {
                    ::client_runtime::wire::Field {
                        name: #name,
                        media_types: #media_types,
                        headers: &[#(#headers),*],
                        file: #file,
                    }
                }
            });
            ("multipart_body", quote!(, &[#(#fields),*]))
        }
    };
    let function = format_ident!("{function}");
    syn::parse_quote!(::client_runtime::wire::#function(&mut #request, #value #extra)?;)
}
