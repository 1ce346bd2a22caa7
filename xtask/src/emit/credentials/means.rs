//! The ways in which a caller gives what one scheme asks for: a constructor each.

use crate::emit::source::Piece;
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

    /// The parameters of the constructor.
    pub(super) fn parameters(&self) -> Vec<String> {
        match self.kind {
            Kind::Signer => vec!["signer: impl RequestSigner".to_owned()],
            _ => self.texts.iter().map(|text| format!("{text}: impl Into<String>")).collect(),
        }
    }

    /// The credential, made of the arguments.
    pub(super) fn credential(&self) -> Piece {
        let secrets = || self.texts.iter().map(|text| format!("{text}.into().into()"));
        let members = |name: &str, members: [&str; 2]| {
            let values = members.iter().zip(secrets());
            let values = values.map(|(member, secret)| format!("{member}: {secret}").into());
            Piece::items(format!("Credential::{name} {{"), values, "}")
        };
        let one = |name: &str| {
            Piece::items(format!("Credential::{name}("), secrets().map(Piece::from), ")")
        };
        match &self.kind {
            Kind::Basic => members("Basic", ["username", "password"]),
            Kind::ClientCredentials => members("ClientCredentials", ["id", "secret"]),
            Kind::Exchange(names) => {
                let fields = names.iter().zip(secrets()).map(|(name, secret)| {
                    Piece::items("(", [format!("{name:?}.to_owned()").into(), secret.into()], ")")
                });
                let fields = Piece::items("fields: [", fields, "]");
                let fields = Piece::chain(fields, [".into()".into()]);
                Piece::items("Credential::TokenExchange {", [fields], "}")
            }
            Kind::ApiKey => one("ApiKey"),
            Kind::Certificate => one("ClientCertificate"),
            Kind::Bearer => one("Bearer"),
            Kind::Signer => "Credential::Signer(Signer::new(signer))".into(),
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
