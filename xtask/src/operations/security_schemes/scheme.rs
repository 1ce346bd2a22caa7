//! One security scheme: what the document says of it, read into what the runtime can do.

use crate::lower::{DEVICE_FLOW, MUTUAL_TLS};
use crate::operation::Operation;
use crate::schema;
use crate::tree::{Node, Object, Span};

/// A security scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Its key in the document.
    pub name: String,
    /// Its description, for the documentation of `Credentials`.
    pub description: Option<String>,
    /// What it asks for.
    pub kind: SchemeKind,
    /// Where the document describes it.
    pub span: Span,
}

/// What a scheme asks for; the same cases as the runtime's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `type: apiKey`.
    ApiKey {
        /// Where the key goes.
        location: ApiKeyLocation,
        /// The name of the header, parameter or cookie.
        name: String,
    },
    /// `type: http`, `scheme: basic`.
    HttpBasic,
    /// A bearer token that the caller brings.
    HttpBearer {
        /// Where the caller has it from.
        issuer: TokenIssuer,
    },
    /// `type: oauth2` with the client credentials flow.
    ClientCredentials {
        /// The token endpoint.
        token_url: String,
        /// Whether the credentials go into the body instead of HTTP Basic.
        in_body: bool,
        /// Whether there are further flows, by which a caller can have a token of a person.
        has_other_flows: bool,
    },
    /// `type: mutualTLS`: the client certificate of the connection.
    MutualTls,
    /// Anything else, which the caller's signer does.
    Signature {
        /// What the document asks for, in words.
        asks: String,
    },
    /// `x-token-exchange`.
    TokenExchange {
        /// The path of the operation that gives the token.
        path: String,
        /// The members of its body that are filled from the credentials.
        fields: Vec<ExchangeField>,
        /// JSON pointer to the token.
        token: String,
        /// JSON pointer to the expiry.
        expires_at: Option<String>,
        /// The header that carries the token.
        header: String,
        /// What comes before it.
        prefix: String,
    },
}

impl SchemeKind {
    /// Sets the token endpoint of a client credentials flow.
    pub(crate) fn set_token_url(&mut self, url: &str) {
        if let Self::ClientCredentials { token_url, .. } = self {
            url.clone_into(token_url);
        }
    }
}

impl SecurityScheme {
    /// One that the documents ask for and do not declare.
    pub(super) fn undeclared(name: &str, span: Span) -> Self {
        let asks = "what the documents do not say: they do not declare the scheme".to_owned();
        let kind = SchemeKind::Signature { asks };
        Self { name: name.to_owned(), description: None, kind, span }
    }
}

/// Where the caller of a client has a bearer token from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenIssuer {
    /// The document does not say (`type: http`, `scheme: bearer`).
    Unknown,
    /// `type: openIdConnect`: a provider with this discovery document.
    OpenIdConnect(String),
    /// `type: oauth2`, by flows that need a person.
    OAuth2(Vec<String>),
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiKeyLocation {
    /// A header.
    Header,
    /// A query parameter.
    Query,
    /// A cookie.
    Cookie,
}

/// One member of a token exchange's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangeField {
    /// Its name in the body.
    pub name: String,
    /// Whether it is a secret.
    pub secret: bool,
}

impl SchemeKind {
    /// Where the credential goes. The names of headers have no case (RFC 9110 section 5.1).
    pub(super) fn place(&self) -> Option<(ApiKeyLocation, String)> {
        let header = |name: &str| Some((ApiKeyLocation::Header, name.to_ascii_lowercase()));
        match self {
            Self::ApiKey { location: ApiKeyLocation::Header, name } => header(name),
            Self::ApiKey { location, name } => Some((*location, name.clone())),
            Self::HttpBasic | Self::HttpBearer { .. } | Self::ClientCredentials { .. } => {
                header("authorization")
            }
            Self::TokenExchange { header: name, .. } => header(name),
            Self::MutualTls | Self::Signature { .. } => None,
        }
    }
}

/// Reads a scheme. The text says why it cannot be done as the document has it, so that it is left to
/// the caller's signer.
pub(super) fn read(
    name: &str,
    node: &Node,
    root: &Node,
    operations: &[Operation],
) -> (SecurityScheme, Option<String>) {
    let resolved = schema::resolve(root, node);
    let kind = match resolved {
        None => Err("its reference points nowhere".to_owned()),
        Some(node) => match node.get("x-token-exchange") {
            Some(exchange) => token_exchange(exchange, node, operations),
            None => declared(node),
        },
    };
    let (kind, fault) = match kind {
        Ok(kind) => (kind, None),
        Err(fault) => (SchemeKind::Signature { asks: fault.clone() }, Some(fault)),
    };
    let description = resolved.and_then(|node| text(node, "description")).map(str::to_owned);
    let span = node.span;
    (SecurityScheme { name: name.to_owned(), description, kind, span }, fault)
}

fn declared(node: &Node) -> Result<SchemeKind, String> {
    let kind = text(node, "type").unwrap_or_default();
    match kind.to_ascii_lowercase().as_str() {
        "apikey" => api_key(node),
        "http" => Ok(http(text(node, "scheme").unwrap_or_default())),
        "oauth2" => Ok(oauth2(node)),
        // The token comes from a login that no API client can do; the caller brings it.
        "openidconnect" => {
            let url = text(node, "openIdConnectUrl").unwrap_or_default().to_owned();
            Ok(SchemeKind::HttpBearer { issuer: TokenIssuer::OpenIdConnect(url) })
        }
        "mutualtls" => Ok(SchemeKind::MutualTls),
        other => Err(format!("security scheme type `{other}` is not known")),
    }
}

fn http(scheme: &str) -> SchemeKind {
    match scheme.to_ascii_lowercase().as_str() {
        "basic" => SchemeKind::HttpBasic,
        "bearer" => SchemeKind::HttpBearer { issuer: TokenIssuer::Unknown },
        MUTUAL_TLS => SchemeKind::MutualTls,
        lowered if lowered.starts_with("x-") => SchemeKind::Signature {
            asks: "a way of its own, which the document does not describe".to_owned(),
        },
        _ => SchemeKind::Signature { asks: format!("HTTP authentication scheme `{scheme}`") },
    }
}

fn api_key(node: &Node) -> Result<SchemeKind, String> {
    let location = match text(node, "in").unwrap_or_default() {
        "header" => ApiKeyLocation::Header,
        "query" => ApiKeyLocation::Query,
        "cookie" => ApiKeyLocation::Cookie,
        other => return Err(format!("an API key in `{other}` is not supported")),
    };
    let name = text(node, "name").ok_or("it has no `name`")?.to_owned();
    // RFC 9110 section 5.1 and RFC 6265 section 4.1.1: both are tokens.
    let in_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if location != ApiKeyLocation::Query && !name.bytes().all(in_token) {
        return Err(format!("`{name}` cannot be the name of a header or a cookie"));
    }
    Ok(SchemeKind::ApiKey { location, name })
}

/// The client credentials flow is the only one that needs no person. For the others the caller has
/// to bring the token, which then travels like any bearer token (RFC 6750).
fn oauth2(node: &Node) -> SchemeKind {
    let flows = node.get("flows").and_then(Node::as_object);
    let others = flows.into_iter().flat_map(Object::keys);
    let others: Vec<String> = others
        .map(|name| if name == DEVICE_FLOW { "deviceAuthorization" } else { name })
        .filter(|name| *name != "clientCredentials" && !name.starts_with("x-"))
        .map(str::to_owned)
        .collect();
    let flow = node.get("flows").and_then(|flows| flows.get("clientCredentials"));
    let token_url = flow.and_then(|flow| text(flow, "tokenUrl"));
    let (Some(flow), Some(token_url)) = (flow, token_url) else {
        return SchemeKind::HttpBearer { issuer: TokenIssuer::OAuth2(others) };
    };
    // RFC 7591 section 2 names the method; its default is `client_secret_basic`.
    let method = ["x-token-endpoint-auth-method", "x-speakeasy-token-endpoint-authentication"]
        .into_iter()
        .find_map(|key| text(flow, key));
    SchemeKind::ClientCredentials {
        token_url: token_url.to_owned(),
        in_body: method == Some("client_secret_post"),
        has_other_flows: !others.is_empty(),
    }
}

fn token_exchange(
    exchange: &Node,
    scheme: &Node,
    operations: &[Operation],
) -> Result<SchemeKind, String> {
    let operation = text(exchange, "operation").ok_or("`x-token-exchange` has no `operation`")?;
    let path = operations
        .iter()
        .find(|row| row.operation_id == operation && row.method == "post")
        .map(|row| row.path.clone())
        .ok_or_else(|| format!("`x-token-exchange` names no POST operation: `{operation}`"))?;
    let fields = exchange.get("fields").and_then(Node::as_array).unwrap_or_default();
    let fields = fields.iter().filter_map(|field| {
        let secret = field.get("secret").and_then(Node::as_bool).unwrap_or(true);
        Some(ExchangeField { name: text(field, "name")?.to_owned(), secret })
    });
    Ok(SchemeKind::TokenExchange {
        path,
        fields: fields.collect(),
        token: text(exchange, "token").ok_or("`x-token-exchange` has no `token`")?.to_owned(),
        expires_at: text(exchange, "expires-at").map(str::to_owned),
        header: text(exchange, "header")
            .or_else(|| text(scheme, "name"))
            .unwrap_or("Authorization")
            .to_owned(),
        prefix: text(exchange, "prefix").unwrap_or_default().to_owned(),
    })
}

fn text<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    node.get(key).and_then(Node::as_str)
}
