//! The table as text.

use std::fmt::Write as _;

/// What became of one call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The requests that the server has read.
    pub requests: u32,
    pub attempts: u32,
    pub kind: String,
    pub outcome: &'static str,
    pub status: Option<u16>,
    pub retryable: bool,
    /// For messages of this test.
    pub message: String,
}

const INTRODUCTION: &str = "\
# What becomes of a call when something goes wrong

Each fault against a call of each retry class: a `GET`, a `PUT`, a `POST` under an idempotency key, and
a call that is one-shot by `surface.toml`. `crates/client-runtime/tests/faults` makes these calls, to a
server that speaks TCP on loopback, and writes this page.

- *requests*: how many reached the server, of so many attempts.
- *class*: `Error::kind()`, and of a connection its `ConnectionFault`.
- *outcome*: `Error::outcome()`, what is known of the work that the call asked for.
- *status*: `Error::status()`. Where there is one, `Error::answer()` has all that came.
- *retryable*: `Error::is_retryable()`, whether the failure may pass and the call be made again.

The surface says that a `429` was not processed. A one-shot call is repeated only when nothing was sent,
when the answer says by its definition that nothing was processed (421, 425), and after a 401 under
new credentials.

| fault | calls | requests / attempts | class | outcome | status | retryable |
|---|---|---|---|---|---|---|
";

const CLASSES: [&str; 4] = ["GET", "PUT", "keyed", "one-shot"];

pub fn render(rows: &[(&'static str, Vec<Cell>)]) -> String {
    let mut text = INTRODUCTION.to_owned();
    for (name, cells) in rows {
        for (calls, cell) in grouped(cells) {
            let Cell { requests, attempts, kind, outcome, .. } = cell;
            let status = cell.status.map_or_else(String::new, |status| status.to_string());
            let retryable = if cell.retryable { "yes" } else { "" };
            writeln!(
                text,
                "| {name} | {calls} | {requests} / {attempts} | {kind} | {outcome} | {status} | {retryable} |"
            )
            .unwrap();
        }
    }
    text
}

/// The cells with the calls that have them, each once.
fn grouped(cells: &[Cell]) -> Vec<(String, Cell)> {
    let mut groups: Vec<(Vec<&str>, Cell)> = Vec::new();
    for (class, cell) in CLASSES.iter().zip(cells) {
        let cell = Cell { message: String::new(), ..cell.clone() };
        match groups.iter_mut().find(|(_, known)| *known == cell) {
            Some((classes, _)) => classes.push(class),
            None => groups.push((vec![class], cell)),
        }
    }
    let all = groups.len() == 1;
    let joined = |classes: Vec<&str>| if all { "all".to_owned() } else { classes.join(", ") };
    groups.into_iter().map(|(classes, cell)| (joined(classes), cell)).collect()
}
