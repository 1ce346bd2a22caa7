//! Runs that must not hurt: whatever `surface.toml` says, whatever is in the way and whenever a run
//! is stopped, files that the generator did not write stay as they are, and cargo can load the
//! workspace.
//!
//! | module | runs |
//! |---|---|
//! | [`hostile`] | `cases/safety`: names, orphans, renames, stray files, links |
//! | [`bad_surfaces`] | `cases/bad-surface`: what `surface.toml` can have wrong |
//! | [`stopped`] | every run that writes, killed at each operation or refused one |

mod bad_surfaces;
mod faults;
mod hostile;
mod stopped;
mod tree;
