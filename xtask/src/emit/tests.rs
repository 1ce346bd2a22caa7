//! Whole crates, made of small documents.

use crate::diagnostic::Outcome;
use crate::emit::source::rustfmt::assert_formatted;
use crate::load::{Folder, Limits};
use crate::model::pass::names::Memory;
use crate::pipeline::{Input, Kept, Package, package};
use crate::surface;
use crate::tree::Sources;

const CRATE: &str =
    "[crate]\nname = \"museum\"\nversion = \"0.1.0\"\ndescription = \"A museum.\"\n";

/// The crate of a document and of what surface.toml says besides; the diagnostics, if there is none,
/// with the text that each points at.
pub(crate) fn made(facts: &str, document: &str, kept: &Kept) -> Result<Package, Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("api.yaml"), document).expect("the document");
    let mut sources = Sources::default();
    let text = format!("{CRATE}{facts}");
    let file = sources.add("surface.toml", text);
    let reader = Folder::new(folder.path(), folder.path());
    let outcome = surface::parse("museum", file, &sources).then(|surface| {
        let names = &Memory::default();
        let input =
            Input { surface: &surface, reader: &reader, limits: &Limits::default(), kept, names };
        package(&input, &mut sources)
    });
    let Outcome { value, diagnostics } = outcome;
    value.ok_or_else(|| {
        let shown = diagnostics.iter().map(|problem| {
            let span = problem.primary.span;
            let text = span.file().and_then(|file| sources.file(file));
            let place = text.map(|source| &source.text()[span.range()]).unwrap_or_default();
            format!("{}: {place}", problem.code)
        });
        shown.collect()
    })
}

/// The text of a file of that crate.
pub(super) fn text(facts: &str, document: &str, path: &str) -> String {
    let package = made(facts, document, &Kept::default()).expect("a crate");
    let file = package.files.into_iter().find(|file| file.path == path);
    file.map(|file| file.text).unwrap_or_else(|| panic!("{path} is not made"))
}

/// A document with every construct that the printers of this stage tell apart.
const MUSEUM: &str = include_str!("tests/museum.yaml");

/// What surface.toml says of it.
const FACTS: &str = "
[webhooks]
event = \"Event\"
id = [\"id\", \"number\"]
topic = [\"kind\", \"topic\"]
topics = [\"museum.opened\", \"museum.closed\"]
remembered-hours = 2
signature = { scheme = \"http-message-signature\", label = \"sig1\", covering = [\"@method\", \"content-digest\", \"x-date\"] }
";

fn museum() -> Package {
    let examples = vec!["visit".to_owned()];
    let kept = Kept { examples, has_extension: true, ..Kept::default() };
    made(FACTS, MUSEUM, &kept).expect("a crate")
}

#[test]
fn every_file_is_what_rustfmt_writes() {
    for file in museum().files.iter().filter(|file| file.path.ends_with(".rs")) {
        assert_formatted(&file.path, &file.text);
    }
}

#[test]
fn the_files_of_a_crate() {
    let package = museum();
    let paths: Vec<&str> = package.files.iter().map(|file| file.path.as_str()).collect();
    for path in ["src/client.rs", "src/headers.rs", "src/webhooks.rs", "README.md", "Cargo.toml"] {
        assert!(paths.contains(&path), "{path} is not among {paths:?}");
    }
    assert!(!paths.contains(&"src/webhook_bodies.rs"), "surface.toml describes the deliveries");
}

/// The text of a file of the museum's crate.
fn file(path: &str) -> String {
    let file = museum().files.into_iter().find(|file| file.path == path);
    file.unwrap_or_else(|| panic!("{path} is not made")).text
}

#[track_caller]
fn assert_has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}\nis not in\n{text}");
    }
}

#[test]
fn the_library_names_its_modules_and_types() {
    assert_has(
        &file("src/lib.rs"),
        &[
            "#![doc = include_str!(\"../README.md\")]\n#![allow(\n    rustdoc::bare_urls,\n",
            "mod environment;\nmod ext;\npub mod headers;\n#[cfg(feature = \"mock\")]\n#[allow(clippy::all, ",
            "pub mod mock;\nmod operations;\n#[allow(clippy::all, ",
            "pub mod types;\n#[cfg(feature = \"webhooks\")]\npub mod webhooks;\n",
            "pub use client_runtime::{self, CallOptions, ClientBuilder, IdempotencyKey, Sensitive};",
            "pub use environment::{Environment, RegionalVariables};",
        ],
    );
}

#[test]
fn the_mock_has_a_line_for_each_row() {
    let text = file("src/mock.rs");
    assert_has(&text, &["mock_of! {\n    Client;\n"]);
    let table = file("src/operations.rs");
    let rows = table.matches("        id: \"").count();
    let (_, lines) = text.split_once("    Client;\n").unwrap_or_default();
    assert_eq!(lines.matches(';').count(), rows, "{text}");
    assert_has(&file("Cargo.toml"), &["\nmock = [\"client-runtime/mock\"]\n"]);
}

#[test]
fn no_operation_hides_what_every_mock_has() {
    let document = r#"{
        "openapi": "3.0.3", "info": {"title": "Clock", "version": "1"},
        "paths": {"/a": {
            "get": {"operationId": "verify", "responses": {"204": {"description": "Done."}}},
            "put": {"operationId": "start", "responses": {"204": {"description": "Done."}}}
        }}
    }"#;
    let package = made("", document, &Kept::default()).expect("a crate");
    let file = package.files.iter().find(|file| file.path == "src/mock.rs");
    let text = file.map(|file| file.text.as_str()).unwrap_or_default();
    assert_has(text, &["start_ as \"start\": (), ();", "verify_ as \"verify\": (), ();"]);
}

#[test]
fn a_client_knows_the_servers_of_its_environment() {
    assert_has(
        &file("src/client.rs"),
        &[
            "ClientBuilder::new(environment.base_url()).environment_servers(environment.servers())",
            "/// A museum.\n///\n/// A clone shares its connections, tokens and retry budget.\n",
        ],
    );
}

#[test]
fn operations_with_the_same_headers_are_together() {
    let text = file("src/headers.rs");
    let together = "    pub struct CreateTicket of create_ticket;\n    pub struct SellTicket of sell_ticket;\n    with {\n";
    assert_has(
        &text,
        &[
            together,
            "        /// Where it is.\n        required location: Location,\n",
            "        /// `x-left`, with `201`.\n        optional x_left: i64 = \"x-left\",\n",
            "    pub struct GetTicket of get_ticket;\n    with {\n",
            "        list allow: String = \"allow\",\n",
        ],
    );
    assert_eq!(text.matches("headers! {").count(), 2, "{text}");
}

#[test]
fn variables_of_servers_are_members() {
    assert_has(
        &file("src/environment.rs"),
        &[
            "    /// `https://{region}.museum.example/{version}`\n",
            "    Regional {\n        /// Where. The document's default is `eu`. The document allows `eu`, `us`.\n        region: String,\n",
            "        /// The document's default is `v1`.\n        version: String,\n    },\n",
            "region = server_variable(region, VariablePlace::Authority)",
            "version = server_variable(version, VariablePlace::Path)",
            "    pub fn regional() -> RegionalVariables {\n",
            "Self { region: \"eu\".to_owned(), version: \"v1\".to_owned() }",
            "Self::Regional { region: variables.region, version: variables.version }",
        ],
    );
}

#[test]
fn every_scheme_has_its_constructor() {
    assert_has(
        &file("src/credentials.rs"),
        &[
            "pub fn api_key(key: impl Into<String>) -> Self {",
            "    /// Ask the desk.\n    #[must_use]\n    pub fn api_key",
            "        if let [Ok(username), Ok(password)] = texts {\n            credentials = credentials.and(Self::basic(username, password));\n            found = true;\n",
            "pub fn oauth(client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {",
            "pub fn odd(signer: impl RequestSigner) -> Self {",
            "    /// - `MUSEUM_API_KEY`\n",
            "        Err(MissingCredentials::new(&[\n            &[\"MUSEUM_API_KEY\"],\n",
        ],
    );
}

#[test]
fn no_scheme_means_no_credentials() {
    let document = "{openapi: 3.0.3, info: {title: A, version: '1'}, paths: {/a: {get: {operationId: getA, \
                    responses: {'204': {description: Done.}}}}}}";
    let text = text("", document, "src/credentials.rs");
    assert_has(&text, &["use client_runtime::{CredentialSet, MissingCredentials};", "/// Never."]);
    assert!(!text.contains("signed"), "{text}");
    assert_formatted("credentials", &text);
}

#[test]
fn deliveries_are_verified_by_the_scheme_of_the_surface() {
    assert_has(
        &file("src/webhooks.rs"),
        &[
            "text_enum! {\n    /// What an event is about.\n    pub enum Topic {\n        MuseumOpened = \"museum.opened\",\n",
            ".covering(\"@method\")",
            "Verifier::new(scheme, secrets).event_id(&[\"id\", \"number\"]).replay_guard(events)",
        ],
    );
}

#[test]
fn the_readme_shows_a_call_that_reads() {
    assert_has(
        &file("README.md"),
        &[
            "use museum::types::GetTicketError;\nuse museum::{Client, Credentials, Environment};\n\n\
             async fn call() -> Result<",
            "    match client.get_ticket(\"hall\", \"number\").send().await {\n",
            "            Some(GetTicketError::NotFound(_)) => ",
            "            _ => return Err(error.into()),\n",
            "Client::builder(Environment::Test)",
            "`cargo add museum --features webhooks`",
            "- `cargo run -p museum --example visit`",
        ],
    );
}

#[test]
fn a_readme_without_a_simple_call_makes_a_client() {
    let document = "
openapi: 3.0.3
info: {title: A, version: '1'}
paths:
  /a/{id}:
    get:
      operationId: getA
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {'204': {description: Done.}}
";
    assert_has(
        &text("", document, "README.md"),
        &[
            "use museum::{Client, Environment};\n\nfn client() -> Result<Client,",
            "    Ok(client)\n",
        ],
    );
}

#[test]
fn a_readme_whose_call_has_no_documented_failure_passes_errors_on() {
    let document = "
openapi: 3.0.3
info: {title: A, version: '1'}
paths:
  /a:
    get:
      operationId: getA
      responses: {'204': {description: Done.}}
";
    let readme = text("", document, "README.md");
    assert_has(&readme, &["    let answer = client.get_a().send().await?;\n"]);
    assert!(!readme.contains("types::"), "{readme}");
}

#[test]
fn the_manifest_has_what_the_text_names() {
    let text = file("Cargo.toml");
    assert_has(
        &text,
        &[
            "default = [\"rustls\"]\n",
            "native-tls = [\"client-runtime/native-tls\"]\n",
            "rustls = [\"client-runtime/rustls\"]\n",
            "schemars = [\"client-runtime/schemars\"]\n",
            "webhooks = [\"client-runtime/webhook\"]\n",
            "[dependencies]\nclient-runtime.workspace = true\n",
            "missing_docs = \"warn\"\n",
            "vendor-sandbox.workspace = true\n",
        ],
    );
    assert!(!text.contains("uuid"), "nothing is a UUID:\n{text}");
    let uuid = "
openapi: 3.0.3
info: {title: A, version: '1'}
paths:
  /a/{id}:
    get:
      operationId: getA
      parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
      responses: {'204': {description: Done.}}
";
    assert_has(
        &self::text("[types]\nformats = [\"uuid\"]\n", uuid, "Cargo.toml"),
        &["uuid.workspace = true\n"],
    );
}
