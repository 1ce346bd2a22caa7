//! Which operations take an idempotency key, in which header, and what a key looks like.
//!
//! A header parameter that a document declares under one of the names that vendors use for the
//! purpose ([`declared::is_key_header`]) is the key of its operation, without any fact in `surface.toml`.
//! `[idempotency]` says what a document cannot: who makes the keys and whether failures are stored.
//! It also names operations whose documents leave the header out. Where it covers an operation, its
//! header is the key, and a different one that the document declares stays an ordinary parameter.
//!
//! ```yaml
//! # before                                          # after, and the row says that it is required
//! - {name: Idempotency-Key, in: header,             - {name: Idempotency-Key, in: header,
//!    required: true, schema: {type: string}}           required: false, schema: {type: string}}
//! ```
//!
//! A required header becomes an optional parameter because a key may also come from the options of
//! the call; the runtime refuses a call that has neither. Before: `references` has put parameters
//! into the operations, `operation-rows` has made the rows, `retry-classes`
//! has said their classes. After: every row says its header.

mod declared;

use declared::Declared;

use super::Draft;
use crate::diagnostic::Diagnostic;
use crate::operation::{IdempotencyHeader, KeyFormat, Operation};
use crate::operation::{KeySource, RetryClass};
use crate::surface::{IdempotencyFacts, span};
use crate::tree::{FileId, Pointer};

/// The longest key where nobody says how long one may be: what the runtime takes at all.
const MAX_LENGTH: usize = 255;
/// The length of the keys that the runtime makes, and of those without hyphens.
const MADE_LENGTHS: [usize; 2] = [36, 32];

pub(super) fn apply(draft: &mut Draft<'_>) {
    let facts = draft.surface.facts.idempotency.clone();
    let file = draft.surface.file;
    let mut problems = Problems::default();
    let mut optional: Vec<(Pointer, String)> = Vec::new();
    draft.read_operations(|row, operation, root, _| {
        let declared = declared::find(operation, facts.as_ref(), root);
        row.idempotency = header(facts.as_ref(), row, declared.as_ref());
        if let (Some(facts), Some(declared)) = (&facts, &declared) {
            problems.note(facts, file, row, declared);
        }
        if let Some(header) = &row.idempotency {
            let has_setter =
                declared.is_some_and(|own| own.name.eq_ignore_ascii_case(&header.name));
            if has_setter {
                optional.push((row.place.clone(), header.name.clone()));
            }
            row.notes.push(docs(header, row.retry, has_setter));
        }
    });
    for (place, name) in optional {
        if let Some(operation) = draft.root.at_mut(&place) {
            declared::make_optional(operation, &name);
        }
    }
    let unused = draft.operations.iter().all(|row| row.idempotency.is_none());
    draft.diagnostics.append(&mut problems.list);
    if let (Some(facts), true) = (facts, unused) {
        draft.diagnostics.push(unread(&facts, file));
    }
}

/// The header of an operation.
fn header(
    facts: Option<&IdempotencyFacts>,
    row: &Operation,
    declared: Option<&Declared>,
) -> Option<IdempotencyHeader> {
    let is_named = |facts: &&IdempotencyFacts| {
        reads_key(facts, row) || declared.is_some_and(|declared| declared.is_of(facts))
    };
    let Some(facts) = facts.filter(is_named) else {
        return declared.map(|declared| IdempotencyHeader {
            name: declared.name.to_ascii_lowercase(),
            required: declared.required,
            min_length: declared.min_length.unwrap_or(1),
            max_length: declared.max_length.unwrap_or(MAX_LENGTH),
            format: declared.format,
            pattern: declared.pattern.clone(),
            keys: KeySource::Caller,
            replays_failures: false,
        });
    };
    let declared = declared.filter(|declared| declared.is_of(facts));
    Some(IdempotencyHeader {
        name: facts.header.get_ref().to_ascii_lowercase(),
        required: declared.is_some_and(|declared| declared.required),
        min_length: declared.and_then(|declared| declared.min_length).unwrap_or(1),
        // A key must satisfy both the document and what is known of the vendor.
        max_length: declared
            .and_then(|declared| declared.max_length)
            .map_or(facts.max_length, |declared| declared.min(facts.max_length)),
        format: declared.map_or(KeyFormat::Text, |declared| declared.format),
        pattern: declared.and_then(|declared| declared.pattern.clone()),
        keys: facts.keys,
        replays_failures: facts.replays_failures,
    })
}

/// Whether `surface.toml` names the operation, by its method or its id.
fn reads_key(facts: &IdempotencyFacts, row: &Operation) -> bool {
    let by_method =
        facts.methods.iter().any(|method| method.get_ref().eq_ignore_ascii_case(&row.method));
    by_method
        || facts
            .operations
            .iter()
            .any(|name| [&row.operation_id, &row.id].contains(&name.get_ref()))
}

/// What the documentation of the operation says of its key.
fn docs(header: &IdempotencyHeader, class: RetryClass, has_setter: bool) -> String {
    let IdempotencyHeader { name, required, min_length, max_length, format, pattern, keys, .. } =
        header;
    let form = match format {
        KeyFormat::Uuid => ", a UUID with its hyphens".to_owned(),
        KeyFormat::Text if *min_length > 1 => format!(", {min_length} to {max_length} characters"),
        KeyFormat::Text => format!(", at most {max_length} characters"),
    };
    let form = match pattern {
        Some(pattern) => format!("{form}, matching `{}`", pattern.replace('`', "'")),
        None => form,
    };
    let absent = match (keys, required) {
        (KeySource::Runtime, _) => "The client makes one where the caller gives none.",
        (KeySource::Caller, true) => "The call is refused without one.",
        (KeySource::Caller, false) => "",
    };
    let rule = class.sent_again(false);
    let repeated = match class {
        RetryClass::Idempotent => format!("The call is sent again {rule}, with or without one."),
        RetryClass::UnderKey => format!(
            "Under a key the call is sent again {}; without one {rule}.",
            RetryClass::Idempotent.sent_again(true)
        ),
        RetryClass::OneShot => format!("Even under a key the call is sent again {rule}."),
    };
    let setter = if has_setter { " or by the parameter of that name" } else { "" };
    let given = format!("by `CallOptions::idempotency_key`{setter}");
    let text = format!("**Idempotency key** (header `{name}`{form}): {given}. {absent} {repeated}");
    text.replace(".  ", ". ")
}

/// Facts of `[idempotency]` that do not suit what the document declares, each reported once.
#[derive(Default)]
struct Problems {
    list: Vec<Diagnostic>,
    other_headers: Vec<String>,
    unmakeable: bool,
}

impl Problems {
    fn note(
        &mut self,
        facts: &IdempotencyFacts,
        file: FileId,
        row: &Operation,
        declared: &Declared,
    ) {
        let name = declared.name.to_ascii_lowercase();
        if !declared.is_of(facts) {
            if !self.other_headers.contains(&name) {
                self.list.push(other_header(facts, file, row, declared));
                self.other_headers.push(name);
            }
            return;
        }
        let made = facts.keys == KeySource::Runtime && !declared.takes_made_keys(facts);
        if made && !self.unmakeable {
            self.list.push(unmakeable(facts, file, declared));
            self.unmakeable = true;
        }
    }
}

fn other_header(
    facts: &IdempotencyFacts,
    file: FileId,
    row: &Operation,
    declared: &Declared,
) -> Diagnostic {
    let (own, name) = (facts.header.get_ref(), &declared.name);
    let counts = if reads_key(facts, row) { own } else { name };
    let message = format!(
        "[idempotency] says `{own}`, but the document declares `{name}`; for `{}` `{counts}` is \
         the key",
        row.operation_id
    );
    Diagnostic::warning("surface::idempotency-header", message, span(file, &facts.header))
        .context(declared.span, "declared here")
        .help(format!(
            "write `header = \"{name}\"` if that is what the vendor reads; `methods` and \
             `operations` say where `{own}` counts"
        ))
}

fn unmakeable(facts: &IdempotencyFacts, file: FileId, declared: &Declared) -> Diagnostic {
    let message = "the client cannot make keys that the document allows: it makes random UUIDs";
    Diagnostic::error("surface::idempotency-keys", message, span(file, &facts.header))
        .context(declared.span, "the keys are described here")
        .help("write `keys = \"caller\"`, or correct the parameter in an overlay")
}

fn unread(facts: &IdempotencyFacts, file: FileId) -> Diagnostic {
    let message = format!("no operation takes the idempotency header `{}`", facts.header.get_ref());
    Diagnostic::warning("surface::idempotency-header", message, span(file, &facts.header)).help(
        "the documents declare no such header parameter: say by `methods = [\"POST\"]` or \
         `operations = [..]` where the vendor reads it",
    )
}
