//! Unions of objects.

use client_runtime::check::{Checks, inner};
use client_runtime::{object, union};
use serde_json::{Value, json};

object! {
    /// A bank account.
    pub struct Bank {
        required {
            /// The number.
            iban = "iban": String where text().max(4),
        }
        optional {
            /// The kind.
            kind = "kind": String,
        }
    }
}

object! {
    /// A card.
    pub struct Card {
        required {
            /// The holder.
            holder = "holder": String,
        }
        constant {
            /// The kind.
            kind = "kind": String = "card",
        }
    }
}

union! {
    /// Where money goes.
    pub enum Payout by Declared("kind") {
        Bank(Bank) = ["bank", "iban"] where inner(),
        Card(Box<Card>) = ["card"],
    }
    from { Bank: Bank, Card: Card }
}

union! {
    /// Where money comes from.
    pub enum Source by ByMembers {
        Bank(Bank) has ["iban", "kind"] where inner(),
        Card(Card) has ["holder", "kind"],
        Name(String) where text().min(2),
    }
}

#[test]
fn the_tag_decides_and_others_are_kept() {
    let read = |value: Value| serde_json::from_value::<Payout>(value);
    let bank = read(json!({"kind": "iban", "iban": "GB33"})).unwrap();
    assert!(matches!(&bank, Payout::Bank(bank) if bank.iban == "GB33"));
    let card = Payout::from(Card::new("Ada"));
    assert_eq!(serde_json::to_value(&card).unwrap(), json!({"kind": "card", "holder": "Ada"}));
    assert!(read(json!({"kind": "card"})).is_err());
    let other = read(json!({"kind": "cash"})).unwrap();
    assert_eq!(serde_json::to_value(other).unwrap(), json!({"kind": "cash"}));
}

#[test]
fn members_tell() {
    let read = |value: Value| serde_json::from_value::<Source>(value).unwrap();
    assert!(matches!(read(json!({"holder": "Ada", "kind": "?"})), Source::Card(_)));
    assert!(matches!(read(json!({"iban": "GB33"})), Source::Bank(_)));
    assert!(matches!(read(json!("Ada")), Source::Name(_)));
}

#[test]
fn a_branch_has_its_rule() {
    let faults = |source: Source| {
        let mut checks = Checks::new();
        checks.body(&source, &inner());
        checks.faults().to_vec()
    };
    let bank = Source::Bank(Bank::new("GB33B"));
    assert_eq!(faults(bank), ["`body.iban` must have at most 4 characters, and has 5"]);
    let name = Source::Name("A".to_owned());
    assert_eq!(faults(name), ["`body` must have at least 2 characters, and has 1"]);
    assert!(faults(Source::Card(Card::new(""))).is_empty());
    assert!(faults(Source::Other(json!({"iban": "GB33B"}))).is_empty());
}

#[test]
fn files_are_equal_by_their_bytes() {
    use client_runtime::{Content, Part};
    assert_eq!(Part::new("a"), Part::new(vec![b'a']));
    assert_ne!(Part::new("a"), Part::new("a").file_name("b"));
    assert_ne!(Content::from("a"), Content::from("a").media_type("b/c"));
}
