//! The ways in which a caller gives what one scheme asks for: a constructor each.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::operation::{snake_case, unique};
use crate::operations::{SchemeKind, TokenIssuer};

/// One way.
pub(super) struct Means {
    /// What the constructor's name has behind the scheme's.
    pub(super) suffix: &'static str,
    /// The texts that it takes. Each is the end of an environment variable, too.
    pub(super) texts: Vec<String>,
    kind: Kind,
}

enum Kind {
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Exchange(Vec<String>),
    Certificate,
    Signer,
}

impl Means {
    fn new(suffix: &'static str, texts: &[&str], kind: Kind) -> Self {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        Self { suffix, texts, kind }
    }

    /// The ways for a kind of scheme. Of those that the environment gives, the last one counts.
    pub(super) fn all(kind: &SchemeKind) -> Vec<Self> {
        match kind {
            SchemeKind::ApiKey { .. } => vec![Self::new("", &["key"], Kind::ApiKey)],
            SchemeKind::HttpBasic => vec![Self::new("", &["username", "password"], Kind::Basic)],
            SchemeKind::HttpBearer { .. } => vec![Self::new("", &["token"], Kind::Bearer)],
            SchemeKind::ClientCredentials { has_other_flows, .. } => {
                let token = has_other_flows.then(|| Self::new("token", &["token"], Kind::Bearer));
                let texts = ["client_id", "client_secret"];
                let client = Self::new("", &texts, Kind::ClientCredentials);
                token.into_iter().chain([client]).collect()
            }
            SchemeKind::TokenExchange { fields, .. } => {
                let fields: Vec<String> = fields.iter().map(|field| field.name.clone()).collect();
                let mut texts: Vec<String> = Vec::new();
                for field in &fields {
                    let text = snake_case(field);
                    texts.push(unique(&text, |name| texts.iter().any(|other| other == name)));
                }
                vec![Self { suffix: "", texts, kind: Kind::Exchange(fields) }]
            }
            SchemeKind::MutualTls => vec![Self::new("", &["certificate"], Kind::Certificate)],
            SchemeKind::Signature { .. } => vec![Self::new("", &[], Kind::Signer)],
        }
    }

    /// Whether the environment can hold it.
    pub(super) fn is_text(&self) -> bool {
        !matches!(self.kind, Kind::Signer)
    }

    /// The names of the arguments.
    pub(super) fn arguments(&self) -> Vec<Ident> {
        self.texts.iter().map(|name| format_ident!("{name}")).collect()
    }

    /// The parameters of the constructor.
    pub(super) fn parameters(&self) -> TokenStream {
        let arguments = self.arguments();
        match self.kind {
            Kind::Signer => quote! { signer: impl client_runtime::RequestSigner },
            _ => quote! { #(#arguments: impl Into<String>),* },
        }
    }

    /// The credential, made of the arguments.
    pub(super) fn credential(&self) -> TokenStream {
        let secrets: Vec<TokenStream> =
            self.arguments().iter().map(|argument| quote! { #argument.into().into() }).collect();
        match (&self.kind, secrets.as_slice()) {
            (Kind::Basic, [username, password]) => {
                quote! { Credential::Basic { username: #username, password: #password } }
            }
            (Kind::ClientCredentials, [id, secret]) => {
                quote! { Credential::ClientCredentials { id: #id, secret: #secret } }
            }
            (Kind::Exchange(names), secrets) => quote! {
                Credential::TokenExchange {
                    fields: [#((#names.to_owned(), #secrets)),*].into_iter().collect(),
                }
            },
            (Kind::ApiKey, secrets) => quote! { Credential::ApiKey(#(#secrets),*) },
            (Kind::Certificate, secrets) => quote! { Credential::ClientCertificate(#(#secrets),*) },
            (Kind::Bearer, secrets) => quote! { Credential::Bearer(#(#secrets),*) },
            (Kind::Signer | Kind::Basic | Kind::ClientCredentials, _) => {
                quote! { Credential::Signer(client_runtime::Signer::new(signer)) }
            }
        }
    }

    /// What it is, for the documentation.
    pub(super) fn explained(&self, kind: &SchemeKind) -> String {
        match kind {
            SchemeKind::ApiKey { name, .. } => format!("an API key, sent as `{name}`"),
            SchemeKind::HttpBasic => "HTTP Basic authentication".to_owned(),
            SchemeKind::HttpBearer { issuer } => bearer(issuer),
            SchemeKind::ClientCredentials { .. } if matches!(self.kind, Kind::Bearer) => {
                "a token that the caller has, of any of the scheme's OAuth 2 flows".to_owned()
            }
            SchemeKind::ClientCredentials { token_url, .. } => {
                format!("an OAuth 2 client, whose tokens come from `{token_url}`")
            }
            SchemeKind::TokenExchange { path, .. } => format!("tokens come from `POST {path}`"),
            SchemeKind::MutualTls => "a client certificate for mutual TLS, the caller's own \
                 certificate first, and its private key, in PEM. \
                 `ClientBuilder::client_certificate` takes one that is read already, and \
                 `ClientBuilder::client_certificate_in_http` is for one in the settings of \
                 `ClientBuilder::http`"
                .to_owned(),
            SchemeKind::Signature { asks } => {
                format!("{asks}. The signer gets each request just before it is sent")
            }
        }
    }
}

fn bearer(issuer: &TokenIssuer) -> String {
    match issuer {
        TokenIssuer::Unknown => "a bearer token that the caller has".to_owned(),
        TokenIssuer::OpenIdConnect(url) if url.is_empty() => {
            "a token of the OpenID Connect provider, which the caller gets".to_owned()
        }
        TokenIssuer::OpenIdConnect(url) => {
            format!("a token of the OpenID Connect provider at `{url}`, which the caller gets")
        }
        TokenIssuer::OAuth2(flows) if flows.is_empty() => {
            "an OAuth 2 token that the caller gets".to_owned()
        }
        TokenIssuer::OAuth2(flows) => {
            format!("an OAuth 2 token that the caller gets ({})", flows.join(", "))
        }
    }
}
