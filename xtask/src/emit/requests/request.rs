//! A request: its struct, a setter for each optional value, and how it is sent.

use super::{Call, pages, statement};
use crate::emit::rustdoc::tidy;
use crate::emit::source::{Lines, Piece};
use crate::emit::types::Printer;
use crate::model::{Argument, Operation, OutcomeCase, Success, TypeRef};
use crate::operation::StatusPattern;

pub(super) fn print(lines: &mut Lines, call: &Call<'_>) {
    let Call { operation, name, .. } = call;
    lines.docs(0, &format!("The request of [`Client::{}`]{}", operation.row.id, summary(call)));
    lines.line("#[derive(Clone)]");
    lines.line("#[must_use = \"a request does nothing until it is sent\"]");
    lines.item("pub struct", &format!("{name}<'a>"));
    lines.indented(1, format!("{}: &'a Client,", call.client()));
    for argument in &operation.arguments {
        lines.member(1, &argument.name, &held(call, argument));
    }
    lines.line("}");
    lines.blank();
    match operation.pagination {
        Some(_) => lines.line(format!("impl<'a> {name}<'a> {{")),
        None => lines.item("impl", &format!("{name}<'_>")),
    }
    for argument in operation.arguments.iter().filter(|argument| !argument.required) {
        lines.blank();
        setter(lines, call, argument);
    }
    lines.blank();
    send(lines, call, &operation.success, "send", &operation.row.id, None);
    for (representation, success) in &operation.representations {
        lines.blank();
        let row = representation.row_id(&operation.row);
        let asked = Some(representation.media_type.as_str());
        send(lines, call, success, &representation.method, &row, asked);
    }
    if operation.pagination.is_some() {
        pages::methods(lines, call);
    }
    lines.blank();
    statement::request(lines, call);
    lines.line("}");
}

/// `: Answer the questions.`, so that a list of requests says what they do.
fn summary(call: &Call<'_>) -> String {
    let summary = tidy(call.operation.row.summary.as_deref().unwrap_or_default().trim());
    match summary.lines().next().map(|line| line.trim_end_matches('.')) {
        Some(line) if !line.is_empty() => format!(": {line}."),
        _ => ".".to_owned(),
    }
}

/// The type of the member that holds an argument.
fn held(call: &Call<'_>, argument: &Argument) -> String {
    let ty = call.printer.used(&argument.ty);
    if argument.required { ty } else { format!("Option<{ty}>") }
}

fn setter(lines: &mut Lines, call: &Call<'_>, argument: &Argument) {
    let Argument { name, docs, ty, deprecated, .. } = argument;
    let docs = tidy(docs.trim());
    let docs = if docs.is_empty() { format!("Sets `{name}`.") } else { docs };
    lines.docs(1, &docs);
    if *deprecated {
        lines.indented(1, "#[deprecated = \"The document says that it should no longer be set.\"]");
    }
    let ty = call.printer.used(ty);
    let parameters = ["mut self".to_owned(), format!("{name}: impl Into<{ty}>")];
    lines.signature(1, &format!("pub fn {name}("), &parameters, "Self");
    let value = Piece::items("Some(", [format!("{name}.into()").into()], ")");
    lines.assigned(2, &format!("self.{name}"), &value);
    lines.indented(2, "self");
    lines.indented(1, "}");
}

/// A method that sends the request as the row `id` says.
fn send(
    lines: &mut Lines,
    call: &Call<'_>,
    success: &Success,
    method: &str,
    id: &str,
    asked: Option<&str>,
) {
    let asked = asked.map(|media_type| format!(" and asks for `{media_type}`"));
    let row = &call.operation.row;
    let (title, retries) = (row.title(), super::method::retries(row));
    let given = match success {
        Success::Sequence(own) if own.has_events() => " Gives its events as they come.",
        Success::Sequence(_) => " Gives its values as they come.",
        _ => "",
    };
    lines.docs(1, &format!("Sends `{title}`{}.{given}{retries}", asked.unwrap_or_default()));
    lines.docs(1, &format!("\n# Errors\n{}", errors(call)));
    let (value, error) = (value(call.printer, success), failure(call.printer, call.operation));
    let result = format!("Result<ResponseValue<{value}>, Error<{error}>>");
    lines.signature(1, &format!("pub async fn {method}("), &["self".to_owned()], &result);
    let function = match success {
        Success::Stream => "stream",
        Success::Sequence(sequence) if sequence.has_events() => "events",
        Success::Sequence(_) => "json_stream",
        _ => "send",
    };
    lines.indented(2, format!("let client = self.{};", call.client()));
    let arguments =
        ["client".to_owned(), format!("self.{}()?", call.request_function()), format!("{id:?}")];
    let open = format!("client::{function}(");
    let call = Piece::items(open, arguments.map(Piece::from), ")");
    lines.piece(2, &Piece::chain(call, [".await".into()]), "");
    lines.indented(1, "}");
}

/// The type of a success.
pub(in crate::emit) fn value(printer: &Printer<'_>, success: &Success) -> String {
    match success {
        Success::Nothing => "()".to_owned(),
        Success::Stream => "ByteStream".to_owned(),
        Success::Sequence(own) => {
            format!("streams::{}<{}>", own.type_name(), printer.used(&own.item))
        }
        Success::Optional(ty) => format!("Option<{}>", printer.used(ty)),
        Success::One(_) | Success::ByStatus(_) => {
            success.ty().map(|ty| printer.used(&ty)).unwrap_or_default()
        }
    }
}

/// The type of the documented failures.
pub(in crate::emit) fn failure(printer: &Printer<'_>, operation: &Operation) -> String {
    match operation.failure {
        Some(id) => printer.used(&TypeRef::Named(id)),
        None => "()".to_owned(),
    }
}

/// Which errors a caller has to expect, status by status.
fn errors(call: &Call<'_>) -> String {
    let Some(failure) = call.operation.failure else {
        return "The document describes no failures; each is an [`Error::UnexpectedResponse`]."
            .to_owned();
    };
    let types = call.printer.types;
    let name = &types.get(failure).name;
    let cases = types.outcome(failure).into_iter().flat_map(|outcome| &outcome.cases);
    let cases: Vec<String> = cases.filter(|case| !case.instead).map(case).collect();
    let rest = "Any other [`Error`] means that no such answer came.";
    match cases.is_empty() {
        true => format!("[`Error::ErrorResponse`] with [`types::{name}`]. {rest}"),
        false => format!(
            "[`Error::ErrorResponse`] with [`types::{name}`]:\n{}\n\n{rest}",
            cases.join("\n")
        ),
    }
}

/// ``- 403, `Forbidden`: the first line of the vendor's words``.
fn case(case: &OutcomeCase) -> String {
    let status = match case.status {
        StatusPattern::Default => "any other status".to_owned(),
        status => status.to_string(),
    };
    let said = tidy(case.docs.text.trim());
    match said.lines().next().map(str::trim).filter(|line| !line.is_empty()) {
        Some(line) => format!("- {status}, `{}`: {line}", case.name),
        None => format!("- {status}, `{}`", case.name),
    }
}
