//! Media types that a caller asks for, and those that come.

use vendor_sandbox::Answer;

use crate::answers::observatory::Error;
use crate::answers::observatory::mock::Mock;
use crate::answers::observatory::types::{Clouds, ListStarsError, StarChartOutcome};
use crate::answers::{accepted, answering, text};

const JSON: &str = "application/json";
const SECOND: &str = "application/vnd.observatory.v2+json";

#[tokio::test]
async fn each_media_type_can_be_asked_for() {
    let stars = r#"[{"name":"Vega"}]"#;
    let (bed, client) = answering(Answer::text(200, JSON, stars)).await;
    assert_eq!(client.list_stars().send().await.unwrap()[0].name, "Vega");
    assert_eq!(accepted(&bed), "application/json, application/problem+json");

    let (bed, client) = answering(Answer::text(200, SECOND, r#"{"stars":7}"#)).await;
    let second = client.list_stars().send_as_vnd_observatory_v2_json().await.unwrap();
    assert_eq!((second.stars, accepted(&bed).as_str()), (7, SECOND));

    let (bed, client) = answering(Answer::text(200, "text/plain", "Vega")).await;
    assert_eq!(client.list_stars().send_as_text().await.unwrap().into_inner(), "Vega");
    assert_eq!(accepted(&bed), "text/plain");

    let (bed, client) = answering(Answer::text(200, "text/csv; charset=utf-8", "Vega,0")).await;
    assert_eq!(text(client.list_stars().send_as_csv().await.unwrap()).await, "Vega,0");
    assert_eq!(accepted(&bed), "text/csv");

    let events = "data: {\"name\":\"Vega\"}\n\n";
    let (bed, client) = answering(Answer::text(200, "text/event-stream", events)).await;
    let mut star = client.list_stars().send_as_event_stream().await.unwrap();
    assert_eq!(star.try_next().await.unwrap().unwrap().into_value().unwrap().name, "Vega");
    assert_eq!(accepted(&bed), "text/event-stream");

    let (bed, client) = answering(Answer::text(200, "application/pdf", "%PDF")).await;
    assert_eq!(text(client.list_stars().send_as_pdf().await.unwrap()).await, "%PDF");
    assert_eq!(accepted(&bed), "application/pdf");
}

#[tokio::test]
async fn a_server_may_answer_another_one_which_is_an_error() {
    let (_bed, client) = answering(Answer::text(200, SECOND, r#"{"stars":7}"#)).await;
    let error = client.list_stars().send_as_csv().await.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
    assert_eq!((failure.body(), failure.status().as_u16()), (&br#"{"stars":7}"#[..], 200));
    assert_eq!(failure.media_type().as_deref(), Some(SECOND));
    assert_eq!(error.operation().unwrap().operation_id, "listStars");

    let (_bed, client) = answering(Answer::text(200, "application/pdf", "%PDF planted")).await;
    let error = client.list_stars().send().await.unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("the body is application/pdf, which was not asked for"), "{shown}");
    assert!(!shown.contains("planted"), "{shown}");
    let (_bed, client) = answering(Answer::text(200, "text/html", "<p>planted</p>")).await;
    let error = client.list_stars().send().await.unwrap_err();
    assert!(error.to_string().contains("the body is text/html and not JSON"), "{error}");
}

#[tokio::test]
async fn failures_are_typed_whatever_was_asked_for() {
    let problem = || Answer::text(400, "application/problem+json", r#"{"cover":9}"#);
    let (_bed, client) = answering(problem()).await;
    let error = client.list_stars().send_as_csv().await.unwrap_err();
    assert!(matches!(error.api(), Some(ListStarsError::BadRequest(Clouds { cover: 9 }))));
    let (_bed, client) = answering(problem()).await;
    let error = client.list_stars().send_as_vnd_observatory_v2_json().await.unwrap_err();
    assert!(matches!(error.api(), Some(ListStarsError::BadRequest(Clouds { cover: 9 }))));
    let (_bed, client) = answering(Answer::text(400, "text/plain", "clouds")).await;
    let error = client.list_stars().send().await.unwrap_err();
    assert!(
        matches!(error.api(), Some(ListStarsError::BadRequestText(text)) if text == "clouds"),
        "{error}"
    );
}

#[tokio::test]
async fn a_file_and_json_are_told_apart_by_status() {
    let (bed, client) = answering(Answer::text(200, "application/pdf", "%PDF")).await;
    let chart = client.star_chart("vega").send().await.unwrap().into_inner();
    assert!(matches!(&chart, StarChartOutcome::Ok(file) if &file[..] == b"%PDF"), "{chart:?}");
    assert_eq!(accepted(&bed), "application/pdf, application/json");
    let (_bed, client) = answering(Answer::text(202, JSON, r#"{"cover":3}"#)).await;
    let chart = client.star_chart("vega").send().await.unwrap().into_inner();
    assert!(matches!(chart, StarChartOutcome::Accepted(Clouds { cover: 3 })), "{chart:?}");
}

#[tokio::test]
async fn a_range_tells_what_came() {
    let (bed, client) = answering(Answer::text(200, "image/webp", "RIFF")).await;
    let picture = client.picture().send().await.unwrap();
    assert_eq!(picture.media_type().as_deref(), Some("image/webp"));
    assert_eq!(text(picture).await, "RIFF");
    assert_eq!(accepted(&bed), "image/*, text/plain");
    let (_bed, client) = answering(Answer::text(404, "text/plain", "\u{FEFF}none")).await;
    let error = client.picture().send().await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 404);
    assert!(format!("{:?}", error.api().unwrap()).contains("\"none\""), "without the mark");
}

/// The stand-in answers in the media type that is asked for, as the client reads it.
#[tokio::test]
async fn the_mock_answers_in_the_representation_that_is_asked_for() {
    let mock = Mock::start().await.unwrap();
    mock.list_stars_send_as_text().answers("Vega".to_owned());
    mock.list_stars_send_as_pdf().answers(b"%PDF".to_vec());
    mock.list_stars().answers(vec![]);
    let chart = StarChartOutcome::Ok(b"%PDF".to_vec().into());
    let clouds = StarChartOutcome::Accepted(Clouds::new(7_i64));
    mock.star_chart().answers(chart.clone()).answers(clouds.clone());
    let client = mock.client();
    assert_eq!(*client.list_stars().send().await.unwrap(), []);
    let pdf = client.list_stars().send_as_pdf().await.unwrap();
    assert_eq!(pdf.media_type().as_deref(), Some("application/pdf"));
    assert_eq!(text(pdf).await, "%PDF");
    assert_eq!(*client.list_stars().send_as_text().await.unwrap(), "Vega");
    assert_eq!(client.star_chart("s").send().await.unwrap().into_inner(), chart);
    let drawing = client.star_chart("s").send().await.unwrap();
    assert_eq!((drawing.status().as_u16(), drawing.into_inner()), (202, clouds));
    mock.verify().unwrap();
}
