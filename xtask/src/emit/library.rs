//! `src/lib.rs`: the crate's documentation, its modules and the client's own methods.

use quote::{format_ident, quote};

use super::{Context, environment, format, operations};

/// `extra` are the public modules besides the ones that every crate has, with their texts.
pub(super) fn library(context: &Context<'_>, extra: &[(&str, String)]) -> String {
    let modules = extra.iter().map(|(module, _)| format_ident!("{module}"));
    let extension = context.has_extension.then(|| quote! { mod ext; });
    let webhooks = context.surface.facts.webhooks.as_ref().map(|_| {
        quote! { #[cfg(feature = "webhooks")] pub mod webhooks; }
    });
    let types = environment::variable_types(&context.environments.variants);
    let environment_types = match types.as_slice() {
        [] => quote!(Environment),
        types => quote!({Environment, #(#types),*}),
    };
    let servers = environment::has_parts(context).then(|| {
        quote! { .environment_servers(environment.servers()) }
    });
    let token_servers = context.environments.token_servers.iter().map(|(scheme, server)| {
        let server = operations::server(server);
        quote! { .token_server(#scheme, #server) }
    });
    let body = format(quote! {
        mod credentials;
        mod environment;
        #extension
        #[rustfmt::skip]
        #[allow(
            missing_docs,
            unused_imports,
            clippy::all,
            rustdoc::bare_urls,
            rustdoc::broken_intra_doc_links,
            rustdoc::invalid_html_tags,
            rustdoc::invalid_rust_codeblocks
        )]
        mod generated;
        #(pub mod #modules;)*
        mod operations;
        #webhooks

        pub use client_runtime::{self, CallOptions, ClientBuilder, IdempotencyKey, Sensitive};
        pub use credentials::Credentials;
        pub use environment::#environment_types;
        pub use generated::{Client, Error, ResponseValue, builder, types};
        pub use operations::SURFACE;

        impl Client {
            /// Starts to build a client for an environment.
            pub fn builder(environment: Environment) -> ClientBuilder<Self> {
                ClientBuilder::new(environment.base_url())#servers #(#token_servers)*
            }

            /// This client with options for the calls that are made through it. The connections,
            /// the tokens and the retry budget are shared.
            #[must_use]
            pub fn with(&self, options: CallOptions) -> Self {
                Self { inner: self.inner.with(options), ..self.clone() }
            }
        }

        impl client_runtime::client::ClientHooks<client_runtime::Runtime> for Client {}

        impl client_runtime::GeneratedClient for Client {
            fn surface() -> &'static client_runtime::Surface {
                &SURFACE
            }

            fn from_parts(
                base_url: String,
                http: client_runtime::reqwest::Client,
                runtime: client_runtime::Runtime,
            ) -> Self {
                Self { baseurl: base_url, client: http, inner: runtime }
            }
        }
    });
    format!("#![doc = include_str!(\"../README.md\")]\n\n{body}")
}
