//! Codes of the stages that make the crate: `lower`, `environments`, `operations`, `generate`, `emit`,
//! and of the keys of the document that nobody reads.

use super::Row;

pub(super) const CODES: &[Row] = &[
    (
        "document::ignored-key",
        "The document has a key that OpenAPI does not know at this place, so it is ignored: most often a misspelt one, or one that is indented wrongly.",
        "Correct it by an overlay if it means something.",
    ),
    (
        "document::missing-key",
        "The document lacks something without which a client has little to offer, such as operations.",
        "Look whether it is the right document; the message says what it lacks.",
    ),
    (
        "emit::credential-names",
        "Two security schemes would have constructors of the same name, so both have longer ones.",
        "Give one of them a name of its own under `[credentials]` in surface.toml.",
    ),
    (
        "emit::environment-variable",
        "Two security schemes would be filled from the same environment variable.",
        "Give one of them a name of its own under `[credentials]` in surface.toml.",
    ),
    (
        "environments::guessed",
        "Nothing but their order says which servers of two documents are the same environments, so they are taken in this order.",
        "If that is right, say so under `[environments]` with the lines that the message shows.",
    ),
    (
        "environments::missing-document",
        "An environment has no URL for one of the documents, or two lines give one.",
        "Add the URL for that document under `[environments]`.",
    ),
    (
        "environments::name",
        "An environment has a name that the generated enum cannot have.",
        "Use a name with letters, such as `Sandbox`; `Other` is taken.",
    ),
    (
        "environments::unknown-document",
        "`[environments]` names a document, or a list of servers, that the surface does not have.",
        "Name it as it is under `[sources]`.",
    ),
    (
        "environments::unlisted",
        "`[environments]` names a URL that no document lists.",
        "Correct the URL, or give the environment as a table with a URL for each document.",
    ),
    (
        "environments::unmatched",
        "The servers of several documents do not tell which of them are the same environments.",
        "Say it under `[environments]` in surface.toml with the lines that the message shows.",
    ),
    (
        "environments::url",
        "A server's URL, in a document or in surface.toml, cannot be the base of calls.",
        "Correct it, by an overlay if the document is the vendor's.",
    ),
    (
        "generate::failed",
        "progenitor makes no client of the document, or not of all of it.",
        "Its version is pinned; look at what changed in its output.",
    ),
    ("lower::document", "The document is not an object.", "Give an OpenAPI document."),
    (
        "operations::operation-id",
        "An operation has no `operationId`, or one that another operation has or that no method can be called by. It has a name all the same, which the message shows.",
        "Give it an id of its own by an overlay, if the name is not a good one.",
    ),
];
