//! Fetching one document: what is asked for, what comes, and what can go wrong.
//!
//! [`Fetch`] is what tests replace; [`Network`] is the network and the programs of this machine. Both
//! give the bytes as they came.

use std::path::Path;
use std::time::Duration;

use super::{command, http};
use crate::surface::{Address, AddressProblem, Upstream, UpstreamTable};

/// Where documents come from.
pub trait Fetch: Sync {
    /// Fetches a document, if it is not the one that is known already.
    ///
    /// # Errors
    /// If nothing came that could be a document, or it is beyond the limits.
    fn fetch(&self, request: &Request<'_>) -> Result<Answer, FetchError>;
}

/// The network, and the programs of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Network;

impl Fetch for Network {
    fn fetch(&self, request: &Request<'_>) -> Result<Answer, FetchError> {
        match request.origin {
            Origin::Url(address) => http::fetch(address, request.known, request.limits),
            Origin::Command(words) => command::fetch(words, request.folder, request.limits),
        }
    }
}

/// One document that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Where it is.
    pub origin: &'a Origin,
    /// The folder in which a command runs.
    pub folder: &'a Path,
    /// What its server said of the version that is here, so that it need not send that again.
    pub known: Option<&'a Validators>,
    /// What fetching may cost.
    pub limits: Limits,
}

/// Where a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// At a URL.
    Url(Address),
    /// In the standard output of a program: its name, then its arguments.
    Command(Vec<String>),
}

impl Origin {
    /// Where an upstream of `surface.toml` is; `None` for one that was refused there.
    #[must_use]
    pub fn of(upstream: &Upstream) -> Option<Self> {
        let UpstreamTable { url, command, .. } = upstream.table();
        match (url, command) {
            (Some(url), None) => Address::parse(&url).ok().map(Self::Url),
            (None, Some(words)) => Some(Self::Command(words)),
            _ => None,
        }
    }
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Url(address) => address.fmt(f),
            // The arguments may be secrets.
            Self::Command(words) => {
                write!(f, "`{}`", words.first().map_or("", String::as_str))
            }
        }
    }
}

/// What fetching one document may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The size of the document in bytes, after decompression.
    pub bytes: u64,
    /// The time in all: names, connections, redirects and the document.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 64 << 20, time: Duration::from_secs(60) }
    }
}

impl Limits {
    /// What an upstream of `surface.toml` may cost.
    #[must_use]
    pub fn of(upstream: &Upstream) -> Self {
        let UpstreamTable { max_mib, max_seconds, .. } = upstream.table();
        let default = Self::default();
        Self {
            bytes: max_mib.map_or(default.bytes, |mib| u64::from(mib) << 20),
            time: max_seconds.map_or(default.time, |seconds| Duration::from_secs(seconds.into())),
        }
    }
}

/// By what a server tells versions of a document apart (RFC 9110 section 8.8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// The header `ETag`.
    pub etag: Option<String>,
    /// The header `Last-Modified`.
    pub last_modified: Option<String>,
}

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The version that is known is the one there is.
    NotModified,
    /// A document.
    Document {
        /// Its bytes as they came, decompressed.
        bytes: Vec<u8>,
        /// What its server said of this version.
        validators: Validators,
    },
}

/// Why no document came. As text it completes "`https://shop.example/openapi.yaml` ..".
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// The server's name leads nowhere.
    #[error("cannot be reached: there is no host `{host}`")]
    UnknownHost {
        /// The name.
        host: String,
    },
    /// No connection was made.
    #[error("cannot be reached: {reason}")]
    Connection {
        /// What the system said.
        reason: String,
    },
    /// The server cannot prove that it is the one that is meant, or speaks no TLS.
    #[error("has no valid TLS: {reason}")]
    Tls {
        /// What is wrong with it.
        reason: String,
    },
    /// It took too long.
    #[error("took longer than {limit:?}")]
    TimedOut {
        /// How long it may take.
        limit: Duration,
    },
    /// The document is too large.
    #[error("gave more than {}{said}", size(*limit))]
    TooLarge {
        /// How large it may be.
        limit: u64,
        /// What the server had said of its size, as `: it says 10 bytes`.
        said: String,
    },
    /// The connection ended in the middle of the document.
    #[error("ended after {bytes} bytes, in the middle of the document")]
    Truncated {
        /// How many bytes had come.
        bytes: usize,
    },
    /// The answer is not HTTP, or cannot be decompressed.
    #[error("gave an answer that cannot be read: {reason}")]
    Garbled {
        /// What is wrong with it.
        reason: String,
    },
    /// The server refused, or has no such document.
    #[error("answered with {status}{said}")]
    Status {
        /// The status, with its usual name.
        status: String,
        /// What the server said with it, as `: Not here`, on one line.
        said: String,
        /// What to do about such a status.
        help: &'static str,
    },
    /// A redirect that is not followed.
    #[error("redirects to where no document is fetched from: the target {0}")]
    Redirect(AddressProblem),
    /// More redirects than are followed.
    #[error("redirects more than {0} times")]
    Redirects(usize),
    /// The program cannot be started.
    #[error("cannot be started: {0}")]
    Unstartable(std::io::Error),
    /// The program failed.
    #[error("failed with {status}{said}")]
    Failed {
        /// How it ended.
        status: String,
        /// The end of what it wrote to its standard error, as `:\n..`.
        said: String,
    },
    /// Nothing came.
    #[error("gave an empty document")]
    Empty,
}

/// `64 MiB`, or `100 bytes`.
fn size(bytes: u64) -> String {
    match bytes.is_multiple_of(1 << 20) {
        true => format!("{} MiB", bytes >> 20),
        false => format!("{bytes} bytes"),
    }
}

impl FetchError {
    /// The code of its diagnostic.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownHost { .. } => "update::unknown-host",
            Self::Connection { .. } => "update::connection",
            Self::Tls { .. } => "update::tls",
            Self::TimedOut { .. } => "update::timed-out",
            Self::TooLarge { .. } => "update::too-large",
            Self::Truncated { .. } => "update::truncated",
            Self::Garbled { .. } => "update::garbled",
            Self::Status { .. } => "update::status",
            Self::Redirect(_) | Self::Redirects(_) => "update::redirect",
            Self::Unstartable(_) => "update::command-not-found",
            Self::Failed { .. } => "update::command-failed",
            Self::Empty => "update::empty",
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::UnknownHost { .. } => {
                "correct the URL under `upstream` in surface.toml, or look at the network and its \
                 proxy (HTTPS_PROXY)"
            }
            Self::Connection { .. } => {
                "try again later; if it stays so, ask the vendor where the document is now, or look \
                 at the proxy (HTTPS_PROXY)"
            }
            Self::Tls { .. } => {
                "do not go around it: ask the vendor; if a proxy of yours encrypts anew, add its \
                 authority to the certificates of this machine"
            }
            Self::TimedOut { .. } => {
                "try again later; a slow upstream gets more by `max-seconds`: `{ url = \"..\", \
                 max-seconds = 300 }`"
            }
            Self::TooLarge { .. } => {
                "look at what is there; a document that is that large gets more by `max-mib`: `{ url \
                 = \"..\", max-mib = 256 }`"
            }
            Self::Truncated { .. } | Self::Garbled { .. } | Self::Empty => {
                "try again; if it stays so, look at what is there, and tell the vendor"
            }
            Self::Status { help, .. } => help,
            Self::Redirect(_) | Self::Redirects(_) => {
                "find the `https://` URL of the document itself, and write that under `upstream` in \
                 surface.toml"
            }
            Self::Unstartable(_) => {
                "correct the first text of `command` in surface.toml: a program in PATH, or a path \
                 that is relative to the surface's folder (`./fetch.sh`) of a file that may be \
                 executed"
            }
            Self::Failed { .. } => {
                "run the command by itself in the surface's folder, and correct it"
            }
        }
    }
}
