//! One security scheme: what the document says of it, read into what the runtime can do.

use crate::operation::Operation;
use crate::schema;
use crate::tree::Node;

/// A security scheme that the runtime can satisfy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Its key in the document.
    pub name: String,
    /// Its description, for the documentation of `Credentials`.
    pub description: Option<String>,
    /// What it asks for.
    pub kind: SchemeKind,
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
    /// `type: http`, `scheme: bearer`, or a scheme whose token the caller has to bring.
    HttpBearer,
    /// `type: oauth2` with the client credentials flow.
    ClientCredentials {
        /// The token endpoint.
        token_url: String,
        /// Whether the credentials go into the body instead of HTTP Basic.
        in_body: bool,
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
        /// What stands before it.
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

/// Reads a scheme; the error says why the runtime cannot satisfy it.
pub(super) fn read(
    name: &str,
    node: &Node,
    root: &Node,
    operations: &[Operation],
) -> Result<SecurityScheme, String> {
    let node = schema::resolve(root, node).ok_or("its reference points nowhere")?;
    let kind = match node.get("x-token-exchange") {
        Some(exchange) => token_exchange(exchange, node, operations)?,
        None => declared(node)?,
    };
    let description = text(node, "description").map(str::to_owned);
    Ok(SecurityScheme { name: name.to_owned(), description, kind })
}

fn declared(node: &Node) -> Result<SchemeKind, String> {
    let kind = text(node, "type").unwrap_or_default();
    match kind.to_ascii_lowercase().as_str() {
        "apikey" => api_key(node),
        "http" => match text(node, "scheme").unwrap_or_default().to_ascii_lowercase().as_str() {
            "basic" => Ok(SchemeKind::HttpBasic),
            "bearer" => Ok(SchemeKind::HttpBearer),
            other => Err(format!("HTTP authentication scheme `{other}` is not supported")),
        },
        "oauth2" => Ok(oauth2(node)),
        // The token comes from a login that no API client can do; the caller brings it.
        "openidconnect" => Ok(SchemeKind::HttpBearer),
        "mutualtls" => Err("client certificates are set on the HTTP client, not here".to_owned()),
        other => Err(format!("security scheme type `{other}` is not supported")),
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
    Ok(SchemeKind::ApiKey { location, name })
}

/// The client credentials flow is the only one that needs no person. For the others the caller has
/// to bring the token, which then travels like any bearer token (RFC 6750).
fn oauth2(node: &Node) -> SchemeKind {
    let flow = node.get("flows").and_then(|flows| flows.get("clientCredentials"));
    let token_url = flow.and_then(|flow| text(flow, "tokenUrl"));
    let (Some(flow), Some(token_url)) = (flow, token_url) else { return SchemeKind::HttpBearer };
    // RFC 7591 section 2 names the method; its default is `client_secret_basic`.
    let method = ["x-token-endpoint-auth-method", "x-speakeasy-token-endpoint-authentication"]
        .into_iter()
        .find_map(|key| text(flow, key));
    SchemeKind::ClientCredentials {
        token_url: token_url.to_owned(),
        in_body: method == Some("client_secret_post"),
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
