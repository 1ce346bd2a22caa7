//! Enums over what a call can answer.

use super::Printer;
use super::docs::{Lines, words};
use crate::model::{Outcome, OutcomeCase, Type};
use crate::operation::StatusPattern;

pub(super) fn print(
    text: &mut Lines,
    own: &Type,
    outcome: &Outcome,
    docs: &str,
    printer: &Printer<'_>,
) {
    text.line("outcome! {");
    text.docs("    ", docs);
    text.line(format!("    pub enum {} {{", own.name));
    for case in &outcome.cases {
        text.docs("        ", &about(case));
        let content = case.content.as_ref().map(|ty| format!("({})", printer.used(ty)));
        let instead = if case.instead { " as text" } else { "" };
        let (name, content, status) = (&case.name, content.unwrap_or_default(), pattern(case));
        text.line(format!("        {name}{content} = {status}{instead},"));
    }
    text.line("    }");
    text.line("}");
}

fn about(case: &OutcomeCase) -> String {
    let said = words(&case.docs);
    let status = match case.status {
        StatusPattern::Default => "Any other status".to_owned(),
        status => format!("`{status}`"),
    };
    if said.is_empty() { format!("{status}.") } else { format!("{status}: {said}") }
}

/// The statuses, as a pattern.
fn pattern(case: &OutcomeCase) -> String {
    match case.status {
        StatusPattern::Exact(status) => status.to_string(),
        StatusPattern::Class(class) => format!("{class}00..={class}99"),
        StatusPattern::Default => "_".to_owned(),
    }
}
