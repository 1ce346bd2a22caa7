//! JSON values, one after the other.

use std::any::type_name;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::records::{Broken, Framing, Records};
use super::{Chunks, StreamError, StreamFault, read_item};
use crate::Decoding;
use crate::answer::FromAnswer;

/// JSON values as they come, a line each (NDJSON, JSON Lines) or as a text sequence (RFC 7464): a
/// [`Stream`]. Empty lines are passed over, and the last line needs no line break.
///
/// ```no_run
/// # use client_runtime::streams::{JsonStream, StreamError};
/// # #[derive(serde::Deserialize)] struct Entry { amount: String }
/// # async fn read(mut entries: JsonStream<Entry>) -> Result<(), StreamError> {
/// while let Some(entry) = entries.try_next().await? {
///     println!("{}", entry.amount);
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is read"]
pub struct JsonStream<T> {
    chunks: Chunks,
    records: Records,
    item: PhantomData<fn() -> T>,
}

impl<T: FromAnswer> JsonStream<T> {
    /// The values of a body: lines or, of [`Decoding::JsonSequence`], a text sequence.
    pub(crate) fn new(chunks: Chunks, decoding: Decoding) -> Self {
        let framing = match decoding {
            Decoding::JsonSequence => Framing::Sequence,
            _ => Framing::Lines,
        };
        let records = Records::new(framing, chunks.limits().size);
        Self { chunks, records, item: PhantomData }
    }

    /// The next value; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// When a value is not of the documented type, after which the next call continues with the next
    /// value. When the connection was lost, nothing came for too long, a value is too large, or the
    /// stream ended in the middle of one; there is nothing more after that.
    pub async fn try_next(&mut self) -> Result<Option<T>, StreamError> {
        poll_fn(|context| self.poll_value(context)).await.transpose()
    }

    fn poll_value(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, StreamError>>> {
        loop {
            if let Some(record) = self.records.next() {
                return Poll::Ready(Some(self.value(record)));
            }
            match ready!(self.chunks.poll_chunk(context)) {
                Some(Ok(chunk)) => self.records.push(&chunk),
                Some(Err(error)) => {
                    self.records.clear();
                    return Poll::Ready(Some(Err(error)));
                }
                None => {
                    let last = self.records.last();
                    return Poll::Ready(last.map(|record| self.value(record)));
                }
            }
        }
    }

    fn value(&mut self, record: Result<bytes::Bytes, Broken>) -> Result<T, StreamError> {
        let fault = match record {
            Ok(record) => match read_item(&record, Decoding::Json) {
                Ok(value) => return Ok(value),
                Err(fault) => {
                    return Err(self.chunks.error(StreamFault::Undecodable(fault)));
                }
            },
            Err(Broken::TooLarge { limit }) => StreamFault::TooLarge { limit },
            Err(Broken::Unfinished) => StreamFault::Unfinished,
        };
        self.records.clear();
        Err(self.chunks.end(fault))
    }
}

#[cfg(feature = "mock")]
impl<T> JsonStream<T> {
    /// The body, if none of it was read and all of it is there.
    pub(crate) fn into_whole(self) -> Option<bytes::Bytes> {
        self.chunks.into_whole()
    }
}

impl<T: FromAnswer> Stream for JsonStream<T> {
    type Item = Result<T, StreamError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_value(context)
    }
}

impl<T> fmt::Debug for JsonStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.chunks.context().operation().id;
        write!(formatter, "JsonStream<{}>({id})", type_name::<T>())
    }
}
