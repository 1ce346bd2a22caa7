//! Every rule of `lower`, before and after.
//!
//! A case is `cases/lower/<rule>/<case>/input.yaml`. Its snapshot is the lowered document and what
//! it lost. Beyond that, every output must be read by the parser of the generator and must stay as
//! it is when it is lowered again.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use xtask::ledger::Ledger;
use xtask::load::{Limits, SourceText, load};
use xtask::lower::{Lowered, lower, rules};
use xtask::tree::{Node, Sources, Span};

#[test]
fn cases() {
    let mut tested = Vec::new();
    for rule in workspace_tests::groups("lower") {
        let rule = name(&rule);
        for case in workspace_tests::cases(&format!("lower/{rule}")) {
            let name = format!("{rule}__{}", name(&case));
            check(&name, &case.join("input.yaml")).unwrap_or_else(|e| panic!("{name}: {e}"));
        }
        tested.push(rule);
    }
    let mut expected: Vec<String> = rules().map(str::to_owned).collect();
    expected.sort();
    assert_eq!(tested, expected, "every rule has a folder of cases, and every folder is of a rule");
}

#[test]
fn only_an_object_is_a_document() {
    let list = Node::from_json(&serde_json::json!([]), Span::NONE);
    let outcome = lower(list);
    assert!(outcome.value.is_none());
    assert_eq!(outcome.diagnostics[0].code, "lower::document");
}

#[test]
fn depth_costs_no_stack() {
    let mut schema = serde_json::json!({"type": ["string", "null"]});
    for _ in 0..400 {
        schema = serde_json::json!({"type": ["array", "null"], "items": schema});
    }
    let document =
        serde_json::json!({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}});
    let lowered = lower(Node::from_json(&document, Span::NONE)).value.unwrap();
    let innermost = (0..400).fold(
        lowered.root.get("components").and_then(|node| node.get("schemas")?.get("A")),
        |schema, _| schema?.get("items"),
    );
    assert_eq!(innermost.unwrap().get("nullable").and_then(Node::as_bool), Some(true));
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn check(name: &str, input: &Path) -> Result<(), Box<dyn Error>> {
    let mut sources = Sources::default();
    let text = SourceText::new("input.yaml", std::fs::read_to_string(input)?);
    let loaded = load(vec![text], &Limits::default(), &mut sources);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let documents = loaded.value.unwrap_or_default();
    let lowered = lower(documents.first().ok_or("no document")?.root().clone());
    let lowered = lowered.value.ok_or("refused")?;

    serde_json::from_value::<openapiv3::OpenAPI>(lowered.root.to_json())?;
    let again = lower(lowered.root.clone()).value.ok_or("refused")?;
    assert_eq!(again.root, lowered.root, "{name}: lowering a lowered document changes it");
    assert_eq!(again.ledger, Ledger::default(), "{name}");

    let rendered = render(&lowered, &sources)?;
    insta::with_settings!({
        prepend_module_to_snapshot => false,
        snapshot_path => "snapshots/lower",
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, rendered);
    });
    Ok(())
}

/// The document as JSON, and a line for each entry of the ledger.
fn render(lowered: &Lowered, sources: &Sources) -> Result<String, Box<dyn Error>> {
    let mut text = serde_json::to_string_pretty(&lowered.root.to_json())?;
    let at = |span| sources.position(span).map_or("nowhere".to_owned(), |place| place.to_string());
    for loss in &lowered.ledger.losses {
        let place = at(loss.span);
        write!(text, "\n\nlost {} {}\n  {place}: {}", loss.kind, loss.pointer, loss.detail)?;
    }
    for left_out in &lowered.ledger.left_out {
        let place = at(left_out.span);
        write!(text, "\n\nleft out {}\n  {place}: {}", left_out.operation, left_out.reason)?;
    }
    Ok(text)
}
