//! Documents that are small and make a careless algorithm explode.

use serde_json::{Map, Value, json};

use super::input::Input;

/// A family of documents, by how far it goes.
type Ladder = (&'static str, usize, fn(usize) -> Value);

const LADDERS: [Ladder; 28] = [
    ("allOf twice the one before", 40, |n| {
        schemas(n, |at| json!({"allOf": [to(at), to(at), property(at)]}))
    }),
    ("oneOf twice the one before", 40, |n| {
        schemas(n, |at| json!({"oneOf": [to(at), to(at), property(at)]}))
    }),
    ("anyOf twice the one before", 40, |n| {
        schemas(n, |at| json!({"anyOf": [to(at), to(at), property(at)]}))
    }),
    ("properties twice the one before", 40, |n| {
        schemas(n, |at| json!({"type": "object", "properties": {"a": to(at), "b": to(at)}}))
    }),
    ("nullable allOf chains", 80, |n| {
        schemas(n, |at| json!({"nullable": true, "allOf": [to(at), property(at)]}))
    }),
    ("equal schemas, each twice the one before", 40, |n| {
        twins(n, |at, side| json!({"type": "object", "properties": {"a": side(at), "b": side(at)}}))
    }),
    ("equal schemas that hold both", 12, |n| {
        let both = json!({"oneOf": [side_of("Left", n), side_of("Right", n)]});
        twins(n, |_, _| json!({"type": "object", "properties": {"a": both, "b": both, "c": both}}))
    }),
    ("aliases of aliases", 1_000, |n| schemas(n, to)),
    ("oneOf around oneOf", 200, |n| {
        nested(n, |inner| json!({"oneOf": [inner, {"type": "string"}]}))
    }),
    ("allOf around allOf", 200, |n| {
        nested(n, |inner| json!({"allOf": [inner, {"properties": {"a": {}}}]}))
    }),
    ("allOf of oneOfs", 16, |n| {
        let choice =
            |at: usize| json!({"oneOf": [property(at), property(at + 1_000), {"type": "null"}]});
        document(json!({"Top": {"allOf": (0..n).map(choice).collect::<Vec<_>>()}}))
    }),
    ("unions beside members, each of twins", 30, |n| {
        twins(n, |at, side| {
            let choice = json!({"oneOf": [side(at), {"$ref": format!("#/components/schemas/Right{at}")}, property(at)]});
            json!({"properties": {"a": {"type": "string"}}, "allOf": [choice]})
        })
    }),
    ("a union of many inline branches", 400, |n| {
        let branches: Vec<Value> = (0..n)
            .map(|at| json!({"type": "object", "properties": {name(at): {"type": "string"}, "id": {"type": "string"}}}))
            .collect();
        document(json!({"Top": {"oneOf": branches}}))
    }),
    ("a union of many components", 600, |n| {
        let mut all: Map<String, Value> = (0..n).map(|at| (name(at), property(at))).collect();
        let branches: Vec<Value> = (0..n).map(to).collect();
        all.insert("Top".to_owned(), json!({"oneOf": branches}));
        document(Value::Object(all))
    }),
    ("an enum of many values", 8_000, |n| {
        let values: Vec<String> = (0..n).map(|at| format!("value {at}")).collect();
        document(json!({"Top": {"type": "string", "enum": values}}))
    }),
    ("deep arrays", 450, |n| nested(n, |inner| json!({"type": ["array", "null"], "items": inner}))),
    ("deep objects", 200, |n| {
        nested(n, |inner| json!({"properties": {"a": inner}, "required": ["a"]}))
    }),
    ("deep conditions", 150, |n| {
        nested(n, |inner| json!({"if": inner, "then": {"type": "string"}}))
    }),
    ("deep negations", 400, |n| nested(n, |inner| json!({"not": inner}))),
    ("all types at once", 60, |n| {
        nested(n, |inner| json!({"type": ["object", "array", "string", "null"], "items": inner}))
    }),
    ("children of children", 60, |n| {
        let branches: Vec<Value> = (0..n).map(to).collect();
        let parent = json!({"oneOf": branches, "discriminator": {"propertyName": "kind"}});
        let mut all: Map<String, Value> = (0..n)
            .map(|at| {
                (name(at), json!({"allOf": [{"$ref": "#/components/schemas/Top"}, property(at)]}))
            })
            .collect();
        all.insert("Top".to_owned(), parent);
        document(Value::Object(all))
    }),
    ("everything refers to everything", 40, |n| {
        let all: Map<String, Value> = (0..n)
            .map(|at| {
                (name(at), json!({"allOf": (0..n).map(to).collect::<Vec<_>>(), "title": name(at)}))
            })
            .collect();
        document(Value::Object(all))
    }),
    ("names that collide", 600, |n| {
        let all = (0..n)
            .map(|at| (format!("A{}", "-".repeat(at % 40) + &"_".repeat(at / 40)), property(at)));
        document(Value::Object(all.collect()))
    }),
    ("enum values that collide", 800, |n| {
        let values: Vec<String> =
            (0..n).map(|at| "-".repeat(at % 60) + &"_".repeat(at / 60)).collect();
        document(json!({"Top": {"type": "string", "enum": values}}))
    }),
    ("many properties", 1_500, |n| {
        let all: Map<String, Value> =
            (0..n).map(|at| (name(at), json!({"type": "string"}))).collect();
        let required: Vec<String> = (0..n).map(name).collect();
        document(json!({"Top": {"type": "object", "properties": all, "required": required}}))
    }),
    ("operations with one id", 400, |n| {
        let operation = json!({"operationId": "get", "responses": {"200": {"$ref": "#/components/responses/Ok"}}});
        let paths = (0..n).map(|at| (format!("/p{at}"), json!({"get": operation})));
        let mut root = document(json!({"Top": property(0)}));
        root["paths"] = Value::Object(paths.collect());
        root["components"]["responses"] =
            json!({"Ok": {"content": {"application/json": {"schema": to_top()}}}});
        root
    }),
    ("many statuses", 400, |n| {
        let statuses = (0..n).map(|at| {
            (
                (200 + at).to_string(),
                json!({"content": {"application/json": {"schema": property(at)}}}),
            )
        });
        let mut root = document(json!({"Top": property(0)}));
        root["paths"]["/top"]["get"]["responses"] = Value::Object(statuses.collect());
        root
    }),
    ("path items behind path items", 90, |n| {
        let items = (0..n).map(|at| {
            let next = format!("#/components/pathItems/{}", name(at + 1));
            (
                name(at),
                json!({"$ref": next, "parameters": [{"name": "a", "in": "query", "schema": {}}]}),
            )
        });
        let mut root = document(json!({"Top": property(0)}));
        let mut items: Map<String, Value> = items.collect();
        items.insert(name(n), json!({"get": {"responses": {}}}));
        root["components"]["pathItems"] = Value::Object(items);
        root["paths"]["/a"] = json!({"$ref": format!("#/components/pathItems/{}", name(0))});
        root
    }),
];

/// As deep as a document may be, through each keyword that holds schemas: (keyword, height, rung).
const DEEP: [Ladder; 8] = [
    ("deep items", 470, |n| nested(n, |inner| json!({"type": "array", "items": inner}))),
    ("deep additionalProperties", 470, |n| {
        nested(n, |inner| json!({"additionalProperties": inner}))
    }),
    ("deep properties", 235, |n| {
        nested(n, |inner| json!({"properties": {"a": inner, "b": {"type": "string"}}}))
    }),
    ("deep allOf", 235, |n| {
        nested(n, |inner| json!({"properties": {"a": {"type": "string"}}, "allOf": [inner]}))
    }),
    ("deep oneOf", 235, |n| {
        nested(n, |inner| json!({"title": "T", "oneOf": [inner, {"type": "integer"}]}))
    }),
    ("deep oneOf beside members", 235, |n| {
        nested(
            n,
            |inner| json!({"properties": {"a": {"type": "string"}}, "oneOf": [inner, property(0)]}),
        )
    }),
    ("deep anyOf of lists", 150, |n| {
        nested(
            n,
            |inner| json!({"anyOf": [{"type": "array", "items": inner}, {"type": "integer"}]}),
        )
    }),
    ("deep everything", 70, |n| {
        nested(
            n,
            |inner| json!({"properties": {"a": {"allOf": [{"oneOf": [{"items": inner}, {"type": "string"}]}]}}}),
        )
    }),
];

/// The deepest documents.
pub fn deep() -> Vec<(&'static str, Input)> {
    built(&DEEP)
}

/// Every ladder at its full height.
pub fn all() -> Vec<(&'static str, Input)> {
    let mut all = built(&LADDERS);
    all.extend(deep());
    all.extend(circles());
    all
}

fn built(ladders: &[Ladder]) -> Vec<(&'static str, Input)> {
    ladders.iter().map(|(name, height, build)| (*name, Input::document(&build(*height)))).collect()
}

/// Puts a schema into another one.
type Around = fn(Value) -> Value;

/// Keywords that hold a schema, with it in them.
const AROUND: [(&str, Around); 14] = [
    ("circle of items", |inner| json!({"type": "array", "items": inner})),
    (
        "circle of properties",
        |inner| json!({"type": "object", "properties": {"a": inner}, "required": ["a"]}),
    ),
    ("circle of additionalProperties", |inner| json!({"additionalProperties": inner})),
    ("circle of allOf", |inner| json!({"allOf": [inner]})),
    ("circle of allOf beside members", |inner| json!({"allOf": [inner, property(0)]})),
    ("circle of oneOf", |inner| json!({"oneOf": [inner]})),
    (
        "circle of oneOf beside members",
        |inner| json!({"properties": {"a": {"type": "string"}}, "oneOf": [inner, property(1)]}),
    ),
    ("circle of anyOf", |inner| json!({"anyOf": [inner, {"type": "string"}]})),
    ("circle of anyOf beside allOf", |inner| json!({"allOf": [inner], "anyOf": [inner, inner]})),
    ("circle of not", |inner| json!({"not": inner})),
    ("circle of patternProperties", |inner| json!({"patternProperties": {"^a": inner}})),
    ("circle of if", |inner| json!({"if": inner, "then": inner, "else": inner})),
    ("circle of prefixItems", |inner| json!({"prefixItems": [inner, inner]})),
    ("circle of dependentSchemas", |inner| json!({"dependentSchemas": {"a": inner}})),
];

/// A component that is a part of itself, at once and by way of two others, through each keyword.
fn circles() -> Vec<(&'static str, Input)> {
    let circle = |(name, around): &(&'static str, fn(Value) -> Value)| {
        let mut all = Map::new();
        for (name, next) in [("Top", "Top"), ("One", "Two"), ("Two", "Three"), ("Three", "One")] {
            all.insert(
                name.to_owned(),
                around(json!({"$ref": format!("#/components/schemas/{next}")})),
            );
        }
        let others = json!({"oneOf": [{"$ref": "#/components/schemas/One"}, to_top()]});
        all.insert("Both".to_owned(), around(others));
        let mut root = document(Value::Object(all));
        let both = json!({"$ref": "#/components/schemas/Both"});
        root["paths"]["/top"]["get"]["responses"]["400"] =
            json!({"description": "", "content": {"application/json": {"schema": both}}});
        (*name, Input::document(&root))
    };
    AROUND.iter().map(circle).collect()
}

/// A chain of components, each made from a reference to the one before.
fn schemas(height: usize, rung: impl Fn(usize) -> Value) -> Value {
    let mut all = Map::new();
    all.insert(name(0), property(0));
    for at in 0..height {
        all.insert(name(at + 1), rung(at));
    }
    all.insert("Top".to_owned(), to(height));
    document(Value::Object(all))
}

/// Two chains of components that differ in nothing but their names, and a choice between them.
fn twins(height: usize, rung: impl Fn(usize, &dyn Fn(usize) -> Value) -> Value) -> Value {
    let mut all = Map::new();
    for name in ["Left", "Right"] {
        all.insert(format!("{name}0"), json!({"type": "string"}));
        for at in 0..height {
            all.insert(format!("{name}{}", at + 1), rung(at, &|at| side_of(name, at)));
        }
    }
    all.insert(
        "Top".to_owned(),
        json!({"oneOf": [side_of("Left", height), side_of("Right", height)]}),
    );
    document(Value::Object(all))
}

fn side_of(name: &str, at: usize) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}{at}")})
}

/// One schema, put into another so often.
fn nested(height: usize, around: impl Fn(Value) -> Value) -> Value {
    let top = (0..height).fold(json!({"type": "string"}), |inner, _| around(inner));
    document(json!({"Top": top}))
}

/// A document that takes and gives the component `Top`.
fn document(schemas: Value) -> Value {
    let content = json!({"application/json": {"schema": to_top()}});
    let operation = json!({
        "operationId": "top",
        "requestBody": {"content": content},
        "responses": {"200": {"description": "", "content": content}},
    });
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Ladder", "version": "1"},
        "paths": {"/top": {"get": operation}},
        "components": {"schemas": schemas},
    })
}

fn name(at: usize) -> String {
    format!("Rung{at}")
}

fn to(at: usize) -> Value {
    json!({"$ref": format!("#/components/schemas/{}", name(at))})
}

fn to_top() -> Value {
    json!({"$ref": "#/components/schemas/Top"})
}

fn property(at: usize) -> Value {
    json!({"type": "object", "properties": {name(at): {"type": "string"}}, "required": [name(at)]})
}
