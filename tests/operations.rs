//! Every rule of `operations`, by the rows that it makes.
//!
//! A case is `cases/operations/<rule>/<case>/input.yaml`. Its snapshot has the rows of the operations,
//! the security schemes, the ledger, and the calls of the client with the types that they need. Every
//! rule has a folder, and every folder is of a rule.

use std::fmt::Write as _;

use crate::model::case::Case;
use xtask::diagnostic::Outcome;
use xtask::lower::lower;
use xtask::model::decoding::responses;
use xtask::model::outline::outline;
use xtask::model::{Operation, Success};
use xtask::operation::{Answer, IdempotencyHeader};
use xtask::operations::{RULES, Rule, operations};

#[test]
fn cases() {
    let mut tested: Vec<String> = Vec::new();
    for case in Case::all("operations") {
        let text = shown(&case, &RULES);
        insta::with_settings!({
            snapshot_path => "snapshots/operations",
            prepend_module_to_snapshot => false,
            omit_expression => true,
            description => case.why.clone(),
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

/// The rows, the schemes, the problems and the model that the rules make of a case.
fn shown(case: &Case, rules: &[Rule]) -> String {
    let Outcome { value, diagnostics } = case.operations_by(rules, case.root.clone());
    let model = case.model_of(value.unwrap());
    let mut text = String::from("rows\n");
    for operation in &model.operations {
        write_row(operation, &mut text);
    }
    for scheme in &model.schemes {
        writeln!(text, "scheme {}: {:?}", scheme.name, scheme.kind).unwrap();
    }
    for problem in &diagnostics {
        writeln!(text, "{}: {}", problem.code, problem.message).unwrap();
    }
    text.push_str("model\n");
    for line in outline(&model).lines() {
        writeln!(text, "  {line}").unwrap();
    }
    text
}

/// The rules in an order that they permit, another one for each seed.
fn permitted(seed: usize) -> Vec<Rule> {
    let mut left = RULES.to_vec();
    let mut order: Vec<Rule> = Vec::new();
    while !left.is_empty() {
        let may_run =
            |rule: &Rule| rule.after.iter().all(|name| order.iter().any(|done| done.name == *name));
        let free: Vec<usize> = (0..left.len()).filter(|index| may_run(&left[*index])).collect();
        order.push(left.remove(free[(seed * 7 + left.len()) % free.len()]));
    }
    order
}

#[test]
fn the_rules_stand_in_an_order_that_they_permit() {
    for (index, rule) in RULES.iter().enumerate() {
        let before = RULES[..index].iter().map(|rule| rule.name).collect::<Vec<_>>();
        assert!(rule.after.iter().all(|name| before.contains(name)), "{}", rule.name);
    }
}

#[test]
fn rules_run_in_any_permitted_order() {
    // Each rule enters what it lost in the order of the document, one rule after the other.
    let sorted = |text: String| {
        let (mut lost, mut other): (Vec<_>, Vec<_>) =
            text.lines().map(str::to_owned).partition(|line| line.starts_with("  lost "));
        lost.sort();
        other.append(&mut lost);
        other
    };
    for case in Case::all("operations") {
        let expected = sorted(shown(&case, &RULES));
        for seed in 0..8 {
            let order = permitted(seed);
            let names: Vec<&str> = order.iter().map(|rule| rule.name).collect();
            assert_eq!(sorted(shown(&case, &order)), expected, "{}: {names:?}", case.name);
        }
    }
}

#[test]
fn a_rule_that_is_left_out_is_missed() {
    let cases = Case::all("operations");
    for left_out in RULES {
        let others: Vec<Rule> =
            RULES.into_iter().filter(|rule| rule.name != left_out.name).collect();
        let mut group = cases.iter().filter(|case| case.group == left_out.name);
        let is_missed = group.any(|case| shown(case, &others) != shown(case, &RULES));
        assert!(is_missed, "nothing misses the rule `{}`", left_out.name);
    }
}

/// What was lowered and read once gives the same when it is lowered and read again.
#[test]
fn reading_again_changes_nothing() {
    for case in Case::all("operations").into_iter().chain(Case::all("model")) {
        let lowered = lower(case.root.clone()).value.unwrap();
        let first = operations(lowered.clone(), &case.surface).value.unwrap();
        let mut again = lower(lowered.root).value.unwrap();
        // What lowering lost is lost once.
        again.ledger = lowered.ledger;
        let again = operations(again, &case.surface).value.unwrap();
        let outlines = [first, again].map(|found| outline(&case.model_of(found)));
        assert_eq!(outlines[0], outlines[1], "{}", case.name);
    }
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
