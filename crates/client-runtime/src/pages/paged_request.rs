//! What a generated request says of its pages.

use reqwest::Request;

use crate::GeneratedClient;
use crate::answer::FromAnswer;
use crate::error::CallError;

/// A request for a list that comes in pages. Generated code implements it from `surface.toml`.
pub trait PagedRequest<'a>: Clone + Send + 'a {
    /// The client that it is of.
    type Client: GeneratedClient + Sync + 'a;
    /// What one answer holds.
    type Page: FromAnswer + Send;
    /// What the list is of.
    type Item;
    /// The type of the documented failures.
    type Failure: FromAnswer + Send;

    /// The id of the operation's row.
    const OPERATION: &'static str;
    /// How the vendor tells what comes after a page.
    const STYLE: PageStyle;

    /// The client that makes the calls.
    fn client(&self) -> &'a Self::Client;

    /// The request for the first page.
    ///
    /// # Errors
    ///
    /// As the operation's `send`, before anything is sent.
    fn into_request(self) -> Result<Request, CallError>;

    /// The items of a page.
    fn items(page: Self::Page) -> Vec<Self::Item>;

    /// How many items a page has.
    fn count(page: &Self::Page) -> usize;

    /// The cursor or URL of the next page, where a member of the answer holds it.
    fn next(page: &Self::Page) -> Option<String> {
        let _ = page;
        None
    }

    /// Whether there is more, where a member of the answer says so.
    fn has_more(page: &Self::Page) -> Option<bool> {
        let _ = page;
        None
    }

    /// How many items (offsets) or pages (page numbers) there are in all, where a member says so.
    fn total(page: &Self::Page) -> Option<u64> {
        let _ = page;
        None
    }
}

/// How the vendor tells what comes after a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageStyle {
    /// The answer holds a cursor, which the next call sends back. An answer without one is the last.
    Cursor {
        /// The query parameter that takes it.
        parameter: &'static str,
    },
    /// Pages have numbers. An empty page is the last, unless the answer says that there is more.
    PageNumber {
        /// The query parameter that takes the number.
        parameter: &'static str,
        /// The number of the first page.
        first: u64,
    },
    /// A call says how many items come before its page. An empty page is the last.
    Offset {
        /// The query parameter that takes the number of items.
        parameter: &'static str,
    },
    /// The header `Link` has a URL with `rel=next` (RFC 8288).
    Link,
    /// A member of the answer holds the URL of the next page.
    NextUrl,
}
