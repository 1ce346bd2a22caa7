//! `src/environment.rs`: the environments as an enum.
//!
//! One whose URL has variables has them as members, and a struct of the same members whose default
//! is the document's.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{Context, format};
use crate::emit::rustdoc::tidy;
use crate::environments::{Template, Variable, Variant};
use crate::operation::{pascal_case, snake_case, unique};
use crate::tree::Node;

/// Functions of the enum that no constructor can be called like.
const RESERVED: [&str; 10] =
    ["base_url", "borrow", "clone", "eq", "fmt", "from", "into", "ne", "servers", "to_owned"];

pub(super) fn environment(context: &Context<'_>) -> String {
    let variants = &context.environments.variants;
    let title = context.document.get("info").and_then(|info| info.get("title"));
    let docs = format!(" Where {} is served.", title.and_then(Node::as_str).unwrap_or("the API"));
    let imports = imports(variants);
    let constructors = variants.iter().filter_map(|variant| constructor(variant, variants));
    let structs = variants.iter().filter_map(|variant| defaults(variant, variants));
    let body_variants = variants.iter().map(variant);
    let arms = variants.iter().map(base_url_arm);
    let servers = has_parts(context).then(|| servers(variants));
    let body = format(quote! {
        #imports

        #[doc = #docs]
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Environment {
            #(#body_variants)*
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

            #servers
            #(#constructors)*
        }

        #(#structs)*
    });
    format!("//! The servers of the vendor's document.\n\n{body}")
}

/// Whether some operations go elsewhere than to the base URL of their environment.
pub(super) fn has_parts(context: &Context<'_>) -> bool {
    context.environments.variants.iter().any(|variant| !variant.parts.is_empty())
}

/// The structs of variables, which the crate exports.
pub(super) fn variable_types(variants: &[Variant]) -> Vec<Ident> {
    let filled = variants.iter().filter(|variant| has_defaults(variant));
    filled.map(|variant| variables_name(variant, variants)).collect()
}

fn imports(variants: &[Variant]) -> Option<TokenStream> {
    let encoded = variants.iter().any(|variant| {
        let templates = std::iter::once(&variant.base).chain(variant.parts.values().flatten());
        templates.clone().any(|t| t.variables.iter().any(|variable| !is_origin(t, variable)))
    });
    encoded.then(|| quote! { use client_runtime::{VariablePlace, server_variable}; })
}

fn variant(variant: &Variant) -> TokenStream {
    let name = format_ident!("{}", variant.name);
    let url = format!(" `{}`", if variant.url.is_empty() { "/" } else { &variant.url });
    let docs = match variant.description.trim() {
        "" => quote! { #[doc = #url] },
        description => {
            let lines =
                tidy(description).lines().map(|line| format!(" {line}")).collect::<Vec<_>>();
            quote! { #(#[doc = #lines])* #[doc = ""] #[doc = #url] }
        }
    };
    let parts = variant.parts.iter().map(|(part, template)| match template {
        Some(template) => format!(" - `{part}`: `{}`", template.text),
        None => format!(" - `{part}`: none, its operations are refused"),
    });
    let parts: Vec<String> = parts.collect();
    let parts = (!parts.is_empty()).then(|| quote! { #[doc = ""] #(#[doc = #parts])* });
    if variant.is_plain() {
        return quote! { #docs #parts #name, };
    }
    let members = members(variant).into_iter().map(|(field, variable)| {
        let docs = variable_docs(variable);
        quote! { #(#[doc = #docs])* #field: String, }
    });
    quote! { #docs #parts #name { #(#members)* }, }
}

fn variable_docs(variable: &Variable) -> Vec<String> {
    let mut docs = tidy(&variable.description);
    if let Some(default) = &variable.default {
        docs = format!("{docs} The document's default is `{default}`.");
    }
    if !variable.allowed.is_empty() {
        let allowed: Vec<_> = variable.allowed.iter().map(|value| format!("`{value}`")).collect();
        docs = format!("{docs} The document allows {}.", allowed.join(", "));
    }
    docs.trim().lines().map(|line| format!(" {line}")).collect()
}

/// The variables of an environment with the names of their members.
fn members(variant: &Variant) -> Vec<(Ident, &Variable)> {
    let mut taken = BTreeSet::new();
    let members = variant.variables().into_iter().map(|variable| {
        let field = unique(&snake_case(&variable.name), |name| taken.contains(name));
        taken.insert(field.clone());
        (format_ident!("{field}"), variable)
    });
    members.collect()
}

fn base_url_arm(variant: &Variant) -> TokenStream {
    let pattern = pattern(variant, &[&variant.base]);
    let url = url(variant, &variant.base);
    quote! { #pattern => #url, }
}

/// The pattern of a variant with the variables that some URLs need.
fn pattern(variant: &Variant, used: &[&Template]) -> TokenStream {
    let name = format_ident!("{}", variant.name);
    let members = members(variant);
    if members.is_empty() {
        return quote! { Self::#name };
    }
    let is_used = |variable: &Variable| {
        used.iter().any(|template| template.variables.iter().any(|v| v.name == variable.name))
    };
    let fields: Vec<&Ident> =
        members.iter().filter(|(_, variable)| is_used(variable)).map(|(field, _)| field).collect();
    let rest = (fields.len() < members.len()).then(|| quote! { .. });
    let comma = (rest.is_some() && !fields.is_empty()).then(|| quote! { , });
    quote! { Self::#name { #(#fields),* #comma #rest } }
}

/// The text of a URL with the variables in their places.
fn url(variant: &Variant, template: &Template) -> TokenStream {
    if template.variables.is_empty() {
        let url = &template.text;
        return quote! { #url.to_owned() };
    }
    let mut text = template.text.replace('{', "{{").replace('}', "}}");
    let mut values = Vec::new();
    for (field, variable) in members(variant) {
        let placeholder = format!("{{{}}}", variable.name);
        let Some(at) = template.text.find(&placeholder) else { continue };
        text = text.replace(&format!("{{{placeholder}}}"), &format!("{{{field}}}"));
        values.push(if is_origin(template, variable) {
            quote! { #field = #field.trim_end_matches('/') }
        } else {
            let in_authority = at < template.authority_end();
            let place = if in_authority { quote!(Authority) } else { quote!(Path) };
            quote! { #field = server_variable(#field, VariablePlace::#place) }
        });
    }
    quote! { format!(#text, #(#values),*) }
}

/// Whether a variable is the scheme and host of its URL, which the caller gives as a URL.
fn is_origin(template: &Template, variable: &Variable) -> bool {
    !template.text.contains("://") && template.text.starts_with(&format!("{{{}}}", variable.name))
}

fn servers(variants: &[Variant]) -> TokenStream {
    let arms = variants.iter().map(|variant| {
        let used: Vec<&Template> = variant.parts.values().flatten().collect();
        let pattern = pattern(variant, &used);
        let parts = variant.parts.iter().map(|(part, template)| {
            let url = template.as_ref().map(|template| url(variant, template));
            let url = url.map_or_else(|| quote!(None), |url| quote!(Some(#url)));
            quote! { (#part, #url) }
        });
        quote! { #pattern => vec![#(#parts),*], }
    });
    quote! {
        /// The base URLs of the documents, and of the operations, that are not at
        /// [`base_url`](Self::base_url), each by the name under which
        /// [`ClientBuilder::server`](client_runtime::ClientBuilder::server) knows it; `None` where
        /// there is none in this environment. Under [`Environment::Other`] everything is at the
        /// base URL.
        #[must_use]
        pub fn servers(&self) -> Vec<(&'static str, Option<String>)> {
            match self {
                #(#arms)*
                Self::Other(_) => Vec::new(),
            }
        }
    }
}

/// Whether the document has a default for some variable, so that not all must be given.
fn has_defaults(variant: &Variant) -> bool {
    let variables = variant.variables();
    !variables.is_empty() && variables.iter().all(|variable| variable.default.is_some())
}

fn variables_name(variant: &Variant, variants: &[Variant]) -> Ident {
    let taken = |name: &str| variants.iter().any(|other| other.name == name);
    let name = unique(&pascal_case(&format!("{} variables", variant.name)), taken);
    format_ident!("{name}")
}

fn constructor(variant: &Variant, variants: &[Variant]) -> Option<TokenStream> {
    if !has_defaults(variant) {
        return None;
    }
    let name = unique(&snake_case(&variant.name), |name| RESERVED.contains(&name));
    let function = format_ident!("{name}");
    let variables = variables_name(variant, variants);
    let docs = format!(
        " [`Environment::{0}`] with the document's defaults, to change what differs: \
         `Environment::{name}().{1}(\"..\").into()`.",
        variant.name,
        members(variant).first().map(|(field, _)| field.to_string()).unwrap_or_default()
    );
    Some(quote! {
        #[doc = #docs]
        #[must_use]
        pub fn #function() -> #variables {
            #variables::default()
        }
    })
}

fn defaults(variant: &Variant, variants: &[Variant]) -> Option<TokenStream> {
    if !has_defaults(variant) {
        return None;
    }
    let (name, variables) = (format_ident!("{}", variant.name), variables_name(variant, variants));
    let members = members(variant);
    let fields: Vec<&Ident> = members.iter().map(|(field, _)| field).collect();
    let values = members.iter().map(|(field, variable)| {
        let default = variable.default.as_deref().unwrap_or_default();
        quote! { #field: #default.to_owned(), }
    });
    let setters = members.iter().map(|(field, variable)| {
        let docs = variable_docs(variable);
        quote! {
            #(#[doc = #docs])*
            #[must_use]
            pub fn #field(mut self, #field: impl Into<String>) -> Self {
                self.#field = #field.into();
                self
            }
        }
    });
    let docs = format!(" The variables of [`Environment::{}`].", variant.name);
    Some(quote! {
        #[doc = #docs]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct #variables {
            #(#fields: String,)*
        }

        impl Default for #variables {
            fn default() -> Self {
                Self { #(#values)* }
            }
        }

        impl #variables {
            #(#setters)*
        }

        impl From<#variables> for Environment {
            fn from(variables: #variables) -> Self {
                let #variables { #(#fields),* } = variables;
                Self::#name { #(#fields),* }
            }
        }
    })
}
