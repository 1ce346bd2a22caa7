//! Names of a document that mean something in Rust, in its standard library or in generated code: a client
//! in which everything is called so compiles without a warning.

use std::path::Path;

use serde_json::{Map, Value, json};
use xtask::cli::{Exit, InspectArguments};
use xtask::pipeline::Package;

use crate::session::{Told, told};

/// Keywords, names of the prelude and of primitive types, what generated code imports and calls its
/// variables, and the parts of the crate and its runtime.
const WORDS: &str = "
    abstract as async auto await become box break const continue crate default do dyn else enum extern
    false final fn for gen if impl in let loop macro macro_rules match mod move mut override priv pub raw
    ref return safe self Self static struct super trait true try type typeof union unsafe unsized use
    virtual where while yield

    AsMut AsRef Box Clone Copy Debug Default Deserialize Display Drop Eq Err Error Fn FnMut FnOnce From
    Future Hash Into Iterator None Ok Option Ord PartialEq PartialOrd Result Send Serialize Sized Some
    String Sync ToOwned ToString TryFrom TryInto Vec alloc bool char core f64 i32 i64 std str u64 u8 usize
    assert concat format macro println stringify

    BTreeMap Binary ByteStream Bytes CallError Checks Client Content CookieStyle Credentials Environment
    Field FieldStyle FromAnswer HashMap HeaderStyle Json JsonObject Map Method Nullable Number Operation
    Operations Other Part PathStyle QueryStyle QuerystringStyle Request ResponseValue Rule Runtime SURFACE
    Sensitive Surface Text Url client_runtime client credentials environment headers integer_enum mock
    object operations outcome requests serde serde_json text_enum types webhooks

    A S a accept accept_with answer api api_version args b baseurl body build builder c call check checks
    clear clone content context cookie ctx cursor cx d deserializer e exec extra f field first formatter
    from_parts from_runtime get header id idempotency_key inner insert into is_empty items iter k key keys
    last len limit location location_id map method name new next offset page pages path post pre query r
    remove request response result runtime s send seq serializer status style surface t v value values vec
    visitor with
";

#[test]
fn a_client_compiles_in_which_everything_is_called_by_such_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("words.json");
    std::fs::write(&file, document().to_string()).unwrap();
    let arguments = InspectArguments {
        path: file,
        compile: true,
        out: Some(folder.path().join("crates")),
        alter: Some(refuse_warnings),
        ..InspectArguments::default()
    };
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let Told { exit, json, .. } = told(&workspace, |session| session.inspect(&arguments));
    let reports: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(reports[0]["first_error"], Value::Null);
    assert_eq!(exit, Exit::Success);
}

fn refuse_warnings(package: &mut Package) {
    let manifest = package.files.iter_mut().find(|file| file.path == "Cargo.toml").unwrap();
    let strict = manifest.text.replace("[lints.rust]\n", "[lints.rust]\nwarnings = \"deny\"\n");
    assert_ne!(manifest.text, strict);
    manifest.text = strict;
}

/// A document in which each word names a component, a member, a value, a branch, an operation, a tag, a
/// parameter, a header and a security scheme.
fn document() -> Value {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut schemas: Map<String, Value> = Map::new();
    let mut paths: Map<String, Value> = Map::new();
    for word in &words {
        schemas.insert((*word).to_owned(), component(word));
        schemas.insert(format!("Kind_{word}"), kind(word));
        paths.insert(format!("/{word}/{{{word}}}"), path_item(word));
    }
    schemas.insert("Every".to_owned(), object(&words, json!({"type": "integer"})));
    schemas.insert("Words".to_owned(), json!({"type": "string", "enum": words}));
    let branches: Vec<Value> = words.iter().map(|word| branch(word)).collect();
    schemas.insert("Which".to_owned(), json!({"oneOf": branches}));
    let kinds: Vec<Value> = words.iter().map(|word| reference(&format!("Kind_{word}"))).collect();
    let mapping: Map<String, Value> = words
        .iter()
        .map(|word| ((*word).to_owned(), json!(format!("#/components/schemas/Kind_{word}"))))
        .collect();
    let discriminator = json!({"propertyName": "kind", "mapping": mapping});
    schemas.insert("Kinds".to_owned(), json!({"oneOf": kinds, "discriminator": discriminator}));
    paths.insert("/all".to_owned(), all(&words));
    let schemes: Map<String, Value> =
        words.iter().map(|word| ((*word).to_owned(), scheme(word))).collect();
    let security: Vec<Value> = words.iter().map(|word| json!({*word: []})).collect();
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Words", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": schemes},
        "security": security,
    })
}

fn reference(component: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{component}")})
}

fn content(schema: &Value) -> Value {
    json!({"description": "An answer.", "content": {"application/json": {"schema": schema}}})
}

fn component(word: &str) -> Value {
    let optional = format!("{word}Optional");
    json!({
        "type": "object",
        "required": [word],
        "properties": {word: {"type": "string", "maxLength": 9}, optional: reference("Every")},
    })
}

/// A branch that its `kind` tells.
fn kind(word: &str) -> Value {
    let properties = json!({"kind": {"type": "string"}, word: {"type": "string"}});
    json!({"type": "object", "required": ["kind"], "properties": properties})
}

/// A branch that a member tells.
fn branch(word: &str) -> Value {
    let member = format!("is {word}");
    let properties = json!({&*member: {"type": "string"}, word: {"type": "string"}});
    json!({"title": word, "type": "object", "required": [member], "properties": properties})
}

fn object(names: &[&str], schema: Value) -> Value {
    let properties: Map<String, Value> =
        names.iter().map(|name| ((*name).to_owned(), schema.clone())).collect();
    json!({"type": "object", "properties": properties})
}

fn parameter(name: &str, place: &str, required: bool) -> Value {
    let schema = json!({"type": "string", "maxLength": 9});
    json!({"name": name, "in": place, "required": required, "schema": schema})
}

fn path_item(word: &str) -> Value {
    let mut found = content(&reference(word));
    found["headers"] = json!({word: {"schema": {"type": "string"}}});
    let body =
        json!({"type": "object", "required": [word], "properties": {word: {"type": "string"}}});
    json!({
        "parameters": [parameter(word, "path", true)],
        "get": {
            "operationId": word,
            "tags": [word],
            "parameters": [parameter(word, "query", false), parameter(word, "header", true)],
            "responses": {"200": found, "404": content(&reference("Every"))},
        },
        "post": {
            "operationId": format!("{word}Post"),
            "requestBody": {"required": true, "content": {"application/json": {"schema": body}}},
            "responses": {"204": {"description": "Done."}},
        },
    })
}

/// An operation that has all words for its parameters, and what they are values and branches of.
fn all(words: &[&str]) -> Value {
    let parameters = words.iter().enumerate();
    let parameters: Vec<Value> =
        parameters.map(|(index, word)| parameter(word, "query", index % 2 == 0)).collect();
    let responses = json!({
        "200": content(&reference("Which")),
        "400": content(&reference("Kinds")),
        "401": content(&reference("Words")),
    });
    json!({"get": {"operationId": "all", "parameters": parameters, "responses": responses}})
}

fn scheme(word: &str) -> Value {
    json!({"type": "apiKey", "in": "header", "name": format!("x-{word}")})
}
