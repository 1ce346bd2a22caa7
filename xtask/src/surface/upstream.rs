//! `[sources] upstream`: where a document comes from, for `cargo xtask update`.

use std::path::{Component, Path, PathBuf};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use toml::Spanned;

use super::sources::TextOrTable;
use super::{Address, SourceFacts, span};
use crate::diagnostic::{Diagnostic, nearest};
use crate::tree::{FileId, Span};

/// Where the vendor publishes a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Upstream {
    /// At this URL.
    Url(String),
    /// As a table says it.
    Table(UpstreamTable),
}

/// Where the vendor publishes a document, and what fetching it may cost. It has either `url` or
/// `command`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct UpstreamTable {
    /// The URL of the document: `https`, or `http` on this machine.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("examples" = ["https://museum.example/openapi.yaml"]))]
    pub url: Option<String>,
    /// A program and its arguments, which writes the document to its standard output. No shell reads
    /// them. It runs in the folder of the surface, to which its path is relative.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("examples" = [["./fetch-museum.sh", "--latest"]]))]
    pub command: Option<Vec<String>>,
    /// The largest document that is accepted, in MiB, after decompression: 64 if it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 4096), extend("examples" = [256]))]
    pub max_mib: Option<u32>,
    /// How long fetching may take in all, in seconds: 60 if it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 86_400), extend("examples" = [300]))]
    pub max_seconds: Option<u32>,
}

impl Upstream {
    /// As a table.
    #[must_use]
    pub fn table(&self) -> UpstreamTable {
        match self {
            Self::Url(url) => UpstreamTable { url: Some(url.clone()), ..UpstreamTable::default() },
            Self::Table(table) => table.clone(),
        }
    }
}

impl<'de> Deserialize<'de> for Upstream {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let make = |found: Result<String, UpstreamTable>| match found {
            Ok(url) => Self::Url(url),
            Err(table) => Self::Table(table),
        };
        let expected = "the URL of a document, or a table with its `url` or `command`";
        deserializer.deserialize_any(TextOrTable::new(expected, make))
    }
}

impl JsonSchema for Upstream {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Upstream".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let table = generator.subschema_for::<UpstreamTable>();
        json_schema!({
            "description": "Where the vendor publishes a document: its URL, or a table.",
            "anyOf": [{"type": "string"}, table],
        })
    }
}

/// What is wrong with the upstreams of a surface.
pub(super) fn check(surface: &str, facts: &SourceFacts, file: FileId) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (path, upstream) in &facts.upstream {
        problems.extend(path_problem(path, facts, file));
        problems.extend(origin_problem(surface, path, upstream, file));
    }
    problems
}

/// A path that no document of the surface can have.
fn path_problem(path: &Spanned<String>, facts: &SourceFacts, file: FileId) -> Option<Diagnostic> {
    let (name, place) = (path.get_ref().as_str(), span(file, path));
    let refused = |message: String, help: String| {
        Some(Diagnostic::error("surface::upstream-file", message, place).help(help))
    };
    let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    if name.is_empty() || !inside || name.contains('\\') {
        let help = "write the path as under `documents`: relative to the folder of surface.toml, \
                    without `..`, with `/` between its parts";
        return refused(format!("`{name}` is not a file in the surface's folder"), help.to_owned());
    }
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
    if !matches!(extension, Some("yaml" | "yml" | "json")) {
        let help = "a document is called `*.yaml`, `*.yml` or `*.json`";
        return refused(format!("`{name}` is not the name of a document"), help.to_owned());
    }
    if facts.overlays.iter().any(|overlay| plain(overlay.get_ref()) == plain(name)) {
        let help = "overlays are yours; the vendor's documents have an upstream";
        return refused(format!("`{name}` is an overlay"), help.to_owned());
    }
    // A part that a document refers to is not listed, so a name that is not known may be right.
    let listed = || facts.documents.iter().map(|document| document.get_ref().path());
    let is_known = listed().any(|known| plain(known) == plain(name));
    let meant = nearest(name, listed()).filter(|_| !is_known)?;
    // Nor is it a slip if that name has an upstream of its own.
    let has_own =
        |known: &str| facts.upstream.keys().any(|path| plain(path.get_ref()) == plain(known));
    if has_own(meant) {
        return None;
    }
    refused(format!("`documents` lists no `{name}`"), format!("did you mean `{meant}`?"))
}

/// An upstream that nothing can be fetched from. An address with a secret is not shown: neither in the
/// message, nor as an excerpt.
fn origin_problem(
    surface: &str,
    path: &Spanned<String>,
    upstream: &Spanned<Upstream>,
    file: FileId,
) -> Option<Diagnostic> {
    let name = path.get_ref();
    let problem = |code, message: String, help: &str, place: Span| {
        Some(Diagnostic::error(code, message, place).help(help.to_owned()))
    };
    let place = span(file, upstream);
    let UpstreamTable { url, command, .. } = upstream.get_ref().table();
    match (url, command) {
        (Some(url), None) => {
            let error = Address::parse(&url).err()?;
            let message = format!("the upstream of `{name}` {error}");
            // An excerpt would print what is in the line.
            let may_show = !url.contains(['@', '?']);
            let (message, place) = match may_show {
                true => (message, place),
                false => (format!("surface.toml of {surface}: {message}"), Span::NONE),
            };
            problem("surface::upstream-url", message, error.help(), place)
        }
        (None, Some(command)) if command.first().is_none_or(String::is_empty) => {
            let message = format!("the command of `{name}` names no program");
            let help = "write the program and each argument as a text of its own: `command = \
                        [\"./fetch.sh\", \"--latest\"]`";
            problem("surface::upstream-command", message, help, place)
        }
        (None, Some(_)) => None,
        (Some(_), Some(_)) => {
            let message = format!("the upstream of `{name}` has both `url` and `command`");
            problem("surface::upstream", message, "take one of the two out", place)
        }
        (None, None) => {
            let message = format!("the upstream of `{name}` has neither `url` nor `command`");
            let help = "say where the document is: `url = \"https://...\"`, or what writes it: \
                        `command = [\"...\"]`";
            problem("surface::upstream", message, help, place)
        }
    }
}

fn plain(path: &str) -> PathBuf {
    Path::new(path).components().filter(|part| *part != Component::CurDir).collect()
}
