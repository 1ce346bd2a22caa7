//! Which operations of a document are called.
//!
//! Every kind of parameter, body and answer that the document has comes before more of the same.
//! The rest is spread over the document. The choice depends on the document alone.

use std::collections::BTreeSet;

use crate::documented::{Documented, Parameter};
use crate::keywords::Direction;
use crate::schemas::Schemas;
use crate::{BodyKind, Operation};

/// The order in which operations are tried, as positions in `operations`.
pub(crate) fn order<'a>(schemas: Schemas<'a>, operations: &'a [Operation]) -> Vec<usize> {
    debug_assert!(schemas.direction == Direction::Answer);
    let traits: Vec<BTreeSet<String>> =
        operations.iter().map(|operation| traits(schemas, operation)).collect();
    let mut left: Vec<usize> = (0..operations.len()).collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut chosen: Vec<usize> = Vec::new();
    loop {
        let new =
            |index: &usize| traits[*index].iter().filter(|t| !seen.contains(t.as_str())).count();
        // Of those that are equally good the first of the document.
        let best = left.iter().copied().max_by_key(|index| (new(index), usize::MAX - index));
        let Some(best) = best.filter(|index| new(index) > 0) else { break };
        seen.extend(traits[best].iter().map(String::as_str));
        left.retain(|index| *index != best);
        chosen.push(best);
    }
    chosen.extend(spread(&left));
    chosen
}

/// Every seventh, then those after them, and so on.
fn spread(left: &[usize]) -> Vec<usize> {
    const STEP: usize = 7;
    (0..STEP).flat_map(|start| left.iter().copied().skip(start).step_by(STEP)).collect()
}

fn traits<'a>(schemas: Schemas<'a>, row: &'a Operation) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Some(body) = &row.body {
        let kind = match body {
            BodyKind::Json => "json",
            BodyKind::Form => "form",
            BodyKind::Multipart => "multipart",
            BodyKind::Text => "text",
            BodyKind::Bytes => "bytes",
        };
        found.insert(format!("body {kind}"));
    }
    found.insert(format!("method {}", row.method));
    let Some(documented) = Documented::find(schemas, row) else { return found };
    for parameter in documented.parameters() {
        let Parameter { place, style, explode, json, .. } = parameter;
        found.insert(format!("{place} {style} {explode} {json}"));
    }
    if documented.body(row).is_some_and(|(media, _)| media.example.is_some()) {
        found.insert("example of a request".to_owned());
    }
    for answer in documented.answers().iter().filter(|answer| answer.status.is_success()) {
        found.insert(format!("answer {:?}", answer.status));
        for media in &answer.media {
            found.insert(format!("answer of {}", media.media_type));
            if media.example.is_some() {
                found.insert("example of an answer".to_owned());
            }
            let schema = media.schema.map(|schema| schemas.resolve(schema));
            if schema.is_some_and(|schema| schema.get("discriminator").is_some()) {
                found.insert("discriminator".to_owned());
            }
        }
    }
    found
}
