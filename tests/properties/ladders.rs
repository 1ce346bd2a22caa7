//! Documents that are small and make a careless algorithm explode.

use serde_json::{Map, Value, json};

use super::input::Input;

/// A family of documents, by how far it goes.
type Ladder = (&'static str, usize, fn(usize) -> Value);

const LADDERS: [Ladder; 24] = [
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

/// Every ladder at its full height.
pub fn all() -> Vec<(&'static str, Input)> {
    LADDERS.iter().map(|(name, height, build)| (*name, Input::document(&build(*height)))).collect()
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
