//! Bodies that the caller reads.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

type Chunks = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send + Sync>>;

/// The body of an answer, chunk by chunk as it comes. It dereferences to a
/// [`Stream`](futures_core::Stream); Debug shows nothing of it.
pub struct ByteStream(Chunks);

impl ByteStream {
    /// A stream of chunks.
    #[must_use]
    pub fn new(chunks: Chunks) -> Self {
        Self(chunks)
    }

    /// The stream alone.
    #[must_use]
    pub fn into_inner(self) -> Chunks {
        self.0
    }
}

/// A body that is there already, for tests.
impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self::new(Box::pin(Whole(Some(bytes))))
    }
}

impl From<Vec<u8>> for ByteStream {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

/// A stream of one chunk.
struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = reqwest::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

impl Deref for ByteStream {
    type Target = Chunks;

    fn deref(&self) -> &Chunks {
        &self.0
    }
}

impl DerefMut for ByteStream {
    fn deref_mut(&mut self) -> &mut Chunks {
        &mut self.0
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ByteStream")
    }
}
