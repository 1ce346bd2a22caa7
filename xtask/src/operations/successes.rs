//! Which of the documented answers of an operation are successes goes into its row.
//!
//! | documented | successes |
//! |---|---|
//! | 2xx | those; `default` beside them describes failures |
//! | no 2xx, but `default` | `default`, read as `2XX` too; redirections beside it, but not `304` |
//! | neither, but redirections | those: the runtime follows none, and the caller reads `Location` |
//! | none of these | any 2xx, whatever it is |
//!
//! ```yaml
//! # before                                # after
//! '302': {description: elsewhere}         '302': {description: elsewhere}
//! default: {content: json of A}           default: {content: json of A}
//!                                         2XX: {content: json of A}
//! ```
//!
//! `default` covers every status that no other answer covers (OpenAPI 3.1, Responses Object), so where
//! no success is documented beside it, a 200 is as it says; a 404 is too, and still a failure.
//!
//! A change of protocol beside other successes is left out; an operation that has nothing else is
//! too, since a client of requests and answers cannot make it.

use super::Draft;
use super::draft::pointer;
use crate::ledger::Ledger;
use crate::operation::{Operation, StatusPattern};
use crate::tree::{Node, Object, Pointer};

const UPGRADE: StatusPattern = StatusPattern::Exact(101);
const NOT_MODIFIED: StatusPattern = StatusPattern::Exact(304);
const ANY: StatusPattern = StatusPattern::Class(2);

pub(super) fn apply(draft: &mut Draft<'_>) {
    leave_out_upgrades(draft);
    draft.each_operation(|row, operation, ledger| {
        let place = pointer(row).child("responses");
        let span = operation.span;
        let responses =
            operation.make_object().entry("responses", || Node::new(Object::new(), span));
        let responses = responses.make_object();
        without_upgrade(row, responses, &place, ledger);
        row.successes = successes(responses);
    });
}

/// Takes out the operations whose only success is a change of protocol.
fn leave_out_upgrades(draft: &mut Draft<'_>) {
    let Draft { root, operations, ledger, .. } = draft;
    operations.retain(|row| {
        let responses = root.at(&pointer(row)).and_then(|node| node.get("responses"));
        let keys = responses.and_then(Node::as_object).into_iter().flat_map(Object::keys);
        let documented: Vec<StatusPattern> = keys.filter_map(StatusPattern::parse).collect();
        let upgrades = documented.contains(&UPGRADE);
        let others = documented.iter().any(|status| {
            *status == StatusPattern::Default || (status.is_success() && *status != UPGRADE)
        });
        if upgrades && !others {
            let reason = "it changes the protocol (101), for which the client has no connection";
            ledger.leave_out(row.title(), row.span, reason);
        }
        !upgrades || others
    });
}

fn without_upgrade(row: &Operation, responses: &mut Object, place: &Pointer, ledger: &mut Ledger) {
    if responses.remove("101").is_some() {
        let detail = "the change of protocol beside other successes cannot be asked for";
        ledger.lose("upgrade", &place.child("101"), row.span, detail);
    }
}

/// The statuses of the successes, sorted.
fn successes(responses: &mut Object) -> Vec<StatusPattern> {
    let documented: Vec<StatusPattern> =
        responses.keys().filter_map(StatusPattern::parse).collect();
    let chosen = |wanted: fn(StatusPattern) -> bool| {
        let mut chosen: Vec<_> =
            documented.iter().copied().filter(|status| wanted(*status)).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    };
    let own = chosen(StatusPattern::is_success);
    if !own.is_empty() {
        return own;
    }
    let default = responses.keys().find(|key| key.eq_ignore_ascii_case("default"));
    if let Some(default) = default.and_then(|key| responses.get(key)).cloned() {
        responses.insert("2XX", default);
        let elsewhere = chosen(|status| status.is_redirection() && status != NOT_MODIFIED);
        return elsewhere.into_iter().chain([ANY]).collect();
    }
    let redirections = chosen(StatusPattern::is_redirection);
    if redirections.is_empty() { vec![ANY] } else { redirections }
}
