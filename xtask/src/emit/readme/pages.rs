//! How the README reads a list that comes in pages.

use super::call;
use crate::emit::Context;
use crate::emit::requests;
use crate::emit::source::{Lines, Piece};
use crate::generate::Generated;

/// The items of a list, if there is a list that takes nothing but texts.
pub(super) fn pages(generated: &Generated, context: &Context<'_>) -> String {
    let Some((operation, list)) = call(generated, |operation| operation.pagination.is_some())
    else {
        return String::new();
    };
    let package = context.surface.facts.package.name.get_ref().replace('-', "_");
    let items = format!(".{}()", requests::items(operation));
    let mut lines = Lines::default();
    lines.line(format!("use {package}::Client;"));
    lines.blank();
    lines.line("async fn list(client: &Client) -> Result<(), Box<dyn std::error::Error>> {");
    lines.assigned(1, "let mut items", &Piece::chain("client", [list, items.into()]));
    lines.indented(1, "while let Some(item) = items.try_next().await? {");
    lines.indented(2, "println!(\"{item:?}\");");
    lines.indented(1, "}");
    lines.indented(1, "Ok(())");
    lines.line("}");
    format!(
        "A list that comes in pages is a stream of its items, or of its pages. A page is a call that is \
         made when it is wanted:\n\n```rust,no_run\n{}```\n\n",
        lines.into_text()
    )
}
