//! Where the API is served, and what callers authorise with.

use maud::{Markup, html};

use super::Subject;
use super::text::{line, prose};
use crate::emit::CredentialFunction;
use crate::environments::Variant;
use crate::operations::{ApiKeyLocation, SchemeKind, SecurityScheme, TokenIssuer};

pub(super) fn list(subject: &Subject<'_>) -> Markup {
    let package = &subject.built.package;
    html! {
        h3 { "Environments" }
        @if package.environments.variants.is_empty() {
            p { "The documents list no server: a client is built with " code { "Environment::Other(url)" } "." }
        }
        ul.cards {
            @for variant in &package.environments.variants { li.card { (environment(variant)) } }
        }
        @if !package.model.schemes.is_empty() { h3 { "Credentials" } }
        ul.cards {
            @for scheme in &package.model.schemes {
                li.card { (credentials(scheme, &package.credentials)) }
            }
        }
    }
}

fn environment(variant: &Variant) -> Markup {
    let variables = variant.variables();
    html! {
        h4 { code { "Environment::" (variant.name) } }
        (prose(&variant.description))
        p { code { (line(&variant.base.text)) } }
        @if !variant.parts.is_empty() {
            ul.plain {
                @for (part, template) in &variant.parts {
                    li {
                        (line(part)) ": "
                        @match template {
                            Some(template) => code { (line(&template.text)) },
                            None => "none, its operations are refused",
                        }
                    }
                }
            }
        }
        @if !variables.is_empty() {
            ul.plain {
                @for variable in variables {
                    li {
                        code { "{" (line(&variable.name)) "}" }
                        @if let Some(default) = &variable.default { ", else " code { (line(default)) } }
                        @if !variable.allowed.is_empty() {
                            ", one of " (line(&variable.allowed.join(", ")))
                        }
                        @let said = line(&variable.description);
                        @if !said.is_empty() { ": " (said) }
                    }
                }
            }
        }
    }
}

fn credentials(scheme: &SecurityScheme, functions: &[CredentialFunction]) -> Markup {
    let own: Vec<_> = functions.iter().filter(|function| function.scheme == scheme.name).collect();
    html! {
        h4 { code { (line(&scheme.name)) } }
        p { (asks(&scheme.kind)) }
        (prose(scheme.description.as_deref().unwrap_or_default()))
        ul.plain {
            @if own.is_empty() { li { "No operation of the client asks for it." } }
            @for function in own {
                li {
                    code { "Credentials::" (function.name) }
                    @if function.by_signer { ", by a signer" }
                    @else if function.variables.is_empty() { ", in code alone" }
                    @else { ", from the environment: " code { (function.variables.join(", ")) } }
                }
            }
        }
    }
}

fn asks(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKey { location, name } => {
            let location = match location {
                ApiKeyLocation::Header => "header",
                ApiKeyLocation::Query => "query parameter",
                ApiKeyLocation::Cookie => "cookie",
            };
            format!("A key in the {location} {}.", line(name))
        }
        SchemeKind::HttpBasic => "A user name and a password (HTTP Basic).".to_owned(),
        SchemeKind::HttpBearer { issuer } => match issuer {
            TokenIssuer::Unknown => "A bearer token.".to_owned(),
            TokenIssuer::OpenIdConnect(url) => {
                format!("A bearer token of the OpenID provider at {}.", line(url))
            }
            TokenIssuer::OAuth2(flows) => {
                format!("A bearer token by OAuth 2: {}.", line(&flows.join(", ")))
            }
        },
        SchemeKind::ClientCredentials { token_url, .. } => {
            format!("OAuth 2 client credentials; tokens come from {}.", line(token_url))
        }
        SchemeKind::MutualTls => "A client certificate (mutual TLS).".to_owned(),
        SchemeKind::Signature { asks } => format!("A signer for {}.", line(asks)),
        SchemeKind::TokenExchange { path, .. } => {
            format!("A token that the operation {} gives.", line(path))
        }
    }
}
