//! `[crate]`: the package that is written, and what its manifest says of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::problem::span;
use crate::diagnostic::Diagnostic;
use crate::tree::FileId;

/// The most keywords and categories that crates.io takes of a package.
const MOST_WORDS: usize = 5;

/// The longest keyword that crates.io takes.
const LONGEST_KEYWORD: usize = 20;

/// The crate that is written.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CrateFacts {
    /// The package's name, in kebab case.
    #[schemars(with = "String", extend("examples" = ["museum"]))]
    pub name: Spanned<String>,
    /// The package's version, by semver. `cargo xtask diff` says which step a change calls for.
    #[schemars(with = "String", extend("examples" = ["0.1.0"]))]
    pub version: Spanned<String>,
    /// One sentence for the package's manifest.
    #[schemars(with = "String", extend("examples" = ["Client for the museum's ticket API."]))]
    pub description: Spanned<String>,
    /// Whether the crate has a feature for each tag of the documents, all of them on by default. A
    /// caller that needs one tag compiles its operations and their types alone.
    #[serde(default)]
    pub tag_features: bool,
    /// The URL of the repository that the crate's source is in.
    #[schemars(with = "Option<String>", extend("examples" = ["https://git.example/museum"]))]
    pub repository: Option<Spanned<String>>,
    /// Up to five words under which crates.io finds the package.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["api", "museum", "tickets"]]))]
    pub keywords: Vec<Spanned<String>>,
    /// Up to five categories of crates.io, such as `api-bindings`.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["api-bindings"]]))]
    pub categories: Vec<Spanned<String>>,
    /// The licence of the package, as an SPDX expression. Without it, the package has the licence of
    /// the workspace, and a copy of each of its files `LICENSE*`.
    #[schemars(with = "Option<String>", extend("examples" = ["MIT OR Apache-2.0"]))]
    pub license: Option<Spanned<String>>,
    /// Whether the package may be published. Without it, what the workspace says.
    pub publish: Option<bool>,
}

/// What a registry would refuse of the package, or a manifest cannot hold.
pub(super) fn check(facts: &CrateFacts, file: FileId) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let error = |code, message: String, value: &Spanned<String>, help: &str| {
        Diagnostic::error(code, message, span(file, value)).help(help)
    };
    if let Some(repository) = &facts.repository
        && !is_web_address(repository.get_ref())
    {
        let shown = repository.get_ref().escape_debug();
        let message = format!("`{shown}` cannot be the address of a repository");
        let help = "give the page where people look at the source: \"https://..\"";
        problems.push(error("surface::crate-repository", message, repository, help));
    }
    if let Some(license) =
        facts.license.as_ref().filter(|license| !is_expression(license.get_ref()))
    {
        let message = format!("`{}` is not an SPDX expression", license.get_ref().escape_debug());
        let help =
            "join identifiers of https://spdx.org/licenses by OR and AND: \"MIT OR Apache-2.0\"";
        problems.push(error("surface::crate-license", message, license, help));
    }
    for (key, words, longest) in [
        ("keywords", &facts.keywords, LONGEST_KEYWORD),
        ("categories", &facts.categories, usize::MAX),
    ] {
        if let Some(extra) = words.get(MOST_WORDS) {
            let message =
                format!("crates.io takes {MOST_WORDS} {key} of a package, not {}", words.len());
            problems.push(error(
                "surface::crate-words",
                message,
                extra,
                "keep those that matter most",
            ));
        }
        for word in words.iter().filter(|word| !is_word(key, word.get_ref(), longest)) {
            let message =
                format!("crates.io takes no `{}` in {key}", word.get_ref().escape_debug());
            let help = match key {
                "keywords" => {
                    "a keyword starts with a letter or digit, has only those, `_`, `-` and `+`, and at most 20 characters"
                }
                _ => "the categories are listed at https://crates.io/category_slugs",
            };
            problems.push(error("surface::crate-words", message, word, help));
        }
    }
    problems
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty())
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// Whether a text can be an expression, as far as its form tells: crates.io knows the identifiers.
fn is_expression(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || " .-+()/".contains(c);
    text.contains(|c: char| c.is_ascii_alphanumeric()) && text.chars().all(is_part)
}

fn is_word(key: &str, text: &str, longest: usize) -> bool {
    // Categories have parts: `development-tools::testing`.
    let others = if key == "keywords" { "_-+" } else { "-:" };
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(c))
        && text.len() <= longest
}
