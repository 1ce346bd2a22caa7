//! Bodies of bytes that the caller reads.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::{Chunks, StreamError, StreamFault};
use crate::body::Read;

/// The body of an answer, piece by piece as it comes: a [`Stream`]. Debug shows nothing of it.
///
/// ```no_run
/// # use client_runtime::client::ByteStream;
/// # use client_runtime::streams::StreamError;
/// # async fn read(mut body: ByteStream) -> Result<(), StreamError> {
/// let length = body.content_length();
/// let mut read = 0;
/// while let Some(piece) = body.chunk().await? {
///     read += piece.len();
///     println!("{read} of {length:?} bytes");
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is read"]
pub struct ByteStream(Chunks);

impl ByteStream {
    pub(crate) fn new(chunks: Chunks) -> Self {
        Self(chunks)
    }

    /// The length of the whole body in bytes, where the answer said it.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.0.length()
    }

    /// The next piece; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// When the connection was lost or nothing came for too long; there is nothing more after that.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, StreamError> {
        poll_fn(|context| self.0.poll_chunk(context)).await.transpose()
    }

    /// What is left of the body, as long as it is no longer than
    /// [`ClientBuilder::max_body`](crate::ClientBuilder::max_body).
    ///
    /// # Errors
    ///
    /// As [`ByteStream::chunk`], and when the body is longer.
    pub async fn bytes(&mut self) -> Result<Bytes, StreamError> {
        self.bytes_up_to(self.0.limits().size).await
    }

    /// What is left of the body, as long as it is no longer than `limit` bytes.
    ///
    /// # Errors
    ///
    /// As [`ByteStream::chunk`], and when the body is longer: then nothing more can be read of it.
    pub async fn bytes_up_to(&mut self, limit: usize) -> Result<Bytes, StreamError> {
        let mut read = Read::default();
        while let Some(piece) = self.chunk().await? {
            if piece.len() > limit.saturating_sub(read.len()) {
                return Err(self.0.end(StreamFault::TooLarge { limit }));
            }
            read.push(piece);
        }
        Ok(read.into_bytes())
    }
}

#[cfg(feature = "mock")]
impl ByteStream {
    /// The body, if none of it was read and all of it is there.
    pub(crate) fn into_whole(self) -> Option<Bytes> {
        self.0.into_whole()
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().0.poll_chunk(context)
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ByteStream")
    }
}
