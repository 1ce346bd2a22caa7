//! Lists in pages, on the wire: each style, with what goes wrong between two pages.

use std::time::Duration;

use client_runtime::CallOptions;
use client_runtime::pages::{Items, Pages, Position};
use serde_json::{Value, json};
use vendor_sandbox::{Answer, Fault, FaultTarget, Request, Scene, Vendor};
use workspace_tests::Testbed;

use crate::client::archive::types::{Film, Letter, ListMapsResponse};
use crate::client::archive::{Client, Error, requests};

/// An archive that answers as the test says.
struct Archive(fn(&Request, &Scene) -> Answer);

impl Vendor for Archive {
    fn answer(&mut self, request: &Request, scene: &Scene) -> Answer {
        (self.0)(request, scene)
    }
}

async fn archive(answer: fn(&Request, &Scene) -> Answer) -> (Testbed<Archive>, Client) {
    let bed = Testbed::start(Archive(answer)).await.unwrap();
    let client = bed.builder().build().unwrap();
    (bed, client)
}

/// Seven letters in pages of two, of which the second is empty and the last has a cursor all the same.
fn letters(request: &Request, _: &Scene) -> Answer {
    let pages: [&[&str]; 5] = [&["a", "b"], &[], &["c", "d"], &["e", "f"], &["g"]];
    let cursor = request.query_value("page[after]");
    let at = cursor.map_or(0, |cursor| cursor.trim_start_matches("c/ &").parse().unwrap());
    let data: Vec<Value> = pages[at].iter().map(|id| json!({"id": id})).collect();
    let meta = json!({"next_cursor": format!("c/ &{}", at + 1), "has_more": at < 4});
    Answer::json(200, &json!({"data": data, "meta": meta}))
}

fn ids(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.id.as_str()).collect()
}

/// The letters of a request, through errors that may pass.
async fn all_letters<'a>(mut items: Items<'a, requests::ListLetters<'a>>) -> String {
    let mut found = Vec::new();
    let mut errors = 0;
    while let Some(item) = items.next().await {
        match item {
            Ok(letter) => found.push(letter),
            Err(_) => errors += 1,
        }
        assert!(errors < 10, "it does not end");
    }
    ids(&found)
}

#[tokio::test]
async fn a_cursor_leads_to_all_items_through_faults() {
    let (bed, client) = archive(letters).await;
    for fault in [
        Fault::Status(Answer::empty(503)),
        Fault::DropConnection,
        Fault::LoseAnswer,
        Fault::HtmlBadGateway,
        Fault::Status(Answer::text(403, "application/problem+json", r#"{"code":"busy"}"#)),
    ] {
        bed.sandbox.fail_next(FaultTarget::new("GET", "/letters"), fault);
    }
    assert_eq!(all_letters(client.list_letters().limit(2).items()).await, "abcdefg");
    let requests = bed.sandbox.requests();
    assert!(requests.iter().all(|request| request.query_value("limit").as_deref() == Some("2")));
    let cursors = requests.iter().filter_map(|request| request.query_value("page[after]"));
    assert_eq!(cursors.last().as_deref(), Some("c/ &4"), "`has_more` ends the list");
}

#[tokio::test]
async fn nothing_is_asked_for_ahead_and_each_page_has_its_own_deadline() {
    fn assert_stream<T: Send + Unpin>(_: &T) {}
    let (bed, client) = archive(letters).await;
    // A parameter of the document has the name `pages` already.
    let mut pages = client.list_letters().pages_();
    assert_stream(&pages);
    assert_eq!(bed.sandbox.requests().len(), 0);
    for count in 1..=5 {
        assert!(pages.try_next().await.unwrap().is_some());
        assert_eq!(bed.sandbox.requests().len(), count);
        bed.advance(Duration::from_secs(24 * 3600));
    }
    assert!(pages.try_next().await.unwrap().is_none());
    assert!(pages.position().is_none());
    assert_eq!(bed.sandbox.requests().len(), 5);
}

#[tokio::test]
async fn a_list_goes_on_from_a_position_that_was_kept() {
    let (_bed, client) = archive(letters).await;
    let mut pages = client.list_letters().pages_();
    for _ in 0..3 {
        pages.try_next().await.unwrap();
    }
    let position = pages.position().unwrap();
    assert_eq!(format!("{position:?}"), "Position(list_letters)");
    let kept = serde_json::to_string(&position).unwrap();
    let position: Position = serde_json::from_str(&kept).unwrap();
    let rest = client.list_letters().pages_from(position.clone());
    assert_eq!(all_letters(Items::new(rest)).await, "efg");

    let mut other = client.list_maps().pages_from(position);
    let error = other.try_next().await.unwrap_err();
    assert!(error.to_string().ends_with("the position belongs to another list"), "{error}");
    assert!(other.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn after_an_error_the_same_page_comes_next() {
    let (bed, client) = archive(letters).await;
    let mut pages = client.list_letters().pages_();
    assert_eq!(ids(&pages.try_next().await.unwrap().unwrap().data), "ab");
    let problem = Answer::text(403, "application/problem+json", r#"{"code":"busy"}"#);
    bed.sandbox.fail_next(FaultTarget::new("GET", "/letters"), Fault::Status(problem));
    let before = pages.position();
    let error = pages.try_next().await.unwrap_err();
    assert!(error.api().is_some(), "{error}");
    assert_eq!(pages.position(), before);
    assert_eq!(ids(&pages.try_next().await.unwrap().unwrap().data), "");
    assert_eq!(ids(&pages.try_next().await.unwrap().unwrap().data), "cd");
}

#[tokio::test]
async fn a_circle_is_an_error_after_its_last_page() {
    let (bed, client) = archive(|request, _| {
        let next = match request.query_value("page[after]").as_deref() {
            Some("x") => "y",
            _ => "x",
        };
        let meta = json!({"next_cursor": next});
        Answer::json(200, &json!({"data": [{"id": next}], "meta": meta}))
    })
    .await;
    let mut items = client.list_letters().items();
    let mut found = String::new();
    let error = loop {
        match items.try_next().await {
            Ok(letter) => found.push_str(&letter.unwrap().id),
            Err(error) => break error,
        }
    };
    assert_eq!(found, "xyx");
    assert!(matches!(&error, Error::Pages(fault) if fault.is_circle()), "{error}");
    assert!(items.try_next().await.unwrap().is_none());
    assert_eq!(bed.sandbox.requests().len(), 3);
}

#[tokio::test]
async fn a_promise_without_a_cursor_is_an_error() {
    let (_bed, client) = archive(|_, _| {
        let meta = json!({"next_cursor": null, "has_more": true});
        Answer::json(200, &json!({"data": [{"id": "a"}], "meta": meta}))
    })
    .await;
    let mut pages = client.list_letters().pages_();
    assert!(pages.try_next().await.unwrap().is_some());
    let error = pages.try_next().await.unwrap_err();
    assert!(error.to_string().contains("there is more, but not where"), "{error}");
}

/// Five coins, two a page, from the one after `starting_after`.
fn coins(request: &Request, _: &Scene) -> Answer {
    let last: i64 = request.query_value("starting_after").map_or(0, |id| id.parse().unwrap());
    let page: Vec<_> = (last + 1..=5).take(2).map(|id| json!({"id": id})).collect();
    Answer::json(200, &json!({"has_more": last + 2 < 5, "data": page}))
}

#[tokio::test]
async fn the_id_of_the_last_item_leads_to_the_next_page() {
    let (bed, client) = archive(coins).await;
    bed.sandbox.fail_next(FaultTarget::new("GET", "/coins"), Fault::DropConnection);
    let mut items = client.list_coins().items();
    for id in 1..=5 {
        assert_eq!(items.try_next().await.unwrap().unwrap().id, id);
    }
    assert!(items.try_next().await.unwrap().is_none());
    let queries = bed.sandbox.requests().into_iter().filter_map(|request| request.query);
    assert_eq!(queries.collect::<Vec<_>>(), ["starting_after=2", "starting_after=4"]);

    let (_bed, client) =
        archive(|_, _| Answer::json(200, &json!({"has_more": true, "data": []}))).await;
    let mut items = client.list_coins().items();
    let error = items.try_next().await.unwrap_err();
    assert!(error.to_string().contains("there is more, but not where"), "{error}");
}

/// A list is as many expected calls as it has pages.
#[tokio::test]
async fn the_mock_gives_a_list_page_by_page() {
    let mock = crate::client::archive::mock::Mock::start().await.unwrap();
    let page = |maps: &[&str]| {
        let maps: Vec<String> = maps.iter().map(|map| (*map).to_owned()).collect();
        ListMapsResponse::new().pages(2).maps(maps)
    };
    mock.list_maps().with_query("page", "1").answers(page(&["c"]));
    mock.list_maps().answers(page(&["a", "b"]));
    assert_eq!(collect(mock.client().list_maps().pages()).await, 2);
    let named: Vec<&str> = mock.calls().iter().map(|call| call.name()).collect();
    assert_eq!(named, ["list_maps", "list_maps"]);
    mock.verify().unwrap();
}

#[tokio::test]
async fn pages_are_counted_from_where_the_request_begins() {
    let (bed, client) = archive(|request, _| {
        let page: usize = request.query_value("page").map_or(0, |page| page.parse().unwrap());
        Answer::json(200, &json!({"maps": [page.to_string()], "pages": 4}))
    })
    .await;
    assert_eq!(collect(client.list_maps().pages()).await, 4);
    assert_eq!(collect(client.list_maps().page(2).pages()).await, 2);
    let queries = bed.sandbox.requests().into_iter().map(|request| request.query);
    let queries: Vec<String> = queries.map(Option::unwrap_or_default).collect();
    assert_eq!(queries, ["", "page=1", "page=2", "page=3", "page=2", "page=3"]);

    let (bed, client) = archive(|request, _| match request.query.as_deref() {
        None => Answer::json(200, &json!({"maps": ["a"]})),
        _ => Answer::json(200, &json!({"maps": null})),
    })
    .await;
    assert_eq!(collect(client.list_maps().pages()).await, 2);
    assert_eq!(bed.sandbox.requests().len(), 2, "an empty page is the last");
}

async fn collect<'a, R: client_runtime::pages::PagedRequest<'a>>(mut pages: Pages<'a, R>) -> usize {
    let mut count = 0;
    while let Some(page) = pages.next().await {
        assert!(page.is_ok());
        count += 1;
    }
    count
}

#[tokio::test]
async fn an_offset_grows_by_what_came() {
    let (bed, client) = archive(|request, _| {
        let offset: usize = request.query_value("offset").map_or(0, |at| at.parse().unwrap());
        // The vendor gives fewer than asked for, and nothing at all after the end.
        match (offset..7.min(offset + 3)).collect::<Vec<_>>().as_slice() {
            [] => Answer::empty(204),
            photos => Answer::json(200, &json!({"photos": photos})),
        }
    })
    .await;
    let mut items = client.list_photos().limit(5).offset(1).items();
    let mut found = Vec::new();
    while let Some(photo) = items.try_next().await.unwrap() {
        found.push(photo);
    }
    assert_eq!(found, [1, 2, 3, 4, 5, 6]);
    let offsets = bed.sandbox.requests().into_iter().map(|request| request.query_value("offset"));
    assert_eq!(offsets.flatten().collect::<Vec<_>>(), ["1", "4", "7"]);
}

#[tokio::test]
async fn a_promise_without_items_is_an_error() {
    let (bed, client) = archive(|request, _| {
        let photos = if request.query_value("offset").is_none() { vec![1, 2] } else { Vec::new() };
        Answer::json(200, &json!({"photos": photos, "more": true}))
    })
    .await;
    let mut items = client.list_photos().items();
    assert_eq!(items.try_next().await.unwrap(), Some(1));
    assert_eq!(items.try_next().await.unwrap(), Some(2));
    let error = items.try_next().await.unwrap_err();
    assert!(error.to_string().contains("there is more, but not where"), "{error}");
    assert_eq!(bed.sandbox.requests().len(), 2, "the same offset is not asked for again");
}

#[tokio::test]
async fn a_header_leads_to_another_path() {
    let (bed, client) = archive(|request, _| match request.path.as_str() {
        "/rooms/7/parcels" => Answer::json(200, &json!(["a"]))
            .header("link", r#"</rooms/7/parcels>; rel="first", </shelf/9?x=1>; rel="next""#),
        "/shelf/9" => Answer::json(200, &json!(["b", "c"])),
        path => panic!("{path}"),
    })
    .await;
    let mut items = client.list_room_parcels("7").items();
    let mut found = String::new();
    while let Some(parcel) = items.try_next().await.unwrap() {
        found.push_str(&parcel);
    }
    assert_eq!(found, "abc");
    assert_eq!(bed.sandbox.requests()[1].query.as_deref(), Some("x=1"));
}

#[tokio::test]
async fn urls_lead_to_all_items() {
    let (_bed, client) = archive(|request, scene| {
        let at: usize = request.query_value("at").map_or(0, |at| at.parse().unwrap());
        let mut links = json!({"self": {"href": "/films"}});
        if at < 3 {
            links["next"] = json!({"href": format!("{}/films?at={}", scene.base_url, at + 1)});
        }
        let films = json!([{"title": format!("Film {at}")}]);
        Answer::text(
            200,
            "application/hal+json",
            json!({"_links": links, "_embedded": {"films": films}}).to_string(),
        )
    })
    .await;
    let mut items = client.list_films().items();
    let mut found = Vec::new();
    while let Some(Film { title, .. }) = items.try_next().await.unwrap() {
        found.push(title);
    }
    assert_eq!(found, ["Film 0", "Film 1", "Film 2", "Film 3"]);
}

#[tokio::test]
async fn a_foreign_url_is_refused() {
    for foreign in ["https://127.0.0.1/films", "http://127.0.0.1:1/films", "http://[", "//x.test/"]
    {
        let (bed, client) = archive(|request, _| {
            let links = json!({"next": {"href": request.header("x-lead").unwrap_or_default()}});
            let body = json!({"_links": links, "_embedded": {"films": [{"title": "One"}]}});
            Answer::text(200, "application/hal+json", body.to_string())
        })
        .await;
        let lead = client_runtime::reqwest::header::HeaderName::from_static("x-lead");
        let options = CallOptions::new().header(lead, foreign.parse().unwrap());
        let client = client.with(options);
        let mut items = client.list_films().items();
        assert!(items.try_next().await.unwrap().is_some());
        let error = items.try_next().await.unwrap_err();
        assert!(matches!(&error, Error::Pages(_)), "{error}");
        assert!(!format!("{error} {error:?}").contains("films?"), "{error}");
        assert!(items.try_next().await.unwrap().is_none());
        assert_eq!(bed.sandbox.requests().len(), 1);
    }
}
