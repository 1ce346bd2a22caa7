//! The exchanges of one operation: which requests meet which answers.

use serde_json::Value;

use crate::answer::success;
use crate::documented::{Answer, Documented, Media};
use crate::examples::{Origin, Origins, of_example};
use crate::exchange::{Call, Exchange, Outcome, Sent, Subject, Variation};
use crate::keywords::Direction;
use crate::schemas::Schemas;
use crate::synthesise::{Extent, Wish};
use crate::variations as vary;

/// More branches of a union than these tell nothing new.
const BRANCHES: usize = 4;

impl<'a> Subject<'a> {
    /// The calls of the operation.
    ///
    /// # Errors
    /// If it cannot be called: why.
    pub fn call(&self) -> Result<Call, String> {
        let schemas = self.schemas(Direction::Answer);
        let documented = Documented::find(schemas, self.operation)
            .ok_or("the document has it under another path")?;
        let answers = documented.answers();
        let success = success(&answers).ok_or("the document has no success of it")?;
        let mut origins = Origins::default();
        let full = self.request(&documented, Extent::Full, &mut origins)?;
        let minimal = self.request(&documented, Extent::Minimal, &mut origins)?;
        let mut answered = self.answered(schemas, success, &mut origins)?;
        if let Some((sent, outcome)) = self.refused(schemas, &answers, &mut origins) {
            answered.push((Variation::Refused, sent, outcome));
        }
        let exchange = |(variation, answer, outcome): (Variation, Sent, Outcome)| {
            let request = if variation == Variation::Documented { &full } else { &minimal };
            Exchange { variation, request: request.clone(), answer, outcome }
        };
        origins.contradictions.sort();
        origins.contradictions.dedup();
        Ok(Call {
            title: self.operation.title.clone(),
            id: self.operation.id.clone(),
            exchanges: answered.into_iter().map(exchange).collect(),
            origins,
        })
    }

    /// The answers of a success, each with what the caller shall get.
    fn answered(
        &self,
        schemas: Schemas<'a>,
        success: &Answer<'a>,
        origins: &mut Origins,
    ) -> Result<Vec<(Variation, Sent, Outcome)>, String> {
        let media = self.asked(success);
        let json = media.filter(|media| media.is_json());
        let Some((media, schema)) = json.and_then(|media| Some((media, media.schema?))) else {
            let (sent, outcome) = self.success(success, media, None, &Value::Null)?;
            let variations = [Variation::Documented, Variation::Minimal];
            return Ok(variations.map(|it| (it, sent.clone(), outcome.clone())).to_vec());
        };
        let values = values(schemas, schema, media, origins)?;
        let answered = values.into_iter().map(|(variation, value)| {
            let (sent, outcome) = self.success(success, Some(media), Some(&value), schema)?;
            Ok((variation, sent, outcome))
        });
        answered.collect()
    }
}

/// The values that an answer is tried with.
fn values<'a>(
    schemas: Schemas<'a>,
    schema: &'a Value,
    media: &Media<'a>,
    origins: &mut Origins,
) -> Result<Vec<(Variation, Value)>, String> {
    let example = of_example(schemas, schema, media.example, "answer")?;
    let contradicting = media.example.filter(|_| matches!(example.origin, Origin::Contradicted(_)));
    let value = origins.enter(example);
    let mut values = vec![(Variation::Documented, value.clone())];
    if let Some(contradicting) = contradicting {
        let mut contradicting = contradicting.clone();
        schemas.prune(schema, &mut contradicting);
        values.push((Variation::Contradicting, contradicting));
    }
    let made = |extent, branch| schemas.synthesise(schema, Wish { extent, branch }).ok();
    let with_members = vary::with_unlisted_members(&schemas, schema, &value);
    let with_values = vary::with_unlisted_values(&schemas, schema, &value);
    values.extend(made(Extent::Minimal, 0).map(|value| (Variation::Minimal, value)));
    values.extend(with_members.map(|value| (Variation::UnlistedMembers, value)));
    values.extend(with_values.map(|value| (Variation::UnlistedValues, value)));
    let branches = 0..vary::widest_union(&schemas, schema, &value).min(BRANCHES);
    let branch = |branch| Some((Variation::Branch(branch + 1), made(Extent::Full, branch)?));
    values.extend(branches.filter_map(branch));
    Ok(values)
}
