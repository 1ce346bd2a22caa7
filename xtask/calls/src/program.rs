//! The program that makes the calls: an example of the crate, a file for each operation, so that a
//! file which does not compile spoils no other.

use crate::exchange::{Argument, Call, Exchange, Outcome};
use crate::{Case, CaseContent, Constructor};

const HARNESS: &str = include_str!("program/harness.rs");

/// What the program needs, whatever the crate itself depends on: a table for its manifest.
pub const DEV_DEPENDENCIES: &str = "
[dev-dependencies]
serde.workspace = true
serde_json.workspace = true
tokio = { workspace = true, features = [\"rt\"] }
";

/// What the program needs, as a workspace's table has it that does not say otherwise: names and
/// versions.
pub const REQUIREMENTS: [(&str, &str); 3] = [("serde", "1"), ("serde_json", "1"), ("tokio", "1")];

/// The folder of the program in the crate.
pub(crate) const FOLDER: &str = "examples/calls";

/// The files of a program that makes these calls, each call under its position: their names in the
/// program's folder, and their texts.
pub(crate) fn files(
    package: &str,
    calls: &[(usize, &Call)],
    credentials: &[Constructor],
) -> Vec<(String, String)> {
    let file = |name: &str, text: String| (name.to_owned(), text);
    let package = package.replace('-', "_");
    let mut files = vec![
        file("harness.rs", HARNESS.to_owned()),
        file("main.rs", main(&package, calls, credentials)),
    ];
    files.extend(
        calls.iter().map(|(position, call)| {
            file(&module(*position), self::call(&package, *position, call))
        }),
    );
    files
}

/// The file of a call.
fn module(position: usize) -> String {
    format!("call_{position}.rs")
}

/// The position of the call whose file this is.
pub(crate) fn position(path: &str) -> Option<usize> {
    let (_, name) = path.rsplit_once("call_")?;
    name.strip_suffix(".rs")?.parse().ok()
}

fn main(package: &str, calls: &[(usize, &Call)], credentials: &[Constructor]) -> String {
    let modules: String =
        calls.iter().map(|(position, _)| format!("mod call_{position};\n")).collect();
    let runs: String = calls
        .iter()
        .map(|(position, _)| format!("    call_{position}::run(&client, &harness).await;\n"))
        .collect();
    let credentials: String = credentials
        .iter()
        .map(|Constructor { name, texts }| {
            let arguments = vec!["\"credential-1\""; *texts].join(", ");
            format!("        .and(Credentials::{name}({arguments}))\n")
        })
        .collect();
    format!(
        r#"#![allow(warnings)]
mod harness;
{modules}
use std::time::Duration;

use client_runtime::{{Credential, CredentialSet, RetryPolicy, SchemeKind, Signer, signing_fn}};
use {package}::{{Client, Credentials, Environment, SURFACE}};

fn main() {{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(calls());
}}

async fn calls() {{
    let harness = harness::Harness::start();
    let client = client(&harness);
{runs}}}

/// A client that has seen no answer yet.
pub fn client(harness: &harness::Harness) -> Client {{
    let origin = format!("http://127.0.0.1:{{}}", harness.port);
    let base = format!("{{origin}}/base");
    let credentials = Credentials::default()
{credentials}    ;
    let mut builder = Client::builder(Environment::Other(base.clone()))
        .credentials(credentials)
        .client_certificate_in_http()
        .retry(RetryPolicy::new().max_attempts(1))
        .timeout(Duration::from_secs(20))
        .deadline(Duration::from_secs(25));
    for scheme in SURFACE.schemes {{
        if let SchemeKind::Signature = scheme.kind {{
            let signer = signing_fn(|request| request.set_header("authorization", "signature-1"));
            let signer = Credential::Signer(Signer::new(signer));
            builder = builder.credentials(CredentialSet::new().with(scheme.name, signer));
        }}
        if let SchemeKind::ClientCredentials {{ .. }} = scheme.kind {{
            let url = format!("{{origin}}/token-endpoint-of-the-harness");
            builder = builder.token_endpoint(scheme.name, url);
        }}
    }}
    for server in SURFACE.operations.iter().filter_map(|operation| operation.server) {{
        builder = builder.server(server.name(), base.clone());
    }}
    builder.build().unwrap()
}}
"#
    )
}

fn call(package: &str, position: usize, call: &Call) -> String {
    let mut text = format!(
        "//! {}\n\nuse std::collections::BTreeMap;\n\nuse client_runtime::Sensitive;\n\
         use {package}::{{Client, types}};\n\nuse super::harness::{{self, Answer, Harness}};\n\n",
        call.title
    );
    let mut runs = String::new();
    for (index, exchange) in call.exchanges.iter().enumerate() {
        runs += &run(position, index, exchange);
        text += &request(call, index, exchange);
    }
    text + &format!("pub async fn run(client: &Client, harness: &Harness) {{\n{runs}}}\n")
}

fn run(position: usize, index: usize, exchange: &Exchange) -> String {
    let answer = &exchange.answer;
    let headers = answer
        .media_type
        .as_ref()
        .map(|media_type| format!("content-type: {media_type}\r\n"))
        .unwrap_or_default();
    let (status, body, mocked) = (answer.status, &answer.body, answer.mocked);
    // A client takes to heart what it is told of its credentials and of how much it asks.
    let client = match status {
        401 | 403 | 407 | 408 | 425 | 429 | 500.. => "crate::client(harness)",
        _ => "client.clone()",
    };
    format!(
        "    let answer = Answer {{\n        status: {status},\n        headers: {headers:?},\n        \
         body: {body:?},\n        mocked: {mocked},\n    }};\n    \
         harness.exchange(\"{position}.{index}\", answer, exchange_{index}({client})).await;\n"
    )
}

fn request(call: &Call, index: usize, exchange: &Exchange) -> String {
    let (required, optional): (Vec<&Argument>, Vec<&Argument>) =
        exchange.request.arguments.iter().partition(|argument| argument.required);
    let required: Vec<String> = required.into_iter().map(value).collect();
    let setters: String = optional
        .into_iter()
        .map(|argument| {
            format!("    let request = request.{}({});\n", argument.name, value(argument))
        })
        .collect();
    format!(
        "async fn exchange_{index}(client: Client) -> Result<serde_json::Value, String> {{\n    \
         let request = client.{}({});\n{setters}    {}\n}}\n\n",
        call.id,
        required.join(", "),
        read(&exchange.outcome)
    )
}

/// How the outcome is read.
fn read(outcome: &Outcome) -> String {
    let sent = "request.send().await";
    match outcome {
        Outcome::Stream => format!("harness::stream({sent})"),
        Outcome::Value { case: None, .. } => format!("harness::typed({sent}, harness::json)"),
        Outcome::Value { case: Some(case), .. } => format!("harness::typed({sent}, {})", of(case)),
        Outcome::Refused { case, .. } => format!("harness::refused({sent}, {})", of(case)),
    }
}

/// A function that reads the value of a case, and nothing else.
fn of(case: &Case) -> String {
    let path = &case.path;
    let has_value = case.content != CaseContent::Nothing;
    let (held, value) = if has_value { ("(value)", "value") } else { ("", "&()") };
    format!(
        "|outcome| match outcome {{ {path}{held} => harness::json({value}), \
         other => harness::another(other) }}"
    )
}

/// An argument from its JSON form; bytes from their text.
fn value(argument: &Argument) -> String {
    let Argument { name, ty, value, .. } = argument;
    match value.as_str().filter(|_| ty.ends_with("::Content")) {
        Some(text) => format!("<{ty}>::from({text:?})"),
        None => {
            let json = value.to_string();
            format!("harness::value::<{ty}>({name:?}, {json:?})?")
        }
    }
}
