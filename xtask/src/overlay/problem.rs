//! What overlays complain about.

use crate::diagnostic::Diagnostic;
use crate::tree::Span;

pub(super) fn not_overlay(span: Span) -> Diagnostic {
    let message = "this is not an overlay: `overlay` is missing";
    Diagnostic::error("overlay::not-overlay", message, span)
        .help("an overlay starts with `overlay: 1.0.0`")
}

pub(super) fn version(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::version", "this version of overlays is not supported", span)
        .help("write `overlay: 1.0.0` or `overlay: 1.1.0`")
}

pub(super) fn no_actions(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::actions", "the overlay has no actions", span)
        .help("list them under `actions`, or take the overlay out of surface.toml")
}

pub(super) fn not_an_action(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", "an action must be an object", span)
        .help("write `- target: ...`, `description: ...`, and `update` or `remove` below")
}

pub(super) fn no_target(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", "the action has no `target`", span)
        .help("say as a JSONPath which nodes it changes: `target: $.paths['/kba/{id}'].get`")
}

pub(super) fn no_reason(target: &str, span: Span) -> Diagnostic {
    let message = format!("the action on `{target}` does not say why");
    Diagnostic::error("overlay::reason", message, span)
        .help("give the reason and its source in `description`")
}

pub(super) fn no_change(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", "the action changes nothing", span)
        .help("add `update`, `copy` or `remove: true`")
}

pub(super) fn remove_flag(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", "`remove` is true or false", span)
        .help("write `remove: true`")
}

pub(super) fn copy_needs_1_1(span: Span) -> Diagnostic {
    Diagnostic::error("overlay::version", "`copy` belongs to version 1.1", span)
        .help("write `overlay: 1.1.0` at the top of the overlay")
}

pub(super) fn two_changes(first: Span, second: Span) -> Diagnostic {
    Diagnostic::error("overlay::action", "the action says two things at once", second)
        .label("and this")
        .context(first, "this")
        .help("make two actions of it; they run in order")
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
        .help("keys that are not plain words stand in brackets: `$.paths['/kba/{id}'].get`")
}

/// An action that selects nothing. `found` is the last place on the way that exists.
pub(super) fn matches_nothing(text: &str, span: Span, found: Option<(Span, String)>) -> Diagnostic {
    let message = format!("`{text}` matches nothing in the document");
    let problem = Diagnostic::error("overlay::no-match", message, span);
    let help = "correct or remove the action; if it may match nothing, add `x-allow-empty: true`";
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
