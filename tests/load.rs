//! The stage `load`: a case is a folder whose files are loaded together.

use crate::front::{Case, places};
use xtask::load::{Limits, SourceText, load};
use xtask::tree::Sources;

#[test]
fn cases() {
    for root in workspace_tests::cases("load") {
        let mut case = Case::new(&root);
        let outcome = case.load("");
        let documents = outcome.value.unwrap_or_default();
        let shown = documents.iter().map(|document| {
            let path = document.path().display();
            format!("--- {path}\n{}", places(document.root(), &case.sources))
        });
        case.check("load", &outcome.diagnostics, &shown.collect::<String>());
    }
}

/// The code of the first problem with a text.
fn problem(path: &str, text: impl Into<Vec<u8>>, limits: &Limits) -> Option<&'static str> {
    let files = vec![SourceText::new(path, text)];
    let outcome = load(files, limits, &mut Sources::default());
    outcome.diagnostics.first().map(|diagnostic| diagnostic.code)
}

#[test]
fn deep_documents_end_in_an_error_not_in_a_stack_overflow() {
    let limits = Limits { copies: 4_000_000, ..Limits::default() };
    let texts = |levels: usize| {
        [
            ("flow.json", format!("{}{}", "[".repeat(levels), "]".repeat(levels))),
            ("objects.json", format!("{}1{}", "{\"a\":".repeat(levels), "}".repeat(levels))),
            ("block.yaml", format!("{}a", "- ".repeat(levels))),
            ("flow.yaml", format!("a: {}{}", "[".repeat(levels - 1), "]".repeat(levels - 1))),
            (
                "aliases.yaml",
                (1..levels).fold("a0: &a0 [x]\n".to_owned(), |text, level| {
                    text + &format!("a{level}: &a{level} [*a{}]\n", level - 1)
                }),
            ),
        ]
    };
    for (path, text) in texts(10_000) {
        assert_eq!(problem(path, text, &limits), Some("load::too-deep"), "{path}");
    }
    for (path, text) in texts(limits.depth - 2) {
        let found = problem(path, text, &limits);
        assert!(!matches!(found, Some("load::too-deep")), "{path}: {found:?}");
    }
}

#[test]
fn a_document_costs_no_more_than_its_limits() {
    let small = Limits { file_bytes: 100, nodes: 50, ..Limits::default() };
    assert_eq!(problem("a.yaml", vec![b' '; 101], &small), Some("load::too-large"));
    let items = "- 1\n".repeat(60);
    let roomy = Limits { file_bytes: 1_000, ..small };
    assert_eq!(problem("a.yaml", items, &roomy), Some("load::too-many-nodes"));
    // One long text, copied often, weighs as much as many short ones.
    let copies = format!("a: &a {}\nb: [{}]", "x".repeat(640), "*a, ".repeat(20));
    assert_eq!(problem("a.yaml", copies, &roomy), Some("load::too-many-nodes"));
}

#[test]
fn utf_16_is_recognised() {
    let text: Vec<u8> = "\u{FEFF}openapi".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(problem("a.yaml", text, &Limits::default()), Some("load::utf8"));
}
