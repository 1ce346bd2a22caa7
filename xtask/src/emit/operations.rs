//! `src/operations.rs`: the operation table, as statics that the runtime reads.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};

use super::Context;
use crate::generate::Generated;
use crate::model::decoding::{Decoding, Response, responses};
use crate::operation::{IdempotencyHeader, KeyFormat, Operation, Server, StatusPattern};
use crate::operations::{ApiKeyLocation, SchemeKind, SecurityScheme};
use crate::schema::METHODS;
use crate::surface::{KeySource, RateLimitFacts, RetryClass};

pub(super) fn operations(generated: &Generated, context: &Context<'_>) -> String {
    let facts = &context.surface.facts;
    let name = facts.package.name.get_ref();
    let mut rows: Vec<(Operation, Vec<Response>)> =
        generated.model.operations.iter().flat_map(rows_of).collect();
    rows.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    let representation = rows
        .iter()
        .flat_map(|(_, responses)| responses)
        .any(|response| matches!(response.decoding, Decoding::ByMediaType(_)))
        .then(|| quote!(Representation,));
    let rows = rows.iter().map(|(own, responses)| row(own, responses));
    let schemes = generated.model.schemes.iter().map(scheme);
    let request_id = lower_case(facts.errors.request_id_header.as_deref());
    let not_processed = &facts.errors.not_processed;
    let rate_limit = option(facts.rate_limit.as_ref().map(rate_limit));
    let body = format(quote! {
        #[allow(unused_imports)]
        use client_runtime::{
            Body, Method, Operation, #representation RequiredScheme, Response, RetryClass,
            SecurityRequirement,
            StatusPattern, Surface,
        };

        /// The surface: its operations and the facts that they share.
        pub static SURFACE: Surface = Surface {
            name: #name,
            operations: OPERATIONS,
            schemes: &[#(#schemes),*],
            request_id_header: #request_id,
            not_processed: &[#(#not_processed),*],
            rate_limit: #rate_limit,
        };

        static OPERATIONS: &[Operation] = &[#(#rows),*];
    });
    format!("//! What the runtime knows of each operation, sorted by id.\n\n{body}")
}

/// The row of an operation, and those of the requests that ask for further representations.
fn rows_of(operation: &crate::model::Operation) -> Vec<(Operation, Vec<Response>)> {
    let row = &operation.row;
    let own = (row.clone(), responses(row.answers.iter(), &operation.success));
    let further = operation.representations.iter().map(|(representation, success)| {
        let failures = row.answers.iter().filter(|answer| !answer.is_success);
        let answers = representation.answers.iter().chain(failures);
        let id = representation.row_id(row);
        let accept = Some(representation.media_type.clone());
        (Operation { id, accept, ..row.clone() }, responses(answers, success))
    });
    std::iter::once(own).chain(further).collect()
}

fn row(row: &Operation, responses: &[Response]) -> TokenStream {
    let Operation { id, operation_id, path, .. } = row;
    let method = match METHODS.contains(&row.method.as_str()) {
        true => format_ident!("{}", row.method.to_ascii_uppercase()).to_token_stream(),
        false => {
            let method = &row.method;
            quote!(extension(#method))
        }
    };
    let server = option(row.server.as_ref().map(server));
    let tag = text(row.tag.as_deref());
    let accept = text(row.accept.as_deref());
    let content_type = text(row.content_type.as_deref());
    let security = row.security.iter().map(|way| {
        let schemes = way.iter().map(|required| {
            let (scheme, scopes) = (&required.scheme, &required.scopes);
            quote! { RequiredScheme { scheme: #scheme, scopes: &[#(#scopes),*] } }
        });
        quote! { SecurityRequirement { schemes: &[#(#schemes),*] } }
    });
    let responses = responses.iter().map(response);
    let idempotency = option(row.idempotency.as_ref().map(idempotency));
    let retry = match row.retry {
        RetryClass::Idempotent => quote!(Idempotent),
        RetryClass::UnderKey => quote!(UnderKey),
        RetryClass::OneShot => quote!(OneShot),
    };
    quote! {
        Operation {
            id: #id,
            operation_id: #operation_id,
            method: Method::#method,
            path: #path,
            server: #server,
            tag: #tag,
            security: &[#(#security),*],
            accept: #accept,
            content_type: #content_type,
            responses: &[#(#responses),*],
            retry: RetryClass::#retry,
            idempotency: #idempotency,
        }
    }
}

/// A server, as the runtime reads it.
fn server(server: &Server) -> TokenStream {
    match server {
        Server::Fixed(url) => quote!(client_runtime::Server::Fixed(#url)),
        Server::Named(name) => quote!(client_runtime::Server::Named(#name)),
    }
}

fn response(response: &Response) -> TokenStream {
    let status = match response.status {
        StatusPattern::Exact(status) => quote!(StatusPattern::Exact(#status)),
        StatusPattern::Class(class) => quote!(StatusPattern::Class(#class)),
        StatusPattern::Default => quote!(StatusPattern::Default),
    };
    let body = body(&response.decoding);
    quote! { Response { status: #status, body: #body } }
}

fn body(body: &Decoding) -> TokenStream {
    match body {
        Decoding::Empty => quote!(Body::Empty),
        Decoding::Json => quote!(Body::Json),
        Decoding::Null => quote!(Body::Null),
        Decoding::Stream => quote!(Body::Stream),
        Decoding::Text => quote!(Body::Text),
        Decoding::Bytes => quote!(Body::Bytes),
        Decoding::Unasked => quote!(Body::Unasked),
        Decoding::ByMediaType(several) => {
            let several = several.iter().map(|(media_type, documented)| {
                let body = self::body(documented);
                quote! { Representation { media_type: #media_type, body: #body } }
            });
            quote!(Body::ByMediaType(&[#(#several),*]))
        }
    }
}

fn scheme(scheme: &SecurityScheme) -> TokenStream {
    let name = &scheme.name;
    let kind = match &scheme.kind {
        SchemeKind::ApiKey { location, name } => {
            let location = match location {
                ApiKeyLocation::Header => quote!(Header),
                ApiKeyLocation::Query => quote!(Query),
                ApiKeyLocation::Cookie => quote!(Cookie),
            };
            quote!(ApiKey { location: client_runtime::ApiKeyLocation::#location, name: #name })
        }
        SchemeKind::HttpBasic => quote!(HttpBasic),
        SchemeKind::HttpBearer { .. } => quote!(HttpBearer),
        SchemeKind::MutualTls => quote!(MutualTls),
        SchemeKind::Signature { .. } => quote!(Signature),
        SchemeKind::ClientCredentials { token_url, in_body, .. } => {
            let place = if *in_body { quote!(Body) } else { quote!(Basic) };
            quote! {
                ClientCredentials {
                    token_url: #token_url,
                    client_authentication: client_runtime::ClientAuthentication::#place,
                }
            }
        }
        SchemeKind::TokenExchange { path, fields, token, expires_at, header, prefix } => {
            let fields = fields.iter().map(|field| {
                let (name, secret) = (&field.name, field.secret);
                quote! { client_runtime::ExchangeField { name: #name, secret: #secret } }
            });
            let expires_at = text(expires_at.as_deref());
            quote! {
                TokenExchange(client_runtime::TokenExchange {
                    path: #path,
                    fields: &[#(#fields),*],
                    token: #token,
                    expires_at: #expires_at,
                    header: #header,
                    prefix: #prefix,
                })
            }
        }
    };
    quote! {
        client_runtime::SecurityScheme { name: #name, kind: client_runtime::SchemeKind::#kind }
    }
}

fn idempotency(header: &IdempotencyHeader) -> TokenStream {
    let IdempotencyHeader { name, required, min_length, max_length, replays_failures, .. } = header;
    let format = match header.format {
        KeyFormat::Text => quote!(Text),
        KeyFormat::Uuid => quote!(Uuid),
    };
    let keys = match header.keys {
        KeySource::Caller => quote!(Caller),
        KeySource::Runtime => quote!(Runtime),
    };
    quote! {
        client_runtime::IdempotencyHeader {
            name: #name,
            required: #required,
            min_length: #min_length,
            max_length: #max_length,
            format: client_runtime::KeyFormat::#format,
            keys: client_runtime::KeySource::#keys,
            replays_failures: #replays_failures,
        }
    }
}

fn rate_limit(facts: &RateLimitFacts) -> TokenStream {
    let [limit, remaining, reset] =
        [&facts.limit, &facts.remaining, &facts.reset].map(|name| lower_case(name.as_deref()));
    quote! {
        client_runtime::RateLimitHeaders { limit: #limit, remaining: #remaining, reset: #reset }
    }
}

fn option(tokens: Option<TokenStream>) -> TokenStream {
    tokens.map_or_else(|| quote!(None), |tokens| quote!(Some(#tokens)))
}

fn text(text: Option<&str>) -> TokenStream {
    option(text.map(|text| quote!(#text)))
}

/// Formats tokens; they are made here, so they parse.
fn format(tokens: TokenStream) -> String {
    match syn::parse2(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => tokens.to_string(),
    }
}

/// Header names in lower case, as HTTP/2 and the `http` crate have them.
fn lower_case(name: Option<&str>) -> TokenStream {
    text(name.map(str::to_ascii_lowercase).as_deref())
}
