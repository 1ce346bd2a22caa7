//! `cargo xtask update`: the vendor's documents as they are now, beside those that are here.
//!
//! [`Fetch`] brings the bytes of one document, from a [URL](crate::surface::Address) or out of a program. What came is
//! [looked at](came) first: a web page or half a document is a problem of the answer, whatever its
//! status. A [`Document`] then says what is [new](News) of it, and [`Updated`] is the surface's folder
//! as it would be, which the pipeline reads as it reads the real one. Nothing here writes: `apply`
//! does, all documents of a surface and their [`SourcesLock`] together.
//!
//! Documents are kept byte for byte as they came. A document that was edited by hand since it was
//! fetched is never replaced without a word of permission, since the edits would be lost.

mod came;
mod command;
mod document;
mod fetch;
mod folder;
mod http;
mod lock;

pub use came::{Purpose, came};
pub use document::{Document, News};
pub use fetch::{Answer, Fetch, FetchError, Limits, Network, Origin, Request, Validators};
pub use folder::Updated;
pub(crate) use lock::edited;
pub use lock::{Entry, FILE_NAME, SourcesLock, digest, moment};
