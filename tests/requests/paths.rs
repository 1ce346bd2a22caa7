//! Odd paths are called as documented, and no value of a parameter reaches another one.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::requests::post_office::{Client, Error};
use crate::requests::{last, open, refused, target};

#[tokio::test]
async fn paths_without_variables() {
    let (bed, client) = open().await;
    client.lead().send().await.unwrap();
    assert_eq!(target(&bed), "//lead");
    client.plain_lead().send().await.unwrap();
    assert_eq!(target(&bed), "/lead");
    client.fixed_query().send().await.unwrap();
    assert_eq!(target(&bed), "/fixed?kind=large&x");
    client.fixed_query().y("z").send().await.unwrap();
    assert_eq!(target(&bed), "/fixed?kind=large&x&y=z");
    client.fragment().send().await.unwrap();
    assert_eq!((last(&bed).method.as_str(), target(&bed).as_str()), ("POST", "/"));
}

#[tokio::test]
async fn paths_with_variables() {
    let (bed, client) = open().await;
    client.slashes("x").send().await.unwrap();
    assert_eq!(target(&bed), "/a//x//");
    client.variable_in_query("a&b=c#d").send().await.unwrap();
    assert_eq!(target(&bed), "/in-query?v=a%26b%3Dc%23d");
    client.variable_in_query("").send().await.unwrap();
    assert_eq!(target(&bed), "/in-query?v=");
    client.matrix("a;w=2").send().await.unwrap();
    assert_eq!(target(&bed), "/matrix;v=a%3Bw%3D2;w=1");
    client.two_in_one("a.b", "json").send().await.unwrap();
    assert_eq!(target(&bed), "/a.b.json");
    client.adjacent("1", "2").send().await.unwrap();
    assert_eq!(target(&bed), "/pair/12");
    client.literals("c").send().await.unwrap();
    assert_eq!(target(&bed), "/100%25/gr%C3%BC%C3%9Fe%20(a%20b)/c%5Cd");
    client.trailing("t").send().await.unwrap();
    assert_eq!(target(&bed), "/tail/t/");
}

#[tokio::test]
async fn a_base_url_may_have_a_path_with_empty_segments() {
    let (bed, _) = open().await;
    for base in ["", "/v1", "/v1//deep", "/v1/"] {
        let url = format!("{}{base}", bed.sandbox.base_url());
        let client: Client = client_runtime::ClientBuilder::new(url).build().unwrap();
        client.lead().send().await.unwrap();
        assert_eq!(target(&bed), format!("{}//lead", base.trim_end_matches('/')));
        client.slashes("x").send().await.unwrap();
        assert_eq!(target(&bed), format!("{}/a//x//", base.trim_end_matches('/')));
    }
}

#[tokio::test]
async fn an_empty_variable_is_named() {
    let (bed, client) = open().await;
    for (a, b, name) in [("", "me", "a"), ("me", "", "b")] {
        let reason = refused(client.adjacent(a, b).send().await);
        assert_eq!(reason, format!("the path parameter `{name}` is empty"));
    }
    assert!(bed.sandbox.requests().is_empty());
}

/// What is dangerous in a path, in any order, among harmless text.
fn values() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        ".", "..", "/", "//", "\\", "%2e", "%2E", "%2f", "%5c", "%", "%00", "?", "#", ";", ":",
        "@", "&", "=", " ", "\t", "\n", "\r", "\0", "\u{7f}", "é", "\u{202e}", "a", "Z", "0", "~",
        "-", "{", "}",
    ]);
    prop::collection::vec(pieces, 0..4).prop_map(|pieces| pieces.concat())
}

/// A call, and the path of its request before any encoding.
async fn call(client: &Client, which: usize, a: &str, b: &str) -> (Result<(), Error>, String) {
    macro_rules! made {
        ($request:expr, $($path:tt)*) => {
            ($request.send().await.map(drop), format!($($path)*))
        };
    }
    match which {
        0 => made!(client.get_box(a), "/boxes/{a}"),
        1 => made!(client.slashes(a), "/a//{a}//"),
        2 => made!(client.matrix(a), "/matrix;v={a};w=1"),
        3 => made!(client.two_in_one(a, b), "/{a}.{b}"),
        4 => made!(client.adjacent(a, b), "/pair/{a}{b}"),
        5 => made!(client.literals(a), "/100%/grüße (a b)/{a}\\d"),
        6 => made!(client.trailing(a), "/tail/{a}/"),
        _ => made!(client.lock_box(a), "/boxes/{a}"),
    }
}

/// The segments of a path, decoded.
fn decoded(path: &str) -> Vec<String> {
    let decode = |segment: &str| {
        let mut bytes = Vec::new();
        let mut rest = segment.bytes();
        while let Some(byte) = rest.next() {
            let hex = |byte: Option<u8>| char::from(byte?).to_digit(16);
            match byte {
                b'%' => {
                    let (high, low) = (hex(rest.next()).unwrap(), hex(rest.next()).unwrap());
                    bytes.push(u8::try_from(high * 16 + low).unwrap());
                }
                other => bytes.push(other),
            }
        }
        String::from_utf8(bytes).unwrap()
    };
    path.split('/').map(decode).collect()
}

#[test]
fn no_value_reaches_another_path() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (bed, client) = runtime.block_on(open());
    let seen = std::cell::Cell::new(0);
    let mut runner = TestRunner::new(Config { cases: 800, ..Config::default() });
    let cases = (0_usize..8, values(), values());
    let checked = runner.run(&cases, |(which, a, b)| {
        let (result, path) = runtime.block_on(call(&client, which, &a, &b));
        let requests = bed.sandbox.requests();
        if let Err(error) = result {
            let refused = matches!(error, Error::InvalidRequest(_));
            prop_assert!(refused, "{error}");
            prop_assert_eq!(requests.len(), seen.get(), "a refused call is not sent");
            let is_harmful = |value: &str| ["", ".", ".."].contains(&value);
            prop_assert!(is_harmful(&a) || is_harmful(&b), "refused without need: {:?} {:?}", a, b);
            return Ok(());
        }
        seen.set(seen.get() + 1);
        prop_assert_eq!(requests.len(), seen.get());
        let request = requests.last().unwrap();
        prop_assert_eq!(&request.query, &None);
        // The values are one segment each, whatever is in them.
        let found = decoded(&request.path);
        let expected: Vec<&str> = match which {
            1 => vec!["", "a", "", &a, "", ""],
            5 => vec!["", "100%", "grüße (a b)"],
            6 => vec!["", "tail", &a, ""],
            0 | 7 => vec!["", "boxes", &a],
            _ => Vec::new(),
        };
        prop_assert_eq!(&found[..expected.len()], expected.as_slice());
        prop_assert_eq!(&found.join("/"), &path);
        let slashes = path.matches('/').count() - a.matches('/').count();
        let slashes =
            if which == 3 || which == 4 { slashes - b.matches('/').count() } else { slashes };
        prop_assert_eq!(request.path.matches('/').count(), slashes);
        Ok(())
    });
    checked.unwrap();
    assert!(seen.get() > 200, "most values are harmless");
}
