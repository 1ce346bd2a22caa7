//! Which base URL an operation goes to.
//!
//! Most surfaces have one: the environment's. A surface of several documents, or one whose document
//! gives some operations servers of their own, has more. The table names them ([`Server`]), the
//! chosen environment says where each one is, and the builder may say otherwise.
//!
//! | server of the row | `ClientBuilder::server` has it | the environment has it | neither |
//! |---|---|---|---|
//! | none | | the base URL | |
//! | [`Server::Named`] | that URL | that URL, or a refusal where the document has none | the base URL |
//! | [`Server::Fixed`] | that URL | | the document's, relative to the base URL; refused if it leads from this machine to another |

use std::collections::BTreeMap;

use url::Url;

use crate::base_url::{BaseUrl, is_safe};
use crate::{BuildError, Surface};

/// The server of an operation or a security scheme that is not the environment's base URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// The same in every environment, by the document's spelling: absolute, or relative to the base
    /// URL.
    Fixed(&'static str),
    /// Another one in each environment, known by this name: the path of the document, or the first
    /// URL of the list that the document gives the operation.
    Named(&'static str),
}

impl Server {
    /// How [`ClientBuilder::server`](crate::ClientBuilder::server) knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fixed(name) | Self::Named(name) => name,
        }
    }
}

/// What a builder was told of servers, besides the base URL.
#[derive(Clone, Debug, Default)]
pub(crate) struct ServerSettings {
    /// The environment's, by name; `None` where the document has none for this environment.
    pub(crate) environment: BTreeMap<&'static str, Option<String>>,
    /// The caller's, by name. They win.
    pub(crate) given: BTreeMap<String, String>,
    /// Where the tokens of a security scheme come from, if not from the base URL.
    pub(crate) tokens: BTreeMap<&'static str, Server>,
}

/// The base URLs of one client, checked.
#[derive(Clone, Debug)]
pub(crate) struct Servers {
    base: BaseUrl,
    environment: BTreeMap<&'static str, Option<BaseUrl>>,
    given: BTreeMap<String, BaseUrl>,
    tokens: BTreeMap<&'static str, Server>,
}

/// The document has no such server for this environment.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoServer {
    pub(crate) name: &'static str,
}

impl Servers {
    pub(crate) fn new(
        base: BaseUrl,
        settings: ServerSettings,
        surface: &'static Surface,
    ) -> Result<Self, BuildError> {
        let with_credentials = !surface.schemes.is_empty();
        let known: Vec<&str> = surface
            .operations
            .iter()
            .filter_map(|operation| operation.server)
            .chain(settings.tokens.values().copied())
            .map(Server::name)
            .chain(settings.environment.keys().copied())
            .collect();
        let parse = |name: &str, url: &str, secret: bool| match BaseUrl::parse(url, secret) {
            Ok(url) => Ok(url),
            Err(BuildError::InsecureBaseUrl) => {
                Err(BuildError::InsecureServer { server: name.to_owned() })
            }
            Err(_) => Err(BuildError::InvalidServer { server: name.to_owned() }),
        };
        let mut environment = BTreeMap::new();
        for (name, url) in settings.environment {
            let url = url.filter(|_| !settings.given.contains_key(name));
            // One that is not safe is refused when an operation needs it, or a token.
            environment.insert(name, url.map(|url| parse(name, &url, false)).transpose()?);
        }
        let mut given = BTreeMap::new();
        for (name, url) in settings.given {
            if !known.contains(&name.as_str()) {
                return Err(unknown(name, known));
            }
            let absolute = base.server(&url).map_or(url, String::from);
            let url = parse(&name, &absolute, with_credentials)?;
            given.insert(name, url);
        }
        Ok(Self { base, environment, given, tokens: settings.tokens })
    }

    /// The base URL of the environment, to which requests are written at first.
    pub(crate) fn base(&self) -> &BaseUrl {
        &self.base
    }

    /// Where an operation with such a server goes; `None` if that is the base URL.
    pub(crate) fn locate(&self, server: Server) -> Result<Option<Url>, NoServer> {
        let missing = NoServer { name: server.name() };
        if let Some(given) = self.given.get(server.name()) {
            return Ok(Some(given.url().clone()));
        }
        match server {
            // Whoever calls a mock on this machine does not mean to reach a host elsewhere.
            Server::Fixed(url) => match self.base.server(url) {
                Some(url) if self.base.may_lead_to(&url) => Ok(Some(url)),
                _ => Err(missing),
            },
            Server::Named(name) => match self.environment.get(name) {
                Some(Some(url)) => Ok(Some(url.url().clone())),
                Some(None) => Err(missing),
                None => Ok(None),
            },
        }
    }

    /// What the token endpoint of a scheme is relative to. `None` if the document has no server for
    /// it in this environment.
    pub(crate) fn token_base(&self, scheme: &'static str) -> Result<BaseUrl, NoServer> {
        let Some(server) = self.tokens.get(scheme) else { return Ok(self.base.clone()) };
        let missing = |_| NoServer { name: server.name() };
        match self.locate(*server)? {
            Some(url) if is_safe(&url) => BaseUrl::parse(url.as_str(), true).map_err(missing),
            Some(_) => Err(NoServer { name: server.name() }),
            None => Ok(self.base.clone()),
        }
    }
}

fn unknown(server: String, mut known: Vec<&str>) -> BuildError {
    known.sort_unstable();
    known.dedup();
    let known = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    BuildError::UnknownServer { server, known }
}
