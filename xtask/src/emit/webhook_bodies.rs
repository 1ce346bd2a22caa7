//! `src/webhook_bodies.rs`: the types of what the vendor sends unprompted, as the document's
//! `webhooks` describe it.

use super::Context;
use super::rustdoc::tidy;
use super::source::{Lines, Piece};
use super::types::Printer;
use crate::generate::Generated;
use crate::operation::{pascal_case, unique};

/// The module's text; none if the document describes no webhook with a body.
pub(super) fn webhook_bodies(
    generated: &Generated,
    context: &Context<'_>,
    printer: &Printer<'_>,
) -> Option<String> {
    // The events that `surface.toml` describes have a module of their own.
    if context.surface.facts.webhooks.is_some() || generated.model.webhooks.is_empty() {
        return None;
    }
    let mut taken: Vec<String> = Vec::new();
    let mut lines = Lines::default();
    lines.line(
        "//! The bodies of the requests that the vendor makes unprompted, one for each webhook",
    );
    lines.line("//! of the document.");
    lines.blank();
    lines.line("use crate::types;");
    for webhook in &generated.model.webhooks {
        let name = unique(&pascal_case(&webhook.name), |name| taken.iter().any(|own| own == name));
        taken.push(name.clone());
        lines.blank();
        let about = tidy(webhook.docs.trim());
        lines.docs(
            0,
            &match about.as_str() {
                "" => format!("`{}`.", webhook.name),
                about => format!("`{}`: {about}", webhook.name),
            },
        );
        let body = Piece::ty(&printer.used(&webhook.body));
        lines.assigned(0, &format!("pub type {name}"), &body);
    }
    Some(lines.into_text())
}
