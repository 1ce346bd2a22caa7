//! One server of a document: where it is, and what the caller has to give for that.
//!
//! | `url` | base URL | what the caller gives |
//! |---|---|---|
//! | `https://api.example.com/v1/` | `https://api.example.com/v1` | |
//! | `https://{tenant}.example.com` | the same | the variables |
//! | `/api/v2`, `/` | `{origin}/api/v2`, `{origin}` | scheme, host and port |
//! | `./v1`, `v1` | `{origin}/v1` | where the document is served |
//! | `//api.example.com/v1`, `api.example.com/v1` | `https://api.example.com/v1` | |
//! | `{url}/v1`, whose default is a URL | the same | the variables, one of which is a URL |

use crate::schema::METHODS;
use crate::tree::{Node, Span};

/// A base URL with the variables in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The URL, without a slash at its end: `https://{tenant}.example.com`.
    pub text: String,
    /// The variables, in the document's order.
    pub variables: Vec<Variable>,
}

/// A part of a base URL that the caller gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name in the document.
    pub name: String,
    /// The document's default; `None` for the origin of a relative URL, which has none.
    pub default: Option<String>,
    /// The values that the document allows; none if it allows any.
    pub allowed: Vec<String>,
    /// What the document says of it.
    pub description: String,
}

/// A server as a document lists it.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    /// The URL as it is written, without a slash at its end.
    pub url: String,
    /// The name that `[environments]` gives it.
    pub name: Option<String>,
    /// What the document calls it, or else `[environments]`.
    pub label: Option<String>,
    pub description: String,
    pub template: Template,
    pub span: Span,
    /// What was taken for granted to read it.
    pub assumed: Option<&'static str>,
}

/// The servers of a list, in its order.
pub(super) fn listed(servers: Option<&Node>) -> Vec<Listed> {
    let servers = servers.and_then(Node::as_array).unwrap_or_default();
    let mut found: Vec<Listed> = Vec::new();
    for server in servers.iter().filter_map(read) {
        if found.iter().all(|known| known.url != server.url) {
            found.push(server);
        }
    }
    found
}

/// Whether two lists have the same URLs, in whatever order.
pub(super) fn same_urls(first: &[Listed], second: &[Listed]) -> bool {
    let within = |a: &[Listed], b: &[Listed]| a.iter().all(|x| b.iter().any(|y| y.url == x.url));
    within(first, second) && within(second, first)
}

pub(super) fn trimmed(url: &str) -> &str {
    url.trim().trim_end_matches('/')
}

fn read(node: &Node) -> Option<Listed> {
    let url = trimmed(text(node, "url")?).to_owned();
    let description = text(node, "description").unwrap_or_default().trim().to_owned();
    // Lowering keeps the `name` of OpenAPI 3.2 under an extension name.
    let name = text(node, "name").or_else(|| text(node, "x-name"));
    let label = name.unwrap_or(&description).to_owned();
    let (template, assumed) = template(&url, variables(node));
    let label = Some(label).filter(|label| label.chars().any(char::is_alphanumeric));
    Some(Listed { url, name: None, label, description, template, span: node.span, assumed })
}

fn variables(node: &Node) -> Vec<Variable> {
    let variables = node.get("variables").and_then(Node::as_object);
    let variables = variables.into_iter().flat_map(|variables| variables.nodes());
    variables
        .map(|(name, node)| {
            let allowed = node.get("enum").and_then(Node::as_array).unwrap_or_default();
            let allowed: Vec<String> = allowed.iter().filter_map(scalar).collect();
            Variable {
                name: name.to_owned(),
                default: node.get("default").and_then(scalar).or_else(|| allowed.first().cloned()),
                allowed,
                description: text(node, "description").unwrap_or_default().to_owned(),
            }
        })
        .collect()
}

/// A URL of a document or of surface.toml as a template. `{x}` without a description is a variable,
/// too.
pub(super) fn template(url: &str, known: Vec<Variable>) -> (Template, Option<&'static str>) {
    let mut variables: Vec<Variable> = known;
    variables.retain(|variable| url.contains(&format!("{{{}}}", variable.name)));
    for name in placeholders(url) {
        if !variables.iter().any(|variable| variable.name == name) {
            let variable =
                Variable { name, default: None, allowed: Vec::new(), description: String::new() };
            variables.push(variable);
        }
    }
    let url = trimmed(url);
    if url.contains("://") {
        return (Template { text: url.to_owned(), variables }, None);
    }
    if let Some(rest) = url.strip_prefix("//") {
        let text = format!("https://{rest}");
        return (Template { text, variables }, Some("has no scheme; it is read as https"));
    }
    if let Some(leading) = leading(url, &variables) {
        let (scheme, assumed) = match leading {
            Leading::Url => ("", None),
            Leading::Host => ("https://", Some("has no scheme; it is read as https")),
        };
        return (Template { text: format!("{scheme}{url}"), variables }, assumed);
    }
    if looks_like_host(url) {
        let text = format!("https://{url}");
        return (Template { text, variables }, Some("has no scheme; it is read as https"));
    }
    for variable in &mut variables {
        // The slash before a path is in the template.
        let default = variable.default.as_mut();
        if let Some(default) =
            default.filter(|_| url.starts_with(&format!("{{{}}}", variable.name)))
        {
            *default = default.trim_start_matches('/').to_owned();
        }
    }
    let origin = origin(&variables);
    let text = format!("{{{}}}{}", origin.name, absolute_path(url));
    variables.insert(0, origin);
    (Template { text: trimmed(&text).to_owned(), variables }, None)
}

/// What a variable at the start of a URL is.
enum Leading {
    /// Scheme and host.
    Url,
    /// The host, or its start.
    Host,
}

/// What the variable is that a URL starts with; `None` if there is none, or if its default makes the
/// URL a relative one.
fn leading(url: &str, variables: &[Variable]) -> Option<Leading> {
    let (name, rest) = url.strip_prefix('{')?.split_once('}')?;
    let variable = variables.iter().find(|variable| variable.name == name)?;
    let ends = rest.is_empty() || rest.starts_with('/');
    match variable.default.as_deref() {
        Some(default) if default.contains("://") => Some(Leading::Url),
        Some(default) if ends && !looks_like_host(default) => None,
        None if ends => Some(Leading::Url),
        _ => looks_like_host(url).then_some(Leading::Host),
    }
}

/// `api.example.com/v1`, as those write it who forget that it is a path.
fn looks_like_host(url: &str) -> bool {
    let host = url.split('/').next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let labels = || name.split('.');
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '{' | '}' | '_');
    let sound = labels().all(|label| !label.is_empty() && label.chars().all(word));
    let known = name == "localhost" || (labels().count() > 1 && !ends_in_number(name));
    sound && known && port.chars().all(|c| c.is_ascii_digit() || matches!(c, '{' | '}'))
}

/// `v1.2` is a path, not a host.
fn ends_in_number(name: &str) -> bool {
    let versions = |label: &str| label.trim_start_matches('v').chars().all(|c| c.is_ascii_digit());
    name.split('.').all(versions)
}

/// What stands for scheme, host and port of a relative URL.
fn origin(variables: &[Variable]) -> Variable {
    let name = crate::operation::unique("origin", |name| {
        variables.iter().any(|variable| variable.name == name)
    });
    let description = "Where the API is served: scheme, host and port, `https://api.example.com`.";
    Variable { name, default: None, allowed: Vec::new(), description: description.to_owned() }
}

/// The path of a relative URL below its origin, dots resolved (RFC 3986 section 5.2.4).
fn absolute_path(url: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    for segment in url.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    segments.iter().fold(String::new(), |path, segment| path + "/" + segment)
}

fn placeholders(url: &str) -> Vec<String> {
    let parts = url.split('{').skip(1).filter_map(|part| part.split_once('}'));
    parts.map(|(name, _)| name.to_owned()).filter(|name| !name.is_empty()).collect()
}

impl Listed {
    /// Whether it is at no host of its own.
    pub(super) fn is_relative(&self) -> bool {
        !self.template.text.contains("://") && self.template.text.starts_with('{') && {
            let first = self.template.variables.first();
            first.is_some_and(|variable| !self.url.contains(&format!("{{{}}}", variable.name)))
        }
    }
}

impl Template {
    /// Scheme, host and port: `https://{tenant}.example.com`.
    pub(super) fn origin(&self) -> &str {
        &self.text[..self.authority_end()]
    }

    /// Where the path starts.
    #[must_use]
    pub fn authority_end(&self) -> usize {
        let host = self.text.find("://").map_or(0, |scheme| scheme + "://".len());
        self.text[host..].find('/').map_or(self.text.len(), |path| host + path)
    }

    /// The template of a relative URL below this base URL.
    pub(super) fn joined(&self, url: &str) -> Self {
        let text = if url.starts_with('/') {
            format!("{}{}", self.origin(), absolute_path(url))
        } else {
            format!("{}{}", self.text, absolute_path(url))
        };
        Self { text: trimmed(&text).to_owned(), variables: self.variables.clone() }
    }

    /// The same with defaults in the place of variables, but for those that `kept` names.
    pub(super) fn filled(&self, kept: impl Fn(&str) -> bool) -> Self {
        let mut filled = self.clone();
        filled.variables.retain(|variable| {
            let Some(default) = variable.default.as_ref().filter(|_| !kept(&variable.name)) else {
                return true;
            };
            filled.text = filled.text.replace(&format!("{{{}}}", variable.name), default);
            false
        });
        filled
    }
}

/// Where the servers of an operation are: its own, or its path item's.
pub(super) fn of_operation<'n>(root: &'n Node, path: &str, method: &str) -> Option<&'n Node> {
    debug_assert!(METHODS.contains(&method));
    let item = root.get("paths")?.get(path)?;
    item.get(method).and_then(|operation| operation.get("servers")).or_else(|| item.get("servers"))
}

fn text<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    node.get(key).and_then(Node::as_str)
}

/// Ports and versions are often numbers in YAML.
fn scalar(node: &Node) -> Option<String> {
    match node.to_json() {
        serde_json::Value::String(text) => Some(text),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(url: &str) -> String {
        template(url, Vec::new()).0.text
    }

    #[test]
    fn every_spelling_of_a_server_has_a_base_url() {
        for (url, expected) in [
            ("https://a.example/v1/", "https://a.example/v1"),
            ("/api/v2", "{origin}/api/v2"),
            ("/", "{origin}"),
            ("", "{origin}"),
            ("./v1", "{origin}/v1"),
            ("../v1/x", "{origin}/v1/x"),
            ("v1", "{origin}/v1"),
            ("v1.2/x", "{origin}/v1.2/x"),
            ("//a.example/v1", "https://a.example/v1"),
            ("a.example/v1", "https://a.example/v1"),
            ("localhost:8080", "https://localhost:8080"),
            ("/{version}", "{origin}/{version}"),
            ("{url}/v1", "{url}/v1"),
            ("{host}.a.example", "https://{host}.a.example"),
        ] {
            assert_eq!(base(url), expected, "{url}");
        }
    }

    #[test]
    fn relative_urls_stay_below_their_base() {
        let (template, _) = template("https://{t}.example/v1", Vec::new());
        assert_eq!(template.joined("/files").text, "https://{t}.example/files");
        assert_eq!(template.joined("./files").text, "https://{t}.example/v1/files");
        assert_eq!(template.origin(), "https://{t}.example");
    }
}
