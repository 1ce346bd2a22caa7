//! Lists that come in pages, with typed ways to what an answer says of them.
//!
//! [`settle`] runs after the passes: members have their names by then, and types their boxes.

mod access;
mod settle;

pub use settle::settle;

use super::TypeRef;

/// How the list of an operation is read page by page.
#[derive(Clone, Debug, PartialEq)]
pub struct Pagination {
    /// How the vendor tells what comes after a page.
    pub style: PageStyle,
    /// The way to the list in the answer.
    pub items: Access,
    /// The type of an item.
    pub item: TypeRef,
    /// Whether items are secrets or personal data as a whole.
    pub is_sensitive: bool,
    /// The way to the cursor or to the URL of the next page.
    pub next: Option<Access>,
    /// The way to what says whether there is more.
    pub has_more: Option<Access>,
    /// The way to the number of all pages or items.
    pub total: Option<Access>,
}

/// How the vendor tells what comes after a page. The parameters are those of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageStyle {
    /// By a cursor.
    Cursor {
        /// What takes it.
        parameter: String,
    },
    /// By the number of the page.
    PageNumber {
        /// What takes it.
        parameter: String,
        /// The number of the first page.
        first: u64,
    },
    /// By the number of items before the page.
    Offset {
        /// What takes it.
        parameter: String,
    },
    /// By the header `Link`.
    Link,
    /// By a URL in the answer.
    NextUrl,
}

/// The way from an answer to something in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Access(pub Vec<Step>);

/// A step of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a member of a struct, by its name in Rust.
    Member(String),
    /// To what an `Option` holds.
    Optional,
    /// To what a member holds that may be left out or `null`.
    Nullable,
    /// To a value of a map or of any JSON, by its key.
    Key(String),
    /// To the last item of a list.
    Last,
}
