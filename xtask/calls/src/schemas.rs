//! What a document's schemas say of a JSON value: whether it fits, which members they know, and
//! which schemas hold for which part of it.
//!
//! This reads the vendor's document as it is and shares nothing with the stages that rewrite it, so
//! that a fault of theirs shows. Whether a value fits is said by a library ([`validate`]).
//!
//! [`validate`]: crate::validate

use serde_json::Value;

use crate::validate::Validators;

/// How deep references are followed, so that circles end.
pub(crate) const DEPTH: usize = 48;

/// Which way a value travels: `readOnly` members are no part of requests, `writeOnly` ones none of
/// answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Answer,
}

/// The schemas of one document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Schemas<'a> {
    pub root: &'a Value,
    pub direction: Direction,
    pub validators: &'a Validators<'a>,
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

impl<'a> Schemas<'a> {
    /// What a reference stands for, in the end.
    pub fn resolve(&self, node: &'a Value) -> &'a Value {
        target(self.root, node)
    }

    /// Where a value contradicts its schema: `/address/zip: 4 is not of type "string"`.
    pub fn faults(&self, schema: &'a Value, value: &Value) -> Vec<String> {
        self.validators.faults(self.direction, schema, value)
    }

    /// The schema and all those that hold besides it for this value: parts of `allOf`, and the branch
    /// of a union that the value fits.
    pub fn applicable(&self, schema: &'a Value, value: &Value) -> Vec<&'a Value> {
        let mut found = Vec::new();
        self.collect(schema, value, 0, &mut found);
        found
    }

    fn collect(&self, schema: &'a Value, value: &Value, depth: usize, found: &mut Vec<&'a Value>) {
        let own = self.resolve(schema);
        if depth > DEPTH || found.iter().any(|known| std::ptr::eq(*known, own)) {
            return;
        }
        found.push(own);
        for part in array(own, "allOf") {
            self.collect(part, value, depth + 1, found);
        }
        if let Some(branch) = self.branch(own, value) {
            self.collect(branch, value, depth + 1, found);
        }
    }

    /// The branch of a union that a value belongs to: the one that its discriminator names, or the
    /// first that it fits.
    fn branch(&self, union: &'a Value, value: &Value) -> Option<&'a Value> {
        if let Some(discriminator) = self.discriminator(union) {
            value.get(discriminator.property).and_then(Value::as_str)?;
        }
        let named = self.named_branch(union, value);
        named.or_else(|| branches(union).find(|branch| self.faults(branch, value).is_empty()))
    }

    /// The branch that the discriminator of a union names.
    pub fn named_branch(&self, union: &'a Value, value: &Value) -> Option<&'a Value> {
        let discriminator = self.discriminator(union)?;
        let tag = value.get(discriminator.property).and_then(Value::as_str)?;
        let (_, reference) = discriminator.branches.iter().find(|(value, _)| value == tag)?;
        branches(union).find(|branch| branch["$ref"] == reference.as_str())
    }

    /// The discriminator of a union whose branches are references.
    pub fn discriminator(&self, union: &'a Value) -> Option<Discriminator<'a>> {
        discriminator_of(self.root, union)
    }

    /// A schema and the parts of its `allOf`, without the branches of unions.
    pub fn shallow(&self, schema: &'a Value, depth: usize) -> Vec<&'a Value> {
        let own = self.resolve(schema);
        let mut all = vec![own];
        if depth <= DEPTH {
            for part in array(own, "allOf") {
                all.extend(self.shallow(part, depth + 1));
            }
        }
        all
    }

    /// Whether a member is no part of what travels this way.
    pub fn is_excused(&self, property: &Value) -> bool {
        property[self.direction.excuse()] == true
    }

    /// Takes out the members that the schemas do not have, and names them.
    pub fn prune(&self, schema: &'a Value, value: &mut Value) -> Vec<String> {
        let mut unknown = Vec::new();
        self.visit(&[schema], value, "", &mut |all, value, at| {
            let (Value::Object(members), false) = (value, is_open(all)) else { return };
            members.retain(|key, _| {
                let known = all.iter().any(|schema| schema["properties"].get(key).is_some());
                if !known {
                    unknown.push(format!("{at}/{key}"));
                }
                known
            });
        });
        unknown
    }

    /// Visits a value and all that is in it, each with the schemas that hold for it, parents first.
    pub fn visit(
        &self,
        schemas: &[&'a Value],
        value: &mut Value,
        at: &str,
        visitor: &mut dyn FnMut(&[&'a Value], &mut Value, &str),
    ) {
        let all: Vec<&Value> =
            schemas.iter().flat_map(|schema| self.applicable(schema, value)).collect();
        visitor(&all, value, at);
        match value {
            Value::Object(members) => {
                for (key, value) in members.iter_mut() {
                    let below: Vec<&Value> = member_schemas(&all, key).collect();
                    self.visit(&below, value, &format!("{at}/{key}"), visitor);
                }
            }
            Value::Array(items) => {
                let below: Vec<&Value> =
                    all.iter().filter_map(|schema| schema.get("items")).collect();
                for (index, item) in items.iter_mut().enumerate() {
                    self.visit(&below, item, &format!("{at}/{index}"), visitor);
                }
            }
            _ => {}
        }
    }
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Value {
        json!({"components": {"schemas": {
            "Pet": {
                "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "kind", "mapping": {"meow": "Cat"}},
            },
            "Cat": {"type": "object", "required": ["kind"], "properties": {
                "kind": {"type": "string"}, "lives": {"type": "integer"},
            }},
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Cat"}, {
                "required": ["name"], "properties": {"name": {"type": "string", "maxLength": 3}},
            }]},
        }}})
    }

    #[test]
    fn faults_name_their_places_and_no_values() {
        let root = document();
        let validators = Validators::new(&root);
        let schemas = validators.schemas(Direction::Answer);
        let faults = |value| schemas.faults(&root["components"]["schemas"]["Dog"], &value);
        assert_eq!(faults(json!({"kind": "x", "name": "Rex", "more": 1})), Vec::<String>::new());
        assert_eq!(faults(json!({"kind": "x"})), [": \"name\" is a required property"]);
        assert_eq!(
            faults(json!({"kind": 1, "name": "Wolf"})),
            ["/kind: value is not of type \"string\"", "/name: value is longer than 3 characters",]
        );
    }

    #[test]
    fn discriminators_choose_by_mapping_and_by_name() {
        let root = document();
        let validators = Validators::new(&root);
        let schemas = validators.schemas(Direction::Answer);
        let pet = &root["components"]["schemas"]["Pet"];
        let knows_name = |value: Value| {
            let all = schemas.applicable(pet, &value);
            member_schemas(&all, "name").next().is_some()
        };
        assert!(!knows_name(json!({"kind": "meow", "name": "a"})));
        assert!(knows_name(json!({"kind": "Dog", "name": "a"})));
        let mut value = json!({"kind": "meow", "name": "a"});
        assert_eq!(schemas.prune(pet, &mut value), ["/name"]);
        assert_eq!(value, json!({"kind": "meow"}));
    }
}
