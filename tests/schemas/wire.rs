//! What generated types send and read.

use std::error::Error;

use client_runtime::Nullable;
use client_runtime::check::{Checks, inner};
use serde_json::json;

use super::cents::Cents;
use super::types::{
    Account, Answer, Bill, Cat, Contact, Currency, Direction, Keeper, Label, Mark, Offset, Order,
    Payout, Pet, RequestInput, Shape, Sound, Status, Ticket, Update, Wallet, Weight,
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
fn a_sent_enum_takes_what_the_vendor_added_later() -> Outcome {
    assert_eq!(Direction::from("up"), Direction::Up);
    let unlisted = Direction::from("sideways");
    assert_eq!(serde_json::to_value(&unlisted)?, json!("sideways"));
    Ok(())
}

#[test]
fn values_that_look_alike_keep_their_spelling() -> Outcome {
    assert_eq!(serde_json::to_value([Order::Asc, Order::AscUppercase])?, json!(["asc", "ASC"]));
    assert_eq!((Order::from("asc"), Order::from("ASC")), (Order::Asc, Order::AscUppercase));
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
    let cat = Cat::new("Tom").lives(9);
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
fn the_members_that_are_there_tell_the_branch() -> Outcome {
    let read = |value| serde_json::from_value::<Payout>(value);
    assert!(matches!(read(json!({"id": "1", "iban": "GB33"}))?, Payout::Bank(_)));
    assert!(matches!(read(json!({"id": "1", "holder-name": "Ada"}))?, Payout::Card(_)));
    assert!(matches!(read(json!({"phone": "1"}))?, Payout::Wallet(Wallet::Mobile(_))));
    assert!(matches!(read(json!({"chain": "c"}))?, Payout::Wallet(Wallet::Chain(_))));
    assert!(matches!(read(json!([{}, {"share": 0.5}]))?, Payout::Shares(_)));
    assert!(matches!(read(json!("by cheque"))?, Payout::Text(text) if text == "by cheque"));
    let unlisted = read(json!({"voucher": 5}))?;
    assert!(matches!(&unlisted, Payout::Other(value) if value["voucher"] == 5), "{unlisted:?}");
    assert_eq!(serde_json::to_value(unlisted)?, json!({"voucher": 5}));
    Ok(())
}

#[test]
fn a_property_that_only_happens_to_tell_may_be_missing() -> Outcome {
    let read = |value| serde_json::from_value::<Ticket>(value);
    assert!(matches!(read(json!({"kind": "season"}))?, Ticket::Season(_)));
    assert!(matches!(read(json!({"kind": "day", "year": 1}))?, Ticket::Day(_)));
    assert!(
        matches!(read(json!({"year": 2026}))?, Ticket::Season(season) if season.year == Some(2026))
    );
    assert!(matches!(read(json!({"kind": "night", "year": 1}))?, Ticket::Other(_)));
    Ok(())
}

#[test]
fn null_and_absence_are_sent_apart() -> Outcome {
    let sent = |update: Update| serde_json::to_value(update);
    assert_eq!(sent(Update::new())?, json!({}));
    assert_eq!(sent(Update::new().nickname(Nullable::Null))?, json!({"nickname": null}));
    assert_eq!(sent(Update::new().nickname("Ada".to_owned()))?, json!({"nickname": "Ada"}));
    assert_eq!(sent(Update::new().tags([]))?, json!({"tags": []}));
    Ok(())
}

#[test]
fn requests_are_checked_and_answers_are_not() -> Outcome {
    let answer: Answer = serde_json::from_value(json!({"code": "ABCD"}))?;
    assert_eq!(answer.code.as_deref(), Some("ABCD"));
    let mut checks = Checks::new();
    checks.body(&RequestInput::new().code("ABCD"), &inner());
    let refused = format!("{:?}", checks.done().unwrap_err());
    let reason = "`body.code` must have at most 3 characters, and has 4";
    assert_eq!(refused, format!("InvalidRequest({reason:?})"));
    Ok(())
}

#[test]
fn members_that_are_not_listed_are_kept_or_passed_over() -> Outcome {
    let text = json!({"id": "1", "EndTime": "a", "EndTime<": "b", "new": true});
    let account: Account = serde_json::from_value(text.clone())?;
    assert_eq!(
        (account.end_time.as_deref(), account.end_time_less.as_deref()),
        (Some("a"), Some("b"))
    );
    assert_eq!(serde_json::to_value(&account)?, text);
    Ok(())
}

#[test]
fn an_unset_default_is_the_vendors_to_fill_in() -> Outcome {
    let update = Update::new().portions(3);
    assert_eq!(serde_json::to_value(&update)?, json!({"portions": 3}));
    let read: Update = serde_json::from_value(json!({}))?;
    assert_eq!(read.portions, None);
    Ok(())
}

#[test]
fn scalars_that_overlap_are_one_value() -> Outcome {
    let mark: Mark = serde_json::from_value(json!("good"))?;
    assert_eq!(mark, Mark::Good);
    for value in [json!("good"), json!("middling")] {
        let mark: Mark = serde_json::from_value(value.clone())?;
        assert_eq!(serde_json::to_value(&mark)?, value);
    }
    for value in [json!(3.0), json!(2.5)] {
        let weight: Weight = serde_json::from_value(value.clone())?;
        assert_eq!(serde_json::to_value(&weight)?, value);
    }
    assert!(serde_json::from_value::<Weight>(json!(3)).is_ok());
    for value in [json!("abcd"), json!(7)] {
        let label: Label = serde_json::from_value(value.clone())?;
        assert_eq!(serde_json::to_value(&label)?, value);
    }
    Ok(())
}

#[test]
fn parts_that_forbid_each_others_members_have_them_together() -> Outcome {
    let value = json!({"name": "Ada", "pets": 2});
    let keeper: Keeper = serde_json::from_value(value.clone())?;
    assert_eq!((keeper.name.as_str(), keeper.pets), ("Ada", 2));
    assert_eq!(serde_json::to_value(&keeper)?, value);
    Ok(())
}

#[test]
fn a_listed_value_is_one_however_long_it_may_be() -> Outcome {
    let long: Currency = serde_json::from_value(json!("EURO"))?;
    let short: Currency = serde_json::from_value(json!("GBP"))?;
    assert_eq!((long, short), (Currency::Euro, Currency::Gbp));
    Ok(())
}

#[test]
fn members_of_which_one_is_required_can_come_together() -> Outcome {
    for value in [json!({"mail": "a@b.example", "phone": "1"}), json!({"phone": "1"})] {
        let contact: Contact = serde_json::from_value(value.clone())?;
        assert_eq!(serde_json::to_value(&contact)?, value);
    }
    let both = Contact::new().mail("a@b.example").phone("1");
    assert_eq!(serde_json::to_value(&both)?, json!({"mail": "a@b.example", "phone": "1"}));
    Ok(())
}

#[test]
fn money_is_of_the_type_that_the_surface_names() -> Outcome {
    let bills: Vec<Bill> = serde_json::from_value(json!([{"total": 0.1}, {"total": 0.2}]))?;
    let sum = Cents(bills.iter().map(|bill| bill.total.0).sum());
    assert_eq!(serde_json::to_value(sum)?, json!(0.3));
    Ok(())
}

#[test]
fn a_schema_that_says_nothing_is_any_json() -> Outcome {
    for note in [json!("paid"), json!([1, {"a": null}]), json!(false)] {
        let value = json!({"total": 1.0, "note": note});
        let bill: Bill = serde_json::from_value(value.clone())?;
        assert_eq!(serde_json::to_value(&bill)?, value);
    }
    Ok(())
}
