//! Unions: tags that are no texts, unions in unions, and parts that say one thing together.

use serde_json::json;

use crate::schemas::harbour::types::{
    Cargo, CargoListEntry, Crane, Lift, Packing, Papers, PapersCustoms, Tower,
};
use crate::schemas::{cargo, last, open};

#[tokio::test]
async fn a_tag_may_be_a_number() {
    let found = cargo(r#"{"packing":{"v":1,"side":"a"}}"#).await.packing;
    assert!(matches!(found, Some(Packing::Box(inner)) if inner.side == "a"));
    let found = cargo(r#"{"packing":{"v":2,"hoops":"b"}}"#).await.packing;
    assert!(matches!(found, Some(Packing::Barrel(_))));
    let found = cargo(r#"{"packing":{"v":3,"side":"a"}}"#).await.packing;
    assert_eq!(found, Some(Packing::Other(json!({"v": 3, "side": "a"}))));
}

#[tokio::test]
async fn a_union_in_a_union_takes_what_it_knows() {
    let lift = |json: &'static str| async move { cargo(json).await.lift.unwrap() };
    let tower = lift(r#"{"lift":{"crane":"tower","height":2.5}}"#).await;
    assert!(matches!(tower, Lift::Crane(Crane::Tower(tower)) if tower.height == Some(2.5)));
    assert_eq!(lift(r#"{"lift":"by hand"}"#).await, Lift::Text("by hand".to_owned()));
    assert!(matches!(lift(r#"{"lift":{"rope":3}}"#).await, Lift::Winch(_)));
    let later = lift(r#"{"lift":{"crane":"harbour","height":1}}"#).await;
    assert_eq!(later, Lift::Other(json!({"crane": "harbour", "height": 1})));
    assert!(matches!(lift(r#"{"lift":[7]}"#).await, Lift::Other(_)));

    let (bed, client) = open().await;
    let sent = Crane::from(Tower::new().height(1.0));
    client.load(Cargo::new().lift(sent)).send().await.unwrap();
    assert_eq!(last(&bed), r#"{"lift":{"crane":"tower","height":1.0}}"#);
}

#[tokio::test]
async fn members_beside_a_union_are_of_every_branch() {
    let papers = |json: &'static str| async move { cargo(json).await.papers.unwrap() };
    let own = papers(r#"{"papers":{"id":"1","kind":"customs","seal":"s","own":true}}"#).await;
    assert!(matches!(own, Papers::Customs(PapersCustoms::True(own)) if own.id == "1"));
    let agent = r#"{"papers":{"id":"2","kind":"customs","seal":"s","own":false,"agent":"a"}}"#;
    let agent = papers(agent).await;
    assert!(matches!(agent, Papers::Customs(PapersCustoms::False(of)) if of.agent == "a"));
    let transit = papers(r#"{"papers":{"id":"3","kind":"transit","agent":"a"}}"#).await;
    assert!(matches!(transit, Papers::Transit(transit) if transit.id == "3"));
}

#[tokio::test]
async fn a_list_has_what_both_parts_say_of_it() {
    let found = cargo(r#"{"list":{"entries":[{"issue":"WET","note":"n"},{"issue":"DRY"}]}}"#).await;
    let entries = found.list.unwrap().entries.unwrap();
    assert!(matches!(&entries[0], CargoListEntry::Wet(wet) if wet.note.as_deref() == Some("n")));
    assert!(matches!(&entries[1], CargoListEntry::Dry(_)));
}
