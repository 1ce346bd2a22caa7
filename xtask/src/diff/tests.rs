//! Pairs of small crates, made from a document and an edit of it.

use std::collections::BTreeMap;

use super::*;
use crate::emit::tests::made;
use crate::pipeline::Kept;

const SHOP: &str = r#"
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: https://shop.example}]
paths:
  /orders:
    get:
      operationId: listOrders
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: state, in: query, schema: {$ref: '#/components/schemas/State'}}
      responses:
        '200': {description: All., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}
        '404': {description: None., content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
    post:
      operationId: addOrder
      parameters: [{name: X-Trace, in: header, schema: {type: string}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
      responses:
        '204': {description: Added., headers: {X-Order: {schema: {type: string}}}}
        '404': {description: None., content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string}
        state: {$ref: '#/components/schemas/State'}
        paid: {oneOf: [{$ref: '#/components/schemas/Cash'}, {$ref: '#/components/schemas/Card'}]}
    State: {type: string, enum: [open, done]}
    Fault: {type: object, properties: {code: {type: string}}}
    Cash: {type: object, required: [note], properties: {note: {type: string}}}
    Card: {type: object, required: [number], properties: {number: {type: string}}}
"#;

fn files(document: &str) -> BTreeMap<String, String> {
    texts(made("", document, &Kept::default()).expect("a crate").files)
}

/// The changes that edits of the document make, but for words.
fn changes(edits: &[(&str, &str)]) -> Vec<Change> {
    let mut edited = SHOP.to_owned();
    for (from, to) in edits {
        assert!(edited.contains(from), "{from}");
        edited = edited.replace(from, to);
    }
    let mut found = compare_crates(&files(SHOP), &files(&edited)).unwrap();
    found.retain(|change| change.verdict != Verdict::Docs);
    found
}

#[track_caller]
fn assert_changes(edits: &[(&str, &str)], expected: &[&str]) {
    let found: Vec<String> =
        changes(edits).iter().map(|change| format!("{} {}", change.code, change.item)).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_crate_is_like_itself() {
    assert_changes(&[], &[]);
}

#[test]
fn a_type_of_another_name_is_one_change_and_its_uses_hang_on_it() {
    let found = changes(&[("State", "Phase")]);
    assert_eq!(found.len(), 1, "{found:#?}");
    let Change { code, item, is, also, .. } = &found[0];
    assert_eq!(
        (code.key(), item.as_str(), is.as_deref()),
        ("type-renamed", "types::State", Some("types::Phase"))
    );
    for path in ["types::State::Open", "types::Order.state", "requests::ListOrders.state"] {
        assert!(also.iter().any(|own| own == path), "{path} is not in {also:?}");
    }
}

#[test]
fn an_operation_of_another_name_takes_all_that_is_called_after_it_along() {
    let found = changes(&[("listOrders", "findOrders")]);
    let first = &found[0];
    assert_eq!((first.code, first.item.as_str()), (Code::OperationRenamed, "Client::list_orders"));
    assert!(first.also.iter().any(|own| own == "requests::ListOrders.limit"), "{first:#?}");
    assert!(found.iter().all(|change| change.item.contains("list_orders") || change.item.contains("ListOrders")), "{found:#?}");
}

#[test]
fn what_becomes_required_is_an_argument() {
    assert_changes(
        &[("name: limit, in: query,", "name: limit, in: query, required: true,")],
        &["arguments Client::list_orders"],
    );
    assert_changes(
        &[("required: [id]", "required: [id, state]")],
        &["member-type types::Order.state", "arguments types::Order::new"],
    );
}

#[test]
fn names_in_json_and_methods_are_no_matter_of_the_compiler() {
    assert_changes(
        &[("enum: [open, done]", "enum: [OPEN, done]")],
        &["json-name types::State::Open"],
    );
    assert_changes(
        &[("    post:\n      operationId: addOrder", "    put:\n      operationId: addOrder")],
        &["operation-method operations.add_order", "operation-retry operations.add_order"],
    );
}

#[test]
fn what_is_given_may_become_what_is_taken() {
    // No number becomes a truth value; any becomes one that may be left out.
    let limit = "name: limit, in: query, schema: {type: integer}";
    assert_changes(
        &[(limit, "name: limit, in: query, schema: {type: boolean}")],
        &["setter-type requests::ListOrders.limit"],
    );
    assert_changes(&[(limit, "name: limit, in: query, schema: {type: [integer, 'null']}")], &[]);
}

#[test]
fn bounds_count_where_something_is_sent() {
    let code = "{type: object, properties: {code: {type: string}}}";
    let bound = "{type: object, properties: {code: {type: string, maxLength: 3}}}";
    assert_changes(&[(code, bound)], &[]);
    assert_changes(
        &[("id: {type: string}", "id: {type: string, maxLength: 3}")],
        &["bounds types::Order.id"],
    );
}

#[test]
fn branches_come_and_go() {
    let card = ", {$ref: '#/components/schemas/Card'}]}";
    let found = changes(&[(card, ", {$ref: '#/components/schemas/Fault'}]}")]);
    let codes: Vec<&str> = found.iter().map(|change| change.code.key()).collect();
    assert!(codes.contains(&"variant-gone") && codes.contains(&"variant-added"), "{found:#?}");
    assert!(codes.contains(&"type-gone"), "{found:#?}");
}

#[test]
fn names_of_headers_have_no_case() {
    assert_changes(&[("X-Trace", "x-trace"), ("X-Order", "x-order")], &[]);
    let renamed = changes(&[("X-Trace", "X-Track"), ("X-Order", "X-Ordered")]);
    assert!(renamed.iter().any(|change| change.code == Code::SetterGone), "{renamed:#?}");
}
