//! `src/environment.rs`: the servers of the document as an enum.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Context, format};
use crate::operation::{pascal_case, snake_case, unique};
use crate::rewrite::tidy;
use crate::tree::Node;

/// A server of the document.
pub(super) struct Server {
    /// The name of its variant.
    pub variant: String,
    url: String,
    description: String,
    variables: Vec<Variable>,
}

struct Variable {
    name: String,
    default: String,
    description: String,
}

impl Server {
    /// Whether its URL has no variables.
    pub(super) fn is_plain(&self) -> bool {
        self.variables.is_empty()
    }
}

/// The servers that have a host. A relative one has none: the caller must give the base URL.
pub(super) fn servers(context: &Context<'_>) -> Vec<Server> {
    let declared = context.document.get("servers").and_then(Node::as_array).unwrap_or_default();
    let mut servers: Vec<Server> = Vec::new();
    for node in declared {
        let Some(url) = text(node, "url").filter(|url| url.contains("://")) else { continue };
        let named = context.surface.facts.environments.iter();
        let name = named
            .filter(|(_, named)| trimmed(named.get_ref()) == trimmed(url))
            .map(|(name, _)| pascal_case(name))
            .next()
            .unwrap_or_else(|| made_name(node));
        let variant =
            unique(&name, |name| name == "Other" || servers.iter().any(|s| s.variant == name));
        servers.push(Server {
            variant,
            url: trimmed(url).to_owned(),
            description: text(node, "description").unwrap_or_default().to_owned(),
            variables: variables(node),
        });
    }
    servers
}

/// The first word of the description, which is how vendors tell their servers apart.
fn made_name(node: &Node) -> String {
    let description = text(node, "description").unwrap_or_default();
    let word = description.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    word.filter(|word| word.starts_with(char::is_alphabetic))
        .map_or("Production".to_owned(), pascal_case)
}

fn variables(node: &Node) -> Vec<Variable> {
    let variables = node.get("variables").and_then(Node::as_object);
    let variables = variables.into_iter().flat_map(|variables| variables.nodes());
    variables
        .map(|(name, node)| Variable {
            name: name.to_owned(),
            default: text(node, "default").unwrap_or_default().to_owned(),
            description: text(node, "description").unwrap_or_default().to_owned(),
        })
        .collect()
}

pub(super) fn environment(context: &Context<'_>) -> String {
    let servers = servers(context);
    let variants = servers.iter().map(variant);
    let arms = servers.iter().map(arm);
    let title =
        context.document.get("info").and_then(|info| text(info, "title")).unwrap_or("the API");
    let docs = format!(" Where {title} is served.");
    let imports = servers.iter().any(|server| !server.is_plain()).then(|| {
        quote! { use client_runtime::{VariablePlace, server_variable}; }
    });
    let body = format(quote! {
        #imports

        #[doc = #docs]
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Environment {
            #(#variants)*
            /// Any other base URL: a proxy, a mock, a region that the document does not list.
            Other(String),
        }

        impl Environment {
            /// The base URL, without a slash at its end.
            #[must_use]
            pub fn base_url(&self) -> String {
                match self {
                    #(#arms)*
                    Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),
                }
            }
        }
    });
    format!("//! The servers of the vendor's document.\n\n{body}")
}

fn variant(server: &Server) -> TokenStream {
    let name = format_ident!("{}", server.variant);
    let url = format!(" `{}`", server.url);
    let docs = match server.description.trim() {
        "" => quote! { #[doc = #url] },
        description => {
            let lines =
                tidy(description).lines().map(|line| format!(" {line}")).collect::<Vec<_>>();
            quote! { #(#[doc = #lines])* #[doc = ""] #[doc = #url] }
        }
    };
    if server.variables.is_empty() {
        return quote! { #docs #name, };
    }
    let fields = server.variables.iter().map(|variable| {
        let field = format_ident!("{}", snake_case(&variable.name));
        let docs = format!(
            " {} The document's default is `{}`.",
            tidy(&variable.description),
            variable.default
        );
        quote! { #[doc = #docs] #field: String, }
    });
    quote! { #docs #name { #(#fields)* }, }
}

fn arm(server: &Server) -> TokenStream {
    let name = format_ident!("{}", server.variant);
    if server.variables.is_empty() {
        let url = &server.url;
        return quote! { Self::#name => #url.to_owned(), };
    }
    let authority_end = server.url.find("://").map_or(0, |scheme| {
        let host = scheme + "://".len();
        server.url[host..].find('/').map_or(server.url.len(), |path| host + path)
    });
    let mut template = server.url.replace('{', "{{").replace('}', "}}");
    let mut fields = Vec::new();
    let mut values = Vec::new();
    for variable in &server.variables {
        let field = format_ident!("{}", snake_case(&variable.name));
        let placeholder = format!("{{{}}}", variable.name);
        let in_authority = server.url.find(&placeholder).is_none_or(|at| at < authority_end);
        let place = if in_authority { quote!(Authority) } else { quote!(Path) };
        template = template.replace(&format!("{{{placeholder}}}"), &format!("{{{field}}}"));
        values.push(quote! { #field = server_variable(#field, VariablePlace::#place) });
        fields.push(field);
    }
    quote! { Self::#name { #(#fields),* } => format!(#template, #(#values),*), }
}

fn trimmed(url: &str) -> &str {
    url.trim_end_matches('/')
}

fn text<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    node.get(key).and_then(Node::as_str)
}
