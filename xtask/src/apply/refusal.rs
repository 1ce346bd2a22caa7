//! Why a crate's folder is not written to, and the way out.

use std::path::PathBuf;

use crate::emit::MarkerError;

/// A folder that is not this surface's, or a file in it that is not the generator's. Paths are
/// relative to the workspace, as people read them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The folder holds something that this tool did not make.
    #[error("`{folder}` exists and was not made from the surface `{surface}`")]
    Foreign {
        /// The folder.
        folder: String,
        /// The surface.
        surface: String,
    },
    /// The folder was made from this surface, but it does not say which files are the generator's.
    #[error("`{folder}` has no `generated.toml`, the list of the files that may be replaced")]
    Unlisted {
        /// The folder.
        folder: String,
        /// The surface.
        surface: String,
    },
    /// The folder was made from another surface.
    #[error("`{folder}` is the crate of the surface `{owner}`")]
    Owned {
        /// The folder.
        folder: String,
        /// The surface that asks.
        surface: String,
        /// The surface that the marker names.
        owner: String,
        /// Whether that surface exists.
        exists: bool,
    },
    /// The marker cannot be read.
    #[error("`{folder}/generated.toml` cannot be used: {error}")]
    Marker {
        /// The folder.
        folder: String,
        /// Why.
        error: MarkerError,
    },
    /// A file is in the place of a generated one.
    #[error("`{path}` is in the place of a generated file, and was not generated")]
    Taken {
        /// The file.
        path: String,
    },
    /// A link, or something else than a file, is where a file is to be written or removed.
    #[error("`{}` is a link, or not a file where one must be; nothing is written through it", .0.display())]
    Blocked(PathBuf),
}

impl Refusal {
    /// The code of the diagnostic.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Foreign { .. } | Self::Owned { .. } => "apply::foreign-crate",
            Self::Unlisted { .. } => "apply::no-marker",
            Self::Marker { .. } => "apply::marker",
            Self::Taken { .. } => "apply::taken",
            Self::Blocked(_) => "apply::blocked",
        }
    }

    /// The way out.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::Foreign { folder, .. } => {
                format!("give the crate another name, or move `{folder}` away and generate again")
            }
            Self::Unlisted { surface, .. } => format!(
                "restore the file from version control; or let `cargo xtask generate --adopt \
                 {surface}` take over the files whose first lines say that they were generated \
                 from this surface"
            ),
            Self::Owned { surface, owner, exists: false, .. } => format!(
                "there is no surface `{owner}`; if `openapi/{owner}` was renamed, run `cargo xtask \
                 generate --adopt {surface}`, which keeps the files that were written by hand"
            ),
            Self::Owned { .. } => "give one of the two crates another name".to_owned(),
            Self::Marker { folder, .. } => format!(
                "restore `{folder}/generated.toml` from version control, then generate again"
            ),
            Self::Taken { path } => {
                format!("rename `{path}` or move it away, then generate again")
            }
            Self::Blocked(path) => format!("remove `{}`, then generate again", path.display()),
        }
    }
}
