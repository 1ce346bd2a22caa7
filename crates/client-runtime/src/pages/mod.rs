//! Lists that come in pages.
//!
//! A generated request whose operation has a `[[pagination]]` in `surface.toml` is a
//! [`PagedRequest`], and has `pages()`, `pages_from(position)` and `items()`. What is here asks for
//! one page after the other, each as a call of its own: with the operation's retries, and with the
//! deadline and the other options of the client that the request was made by. Nothing is asked for
//! before somebody wants it.
//!
//! ```no_run
//! # use client_runtime::client::Error;
//! # use client_runtime::pages::{PagedRequest, Pages};
//! # async fn read<'a, R: PagedRequest<'a>>(mut pages: Pages<'a, R>) -> Result<(), Error<R::Failure>> {
//! while let Some(page) = pages.try_next().await? {
//!     println!("{} after {:?}", page.status(), page.elapsed());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! After an error the next poll asks for the same page again, so code that continues after errors must
//! count them. A vendor that leads in circles or to another origin is a [`PageError`], after which
//! there are no more pages.

mod items;
mod link;
mod paged_request;
mod place;
mod position;
mod text;

pub use crate::page_error::PageError;
pub use items::Items;
pub use paged_request::{PageStyle, PagedRequest};
pub use position::Position;
pub use text::{number, text, truth};

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::Failure;
use crate::error::Error;
use crate::response_value::ResponseValue;
use place::Place;

type Answer<'a, R> =
    Result<ResponseValue<<R as PagedRequest<'a>>::Page>, Error<<R as PagedRequest<'a>>::Failure>>;
type Pending<'a, R> = Pin<Box<dyn Future<Output = Answer<'a, R>> + Send + 'a>>;

/// The pages of a list, one call each. A [`Stream`], which [`Pages::try_next`] reads without any
/// further crate.
#[must_use = "pages are asked for when they are read"]
pub struct Pages<'a, R: PagedRequest<'a>> {
    request: R,
    next: Next,
    /// The call that is being made.
    pending: Option<Pending<'a, R>>,
    /// Where the list has been.
    seen: HashSet<Place>,
}

/// What comes after what was read.
enum Next {
    Page(Place),
    Fault(PageError),
    End,
}

impl<'a, R: PagedRequest<'a>> Pages<'a, R> {
    /// The pages from the first one that the request asks for.
    pub fn new(request: R) -> Self {
        Self::starting(request, Next::Page(Place::First))
    }

    /// The pages from a position that pages of the same operation had. The request has to have the
    /// same arguments as theirs. A position of another operation is an error of the first page.
    pub fn from_position(request: R, position: Position) -> Self {
        let next = match position.operation == R::OPERATION && position.place.suits(R::STYLE) {
            true => Next::Page(position.place),
            false => Next::Fault(PageError::foreign_position(R::OPERATION)),
        };
        Self::starting(request, next)
    }

    fn starting(request: R, next: Next) -> Self {
        Self { request, next, pending: None, seen: HashSet::new() }
    }

    /// The page that comes next: while a page is being asked for or has failed, that one. `None` at
    /// the end of the list, and where the vendor's answer leads nowhere.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        match &self.next {
            Next::Page(place) => {
                Some(Position { operation: R::OPERATION.to_owned(), place: place.clone() })
            }
            Next::Fault(_) | Next::End => None,
        }
    }

    /// The next page; `None` at the end. Dropping the future loses nothing: the next call continues
    /// with the page that was asked for.
    ///
    /// # Errors
    ///
    /// What the operation's `send` gives, and [`Error::Pages`] where the list cannot continue.
    pub async fn try_next(&mut self) -> Result<Option<ResponseValue<R::Page>>, Error<R::Failure>> {
        self.next().await.transpose()
    }

    /// The next page or error; `None` at the end.
    ///
    /// # Errors
    ///
    /// As [`Pages::try_next`].
    pub async fn next(&mut self) -> Option<Answer<'a, R>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// What follows a page.
    fn after(&mut self, page: &ResponseValue<R::Page>) -> Next {
        let answered = &page.response().head().url;
        if matches!(R::STYLE, PageStyle::Link | PageStyle::NextUrl) {
            // The first page may come again under the URL that it was asked by.
            self.seen.insert(Place::Url(answered.as_str().to_owned()));
        }
        match place::after::<R>(page, answered, page.headers()) {
            Ok(Some(place)) if self.seen.insert(place.clone()) => Next::Page(place),
            Ok(Some(_)) => Next::Fault(PageError::circle(R::OPERATION)),
            Ok(None) => Next::End,
            Err(error) => Next::Fault(error),
        }
    }
}

impl<'a, R: PagedRequest<'a>> Stream for Pages<'a, R> {
    type Item = Answer<'a, R>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let pages = self.get_mut();
        if pages.pending.is_none() {
            match std::mem::replace(&mut pages.next, Next::End) {
                Next::End => return Poll::Ready(None),
                Next::Fault(error) => {
                    return Poll::Ready(Some(Err(Error::Pages(Failure::without_call(error)))));
                }
                Next::Page(place) => {
                    pages.pending = Some(Box::pin(fetch(pages.request.clone(), place.clone())));
                    pages.next = Next::Page(place);
                }
            }
        }
        let Some(pending) = &mut pages.pending else { return Poll::Ready(None) };
        let answer = ready!(pending.as_mut().poll(context));
        pages.pending = None;
        if let Ok(page) = &answer {
            pages.next = pages.after(page);
        }
        Poll::Ready(Some(answer))
    }
}

/// One call, for the page at a place.
async fn fetch<'a, R: PagedRequest<'a>>(request: R, place: Place) -> Answer<'a, R> {
    let client = request.client();
    let request = request.into_request()?;
    crate::send::send_at(client, request, R::OPERATION, move |request| {
        place.apply(R::STYLE, request.url_mut())
    })
    .await
}

// Nothing in it is pinned in its place: the call is on the heap.
impl<'a, R: PagedRequest<'a>> Unpin for Pages<'a, R> {}

impl<'a, R: PagedRequest<'a>> fmt::Debug for Pages<'a, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pages({})", R::OPERATION)
    }
}
