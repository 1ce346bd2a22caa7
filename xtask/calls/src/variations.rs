//! Answers that a document allows or a vendor may one day send: with members and enum values that
//! the document does not list, and with each branch of a union that a property tells apart.

use serde_json::{Value, json};

use crate::keywords::{array, branches, name};
use crate::schemas::Schemas;

/// The name and the text of what no document lists.
pub(crate) const UNLISTED: &str = "x_unlisted_by_the_document";

/// The value with one more member in every object that may have it; `None` if there is none.
pub(crate) fn with_unlisted_members<'a>(
    schemas: &Schemas<'a>,
    schema: &'a Value,
    value: &Value,
) -> Option<Value> {
    let mut value = value.clone();
    let mut changed = false;
    schemas.visit(&[schema], &mut value, "", &mut |all, value, _| {
        let typed = all.iter().any(|schema| {
            schema.get("additionalProperties").is_some_and(|more| *more != true)
                || schema.get("patternProperties").is_some()
        });
        let closed_branch = all.iter().any(|schema| branches(schema).next().is_some());
        let has_members = all.iter().any(|schema| schema.get("properties").is_some());
        if let (Value::Object(members), false, true) = (value, typed || closed_branch, has_members)
        {
            members.insert(UNLISTED.to_owned(), json!({"nested": [1, null]}));
            changed = true;
        }
    });
    changed.then_some(value)
}

/// Whether the types keep members that the schema does not list.
pub(crate) fn without_unlisted(mut value: Value) -> Value {
    remove(&mut value);
    value
}

fn remove(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.shift_remove(UNLISTED);
            members.values_mut().for_each(remove);
        }
        Value::Array(items) => items.iter_mut().for_each(remove),
        _ => {}
    }
}

/// The value with another text in every string enum, tags of unions aside; `None` if there is none.
pub(crate) fn with_unlisted_values<'a>(
    schemas: &Schemas<'a>,
    schema: &'a Value,
    value: &Value,
) -> Option<Value> {
    let mut value = value.clone();
    let mut changed = false;
    let mut tags: Vec<String> = Vec::new();
    schemas.visit(&[schema], &mut value, "", &mut |all, value, at| {
        let unions = all.iter().filter(|schema| branches(schema).next().is_some());
        for union in unions {
            match union["discriminator"]["propertyName"].as_str() {
                Some(property) => tags.push(format!("{at}/{property}")),
                // Without a discriminator an enum may be all that tells the branches apart.
                None => tags.push(format!("{at}/")),
            }
        }
        let is_tag = tags.iter().any(|tag| match tag.ends_with('/') {
            true => at.starts_with(tag.as_str()),
            false => at == tag,
        });
        let listed =
            all.iter().any(|schema| array(schema, "enum").filter(|v| v.is_string()).count() > 1);
        if listed && !is_tag && value.is_string() && !at.is_empty() {
            *value = UNLISTED.into();
            changed = true;
        }
    });
    changed.then_some(value)
}

/// The names of the schemas that discriminators choose within a value.
pub(crate) fn named_branches<'a>(
    schemas: &Schemas<'a>,
    schema: &'a Value,
    value: &Value,
) -> Vec<String> {
    let mut found = Vec::new();
    schemas.visit(&[schema], &mut value.clone(), "", &mut |all, value, _| {
        for discriminator in all.iter().filter_map(|schema| schemas.discriminator(schema)) {
            let tag = value.get(discriminator.property).and_then(Value::as_str);
            let named =
                discriminator.branches.iter().find(|(value, _)| Some(value.as_str()) == tag);
            found.extend(named.map(|(_, reference)| name(reference).to_owned()));
        }
    });
    found
}

/// How many branches the widest discriminated union within reach has.
pub(crate) fn widest_union<'a>(schemas: &Schemas<'a>, schema: &'a Value, value: &Value) -> usize {
    let mut widest = 0;
    schemas.visit(&[schema], &mut value.clone(), "", &mut |all, _, _| {
        for union in all.iter().filter(|schema| schemas.discriminator(schema).is_some()) {
            widest = widest.max(branches(union).count());
        }
    });
    widest
}
