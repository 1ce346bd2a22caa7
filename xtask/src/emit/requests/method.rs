//! A method of the client, which starts a request.

use super::Call;
use crate::emit::rustdoc::tidy;
use crate::emit::source::{Lines, Piece};
use crate::model::Argument;
use crate::operation::Operation as Row;
use crate::operation::RetryClass;

pub(super) fn print(lines: &mut Lines, call: &Call<'_>) {
    let Call { operation, printer, name, .. } = call;
    lines.docs(1, &docs(&operation.row, &operation.arguments));
    if operation.row.deprecated {
        lines.indented(
            1,
            "#[deprecated = \"The document says that it should no longer be called.\"]",
        );
    }
    let required: Vec<&Argument> =
        operation.arguments.iter().filter(|argument| argument.required).collect();
    let parameters = required.iter().map(|argument| {
        let ty = printer.used(&argument.ty);
        format!("{}: impl Into<{ty}>", argument.name)
    });
    let parameters: Vec<String> = std::iter::once("&self".to_owned()).chain(parameters).collect();
    let open = format!("pub fn {}(", operation.row.id);
    lines.signature(1, &open, &parameters, &format!("{name}<'_>"));
    let members = operation.arguments.iter().map(|argument| {
        let name = &argument.name;
        Piece::from(match argument.required {
            true => format!("{name}: {name}.into()"),
            false => format!("{name}: None"),
        })
    });
    let members = std::iter::once(Piece::from(format!("{}: self", call.client()))).chain(members);
    lines.piece(2, &Piece::items(format!("{name} {{"), members, "}"), "");
    lines.indented(1, "}");
}

/// The vendor's words, what is known of retries, and the required arguments.
fn docs(row: &Row, arguments: &[Argument]) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let said = [row.summary.as_deref().unwrap_or_default(), &row.description];
    for text in said.map(|text| tidy(text.trim())) {
        if !text.is_empty() && !paragraphs.contains(&text) {
            paragraphs.push(text);
        }
    }
    paragraphs.extend(row.notes.iter().map(|note| tidy(note)));
    paragraphs.push(format!("Sends `{}`.{}", row.title(), retries(row)));
    let required = arguments.iter().filter(|argument| argument.required);
    let told = required.filter(|argument| !argument.docs.trim().is_empty());
    let list: Vec<String> = told
        .map(|argument| {
            let docs = tidy(argument.docs.trim());
            // Further lines belong to the item of the list.
            format!("- `{}`: {}", argument.name, docs.replace('\n', "\n  "))
        })
        .collect();
    if !list.is_empty() {
        paragraphs.push(list.join("\n"));
    }
    paragraphs.join("\n\n")
}

/// When the call is sent again unprompted.
pub(super) fn retries(row: &Row) -> String {
    let reason = row.retry_reason.as_deref();
    let reason = reason.map(|reason| tidy(reason.trim().trim_end_matches('.')));
    let rule = row.repeated();
    match (row.retry, reason) {
        (_, Some(reason)) => format!(" It is sent again {rule}: {reason}."),
        // It is what anybody expects, and the notes say it of operations that take a key.
        (RetryClass::Idempotent, None) => String::new(),
        (RetryClass::UnderKey, None) if row.idempotency.is_some() => String::new(),
        (RetryClass::UnderKey | RetryClass::OneShot, None) => format!(" It is sent again {rule}."),
    }
}
