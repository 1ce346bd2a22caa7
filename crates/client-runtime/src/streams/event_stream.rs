//! Server-sent events, typed.

use std::any::type_name;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::num::NonZeroUsize;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use sse_core::{MessageEvent, SseDecoder, SseEvent};

use super::event::{Event, EventData, OtherData};
use super::{Chunks, StreamError, StreamFault, read_item};
use crate::Decoding;
use crate::answer::FromAnswer;

/// The events of a `text/event-stream`, as they come: a [`Stream`]. `T` is the documented type of
/// their data; data of any other kind are kept as they came.
///
/// ```no_run
/// # use client_runtime::streams::{EventData, EventStream, StreamError};
/// # #[derive(serde::Deserialize)] struct Chunk { delta: String }
/// # async fn read(mut events: EventStream<Chunk>) -> Result<(), StreamError> {
/// while let Some(event) = events.try_next().await? {
///     match event.data {
///         EventData::Known(chunk) => print!("{}", chunk.delta),
///         EventData::Other(_) => println!("an event `{}` of another kind", event.name),
///     }
/// }
/// # Ok(())
/// # }
/// ```
///
/// It is not connected again automatically. To do that, send [`EventStream::last_event_id`] as the
/// header `Last-Event-ID`, where the vendor says that it continues from there.
#[must_use = "a stream does nothing until it is read"]
pub struct EventStream<T> {
    chunks: Chunks,
    /// What came and was not read yet.
    buffer: Bytes,
    decoder: SseDecoder,
    /// How the data of an event are read.
    data: Decoding,
    /// What the vendor asks to wait, not handed over yet.
    new_retry: Option<Duration>,
    item: PhantomData<fn() -> T>,
}

impl<T: FromAnswer> EventStream<T> {
    /// The events of a body. Their data are JSON or, of [`Decoding::TextEvents`], texts.
    pub(crate) fn new(chunks: Chunks, decoding: Decoding) -> Self {
        let limit = NonZeroUsize::new(chunks.limits().size).unwrap_or(NonZeroUsize::MIN);
        let data = match decoding {
            Decoding::TextEvents => Decoding::Text,
            _ => Decoding::Json,
        };
        Self {
            chunks,
            buffer: Bytes::new(),
            decoder: SseDecoder::with_limit(limit),
            data,
            new_retry: None,
            item: PhantomData,
        }
    }

    /// The next event; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// When the connection was lost, nothing came for too long, an event is too large, or the stream
    /// ended in the middle of one; there is nothing more after that.
    pub async fn try_next(&mut self) -> Result<Option<Event<T>>, StreamError> {
        poll_fn(|context| self.poll_event(context)).await.transpose()
    }

    /// The last id that the vendor gave to an event.
    #[must_use]
    pub fn last_event_id(&self) -> Option<&str> {
        self.decoder.last_event_id().map(AsRef::as_ref)
    }

    fn poll_event(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Event<T>, StreamError>>> {
        loop {
            match self.decoder.next(&mut self.buffer) {
                Some(Ok(SseEvent::Message(message))) => {
                    return Poll::Ready(Some(Ok(self.event(message))));
                }
                Some(Ok(SseEvent::Retry(after))) => {
                    self.new_retry = Some(Duration::from_millis(after.into()));
                    continue;
                }
                Some(Err(_)) => {
                    let limit = self.chunks.limits().size;
                    let error = self.chunks.end(StreamFault::TooLarge { limit });
                    self.forget();
                    return Poll::Ready(Some(Err(error)));
                }
                None => {}
            }
            match ready!(self.chunks.poll_chunk(context)) {
                Some(Ok(chunk)) => self.buffer = chunk,
                Some(Err(error)) => {
                    self.forget();
                    return Poll::Ready(Some(Err(error)));
                }
                None => return Poll::Ready(self.rest().map(Err)),
            }
        }
    }

    /// Forgets the event that was being read. The last id stays.
    fn forget(&mut self) {
        self.buffer.clear();
        self.decoder.reconnect();
    }

    /// What is wrong with the end of the body. An event ends with an empty line, so that one that is
    /// still open may lack something, and is not handed over (WHATWG HTML, section 9.2.6).
    fn rest(&mut self) -> Option<StreamError> {
        let mut end = &b"\n\n"[..];
        let is_open = std::iter::from_fn(|| self.decoder.next(&mut end))
            .any(|found| !matches!(found, Ok(SseEvent::Retry(_))));
        is_open.then(|| self.chunks.end(StreamFault::Unfinished))
    }

    fn event(&mut self, message: MessageEvent) -> Event<T> {
        let data = match read_item(message.data.as_bytes(), self.data) {
            Ok(value) => EventData::Known(value),
            Err(fault) => EventData::Other(OtherData::new(fault)),
        };
        Event {
            name: message.event.into_owned(),
            id: message.last_event_id.map(|id| id.as_ref().to_owned()),
            retry: self.new_retry.take(),
            data,
        }
    }
}

#[cfg(feature = "mock")]
impl<T> EventStream<T> {
    /// The body, if none of it was read and all of it is there.
    pub(crate) fn into_whole(self) -> Option<Bytes> {
        self.chunks.into_whole()
    }
}

impl<T: FromAnswer> Stream for EventStream<T> {
    type Item = Result<Event<T>, StreamError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_event(context)
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.chunks.context().operation().id;
        write!(formatter, "EventStream<{}>({id})", type_name::<T>())
    }
}
