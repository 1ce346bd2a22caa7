//! The items of a list, whatever pages they come in.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::{PagedRequest, Pages};
use crate::error::Error;

/// The items of a list, page after page. A [`Stream`], which [`Items::try_next`] reads without any
/// further crate. The next page is asked for when the items of the last one are used up. To go on
/// later from where one was, read [`Pages`], which have positions.
#[must_use = "items are asked for when they are read"]
pub struct Items<'a, R: PagedRequest<'a>> {
    pages: Pages<'a, R>,
    ready: std::vec::IntoIter<R::Item>,
}

impl<'a, R: PagedRequest<'a>> Items<'a, R> {
    /// The items of these pages.
    pub fn new(pages: Pages<'a, R>) -> Self {
        Self { pages, ready: Vec::new().into_iter() }
    }

    /// The next item; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// As [`Pages::try_next`]. The items before the page that failed have been given by then.
    pub async fn try_next(&mut self) -> Result<Option<R::Item>, Error<R::Failure>> {
        self.next().await.transpose()
    }

    /// The next item or error; `None` at the end.
    ///
    /// # Errors
    ///
    /// As [`Items::try_next`].
    pub async fn next(&mut self) -> Option<Result<R::Item, Error<R::Failure>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<'a, R: PagedRequest<'a>> Stream for Items<'a, R> {
    type Item = Result<R::Item, Error<R::Failure>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let items = self.get_mut();
        loop {
            if let Some(item) = items.ready.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut items.pages).poll_next(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(page)) => items.ready = R::items(page.into_inner()).into_iter(),
            }
        }
    }
}

impl<'a, R: PagedRequest<'a>> Unpin for Items<'a, R> {}

impl<'a, R: PagedRequest<'a>> fmt::Debug for Items<'a, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Items({})", R::OPERATION)
    }
}
