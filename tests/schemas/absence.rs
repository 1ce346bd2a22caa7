//! Members that are not there, in answers and in requests.

use std::error::Error;

use client_runtime::Sensitive;
use serde_json::json;

use super::types::{Parcel, ParcelInput, Receipt};

type Outcome = Result<(), Box<dyn Error>>;

#[test]
fn an_optional_member_that_is_null_is_absent() -> Outcome {
    let receipt: Receipt = serde_json::from_value(json!({
        "lines": ["one"],
        "errors": null,
        "notes": null,
        "details": null,
        "hints": null,
        "stamp": null,
        "parcel": null,
    }))?;
    assert!(receipt.errors.is_none() && receipt.notes.is_none());
    assert!(receipt.details.is_none() && receipt.hints.is_none());
    assert!(receipt.stamp.is_none() && receipt.parcel.is_none());
    assert_eq!(serde_json::to_value(&receipt)?, json!({"lines": ["one"]}));
    Ok(())
}

#[test]
fn a_list_that_has_to_be_there_is_no_null() {
    assert!(serde_json::from_value::<Receipt>(json!({"lines": null})).is_err());
    assert!(serde_json::from_value::<Receipt>(json!({})).is_err());
    assert!(serde_json::from_value::<Receipt>(json!({"lines": [], "errors": 1})).is_err());
}

#[test]
fn what_the_vendor_sets_is_not_asked_of_a_caller() -> Outcome {
    let pin = Sensitive::from("1234".to_owned());
    let parcel = ParcelInput::new(5, pin);
    assert_eq!(serde_json::to_value(&parcel)?, json!({"grams": 5, "pin": "1234"}));
    Ok(())
}

#[test]
fn what_a_caller_sets_is_not_asked_of_the_vendor() -> Outcome {
    let parcel: Parcel = serde_json::from_value(json!({"id": "p-1", "grams": 5, "stops": null}))?;
    assert_eq!((parcel.id.as_str(), parcel.grams), ("p-1", 5));
    assert!(parcel.pin.is_none() && parcel.stops.is_none());
    Ok(())
}
