//! What the document says of values is checked before anything is sent, all of it at once, and never
//! held against the vendor.

use serde_json::json;
use vendor_sandbox::Answer;

use crate::schemas::harbour::types::{BookByFormBody, Booking, BookingEngine, Deck};
use crate::schemas::{open, opened, refused};

#[tokio::test]
async fn all_faults_are_named_and_nothing_is_sent() {
    let (bed, client) = open().await;
    let booking = Booking::new("x").call_sign("planted").length(400.0);
    let call = client.book("a1", 31, booking).x_depth(0.25).tags([]);
    let reason = refused(call.send().await);
    let faults: Vec<&str> = reason.split("; ").collect();
    assert_eq!(
        faults,
        [
            "`berth` must match `^[A-Z][0-9]+$`",
            "`nights` must be at most 30",
            "`tags` must have at least 1 item, and has 0",
            "`x_depth` must be a multiple of 0.5",
            "`body.ship` must have at least 2 characters, and has 1",
            "`body.call_sign` must match `^[A-Z]{4}$`",
            "`body.length` must be less than 400",
        ]
    );
    assert!(bed.sandbox.requests().is_empty());
}

#[tokio::test]
async fn each_kind_of_bound_is_kept() {
    let (bed, client) = open().await;
    let good = || Booking::new("Vega");
    let deck = |name: &str| Deck::new(name);
    let deep = deck("a").below(deck("b").below(deck("")));
    let fees = |fee| [("planted".to_owned(), fee)];
    let cases = [
        (Booking::new("eleven chars"), "`body.ship` must have at most 10 characters, and has 12"),
        (good().length(0.5), "`body.length` must be at least 1"),
        (good().length(1.005), "`body.length` must be a multiple of 0.01"),
        (good().length(f64::NAN), "`body.length` must be a number"),
        (
            good().decks([deck("a"), deck("b"), deck("c")]),
            "`body.decks` must have at most 2 items, and has 3",
        ),
        (
            good().decks([deck("a"), deep]),
            "`body.decks[1].below.below.name` must have at least 1 character, and has 0",
        ),
        (good().fees(fees(-1)), "`body.fees.*` must be at least 0"),
        (good().pin("123".to_owned()), "`body.pin` must have at least 4 characters, and has 3"),
        (good().berth("A12"), "`body.berth` must have at most 2 characters, and has 3"),
        (
            good().engine(BookingEngine::Text("planted".to_owned())),
            "`body.engine` must have at most 6 characters, and has 7",
        ),
        (good().engine(BookingEngine::Integer(10)), "`body.engine` must be at most 9"),
    ];
    for (booking, reason) in cases {
        assert_eq!(refused(client.book("A1", 1, booking).send().await), reason);
    }
    let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
    let tagged = |of: &[&str]| client.book("A1", 1, good()).tags(tags(of)).send();
    for (found, reason) in [
        (tagged(&["a", "b", "c"]).await, "`tags` must have at most 2 items, and has 3"),
        (tagged(&["a", "a"]).await, "`tags` must not have equal items, and 0 and 1 are"),
        (tagged(&["planted"]).await, "`tags[0]` must have at most 3 characters, and has 7"),
    ] {
        assert_eq!(refused(found), reason);
    }
    let now: jiff::Timestamp = "2026-11-27T00:00:00Z".parse().unwrap();
    let many = client.book("A1", 1, good()).since([now, now]).send().await;
    assert_eq!(refused(many), "`since` must have at most 1 item, and has 2");
    let form = client.book_by_form("A1", BookByFormBody::new("x").crew(10)).send().await;
    assert_eq!(
        refused(form),
        "`body.ship` must have at least 2 characters, and has 1; `body.crew` must be at most 9"
    );
    assert!(bed.sandbox.requests().is_empty());
}

#[tokio::test]
async fn what_is_allowed_is_sent() {
    let (bed, client) = open().await;
    let booking = Booking::new("ÄÖ")
        .call_sign("ABCD")
        .length(399.99)
        .decks([Deck::new("a")])
        .fees([("f".to_owned(), 0)])
        .pin("1234".to_owned())
        .engine(BookingEngine::Integer(9));
    let call = client.book("A1", 30, booking).x_depth(1.5).tags(["a".to_owned(), "b".to_owned()]);
    let answer = call.send().await.unwrap();
    assert_eq!(answer.length, Some(399.99));
    assert_eq!(bed.sandbox.requests().len(), 1);
}

#[tokio::test]
async fn what_the_vendor_sends_is_never_refused() {
    let body = json!({
        "ship": "", "call-sign": "no sign", "length": -1.005, "decks": [{"name": ""}, {"name": ""}, {"name": ""}],
        "fees": {"a": -5}, "pin": "", "berth": "ABC", "engine": "a long engine",
    });
    let (_bed, client) = opened(Some(Answer::json(200, &body))).await;
    let answer = client.book("A1", 1, Booking::new("Vega")).send().await.unwrap().into_inner();
    assert_eq!((answer.ship.as_str(), answer.length), ("", Some(-1.005)));
    assert_eq!(serde_json::to_value(&answer).unwrap(), body);
}
