//! The stage `bundle`: a case is a folder; documents are the files that start with `api`.

use crate::front::{Case, compact};

#[test]
fn cases() {
    for root in workspace_tests::cases("bundle") {
        let mut case = Case::new(&root);
        let outcome = case.bundle("api");
        let documents = outcome.value.unwrap_or_default();
        let shown = documents.iter().map(|document| {
            let path = document.path().display();
            format!("--- {path}\n{}", compact(document.root()))
        });
        case.check("bundle", &outcome.diagnostics, &shown.collect::<String>());
    }
}
