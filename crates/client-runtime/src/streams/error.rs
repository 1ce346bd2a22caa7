//! Why a stream gives no more, or not the item that was due.

use std::fmt;
use std::io;
use std::time::Duration;

use crate::undecodable::Undecodable;
use crate::{CallContext, ConnectionError, Operation};

/// What went wrong while a stream was read, and the facts of the call that it belongs to.
///
/// The vendor had accepted the call: its answer had begun. Making it again may do its work twice.
/// Neither Debug nor Display shows anything that the stream held.
pub struct StreamError(Box<Inner>);

struct Inner {
    fault: StreamFault,
    context: CallContext,
}

/// What went wrong while a stream was read. After [`StreamFault::Undecodable`] the next item can be
/// read; after any other there is nothing more.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StreamFault {
    /// The connection was lost.
    #[error("the stream broke off")]
    Disconnected(#[source] ConnectionError),
    /// Nothing came for too long; see
    /// [`ClientBuilder::stream_idle_limit`](crate::ClientBuilder::stream_idle_limit).
    #[error("nothing came for {limit:?}")]
    Idle {
        /// How long was waited.
        limit: Duration,
    },
    /// One event or value, or what was to be held in memory as a whole, is too large.
    #[error("more than the {limit} bytes allowed would have to be held in memory")]
    TooLarge {
        /// How large it may be, in bytes.
        limit: usize,
    },
    /// The stream ended in the middle of an event or value, which is not handed over: it may lack
    /// something.
    #[error("the stream ended in the middle of an item")]
    Unfinished,
    /// An item is not of the documented type.
    #[error(transparent)]
    Undecodable(ItemFault),
}

/// An item that is not of the documented type. Debug and Display say where the fault is and what is
/// wrong with it, never what the item holds.
#[derive(Clone, PartialEq, Eq)]
pub struct ItemFault(Box<Item>);

#[derive(Clone, PartialEq, Eq)]
struct Item {
    fault: Option<Undecodable>,
    text: String,
}

impl StreamError {
    pub(crate) fn new(fault: StreamFault, context: CallContext) -> Self {
        Self(Box::new(Inner { fault, context }))
    }

    /// What went wrong.
    #[must_use]
    pub fn fault(&self) -> &StreamFault {
        &self.0.fault
    }

    /// The facts of the call, as they were when its answer began.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.0.context
    }

    /// The row of the operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.context().operation()
    }

    /// The vendor's name for the call: what its support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.context().request_id()
    }

    /// Whether the stream continues after the item that could not be read.
    #[must_use]
    pub fn is_about_one_item(&self) -> bool {
        matches!(self.fault(), StreamFault::Undecodable(_))
    }
}

impl ItemFault {
    pub(super) fn new(fault: Undecodable, item: &[u8]) -> Self {
        Self::made(Some(fault.about("the item")), item)
    }

    pub(super) fn without_reason(item: &[u8]) -> Self {
        Self::made(None, item)
    }

    fn made(fault: Option<Undecodable>, item: &[u8]) -> Self {
        Self(Box::new(Item { fault, text: String::from_utf8_lossy(item).into_owned() }))
    }

    /// The item as it came. It may hold personal data: log it only where that is allowed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The item as it came.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0.text
    }

    /// The path to the fault: `choices[2].delta`. Keys of maps are part of it, and those may be
    /// personal data: log it only where that is allowed. Display shows the path without them.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0.fault.as_ref().map(|fault| fault.path.as_str())
    }

    /// The required member that the item lacks at [`ItemFault::path`], if that is the fault.
    #[must_use]
    pub fn missing_member(&self) -> Option<&str> {
        self.0.fault.as_ref()?.missing_member()
    }
}

impl fmt::Display for StreamError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let context = self.context();
        write!(formatter, "reading {}: {} ({context})", context.operation().id, self.fault())
    }
}

impl fmt::Debug for StreamError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "StreamError({self})")
    }
}

impl std::error::Error for StreamError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.fault().source()
    }
}

/// For readers of bytes, such as those of `tokio-util`.
impl From<StreamError> for io::Error {
    fn from(error: StreamError) -> Self {
        let kind = match error.fault() {
            StreamFault::Disconnected(_) => io::ErrorKind::ConnectionAborted,
            StreamFault::Idle { .. } => io::ErrorKind::TimedOut,
            StreamFault::Unfinished => io::ErrorKind::UnexpectedEof,
            StreamFault::TooLarge { .. } | StreamFault::Undecodable(_) => {
                io::ErrorKind::InvalidData
            }
        };
        Self::new(kind, error)
    }
}

impl fmt::Display for ItemFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.fault {
            Some(fault) => fault.fmt(formatter),
            None => formatter.write_str("the item is not of the documented type"),
        }
    }
}

impl fmt::Debug for ItemFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ItemFault({self})")
    }
}

impl std::error::Error for ItemFault {}
