//! Several bodies, one after the other, as one.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};

/// A body made of others.
pub(super) struct Segments(VecDeque<reqwest::Body>);

impl Segments {
    pub(super) fn new(bodies: impl IntoIterator<Item = reqwest::Body>) -> Self {
        Self(bodies.into_iter().collect())
    }
}

impl HttpBody for Segments {
    type Data = Bytes;
    type Error = reqwest::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, reqwest::Error>>> {
        while let Some(first) = self.0.front_mut() {
            match Pin::new(first).poll_frame(context) {
                Poll::Ready(None) => drop(self.0.pop_front()),
                other => return other,
            }
        }
        Poll::Ready(None)
    }

    /// The sum of the sizes, where all are known.
    fn size_hint(&self) -> SizeHint {
        let exact: Option<u64> = self.0.iter().map(|body| body.size_hint().exact()).sum();
        exact.map_or_else(SizeHint::new, SizeHint::with_exact)
    }
}
