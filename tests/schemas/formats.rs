//! Texts of the formats that `[types] formats` trusts the vendor with.

use client_runtime::Nullable;
use jiff::Timestamp;
use jiff::civil::date;
use serde_json::json;
use vendor_sandbox::Answer;

use crate::schemas::harbour::Error;
use crate::schemas::harbour::types::{Tide, TideEither};
use crate::schemas::{last, open, opened, refused};

const ID: &str = "f81d4fae-7dec-4d5a-a765-00a0c91e6bf6";

fn at() -> Timestamp {
    "2026-11-27T06:30:00Z".parse().unwrap()
}

fn tide() -> Tide {
    Tide::new(at(), ID.parse::<uuid::Uuid>().unwrap())
}

#[tokio::test]
async fn they_travel_as_texts_wherever_they_are() {
    let (bed, client) = open().await;
    let tide = tide()
        .days([date(2026, 1, 2)])
        .low(Nullable::Null)
        .station(std::net::Ipv4Addr::LOCALHOST)
        .either(TideEither::Text(at()));
    let answer = client.add_tide(date(2026, 11, 27), tide.clone()).x_at(at()).send().await.unwrap();
    assert_eq!(answer.into_inner(), tide);
    let request = bed.sandbox.requests().remove(0);
    assert_eq!(request.query.as_deref(), Some("day=2026-11-27"));
    assert_eq!(request.header("x-at"), Some("2026-11-27T06:30:00Z"));
    assert_eq!(
        last(&bed),
        format!(r#"{{"high":"2026-11-27T06:30:00Z","id":"{ID}","days":["2026-01-02"],"#)
            + r#""station":"127.0.0.1","either":"2026-11-27T06:30:00Z","low":null}"#
    );
}

#[tokio::test]
async fn an_instant_may_come_in_another_zone() {
    let body = json!({"id": ID, "high": "2026-11-27T08:30:00.000+02:00", "either": 7});
    let (_bed, client) = opened(Some(Answer::json(200, &body))).await;
    let answer = client.add_tide(date(2026, 11, 27), tide()).send().await.unwrap().into_inner();
    assert_eq!((answer.high, answer.low), (at(), Nullable::Absent));
    assert_eq!(answer.either, Some(TideEither::Integer(7)));
}

#[tokio::test]
async fn anything_else_is_refused_as_the_surface_asks() {
    for (member, value) in [("high", "yesterday"), ("id", "planted"), ("station", "::1")] {
        let mut body = json!({"id": ID, "high": "2026-11-27T06:30:00Z"});
        body[member] = json!(value);
        let (_bed, client) = opened(Some(Answer::json(200, &body))).await;
        let error = client.add_tide(date(2026, 11, 27), tide()).send().await.unwrap_err();
        let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
        assert_eq!(failure.path(), Some(member));
        assert!(!format!("{error} {error:?}").contains("planted"), "{error}");
    }
}

#[tokio::test]
async fn the_bounds_of_a_list_hold_whatever_is_in_it() {
    let (_bed, client) = open().await;
    let reason = refused(client.add_tide(date(2026, 11, 27), tide().days([])).send().await);
    assert_eq!(reason, "`body.days` must have at least 1 item, and has 0");
}
