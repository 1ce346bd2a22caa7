//! What generated types send and read.

use std::error::Error;

use client_runtime::Nullable;
use serde_json::json;

use super::types::{
    Account, Cat, Code, Direction, Offset, Order, Pet, Shape, Sound, Status, Update, UpdateTagsItem,
};

type Outcome = Result<(), Box<dyn Error>>;

#[test]
fn unknown_values_of_an_open_enum_are_kept() -> Outcome {
    let known: Status = serde_json::from_value(json!("in-progress"))?;
    let unknown: Status = serde_json::from_value(json!("paused"))?;
    assert_eq!(known, Status::InProgress);
    assert_eq!((known.as_str(), unknown.as_str()), ("in-progress", "paused"));
    assert_eq!(serde_json::to_value(&unknown)?, json!("paused"));
    assert_eq!(unknown.to_string(), "paused");
    assert_eq!(Status::from("in-progress"), Status::InProgress);
    Ok(())
}

#[test]
fn a_sent_enum_is_closed() {
    assert_eq!("up".parse::<Direction>().ok(), Some(Direction::Up));
    assert!("sideways".parse::<Direction>().is_err());
}

#[test]
fn values_that_look_alike_keep_their_spelling() -> Outcome {
    assert_eq!(serde_json::to_value([Order::Asc, Order::Asc2])?, json!(["ASC", "asc"]));
    assert_eq!("asc".parse::<Order>()?, Order::Asc2);
    assert_eq!(serde_json::to_value(Offset::GmtMinus1)?, json!("GMT-1"));
    Ok(())
}

#[test]
fn the_discriminator_decides() -> Outcome {
    let dog: Pet = serde_json::from_value(json!({"kind": "DOG", "name": "Rex", "lives": 9}))?;
    assert!(matches!(dog, Pet::Dog(dog) if dog.name == "Rex"));
    let other: Pet = serde_json::from_value(json!({"kind": "bird", "name": "Tweety"}))?;
    assert_eq!(serde_json::to_value(&other)?, json!({"kind": "bird", "name": "Tweety"}));
    assert!(serde_json::from_value::<Pet>(json!({"kind": "DOG"})).is_err());
    Ok(())
}

#[test]
fn a_constant_need_not_be_set() -> Outcome {
    let cat: Cat = Cat::builder().name("Tom").lives(9).try_into()?;
    assert_eq!(
        serde_json::to_value(Pet::from(cat))?,
        json!({"kind": "cat", "name": "Tom", "lives": 9})
    );
    Ok(())
}

#[test]
fn subtypes_are_read_as_what_they_are() -> Outcome {
    let circle: Shape =
        serde_json::from_value(json!({"type": "circle", "id": "1", "radius": 2.0}))?;
    assert!(matches!(circle, Shape::Circle(circle) if circle.radius == 2.0 && circle.id == "1"));
    Ok(())
}

#[test]
fn what_fits_more_is_tried_first() -> Outcome {
    let loud: Sound = serde_json::from_value(json!({"pitch": 1, "volume": 2}))?;
    assert!(matches!(loud, Sound::Loud(_)));
    let quiet: Sound = serde_json::from_value(json!({"pitch": 1}))?;
    assert!(matches!(quiet, Sound::Quiet(_)));
    Ok(())
}

#[test]
fn null_and_absence_are_sent_apart() -> Outcome {
    let sent = |update: Update| serde_json::to_value(update);
    let built = Update::builder;
    assert_eq!(sent(built().try_into()?)?, json!({}));
    assert_eq!(sent(built().nickname(Nullable::Null).try_into()?)?, json!({"nickname": null}));
    assert_eq!(sent(built().nickname("Ada").try_into()?)?, json!({"nickname": "Ada"}));
    let none: Vec<UpdateTagsItem> = Vec::new();
    assert_eq!(sent(built().tags(none).try_into()?)?, json!({"tags": []}));
    Ok(())
}

#[test]
fn requests_are_checked_and_answers_are_not() -> Outcome {
    assert!("ABCD".parse::<Code>().is_err());
    let code: Code = serde_json::from_value(json!("ABCD"))?;
    assert_eq!(code.as_str(), "ABCD");
    Ok(())
}

#[test]
fn members_that_are_not_listed_are_kept_or_passed_over() -> Outcome {
    let text = json!({"id": "1", "EndTime": "a", "EndTime<": "b", "new": true});
    let account: Account = serde_json::from_value(text.clone())?;
    assert_eq!(
        (account.end_time.as_deref(), account.end_time_2.as_deref()),
        (Some("a"), Some("b"))
    );
    assert_eq!(serde_json::to_value(&account)?, text);
    Ok(())
}
