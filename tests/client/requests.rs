//! What goes over the wire.

use std::time::Duration;

use serde_json::json;
use vendor_sandbox::{Answer, Fault, FaultTarget};

use crate::client::museum::types::{Exhibit, ListExhibitsFilter};
use crate::client::{KEY, answering, museum, only};

fn vase() -> Exhibit {
    Exhibit::new("Vase")
}

fn no_exhibits() -> Answer {
    Answer::text(200, "application/vnd.museum.v2+json", "[]")
}

#[tokio::test]
async fn a_list_is_joined_or_repeated_as_the_document_says() {
    let (bed, client) = answering(no_exhibits()).await;
    let tags = vec!["old".to_owned(), "a, b".to_owned()];
    client.list_exhibits().rooms(vec![3, 5, 8]).tags(tags).send().await.unwrap();
    assert_eq!(only(&bed).query.as_deref(), Some("rooms=3,5,8&tags=old&tags=a%2C%20b"));
}

#[tokio::test]
async fn an_object_is_a_parameter_for_each_of_its_members() {
    let (bed, client) = answering(no_exhibits()).await;
    let year = [("gte".to_owned(), 1850), ("lt".to_owned(), 1900)];
    let filter = ListExhibitsFilter::new().state("lent").year(year);
    client.list_exhibits().filter(filter).send().await.unwrap();
    let request = only(&bed);
    assert_eq!(request.query_value("filter[state]").as_deref(), Some("lent"));
    assert_eq!(request.query_value("filter[year][gte]").as_deref(), Some("1850"));
    assert_eq!(request.query_value("filter[year][lt]").as_deref(), Some("1900"));
}

#[tokio::test]
async fn what_the_caller_does_not_set_is_not_sent() {
    let (bed, client) = answering(no_exhibits()).await;
    client.list_exhibits().send().await.unwrap();
    let request = only(&bed);
    assert_eq!(request.query, None, "the default of `limit` is the vendor's to fill in");
    assert_eq!(request.header("x-languages"), None);
}

#[tokio::test]
async fn a_list_in_a_header_is_joined() {
    let (bed, client) = answering(no_exhibits()).await;
    let languages = vec!["fr".to_owned(), "de".to_owned()];
    client.list_exhibits().x_languages(languages).send().await.unwrap();
    assert_eq!(only(&bed).header("x-languages"), Some("fr,de"));
}

#[tokio::test]
async fn headers_that_the_specification_ignores_are_no_arguments() {
    let (bed, client) = answering(no_exhibits()).await;
    // The document demands `Accept` and `Authorization`, and has only one value for the former.
    client.list_exhibits().send().await.unwrap();
    let request = only(&bed);
    assert_eq!(request.header("accept"), Some("application/vnd.museum.v3+json"));
    assert_eq!(request.headers.get_all("accept").iter().count(), 1);
    assert_eq!(request.header("authorization"), None);
}

#[tokio::test]
async fn credentials_go_where_the_document_asks_for_them_and_nowhere_else() {
    let (bed, client) = answering(Answer::text(200, "text/plain", "always")).await;
    client.opening_hours().send().await.unwrap();
    client.add_photo().send().await.unwrap();
    let requests = bed.sandbox.requests();
    assert_eq!(requests[0].header("x-museum-key"), None, "the hours are for everybody");
    assert_eq!(requests[1].header("x-museum-key"), Some(KEY));
}

#[tokio::test]
async fn an_api_version_is_sent_only_where_it_is_asked_for() {
    let (bed, client) = answering(Answer::text(200, "text/plain", "always")).await;
    client.opening_hours().send().await.unwrap();
    client.opening_hours().api_version("6").send().await.unwrap();
    client.list_exhibits().send().await.unwrap_err();
    let sent = bed.sandbox.requests();
    let versions: Vec<_> = sent.iter().map(|request| request.header("api-version")).collect();
    assert_eq!(versions, [None, Some("6"), None]);
}

#[tokio::test]
async fn an_optional_body_can_be_left_out() {
    let (bed, client) = answering(Answer::empty(204)).await;
    client.change_exhibit("7").send().await.unwrap();
    client.change_exhibit("7").body(vase()).send().await.unwrap();
    let requests = bed.sandbox.requests();
    assert!(requests[0].body.is_empty());
    assert_eq!(requests[0].media_type(), None);
    assert_eq!(requests[1].json::<serde_json::Value>().unwrap(), json!({"title": "Vase"}));
    assert_eq!(requests[1].media_type(), Some("application/merge-patch+json"));
}

#[tokio::test]
async fn json_is_sent_and_asked_for_under_the_vendors_own_name() {
    let (bed, client) = answering(Answer::json(202, &json!({"position": 1}))).await;
    client.add_exhibit(vase()).send().await.unwrap();
    let request = only(&bed);
    assert_eq!(request.media_type(), Some("application/vnd.museum.v2+json"));
    assert_eq!(
        request.header("accept"),
        Some("application/vnd.museum.v2+json, application/json, application/problem+json")
    );
    assert_eq!(request.json::<serde_json::Value>().unwrap(), json!({"title": "Vase"}));
}

#[tokio::test]
async fn an_operation_goes_to_its_own_server() {
    let (bed, client) = answering(Answer::empty(204)).await;
    client.add_photo().send().await.unwrap();
    assert_eq!(only(&bed).path, "/files/photos");
}

#[tokio::test]
async fn options_and_head_are_methods_like_others() {
    let answer = Answer::empty(204).header("allow", "GET, POST");
    let (bed, client) = answering(answer).await;
    let options = client.exhibits_options().send().await.unwrap();
    let allowed = museum::headers::ExhibitsOptions::of(&options).allow().unwrap();
    assert_eq!(allowed, ["GET", "POST"]);
    assert_eq!(only(&bed).method, "OPTIONS");

    let (bed, client) = answering(Answer::empty(200)).await;
    client.peek_exhibit("7").send().await.unwrap();
    assert_eq!(only(&bed).method, "HEAD");
}

#[tokio::test]
async fn only_the_clients_own_clock_ends_a_call() {
    let (bed, client) = answering(no_exhibits()).await;
    // The connection is made now: the HTTP client bounds by itself how long that may take.
    client.list_exhibits().send().await.unwrap();
    bed.sandbox.fail_next(FaultTarget::new("GET", "/exhibits"), Fault::Hang);
    tokio::time::pause();
    // Time passes by itself while nothing happens, to the first timeout that there is.
    let hour = Duration::from_secs(3600);
    let call = tokio::time::timeout(hour, client.list_exhibits().send()).await;
    assert!(call.is_err(), "the HTTP client has no timeout of its own for calls");
    assert_eq!(bed.sandbox.requests().len(), 2);
}

#[test]
fn a_client_comes_from_its_builder_alone() {
    let source = syn::parse_file(include_str!("museum/src/requests.rs")).unwrap();
    let methods = source.items.iter().filter_map(|item| match item {
        syn::Item::Impl(block) if block.trait_.is_none() => Some(&block.items),
        _ => None,
    });
    let mut names = Vec::new();
    for item in methods.flatten() {
        let syn::ImplItem::Fn(method) = item else { continue };
        assert!(method.sig.receiver().is_some(), "{} makes a client", method.sig.ident);
        names.push(method.sig.ident.to_string());
    }
    assert!(names.contains(&"list_exhibits".to_owned()), "{names:?}");
}
