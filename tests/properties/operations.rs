//! Path items and what operations are made of.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::garbage::{garbage, list, mapping, member, merged, name, one_of, some_of, text};
use super::schemas::schema;

const MEDIA_TYPES: [&str; 16] = [
    "application/json",
    "application/json",
    "application/vnd.acme.v1+json",
    "application/json; charset=utf-8",
    "text/plain",
    "application/xml",
    "*/*",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/mixed",
    "application/octet-stream",
    "image/png",
    "text/event-stream",
    "APPLICATION/JSON",
    "json",
    "",
];

const STATUSES: [&str; 21] = [
    "200", "201", "202", "204", "2XX", "2xx", "301", "304", "400", "401", "404", "422", "4XX",
    "500", "503", "5XX", "default", "0", "999", "20", "x-note",
];

/// The value of a path.
pub fn path_item() -> BoxedStrategy<Value> {
    let method = select(vec![
        "get", "put", "post", "post", "delete", "options", "head", "patch", "trace", "query",
        "GET", "x-get", "connect",
    ]);
    let operations = mapping(method.prop_map(str::to_owned), operation(), 3);
    let rest = some_of(
        vec![
            member("parameters", list(parameter(), 3)),
            member("summary", text().prop_map(Value::from)),
            member("servers", servers()),
            member("$ref", one_of(json!(["#/components/pathItems/Item", "parts.yaml#/item"]))),
            member(
                "additionalOperations",
                operation().prop_map(|operation| json!({"COPY": operation})),
            ),
        ],
        2,
    );
    (operations, rest).prop_map(|(operations, rest)| merged(operations, rest)).boxed()
}

/// An operation.
pub fn operation() -> BoxedStrategy<Value> {
    let id =
        one_of(json!(["getPet", "get_pet", "GetPet", "new", "type", "1", "", "a/b", "list", "é"]));
    let rest = some_of(
        vec![
            member("operationId", id),
            member("parameters", list(parameter(), 5)),
            member("requestBody", body()),
            member("requestBody", body()),
            member("security", security()),
            member("servers", servers()),
            member("tags", list(text().prop_map(Value::from), 2)),
            member("deprecated", any::<bool>().prop_map(Value::from)),
            member("description", text().prop_map(Value::from)),
            member("summary", garbage()),
            member("callbacks", callbacks()),
            member("x-thing", garbage()),
        ],
        6,
    );
    (responses(), rest)
        .prop_map(|(responses, rest)| merged(rest, json!({"responses": responses})))
        .boxed()
}

/// A parameter of any kind.
pub fn parameter() -> BoxedStrategy<Value> {
    let place = one_of(json!([
        "path",
        "query",
        "query",
        "header",
        "cookie",
        "body",
        "querystring",
        "Query"
    ]));
    let style = one_of(json!([
        "form",
        "simple",
        "label",
        "matrix",
        "deepObject",
        "pipeDelimited",
        "spaceDelimited",
        "cookie",
        "",
    ]));
    let rest = some_of(
        vec![
            member("required", one_of(json!([true, false, "true"]))),
            member("style", style),
            member("explode", any::<bool>().prop_map(Value::from)),
            member("allowReserved", any::<bool>().prop_map(Value::from)),
            member("allowEmptyValue", any::<bool>().prop_map(Value::from)),
            member("description", text().prop_map(Value::from)),
            member("schema", schema()),
            member("content", content()),
            member("example", garbage()),
            member("type", Just(json!("string"))),
        ],
        4,
    );
    let names = prop_oneof![
        name(),
        select(vec!["Authorization", "Content-Type", "X-Trace", "id"]).prop_map(str::to_owned)
    ];
    let own = (names, place, schema(), rest).prop_map(|(name, place, schema, rest)| {
        merged(json!({"name": name, "in": place, "schema": schema}), rest)
    });
    prop_oneof![
        9 => own,
        1 => one_of(json!([{"$ref": "#/components/parameters/Page"}, {"$ref": "#/components/parameters/Id"}])),
    ]
    .boxed()
}

/// A request body.
pub fn body() -> BoxedStrategy<Value> {
    let own = (content(), any::<Option<bool>>()).prop_map(|(content, required)| match required {
        Some(required) => json!({"content": content, "required": required}),
        None => json!({"content": content}),
    });
    prop_oneof![6 => own, 1 => Just(json!({"$ref": "#/components/requestBodies/Body"}))].boxed()
}

fn responses() -> BoxedStrategy<Value> {
    mapping(select(STATUSES.as_slice()).prop_map(str::to_owned), response(), 5)
}

/// A response.
pub fn response() -> BoxedStrategy<Value> {
    let rest = some_of(
        vec![
            member("description", text().prop_map(Value::from)),
            member("content", content()),
            member("content", content()),
            member("headers", mapping(name(), header(), 2)),
            member(
                "links",
                Just(
                    json!({"next": {"operationId": "getPet", "parameters": {"id": "$response.body#/id"}}}),
                ),
            ),
            member("schema", schema()),
        ],
        4,
    );
    prop_oneof![6 => rest, 1 => one_of(json!([{"$ref": "#/components/responses/NotFound"}, {}]))]
        .boxed()
}

/// A response header.
pub fn header() -> BoxedStrategy<Value> {
    prop_oneof![
        4 => schema().prop_map(|schema| json!({"schema": schema})),
        1 => content().prop_map(|content| json!({"content": content})),
        1 => one_of(json!([{"$ref": "#/components/headers/Trace"}, {}, {"type": "string"}])),
    ]
    .boxed()
}

fn content() -> BoxedStrategy<Value> {
    let encoding = one_of(json!([
        {"a": {"contentType": "image/png", "style": "form", "explode": true}},
        {"id": {"headers": {"X": {"schema": {"type": "string"}}}}}, {"id": {}}, {},
    ]));
    let members = vec![
        member("schema", schema()),
        member("schema", schema()),
        member("example", garbage()),
        member(
            "examples",
            one_of(json!([{"a": {"value": 1}}, {"$ref": "#/components/examples/One"}, []])),
        ),
        member("encoding", encoding),
        member("itemSchema", schema()),
    ];
    mapping(select(MEDIA_TYPES.as_slice()).prop_map(str::to_owned), some_of(members, 3), 3)
}

/// Requirements of the schemes that every grown document has, and of others.
pub fn security() -> BoxedStrategy<Value> {
    one_of(json!([
        [], [{}], [{"key": []}], [{"oauth": ["read"]}, {"basic": []}], [{"bearer": [], "key": []}],
        [{"nobody": []}], [{"key": null}], [null], {"key": []}, [{"openid": ["a"]}, {}],
    ]))
}

/// Servers with and without variables.
pub fn servers() -> BoxedStrategy<Value> {
    one_of(json!([
        [{"url": "https://api.example.com/v1"}], [{"url": "/v2", "description": "Sandbox"}], [],
        [{"url": "https://{region}.example.com", "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}}}],
        [{"url": "{scheme}://x", "variables": {"scheme": {}}}], [{"url": ""}], [{}], ["https://example.com"],
        [{"url": "https://a.example.com"}, {"url": "https://a.example.com"}, {"url": "not a url"}],
    ]))
}

fn callbacks() -> BoxedStrategy<Value> {
    schema()
        .prop_map(|schema| {
            let content = json!({"application/json": {"schema": schema}});
            json!({"on": {"{$request.body#/url}": {"post": {"requestBody": {"content": content}, "responses": {}}}}})
        })
        .boxed()
}
