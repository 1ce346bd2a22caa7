//! What a tree is that has no `openapi` at its root, and how to get an OpenAPI document from it.
//!
//! A [`Format`] is a row of [`FORMATS`]: the member that gives it away, its name, and the way out.
//! The first row that fits counts.

use crate::diagnostic::{Diagnostic, nearest_above};
use crate::tree::{Node, Object, Sources, Span};

/// A format that people take for OpenAPI.
struct Format {
    code: &'static str,
    /// Finds the member that gives the format away.
    mark: fn(&Object) -> Option<Span>,
    /// Completes "this is ...".
    name: &'static str,
    /// `FILE` becomes the file's path.
    help: &'static str,
}

const FORMATS: [Format; 16] = [
    Format {
        code: "load::swagger",
        mark: |root| key(root, "swagger").or_else(|| swagger_without_version(root)),
        name: "a Swagger 2.0 document",
        help: "convert it to OpenAPI 3: `npx swagger2openapi --patch --yaml --outfile openapi.yaml \
               FILE`, and use the result",
    },
    Format {
        code: "load::swagger",
        mark: |root| key(root, "swaggerVersion"),
        name: "a Swagger 1 document",
        help: "convert it to OpenAPI 3: `npx api-spec-converter --from=swagger_1 --to=openapi_3 FILE \
               > openapi.json`, and use the result",
    },
    Format {
        code: "load::overlay",
        mark: |root| key(root, "overlay"),
        name: "an overlay",
        help: "name it under `overlays` in surface.toml, not under `documents`",
    },
    Format {
        code: "load::arazzo",
        mark: |root| key(root, "arazzo"),
        name: "an Arazzo document",
        help: "it describes workflows over other documents: give the OpenAPI documents that its \
               `sourceDescriptions` name",
    },
    Format {
        code: "load::asyncapi",
        mark: |root| key(root, "asyncapi"),
        name: "an AsyncAPI document",
        help: "it describes messages, not HTTP calls: ask the vendor for the OpenAPI document of the \
               HTTP API",
    },
    Format {
        code: "load::postman",
        mark: postman,
        name: "a Postman collection",
        help: "ask the vendor for the OpenAPI document, or convert it: `npx -p postman-to-openapi p2o \
               FILE -f openapi.yaml`, and use the result",
    },
    Format {
        code: "load::insomnia",
        mark: insomnia,
        name: "an Insomnia export",
        help: "ask the vendor for the OpenAPI document; Insomnia exports one from a design document",
    },
    Format {
        code: "load::har",
        mark: |root| root.get("log")?.as_object().and_then(|log| key(log, "entries")),
        name: "a recording of HTTP calls (HAR)",
        help: "it shows some calls and says nothing of the others: ask the vendor for the OpenAPI \
               document",
    },
    Format {
        code: "load::google-discovery",
        mark: |root| member_with(root, "kind", |text| text.starts_with("discovery#")),
        name: "a Google Discovery document",
        help: "convert it to OpenAPI 3: `npx api-spec-converter --from=google --to=openapi_3 FILE > \
               openapi.json`, and use the result",
    },
    Format {
        code: "load::graphql",
        mark: introspection,
        name: "the answer to a GraphQL introspection query",
        help: "GraphQL has no operations of HTTP to generate: use a GraphQL client such as \
               `graphql_client`",
    },
    Format {
        code: "load::smithy",
        mark: |root| key(root, "smithy"),
        name: "a Smithy model",
        help: "build an OpenAPI document from it with the `openapi` plugin of `smithy build`, and use \
               the result",
    },
    Format {
        code: "load::surface",
        mark: |root| member_object(root, "crate").and(key(root, "sources")),
        name: "the content of a surface.toml",
        help: "give the vendor's document",
    },
    Format {
        code: "load::json-schema",
        mark: |root| member_with(root, "$schema", |text| text.contains("json-schema.org")),
        name: "a JSON Schema",
        help: "it describes data, not calls: give the OpenAPI document that refers to it by `$ref`",
    },
    Format {
        code: "load::error-answer",
        mark: error_answer,
        name: "what a server answers to a failed download",
        help: "open the URL in a browser, check that it is the document itself (the `raw` one on \
               GitHub) and that it needs no login, and download it again",
    },
    Format {
        code: "load::part",
        mark: schema,
        name: "a schema",
        help: "give the document that refers to it by `$ref`; what it refers to is found automatically",
    },
    Format {
        code: "load::part",
        mark: |root| METHODS.iter().find_map(|method| operation(root, method)),
        name: "a path item",
        help: "give the document that refers to it by `$ref`; what it refers to is found automatically",
    },
];

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// The problem of an object without `openapi`.
pub(super) fn foreign(root: &Object, span: Span, sources: &Sources) -> Diagnostic {
    let found = FORMATS.iter().find_map(|format| Some((format, (format.mark)(root)?)));
    if let Some((format, mark)) = found {
        let message = format!("this is {}, not an OpenAPI document", format.name);
        return Diagnostic::error(format.code, message, mark).help(with_file(
            format.help,
            span,
            sources,
        ));
    }
    if let Some((wrong, mark)) = misspelt(root) {
        let message = format!("`openapi` is missing, but there is `{wrong}`");
        return Diagnostic::error("load::not-openapi", message, mark)
            .help("did you mean `openapi`? It is written in lower case");
    }
    let has_calls = ["paths", "components", "webhooks"].iter().any(|key| root.contains(key));
    let help = if has_calls {
        "add the version as the first line, if the document is OpenAPI: `openapi: 3.1.0`"
    } else {
        "a document starts with `openapi: 3.1.0`; a part of one is found by `$ref` alone"
    };
    Diagnostic::error(
        "load::not-openapi",
        "this is not an OpenAPI document: `openapi` is missing",
        span,
    )
    .help(help)
}

/// Whether a code says that a file is whole, and no OpenAPI document. A failed download is none of
/// these: somebody wanted a document.
pub(crate) fn is_foreign(code: &str) -> bool {
    let other = FORMATS.iter().any(|format| format.code == code && code != "load::error-answer");
    other || code == "load::not-openapi"
}

/// A help line in which `FILE` is the path of the file.
pub(super) fn with_file(help: &str, span: Span, sources: &Sources) -> String {
    let path = span.file().and_then(|file| sources.file(file));
    let path = path.map_or_else(String::new, |file| file.path().to_string_lossy().into_owned());
    let path = if path.contains(char::is_whitespace) { format!("'{path}'") } else { path };
    help.replace("FILE", &path)
}

fn key(root: &Object, key: &str) -> Option<Span> {
    let same = |(name, _): &(&str, _)| name.eq_ignore_ascii_case(key);
    root.iter().find(same).map(|(_, member)| member.key_span)
}

/// Keys that only Swagger 2.0 has beside `paths`.
fn swagger_without_version(root: &Object) -> Option<Span> {
    if !root.contains("paths") || root.contains("components") || root.contains("servers") {
        return None;
    }
    let old = ["securityDefinitions", "basePath", "definitions", "consumes", "produces"];
    old.iter().find_map(|old| key(root, old))
}

fn member_with(root: &Object, key: &str, fits: impl Fn(&str) -> bool) -> Option<Span> {
    let member = root.member(key)?;
    member.node.as_str().is_some_and(fits).then_some(member.node.span)
}

fn member_object(root: &Object, key: &str) -> Option<Span> {
    root.member(key).filter(|member| member.node.as_object().is_some()).map(|m| m.key_span)
}

fn postman(root: &Object) -> Option<Span> {
    // An export by the API of Postman wraps the collection.
    let wrapped = root.get("collection").and_then(Node::as_object);
    [Some(root), wrapped].into_iter().flatten().find_map(|collection| {
        let info = collection.get("info")?.as_object()?;
        let is_schema =
            |text: &str| text.contains("getpostman.com") || text.contains("postman.com");
        member_with(info, "schema", is_schema)
            .or_else(|| key(info, "_postman_id"))
            .filter(|_| collection.contains("item"))
    })
}

fn insomnia(root: &Object) -> Option<Span> {
    let is_export = |text: &str| text == "export" && root.contains("resources");
    member_with(root, "_type", is_export)
        .or_else(|| member_with(root, "type", |text| text.contains("insomnia")))
}

fn introspection(root: &Object) -> Option<Span> {
    let data = root.get("data").and_then(Node::as_object).unwrap_or(root);
    member_object(data, "__schema")
}

/// `404: Not Found`, or an object that says nothing but that something went wrong.
fn error_answer(root: &Object) -> Option<Span> {
    const SAID: [&str; 14] = [
        "code",
        "description",
        "detail",
        "details",
        "documentation_url",
        "error",
        "errors",
        "error_description",
        "message",
        "path",
        "request_id",
        "status",
        "timestamp",
        "title",
    ];
    let (first, member) = root.iter().next()?;
    let is_status = first.parse::<u16>().is_ok_and(|status| (400..600).contains(&status));
    let tells = ["error", "errors", "message", "detail"].iter().any(|key| root.contains(key));
    let only = root.keys().all(|key| SAID.contains(&key));
    (is_status && root.len() == 1 || tells && only).then_some(member.key_span)
}

fn schema(root: &Object) -> Option<Span> {
    if root.contains("paths") || root.contains("info") {
        return None;
    }
    let has_form = ["properties", "allOf", "oneOf", "anyOf", "items", "enum"];
    has_form
        .iter()
        .any(|key| root.contains(key))
        .then(|| root.iter().next())
        .flatten()
        .map(|(_, member)| member.key_span)
}

fn operation(root: &Object, method: &str) -> Option<Span> {
    root.get(method)?.as_object()?.contains("responses").then(|| key(root, method)).flatten()
}

/// A key that was probably meant to be `openapi`.
fn misspelt(root: &Object) -> Option<(&str, Span)> {
    root.iter()
        .filter(|(_, member)| member.node.as_object().is_none() && member.node.as_array().is_none())
        .find(|(key, _)| nearest_above(0.7, key, ["openapi", "open-api"]).is_some())
        .map(|(key, member)| (key, member.key_span))
}
