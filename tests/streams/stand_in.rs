//! The stand-in of a client whose answers are streams.

use crate::streams::chat::mock::{Mock, Results};
use crate::streams::chat::types::{
    CountMessagesResponseItem as Count, CountMessagesResponseItemRequired, Message, Piece,
};

#[tokio::test]
async fn events_and_values_are_answered_as_the_client_reads_them() {
    let mock = Mock::start().await.unwrap();
    mock.create_reply_send_as_event_stream().answers(vec![Piece::new("Hel"), Piece::new("lo")]);
    mock.watch_notices().answers(vec!["at\nnoon".to_owned()]);
    let count = |hour| Count::new(CountMessagesResponseItemRequired { hour, messages: 7 });
    mock.count_messages().answers(vec![count(8), count(9)]);
    mock.create_reply_send_as_event_stream()
        .answers_raw(200, "data: [DONE]\n\n")
        .with_header("content-type", "text/event-stream");

    let client = mock.client();
    let mut reply = client.create_reply(Message::new("Hi")).send_as_event_stream().await.unwrap();
    let mut text = String::new();
    while let Some(event) = reply.try_next().await.unwrap() {
        text += &event.into_value().unwrap().delta;
    }
    assert_eq!(text, "Hello");
    let mut notices = client.watch_notices().send().await.unwrap();
    let notice = notices.try_next().await.unwrap().unwrap();
    assert_eq!(notice.into_value().unwrap(), "at\nnoon");
    let mut counts = client.count_messages().send().await.unwrap();
    assert_eq!(counts.try_next().await.unwrap(), Some(count(8)));
    assert_eq!(counts.try_next().await.unwrap(), Some(count(9)));
    assert!(counts.try_next().await.unwrap().is_none());
    let mut reply = client.create_reply(Message::new("Hi")).send_as_event_stream().await.unwrap();
    assert!(reply.try_next().await.unwrap().unwrap().is_done());
    mock.verify().unwrap();
}

#[tokio::test]
async fn a_result_holds_a_stream_without_a_server() {
    let mut file = Results::download_file().success(b"%PDF".to_vec());
    assert_eq!(&*file.bytes().await.unwrap(), b"%PDF");
    let mut notices = Results::watch_notices().success(vec!["noon".to_owned()]);
    assert_eq!(notices.try_next().await.unwrap().unwrap().into_value().unwrap(), "noon");
}
