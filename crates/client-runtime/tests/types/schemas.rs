//! JSON Schemas of generated types.

#![allow(deprecated, reason = "as in a generated file")]

use std::collections::BTreeMap;

use client_runtime::{Content, ExactNumber, Nullable, Part, Secret};
use client_runtime::{integer_enum, object, text_enum, union};
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

text_enum! {
    /// How fast.
    pub enum Speed {
        Fast = "fast",
        Slow = "slow",
    }
}

integer_enum! {
    /// Which version.
    pub enum Version {
        One = 1,
    }
}

object! {
    /// A cat.
    pub struct Cat {
        constant {
            /// What it is.
            kind = "kind": String = "cat",
        }
    }
}

union! {
    /// A pet.
    ///
    /// Or another animal.
    pub enum Pet by Declared("kind") {
        Cat(Cat) = ["cat"],
        Name(Speed) = ["dog"],
    }
}

union! {
    /// A pet or its name.
    pub enum Named by ByMembers {
        Pet(Pet) has ["kind"],
        Name(String) where text().max(3),
    }
}

object! {
    /// An owner.
    #[deprecated]
    pub struct Owner {
        required {
            /// The first
            /// name.
            first_name = "firstName": String where text().min(1).max(9).pattern("^a").format("name"),
        }
        optional {
            /// The pet.
            pet = "pet": Pet where inner(),
            /// Numbers.
            numbers = "numbers": Vec<f64>
                where list().min(1).max(2).unique().items(&number().min("0").exclusive_max("1.5")),
            /// An amount.
            amount = "amount": ExactNumber<u64> where number().multiple_of("0.01"),
            /// A file.
            file = "file": Part,
            /// A part of its own.
            content = "content": Holder,
        }
        nullable {
            /// A secret.
            secret = "secret": Secret where text().max(5),
        }
        extra: BTreeMap<String, String> where map().values(&text().max(2)),
    }
}

object! {
    /// A version.
    pub struct Holder {
        optional {
            /// Which.
            version = "version": Version,
        }
    }
}

fn schema_of<T: JsonSchema>() -> Value {
    let mut schema = schema_for!(T).to_value();
    schema.as_object_mut().unwrap().remove("$schema");
    schema
}

#[test]
fn objects_say_what_the_document_says() {
    let schema = schema_of::<Owner>();
    assert_eq!(schema["title"], "Owner");
    assert_eq!(schema["description"], "An owner.");
    assert_eq!(schema["required"], json!(["firstName"]));
    assert_eq!(schema["additionalProperties"], json!({"type": "string", "maxLength": 2}));
    let of = |name: &str| schema["properties"][name].clone();
    assert_eq!(
        of("firstName"),
        json!({
            "type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a", "format": "name",
            "description": "The first\nname.",
        })
    );
    assert_eq!(of("pet")["$ref"], "#/$defs/Pet");
    assert_eq!(
        of("numbers"),
        json!({
            "type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true,
            "items": {"type": "number", "format": "double", "minimum": 0, "exclusiveMaximum": 1.5},
            "description": "Numbers.",
        })
    );
    assert_eq!(of("amount")["multipleOf"], 0.01);
    assert_eq!(of("file")["format"], "binary");
    assert_eq!(
        of("secret"),
        json!({
            "anyOf": [{"type": "string", "maxLength": 5}, {"type": "null"}],
            "description": "A secret.",
        })
    );
}

#[test]
fn constants_enums_and_unions() {
    assert_eq!(schema_of::<Cat>()["properties"]["kind"]["const"], "cat");
    assert_eq!(schema_of::<Cat>()["required"], json!(["kind"]));
    let speed = schema_of::<Speed>();
    assert_eq!((&speed["type"], &speed["enum"]), (&json!("string"), &json!(["fast", "slow"])));
    assert_eq!(speed["$comment"], "Values that are not listed are kept.");
    assert_eq!(schema_of::<Version>()["enum"], json!([1]));
    let pet = schema_of::<Pet>();
    assert_eq!(pet["discriminator"], json!({"propertyName": "kind"}));
    assert_eq!(pet["description"], "A pet.\n\nOr another animal.");
    assert_eq!(
        pet["oneOf"][0],
        json!({"allOf": [
            {"$ref": "#/$defs/Cat"},
            {"properties": {"kind": {"enum": ["cat"]}}},
        ]})
    );
    let named = schema_of::<Named>();
    assert_eq!(named["anyOf"][1], json!({"type": "string", "maxLength": 3}));
    assert!(named.get("discriminator").is_none());
}

#[test]
fn types_of_the_runtime_have_schemas() {
    assert_eq!(schema_of::<Content>()["format"], "binary");
    assert_eq!(schema_of::<ExactNumber<u64>>()["type"], "number");
    assert_eq!(schema_of::<Nullable<String>>()["type"], json!(["string", "null"]));
}
