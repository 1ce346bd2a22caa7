//! Many problems of one kind as a few and a count.

use super::{Diagnostic, Severity};

/// How many problems of one kind are shown each with its place.
const SHOWN: usize = 5;

/// The first five problems, and one note that counts the others. `what` completes "and 12 more ..".
pub(crate) fn fold(mut problems: Vec<Diagnostic>, what: &str) -> Vec<Diagnostic> {
    let Some(more) = problems.len().checked_sub(SHOWN).filter(|more| *more > 1) else {
        return problems;
    };
    let rest = problems.split_off(SHOWN);
    if let Some(first) = rest.first() {
        let message = format!("and {more} more {what}");
        problems.push(Diagnostic {
            code: first.code,
            severity: Severity::Note,
            message,
            primary: first.primary.clone(),
            context: Vec::new(),
            help: None,
        });
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Span;

    #[test]
    fn seven_are_five_and_a_count_and_six_are_six() {
        let some = |count: usize| vec![Diagnostic::warning("a::b", "Ah", Span::NONE); count];
        assert_eq!(fold(some(6), "cries").len(), 6);
        let folded = fold(some(7), "cries");
        assert_eq!((folded.len(), folded[5].message.as_str()), (6, "and 2 more cries"));
    }
}
