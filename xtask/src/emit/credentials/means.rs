//! The ways in which a caller gives what one scheme asks for: a constructor each.

use crate::emit::source::Piece;
use crate::operation::{snake_case, unique};
use crate::operations::{SchemeKind, TokenIssuer};

/// One way.
pub(super) struct Means {
    /// What the constructor's name has after the scheme's.
    pub(super) suffix: &'static str,
    /// The texts that it takes. Each is the end of an environment variable, too, if the environment
    /// may hold them.
    pub(super) texts: Vec<String>,
    /// Whether the environment may hold it.
    pub(super) in_environment: bool,
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
        let in_environment = !matches!(kind, Kind::Signer);
        Self { suffix, texts, in_environment, kind }
    }

    /// A token that the caller has. A program is not started with it where the scheme has a client whose
    /// tokens are got and renewed: it would serve for an hour.
    fn token(in_environment: bool) -> Self {
        Self { in_environment, ..Self::new("token", &["token"], Kind::Bearer) }
    }

    /// The ways for a kind of scheme. Of those that the environment gives, the last one counts.
    pub(super) fn all(kind: &SchemeKind) -> Vec<Self> {
        match kind {
            SchemeKind::ApiKey { .. } => vec![Self::new("", &["key"], Kind::ApiKey)],
            SchemeKind::HttpBasic => vec![Self::new("", &["username", "password"], Kind::Basic)],
            SchemeKind::HttpBearer { .. } => vec![Self::new("", &["token"], Kind::Bearer)],
            SchemeKind::ClientCredentials { has_other_flows, .. } => {
                let texts = ["client_id", "client_secret"];
                let client = Self::new("", &texts, Kind::ClientCredentials);
                vec![Self::token(*has_other_flows), client]
            }
            SchemeKind::TokenExchange { fields, .. } => {
                let fields: Vec<String> = fields.iter().map(|field| field.name.clone()).collect();
                let mut texts: Vec<String> = Vec::new();
                for field in &fields {
                    let text = snake_case(field);
                    texts.push(unique(&text, |name| texts.iter().any(|other| other == name)));
                }
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                let exchange = Self::new("", &texts, Kind::Exchange(fields));
                vec![Self::token(false), exchange]
            }
            SchemeKind::MutualTls => vec![Self::new("", &["certificate"], Kind::Certificate)],
            SchemeKind::Signature { .. } => vec![Self::new("", &[], Kind::Signer)],
        }
    }

    /// Whether it is given by a signer.
    pub(super) fn is_signer(&self) -> bool {
        matches!(self.kind, Kind::Signer)
    }

    /// Whether one of its texts may be empty: some vendors want a user name or a password alone.
    pub(super) fn may_be_empty(&self) -> bool {
        matches!(self.kind, Kind::Basic)
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
            SchemeKind::ClientCredentials { has_other_flows: true, .. }
                if matches!(self.kind, Kind::Bearer) =>
            {
                "a token that the caller has, of any of the scheme's OAuth 2 flows".to_owned()
            }
            SchemeKind::ClientCredentials { .. } | SchemeKind::TokenExchange { .. }
                if matches!(self.kind, Kind::Bearer) =>
            {
                "a token that the caller has already, and that nobody renews".to_owned()
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
