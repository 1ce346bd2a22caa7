use std::collections::BTreeMap;

use serde_json::json;

use super::*;

#[derive(Serialize)]
enum Shape {
    Unit,
    New(u8),
    Tuple(u8, f32),
    Struct { side: f64, label: Option<char> },
}

#[test]
fn values_are_as_serde_json_has_them() {
    let shapes = [
        Shape::Unit,
        Shape::New(1),
        Shape::Tuple(2, 0.5),
        Shape::Struct { side: 1.5, label: Some('a') },
    ];
    assert_eq!(to_value(&shapes), Ok(serde_json::to_value(&shapes).unwrap().into()));
    let keys = BTreeMap::from([(7_u64, ((), i64::MIN)), (u64::MAX, ((), 0))]);
    assert_eq!(to_value(&keys), Ok(serde_json::to_value(&keys).unwrap().into()));
    let any = json!({"a": [1, 2.5, null, {"b": u64::MAX}], "": true});
    assert_eq!(to_value(&any), Ok(any.clone().into()));
    assert_eq!(to_value(&u128::MAX), Err(Unsendable::NoForm));
    assert_eq!(to_value(&BTreeMap::from([((), 1)])), Err(Unsendable::NoForm));
}

#[test]
fn numbers_keep_their_digits_and_are_finite() {
    assert_eq!(to_value(&0.1_f32), Ok(json!(0.1).into()));
    assert_eq!(to_value(&f32::MAX), Ok(json!(3.4028235e38).into()));
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(to_value(&value), Err(Unsendable::NotFinite));
        assert_eq!(to_value(&json!([1]).as_array().map(|_| [value])), Err(Unsendable::NotFinite));
    }
    assert_eq!(to_value(&f32::NAN), Err(Unsendable::NotFinite));
}

#[test]
fn decimals_keep_all_of_their_digits() {
    for (written, digits) in [
        ("79228162514264337593543950335", "79228162514264337593543950335"),
        ("0.10", "0.10"),
        ("-1.25e-9", "-0.00000000125"),
        ("12E3", "12000"),
    ] {
        let raw = serde_json::value::RawValue::from_string(written.to_owned()).unwrap();
        assert_eq!(to_value(&raw), Ok(Value::Exact(digits.to_owned())));
    }
    let any = serde_json::value::RawValue::from_string(r#"{"a":[1]}"#.to_owned()).unwrap();
    assert_eq!(to_value(&any), Ok(json!({"a": [1]}).into()));
}

#[test]
fn json_is_that_of_serde_json_but_for_what_is_not_finite() {
    let shape = |side| Shape::Struct { side, label: None };
    assert_eq!(to_json(&shape(2.0)).unwrap(), serde_json::to_vec(&shape(2.0)).unwrap());
    assert_eq!(to_json(&shape(f64::NAN)), Err(Unsendable::NotFinite));
    assert_eq!(to_json(&[f32::INFINITY]), Err(Unsendable::NotFinite));
    assert_eq!(to_json(&json!([null, "a"])).unwrap(), b"[null,\"a\"]");
    assert_eq!(
        to_json(&(None::<u8>, u128::MAX)).unwrap(),
        format!("[null,{}]", u128::MAX).into_bytes()
    );
    assert_eq!(to_json(&BTreeMap::from([((), 1)])), Err(Unsendable::NoForm));
}
