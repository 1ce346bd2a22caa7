//! Every rule of `operations`, by the rows that it makes.
//!
//! A case is `cases/operations/<rule>/<case>/input.yaml`. Its snapshot has the rows of the operations,
//! the security schemes, the ledger, and the calls of the client with the types that they need. Every
//! rule has a folder, and every folder is of a rule.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

#[path = "model/case.rs"]
mod case;

use std::fmt::Write as _;

use case::Case;
use xtask::model::decoding::responses;
use xtask::model::outline::outline;
use xtask::model::{Operation, Success};
use xtask::operation::{Answer, IdempotencyHeader};
use xtask::operations::RULES;

#[test]
fn cases() {
    let mut tested: Vec<String> = Vec::new();
    for case in Case::all("operations") {
        let model = case.model(case.root.clone());
        let mut text = String::from("rows\n");
        for operation in &model.operations {
            write_row(operation, &mut text);
        }
        for scheme in &model.schemes {
            writeln!(text, "scheme {}: {:?}", scheme.name, scheme.kind).unwrap();
        }
        text.push_str("model\n");
        for line in outline(&model).lines() {
            writeln!(text, "  {line}").unwrap();
        }
        insta::with_settings!({
            snapshot_path => "snapshots/operations",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(case.name.clone(), text);
        });
        tested.push(case.group);
    }
    tested.dedup();
    let mut expected: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    expected.sort_unstable();
    assert_eq!(tested, expected, "every rule has a folder of cases, and every folder is of a rule");
}

fn write_row(operation: &Operation, text: &mut String) {
    let row = &operation.row;
    writeln!(text, "  {} {}", row.id, row.title()).unwrap();
    let mut fact = |name: &str, fact: Option<String>| {
        if let Some(fact) = fact.filter(|fact| !fact.is_empty()) {
            writeln!(text, "    {name}: {fact}").unwrap();
        }
    };
    let ways = row.security.iter().map(|way| {
        let schemes: Vec<&str> = way.iter().map(|required| required.scheme.as_str()).collect();
        format!("[{}]", schemes.join(" with "))
    });
    fact("security", Some(ways.collect::<Vec<_>>().join(" or ")));
    fact("server", row.server.as_ref().map(|server| format!("{server:?}")));
    fact("retry", Some(format!("{:?}", row.retry)));
    fact("because", row.retry_reason.clone());
    fact("idempotency key", row.idempotency.as_ref().map(idempotency));
    fact("accept", row.accept.clone());
    fact("content type", row.content_type.clone());
    fact(
        "body",
        row.body.as_ref().map(|body| {
            let required = if body.required { "required" } else { "optional" };
            format!("{:?}, {required}", body.kind)
        }),
    );
    for parameter in &row.parameters {
        let required = if parameter.required { ", required" } else { "" };
        let (name, style) = (&parameter.name, &parameter.style);
        let travels = format!("{:?} `{name}`, {style:?}{required}", parameter.location);
        fact(&parameter.key, Some(travels));
    }
    for header in &row.headers {
        let required = if header.required { ", required" } else { "" };
        fact(&format!("header {}", header.name), Some(format!("{:?}{required}", header.kind)));
    }
    for note in &row.notes {
        fact("note", Some(note.clone()));
    }
    write_answers(&row.answers, &operation.success, text);
    for (further, success) in &operation.representations {
        writeln!(text, "    {}: {}", further.method, further.media_type).unwrap();
        write_answers(&further.answers, success, text);
    }
}

fn write_answers(answers: &[Answer], success: &Success, text: &mut String) {
    for response in responses(answers.iter(), success) {
        let (status, kind, decoding) = (response.status, response.kind, response.decoding);
        writeln!(text, "    {status} {kind:?}: {decoding:?}").unwrap();
    }
}

fn idempotency(header: &IdempotencyHeader) -> String {
    let IdempotencyHeader { name, required, min_length, max_length, format, .. } = header;
    let required = if *required { "required, " } else { "" };
    format!("`{name}`, {required}{min_length} to {max_length} of {format:?}, by {:?}", header.keys)
}
