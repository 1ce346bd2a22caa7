//! `README.md` of a client crate, which is also its crate documentation.

mod pages;

use std::fmt::Write as _;

use super::rustdoc::tidy;
use super::source::{Lines, Piece, import};
use super::{Context, credentials, header};
use crate::environments::Variant;
use crate::generate::Generated;
use crate::model::{Format, Operation as Described, Scalar, TypeRef};
use crate::operation::{Operation, StatusPattern};
use crate::tree::Node;

/// `tags` are the features of which each has the operations of a tag.
pub(super) fn readme(generated: &Generated, context: &Context<'_>, tags: &[String]) -> String {
    let package = &context.surface.facts.package;
    let made_by = header::made_by(&context.surface.name);
    let mut text = String::new();
    let _ = write!(text, "<!-- @generated\n{made_by}\n-->\n\n");
    let _ = write!(text, "# {}\n\n{}\n\n", package.name.get_ref(), package.description.get_ref());
    text.push_str(&about(context));
    text.push_str(&usage(generated, context));
    text.push_str(&tests(generated, context));
    text.push_str(&features(generated, context, tags));
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

/// How every client is called.
const CALLS: &str = "A method takes what its operation requires and gives a request, which has a setter \
    for everything else. Bodies are structs of `types`: `new` takes what is required, setters take the \
    rest. A failure that the document describes is `error.api()`, an enum by status; `error.outcome()` says \
    whether the vendor did the work, `error.is_retryable()` and `error.retry_after()` whether and when to \
    call again.\n\n";

fn usage(generated: &Generated, context: &Context<'_>) -> String {
    let schemes = credentials::constructors(generated, context);
    let reads_environment = schemes.iter().any(credentials::Constructor::reads_environment);
    let package = context.surface.facts.package.name.get_ref();
    let mut text = String::from("## Use\n\n```rust,no_run\n");
    text.push_str(&example(generated, context, reads_environment));
    text.push_str("```\n\n");
    text.push_str(CALLS);
    for constructor in &schemes {
        let variables: Vec<String> =
            constructor.variables.iter().map(|name| format!("`{name}`")).collect();
        let (scheme, name) = (&constructor.scheme.name, &constructor.name);
        let _ = if constructor.reads_environment() {
            writeln!(text, "- `{scheme}` reads {}.", variables.join(", "))
        } else if constructor.takes_signer() {
            writeln!(text, "- `{scheme}` takes a signer: `Credentials::{name}`.")
        } else {
            writeln!(text, "- `{scheme}` takes a token that you have, too: `Credentials::{name}`.")
        };
    }
    for example in context.examples {
        let _ = writeln!(
            text,
            "- `cargo run -p {package} --example {example}` runs against a stand-in on this machine, with no account.",
        );
    }
    if !schemes.is_empty() || !context.examples.is_empty() {
        text.push('\n');
    }
    text.push_str(&pages::pages(generated, context));
    text
}

/// A client, and a call if there is one that takes nothing but texts, with one of its failures.
fn example(generated: &Generated, context: &Context<'_>, reads_environment: bool) -> String {
    let package = context.surface.facts.package.name.get_ref().replace('-', "_");
    let call = call(generated, |_| true);
    let failure = call.as_ref().and_then(|(operation, _)| failure(generated, operation));
    let mut lines = Lines::default();
    if let Some(Failure { error, .. }) = &failure {
        lines.line(format!("use {package}::types::{error};"));
    }
    let imports: &[&str] = match reads_environment {
        true => &["Client", "Credentials", "Environment"],
        false => &["Client", "Environment"],
    };
    import(&mut lines, &format!("use {package}"), imports);
    lines.blank();
    lines.line(match call {
        Some(_) => "async fn call() -> Result<(), Box<dyn std::error::Error>> {",
        None => "fn client() -> Result<Client, Box<dyn std::error::Error>> {",
    });
    let new = Piece::items("Client::builder(", [environment(context).into()], ")");
    let credentials = reads_environment.then(|| ".credentials(Credentials::from_env()?)".into());
    let calls = credentials.into_iter().chain([".build()?".into()]);
    lines.assigned(1, "let client", &Piece::chain(new, calls));
    match call {
        Some((_, call)) => {
            answered(&mut lines, call, failure.as_ref());
            lines.indented(1, "Ok(())");
        }
        None => lines.indented(1, "Ok(client)"),
    }
    lines.line("}");
    lines.into_text()
}

/// The call, and what is made of its answer.
fn answered(lines: &mut Lines, call: Piece, failure: Option<&Failure<'_>>) {
    let Some(Failure { error, case, status }) = failure else {
        let sent = Piece::chain("client", [call, ".send()".into(), ".await?".into()]);
        lines.assigned(1, "let answer", &sent);
        return lines.indented(1, "println!(\"{}\", answer.status());");
    };
    let sent = Piece::chain("client", [call, ".send()".into(), ".await".into()]);
    lines.indented(1, format!("match {} {{", sent.flat()));
    lines.indented(2, "Ok(answer) => println!(\"{}\", answer.status()),");
    lines.indented(2, "Err(error) => match error.api() {");
    lines.indented(3, format!("Some({error}::{case}) => println!(\"a documented {status}\"),"));
    lines.indented(3, "_ => return Err(error.into()),");
    lines.indented(2, "},");
    lines.indented(1, "}");
}

/// A failure that the example tells from others.
struct Failure<'g> {
    /// The enum over the operation's failures.
    error: &'g str,
    /// The pattern of the case.
    case: String,
    status: u16,
}

/// What a caller is most likely to handle: something that is not there, or a conflict, before a
/// request that is wrong or not allowed.
const TELLING: [u16; 5] = [404, 409, 422, 403, 400];

fn failure<'g>(generated: &'g Generated, operation: &Described) -> Option<Failure<'g>> {
    let (types, id) = (&generated.model.types, operation.failure?);
    let cases = types.outcome(id)?.cases.iter().filter(|case| !case.instead);
    let telling = cases.filter_map(|case| match case.status {
        StatusPattern::Exact(status) => {
            let place = TELLING.iter().position(|telling| *telling == status)?;
            Some((place, status, case))
        }
        StatusPattern::Class(_) | StatusPattern::Default => None,
    });
    let (_, status, case) = telling.min_by_key(|(place, ..)| *place)?;
    let content = if case.content.is_some() { "(_)" } else { "" };
    let case = format!("{}{content}", case.name);
    Some(Failure { error: &types.get(id).name, case, status })
}

/// The environment of the example, as an expression.
fn environment(context: &Context<'_>) -> String {
    // An example that somebody pastes must not reach real customers if it can help it.
    let harmless = |environment: &&Variant| {
        let name = environment.name.to_ascii_lowercase();
        ["sandbox", "test", "staging", "demo"].iter().any(|word| name.contains(word))
    };
    let environments = &context.environments.variants;
    let mut plain = environments.iter().filter(|environment| environment.is_plain());
    match plain.clone().find(harmless).or_else(|| plain.next()) {
        Some(environment) => format!("Environment::{}", environment.name),
        None => "Environment::Other(\"https://api.example.com\".to_owned())".to_owned(),
    }
}

/// `.get_order("id")`: of the calls that are wanted and take only texts, the first by its id, and one
/// that reads before those that change something.
pub(super) fn call(
    generated: &Generated,
    wanted: impl Fn(&Described) -> bool,
) -> Option<(&Described, Piece)> {
    let required = |operation: &Described| -> Vec<String> {
        let required = operation.arguments.iter().filter(|argument| argument.required);
        required.map(|argument| format!("{:?}", argument.name)).collect()
    };
    let simple = generated.model.operations.iter().filter(|operation| {
        let mut required = operation.arguments.iter().filter(|argument| argument.required);
        wanted(operation)
            && !operation.row.deprecated
            && required.all(|argument| is_text(generated.model.types.compiled(&argument.ty)))
    });
    let changes = |operation: &Described| operation.row.method != "get";
    let chosen = simple.min_by_key(|operation| (changes(operation), operation.row.id.clone()))?;
    let arguments = required(chosen).into_iter().map(Piece::from);
    Some((chosen, Piece::items(format!(".{}(", chosen.row.id), arguments, ")")))
}

fn is_text(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Scalar(Scalar::Text(text)) => text.format == Format::Plain && !text.secret,
        _ => false,
    }
}

/// How code is tested that uses the client.
fn tests(generated: &Generated, context: &Context<'_>) -> String {
    if generated.model.operations.is_empty() {
        return String::new();
    }
    let package = context.surface.facts.package.name.get_ref();
    format!(
        "## Test your code\n\n`cargo add --dev {package} --features mock` gives tests the module `mock`: `Mock` \
         is a stand-in for the vendor on loopback with a method for each operation, and `Results` makes the \
         results of calls without a server. The module's documentation begins with an example.\n\n"
    )
}

fn features(generated: &Generated, context: &Context<'_>, tags: &[String]) -> String {
    let package = context.surface.facts.package.name.get_ref();
    let has_webhooks = context.surface.facts.webhooks.is_some();
    let example = if has_webhooks { "webhooks" } else { "schemars" };
    let mut text = format!(
        "## Features\n\nOff unless they are asked for: `cargo add {package} --features {example}`.\n\n\
         - `native-tls`: TLS by the library of the operating system; it needs `default-features = false`.\n\
         - `schemars`: `schemars::JsonSchema` for the types.\n"
    );
    if !generated.model.operations.is_empty() {
        text.push_str("- `mock`: the module `mock`, for tests.\n");
    }
    if has_webhooks {
        text.push_str(
            "- `webhooks`: the module `webhooks`, with the vendor's events and the proof that a \
             delivery comes from the vendor.\n",
        );
    }
    let them = if tags.is_empty() { "it" } else { "them" };
    let _ = write!(
        text,
        "\nOn unless `default-features = false` leaves {them} out: `rustls` (TLS by rustls)"
    );
    if !tags.is_empty() {
        let tags: Vec<String> = tags.iter().map(|tag| format!("`{tag}`")).collect();
        let _ = write!(text, ", and one with the operations of each tag: {}", tags.join(", "));
    }
    text.push_str(".\n\n");
    text
}

fn operation_list(generated: &Generated) -> String {
    let mut text =
        String::from("## Operations\n\n| method | request | sent again |\n|---|---|---|\n");
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
    match &row.retry_reason {
        Some(reason) => format!("{}: {}", row.repeated(), cell(reason)),
        None => row.repeated().to_owned(),
    }
}

/// Operations that surface.toml excludes are not losses.
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
