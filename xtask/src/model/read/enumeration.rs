//! Choices of values.
//!
//! YAML reads `1`, `no` and dates as something else than the text that the vendor sends, so scalars
//! in an enum of texts are their text. An enum of truth values is a truth value, one of numbers with
//! a fraction a number. Values that cannot be of the type go, and the ledger says so. A bound beside
//! an enum says nothing that the values do not. `x-enum-varnames`, `x-enum-descriptions` and their
//! kin name and describe the values.

use std::collections::HashSet;

use super::facts::{Facts, Json};
use super::{Reader, Slot};
use crate::model::{Docs, Enum, EnumValue, Kind, Range, Scalar, TypeRef, Value};
use crate::tree::{self, Node};

/// Where vendors name the values of an enum.
const NAMES: [&str; 3] = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
/// Where vendors describe them.
const DESCRIPTIONS: [&str; 3] = ["x-enum-descriptions", "x-enumDescriptions", "x-enum-description"];

impl<'d> Reader<'d> {
    pub(super) fn enumeration(&mut self, facts: Facts<'d>, slot: Slot) -> TypeRef {
        let Some(listed) = facts.values.clone() else { return TypeRef::Any };
        let json = facts.json.or_else(|| common_kind(&listed.nodes));
        let place = listed.schema.pointer.child("enum");
        let span = listed.schema.node.span;
        match json {
            Some(Json::Boolean) => {
                let values: Vec<Value> =
                    listed.nodes.iter().filter_map(|node| value(node, json)).collect();
                if let [only, rest @ ..] = values.as_slice()
                    && rest.iter().all(|other| other == only)
                {
                    let detail = format!("that the only truth value is {only} is not checked");
                    self.ledger.lose("enum", &place, span, detail);
                }
                return TypeRef::Scalar(Scalar::Boolean(None));
            }
            Some(Json::Number) => {
                let detail = "the values of a number with a fraction are not checked";
                self.ledger.lose("enum", &place, span, detail);
                return TypeRef::Scalar(Scalar::Number { decimal: false, range: Range::default() });
            }
            Some(Json::String | Json::Integer) => {}
            _ => {
                let detail = "an enum of several types is not checked";
                self.ledger.lose("mixed-enum", &place, span, detail);
                return TypeRef::Any;
            }
        }
        let values = self.values_of(&listed, json);
        if values.is_empty() {
            return TypeRef::Scalar(self.scalar(&facts));
        }
        let id = self.reserve(slot, &facts);
        self.types.get_mut(id).kind = Kind::Enum(Enum { values });
        TypeRef::Named(id)
    }

    /// The values, each once, with their names and descriptions.
    fn values_of(
        &mut self,
        listed: &super::facts::Values<'d>,
        json: Option<Json>,
    ) -> Vec<EnumValue> {
        let mut values: Vec<EnumValue> = Vec::new();
        let mut seen = HashSet::new();
        for node in &listed.nodes {
            let Some(wire) = value(node, json) else {
                let detail = format!("{} is not a value of its type", node.kind());
                let place = listed.schema.pointer.child("enum");
                self.ledger.lose("enum-value", &place, node.span, detail);
                continue;
            };
            if !seen.insert(wire.clone()) {
                continue;
            }
            let said = |keys: &[&str]| said(listed.schema.node, keys, node, &wire);
            let name = said(&NAMES).unwrap_or_default();
            let docs = Docs { text: said(&DESCRIPTIONS).unwrap_or_default(), notes: Vec::new() };
            values.push(EnumValue { wire, name, docs });
        }
        values
    }
}

/// A value of an enum as one of the type.
pub(super) fn value(node: &Node, json: Option<Json>) -> Option<Value> {
    use tree::Value as Tree;
    Some(match (json, &node.value) {
        (Some(Json::Integer), Tree::Integer(number)) => {
            Value::Integer(i64::try_from(*number).ok()?)
        }
        (Some(Json::Integer), Tree::String(digits)) => Value::Integer(digits.trim().parse().ok()?),
        (Some(Json::Integer), Tree::Float(number)) if number.fract() == 0.0 => {
            Value::Integer(format!("{number:.0}").parse().ok()?)
        }
        (Some(Json::Boolean), Tree::String(word)) => Value::Boolean(word.parse().ok()?),
        (Some(Json::Boolean) | None, Tree::Bool(truth)) => Value::Boolean(*truth),
        (None, Tree::Integer(number)) => Value::Integer(i64::try_from(*number).ok()?),
        (Some(Json::String) | None, Tree::String(text)) => Value::Text(text.clone()),
        (Some(Json::String), Tree::Integer(number)) => Value::Text(number.to_string()),
        (Some(Json::String), Tree::Float(number)) => Value::Text(number.to_string()),
        (Some(Json::String), Tree::Bool(truth)) => Value::Text(truth.to_string()),
        _ => return None,
    })
}

/// The type of all values, where they have one.
fn common_kind(nodes: &[&Node]) -> Option<Json> {
    let kind = |node: &&Node| match node.value {
        tree::Value::String(_) => Some(Json::String),
        tree::Value::Integer(_) => Some(Json::Integer),
        tree::Value::Float(_) => Some(Json::Number),
        tree::Value::Bool(_) => Some(Json::Boolean),
        _ => None,
    };
    let first = nodes.first().and_then(kind)?;
    nodes.iter().all(|node| kind(node) == Some(first)).then_some(first)
}

/// What a vendor's extension says about a value: a list beside `enum`, or an object by value.
fn said(schema: &Node, keys: &[&str], value: &Node, wire: &Value) -> Option<String> {
    let node = keys.iter().find_map(|key| schema.get(key))?;
    let position = || schema.get("enum")?.as_array()?.iter().position(|other| other == value);
    let said = match &node.value {
        tree::Value::Array(items) => items.get(position()?),
        tree::Value::Object(members) => members.get(&wire.to_string()),
        _ => None,
    };
    said.and_then(Node::as_str).map(str::to_owned).filter(|text| !text.is_empty())
}
