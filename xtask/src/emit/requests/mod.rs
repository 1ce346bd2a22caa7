//! `src/requests.rs`: the methods of the client and the requests that they start.
//!
//! A method takes what is required, a request has a setter for everything else and sends itself. The
//! order in which values are put onto a request is progenitor's.

mod method;
mod pages;
mod request;
mod statement;

pub(super) use request::{failure, value};

use super::source::{Lines, import, imported, mentions};
use super::types::Printer;
use crate::generate::Generated;
use crate::model::{Argument, Operation};
use crate::operation::pascal_case;

/// An operation on its way into a file.
struct Call<'g> {
    operation: &'g Operation,
    request: &'g crate::generate::Request,
    printer: &'g Printer<'g>,
    /// The name of the request's type.
    name: String,
}

impl Call<'_> {
    /// The member that holds the client. No argument hides it.
    fn client(&self) -> String {
        self.free("client", |_| true)
    }

    /// The function that puts the request together. No setter hides it.
    fn request_function(&self) -> String {
        self.free("request", |argument| !argument.required)
    }

    fn free(&self, wanted: &str, counts: impl Fn(&Argument) -> bool) -> String {
        free(self.operation, wanted, counts)
    }
}

/// A name that no argument that counts has.
fn free(operation: &Operation, wanted: &str, counts: impl Fn(&Argument) -> bool) -> String {
    let mut name = wanted.to_owned();
    let arguments = || operation.arguments.iter().filter(|argument| counts(argument));
    while arguments().any(|argument| argument.name == name) {
        name.push('_');
    }
    name
}

/// The method of a request for a list in pages that gives its items. No setter hides it.
pub(super) fn items(operation: &Operation) -> String {
    free(operation, "items", |argument| !argument.required)
}

/// The requests of some operations, as the text of a module.
pub(super) fn requests<'g>(
    operations: impl Iterator<Item = &'g Operation>,
    generated: &'g Generated,
    printer: &'g Printer<'g>,
) -> String {
    let calls: Vec<Call<'g>> = operations
        .filter_map(|operation| {
            let request = generated.requests.get(&operation.row.id)?;
            let name = pascal_case(&operation.row.id);
            Some(Call { operation, request, printer, name })
        })
        .collect();
    let mut body = Lines::default();
    body.line("impl Client {");
    for call in &calls {
        body.blank();
        method::print(&mut body, call);
    }
    body.line("}");
    for call in &calls {
        body.blank();
        request::print(&mut body, call);
        if let Some(pagination) = &call.operation.pagination {
            pages::implementation(&mut body, call, pagination);
        }
    }
    body.blank();
    // Debug of requests says nothing of what they hold.
    let names = calls.iter().map(|call| call.name.clone());
    body.list("opaque_debug!", names);
    let body = body.into_text();
    let in_pages = calls.iter().any(|call| call.operation.pagination.is_some());
    let as_they_come = calls.iter().any(|call| call.operation.has_sequence());
    let wanted = [("pages", in_pages), ("streams", as_they_come)];
    format!("{}\n{body}", imports(&body, &wanted))
}

/// `wanted` says of modules, after which a request may be called too, whether they are meant.
fn imports(body: &str, wanted: &[(&str, bool)]) -> String {
    let mut lines = Lines::default();
    if mentions(body, "BTreeMap") {
        lines.line("use std::collections::BTreeMap;");
        lines.blank();
    }
    let runtime = [
        ("client_runtime::check", &["Checks", "inner", "list", "map", "number", "text"][..]),
        ("client_runtime::client", &["ByteStream", "CallError", "Error", "ResponseValue"]),
        ("client_runtime::reqwest", &["Request"]),
        (
            "client_runtime::wire",
            &[
                "CookieStyle",
                "Field",
                "FieldStyle",
                "HeaderStyle",
                "PathStyle",
                "QueryStyle",
                "QuerystringStyle",
            ],
        ),
    ];
    for (module, names) in runtime {
        import(&mut lines, &format!("use {module}"), &imported(body, names));
    }
    let own =
        ["Method", "Nullable", "Sensitive", "client", "opaque_debug", "pages", "streams", "wire"];
    let mut own = imported(body, &own);
    own.retain(|name| !wanted.contains(&(*name, false)));
    import(&mut lines, "use client_runtime", &own);
    lines.blank();
    let own = if mentions(body, "types") { "{Client, types}" } else { "Client" };
    lines.line(format!("use crate::{own};"));
    lines.into_text()
}
