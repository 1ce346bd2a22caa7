//! A body on its way out: how much of it was sent, and whether it is as long as was said.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// The longest piece that is handed to the connection at once, so that progress can be told.
const PIECE: usize = 64 * 1024;

/// Is told how many bytes were handed to the connection so far.
pub(super) type Progress = Arc<dyn Fn(u64) + Send + Sync>;

/// A body of which somebody wants to know how much was sent, or whose length is known.
pub(super) struct Upload {
    pub(super) body: reqwest::Body,
    /// How long it will be.
    pub(super) length: Option<u64>,
    pub(super) progress: Option<Progress>,
    pub(super) sent: u64,
    /// What came of the body and was not handed on.
    pub(super) rest: Bytes,
}

/// A body that is not as long as was said. Nothing of what is too much goes out.
#[derive(Debug, thiserror::Error)]
#[error("the body is not of the {length} bytes that were said")]
struct WrongLength {
    length: u64,
}

type Failed = Box<dyn std::error::Error + Send + Sync>;

impl Upload {
    fn hand_on(&mut self) -> Result<Frame<Bytes>, Failed> {
        let piece = self.rest.split_to(self.rest.len().min(PIECE));
        self.sent += piece.len() as u64;
        if let Some(length) = self.length.filter(|length| self.sent > *length) {
            return Err(WrongLength { length }.into());
        }
        if let Some(progress) = &self.progress {
            progress(self.sent);
        }
        Ok(Frame::data(piece))
    }
}

impl Body for Upload {
    type Data = Bytes;
    type Error = Failed;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failed>>> {
        while self.rest.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                // Bodies of requests have no trailers here, so other frames are passed over.
                Some(Ok(frame)) => self.rest = frame.into_data().unwrap_or_default(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
                None => {
                    let length = self.length.filter(|length| self.sent < *length);
                    return Poll::Ready(length.map(|length| Err(WrongLength { length }.into())));
                }
            }
        }
        Poll::Ready(Some(self.hand_on()))
    }

    fn size_hint(&self) -> SizeHint {
        match self.length {
            Some(length) => SizeHint::with_exact(length.saturating_sub(self.sent)),
            None => SizeHint::new(),
        }
    }
}
