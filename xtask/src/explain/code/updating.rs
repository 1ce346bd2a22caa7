//! Codes of `update` and `diff`, and of what surface.toml says for them.

use super::Row;

pub(super) const CODES: &[Row] = &[
    (
        "diff::version-due",
        "What callers see has changed since the default branch, and the version of the crate has not.",
        "Run `cargo xtask diff SURFACE --bump`, which writes the version and the change log.",
    ),
    (
        "surface::upstream",
        "An upstream has both `url` and `command`, or neither.",
        "Say one of the two: where the document is, or what writes it.",
    ),
    (
        "surface::upstream-command",
        "The command of an upstream names no program.",
        "Write the program and each argument as a text of its own.",
    ),
    (
        "surface::upstream-file",
        "An upstream is of a file that no document of the surface can be.",
        "Write the path as under `documents`, relative to the folder of surface.toml.",
    ),
    (
        "surface::upstream-url",
        "The URL of an upstream cannot be fetched from: it is not https, or holds what must not be shown.",
        "Write an https URL; http is for loopback alone.",
    ),
    (
        "update::command-failed",
        "The command that writes the document ended with a failure.",
        "Run it by hand and look at what it says.",
    ),
    (
        "update::command-not-found",
        "The program of the command cannot be started.",
        "Install it, or correct its name; a path is relative to the surface's folder.",
    ),
    (
        "update::connection",
        "The connection to the vendor's server failed.",
        "Try again; behind a proxy, set HTTPS_PROXY.",
    ),
    (
        "update::edited",
        "A document was edited by hand since it was fetched. The next version would replace the edits.",
        "Move them into an overlay, and run `cargo xtask update SURFACE --apply --force`.",
    ),
    (
        "update::empty",
        "What was fetched is empty.",
        "Look at the URL in a browser, or run the command by hand.",
    ),
    (
        "update::garbled",
        "What was fetched is not encoded as its headers say.",
        "Try again; if it stays so, download the document by hand.",
    ),
    (
        "update::lock",
        "sources.lock cannot be read.",
        "Take the file as it was committed; if it is removed, `cargo xtask update --apply` makes it again.",
    ),
    (
        "update::no-crate",
        "The crate cannot be made of the documents that were fetched.",
        "Correct what no longer fits, in overlays or surface.toml; `--apply --force` writes the documents before that.",
    ),
    (
        "update::redirect",
        "The URL leads elsewhere, to where no document is fetched from, or back to itself.",
        "Write the URL that it leads to.",
    ),
    (
        "update::status",
        "The vendor's server answered with a status that comes with no document.",
        "Look at the URL in a browser; the document may have moved, or need credentials.",
    ),
    (
        "update::timed-out",
        "The vendor's server, or the command, took longer than it may.",
        "Try again later; a slow upstream gets more by `max-seconds`.",
    ),
    (
        "update::tls",
        "The certificate of the vendor's server cannot be trusted.",
        "Do not go around it: ask the vendor. If a proxy of yours encrypts anew, add its authority to the certificates of this machine.",
    ),
    (
        "update::too-large",
        "What is fetched is larger than a document may be.",
        "Look at what is there; a document that is that large gets more by `max-mib`.",
    ),
    (
        "update::truncated",
        "The connection ended before the whole document was there.",
        "Try again.",
    ),
    (
        "update::unknown-host",
        "The host of the URL is not known.",
        "Correct the URL, or look at the network.",
    ),
    (
        "update::unreadable",
        "The file that is to be replaced cannot be read.",
        "Move away what is there.",
    ),
];
