//! `src/mock.rs`: the stand-in for the vendor in tests, with a line for each operation. It is behind the
//! crate's feature `mock`.

use std::collections::HashSet;

use super::Context;
use super::modules::Modules;
use super::readme;
use super::requests::{failure, value};
use super::source::{Lines, Piece, import, imported};
use super::types::Printer;
use crate::generate::Generated;
use crate::model::Operation;
use crate::operation::snake_case;

/// The module's path in the crate.
pub(super) const PATH: &str = "src/mock.rs";

/// What every stand-in has, whatever its operations are called.
const TAKEN: [&str; 10] =
    ["builder", "calls", "client", "clock", "deref", "expect", "fmt", "start", "url", "verify"];

/// The module's text; none for a document without operations.
pub(super) fn mock(
    generated: &Generated,
    context: &Context<'_>,
    modules: &Modules,
    printer: &Printer<'_>,
) -> Option<String> {
    let operations: Vec<&Operation> = generated
        .model
        .operations
        .iter()
        .filter(|operation| generated.requests.contains_key(&operation.row.id))
        .collect();
    if operations.is_empty() {
        return None;
    }
    let mut body = Lines::default();
    body.line("mock_of! {");
    body.indented(1, "Client;");
    let mut taken: HashSet<String> = TAKEN.map(str::to_owned).into();
    for operation in operations {
        let condition = modules.feature_of_operation(&operation.row.id);
        let error = failure(printer, operation);
        let further = operation.representations.iter();
        let further = further
            .map(|(representation, success)| (representation.row_id(&operation.row), success));
        for (id, success) in
            std::iter::once((operation.row.id.clone(), &operation.success)).chain(further)
        {
            if let Some(feature) = &condition {
                body.indented(1, format!("#[cfg(feature = \"{feature}\")]"));
            }
            let name = name(&id, &mut taken);
            let row = if name == id { String::new() } else { format!(" as {id:?}") };
            let types = format!("{}, {error};", value(printer, success));
            if !body.fitting(1, &format!("{name}{row}: {types}")) {
                body.indented(1, format!("{name}{row}:"));
                body.indented(2, types);
            }
        }
    }
    body.line("}");
    let body = body.into_text();
    let mut lines = Lines::default();
    lines.block(0, &docs(generated, context));
    lines.blank();
    imports(&mut lines, &body, modules);
    lines.blank();
    Some(lines.into_text() + &body)
}

/// The name of the function: the id of the row, as far as it is free.
fn name(id: &str, taken: &mut HashSet<String>) -> String {
    let mut name = if id.contains('.') { snake_case(&id.replace('.', "_")) } else { id.to_owned() };
    while !taken.insert(name.clone()) {
        name.push('_');
    }
    name
}

fn imports(lines: &mut Lines, body: &str, modules: &Modules) {
    let collections = imported(body, &["BTreeMap"]);
    if !collections.is_empty() {
        lines.line("use std::collections::BTreeMap;");
        lines.blank();
    }
    // A feature may leave out all that needs one of them.
    let is_open = modules.are_features;
    let mut names = |path: &str, all: &[&str]| {
        let found = imported(body, all);
        if is_open && !found.is_empty() {
            lines.line("#[allow(unused_imports, reason = \"features leave operations out\")]");
        }
        import(lines, path, &found);
    };
    names("use client_runtime::client", &["ByteStream"]);
    names(
        "use client_runtime",
        &["Binary", "ExactNumber", "JsonObject", "Nullable", "Sensitive", "mock_of", "streams"],
    );
    lines.blank();
    if is_open {
        lines.line("#[allow(unused_imports, reason = \"features leave operations out\")]");
    }
    let own = imported(body, &["Client", "types"]);
    import(lines, "use crate", &own);
}

/// What the module is for, with an example that compiles for every surface.
fn docs(generated: &Generated, context: &Context<'_>) -> String {
    let package = context.surface.facts.package.name.get_ref().replace('-', "_");
    let mut docs = format!(
        "//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev {} \
         --features mock`.\n",
        context.surface.facts.package.name.get_ref(),
    );
    let Some((operation, call)) = readme::call(generated, |_| true) else { return docs };
    let id = &operation.row.id;
    let mut lines = Lines::default();
    lines.line(format!("use {package}::client_runtime::mock::Fault;"));
    lines.line(format!("use {package}::mock::Mock;"));
    lines.blank();
    lines.line(
        "async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {",
    );
    lines.indented(1, "let mock = Mock::start().await?;");
    lines.indented(1, "// Each attempt is a call, and idempotent ones are made again.");
    let name = name(id, &mut TAKEN.map(str::to_owned).into());
    lines.indented(1, format!("mock.{name}().fault(Fault::Reset).any_times();"));
    let sent = Piece::chain("mock.client()", [call, ".send()".into(), ".await".into()]);
    lines.assigned(1, "let result", &sent);
    lines.indented(1, "assert!(result.is_err());");
    lines.indented(1, "Ok(mock.verify()?)");
    lines.line("}");
    docs.push_str("//!\n//! ```no_run\n");
    for line in lines.into_text().lines() {
        docs.push_str(format!("//! {line}").trim_end());
        docs.push('\n');
    }
    docs.push_str("//! ```\n");
    docs
}
