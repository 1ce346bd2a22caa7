//! What a document's schemas say of a JSON value: whether it fits, which members they know, and
//! which schemas hold for which part of it.
//!
//! This reads the vendor's document as it is and shares nothing with the stages that rewrite it, so
//! that a fault of theirs shows. Whether a value fits is said by a library ([`validate`]).
//!
//! [`validate`]: crate::validate

use serde_json::Value;

use crate::keywords::{
    DEPTH, Direction, Discriminator, array, branches, discriminator_of, is_open, member_schemas,
    target,
};
use crate::validate::Validators;

/// The schemas of one document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Schemas<'a> {
    pub root: &'a Value,
    pub direction: Direction,
    pub validators: &'a Validators<'a>,
}

impl<'a> Validators<'a> {
    /// The document's schemas, as they hold in this direction.
    pub fn schemas(&'a self, direction: Direction) -> Schemas<'a> {
        Schemas { root: self.root, direction, validators: self }
    }
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

    /// Whether a member is not part of what travels this way.
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
