//! `README.md` of a client crate, which is also its crate documentation.

use std::fmt::Write as _;

use super::{Context, credentials, header, webhooks};
use crate::emit::rustdoc::tidy;
use crate::environments::Variant;
use crate::generate::Generated;
use crate::operation::Operation;
use crate::surface::RetryClass;
use crate::tree::Node;

pub(super) fn readme(generated: &Generated, context: &Context<'_>) -> String {
    let package = &context.surface.facts.package;
    let made_by = header::made_by(&context.surface.name);
    let mut text = String::new();
    let _ = write!(text, "<!-- @generated\n{made_by}\n-->\n\n");
    let _ = write!(text, "# {}\n\n{}\n\n", package.name.get_ref(), package.description.get_ref());
    text.push_str(&about(context));
    text.push_str(&usage(generated, context));
    text.push_str(&operation_list(generated));
    text.push_str(&excluded(generated));
    text.push_str(&losses(generated));
    text
}

fn about(context: &Context<'_>) -> String {
    let info = |key| {
        let info = context.document.get("info").and_then(|info| info.get(key));
        info.and_then(Node::as_str).unwrap_or_default()
    };
    format!(
        "Made from the document \"{}\", version {}. `openapi.yaml` beside this file is the merged \
         document.\n\n",
        info("title"),
        info("version")
    )
}

fn usage(generated: &Generated, context: &Context<'_>) -> String {
    let package = context.surface.facts.package.name.get_ref().replace('-', "_");
    let environments = &context.environments.variants;
    // An example that somebody pastes must not reach real customers if it can help it.
    let harmless = |environment: &&Variant| {
        let name = environment.name.to_ascii_lowercase();
        ["sandbox", "test", "staging", "demo"].iter().any(|word| name.contains(word))
    };
    let mut plain = environments.iter().filter(|environment| environment.is_plain());
    let environment = match plain.clone().find(harmless).or_else(|| plain.next()) {
        Some(environment) => format!("Environment::{}", environment.name),
        None => "Environment::Other(\"https://api.example.com\".to_owned())".to_owned(),
    };
    let schemes = credentials::constructors(generated, context);
    let reads_environment = schemes.iter().any(credentials::Constructor::reads_environment);
    let mut text = String::from("## Use\n\n```rust,no_run\n");
    let imports =
        if reads_environment { "Client, Credentials, Environment" } else { "Client, Environment" };
    let _ = writeln!(text, "use {package}::{{{imports}}};\n");
    text.push_str("fn client() -> Result<Client, Box<dyn std::error::Error>> {\n");
    let _ = writeln!(text, "    let client = Client::builder({environment})");
    if reads_environment {
        text.push_str("        .credentials(Credentials::from_env()?)\n");
    }
    text.push_str("        .build()?;\n    Ok(client)\n}\n```\n\n");
    for constructor in &schemes {
        let variables: Vec<String> =
            constructor.variables.iter().map(|name| format!("`{name}`")).collect();
        let (scheme, name) = (&constructor.scheme.name, &constructor.name);
        let _ = if constructor.reads_environment() {
            writeln!(text, "- `{scheme}` reads {}.", variables.join(", "))
        } else {
            writeln!(text, "- `{scheme}` takes a signer: `Credentials::{name}`.")
        };
    }
    for example in context.examples {
        let _ = writeln!(
            text,
            "- `cargo run -p {} --example {example}` runs against a stand-in on this machine, with no account.",
            context.surface.facts.package.name.get_ref()
        );
    }
    text.push_str(webhooks::readme(context).unwrap_or_default());
    text.push('\n');
    text
}

fn operation_list(generated: &Generated) -> String {
    let mut text =
        String::from("## Operations\n\n| method | request | repeated |\n|---|---|---|\n");
    for row in generated.rows() {
        let _ = writeln!(
            text,
            "| `{}` | `{}`<br>{} | {} |",
            row.id,
            row.title(),
            cell(row.summary.as_deref().unwrap_or_default()),
            repeated(row)
        );
    }
    text.push('\n');
    text
}

fn repeated(row: &Operation) -> String {
    let class = match (row.retry, row.idempotency.is_some()) {
        (RetryClass::Idempotent, _) => "after failures that may pass",
        (RetryClass::UnderKey, true) => "only under an idempotency key",
        (RetryClass::UnderKey, false) => "only if nothing was processed",
        (RetryClass::OneShot, _) => "never, unless the connection was never made",
    };
    match &row.retry_reason {
        Some(reason) => format!("{class}: {}", cell(reason)),
        None => class.to_owned(),
    }
}

/// Operations that surface.toml excludes are no losses.
fn excluded(generated: &Generated) -> String {
    let excluded = &generated.model.ledger.excluded;
    if excluded.is_empty() {
        return String::new();
    }
    let mut text = String::from("## Operations that `surface.toml` excludes\n\n");
    for operation in excluded {
        let _ = writeln!(text, "- `{}`", operation.operation);
    }
    text.push('\n');
    text
}

fn losses(generated: &Generated) -> String {
    let ledger = &generated.model.ledger;
    if ledger.losses.is_empty() && ledger.left_out.is_empty() {
        return String::new();
    }
    let mut text = String::from("## What the document says and this crate does not\n\n");
    for left_out in &ledger.left_out {
        let _ =
            writeln!(text, "- `{}` is left out: {}", left_out.operation, cell(&left_out.reason));
    }
    for loss in &ledger.losses {
        let _ = writeln!(text, "- {} at `{}`: {}", loss.kind, loss.pointer, cell(&loss.detail));
    }
    text
}

/// Vendors' text in one cell of a table, or one item of a list.
fn cell(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    tidy(&words.join(" ")).replace('|', "\\|").replace('<', "&lt;")
}
