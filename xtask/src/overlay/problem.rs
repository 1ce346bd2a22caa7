//! What overlays complain about.

use std::path::PathBuf;

use crate::diagnostic::{Diagnostic, did_you_mean, nearest};
use crate::tree::Span;

pub(super) fn not_overlay(span: Span) -> Diagnostic {
    let message = "this is not an overlay: `overlay` is missing";
    Diagnostic::error("overlay::not-overlay", message, span)
        .help("an overlay starts with `overlay: 1.0.0`")
}

pub(super) fn version(text: &str, span: Span) -> Diagnostic {
    let known = if text == "1.0" || text == "1.1" {
        format!("write all three numbers: `overlay: {text}.0`")
    } else {
        "write `overlay: 1.0.0` or `overlay: 1.1.0`, with what these versions know".to_owned()
    };
    Diagnostic::error("overlay::version", "this version of overlays is not supported", span)
        .help(known)
}

pub(super) fn no_info(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::info", "the overlay has no `info`", span)
        .help("say what it is for: `info: {title: What the vendor gets wrong, version: 1.0.0}`")
}

pub(super) fn info(key: &str, exists: bool, span: Span) -> Diagnostic {
    let message = if exists {
        format!("`{key}` of an overlay's `info` must be text")
    } else {
        format!("the overlay's `info` has no `{key}`")
    };
    let help = if key == "title" { "title: What the vendor gets wrong" } else { "version: '1.0'" };
    Diagnostic::error("overlay::info", message, span).help(format!("write `{help}`"))
}

pub(super) fn not_text(key: &str, span: Span) -> Diagnostic {
    Diagnostic::error("overlay::text", format!("`{key}` must be text"), span)
        .help("put it in quotes, or take it out")
}

/// `documents` are those of the surface.
pub(super) fn extends(text: &str, documents: &[PathBuf], span: Span) -> Diagnostic {
    let message = format!("the overlay was written for `{text}`, which this surface does not have");
    let names: Vec<_> = documents.iter().map(|path| path.to_string_lossy()).collect();
    let help = did_you_mean(text, names.iter().map(AsRef::as_ref)).unwrap_or_else(|| {
        "correct `extends`, or take the overlay out of surface.toml; a path is relative to the \
         overlay"
            .to_owned()
    });
    Diagnostic::warning("overlay::extends", message, span)
        .label("it is applied all the same")
        .help(help)
}

pub(super) fn duplicate(first: Span, second: Span) -> Diagnostic {
    Diagnostic::warning("overlay::duplicate", "the overlay has this action twice", second)
        .context(first, "the first one")
        .help("take one of them out; what is appended to a list is appended twice")
}

pub(super) fn unknown_key(key: &str, owner: &str, known: &[&str], span: Span) -> Diagnostic {
    let message = format!("`{key}` is not a key of {owner}, and is ignored");
    let help = match nearest(key, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("take it out, or call it `x-{key}` if it is for another tool"),
    };
    Diagnostic::warning("overlay::unknown-key", message, span).help(help)
}

pub(super) fn no_actions(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::actions", "the overlay has no actions", span)
        .help("list them under `actions`, or take the overlay out of surface.toml")
}

pub(super) fn not_an_action(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", "an action must be an object", span)
        .help("write `- target: ...`, `description: ...`, and `update` or `remove` below")
}

/// `known` are the keys that an action may have.
pub(super) fn no_target(known: &[&str], span: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", "the action has no `target`", span)
        .label(format!("an action has {}", known.join(", ")))
        .help("say as a JSONPath which nodes it changes: `target: $.paths['/kba/{id}'].get`")
}

pub(super) fn no_reason(target: &str, required: bool, span: Span) -> Diagnostic {
    let message = format!("the action on `{target}` does not say why");
    let help = "give the reason and its source in `description`";
    let diagnostic = if required { Diagnostic::error } else { Diagnostic::warning };
    diagnostic("overlay::no-reason", message, span).help(help)
}

pub(super) fn no_change(span: Span) -> Diagnostic {
    Diagnostic::warning("overlay::no-change", "the action changes nothing", span)
        .help("add `update`, `copy` or `remove: true`, or take the action out")
}

pub(super) fn flag(key: &str, span: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", format!("`{key}` is true or false"), span)
        .help(format!("write `{key}: true`"))
}

pub(super) fn copy_needs_1_1(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::version", "`copy` belongs to version 1.1", span)
        .help("write `overlay: 1.1.0` at the top of the overlay")
}

/// Version 1.0 of the specification has primitive targets neither for `update` nor for `remove`, but
/// removing one means the same in every version.
pub(super) fn primitive_needs_1_1(text: &str, span: Span) -> Diagnostic {
    let message = format!("`{text}` selects plain values, which belongs to version 1.1");
    Diagnostic::warning("overlay::version", message, span)
        .help("write `overlay: 1.1.0` at the top of the overlay, or update the object around it")
}

pub(super) fn beside_remove(name: &str, key: Span, removal: Span) -> Diagnostic {
    let message = format!("`{name}` has no effect beside `remove: true`");
    Diagnostic::warning("overlay::no-effect", message, key)
        .context(removal, "the target is removed")
        .help("to replace the target make two actions of it; they run in order")
}

pub(super) fn update_and_copy(update: Span, copy: Span) -> Diagnostic {
    let message = "`update` and `copy` in one action: each takes the effect from the other";
    Diagnostic::error("overlay::action", message, copy)
        .context(update, "`update` is here")
        .help("make two actions of it; they run in order")
}

/// A path that is right but for names with hyphens.
pub(super) fn hyphen(text: &str, bracketed: &str, span: Span) -> Diagnostic {
    let message = format!("`{text}` is read as `{bracketed}`");
    Diagnostic::warning("overlay::path", message, span)
        .label("a name with a hyphen goes in brackets (RFC 9535)")
        .help(format!("write `{bracketed}`"))
}

pub(super) fn path_not_text(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::path", "a JSONPath must be text", span)
        .help("write `target: $.paths['/kba/{id}'].get`")
}

/// `place` is where the path stops making sense, or all of it.
pub(super) fn path(text: &str, place: Span) -> Diagnostic {
    let message = format!("`{text}` is not a JSONPath");
    Diagnostic::error("overlay::path", message, place)
        .label("from here on it makes no sense")
        .help("keys that are not plain words go in brackets: `$.paths['/kba/{id}'].get`")
}

/// An action that selects nothing. `found` is the last place on the way that exists.
pub(super) fn matches_nothing(text: &str, span: Span, found: Option<(Span, String)>) -> Diagnostic {
    let message = format!("`{text}` matches nothing in the document");
    let problem = Diagnostic::error("overlay::no-match", message, span);
    let help = "correct or remove the action; if it may match nothing, add `x-allow-empty: true` to \
                it or to the root of the overlay";
    match found {
        None => problem.help(help),
        Some((place, why)) => problem.context(place, why).help(help),
    }
}

pub(super) fn copy_source(text: &str, count: usize, span: Span) -> Diagnostic {
    let message = format!("`copy` needs one node, and `{text}` matches {count}");
    Diagnostic::error("overlay::copy", message, span).help("name the one node that is to be copied")
}

pub(super) fn kinds(target: (&'static str, Span), update: (&'static str, Span)) -> Diagnostic {
    let message = format!("{} cannot be merged into {}", update.0, target.0);
    Diagnostic::error("overlay::kind", message, update.1)
        .label(format!("this is {}", update.0))
        .context(target.1, format!("the target is {}", target.0))
        .help("take the member out by an action with `remove: true`, then add it by the next one")
}

pub(super) fn mixed(text: &str, span: Span) -> Diagnostic {
    let message = format!("`{text}` selects values of several kinds");
    Diagnostic::error("overlay::kind", message, span)
        .help("aim at objects, lists or plain values alone; filters can tell them apart")
}

pub(super) fn remove_root(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", "the whole document cannot be removed", span)
        .help("aim at what is to go")
}
