//! What two schemas say together.
//!
//! Objects have the properties of both, and both's requirements; bounds are the tighter ones; of two
//! lists of values the common ones stay. Where the two contradict each other the later one holds,
//! which is the more derived one, and the contradiction is reported.

use super::shape::{
    WAS_INLINE, constraints, properties, referred, required, string_values, strings, type_of,
};
use crate::tree::{Node, Object, Pointer, Value};

/// Properties that are objects in both schemas are merged to this depth.
const DEEPEST: usize = 4;

/// Two schemas that contradict each other.
pub(super) struct Contradiction {
    pub place: Pointer,
    pub detail: String,
}

/// Merges schemas, whose references are those to `components`.
pub(super) struct Merge<'c> {
    components: &'c Object,
    pub contradictions: Vec<Contradiction>,
}

impl<'c> Merge<'c> {
    pub(super) fn new(components: &'c Object) -> Self {
        Self { components, contradictions: Vec::new() }
    }

    /// What `base` and `derived` say together. Neither has an `allOf`.
    pub(super) fn schemas(&mut self, base: &Node, derived: &Node, place: &Pointer) -> Node {
        self.merge(base, derived, place, 0)
    }

    fn merge(&mut self, base: &Node, derived: &Node, place: &Pointer, depth: usize) -> Node {
        let mut merged = base.clone();
        let object = merged.make_object();
        object.remove(WAS_INLINE);
        for (keyword, node) in derived.as_object().into_iter().flat_map(Object::nodes) {
            let Some(before) = object.get(keyword) else {
                object.insert(keyword, node.clone());
                continue;
            };
            let joined = match keyword {
                "type" => self.types(before, node, place),
                "properties" => self.properties(before, node, &place.child("properties"), depth),
                "required" => {
                    let mut names = required(base);
                    names.extend(
                        required(derived).into_iter().filter(|name| !required(base).contains(name)),
                    );
                    strings(&names, node.span)
                }
                "items" => self.property(before, node, &place.child("items"), depth),
                "additionalProperties" => closed_or(before, node),
                "enum" => self.values(base, derived, place),
                "minimum" | "minLength" | "minItems" | "minProperties" => {
                    tighter(before, node, true)
                }
                "maximum" | "maxLength" | "maxItems" | "maxProperties" => {
                    tighter(before, node, false)
                }
                "oneOf" | "anyOf" if before != node => {
                    self.contradict(
                        place,
                        format!("two different `{keyword}`, of which the later one holds"),
                    );
                    node.clone()
                }
                "nullable" | WAS_INLINE => continue,
                _ => node.clone(),
            };
            object.insert(keyword, joined);
        }
        merged
    }

    fn types(&mut self, base: &Node, derived: &Node, place: &Pointer) -> Node {
        match (base.as_str(), derived.as_str()) {
            (Some("integer"), Some("number")) => base.clone(),
            (Some("number"), Some("integer")) => derived.clone(),
            (a, b) => {
                if a != b {
                    let detail = format!(
                        "it is both `{}` and `{}`, of which the later one holds",
                        a.unwrap_or_default(),
                        b.unwrap_or_default()
                    );
                    self.contradict(place, detail);
                }
                derived.clone()
            }
        }
    }

    fn properties(&mut self, base: &Node, derived: &Node, place: &Pointer, depth: usize) -> Node {
        let mut merged = base.clone();
        let object = merged.make_object();
        for (name, node) in derived.as_object().into_iter().flat_map(Object::nodes) {
            let joined = match object.get(name) {
                Some(before) => self.property(before, node, &place.child(name), depth),
                None => node.clone(),
            };
            object.insert(name, joined);
        }
        merged
    }

    /// A schema that both have in the same place, where references stand for types.
    fn property(&mut self, base: &Node, derived: &Node, place: &Pointer, depth: usize) -> Node {
        let says_nothing = |schema: &Node| constraints(schema).next().is_none();
        if says_nothing(derived) {
            return documented(base, derived);
        }
        if says_nothing(base) || referred(base) == referred(derived) && referred(base).is_some() {
            return documented(derived, base);
        }
        let (a, b) = (self.resolved(base), self.resolved(derived));
        let composed = |schema: &Node| {
            ["allOf", "oneOf", "anyOf"].iter().any(|keyword| schema.get(keyword).is_some())
        };
        if a == b {
            return derived.clone();
        }
        let both_objects = properties(&a).is_some() && properties(&b).is_some();
        let comparable = !composed(&a) && !composed(&b) && (!both_objects || depth < DEEPEST);
        if comparable && compatible(type_of(&a), type_of(&b)) {
            let mut merged = self.merge(&a, &b, place, depth + 1);
            if [base, derived].into_iter().all(super::shape::is_nullable) {
                super::shape::make_nullable(&mut merged);
            } else {
                merged.make_object().remove("nullable");
            }
            return documented(&merged, base);
        }
        let detail = match (type_of(&a), type_of(&b)) {
            (Some(a), Some(b)) if a != b => {
                format!("it is declared as `{a}` and as `{b}`, of which the later one holds")
            }
            _ => "its two declarations cannot be merged, and the later one holds".to_owned(),
        };
        self.contradict(place, detail);
        documented(derived, base)
    }

    fn resolved(&self, schema: &Node) -> Node {
        let mut node = schema;
        for _ in 0..self.components.len().min(64) {
            match referred(node).and_then(|name| self.components.get(&name)) {
                Some(next) => node = next,
                None => break,
            }
        }
        node.clone()
    }

    fn values(&mut self, base: &Node, derived: &Node, place: &Pointer) -> Node {
        let all =
            derived.get("enum").cloned().unwrap_or_else(|| Node::new(Vec::new(), derived.span));
        let (Some(a), Some(b)) = (string_values(base), string_values(derived)) else { return all };
        let common: Vec<String> = b.into_iter().filter(|value| a.contains(value)).collect();
        if common.is_empty() {
            self.contradict(
                place,
                "two enums without a common value, of which the later one holds".to_owned(),
            );
            return all;
        }
        strings(&common, all.span)
    }

    fn contradict(&mut self, place: &Pointer, detail: String) {
        self.contradictions.push(Contradiction { place: place.clone(), detail });
    }
}

/// Whether a value can be of both types. An integer is a number.
fn compatible(a: Option<&str>, b: Option<&str>) -> bool {
    let number = |name| matches!(name, "integer" | "number");
    a.zip(b).is_none_or(|(a, b)| a == b || number(a) && number(b))
}

/// A schema with the description of another one, if it has none of its own.
fn documented(schema: &Node, other: &Node) -> Node {
    let mut schema = schema.clone();
    if schema.reference().is_none()
        && schema.get("description").is_none()
        && let Some(description) = other.get("description")
    {
        schema.make_object().insert("description", description.clone());
    }
    schema
}

/// `false` of a part would forbid the members of the others, so it gives way.
fn closed_or(base: &Node, derived: &Node) -> Node {
    if derived.as_bool() == Some(false) { base.clone() } else { derived.clone() }
}

fn tighter(base: &Node, derived: &Node, greater: bool) -> Node {
    let number = |node: &Node| match node.value {
        #[allow(clippy::cast_precision_loss, reason = "only compared, and bounds are small")]
        Value::Integer(number) => Some(number as f64),
        Value::Float(number) => Some(number),
        _ => None,
    };
    match (number(base), number(derived)) {
        (Some(a), Some(b)) if (a > b) == greater => base.clone(),
        _ => derived.clone(),
    }
}
