//! What is said of a request that the document does not allow.

use std::collections::BTreeMap;
use std::fmt;

use client_runtime::check::{Checked, Checks, Rule, inner, list, map, number, text};
use client_runtime::client::Error;
use client_runtime::{Binary, Content, ExactNumber, Nullable, Part, Secret, object, text_enum};
use serde_json::{Value, json};

/// A decimal number of another crate, which sends itself as a text.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
pub struct Decimal(String);

impl serde::Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string"})
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

text_enum! {
    /// How.
    pub enum Speed {
        Fast = "fast",
    }
}

object! {
    /// Where somebody lives.
    pub struct Address {
        required {
            /// The lines.
            lines = "addressLines": Vec<String> where list().max(3).items(&text().min(1)),
        }
        optional {
            /// The country.
            country = "country": String where text().pattern("^[A-Z]{2}$"),
        }
    }
}

object! {
    /// A person.
    pub struct Person {
        required {
            /// The first name.
            first_name = "firstName": String where text().max(5),
            /// Where they live.
            address = "address": Address where inner(),
        }
        optional {
            /// A number.
            r#type = "type": i64 where number().min("1"),
            /// How fast.
            speeds = "speeds": Vec<Speed> where list().unique(),
            /// How much.
            fee = "fee": Decimal where number().max("10"),
            /// How much each time.
            fees = "fees": Vec<Decimal> where list().max(1).items(&number().max("10")),
        }
        nullable {
            /// A secret.
            password = "password": Secret where text().min(8),
        }
        constant {
            /// The kind.
            kind = "kind": String = "person",
        }
        extra: BTreeMap<String, String> where map().values(&text().max(2)),
    }
}

fn faults<T: Checked + ?Sized>(value: &T, rule: &Rule<'_>) -> Vec<String> {
    let mut checks = Checks::new();
    checks.argument("x", value, rule);
    checks.faults().to_vec()
}

#[track_caller]
fn allows<T: Checked + ?Sized>(value: &T, rule: &Rule<'_>) {
    assert_eq!(faults(value, rule), [""; 0]);
}

#[track_caller]
fn refuses<T: Checked + ?Sized>(value: &T, rule: &Rule<'_>, fault: &str) {
    assert_eq!(faults(value, rule), [format!("`x` {fault}")]);
}

#[test]
fn every_fault_is_told_and_no_value() {
    let address = Address::new(["planted".to_owned(), String::new()]).country("planted");
    let mut person = Person::new("Wilhelmina-planted", address)
        .r#type(0)
        .speeds(vec![Speed::Fast, "x".into(), Speed::Fast])
        .fee(Decimal("10.01".to_owned()))
        .fees(vec![Decimal("1".to_owned()), Decimal("11".to_owned())])
        .password("planted");
    person.extra.insert("planted-name".to_owned(), "planted".to_owned());
    let mut checks = Checks::new();
    checks.argument("id", "planted", &text().max(3));
    checks.body(&person, &inner());
    let expected = [
        "`id` must have at most 3 characters, and has 7",
        "`body.first_name` must have at most 5 characters, and has 18",
        "`body.address.lines[1]` must have at least 1 character, and has 0",
        "`body.address.country` must match `^[A-Z]{2}$`",
        "`body.type` must be at least 1",
        "`body.speeds` must not have equal items, and 0 and 2 are",
        "`body.fee` must be at most 10",
        "`body.fees` must have at most 1 item, and has 2",
        "`body.fees[1]` must be at most 10",
        "`body.password` must have at least 8 characters, and has 7",
        "`body.extra.*` must have at most 2 characters, and has 7",
    ];
    assert_eq!(checks.faults(), expected);
    let error: Error = checks.done().unwrap_err().into();
    let shown = error.to_string();
    assert_eq!(shown, format!("invalid request: {}", expected.join("; ")));
    assert!(!shown.contains("planted"), "{shown}");
}

#[test]
fn what_is_allowed_passes() {
    let person = Person::new("Ada", Address::new(["1".to_owned()]).country("GB")).r#type(1);
    let mut checks = Checks::new();
    checks.body(&person, &inner());
    assert!(checks.done().is_ok());
    assert!(Checks::new().done().is_ok());
}

#[test]
fn what_the_vendor_sends_is_not_checked() {
    let text = r#"{"firstName": "Wilhelmina", "address": {"addressLines": [], "country": "x"}}"#;
    assert!(serde_json::from_str::<Person>(text).is_ok());
}

#[test]
fn characters_are_counted() {
    allows("äöü€😀", &text().min(5).max(5));
    refuses("e\u{301}", &text().max(1), "must have at most 1 character, and has 2");
    refuses("", &text().min(1), "must have at least 1 character, and has 0");
}

#[test]
fn patterns_match_somewhere_and_those_that_are_none_match_all() {
    allows("xxabc", &text().pattern("b"));
    refuses("xx", &text().pattern("^x$"), "must match `^x$`");
    refuses("xx", &text().pattern("^x$"), "must match `^x$`");
    allows("é", &text().pattern(r"^\p{L}$"));
    allows("xx", &text().pattern("(?=no)"));
    let nested = format!("{}!", "a".repeat(50_000));
    refuses(nested.as_str(), &text().pattern("^(a+)+$"), "must match `^(a+)+$`");
}

#[test]
fn ends_of_ranges() {
    allows(&1, &number().min("1").max("1"));
    refuses(&0, &number().min("1"), "must be at least 1");
    refuses(&2, &number().max("1.5"), "must be at most 1.5");
    refuses(&1, &number().exclusive_min("1"), "must be greater than 1");
    refuses(&1.0, &number().exclusive_max("1.00"), "must be less than 1.00");
    refuses(&-1, &number().exclusive_min("0"), "must be greater than 0");
    allows(&-2, &number().min("-10").max("-1.5"));
    refuses(&-11_i64, &number().min("-10"), "must be at least -10");
    allows(&u64::MAX, &number().max("18446744073709551615"));
    refuses(
        &u64::MAX,
        &number().max("18446744073709551614"),
        "must be at most 18446744073709551614",
    );
    refuses(
        &i64::MIN,
        &number().min("-9223372036854775807"),
        "must be at least -9223372036854775807",
    );
    allows(&1e300, &number().max("1e301").min("9e299"));
    refuses(&f64::INFINITY, &number().max("1"), "must be a number");
    allows(&0.0, &number().max("0").min("-0.0"));
}

#[test]
fn multiples_are_exact() {
    let cents = number().multiple_of("0.01");
    for value in [0.01, 0.29, 1.1, 19.99, 1_000_000.07, 0.0, -4.35] {
        allows(&value, &cents);
    }
    refuses(&(0.1 + 0.2), &cents, "must be a multiple of 0.01");
    refuses(&0.001, &cents, "must be a multiple of 0.01");
    allows(&300, &number().multiple_of("100"));
    refuses(&350, &number().multiple_of("100"), "must be a multiple of 100");
    refuses(&7, &number().multiple_of("3"), "must be a multiple of 3");
    allows(&7.5, &number().multiple_of("2.5"));
    allows(&7, &number().multiple_of("0"));
    let large: ExactNumber<u128> = 79_228_162_514_264_337_593_543_950_335.into();
    allows(&large, &number().multiple_of("5").max("79228162514264337593543950335"));
    refuses(
        &large,
        &number().max("79228162514264337593543950334"),
        "must be at most 79228162514264337593543950334",
    );
}

#[test]
fn decimals_are_checked_by_what_is_sent() {
    let faults = |value: &dyn Fn(&mut Checks)| {
        let mut checks = Checks::new();
        value(&mut checks);
        checks.faults().to_vec()
    };
    let rule = number().max("0.30");
    assert_eq!(faults(&|checks| checks.sent("x", &Decimal("0.3".into()), &rule)), [""; 0]);
    let high = faults(&|checks| checks.sent("x", &Decimal("0.31".into()), &rule));
    assert_eq!(high, ["`x` must be at most 0.30"]);
    let long = faults(&|checks| {
        let value: ExactNumber<Decimal2> = "0.300000000000000000000000001".parse().unwrap();
        checks.sent("x", &value, &rule);
    });
    assert_eq!(long, ["`x` must be at most 0.30"]);
    assert_eq!(faults(&|checks| checks.sent("x", &true, &rule)), [""; 0]);
}

/// Keeps every digit.
struct Decimal2(String);

impl std::str::FromStr for Decimal2 {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Decimal2 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[test]
fn lists_and_maps_are_looked_into() {
    let rule = list().min(1).max(2).unique();
    allows(&vec![1, 2], &rule);
    refuses(&Vec::<i64>::new(), &rule, "must have at least 1 item, and has 0");
    refuses(&vec![1, 2, 3], &rule, "must have at most 2 items, and has 3");
    refuses(&vec![1, 1], &rule, "must not have equal items, and 0 and 1 are");
    let deep = BTreeMap::from([("planted", vec![vec!["ab"]])]);
    let short = text().max(1);
    let items = list().items(&short);
    let lists = list().items(&items);
    assert_eq!(
        faults(&deep, &map().values(&lists)),
        ["`x.*[0][0]` must have at most 1 character, and has 2"]
    );
}

#[test]
fn wrappers_pass_on_and_absence_is_no_fault() {
    let rule = text().max(1);
    let fault = "must have at most 1 character, and has 2";
    refuses(&Some(Box::new("ab".to_owned())), &rule, fault);
    refuses(&Nullable::Value("ab".to_owned()), &rule, fault);
    refuses(&Secret::new("ab".to_owned()), &rule, fault);
    allows(&None::<String>, &text().min(1));
    allows(&Nullable::<String>::Null, &text().min(1));
    allows(&Nullable::<String>::Absent, &text().min(1));
    allows(&true, &rule);
    allows(&Binary::from(vec![1, 2]), &rule);
    allows(&Part::new("ab"), &rule);
    allows(&Content::from("ab"), &rule);
    allows(&Speed::Other("ab".to_owned()), &rule);
}

#[test]
fn any_json_is_checked_by_its_kind() {
    refuses(&json!("ab"), &text().max(1), "must have at most 1 character, and has 2");
    refuses(&json!(2), &number().max("1"), "must be at most 1");
    refuses(&json!([1, 1]), &list().unique(), "must not have equal items, and 0 and 1 are");
    allows(&Value::Null, &text().min(1));
    allows(&json!({"a": 1}), &text().min(1));
}

#[test]
fn faults_beyond_a_number_are_counted() {
    let mut checks = Checks::new();
    checks.argument("x", &vec![0; 60], &list().items(&number().min("1")));
    assert_eq!(checks.faults().len(), 50);
    let error: Error = checks.done().unwrap_err().into();
    assert!(error.to_string().ends_with("; and 10 more"), "{error}");
}
