//! Exit statuses.

use std::error::Error;
use std::process::ExitCode;

use crate::workspace::WorkspaceError;

/// How a command ended. Each status has one meaning, whatever the command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Success,
    /// A fault of this tool.
    Internal,
    /// The command line asks for something that does not exist, such as an unknown surface or flag.
    Usage,
    /// A file cannot be read or written, or is missing.
    Files,
    /// A crate is not what its documents make; `cargo xtask generate` makes it so.
    Stale,
    /// A crate was made, but it does not compile, or its calls do not do what the document says.
    Compile,
    /// What callers see has changed as much as `--fail-on` says.
    Changed,
    /// A vendor's document could not be fetched, or what came is not one. What is here is as it was.
    Upstream,
    /// The documents, the overlays or `surface.toml` have problems. Generating again does not help.
    Failed,
}

impl Exit {
    /// Every status, by number.
    pub const ALL: [Self; 9] = [
        Self::Success,
        Self::Internal,
        Self::Usage,
        Self::Files,
        Self::Stale,
        Self::Compile,
        Self::Changed,
        Self::Upstream,
        Self::Failed,
    ];

    /// The number that the process ends with. cargo and Rust have statuses from 101 on for
    /// themselves.
    #[must_use]
    pub fn status(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Internal => 1,
            Self::Usage => 2,
            Self::Files => 3,
            Self::Stale => 4,
            Self::Compile => 5,
            Self::Changed => 6,
            Self::Upstream => 7,
            Self::Failed => 100,
        }
    }

    /// What it means, for people.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Internal => "internal error of this tool",
            Self::Usage => "the command line asks for something that does not exist",
            Self::Files => "a file is missing, or cannot be read or written",
            Self::Stale => "a crate is stale; check prints the command that writes it",
            Self::Compile => "a crate does not compile, or its calls fail",
            Self::Changed => "callers are affected as much as --fail-on says",
            Self::Upstream => {
                "a vendor's document cannot be fetched, or the response is not a document"
            }
            Self::Failed => "documents, overlays or surface.toml have problems",
        }
    }

    /// The status of an error that ended a command: what is at the root of it decides.
    #[must_use]
    pub fn of(error: &(dyn Error + 'static)) -> Self {
        let mut cause = Some(error);
        while let Some(error) = cause {
            if let Some(exit) = Self::of_cause(error) {
                return exit;
            }
            cause = error.source();
        }
        Self::Internal
    }

    fn of_cause(cause: &(dyn Error + 'static)) -> Option<Self> {
        match cause.downcast_ref() {
            Some(WorkspaceError::NotFound(_) | WorkspaceError::UnknownSurface { .. }) => {
                Some(Self::Usage)
            }
            Some(WorkspaceError::Io { .. }) => Some(Self::Files),
            None => {
                let files = cause.is::<std::io::Error>() || cause.is::<crate::watch::WatchError>();
                files.then_some(Self::Files)
            }
        }
    }
}

/// The text of an error that ended a command, without the names of temporary files: a file that
/// could not be written is known by the name that it would have got in the end.
pub(super) fn message(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = Some(error);
    while let Some(error) = cause {
        // `tempfile` adds its own path to what the system says.
        let said = error.to_string();
        if let (true, Some((system, _))) =
            (error.is::<std::io::Error>(), said.split_once(" at path "))
        {
            text = text.replace(&said, system);
        }
        cause = error.source();
    }
    text
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.status())
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("src/lib.rs: {source}")]
    struct Unwritten {
        source: io::Error,
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_cause_decides_and_temporary_names_are_not_told() {
        // A folder that nobody can make files in, not even root.
        let denied =
            tempfile::Builder::new().prefix(".generate-").tempfile_in("/proc").unwrap_err();
        assert!(denied.to_string().contains(".generate-"), "{denied}");
        let error = Unwritten { source: denied };
        assert!(message(&error).starts_with("src/lib.rs: "), "{}", message(&error));
        assert!(!message(&error).contains(".generate-"), "{}", message(&error));
        assert_eq!(Exit::of(&error), Exit::Files);

        let unknown = WorkspaceError::UnknownSurface { unknown: Vec::new(), known: String::new() };
        assert_eq!(Exit::of(&unknown), Exit::Usage);
        assert_eq!(Exit::of(&std::fmt::Error), Exit::Internal);
    }
}
