//! The pieces of a body, and how long they are waited for.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use super::error::{StreamError, StreamFault};
use crate::response::Payload;
use crate::{CallContext, Clock, ConnectionError, Pause};

/// What bounds a stream.
#[derive(Clone)]
pub(crate) struct Limits {
    pub(crate) clock: Arc<dyn Clock>,
    /// How long the next piece is waited for.
    pub(crate) idle: Duration,
    /// The most bytes that are held in memory at once.
    pub(crate) size: usize,
}

/// The pieces of the body of an answer. Once it has ended, by an error or not, the connection is given
/// back or closed.
pub(crate) struct Chunks {
    source: Source,
    limits: Limits,
    /// Set while a piece is waited for. The lock is never taken: it makes the alarm `Sync`.
    alarm: Mutex<Option<Pause>>,
    context: CallContext,
    length: Option<u64>,
}

enum Source {
    Live(Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send + Sync>>),
    Whole(Bytes),
    Ended,
}

impl Chunks {
    pub(crate) fn new(payload: Payload, limits: Limits, context: CallContext) -> Self {
        let (source, length) = match payload {
            Payload::Stream(body) => {
                let length = body.content_length();
                (Source::Live(Box::pin(body.bytes_stream())), length)
            }
            Payload::Complete(bytes) | Payload::Partial(bytes, _) => {
                let length = bytes.len() as u64;
                (Source::Whole(bytes), Some(length))
            }
        };
        Self { source, limits, alarm: Mutex::default(), context, length }
    }

    /// The length of the whole body, where the answer said it.
    pub(crate) fn length(&self) -> Option<u64> {
        self.length
    }

    /// The body, if none of it was read and all of it is there.
    #[cfg(feature = "mock")]
    pub(crate) fn into_whole(self) -> Option<Bytes> {
        match self.source {
            Source::Whole(bytes) => Some(bytes),
            Source::Live(_) | Source::Ended => None,
        }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn context(&self) -> &CallContext {
        &self.context
    }

    /// An error of this stream.
    pub(crate) fn error(&self, fault: StreamFault) -> StreamError {
        StreamError::new(fault, self.context.clone())
    }

    /// An error after which there is nothing more.
    pub(crate) fn end(&mut self, fault: StreamFault) -> StreamError {
        self.source = Source::Ended;
        tracing::debug!(operation = self.context.operation().id, %fault, "a stream ended");
        self.error(fault)
    }

    pub(crate) fn poll_chunk(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, StreamError>>> {
        let body = match &mut self.source {
            Source::Ended => return Poll::Ready(None),
            Source::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                self.source = Source::Ended;
                return Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)));
            }
            Source::Live(body) => body,
        };
        let alarm = self.alarm.get_mut().unwrap_or_else(PoisonError::into_inner);
        match body.as_mut().poll_next(context) {
            Poll::Ready(found) => {
                *alarm = None;
                Poll::Ready(match found {
                    Some(Ok(bytes)) => Some(Ok(bytes)),
                    Some(Err(error)) => Some(Err(self.end(failed(error)))),
                    None => {
                        self.source = Source::Ended;
                        None
                    }
                })
            }
            Poll::Pending => {
                let limit = self.limits.idle;
                let alarm = alarm.get_or_insert_with(|| self.limits.clock.alarm(limit));
                match alarm.as_mut().poll(context) {
                    Poll::Pending => Poll::Pending,
                    Poll::Ready(()) => {
                        Poll::Ready(Some(Err(self.end(StreamFault::Idle { limit }))))
                    }
                }
            }
        }
    }
}

fn failed(error: reqwest::Error) -> StreamFault {
    StreamFault::Disconnected(ConnectionError::new(error))
}
