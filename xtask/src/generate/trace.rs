//! Finding the operations that progenitor fails over.

use super::{GenerateError, Progenitor, Request, prune};
use crate::operation::Operation;
use crate::tree::Node;

/// An operation that was left out, with progenitor's reason.
pub(super) type LeftOut = (String, String);

/// Generates what can be generated, and tells which operations cannot.
///
/// Operations are tried in halves, each with only the schemas that it reaches: a half that works is
/// kept whole, a half that fails is halved again, down to single operations. If the ones that work
/// alone fail together, or no operation works, the first error stands.
pub(super) fn leave_out(
    document: &Node,
    operations: &[Operation],
    request: &Request,
    progenitor: &dyn Progenitor,
    error: GenerateError,
) -> Result<(String, Vec<LeftOut>), GenerateError> {
    let attempt = |ids: &[&str]| {
        let smaller = prune::reachable_only(prune::keep_operations(document.clone(), ids));
        progenitor.generate(&Request { document: smaller.to_json(), ..request.clone() })
    };
    let ids: Vec<&str> = operations.iter().map(|row| row.id.as_str()).collect();
    let mut left_out: Vec<LeftOut> = Vec::new();
    let mut todo: Vec<&[&str]> = vec![&ids];
    while let Some(part) = todo.pop() {
        let Err(error) = attempt(part) else { continue };
        match part {
            [] => return Err(error),
            [single] => left_out.push(((*single).to_owned(), error.message)),
            several => {
                let (first, second) = several.split_at(several.len() / 2);
                todo.extend([second, first]);
            }
        }
    }
    let kept: Vec<&str> = ids
        .iter()
        .copied()
        .filter(|id| left_out.iter().all(|(left_out, _)| left_out != id))
        .collect();
    match attempt(&kept) {
        Ok(source) if !kept.is_empty() => Ok((source, left_out)),
        _ => Err(error),
    }
}
