//! `allOf`: what several schemas say together.
//!
//! Objects have the members of all parts and all requirements; bounds are the tighter ones; of two
//! lists of values the common ones stay. Where two parts contradict each other the later one holds,
//! which is the more derived one, and the ledger says so.
//!
//! A part that is a reference brings in what its component says, but not the union that lists the
//! component that is being read: a child takes its parent's members, not its parent's choice of
//! children. `nullable` holds for the schema that says it, not for those that take it in.

use super::facts::{Choice, Extra, Facts, Json, Length, Values, narrower, says_nullable};
use super::{At, Reader, place_of};
use crate::model::{Bound, Origin, Range};
use crate::schema::component_of;
use crate::tree::{Node, Object, Value};

impl<'d> Reader<'d> {
    /// What a value has to satisfy that satisfies all of `parts`.
    pub(super) fn facts(&mut self, parts: &[At<'d>]) -> Facts<'d> {
        let origin = match parts.last() {
            Some(last) => Origin { pointer: last.pointer.clone(), span: last.node.span },
            None => Origin { pointer: place_of(""), span: self.root.span },
        };
        let mut facts = Facts::new(origin);
        let mut open = parts.first().and_then(component_name).into_iter().collect::<Vec<_>>();
        facts.taken.extend(open.iter().cloned());
        for part in parts {
            self.absorb(&mut facts, part, &mut open);
        }
        facts.nullable = parts
            .iter()
            .any(|part| says_nullable(part.node) || super::union::has_null_branch(part.node));
        facts
    }

    /// Adds what a schema says. `open` are the components that are being taken in, outermost first.
    pub(super) fn absorb(&mut self, facts: &mut Facts<'d>, at: &At<'d>, open: &mut Vec<String>) {
        if let Some(reference) = at.node.reference() {
            return self.absorb_component(facts, reference, at, open);
        }
        let Some(schema) = at.node.as_object() else { return };
        let parts = schema.get("allOf").and_then(Node::as_array).unwrap_or_default();
        for (index, part) in parts.iter().enumerate() {
            let pointer = at.pointer.child("allOf").child(index.to_string());
            self.absorb(facts, &At { node: part, pointer }, open);
        }
        if !parts.is_empty() {
            // The title of a part names the part.
            facts.title = None;
        }
        self.own(facts, schema, at);
    }

    fn absorb_component(
        &mut self,
        facts: &mut Facts<'d>,
        reference: &str,
        at: &At<'d>,
        open: &mut Vec<String>,
    ) {
        let Some(name) = component_of(reference) else { return };
        if open.contains(&name) {
            let detail = format!("`{name}` is a part of itself, which adds nothing");
            self.ledger.lose("circular-all-of", &at.pointer, at.node.span, detail);
            return;
        }
        if !facts.taken.insert(name.clone()) {
            return;
        }
        let Some(component) = self.component(&name) else { return };
        let known = facts.choices.len();
        let (title, description) = (facts.title, facts.description);
        open.push(name.clone());
        self.absorb(facts, &component, open);
        open.pop();
        facts.title = title;
        facts.description = description.or(facts.description);
        let mut index = 0;
        facts.choices.retain(|choice| {
            index += 1;
            index <= known || !lists(choice, open)
        });
    }

    /// Adds what the keywords of one schema say.
    fn own(&mut self, facts: &mut Facts<'d>, schema: &'d Object, at: &At<'d>) {
        self.kind(facts, schema, at);
        annotations(facts, schema);
        for (name, node) in objects(schema, "properties") {
            let pointer = at.pointer.child("properties").child(name);
            add_part(facts.properties.entry(name).or_default(), At { node, pointer });
        }
        let required = schema.get("required").and_then(Node::as_array).unwrap_or_default();
        facts.required.extend(required.iter().filter_map(Node::as_str));
        if let Some(node) = schema.get("items") {
            add_part(&mut facts.items, At { node, pointer: at.pointer.child("items") });
        }
        extra(facts, schema, at);
        self.choices(facts, schema, at);
        self.values(facts, schema, at);
        facts.length = facts.length.and(length(schema, "minLength", "maxLength"));
        facts.count = facts.count.and(length(schema, "minItems", "maxItems"));
        facts.unique |= flag(schema, "uniqueItems");
        facts.range = narrower(std::mem::take(&mut facts.range), range(schema));
        facts.pattern = text(schema, "pattern").or(facts.pattern);
        facts.format = text(schema, "format").or(facts.format);
        if let Some(node) = schema.get("not") {
            self.ledger.lose("not", &at.pointer.child("not"), node.span, "`not` is not checked");
        }
    }

    fn kind(&mut self, facts: &mut Facts<'d>, schema: &'d Object, at: &At<'d>) {
        let Some(json) = text(schema, "type").and_then(json) else { return };
        let before = facts.json.replace(json);
        let Some(before) = before.filter(|before| *before != json) else { return };
        if matches!((before, json), (Json::Integer, Json::Number)) {
            facts.json = Some(before);
        } else if !matches!((before, json), (Json::Number, Json::Integer)) {
            let detail = "two parts are of different types, of which the later one holds";
            self.ledger.lose("contradiction", &at.pointer.child("type"), at.node.span, detail);
        }
    }

    fn choices(&mut self, facts: &mut Facts<'d>, schema: &'d Object, at: &At<'d>) {
        for keyword in ["oneOf", "anyOf"] {
            let Some(node) = schema.get(keyword) else { continue };
            let branches = node.as_array().unwrap_or_default();
            let place = at.pointer.child(keyword);
            let at_branch =
                |(index, node)| At { node, pointer: place.child(usize::to_string(&index)) };
            let branches: Vec<At<'d>> = branches.iter().enumerate().map(at_branch).collect();
            if !branches.is_empty() {
                facts.choices.push(Choice {
                    any_of: keyword == "anyOf",
                    branches,
                    discriminator: schema.get("discriminator"),
                    pointer: place,
                    span: node.span,
                });
            }
        }
    }

    fn values(&mut self, facts: &mut Facts<'d>, schema: &'d Object, at: &At<'d>) {
        let Some(values) = schema.get("enum").and_then(Node::as_array) else { return };
        let nodes: Vec<&Node> = values.iter().filter(|node| node.kind() != "null").collect();
        if nodes.is_empty() {
            return;
        }
        let common = |before: &Values<'d>| -> Vec<&'d Node> {
            before.nodes.iter().copied().filter(|node| nodes.contains(node)).collect()
        };
        let (nodes, from) = match facts.values.as_ref().map(|before| (common(before), before)) {
            None => (nodes, at.clone()),
            Some((common, _)) if common.is_empty() => {
                let detail = "two parts have no value in common, so the later one holds";
                self.ledger.lose("contradiction", &at.pointer.child("enum"), at.node.span, detail);
                (nodes, at.clone())
            }
            Some((common, before)) if common.len() == before.nodes.len() => {
                (common, before.schema.clone())
            }
            Some((common, _)) => (common, at.clone()),
        };
        facts.values = Some(Values { nodes, schema: from });
    }
}

/// A part that is there already says nothing new, such as the base that two parts extend.
fn add_part<'d>(parts: &mut Vec<At<'d>>, part: At<'d>) {
    let same = |known: &At<'d>| {
        known.pointer == part.pointer
            || known.node.reference().is_some_and(|known| part.node.reference() == Some(known))
    };
    if !parts.iter().any(same) {
        parts.push(part);
    }
}

fn lists(choice: &Choice<'_>, open: &[String]) -> bool {
    let targets = choice.branches.iter().filter_map(|branch| super::reference::target(branch.node));
    targets.into_iter().any(|target| open.contains(&target))
}

fn component_name(at: &At<'_>) -> Option<String> {
    match at.pointer.segments() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => {
            Some(name.clone())
        }
        _ => None,
    }
}

fn annotations<'d>(facts: &mut Facts<'d>, schema: &'d Object) {
    facts.title = text(schema, "title").or(facts.title);
    facts.description = text(schema, "description").or(facts.description);
    facts.default = schema.get("default").or(facts.default);
    facts.deprecated |= flag(schema, "deprecated");
    facts.read_only |= flag(schema, "readOnly");
    facts.write_only |= flag(schema, "writeOnly");
}

fn extra<'d>(facts: &mut Facts<'d>, schema: &'d Object, at: &At<'d>) {
    let Some(node) = schema.get("additionalProperties") else { return };
    let own = match &node.value {
        Value::Bool(true) => Extra::Any,
        Value::Bool(false) => Extra::Forbidden,
        Value::Object(object) if object.is_empty() => Extra::Any,
        _ => {
            let pointer = at.pointer.child("additionalProperties");
            Extra::Schemas(vec![At { node, pointer }])
        }
    };
    let before = std::mem::take(&mut facts.extra);
    facts.extra = match (before, own) {
        (Extra::Schemas(mut parts), Extra::Schemas(own)) => {
            own.into_iter().for_each(|part| add_part(&mut parts, part));
            Extra::Schemas(parts)
        }
        // A part that forbids other members cannot mean those that the parts beside it list.
        (Extra::Unsaid | Extra::Any | Extra::Forbidden, own) => own,
        (before @ Extra::Schemas(_), _) => before,
    };
}

fn json(written: &str) -> Option<Json> {
    Some(match written.to_ascii_lowercase().as_str() {
        "object" => Json::Object,
        "array" => Json::Array,
        "string" | "date" | "datetime" | "date-time" | "uuid" | "file" | "text" => Json::String,
        "integer" | "int" | "long" => Json::Integer,
        "number" | "float" | "double" | "decimal" => Json::Number,
        "boolean" | "bool" => Json::Boolean,
        _ => return None,
    })
}

fn length(schema: &Object, min: &str, max: &str) -> Length {
    let bound = |key| schema.get(key).and_then(Node::as_integer);
    let bound = |key| bound(key).and_then(|bound| u64::try_from(bound).ok());
    Length { min: bound(min).filter(|min| *min > 0), max: bound(max) }
}

fn range(schema: &Object) -> Range {
    let number = |key: &str| match &schema.get(key)?.value {
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        _ => None,
    };
    let bound = |key, exclusive| {
        let exclusive = flag(schema, exclusive);
        number(key).map(|number| Bound { number, exclusive })
    };
    Range {
        min: bound("minimum", "exclusiveMinimum"),
        max: bound("maximum", "exclusiveMaximum"),
        multiple_of: number("multipleOf"),
    }
}

fn text<'d>(schema: &'d Object, key: &str) -> Option<&'d str> {
    schema.get(key).and_then(Node::as_str)
}

fn flag(schema: &Object, key: &str) -> bool {
    schema.get(key).and_then(Node::as_bool) == Some(true)
}

fn objects<'d>(schema: &'d Object, key: &str) -> Vec<(&'d str, &'d Node)> {
    schema.get(key).and_then(Node::as_object).into_iter().flat_map(Object::nodes).collect()
}

/// Whether a schema itself says that it should no longer be used.
pub(super) fn is_deprecated(schema: &Node) -> bool {
    schema.as_object().is_some_and(|schema| flag(schema, "deprecated"))
}
