//! Numbers, enums of whole numbers, and constants.

use crate::schemas::harbour::types::{
    Cargo, CargoLevel, CargoMark, CargoMeasure, CargoMode, CargoModeText, CargoVersion, Hazard,
};
use crate::schemas::{cargo, last, open};

#[tokio::test]
async fn whole_numbers_of_an_enum_have_names_and_others_are_kept() {
    let found = cargo(r#"{"hazard":9,"level":-1,"version":3}"#).await;
    assert_eq!(found.hazard, Some(Hazard::Fire));
    assert_eq!(found.level, Some(CargoLevel::Minus1));
    assert_eq!(found.version, Some(CargoVersion::Value3));
    let found = cargo(r#"{"hazard":7,"level":11,"version":4}"#).await;
    assert_eq!(found.hazard, Some(Hazard::Other(7)));
    assert_eq!(found.level, Some(CargoLevel::Other(11)));
    assert_eq!(found.version, Some(CargoVersion::Other(4)));
    let (bed, client) = open().await;
    client.list_cargo().kind(Hazard::Acid).send().await.unwrap();
    assert_eq!(bed.sandbox.requests()[0].query.as_deref(), Some("kind=1"));
}

#[tokio::test]
async fn numbers_of_a_union_are_exact() {
    for number in ["9007199254740993", "1", "-0.5", "31176619.483052686"] {
        let text = format!(r#"{{"weight":{number},"measure":{number},"marks":{{"a":{number}}}}}"#);
        let (bed, client) = open().await;
        let sent: Cargo = serde_json::from_str(&text).unwrap();
        client.load(sent).send().await.unwrap();
        assert_eq!(last(&bed), text);
    }
    let found = cargo(r#"{"weight":1,"measure":"a lot","marks":{"a":"x","b":2,"c":true}}"#).await;
    assert_eq!(found.weight.unwrap().as_i64(), Some(1));
    assert_eq!(found.measure, Some(CargoMeasure::Text("a lot".to_owned())));
    let marks = found.marks.unwrap();
    assert_eq!(marks["a"], CargoMark::Text("x".to_owned()));
    assert!(matches!(&marks["b"], CargoMark::Integer(number) if number.as_i64() == Some(2)));
    assert_eq!(marks["c"], CargoMark::Boolean(true));
}

#[tokio::test]
async fn whole_numbers_of_a_format_are_whole() {
    let found = cargo(r#"{"exact":9007199254740993,"small":-5,"sealed":true,"ratio":0.5}"#).await;
    assert_eq!((found.exact, found.small), (Some(9_007_199_254_740_993), Some(-5)));
    assert_eq!((found.sealed, found.ratio), (Some(true), Some(0.5)));
}

#[tokio::test]
async fn a_truth_value_beside_a_word_is_either() {
    assert_eq!(cargo(r#"{"mode":false}"#).await.mode, Some(CargoMode::Boolean(false)));
    let auto = cargo(r#"{"mode":"auto"}"#).await.mode;
    assert_eq!(auto, Some(CargoMode::Text(CargoModeText::Auto)));
    let later = cargo(r#"{"mode":"later"}"#).await.mode;
    assert_eq!(later, Some(CargoMode::Text(CargoModeText::Other("later".to_owned()))));
}
