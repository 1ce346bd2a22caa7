//! The table "Which failures" of `docs/retries.md` says what happens: a call is made for each of its
//! cells.

use std::path::Path;

use crate::calls::{Class, Ready};
use crate::list::{self, Fault};

/// The table's columns after the first one, and the calls that each is about.
const COLUMNS: [(&str, &[Class]); 4] = [
    ("idempotent", &[Class::Get, Class::Put]),
    ("under a key, with one", &[Class::Keyed]),
    ("under a key, without", &[Class::Keyless]),
    ("one-shot", &[Class::OneShot]),
];

/// The table's rows, and the faults that each is about. What only HTTP/2 can say is not among them: the
/// server of these tests speaks HTTP/1.1.
const ROWS: [(&str, &[&str]); 8] = [
    ("no connection could be made", &["connection refused"]),
    ("refused before the server looked at it (HTTP/2); 421, 425", &["421", "425"]),
    ("401 with a token that can be replaced", &["401 for ever"]),
    (
        "connection lost, no answer in time, success whose body broke off",
        &["reset before an answer", "no answer", "200, closed within the body"],
    ),
    ("408, 429, 500, 502, 503, 504", &["408", "500", "502 with a page", "503", "504"]),
    // So the surface of these calls says.
    ("a status that the vendor gives only to calls it did not process", &["429"]),
    (
        "failed TLS handshake, an answer that is not HTTP",
        &["TLS to a server without TLS", "not HTTP"],
    ),
    ("any other status", &["403 as documented", "409", "501", "507", "520"]),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_of_failures_is_what_happens() {
    let faults = list::faults();
    let mut measured = Vec::new();
    for (row, names) in ROWS {
        let mut cells = Vec::new();
        for (_, classes) in COLUMNS {
            cells.push(word(&faults, names, classes).await);
        }
        measured.push(format!("| {row} | {} |", cells.join(" | ")));
    }
    let columns = COLUMNS.map(|(column, _)| column).join(" | ");
    let table =
        format!("| failure | {columns} |\n|---|---|---|---|---|\n{}\n", measured.join("\n"));
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/retries.md");
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains(&table), "docs/retries.md has another table than\n{table}");
}

/// How often calls of these classes are repeated after any of these faults, as the page says it.
async fn word(faults: &[Fault], names: &[&str], classes: &[Class]) -> String {
    let mut calls = Vec::new();
    for name in names {
        let fault = faults.iter().find(|fault| fault.name == *name).unwrap();
        for class in classes {
            calls.push(tokio::spawn(Ready::new(fault, *class).await.run()));
        }
    }
    let mut words: Vec<String> = Vec::new();
    for call in calls {
        words.push(match call.await.unwrap().attempts {
            1 => "no".to_owned(),
            2 => "once".to_owned(),
            4 => "yes".to_owned(),
            attempts => format!("{attempts} attempts"),
        });
    }
    words.dedup();
    words.join(" or ")
}
