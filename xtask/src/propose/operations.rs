//! Operations to think about: those that must not be sent twice, lists in pages, and ids of two.

use std::collections::{BTreeMap, HashSet};

use heck::ToLowerCamelCase as _;

use super::names::{has_word, words};
use super::pages::{self, Proposal};
use crate::operation::pascal_case;
use crate::schema::{self, Operation};
use crate::tree::{Node, Pointer};

/// Words of operations whose repetition costs somebody: an attempt, a message, money.
const ONCE: [&str; 24] = [
    "authorize",
    "authorise",
    "capture",
    "challenge",
    "charge",
    "deposit",
    "disburse",
    "invite",
    "kba",
    "notify",
    "order",
    "otp",
    "pay",
    "payment",
    "payments",
    "payout",
    "purchase",
    "refund",
    "send",
    "sms",
    "transfer",
    "verification",
    "verify",
    "withdraw",
];

/// First words of operations that only look, or take something back.
const HARMLESS: [&str; 16] = [
    "cancel", "check", "count", "delete", "estimate", "fetch", "find", "get", "list", "preview",
    "retrieve", "search", "show", "simulate", "update", "validate",
];

/// Parameters by which lists are read page by page.
const PAGING: [&str; 24] = [
    "after",
    "before",
    "continuation_token",
    "cursor",
    "ending_before",
    "limit",
    "next",
    "next_page_token",
    "next_token",
    "offset",
    "page",
    "page_number",
    "page_offset",
    "page_size",
    "page_token",
    "per_page",
    "page_limit",
    "size",
    "skip",
    "start",
    "starting_after",
    "take",
    "top",
    "page_cursor",
];

/// Operations of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Operations {
    /// `POST`s that perhaps must not be sent twice: id, then `POST /transfers`.
    pub(super) once: Vec<(String, String)>,
    /// Parameters of pages, and how many operations have each.
    pub(super) paging: BTreeMap<String, usize>,
    /// How lists seem to be read page by page.
    pub(super) pages: Vec<Proposal>,
    /// Operations whose id another one has: the pointer, and an id of its own.
    pub(super) clashes: Vec<(Pointer, String)>,
    /// The id of some operation, if possible of a `POST`, for examples.
    pub(super) some: Option<String>,
}

pub(super) fn observe(root: &Node) -> Operations {
    let mut found = Operations::default();
    let mut owners: HashSet<String> = HashSet::new();
    let (mut post, mut any) = (None, None);
    for operation in schema::operations(root) {
        note_paging(root, &operation, &mut found.paging);
        pages::note(root, &operation, &mut found.pages);
        let Some(id) = operation.node().get("operationId").and_then(Node::as_str) else { continue };
        if !owners.insert(pascal_case(id)) {
            found.clashes.push((operation.pointer(), made_id(&operation)));
            continue;
        }
        if operation.method == "post" {
            post = post.or_else(|| Some(id.to_owned()));
        } else {
            any = any.or_else(|| Some(id.to_owned()));
        }
        let costs =
            has_word(id, &ONCE) || operation.path.split('/').any(|part| has_word(part, &ONCE));
        let is_harmless = words(id).split('_').next().is_some_and(|word| HARMLESS.contains(&word));
        if operation.method == "post" && costs && !is_harmless && !takes_key(root, &operation) {
            found.once.push((id.to_owned(), operation.name()));
        }
    }
    found.some = post.or(any);
    // Those of many operations first; of equally many, as the document has them.
    found.pages.sort_by_key(|proposal| std::cmp::Reverse(proposal.operations.len()));
    let taken = |id: &str| owners.contains(&pascal_case(id));
    found.clashes.retain(|(_, id)| !taken(id));
    found
}

fn takes_key(root: &Node, operation: &Operation<'_>) -> bool {
    operation.parameters(root).iter().any(|(_, parameter)| {
        let name = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
        name.to_lowercase().contains("idempoten")
    })
}

fn note_paging(root: &Node, operation: &Operation<'_>, paging: &mut BTreeMap<String, usize>) {
    if operation.method != "get" {
        return;
    }
    for (_, parameter) in operation.parameters(root) {
        let text = |key| parameter.get(key).and_then(Node::as_str);
        let Some(name) = text("name").filter(|_| text("in") == Some("query")) else { continue };
        if PAGING.contains(&words(name).as_str()) {
            *paging.entry(name.to_owned()).or_default() += 1;
        }
    }
}

/// `putGuidesById` for `PUT /guides/{id}`.
fn made_id(operation: &Operation<'_>) -> String {
    let path = operation.path.replace('{', "by ").replace('}', " ");
    format!("{} {}", operation.method, path.replace('/', " ")).to_lower_camel_case()
}
