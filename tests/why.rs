//! Every case of every suite says in one line why it exists: which mistake it would catch, or which
//! decision it holds.

use workspace_tests::{WHY, all_cases, why};

#[test]
fn every_case_says_why_it_exists() {
    let silent: Vec<_> = all_cases().into_iter().filter(|case| why(case).is_none()).collect();
    assert!(
        silent.is_empty(),
        "begin one of their files with `# why: ..`, or put such a line into a file `{WHY}` beside \
         them: {silent:#?}"
    );
}

#[test]
fn a_case_without_a_reason_is_found() {
    let case = tempfile::tempdir().unwrap();
    let write = |file: &str, text: &str| {
        std::fs::write(case.path().join(file), text).unwrap();
        why(case.path())
    };
    assert_eq!(write("api.json", "{}"), None);
    assert_eq!(write("api.yaml", "openapi: 3.1.0\n# why: not at the head\n"), None);
    assert_eq!(write("part.yaml", "# why: \r\nA: {}\r\n"), None);
    assert_eq!(write(WHY, "# why: it was lost\r\n"), Some("it was lost".to_owned()));
}
