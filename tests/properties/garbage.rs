//! Values that stand where they should not, and the words that documents are made of.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Component schemas that every grown document has, so that references to them resolve. Some are
/// equal in another case, some are words of Rust or of the generator.
pub const SCHEMAS: [&str; 16] = [
    "Pet",
    "pet",
    "PET",
    "Pet1",
    "Pets",
    "PetTag",
    "Error",
    "a/b",
    "ünï",
    "type",
    "Self",
    "x-y",
    "String",
    "SensitiveString",
    "404",
    "A B",
];

/// The component that has something at each place that deep references lead to.
pub const DEEP: &str = "Deep";

/// Names of properties and parameters: colliding, empty, foreign, reserved.
pub const NAMES: [&str; 24] = [
    "id",
    "Id",
    "ID",
    "name",
    "na-me",
    "na_me",
    "type",
    "self",
    "1st",
    "",
    "a.b",
    "a[b]",
    "a b",
    "größe",
    "$ref",
    "tag",
    "pets",
    "@odata.type",
    "password",
    "x-a",
    "+1",
    "-1",
    "\u{1F600}",
    "accept",
];

/// Any value that JSON can say, small.
pub fn garbage() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        4 => scalar(),
        1 => Just(json!([])),
        1 => Just(json!({})),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::Array),
            prop::collection::vec((name(), inner), 0..3).prop_map(object),
        ]
    })
    .boxed()
}

/// Any value that is neither an array nor an object.
pub fn scalar() -> BoxedStrategy<Value> {
    prop_oneof![
        2 => Just(Value::Null),
        2 => any::<bool>().prop_map(Value::from),
        2 => (-3_i64..100).prop_map(Value::from),
        1 => select(vec![json!(i64::MIN), json!(i64::MAX), json!(u64::MAX), json!(1e300), json!(0.1), json!(-0.0)]),
        2 => text().prop_map(Value::from),
        1 => name().prop_map(Value::from),
    ]
    .boxed()
}

/// Text that somebody wrote somewhere.
pub fn text() -> BoxedStrategy<String> {
    let texts = [
        "",
        " ",
        "a",
        "A",
        "null",
        "true",
        "1",
        "-1",
        "1.0",
        "string",
        "object",
        "some text.",
        "two\nlines\n",
        "*/ //! ``` {} \\ \"",
        "#/components/schemas/Pet",
        "https://example.com/a?b=c#d",
        "{id}",
        "$request.body#/url",
        "é\u{301}\u{200B}",
        "2020-01-01",
        "\u{0}",
        "^[a-z]+$",
    ];
    let known = select(texts.to_vec()).prop_map(str::to_owned);
    prop_oneof![4 => known, 1 => "\\PC{0,12}"].boxed()
}

/// The name of a property, parameter or header.
pub fn name() -> BoxedStrategy<String> {
    select(NAMES.as_slice()).prop_map(str::to_owned).boxed()
}

/// The members that were drawn, the later of equal names.
pub fn object(members: Vec<(String, Value)>) -> Value {
    Value::Object(members.into_iter().collect::<Map<_, _>>())
}

/// A member of an object.
pub fn member(
    key: &'static str,
    value: impl Strategy<Value = Value> + 'static,
) -> BoxedStrategy<(String, Value)> {
    value.prop_map(move |value| (key.to_owned(), value)).boxed()
}

/// One of these values.
pub fn one_of(values: Value) -> BoxedStrategy<Value> {
    match values {
        Value::Array(values) => select(values).boxed(),
        value => Just(value).boxed(),
    }
}

/// A list of drawn values.
pub fn list(items: impl Strategy<Value = Value> + 'static, most: usize) -> BoxedStrategy<Value> {
    prop::collection::vec(items, 0..=most).prop_map(Value::Array).boxed()
}

/// A mapping of drawn values under drawn names.
pub fn mapping(
    names: impl Strategy<Value = String> + 'static,
    values: impl Strategy<Value = Value> + 'static,
    most: usize,
) -> BoxedStrategy<Value> {
    prop::collection::vec((names, values), 0..=most).prop_map(object).boxed()
}

/// An object of some of these members, by chance none.
pub fn some_of(members: Vec<BoxedStrategy<(String, Value)>>, most: usize) -> BoxedStrategy<Value> {
    prop::collection::vec(proptest::strategy::Union::new(members), 0..=most)
        .prop_map(object)
        .boxed()
}

/// The first object with the members of the second.
pub fn merged(mut first: Value, second: Value) -> Value {
    if let (Value::Object(first), Value::Object(second)) = (&mut first, second) {
        first.extend(second);
    }
    first
}
