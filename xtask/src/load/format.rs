//! Bytes and texts that are neither YAML nor JSON, by the marks that their formats begin with.

use super::foreign::with_file;
use crate::diagnostic::Diagnostic;
use crate::tree::{FileId, Sources, Span};

const DOWNLOAD: &str = "download the OpenAPI document itself: a file that starts with `openapi: 3` \
                        or `{\"openapi\": \"3`";

/// What a binary file is, by its first bytes, and what to do with it.
pub(super) fn binary(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const UNPACK: &str = "unpack it, and give the OpenAPI document that is inside";
    const EXPORT: &str = "a document is text: ask the vendor for it as YAML or JSON";
    const MARKS: [(&[u8], &str, &str); 11] = [
        (
            b"\x1F\x8B",
            "compressed by gzip",
            "unpack it: `gunzip -S '' FILE`, or `curl --compressed` when it is downloaded",
        ),
        (b"PK\x03\x04", "a ZIP archive", UNPACK),
        (b"PK\x05\x06", "an empty ZIP archive", UNPACK),
        (b"%PDF-", "a PDF", EXPORT),
        (b"BZh", "compressed by bzip2", UNPACK),
        (b"\xFD7zXZ\0", "compressed by xz", UNPACK),
        (b"\x28\xB5\x2F\xFD", "compressed by zstd", UNPACK),
        (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", UNPACK),
        (b"\x89PNG", "an image", EXPORT),
        (b"\xFF\xD8\xFF", "an image", EXPORT),
        (b"\xD0\xCF\x11\xE0", "an old Office file", EXPORT),
    ];
    let mark = MARKS.iter().find(|(mark, ..)| bytes.starts_with(mark));
    mark.map(|(_, what, help)| (*what, *help))
}

/// The problem of a text that begins as another format does.
pub(super) fn text(file: FileId, text: &str, sources: &Sources) -> Option<Diagnostic> {
    let start = text.len() - text.trim_start().len();
    let rest = text.get(start..).unwrap_or_default();
    let (code, name, help) = by_beginning(rest)?;
    let end = start + rest.lines().next().unwrap_or_default().trim_end().len();
    let span = Span::new(file, start, end);
    let message = format!("this is {name}, not an OpenAPI document");
    Some(Diagnostic::error(code, message, span).help(with_file(&help, span, sources)))
}

type Guess = (&'static str, &'static str, String);

fn by_beginning(text: &str) -> Option<Guess> {
    let known = |code, name, help: &str| Some((code, name, help.to_owned()));
    if text.starts_with("version https://git-lfs.github.com/spec") {
        let help = "get the file that it stands for: `git lfs install && git lfs pull`";
        return known("load::git-lfs", "a pointer of Git LFS", help);
    }
    if text.starts_with("#%RAML") {
        let help = "convert it to OpenAPI 3: `npx oas-raml-converter --from RAML --to OAS30 FILE > \
                    openapi.json`, and use the result";
        return known("load::raml", "a RAML document", help);
    }
    if text.starts_with("FORMAT: 1A") || text.starts_with("FORMAT:1A") {
        let help = "convert it to OpenAPI 3: `npx apib2swagger --open-api-3 -i FILE -o openapi.json`, \
                    and use the result";
        return known("load::api-blueprint", "an API Blueprint", help);
    }
    if text.starts_with("syntax = \"proto") || text.starts_with("syntax=\"proto") {
        let help = "build an OpenAPI document from it with `protoc-gen-openapi`: `protoc \
                    --openapi_out=. FILE`, and use the result";
        return known("load::protobuf", "a protocol buffers file", help);
    }
    if text.starts_with("import \"@typespec/") {
        let help = "compile it: `tsp compile FILE --emit @typespec/openapi3`, and use the result";
        return known("load::typespec", "a TypeSpec file", help);
    }
    // `<<` is a merge key of YAML.
    if text.starts_with('<') && !text.starts_with("<<") {
        return Some(markup(text));
    }
    let help = "GraphQL has no operations of HTTP to generate: use a GraphQL client such as \
                `graphql_client`";
    is_graphql(text).then(|| ("load::graphql", "a GraphQL schema", help.to_owned()))
}

/// HTML and the languages written in XML.
fn markup(text: &str) -> Guess {
    let head: String = text.chars().take(4_000).collect::<String>().to_lowercase();
    let is_html =
        ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.contains(tag));
    if is_html {
        let help = match document_of_page(text) {
            Some(url) => format!("the page shows the document `{url}`: download that one"),
            None => format!("{DOWNLOAD}; a page that shows it often has a link to it"),
        };
        return ("load::html", "a web page", help);
    }
    if head.contains("definitions") && head.contains("wsdl") {
        let help = "it describes a SOAP service: ask the vendor whether there is an HTTP API with an \
                    OpenAPI document";
        return ("load::wsdl", "a WSDL document", help.to_owned());
    }
    if head.contains("wadl") {
        return (
            "load::wadl",
            "a WADL document",
            format!("ask the vendor for OpenAPI, or {DOWNLOAD}"),
        );
    }
    if head.contains("<edmx:edmx") {
        let help = "convert it to OpenAPI 3: `npx -p odata-openapi odata-openapi3 FILE`, and use the result";
        return ("load::odata", "the metadata of an OData service", help.to_owned());
    }
    ("load::xml", "XML", DOWNLOAD.to_owned())
}

/// The address of the document that a page shows, as the usual viewers are told it: Redoc and RapiDoc
/// (`spec-url`), Stoplight (`apiDescriptionUrl`), Scalar (`data-url`), Swagger UI (`url:`); or a link
/// to a file that is called like one.
fn document_of_page(text: &str) -> Option<&str> {
    const MARKS: [&str; 8] = [
        "spec-url=",
        "apiDescriptionUrl=",
        "data-url=",
        "specUrl:",
        "\"specUrl\":",
        "url:",
        "\"url\":",
        "href=",
    ];
    MARKS.iter().find_map(|mark| {
        text.match_indices(mark).find_map(|(at, _)| {
            let rest = text.get(at + mark.len()..)?.trim_start();
            let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''))?;
            let url = rest.get(1..)?.split(quote).next()?;
            is_document_url(url).then_some(url)
        })
    })
}

fn is_document_url(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let has_extension = [".yaml", ".yml", ".json"].iter().any(|end| path.ends_with(end));
    let is_named =
        ["openapi", "swagger", "api-docs", "spec"].iter().any(|name| path.contains(name));
    let is_other =
        ["manifest.json", "package.json", ".css", ".js"].iter().any(|end| path.ends_with(end));
    !url.contains(char::is_whitespace)
        && is_named
        && !is_other
        && (has_extension || path.ends_with("docs"))
}

/// Whether the first line that says something begins a definition of GraphQL's schema language.
fn is_graphql(text: &str) -> bool {
    const WORDS: [&str; 9] =
        ["schema", "type", "interface", "input", "enum", "scalar", "union", "directive", "extend"];
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut first = lines.find(|line| !line.starts_with('#'));
    if first.is_some_and(|line| line.starts_with("\"\"\"")) {
        first = lines.find(|line| WORDS.iter().any(|word| line.starts_with(word)));
    }
    let Some(line) = first else { return false };
    let Some((word, rest)) = line.split_once(char::is_whitespace) else { return false };
    let defines = rest.ends_with('{') || matches!(word, "scalar" | "union" | "directive");
    WORDS.contains(&word) && defines && !rest.starts_with(':')
}
