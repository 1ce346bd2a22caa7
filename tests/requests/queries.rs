//! Whole query strings, and cookies that are sent as they are.

use crate::requests::post_office::types::{
    MeColour, SearchByFormAll, SearchByFormAllAt, SearchByJsonFilter, SearchByObjectFilter,
};
use crate::requests::{last, open, refused, target};

#[tokio::test]
async fn a_form_in_the_query_is_encoded_like_one_in_a_body() {
    let (bed, client) = open().await;
    let all = SearchByFormAll::new("a + b&c")
        .bar([1, 2])
        .ids([3, 4])
        .at(SearchByFormAllAt::new().lat(2.0));
    client.search_by_form(all).send().await.unwrap();
    assert_eq!(target(&bed), "/search?foo=a+%2B+b%26c&bar=1&bar=2&ids=3%2C4&at%5Blat%5D=2");
}

#[tokio::test]
async fn other_content_is_the_whole_query() {
    let (bed, client) = open().await;
    let filter = SearchByJsonFilter::new().tags(["a&b".to_owned()]);
    client.search_by_json().filter(filter).send().await.unwrap();
    assert_eq!(target(&bed), "/search?%7B%22tags%22%3A%5B%22a%26b%22%5D%7D");
    client.search_by_text().raw("a=b&c=%20 #d").send().await.unwrap();
    assert_eq!(target(&bed), "/search?a=b&c=%20%20%23d");
    client.search_by_path().selector("$.a[0:1]").send().await.unwrap();
    assert_eq!(target(&bed), "/search?%24.a%5B0%3A1%5D");
    client.search_by_text().send().await.unwrap();
    assert_eq!(target(&bed), "/search");
}

#[tokio::test]
async fn a_list_in_an_object_is_repeated() {
    let (bed, client) = open().await;
    let filter = SearchByObjectFilter::new().tags(["a".to_owned(), "b".to_owned()]).page(2);
    client.search_by_object().filter(filter).send().await.unwrap();
    assert_eq!(target(&bed), "/search?tags=a&tags=b&page=2");
}

#[tokio::test]
async fn cookies_are_sent_as_they_are_where_the_document_says_so() {
    let (bed, client) = open().await;
    client
        .me()
        .sess("a+b/c=%20d")
        .marks(vec!["x".to_owned(), "y".to_owned()])
        .colour(MeColour::new().r(100).g(200))
        .classic("a b;c")
        .send()
        .await
        .unwrap();
    let mut cookies: Vec<String> =
        last(&bed).header("cookie").unwrap().split("; ").map(str::to_owned).collect();
    cookies.sort();
    assert_eq!(
        cookies,
        ["classic=a%20b%3Bc", "colour=R,100,G,200", "marks=x", "marks=y", "sess=a+b/c=%20d"]
    );
}

#[tokio::test]
async fn what_no_cookie_can_hold_is_refused_and_not_changed() {
    let (bed, client) = open().await;
    for planted in ["planted; admin=1", "planted\r\nX-Evil: 1", "planted blank", "plantéd", "a,b"]
    {
        let reason = refused(client.me().sess(planted).send().await);
        assert!(reason.starts_with("the cookie `sess` holds what RFC 6265 does not"), "{reason}");
        assert!(!reason.contains("planted"), "{reason}");
    }
    assert!(bed.sandbox.requests().is_empty());
}
