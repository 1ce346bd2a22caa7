//! Members that are not there, in answers and in requests.

use std::error::Error;

use client_runtime::Sensitive;
use serde_json::json;

use super::types::{Parcel, Receipt};

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
    assert!(receipt.errors.is_empty() && receipt.notes.is_empty());
    assert!(receipt.details.is_empty() && receipt.hints.is_empty());
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
    let pin: Sensitive<String> = "1234".to_owned().into();
    let parcel: Parcel = Parcel::builder().grams(5).pin(pin).try_into()?;
    assert_eq!(serde_json::to_value(&parcel)?, json!({"grams": 5, "pin": "1234"}));
    let nothing = Parcel::try_from(Parcel::builder());
    assert!(nothing.is_err(), "the grams are the caller's to say");
    Ok(())
}

#[test]
fn what_a_caller_sets_is_not_asked_of_the_vendor() -> Outcome {
    let parcel: Parcel = serde_json::from_value(json!({"id": "p-1", "grams": 5, "stops": null}))?;
    assert_eq!((parcel.id.as_deref(), parcel.grams), (Some("p-1"), 5));
    assert!(parcel.pin.is_none() && parcel.stops.is_none());
    Ok(())
}
