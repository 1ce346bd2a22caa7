//! `Cargo.toml` of a client crate: the features that it has, and the dependencies that its text
//! names.

use super::source::Lines;
use super::{Context, CrateFile, header};
use crate::surface::CrateFacts;

/// Crates that the text may name, by their names in code, and the lines for them.
const DEPENDENCIES: [(&str, &str); 5] = [
    ("jiff", "jiff.workspace = true"),
    ("schemars", "schemars = { workspace = true, optional = true }"),
    ("serde", "serde.workspace = true"),
    ("serde_json", "serde_json.workspace = true"),
    ("uuid", "uuid.workspace = true"),
];

/// What the crate's examples need.
const EXAMPLES: &str = "
[dev-dependencies]
tokio = { workspace = true, features = [\"macros\", \"rt-multi-thread\"] }
vendor-sandbox.workspace = true
";

/// docs.rs shows everything that a feature adds.
const DOCS: &str = "
[package.metadata.docs.rs]
all-features = true
";

const LINTS: &str = "
[lints.rust]
missing_docs = \"warn\"
unsafe_code = \"forbid\"
";

/// `tags` are the features of which each has the operations of a tag.
pub(super) fn manifest(context: &Context<'_>, files: &[CrateFile], tags: &[String]) -> String {
    let package = &context.surface.facts.package;
    let code: Vec<&str> = files
        .iter()
        .filter(|file| file.path.ends_with(".rs"))
        .map(|file| file.text.as_str())
        .collect();
    let mut text = header::hash_comment(context);
    text.push_str(&format!(
        "\n[package]\nname = {}\nversion = {}\ndescription = {}\n",
        quoted(package.name.get_ref()),
        quoted(package.version.get_ref()),
        quoted(package.description.get_ref()),
    ));
    text.push_str(&published(package, !context.examples.is_empty()));
    text.push_str(&features(context, files, &code, tags));
    text.push_str("\n[dependencies]\n");
    for line in dependencies(context, &code) {
        text.push_str(&format!("{line}\n"));
    }
    if !context.examples.is_empty() {
        text.push_str(EXAMPLES);
    }
    text.push_str(DOCS);
    text.push_str(LINTS);
    text
}

/// What the package is to those who find it in a registry. What `surface.toml` does not say is said
/// once for the whole workspace.
fn published(package: &CrateFacts, has_examples: bool) -> String {
    let mut lines = Lines::default();
    for inherited in ["edition", "rust-version"] {
        lines.line(format!("{inherited}.workspace = true"));
    }
    lines.line(match &package.license {
        Some(license) => format!("license = {}", quoted(license.get_ref())),
        None => "license.workspace = true".to_owned(),
    });
    if let Some(repository) = &package.repository {
        lines.line(format!("repository = {}", quoted(repository.get_ref())));
    }
    lines.line("readme = \"README.md\"");
    for (key, words) in [("keywords", &package.keywords), ("categories", &package.categories)] {
        if !words.is_empty() {
            let words: Vec<String> = words.iter().map(|word| quoted(word.get_ref())).collect();
            lines.line(format!("{key} = [{}]", words.join(", ")));
        }
    }
    lines.line(match package.publish {
        Some(publish) => format!("publish = {publish}"),
        None => "publish.workspace = true".to_owned(),
    });
    if has_examples {
        lines.line("# They call a stand-in for the vendor, which is in this workspace alone.");
        lines.line("exclude = [\"/examples/\"]");
    }
    lines.blank();
    lines.into_text()
}

fn features(context: &Context<'_>, files: &[CrateFile], code: &[&str], tags: &[String]) -> String {
    let mut lines = Lines::default();
    lines.line("[features]");
    let default: Vec<String> =
        std::iter::once("rustls").chain(tags.iter().map(String::as_str)).map(quoted).collect();
    lines.line(format!("default = [{}]", default.join(", ")));
    if files.iter().any(|file| file.path == super::mock::PATH) {
        lines.line(
            "# A stand-in for the vendor on loopback, for the tests of code that uses the client.",
        );
        lines.line("mock = [\"client-runtime/mock\"]");
    }
    lines.line("# TLS by the library of the operating system, in place of rustls.");
    lines.line("native-tls = [\"client-runtime/native-tls\"]");
    lines.line("# TLS by rustls.");
    lines.line("rustls = [\"client-runtime/rustls\"]");
    lines.line("# `schemars::JsonSchema` for the types.");
    let own = if names_crate(code, "schemars") { "\"dep:schemars\", " } else { "" };
    lines.line(format!("schemars = [{own}\"client-runtime/schemars\"]"));
    if context.surface.facts.webhooks.is_some() {
        lines.line("# The vendor's events, and the verification of their deliveries.");
        lines.line("webhooks = [\"client-runtime/webhook\"]");
    }
    if !tags.is_empty() {
        lines.line("# The operations of a tag each.");
    }
    for tag in tags {
        lines.line(format!("{tag} = []"));
    }
    lines.into_text()
}

/// The lines of the dependencies, sorted.
fn dependencies(context: &Context<'_>, code: &[&str]) -> Vec<String> {
    // What reads events is of no use to others.
    let runtime = match reads_events(code) {
        true => "client-runtime = { workspace = true, features = [\"event-streams\"] }",
        false => "client-runtime.workspace = true",
    };
    let mut lines = vec![runtime.to_owned()];
    let named = DEPENDENCIES.iter().filter(|(name, _)| names_crate(code, name));
    lines.extend(named.map(|(_, line)| (*line).to_owned()));
    let decimals = context.surface.facts.types.decimals.as_ref();
    let decimal = decimals.and_then(|facts| facts.get_ref().resolve().ok()?.dependency);
    lines.extend(decimal.filter(|(name, _)| names_crate(code, name)).map(|(_, line)| line));
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// Whether code, and no comment, has the type of a stream of events.
fn reads_events(code: &[&str]) -> bool {
    let mut lines = code.iter().flat_map(|text| text.lines());
    lines.any(|line| line.contains("streams::EventStream<") && !line.trim_start().starts_with("//"))
}

/// Whether code, and no comment, has a path that begins with a crate.
fn names_crate(code: &[&str], name: &str) -> bool {
    let path = format!("{name}::");
    let begins = |line: &str, at: usize| {
        let before = &line[..at];
        let before = before.strip_suffix("::").unwrap_or(before);
        !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '>'))
    };
    let named = code.iter().filter(|text| text.contains(&path));
    let lines = named.flat_map(|text| text.lines());
    lines
        .filter(|line| !line.trim_start().starts_with("//"))
        .any(|line| line.match_indices(&path).any(|(at, _)| begins(line, at)))
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::{names_crate, reads_events};

    #[test]
    fn only_code_reads_events() {
        let result = "    ) -> Result<ResponseValue<streams::EventStream<String>>, Error<()>> {";
        assert!(reads_events(&["", result]));
        assert!(!reads_events(&[
            "/// Not a streams::EventStream<String>.",
            "streams::JsonStream<X>"
        ]));
    }

    #[test]
    fn only_paths_that_begin_with_a_crate_name_it() {
        for named in ["a: serde_json::Value", "use serde_json::Map;", "Vec<::serde_json::Value>"] {
            assert!(names_crate(&[named], "serde_json"), "{named}");
        }
        for other in [
            "/// See serde_json::Value.",
            "client_runtime::serde_json::Value",
            "my_serde_json::Value",
        ] {
            assert!(!names_crate(&[other], "serde_json"), "{other}");
        }
    }
}
