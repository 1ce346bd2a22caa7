//! Bodies that the caller reads.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;

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
