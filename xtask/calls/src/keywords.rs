//! What the keywords of a single schema say, read from the vendor's document as it is.

use serde_json::Value;

/// How deep references are followed, so that circles end.
pub(crate) const DEPTH: usize = 48;

/// Which way a value travels: `readOnly` members are no part of requests, `writeOnly` ones none of
/// answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Answer,
}

impl Direction {
    /// The keyword of members that do not travel this way.
    pub const fn excuse(self) -> &'static str {
        match self {
            Self::Request => "readOnly",
            Self::Answer => "writeOnly",
        }
    }
}

/// A schema that tells its branches apart by a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Discriminator<'a> {
    pub property: &'a str,
    /// The values of the property, and the references that they name.
    pub branches: Vec<(String, String)>,
}

/// What a reference into a document stands for, in the end.
pub(crate) fn target<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
    let mut node = node;
    for _ in 0..DEPTH {
        let Some(reference) = node.get("$ref").and_then(Value::as_str) else { break };
        match local(reference).and_then(|pointer| root.pointer(&pointer)) {
            Some(target) => node = target,
            None => break,
        }
    }
    node
}

/// The discriminator of a union whose branches are references: its own, or that of a schema from
/// which the branches inherit.
pub(crate) fn discriminator_of<'a>(root: &'a Value, union: &'a Value) -> Option<Discriminator<'a>> {
    let references: Vec<&str> =
        branches(union).filter_map(|branch| branch.get("$ref")?.as_str()).collect();
    let inherited = || {
        let bases = branches(union).flat_map(|branch| array(target(root, branch), "allOf"));
        bases.into_iter().find_map(|base| target(root, base).get("discriminator"))
    };
    let node = union.get("discriminator").or_else(inherited)?;
    let property = node.get("propertyName")?.as_str()?;
    let mapping = node["mapping"].as_object();
    let mapped = mapping.into_iter().flatten().filter_map(|(value, target)| {
        let target = target.as_str()?;
        let is_target = |reference: &&&str| **reference == target || name(reference) == target;
        Some((value.clone(), (*references.iter().find(is_target)?).to_owned()))
    });
    let mut found: Vec<(String, String)> = mapped.collect();
    for reference in &references {
        if !found.iter().any(|(_, known)| known == reference) {
            found.push((name(reference).to_owned(), (*reference).to_owned()));
        }
    }
    (!found.is_empty()).then_some(Discriminator { property, branches: found })
}

/// Whether an object may have members that the schemas do not name.
pub(crate) fn is_open(all: &[&Value]) -> bool {
    let additional = all.iter().any(|schema| match schema.get("additionalProperties") {
        Some(Value::Bool(open)) => *open,
        Some(_) => true,
        None => schema.get("patternProperties").is_some(),
    });
    additional || !all.iter().any(|schema| schema.get("properties").is_some())
}

/// The schemas of a member, by its name or by those of members without one.
pub(crate) fn member_schemas<'a, 's>(
    all: &'s [&'a Value],
    key: &'s str,
) -> impl Iterator<Item = &'a Value> + 's {
    all.iter().filter_map(move |schema| match schema["properties"].get(key) {
        Some(property) => Some(property),
        None => schema.get("additionalProperties").filter(|schema| schema.is_object()),
    })
}

/// The branches of a union, without the one for `null`.
pub(crate) fn branches(schema: &Value) -> impl Iterator<Item = &Value> {
    array(schema, "oneOf")
        .chain(array(schema, "anyOf"))
        .filter(|branch| branch["type"] != "null" && is_shape(branch))
}

/// A branch that only lists required members says nothing of its own.
fn is_shape(branch: &Value) -> bool {
    branch.as_object().is_some_and(|members| members.keys().any(|key| key != "required"))
}

/// The items of an array member.
pub(crate) fn array<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    node.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The documented types, `null` aside.
pub(crate) fn types(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(name) => vec![name.as_str()],
        Value::Array(names) => {
            names.iter().filter_map(Value::as_str).filter(|name| *name != "null").collect()
        }
        _ => Vec::new(),
    }
}

/// The pointer that a reference into the same document holds, percent-encoding undone.
fn local(reference: &str) -> Option<String> {
    let fragment = reference.strip_prefix('#')?;
    let decoded = percent_encoding::percent_decode_str(fragment).decode_utf8();
    Some(decoded.unwrap_or(fragment.into()).into_owned())
}

/// The last part of a reference.
pub(crate) fn name(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}
