//! Whole documents, grown from the specification.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::garbage::{DEEP, SCHEMAS, garbage, list, member, merged, object, one_of, some_of, text};
use super::input::{Input, pretty};
use super::mutations::{mutate, tree_mutations};
use super::operations::{
    body, header, operation, parameter, path_item, response, security, servers,
};
use super::schemas::schema;

const PATHS: [&str; 14] = [
    "/",
    "/a",
    "/a/",
    "/pets/{id}",
    "/pets/{petId}",
    "/pets/{id}/{id}",
    "/p/{a}-{b}.{c}",
    "/p/{}",
    "/{a",
    "/a}b",
    "/a?b={c}",
    "/a#b",
    "/pets:search",
    "x-path",
];

/// Surfaces: one document, two that share components, parts beside it, overlays over it.
pub fn inputs() -> BoxedStrategy<Input> {
    let document =
        (document(), tree_mutations(2)).prop_map(|(root, mutations)| mutate(root, &mutations));
    let second = prop::option::weighted(0.15, (tree_mutations(1), any::<bool>()));
    let overlay = prop::option::weighted(0.1, overlay());
    let surface = prop::option::weighted(0.3, surface());
    (document, second, parts(), overlay, surface)
        .prop_map(|(root, second, parts, overlay, surface)| {
            let mut input = Input::document(&root).with("parts.yaml", parts);
            if let Some((mutations, same_paths)) = second {
                let mut other = mutate(root, &mutations);
                if let (false, Some(other)) = (same_paths, other.as_object_mut()) {
                    other.remove("paths");
                }
                input = input.with("api-second.json", pretty(&other));
            }
            if let Some(overlay) = overlay {
                input = input.with("overlay.json", pretty(&overlay));
            }
            match surface {
                Some(surface) => input.with("surface.toml", surface),
                None => input,
            }
        })
        .boxed()
}

fn document() -> BoxedStrategy<Value> {
    let version = one_of(json!(["3.0.0", "3.0.3", "3.1.0", "3.1.1", "3.2.0", "3.0", 3.1]));
    let path = select(PATHS.as_slice()).prop_map(str::to_owned);
    let paths = prop::collection::vec((path, path_item()), 0..5).prop_map(object);
    let rest = some_of(
        vec![
            member("servers", servers()),
            member("security", security()),
            member(
                "tags",
                one_of(json!([[{"name": "a"}], ["a"], [{"name": "a"}, {"name": "a"}], [{}]])),
            ),
            member("webhooks", path_item().prop_map(|item| json!({"on": item}))),
            member("externalDocs", garbage()),
            member("jsonSchemaDialect", text().prop_map(Value::from)),
            member("$self", text().prop_map(Value::from)),
            member("info", garbage()),
            member("x-thing", garbage()),
        ],
        4,
    );
    (version, paths, components(), rest)
        .prop_map(|(version, paths, components, rest)| {
            let info = json!({"title": "Nobody's", "version": "1"});
            let root =
                json!({"openapi": version, "info": info, "paths": paths, "components": components});
            merged(root, rest)
        })
        .boxed()
}

/// Components under the names that the rest of a document refers to.
fn components() -> BoxedStrategy<Value> {
    // Some are plain, so that not everything depends on everything.
    let schemas = prop::collection::vec(prop::option::weighted(0.6, schema()), SCHEMAS.len());
    let schemas = schemas.prop_map(|schemas| {
        let plain = || json!({"type": "object", "properties": {"id": {"type": "string"}}});
        let schemas = schemas.into_iter().map(|schema| schema.unwrap_or_else(plain));
        let mut all: Map<_, _> =
            SCHEMAS.iter().map(|name| (*name).to_owned()).zip(schemas).collect();
        all.insert(DEEP.to_owned(), deep());
        Value::Object(all)
    });
    (schemas, own(parameter()), own(response()), own(body()), own(header()), operation())
        .prop_map(|(schemas, parameter, response, body, header, operation)| {
            json!({
                "schemas": schemas,
                "parameters": {
                    "Page": parameter,
                    "Id": {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                },
                "responses": {"NotFound": response},
                "requestBodies": {"Body": body},
                "headers": {"Trace": header},
                "examples": {"One": {"value": 1}},
                "pathItems": {"Item": {"get": operation}},
                "securitySchemes": security_schemes(),
            })
        })
        .boxed()
}

/// The target of deep references.
fn deep() -> Value {
    json!({
        "type": "object", "items": {}, "properties": {"id": {"type": "string"}}, "allOf": [{}],
        "additionalProperties": {"type": "integer"}, "oneOf": [{}, {"type": "object"}],
    })
}

/// Not a reference: one to itself would be a circle.
fn own(drawn: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    drawn.prop_filter("a circle", |value| value.get("$ref").is_none()).boxed()
}

fn security_schemes() -> Value {
    let flow = json!({"tokenUrl": "https://example.com/token", "scopes": {"read": "Read."}});
    json!({
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "basic": {"type": "http", "scheme": "basic"},
        "bearer": {"type": "http", "scheme": "bearer"},
        "oauth": {"type": "oauth2", "flows": {"clientCredentials": flow}},
        "openid": {"type": "openIdConnect", "openIdConnectUrl": "https://example.com"},
        "tls": {"type": "mutualTLS"},
    })
}

/// A file that documents refer to, and that refers back.
fn parts() -> BoxedStrategy<String> {
    (schema(), schema(), operation())
        .prop_map(|(part, other, operation)| {
            let back = json!({"$ref": "#/components/schemas/Pet"});
            let parts =
                json!({"Part": part, "a/b": other, "item": {"put": operation}, "back": back});
            // In this file a reference without a path would mean this file.
            pretty(&parts).replace("\"#/", "\"api.json#/")
        })
        .boxed()
}

fn overlay() -> BoxedStrategy<Value> {
    let target = one_of(json!([
        "$",
        "$.info",
        "$.paths",
        "$.paths.*",
        "$.paths[*][*]",
        "$..schema",
        "$..[?@.type=='string']",
        "$.components.schemas.*",
        "$.components.schemas.Pet",
        "$..required",
        "$.paths['/a'].get",
        "$..*",
        "$.nothing",
        "not a path",
        "$.components.schemas[?@.properties.id]",
    ]));
    let change = prop_oneof![
        4 => garbage().prop_map(|update| json!({"update": update})),
        2 => schema().prop_map(|update| json!({"update": update})),
        2 => Just(json!({"remove": true})),
        1 => Just(json!({"copy": "$.components.schemas.Pet"})),
    ];
    let action = (target, change).prop_map(|(target, change)| {
        merged(json!({"target": target, "description": "Why not.", "x-allow-empty": true}), change)
    });
    list(action, 3)
        .prop_map(|actions| {
            json!({"overlay": "1.1.0", "info": {"title": "Fixes", "version": "1"}, "actions": actions})
        })
        .boxed()
}

fn surface() -> BoxedStrategy<String> {
    let head = "[crate]\nname = 'nobodys'\nversion = '0.1.0'\ndescription = 'Nobody.'\n";
    let rest = [
        "[types]\nformats = ['date', 'date-time', 'uuid', 'ip']\n",
        "[types]\ndecimals = '::rust_decimal::Decimal'\n",
        "[sensitive]\nproperties = ['id']\n",
        "[idempotency]\nheader = 'Idempotency-Key'\nmax-length = 10\nkeys = 'runtime'\nreplays-failures = true\nmethods = ['POST']\n",
        "[errors]\nrequest-id-header = 'x-trace'\nnot-processed = [429]\n",
    ];
    select(rest.to_vec()).prop_map(move |rest| format!("{head}{rest}")).boxed()
}
