//! `Cargo.toml` of a client crate.

use super::{Context, header};

/// Crates that typify's output names, and whether every client depends on them; the others are
/// only there if the output names them.
const DEPENDENCIES: [(&str, bool); 5] = [
    ("serde", true),
    ("serde_json", false),
    ("chrono", false),
    ("uuid", false),
    ("regress", false),
];

pub(super) fn manifest(context: &Context<'_>, modules: &[&str]) -> String {
    let package = &context.surface.facts.package;
    let mut text = header::hash_comment(context);
    text.push_str(&format!(
        "\n[package]\nname = {}\nversion = {}\ndescription = {}\n",
        quoted(package.name.get_ref()),
        quoted(package.version.get_ref()),
        quoted(package.description.get_ref()),
    ));
    for inherited in ["edition", "rust-version", "license", "publish"] {
        text.push_str(&format!("{inherited}.workspace = true\n"));
    }
    text.push_str("readme = \"README.md\"\n\n");
    if context.surface.facts.webhooks.is_some() {
        text.push_str(
            "[features]\n# The vendor's events, and the verification of their deliveries.\n",
        );
        text.push_str("webhooks = [\"client-runtime/webhook\"]\n\n");
    }
    text.push_str("[dependencies]\nclient-runtime.workspace = true\n");
    let mut lines: Vec<String> = DEPENDENCIES
        .iter()
        .filter(|(name, always)| *always || names_crate(modules, name))
        .map(|(name, _)| format!("{name}.workspace = true\n"))
        .collect();
    let decimals = context.surface.facts.types.decimals.as_ref();
    let decimal = decimals.and_then(|facts| facts.get_ref().resolve().ok()?.dependency);
    let decimal = decimal.filter(|(name, _)| names_crate(modules, name));
    lines.extend(decimal.map(|(_, line)| format!("{line}\n")));
    lines.sort_unstable();
    text.extend(lines);
    if !context.examples.is_empty() {
        text.push_str("\n[dev-dependencies]\n");
        for name in ["tokio", "vendor-sandbox"] {
            match name {
                "tokio" => text.push_str(
                    "tokio = { workspace = true, features = [\"macros\", \"rt-multi-thread\"] }\n",
                ),
                _ => text.push_str(&format!("{name}.workspace = true\n")),
            }
        }
    }
    text.push_str("\n[lints.rust]\nunsafe_code = \"forbid\"\n");
    text
}

fn names_crate(modules: &[&str], name: &str) -> bool {
    let path = format!("::{name}::");
    modules.iter().any(|text| text.contains(&path))
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
