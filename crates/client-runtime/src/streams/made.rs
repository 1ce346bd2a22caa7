//! Streams of what is there already, for tests of code that reads them. Behind the feature `mock`.

#[cfg(feature = "event-streams")]
use std::any::TypeId;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde::Serialize;

use super::{ByteStream, Chunks, JsonStream, Limits};
use crate::answer::FromAnswer;
use crate::response::Payload;
use crate::{CallContext, Decoding, Operation, Outcome, Repeat, SystemClock};

/// A body that is there already.
impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self::new(chunks(bytes))
    }
}

impl From<Vec<u8>> for ByteStream {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

/// Values that are there already, a line each. One that has no JSON ends them.
impl<T: FromAnswer + Serialize> From<Vec<T>> for JsonStream<T> {
    fn from(values: Vec<T>) -> Self {
        let lines = values.iter().map_while(|value| serde_json::to_string(value).ok());
        let body: String = lines.map(|line| line + "\n").collect();
        Self::new(chunks(body.into()), Decoding::JsonLines)
    }
}

/// Events with these data, without names and ids. What has no JSON ends them.
#[cfg(feature = "event-streams")]
impl<T: FromAnswer + Serialize + 'static> From<Vec<T>> for super::EventStream<T> {
    fn from(values: Vec<T>) -> Self {
        // Data that are texts are not written as JSON, and are of this type in every generated client.
        let is_text = TypeId::of::<T>() == TypeId::of::<String>();
        let data = values.iter().map_while(|value| match serde_json::to_value(value).ok()? {
            serde_json::Value::String(text) if is_text => Some(text),
            value => Some(value.to_string()),
        });
        let body: String = data.map(|data| event(&data)).collect();
        let decoding = if is_text { Decoding::TextEvents } else { Decoding::Events };
        Self::new(chunks(body.into()), decoding)
    }
}

/// An event as it goes over the wire, with a field for each line of its data.
#[cfg(feature = "event-streams")]
fn event(data: &str) -> String {
    let lines = data.split('\n').map(|line| format!("data: {line}\n"));
    lines.chain(["\n".to_owned()]).collect()
}

/// A body that is there already, of no operation.
fn chunks(body: Bytes) -> Chunks {
    static NONE: Operation = Operation::NEW;
    let limits =
        Limits { clock: Arc::new(SystemClock::new()), idle: Duration::MAX, size: usize::MAX };
    let context = CallContext {
        operation: &NONE,
        request_id: None,
        attempts: 1,
        attempts_allowed: 1,
        elapsed: Duration::ZERO,
        retry_after: None,
        rate_limit: None,
        repeat: Repeat::Never,
        outcome: Outcome::Answered,
    };
    Chunks::new(Payload::Complete(body), limits, context)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_there_can_be_read() {
        let mut lines = JsonStream::from(vec![1, 2]);
        assert_eq!(lines.try_next().await.unwrap(), Some(1));
        assert_eq!(lines.try_next().await.unwrap(), Some(2));
        assert_eq!(lines.try_next().await.unwrap(), None);
        let mut file = ByteStream::from(b"%PDF".to_vec());
        assert_eq!(file.content_length(), Some(4));
        assert_eq!(&*file.bytes().await.unwrap(), b"%PDF");
    }

    #[cfg(feature = "event-streams")]
    #[tokio::test]
    async fn events_are_of_their_type() {
        let mut texts = crate::streams::EventStream::from(vec!["a\nb".to_owned(), String::new()]);
        let text = texts.try_next().await.unwrap().unwrap().into_value().unwrap();
        assert_eq!(text, "a\nb");
        let mut values = crate::streams::EventStream::from(vec![vec!["a\nb".to_owned()]]);
        let value = values.try_next().await.unwrap().unwrap().into_value().unwrap();
        assert_eq!(value, ["a\nb"]);
    }
}
