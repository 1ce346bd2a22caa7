//! Schemas of all drafts that OpenAPI has had, mostly sensible.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::garbage::{
    DEEP, NAMES, SCHEMAS, garbage, list, mapping, member, merged, name, one_of, scalar, some_of,
    text,
};

/// A schema.
pub fn schema() -> BoxedStrategy<Value> {
    leaf().prop_recursive(4, 32, 4, nested).boxed()
}

/// A reference to a component, mostly to the component itself.
pub fn reference() -> BoxedStrategy<Value> {
    let names = select(SCHEMAS.as_slice());
    let plain = names.clone().prop_map(|name| json!({"$ref": pointer(name)}));
    let deep = ["items", "properties/id", "allOf/0", "additionalProperties", "oneOf/1"];
    let deep = select(deep.to_vec())
        .prop_map(|below| json!({"$ref": format!("{}/{below}", pointer(DEEP))}));
    let siblings = (names, some_of(annotations(), 2))
        .prop_map(|(name, siblings)| merged(json!({"$ref": pointer(name)}), siblings));
    let target =
        |targets: Vec<&'static str>| select(targets).prop_map(|target| json!({"$ref": target}));
    let elsewhere = target(vec![
        "parts.yaml#/Part",
        "./parts.yaml#/a~1b",
        "parts.yaml#/back",
        "api.json#/components/schemas/Pet",
    ]);
    let nowhere = target(vec![
        "#anchor",
        "#/$defs/Inner",
        "missing.yaml",
        "#/components/schemas/Nobody",
        "#",
        "",
        "https://example.com/schema.json",
        "../outside.yaml",
        "parts.yaml",
    ]);
    // Targets that are not there forbid to generate, and with them most properties hold of nothing.
    prop_oneof![4000 => plain, 120 => deep, 800 => siblings, 80 => elsewhere, 1 => nowhere].boxed()
}

fn pointer(name: &str) -> String {
    format!("#/components/schemas/{}", name.replace('/', "~1").replace(' ', "%20"))
}

fn leaf() -> BoxedStrategy<Value> {
    prop_oneof![
        6 => reference(),
        8 => (typed(), some_of(constraints(), 2)).prop_map(|(a, b)| merged(a, b)),
        2 => enumeration(),
        1 => one_of(json!([true, false, {}, {"type": "null"}, {"nullable": true}, {"not": {}}])),
        1 => some_of(annotations(), 3),
    ]
    .boxed()
}

fn typed() -> BoxedStrategy<Value> {
    one_of(json!([
        {"type": "string"}, {"type": "integer"}, {"type": "number"}, {"type": "boolean"},
        {"type": "string", "format": "date-time"}, {"type": "string", "format": "binary"},
        {"type": "string", "format": "byte"}, {"type": "string", "format": "password"},
        {"type": "string", "format": "uuid"}, {"type": "integer", "format": "int64"},
        {"type": "integer", "format": "uint8"}, {"type": "number", "format": "decimal"},
        {"type": ["string", "null"]}, {"type": ["string", "integer"]}, {"type": []},
        {"type": ["null"]}, {"type": "null"}, {"type": "String"}, {"type": "file"}, {"type": "any"},
        {"type": "array"}, {"type": "object"}, {"type": ["object", "array", "null"]},
    ]))
}

fn enumeration() -> BoxedStrategy<Value> {
    let values = prop_oneof![
        4 => select(vec!["asc", "ASC", "Asc", "a b", "a-b", ">", "<", "", "1", "null", "é", "GMT+1", "GMT-1"])
            .prop_map(Value::from),
        1 => scalar(),
    ];
    let types = one_of(
        json!([{}, {"type": "string"}, {"type": "integer"}, {"type": ["string", "null"]}, {"nullable": true}]),
    );
    (types, list(values, 6), some_of(annotations(), 1))
        .prop_map(|(kind, values, rest)| merged(merged(kind, json!({"enum": values})), rest))
        .boxed()
}

fn nested(inner: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let properties = mapping(name(), inner.clone(), 4);
    let required = list(select(NAMES.as_slice()).prop_map(Value::from), 3);
    let object = (properties, required, some_of(keywords(&inner), 1)).prop_map(
        |(properties, required, rest)| {
            merged(json!({"type": "object", "properties": properties, "required": required}), rest)
        },
    );
    let array = inner.clone().prop_map(|items| json!({"type": "array", "items": items}));
    let combination = (
        select(vec!["allOf", "oneOf", "anyOf"]),
        list(inner.clone(), 4),
        some_of(annotations(), 1),
    )
        .prop_map(|(key, branches, rest)| merged(json!({key: branches}), rest));
    let tagged = (
        select(vec!["oneOf", "anyOf"]),
        list(reference(), 3),
        mapping(text(), reference().prop_map(|target| target["$ref"].clone()), 2),
    )
        .prop_map(|(key, branches, mapping)| {
            json!({key: branches, "discriminator": {"propertyName": "type", "mapping": mapping}})
        });
    let heap = (some_of(keywords(&inner), 5), some_of(constraints(), 2))
        .prop_map(|(first, second)| merged(first, second));
    prop_oneof![4 => object, 2 => array, 4 => combination, 1 => tagged, 3 => heap].boxed()
}

/// The keywords that hold schemas.
fn keywords(inner: &BoxedStrategy<Value>) -> Vec<BoxedStrategy<(String, Value)>> {
    let one = |key| member(key, inner.clone());
    let many = |key| member(key, list(inner.clone(), 3));
    let map = |key| member(key, mapping(name(), inner.clone(), 3));
    let names = || list(name().prop_map(Value::from), 3);
    vec![
        map("properties"),
        map("patternProperties"),
        map("dependentSchemas"),
        map("dependencies"),
        map("definitions"),
        member("$defs", inner.clone().prop_map(|schema| json!({"Inner": schema}))),
        one("items"),
        many("items"),
        many("prefixItems"),
        one("additionalItems"),
        one("contains"),
        one("additionalProperties"),
        one("unevaluatedProperties"),
        one("unevaluatedItems"),
        one("propertyNames"),
        one("contentSchema"),
        one("not"),
        one("if"),
        one("then"),
        one("else"),
        many("allOf"),
        many("oneOf"),
        many("anyOf"),
        member("required", names()),
        member("dependentRequired", mapping(name(), names(), 2)),
        member("additionalProperties", any::<bool>().prop_map(Value::from)),
        member("type", one_of(json!(["object", "array", "string", ["object", "null"], "null"]))),
        member(
            "discriminator",
            one_of(json!([{"propertyName": "type"}, {"propertyName": 1}, "type"])),
        ),
    ]
}

/// The keywords that bound values.
fn constraints() -> Vec<BoxedStrategy<(String, Value)>> {
    let number = || one_of(json!([0, 1, 3, -1, 1.5, u64::MAX, i64::MIN, 1e30, "1", true, null]));
    vec![
        member("minimum", number()),
        member("maximum", number()),
        member("exclusiveMinimum", number()),
        member("exclusiveMaximum", number()),
        member("multipleOf", number()),
        member("minLength", number()),
        member("maxLength", number()),
        member("minItems", number()),
        member("maxItems", number()),
        member("minProperties", number()),
        member("maxContains", number()),
        member("uniqueItems", any::<bool>().prop_map(Value::from)),
        member(
            "pattern",
            one_of(json!(["^a$", "(?<=a)b", "[", "\\p{L}+", "^(?!x)", "a{1,99999}", 1])),
        ),
        member("format", one_of(json!(["date", "int32", "email", "ipv4", "unknown", "", 7]))),
        member("enum", list(scalar(), 3)),
        member("const", garbage()),
        member("default", garbage()),
        member("nullable", one_of(json!([true, false, "true"]))),
    ]
}

/// The keywords that only say something.
fn annotations() -> Vec<BoxedStrategy<(String, Value)>> {
    vec![
        member("title", text().prop_map(Value::from)),
        member("title", select(SCHEMAS.as_slice()).prop_map(Value::from)),
        member("description", text().prop_map(Value::from)),
        member("description", garbage()),
        member("example", garbage()),
        member("examples", list(garbage(), 2)),
        member("readOnly", any::<bool>().prop_map(Value::from)),
        member("writeOnly", any::<bool>().prop_map(Value::from)),
        member("deprecated", any::<bool>().prop_map(Value::from)),
        member("nullable", any::<bool>().prop_map(Value::from)),
        member("contentEncoding", one_of(json!(["base64", "7bit", 1]))),
        member("contentMediaType", one_of(json!(["image/png", "application/json", "*/*"]))),
        member("xml", garbage()),
        member("externalDocs", garbage()),
        member("$id", text().prop_map(Value::from)),
        member("$anchor", one_of(json!(["anchor", "a b", 1]))),
        member("$dynamicRef", Just(json!("#/components/schemas/Pet"))),
        member("$dynamicAnchor", Just(json!("anchor"))),
        member("$recursiveRef", Just(json!("#"))),
        member("$schema", text().prop_map(Value::from)),
        member("$comment", garbage()),
        member("x-thing", garbage()),
        member("x-enum-varnames", garbage()),
    ]
}
