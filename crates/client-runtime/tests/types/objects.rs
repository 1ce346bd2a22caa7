//! Objects on the wire.

use std::collections::BTreeMap;

use client_runtime::{ExactNumber, Nullable, Secret, object};
use serde_json::{Value, json};

object! {
    /// Where somebody lives.
    pub struct Address {
        required {
            /// The lines.
            lines = "lines": Vec<String>,
        }
    }
}

object! {
    /// A person.
    pub struct Person, PersonRequired {
        required {
            /// The first name.
            first_name = "firstName": String,
            /// The last name.
            last_name = "lastName": String,
            /// The title, or `null`.
            title = "title": Option<String>,
        }
        optional {
            /// Where they live.
            address = "address": Box<Address>,
            /// Names of friends.
            friends = "friends": Vec<String>,
            /// What they owe.
            #[deprecated]
            debt = "debt": ExactNumber<u128>,
            /// Their number.
            r#type = "type": i64,
            /// What they know.
            password = "password": Secret,
        }
        nullable {
            /// What friends call them.
            nickname = "nickname": String,
        }
        constant {
            /// The kind.
            kind = "kind": String = "personal",
            /// The version.
            version = "version": i64 = 2_i64,
        }
        extra: BTreeMap<String, Value>,
    }
}

object! {
    /// Nothing that must be there.
    pub struct Options {
        optional {
            /// How many.
            limit = "limit": i64,
        }
    }
}

object! {
    /// Two of different types.
    pub struct Pair {
        required {
            /// A text.
            name = "name": String,
            /// A number.
            size = "size": i64,
        }
    }
}

fn person() -> Person {
    Person::new(PersonRequired {
        first_name: "Ada".to_owned(),
        last_name: "Lovelace".to_owned(),
        title: None,
    })
}

fn read(value: &Value) -> Result<Person, String> {
    serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
}

#[test]
fn what_is_absent_is_not_sent() {
    assert_eq!(
        serde_json::to_string(&person()).unwrap(),
        r#"{"kind":"personal","version":2,"firstName":"Ada","lastName":"Lovelace","title":null}"#
    );
    assert_eq!(serde_json::to_string(&Options::default()).unwrap(), "{}");
}

#[test]
fn setters_take_what_becomes_the_member() {
    let mut person = person()
        .title("Countess".to_owned())
        .address(Box::new(Address::new(["x".to_owned()])))
        .nickname("Ada")
        .r#type(7)
        .kind("business");
    person.extra.insert("new".to_owned(), json!(true));
    let json = serde_json::to_value(&person).unwrap();
    assert_eq!(
        json,
        json!({
            "kind": "business", "version": 2, "firstName": "Ada", "lastName": "Lovelace",
            "title": "Countess", "address": {"lines": ["x"]}, "type": 7, "nickname": "Ada",
            "new": true,
        })
    );
    assert_eq!(read(&json).unwrap(), person);
    assert_eq!(Pair::new("a", 1).size(2), Pair::new("a", 2));
}

#[test]
fn null_absence_and_values_are_three_states() {
    let nickname = |value: Value| read(&value).unwrap().nickname;
    let with = |extra: Value| {
        let mut value = serde_json::to_value(person()).unwrap();
        let members = value.as_object_mut().unwrap();
        members.extend(extra.as_object().unwrap().clone());
        value
    };
    assert_eq!(nickname(with(json!({}))), Nullable::Absent);
    assert_eq!(nickname(with(json!({"nickname": null}))), Nullable::Null);
    assert_eq!(nickname(with(json!({"nickname": "A"}))), Nullable::Value("A".to_owned()));
    let null = serde_json::to_value(person().nickname(None::<String>)).unwrap();
    assert_eq!(null["nickname"], Value::Null);

    let null = json!({"address": null, "friends": null, "type": null});
    assert_eq!(read(&with(null)).unwrap(), person());
    assert!(read(&with(json!({"firstName": null}))).is_err());
}

#[test]
fn what_must_be_there_is_missed() {
    let error = read(&json!({"firstName": "Ada", "title": null})).unwrap_err();
    assert!(error.starts_with("missing field `lastName`"), "{error}");
    // Constants need not be there, nor what may be `null`.
    let read = read(&json!({"firstName": "Ada", "lastName": "Lovelace"})).unwrap();
    assert_eq!(read, person());
    assert!(serde_json::from_str::<Options>("[1]").is_err());
    assert!(serde_json::from_str::<Options>("null").is_err());
}

#[test]
fn the_last_value_counts() {
    let read: Options = serde_json::from_str(r#"{"limit": 1, "limit": 2}"#).unwrap();
    assert_eq!(read.limit, Some(2));
    let read: Options = serde_json::from_str(r#"{"limit": 1, "limit": null}"#).unwrap();
    assert_eq!(read.limit, None);
    let read: Pair = serde_json::from_str(r#"{"name": "a", "size": 1, "name": "b"}"#).unwrap();
    assert_eq!(read.name, "b");
}

#[test]
fn another_constant_is_kept() {
    let read = read(&json!({"firstName": "", "lastName": "", "kind": "other", "version": 3}));
    let read = read.unwrap();
    assert_eq!((read.kind.as_str(), read.version), ("other", 3));
}

#[test]
fn members_that_are_not_listed_are_kept_or_passed_over() {
    let read: Options = serde_json::from_str(r#"{"deep": {"a": [1, null]}, "limit": 1}"#).unwrap();
    assert_eq!(read, Options::new().limit(1));
    let text = r#"{"firstName": "", "lastName": "", "a\u0301": [1], "b": null}"#;
    let read: Person = serde_json::from_str(text).unwrap();
    assert_eq!(read.extra["a\u{301}"], json!([1]));
    assert_eq!(read.extra["b"], Value::Null);
}

#[test]
#[allow(deprecated)]
fn numbers_stay_exact() {
    let text = r#"{"firstName": "", "lastName": "", "debt": 79228162514264337593543950335}"#;
    let read: Person = serde_json::from_str(text).unwrap();
    assert_eq!(*read.debt.unwrap(), 79_228_162_514_264_337_593_543_950_335);
    let sent = serde_json::to_string(&read).unwrap();
    assert!(sent.contains(r#""debt":79228162514264337593543950335"#), "{sent}");
}

#[test]
fn the_path_leads_to_the_fault() {
    let text = r#"{"firstName": "", "address": {"lines": ["a", 7]}}"#;
    let mut json = serde_json::Deserializer::from_str(text);
    let error = serde_path_to_error::deserialize::<_, Person>(&mut json).unwrap_err();
    assert_eq!(error.path().to_string(), "address.lines[1]");
}

#[test]
fn debug_does_not_show_secrets() {
    let shown = format!("{:?}", person().password("planted"));
    assert!(shown.contains("[redacted]") && !shown.contains("planted"), "{shown}");
}

#[test]
fn a_parsed_value_is_read_as_well() {
    let value = serde_json::to_value(person().nickname("x")).unwrap();
    assert_eq!(serde_json::from_value::<Person>(value).unwrap(), person().nickname("x"));
}
