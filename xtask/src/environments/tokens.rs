//! Where the tokens of a security scheme come from: from the host of the environment that was
//! chosen, as its document has it.
//!
//! | token URL | tokens come from |
//! |---|---|
//! | relative | the base URL of the scheme's own document |
//! | absolute, at the host of some environments | the same path at the host of the chosen one |
//! | absolute, at a host whose name is of another class (`auth-sandbox.example.com`) | refused there, unless `[environments]` names a server for the host |
//! | absolute, at any other host | there, in every environment |

use super::classes::{Class, class_of};
use super::operations::{Scope, document_server};
use super::server::{Template, template};
use super::{Environments, Variant, facts, server};
use crate::operation::Server;
use crate::schema;
use crate::tree::{Node, Pointer};

pub(super) fn assign(scope: &Scope<'_>, found: &mut Environments) {
    let place = Pointer::root().child("components").child("securitySchemes");
    let schemes = scope.root.at(&place).and_then(Node::as_object);
    for (name, node) in schemes.into_iter().flat_map(|schemes| schemes.nodes()) {
        let Some(scheme) = schema::resolve(scope.root, node) else { continue };
        let server = match scheme.get("x-token-exchange") {
            Some(exchange) => exchange_server(scope, found, exchange),
            None => {
                let Some(url) = token_url(scheme) else { continue };
                let group = scope.lists.group_of(scope.origins.document_of_scheme(name));
                let own = document_server(scope, found, group);
                if is_absolute(url) { absolute(scope, found, name, url, own) } else { own }
            }
        };
        if let Some(server) = server {
            found.token_servers.insert(name.to_owned(), server);
        }
    }
}

/// The server of the operation that a token is exchanged at.
fn exchange_server(scope: &Scope<'_>, found: &Environments, exchange: &Node) -> Option<Server> {
    let id = exchange.get("operation")?.as_str()?;
    let operation = schema::operations(scope.root).find(|operation| {
        operation.method == "post"
            && operation.node().get("operationId").and_then(Node::as_str) == Some(id)
    })?;
    let key = (operation.path.to_owned(), operation.method.to_owned());
    found.operations.get(&key).cloned()
}

fn token_url(scheme: &Node) -> Option<&Node> {
    scheme.get("flows")?.get("clientCredentials")?.get("tokenUrl")
}

fn is_absolute(url: &Node) -> bool {
    url.as_str().is_some_and(|url| url.contains("://") || url.starts_with("//"))
}

/// The server of an absolute token URL; `None` if the URL is the same in every environment.
fn absolute(
    scope: &Scope<'_>,
    found: &mut Environments,
    scheme: &str,
    url: &Node,
    own: Option<Server>,
) -> Option<Server> {
    let text = url.as_str()?;
    let (template, _) = template(text, Vec::new());
    let path = &template.text[template.authority_end()..];
    let path = if path.is_empty() { "/" } else { path }.to_owned();
    let place: Pointer = ["components", "securitySchemes", scheme].into_iter().collect();
    let parts = found.variants.iter().flat_map(|variant| variant.parts.keys().cloned());
    let parts = parts.map(|name| Some(Server::Named(name)));
    let servers: Vec<Option<Server>> = [own, None].into_iter().chain(parts).collect();
    if let Some(server) = servers.into_iter().find(|server| is_of_some(found, &template, server)) {
        let detail = format!(
            "`{text}` is at one environment's host; in the others tokens come from `{path}` at theirs"
        );
        found.ledger.lose("token-url", &place, url.span, detail);
        found.token_urls.insert(scheme.to_owned(), path);
        return server;
    }
    let classes: Vec<Option<Class>> = found.variants.iter().map(class_of_variant).collect();
    let own_class = class_of(template.origin())?;
    // Where one environment is certainly of the class, those of which nothing is known are not.
    let certain = classes.contains(&Some(own_class));
    let fits = |class: &Option<Class>| class.map_or(!certain, |class| class == own_class);
    if classes.iter().all(fits) {
        return None;
    }
    let part = template.origin().to_owned();
    let mut without = Vec::new();
    for (variant, class) in found.variants.iter_mut().zip(&classes) {
        let said = facts::of_part(scope.surface, &variant.name, &part);
        let said = said.map(|url| url.map(|url| server::template(&url, Vec::new()).0));
        let origin = Template { text: part.clone(), variables: Vec::new() };
        let place = said.unwrap_or_else(|| fits(class).then_some(origin));
        if place.is_none() {
            without.push(variant.name.clone());
        }
        variant.parts.insert(part.clone(), place);
    }
    if !without.is_empty() {
        let detail = format!(
            "`{text}` is not for {}: there the client is refused, unless `.token_endpoint(..)` of \
             the builder or `{part:?}` under `[environments]` says where tokens come from",
            without.join(", ")
        );
        found.ledger.lose("token-url", &place, url.span, detail);
    }
    found.token_urls.insert(scheme.to_owned(), path);
    Some(Server::Named(part))
}

fn class_of_variant(variant: &Variant) -> Option<Class> {
    let label = variant.label.as_deref().and_then(class_of);
    label.or_else(|| class_of(variant.base.origin()))
}

/// Whether a URL is at the host that a server has in some environments, but not in all.
fn is_of_some(found: &Environments, url: &Template, server: &Option<Server>) -> bool {
    let at = |variant: &Variant| {
        let base = match server {
            Some(Server::Named(name)) => variant.parts.get(name).cloned().flatten()?,
            _ => variant.base.clone(),
        };
        Some(base.origin().eq_ignore_ascii_case(url.origin()))
    };
    let at: Vec<bool> = found.variants.iter().filter_map(at).collect();
    at.contains(&true) && at.contains(&false)
}
