//! Finding what progenitor fails over: first schemas, then operations.
//!
//! A schema that fails by itself becomes any JSON, so that no operation is lost over it; an operation
//! that fails by itself is left out. Both are found by halves: a half that works is kept whole, a
//! half that fails is halved again, down to single ones. The number of runs is bounded, since a run
//! over thousands of schemas takes seconds.

use std::cell::Cell;

use super::{GenerateError, Progenitor, Request, prune};
use crate::operation::Operation;
use crate::tree::{Node, Object, Pointer};

/// An operation or a schema, with progenitor's reason.
pub(super) type Culprit = (String, String);

/// How often progenitor is asked before a search gives up.
const MOST_RUNS: usize = 96;

/// Makes the schemas that progenitor fails over any JSON, and tells which they are.
pub(super) fn open_schemas(
    document: &mut Node,
    request: &Request,
    progenitor: &dyn Progenitor,
) -> Vec<Culprit> {
    let place = Pointer::root().child("components").child("schemas");
    let schemas = document.at(&place).and_then(Node::as_object).cloned().unwrap_or_default();
    let mut alone = document.clone();
    if let Some(root) = alone.as_object_mut() {
        root.insert("paths", Node::new(Object::new(), document.span));
    }
    let attempt = |kept: &[&str]| {
        let mut smaller = alone.clone();
        if let Some(schemas) = smaller.at_mut(&place).and_then(Node::as_object_mut) {
            for (name, schema) in schemas.nodes_mut().filter(|(name, _)| !kept.contains(name)) {
                // What a replaced component says is never read.
                if request.replacements.iter().all(|replacement| replacement.component != name) {
                    *schema = Node::new(Object::new(), schema.span);
                }
            }
        }
        progenitor.generate(&Request { document: smaller.to_json(), ..request.clone() })
    };
    let names: Vec<&str> = schemas.keys().collect();
    let runs = Cell::new(0);
    let found = culprits(&names, &attempt, &runs);
    for (name, _) in &found {
        if let Some(schema) = document.at_mut(&place.child(name)) {
            *schema = Node::new(Object::new(), schema.span);
        }
    }
    found
}

/// Generates what can be generated, and tells which operations cannot.
///
/// Each part is tried with only the schemas that it reaches, and what works with all of them. If the
/// operations that work alone fail together, or none works, the first error stands.
pub(super) fn leave_out(
    document: &Node,
    operations: &[Operation],
    request: &Request,
    progenitor: &dyn Progenitor,
    error: GenerateError,
) -> Result<(String, Vec<Culprit>), GenerateError> {
    let attempt = |ids: &[&str]| {
        let smaller = prune::reachable_only(prune::keep_operations(document.clone(), ids));
        progenitor.generate(&Request { document: smaller.to_json(), ..request.clone() })
    };
    let ids: Vec<&str> = operations.iter().map(|row| row.id.as_str()).collect();
    let left_out = culprits(&ids, &attempt, &Cell::new(0));
    let kept: Vec<&str> = ids
        .iter()
        .copied()
        .filter(|id| left_out.iter().all(|(left_out, _)| left_out != id))
        .collect();
    // Webhooks and callers may name schemas that no operation reaches, so those stay if they can.
    let whole = prune::keep_operations(document.clone(), &kept);
    let whole = progenitor.generate(&Request { document: whole.to_json(), ..request.clone() });
    match whole.or_else(|_| attempt(&kept)) {
        Ok(source) if !kept.is_empty() => Ok((source, left_out)),
        _ => Err(error),
    }
}

/// The names that an attempt with only them fails over. When the runs are used up, all that is left
/// of a failing part counts as failing.
fn culprits(
    names: &[&str],
    attempt: &dyn Fn(&[&str]) -> Result<String, GenerateError>,
    runs: &Cell<usize>,
) -> Vec<Culprit> {
    let mut found: Vec<Culprit> = Vec::new();
    let mut todo: Vec<&[&str]> = vec![names];
    while let Some(part) = todo.pop() {
        runs.set(runs.get() + 1);
        let Err(error) = attempt(part) else { continue };
        match part {
            [] => break,
            several if several.len() > 1 && runs.get() < MOST_RUNS => {
                let (first, second) = several.split_at(several.len() / 2);
                todo.extend([second, first]);
            }
            rest => {
                found.extend(rest.iter().map(|name| ((*name).to_owned(), error.message.clone())))
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::generate;
    use crate::lower::lower;
    use crate::normalise::normalise;
    use crate::surface;
    use crate::tree::{Sources, Span};

    /// Fails over `/broken`, and gives the names of the schemas otherwise.
    struct Names;

    impl Progenitor for Names {
        fn generate(&self, request: &Request) -> Result<String, GenerateError> {
            if request.document["paths"].get("/broken").is_some() {
                return Err(GenerateError { message: "broken".to_owned() });
            }
            let schemas = request.document["components"]["schemas"].as_object();
            let names: Vec<&str> =
                schemas.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
            Ok(names.join(" "))
        }
    }

    #[test]
    fn schemas_that_no_operation_reaches_outlive_an_operation_that_fails() {
        let text = "[crate]\nname = \"a\"\nversion = \"0.1.0\"\ndescription = \"\"\n";
        let mut sources = Sources::default();
        let file = sources.add("surface.toml", text.to_owned());
        let surface = surface::parse("a", file, &sources).value.unwrap();
        let answers = serde_json::json!({"get": {"responses": {"204": {"description": "done"}}}});
        let document = serde_json::json!({
            "openapi": "3.0.3",
            "info": {"title": "A", "version": "1"},
            "paths": {"/broken": answers, "/sound": answers},
            "components": {"schemas": {"Event": {"type": "object"}}},
        });
        let generated = lower(Node::from_json(&document, Span::NONE))
            .then(|lowered| normalise(lowered, &surface))
            .then(|normalised| generate(normalised, &Names));
        let generated = generated.value.unwrap();
        assert_eq!(generated.source, "Event");
        assert_eq!(generated.ledger.left_out[0].operation, "GET /broken");
        assert_eq!(generated.operations.len(), 1);
    }
}
