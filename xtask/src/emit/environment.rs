//! `src/environment.rs`: the environments as an enum.
//!
//! One whose URL has variables has them as members, and a struct of the same members whose default
//! is the document's.

use std::collections::BTreeSet;

use super::Context;
use super::rustdoc::tidy;
use super::source::{Lines, Piece};
use crate::environments::{Template, Variable, Variant};
use crate::operation::{pascal_case, snake_case, unique};
use crate::tree::Node;

/// Functions of the enum that no constructor can be called like.
const RESERVED: [&str; 10] =
    ["base_url", "borrow", "clone", "eq", "fmt", "from", "into", "ne", "servers", "to_owned"];

/// What is said of the base URLs of parts.
const SERVERS: &str = "\
The base URLs of the documents, and of the operations, that are not at
[`base_url`](Self::base_url), each by the name under which
[`ClientBuilder::server`](client_runtime::ClientBuilder::server) knows it; `None` where
there is none in this environment. Under [`Environment::Other`] everything is at the base
URL.";

pub(super) fn environment(context: &Context<'_>) -> String {
    let variants = &context.environments.variants;
    let title = context.document.get("info").and_then(|info| info.get("title"));
    let mut lines = Lines::default();
    lines.line("//! The servers of the vendor's document.");
    if variants.iter().any(is_encoded) {
        lines.blank();
        lines.line("use client_runtime::{VariablePlace, server_variable};");
    }
    lines.blank();
    let title = title.and_then(Node::as_str).unwrap_or("the API");
    lines.docs(0, &format!("Where {title} is served."));
    lines.line("#[derive(Clone, Debug, PartialEq, Eq)]");
    lines.line("#[non_exhaustive]");
    lines.line("pub enum Environment {");
    for own in variants {
        variant(&mut lines, own);
    }
    let other = "Any other base URL: a proxy, a mock, a region that the document does not list.";
    lines.docs(1, other);
    lines.indented(1, "Other(String),");
    lines.line("}");
    lines.blank();
    lines.line("impl Environment {");
    base_url(&mut lines, variants);
    if has_parts(context) {
        servers(&mut lines, variants);
    }
    for own in variants.iter().filter(|variant| has_defaults(variant)) {
        constructor(&mut lines, own, variants);
    }
    lines.line("}");
    for own in variants.iter().filter(|variant| has_defaults(variant)) {
        defaults(&mut lines, own, variants);
    }
    lines.into_text()
}

/// Whether some operations go elsewhere than to the base URL of their environment.
pub(super) fn has_parts(context: &Context<'_>) -> bool {
    context.environments.variants.iter().any(|variant| !variant.parts.is_empty())
}

/// The structs of variables, which the crate exports.
pub(super) fn variable_types(variants: &[Variant]) -> Vec<String> {
    let filled = variants.iter().filter(|variant| has_defaults(variant));
    filled.map(|variant| variables_name(variant, variants)).collect()
}

/// Whether variables are encoded as they are put into a URL.
fn is_encoded(variant: &Variant) -> bool {
    let mut templates = std::iter::once(&variant.base).chain(variant.parts.values().flatten());
    templates.any(|template| template.variables.iter().any(|own| !is_origin(template, own)))
}

fn variant(lines: &mut Lines, variant: &Variant) {
    let description = tidy(variant.description.trim());
    lines.docs(1, &description);
    if !description.is_empty() {
        lines.indented(1, "///");
    }
    lines.docs(1, &format!("`{}`", if variant.url.is_empty() { "/" } else { &variant.url }));
    if !variant.parts.is_empty() {
        lines.indented(1, "///");
    }
    for (part, template) in &variant.parts {
        lines.docs(
            1,
            &match template {
                Some(template) => format!("- `{part}`: `{}`", template.text),
                None => format!("- `{part}`: none, its operations are refused"),
            },
        );
    }
    if variant.is_plain() {
        return lines.indented(1, format!("{},", variant.name));
    }
    lines.indented(1, format!("{} {{", variant.name));
    for (field, variable) in members(variant) {
        lines.docs(2, &variable_docs(variable));
        lines.indented(2, format!("{field}: String,"));
    }
    lines.indented(1, "},");
}

fn variable_docs(variable: &Variable) -> String {
    let mut docs = tidy(&variable.description);
    if let Some(default) = &variable.default {
        docs = format!("{docs} The document's default is `{default}`.");
    }
    if !variable.allowed.is_empty() {
        let allowed: Vec<_> = variable.allowed.iter().map(|value| format!("`{value}`")).collect();
        docs = format!("{docs} The document allows {}.", allowed.join(", "));
    }
    match docs.trim() {
        "" => format!("The variable `{}` of the URL.", variable.name),
        docs => docs.to_owned(),
    }
}

/// The variables of an environment with the names of their members.
fn members(variant: &Variant) -> Vec<(String, &Variable)> {
    let mut taken = BTreeSet::new();
    let members = variant.variables().into_iter().map(|variable| {
        let field = unique(&snake_case(&variable.name), |name| taken.contains(name));
        taken.insert(field.clone());
        (field, variable)
    });
    members.collect()
}

fn base_url(lines: &mut Lines, variants: &[Variant]) {
    lines.docs(1, "The base URL, without a slash at its end.");
    lines.indented(1, "#[must_use]");
    lines.indented(1, "pub fn base_url(&self) -> String {");
    lines.indented(2, "match self {");
    for variant in variants {
        lines.arm(3, &pattern(variant, &[&variant.base]), &url(variant, &variant.base));
    }
    lines.indented(3, "Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),");
    lines.indented(2, "}");
    lines.indented(1, "}");
}

/// The pattern of a variant with the variables that some URLs need.
fn pattern(variant: &Variant, used: &[&Template]) -> String {
    let members = members(variant);
    if members.is_empty() {
        return format!("Self::{}", variant.name);
    }
    let is_used = |variable: &Variable| {
        used.iter().any(|template| template.variables.iter().any(|v| v.name == variable.name))
    };
    let used = members.iter().filter(|(_, variable)| is_used(variable));
    let mut fields: Vec<&str> = used.map(|(field, _)| field.as_str()).collect();
    if fields.len() < members.len() {
        fields.push("..");
    }
    format!("Self::{} {{ {} }}", variant.name, fields.join(", "))
}

/// The text of a URL with the variables in their places.
fn url(variant: &Variant, template: &Template) -> Piece {
    if template.variables.is_empty() {
        return owned(format!("{:?}", template.text));
    }
    let mut text = template.text.replace('{', "{{").replace('}', "}}");
    let mut values = Vec::new();
    for (field, variable) in members(variant) {
        let placeholder = format!("{{{}}}", variable.name);
        let Some(at) = template.text.find(&placeholder) else { continue };
        text = text.replace(&format!("{{{placeholder}}}"), &format!("{{{field}}}"));
        values.push(if is_origin(template, variable) {
            Piece::from(format!("{field} = {field}.trim_end_matches('/')"))
        } else {
            let in_authority = at < template.authority_end();
            let place = if in_authority { "Authority" } else { "Path" };
            let arguments = [field.clone(), format!("VariablePlace::{place}")];
            let open = format!("{field} = server_variable(");
            Piece::items(open, arguments.map(Piece::from), ")")
        });
    }
    let text = Piece::from(format!("{text:?}"));
    Piece::items("format!(", std::iter::once(text).chain(values), ")")
}

/// A literal as a value of its own.
fn owned(literal: String) -> Piece {
    Piece::chain(literal, [".to_owned()".into()])
}

/// Whether a variable is the scheme and host of its URL, which the caller gives as a URL.
fn is_origin(template: &Template, variable: &Variable) -> bool {
    !template.text.contains("://") && template.text.starts_with(&format!("{{{}}}", variable.name))
}

fn servers(lines: &mut Lines, variants: &[Variant]) {
    lines.blank();
    lines.docs(1, SERVERS);
    lines.indented(1, "#[must_use]");
    lines.indented(1, "pub fn servers(&self) -> Vec<(&'static str, Option<String>)> {");
    lines.indented(2, "match self {");
    for variant in variants {
        let used: Vec<&Template> = variant.parts.values().flatten().collect();
        let parts = variant.parts.iter().map(|(part, template)| {
            let url = match template {
                Some(template) => Piece::items("Some(", [url(variant, template)], ")"),
                None => "None".into(),
            };
            Piece::items("(", [format!("{part:?}").into(), url], ")")
        });
        lines.arm(3, &pattern(variant, &used), &Piece::items("vec![", parts, "]"));
    }
    lines.indented(3, "Self::Other(_) => Vec::new(),");
    lines.indented(2, "}");
    lines.indented(1, "}");
}

/// Whether the document has a default for some variable, so that not all must be given.
fn has_defaults(variant: &Variant) -> bool {
    let variables = variant.variables();
    !variables.is_empty() && variables.iter().all(|variable| variable.default.is_some())
}

fn variables_name(variant: &Variant, variants: &[Variant]) -> String {
    let taken = |name: &str| variants.iter().any(|other| other.name == name);
    unique(&pascal_case(&format!("{} variables", variant.name)), taken)
}

fn constructor(lines: &mut Lines, variant: &Variant, variants: &[Variant]) {
    let name = unique(&snake_case(&variant.name), |name| RESERVED.contains(&name));
    let variables = variables_name(variant, variants);
    let members = members(variant);
    let member = members.first().map(|(field, _)| field.as_str()).unwrap_or_default();
    lines.blank();
    lines.docs(
        1,
        &format!(
            "[`Environment::{}`] with the document's defaults, to change what differs:\n\
             `Environment::{name}().{member}(\"..\").into()`.",
            variant.name,
        ),
    );
    lines.indented(1, "#[must_use]");
    lines.indented(1, format!("pub fn {name}() -> {variables} {{"));
    lines.indented(2, format!("{variables}::default()"));
    lines.indented(1, "}");
}

/// The struct of a variant's variables, whose default is the document's.
fn defaults(lines: &mut Lines, variant: &Variant, variants: &[Variant]) {
    let (name, variables) = (&variant.name, variables_name(variant, variants));
    let members = members(variant);
    let values = members.iter().map(|(field, variable)| {
        let default = variable.default.as_deref().unwrap_or_default();
        owned(format!("{field}: {default:?}"))
    });
    lines.blank();
    lines.docs(0, &format!("The variables of [`Environment::{name}`]."));
    lines.line("#[derive(Clone, Debug, PartialEq, Eq)]");
    lines.line(format!("pub struct {variables} {{"));
    for (field, _) in &members {
        lines.indented(1, format!("{field}: String,"));
    }
    lines.line("}");
    lines.blank();
    lines.line(format!("impl Default for {variables} {{"));
    lines.indented(1, "fn default() -> Self {");
    lines.piece(2, &Piece::items("Self {", values, "}"), "");
    lines.indented(1, "}");
    lines.line("}");
    lines.blank();
    lines.line(format!("impl {variables} {{"));
    for (field, variable) in &members {
        lines.blank();
        lines.docs(1, &variable_docs(variable));
        lines.indented(1, "#[must_use]");
        let parameters = ["mut self".to_owned(), format!("{field}: impl Into<String>")];
        lines.signature(1, &format!("pub fn {field}("), &parameters, "Self");
        lines.assigned(2, &format!("self.{field}"), &format!("{field}.into()").into());
        lines.indented(2, "self");
        lines.indented(1, "}");
    }
    lines.line("}");
    lines.blank();
    lines.line(format!("impl From<{variables}> for Environment {{"));
    lines.indented(1, format!("fn from(variables: {variables}) -> Self {{"));
    let fields = members.iter().map(|(field, _)| format!("{field}: variables.{field}").into());
    lines.piece(2, &Piece::items(format!("Self::{name} {{"), fields, "}"), "");
    lines.indented(1, "}");
    lines.line("}");
}
