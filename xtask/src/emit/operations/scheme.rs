//! One security scheme.

use crate::emit::literal::{Literal, code, option, text};
use crate::operations::{ApiKeyLocation, SchemeKind, SecurityScheme};

pub(super) fn literal(scheme: &SecurityScheme) -> Literal {
    structure("SecurityScheme", vec![("name", text(&scheme.name)), ("kind", kind(&scheme.kind))])
}

fn kind(kind: &SchemeKind) -> Literal {
    match kind {
        SchemeKind::HttpBasic => code("SchemeKind::HttpBasic"),
        SchemeKind::HttpBearer { .. } => code("SchemeKind::HttpBearer"),
        SchemeKind::MutualTls => code("SchemeKind::MutualTls"),
        SchemeKind::Signature { .. } => code("SchemeKind::Signature"),
        SchemeKind::ApiKey { location, name } => {
            let location = code(match location {
                ApiKeyLocation::Header => "ApiKeyLocation::Header",
                ApiKeyLocation::Query => "ApiKeyLocation::Query",
                ApiKeyLocation::Cookie => "ApiKeyLocation::Cookie",
            });
            structure("SchemeKind::ApiKey", vec![("location", location), ("name", text(name))])
        }
        SchemeKind::ClientCredentials { token_url, in_body, .. } => {
            let place = if *in_body { "Body" } else { "Basic" };
            let place = code(format!("ClientAuthentication::{place}"));
            let fields = vec![("token_url", text(token_url)), ("client_authentication", place)];
            structure("SchemeKind::ClientCredentials", fields)
        }
        SchemeKind::TokenExchange { path, fields, token, expires_at, header, prefix } => {
            let fields = fields.iter().map(|field| {
                let secret = code(field.secret.to_string());
                structure("ExchangeField", vec![("name", text(&field.name)), ("secret", secret)])
            });
            let exchange = structure(
                "TokenExchange",
                vec![
                    ("path", text(path)),
                    ("fields", Literal::List(fields.collect())),
                    ("token", text(token)),
                    ("expires_at", option(expires_at.as_ref().map(text))),
                    ("header", text(header)),
                    ("prefix", text(prefix)),
                ],
            );
            Literal::Call("SchemeKind::TokenExchange".to_owned(), vec![exchange])
        }
    }
}

fn structure(name: &str, fields: Vec<(&'static str, Literal)>) -> Literal {
    Literal::Struct { name: name.to_owned(), fields, base: None }
}
