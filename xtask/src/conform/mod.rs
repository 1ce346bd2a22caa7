//! Whether generated clients do what their documents say, by judges that know nothing of us.
//!
//! What is a subject: a surface of the workspace, or a document anywhere. [`conform`](client_calls)
//! does the judging; here is which client it judges, and what is reported.

mod report;
mod subject;

pub use report::{ControlRow, DocumentConformance, ExceptionRow, Figure, PairRow};
pub(crate) use subject::{Bench, Subject};
