//! `src/lib.rs`: the crate's documentation, its modules and the names that callers use.

use super::source::{Lines, import};
use super::{Context, environment};

/// What descriptions of vendors trip over.
const TEXTS: [&str; 5] = [
    "rustdoc::bare_urls",
    "rustdoc::broken_intra_doc_links",
    "rustdoc::invalid_html_tags",
    "rustdoc::invalid_rust_codeblocks",
    "reason = \"descriptions are the vendor's\"",
];

/// What names and shapes trip over that follow a document.
const SHAPES: [&str; 3] =
    ["clippy::all", "deprecated", "reason = \"names and shapes follow the document\""];

/// `extra` are the public modules besides the ones that every crate has.
pub(super) fn library(context: &Context<'_>, extra: &[&str]) -> String {
    let mut lines = Lines::default();
    lines.line("#![doc = include_str!(\"../README.md\")]");
    lines.attribute("#![allow", &TEXTS);
    lines.blank();
    for module in modules(context, extra) {
        match module {
            "requests" | "types" => lines.attribute("#[allow", &SHAPES),
            "mock" => {
                lines.line("#[cfg(feature = \"mock\")]");
                lines.attribute("#[allow", &SHAPES);
            }
            "webhooks" => lines.line("#[cfg(feature = \"webhooks\")]"),
            _ => {}
        }
        let visibility = if is_private(module) { "" } else { "pub " };
        lines.line(format!("{visibility}mod {module};"));
    }
    lines.blank();
    reexports(&mut lines, context);
    lines.into_text()
}

/// The modules, sorted.
fn modules<'m>(context: &Context<'_>, extra: &[&'m str]) -> Vec<&'m str> {
    let mut modules = vec!["client", "credentials", "environment", "operations", "types"];
    modules.extend(extra);
    modules.extend(context.has_extension.then_some("ext"));
    modules.extend(context.surface.facts.webhooks.as_ref().map(|_| "webhooks"));
    modules.sort_unstable();
    modules
}

/// Whether what a module has is known by another path.
fn is_private(module: &str) -> bool {
    matches!(module, "client" | "credentials" | "environment" | "ext" | "operations")
}

fn reexports(lines: &mut Lines, context: &Context<'_>) {
    import(lines, "pub use client", &["Client"]);
    let runtime = ["self", "CallOptions", "ClientBuilder", "IdempotencyKey", "Sensitive"];
    import(lines, "pub use client_runtime::client", &["ByteStream", "Error", "ResponseValue"]);
    import(lines, "pub use client_runtime", &runtime);
    import(lines, "pub use credentials", &["Credentials"]);
    let mut environments = vec!["Environment".to_owned()];
    environments.extend(environment::variable_types(&context.environments.variants));
    let environments: Vec<&str> = environments.iter().map(String::as_str).collect();
    import(lines, "pub use environment", &environments);
    import(lines, "pub use operations", &["SURFACE"]);
}
