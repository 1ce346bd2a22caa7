//! The alternatives of operations in words, with how each is given.

use crate::{ApiKeyLocation, Operation, RequiredScheme, SchemeKind, Surface};

/// Whether an operation may be called without credentials.
pub(crate) fn is_open(operation: &Operation) -> bool {
    operation.security.is_empty() || operation.security.iter().any(|each| each.schemes.is_empty())
}

/// The alternatives of some operations, each once: `` `a` (an API key), or `b` (a token) with `c`
/// (a client certificate, ..) ``.
pub(crate) fn listed<'o>(
    surface: &Surface,
    operations: impl IntoIterator<Item = &'o Operation>,
) -> String {
    let mut all: Vec<String> = Vec::new();
    for alternative in operations.into_iter().flat_map(|operation| operation.security) {
        let names = alternative.schemes.iter().map(|required| asked(surface, required));
        let mut text = names.collect::<Vec<_>>().join(" with ");
        if clash(surface, alternative.schemes) {
            text += " (two of them go into the same place; give a `RequestSigner` for one)";
        }
        if !text.is_empty() && !all.contains(&text) {
            all.push(text);
        }
    }
    all.join(", or ")
}

fn asked(surface: &Surface, required: &RequiredScheme) -> String {
    let name = required.scheme;
    let what = match surface.scheme(name).map(|scheme| scheme.kind) {
        None => return format!("`{name}`"),
        Some(SchemeKind::ApiKey { .. }) => "an API key",
        Some(SchemeKind::HttpBasic) => "user name and password",
        Some(SchemeKind::HttpBearer) => "a token",
        Some(SchemeKind::ClientCredentials { .. }) => "a client's id and secret, or a token",
        Some(SchemeKind::TokenExchange(_)) => "what its token is given for, or a token",
        Some(SchemeKind::MutualTls) => {
            "a client certificate, which `.client_certificate(..)` takes too"
        }
        Some(SchemeKind::Signature) => "a `RequestSigner`",
    };
    format!("`{name}` ({what})")
}

/// Whether two schemes of an alternative put their credentials into the same place.
fn clash(surface: &Surface, schemes: &[RequiredScheme]) -> bool {
    let kinds = schemes.iter().filter_map(|required| surface.scheme(required.scheme));
    let places: Vec<_> = kinds.filter_map(|scheme| place(scheme.kind)).collect();
    places
        .iter()
        .enumerate()
        .any(|(index, place)| places.iter().skip(index + 1).any(|p| p == place))
}

/// Where a credential goes. The names of headers have no case (RFC 9110 section 5.1).
fn place(kind: SchemeKind) -> Option<(ApiKeyLocation, String)> {
    match kind {
        SchemeKind::ApiKey { location: ApiKeyLocation::Header, name } => {
            Some((ApiKeyLocation::Header, name.to_ascii_lowercase()))
        }
        SchemeKind::ApiKey { location, name } => Some((location, name.to_owned())),
        SchemeKind::HttpBasic | SchemeKind::HttpBearer | SchemeKind::ClientCredentials { .. } => {
            Some((ApiKeyLocation::Header, "authorization".to_owned()))
        }
        SchemeKind::TokenExchange(exchange) => {
            Some((ApiKeyLocation::Header, exchange.header.to_ascii_lowercase()))
        }
        SchemeKind::MutualTls | SchemeKind::Signature => None,
    }
}
