//! Numbers are the same text in every place of a request, and keep their digits in answers.

use serde_json::json;
use vendor_sandbox::Answer;

use crate::requests::post_office::types::{
    WeighFormBody, WeighPartsBody, WeighRange, Weights, WeightsEither,
};
use crate::requests::{answering, last, open, refused, target};

#[tokio::test]
async fn whole_numbers_have_no_fraction() {
    let (bed, client) = open().await;
    let range = WeighRange::new().from_(1.0).to(-0.0);
    client
        .weigh(4.0, 2.0)
        .steps(vec![1.0, 2.5])
        .single(0.1)
        .range(range)
        .x_factor(3.0)
        .tare(1e21)
        .send()
        .await
        .unwrap();
    assert_eq!(
        target(&bed),
        "/scales/4?least=2&range%5Bfrom%5D=1&range%5Bto%5D=0&single=0.1&steps=1&steps=2.5"
    );
    assert_eq!(last(&bed).header("x-factor"), Some("3"));
    assert_eq!(last(&bed).header("cookie"), Some("tare=1000000000000000000000"));
}

#[tokio::test]
async fn so_have_those_in_forms() {
    let (bed, client) = open().await;
    let body = WeighFormBody::new(2.0).gross([3.0, 1e-7]);
    client.weigh_form(0.5, body).send().await.unwrap();
    assert_eq!(target(&bed), "/scales/0.5");
    assert_eq!(last(&bed).body, "net=2&gross=3&gross=0.0000001");
    let (bed, client) = answering(Answer::json(200, &json!({"net": 1.5}))).await;
    client.weigh_parts(1.0, WeighPartsBody::new(2.0)).send().await.unwrap();
    let body = String::from_utf8(last(&bed).body.to_vec()).unwrap();
    assert!(body.contains("name=\"net\"\r\n\r\n2\r\n"), "{body}");
}

#[tokio::test]
async fn what_is_no_number_is_refused_wherever_it_is() {
    let (bed, client) = open().await;
    let weigh = || client.weigh(1.0, 1.0);
    let not_finite = "holds a number that is not finite";
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let range = WeighRange::new().from_(value);
        let form = WeighFormBody::new(value);
        let mut json: Weights = serde_json::from_str(r#"{"net":1.0}"#).unwrap();
        json.extra.insert("more".to_owned(), value);
        let reasons = [
            ("the path parameter `weight`", refused(client.weigh(value, 1.0).send().await)),
            ("the query parameter `least`", refused(client.weigh(1.0, value).send().await)),
            ("the query parameter `steps`", refused(weigh().steps(vec![1.0, value]).send().await)),
            ("the query parameter `range`", refused(weigh().range(range).send().await)),
            ("the header `X-Factor`", refused(weigh().x_factor(value).send().await)),
            ("the cookie `tare`", refused(weigh().tare(value).send().await)),
            ("the body", refused(client.weigh_form(1.0, form).send().await)),
            ("the body", refused(client.weigh_json(1.0, json).send().await)),
            ("the body", refused(client.weigh_parts(1.0, WeighPartsBody::new(value)).send().await)),
        ];
        for (whose, reason) in reasons {
            assert_eq!(reason, format!("{whose} {not_finite}"));
        }
    }
    assert!(bed.sandbox.requests().is_empty());
}

#[tokio::test]
async fn the_last_digit_of_an_answer_stays() {
    const DIGITS: &str = "31176619.483052686";
    let exact: f64 = DIGITS.parse().unwrap();
    let body = format!(
        r#"{{"net":{DIGITS},"free":[{DIGITS}],"either":{{"pounds":{DIGITS}}},"more":{DIGITS}}}"#
    );
    let (_bed, client) = answering(Answer::text(200, "application/json", body.as_str())).await;
    let call = client.weigh_parts(1.0, WeighPartsBody::new(1.0));
    let weights: Weights = call.send().await.unwrap().into_inner();
    assert_eq!(weights.net.to_bits(), exact.to_bits());
    assert_eq!(weights.free.as_ref().unwrap()[0].as_f64(), Some(exact));
    assert_eq!(weights.extra["more"].to_bits(), exact.to_bits());
    // A union is read by way of an untyped value.
    let Some(WeightsEither::WithPounds(pounds)) = &weights.either else { panic!("{weights:?}") };
    assert_eq!(pounds.pounds.to_bits(), exact.to_bits());
    assert_eq!(serde_json::to_string(&weights).unwrap().matches(DIGITS).count(), 4);
}
