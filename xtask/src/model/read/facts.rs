//! What a schema says together with all that its `allOf` brings in.
//!
//! ```yaml
//! allOf:                                       # properties: id (of Base), lives
//!   - $ref: '#/components/schemas/Base'        # required: id
//!   - {properties: {lives: {type: integer}}}   # kind: object
//! ```
//!
//! Subschemas are kept as they are written, each with its place: a property that several parts
//! describe has several, and is read from all of them together.

use std::collections::HashSet;

use indexmap::{IndexMap, IndexSet};

use super::At;
use crate::model::{Bound, Docs, Origin, Range};
use crate::schema::is_annotation;
use crate::tree::{Node, Pointer, Span};

/// What a schema says.
#[derive(Clone, Debug)]
pub(super) struct Facts<'d> {
    /// The value of `type`, where there is one that means something.
    pub json: Option<Json>,
    /// Whether a value may be `null`.
    pub nullable: bool,
    /// Whether no value can satisfy all parts.
    pub never_fits: bool,
    /// `enum`, without `null`, and the place of the schema that holds it.
    pub values: Option<Values<'d>>,
    pub properties: IndexMap<&'d str, Vec<At<'d>>>,
    pub required: IndexSet<&'d str>,
    pub extra: Extra<'d>,
    pub items: Vec<At<'d>>,
    /// `oneOf` and `anyOf`.
    pub choices: Vec<Choice<'d>>,
    pub format: Option<&'d str>,
    pub length: Length,
    pub pattern: Option<&'d str>,
    pub range: Range,
    pub count: Length,
    pub unique: bool,
    pub title: Option<&'d str>,
    pub description: Option<&'d str>,
    pub default: Option<&'d Node>,
    pub deprecated: bool,
    pub read_only: bool,
    pub write_only: bool,
    /// The place that says the most: the last part that is not a reference.
    pub origin: Origin,
    /// The components that were taken in: once more would say nothing new.
    pub taken: HashSet<String>,
    /// In how many ways the unions that were taken in go together.
    pub ways: usize,
}

/// The value of `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Json {
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
    /// None is said, and none follows from the other keywords.
    Any,
}

/// The values of an enum.
#[derive(Clone, Debug)]
pub(super) struct Values<'d> {
    pub nodes: Vec<&'d Node>,
    /// The schema, which may name and describe the values.
    pub schema: At<'d>,
}

/// Members that a schema does not list.
#[derive(Clone, Debug, Default)]
pub(super) enum Extra<'d> {
    /// Nothing is said about them.
    #[default]
    Unsaid,
    /// There are none.
    Forbidden,
    /// They are any JSON.
    Any,
    /// They satisfy these.
    Schemas(Vec<At<'d>>),
}

/// A `oneOf` or `anyOf`.
#[derive(Clone, Debug)]
pub(super) struct Choice<'d> {
    pub any_of: bool,
    pub branches: Vec<At<'d>>,
    pub discriminator: Option<&'d Node>,
    /// The place of the keyword.
    pub pointer: Pointer,
    pub span: Span,
}

/// The ends of a length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Length {
    pub min: Option<u64>,
    pub max: Option<u64>,
}

/// Whether a schema says nothing about its values.
pub(super) fn says_nothing(schema: &Node) -> bool {
    schema.as_object().is_none_or(|schema| schema.keys().all(is_annotation))
}

/// Whether a schema itself says that a value may be `null`.
pub(super) fn says_nullable(schema: &Node) -> bool {
    schema.get("nullable").and_then(Node::as_bool) == Some(true)
        || schema
            .get("enum")
            .and_then(Node::as_array)
            .is_some_and(|values| values.iter().any(|value| value.kind() == "null"))
}

impl<'d> Facts<'d> {
    pub(super) fn new(origin: Origin) -> Self {
        Self {
            json: None,
            nullable: false,
            never_fits: false,
            values: None,
            properties: IndexMap::new(),
            required: IndexSet::new(),
            extra: Extra::default(),
            items: Vec::new(),
            choices: Vec::new(),
            format: None,
            length: Length::default(),
            pattern: None,
            range: Range::default(),
            count: Length::default(),
            unique: false,
            title: None,
            description: None,
            default: None,
            deprecated: false,
            read_only: false,
            write_only: false,
            origin,
            taken: HashSet::new(),
            ways: 1,
        }
    }

    /// The kind of its values: what `type` says, or what the other keywords are for.
    pub(super) fn kind(&self) -> Json {
        if let Some(json) = self.json {
            return json;
        }
        let object = !self.properties.is_empty()
            || !self.required.is_empty()
            || matches!(self.extra, Extra::Any | Extra::Schemas(_) | Extra::Forbidden);
        let ranged = self.range != Range::default();
        match () {
            () if object => Json::Object,
            () if !self.items.is_empty() || self.unique => Json::Array,
            () if self.count != Length::default() => Json::Array,
            () if self.length != Length::default() || self.pattern.is_some() => Json::String,
            () if ranged => Json::Number,
            () => Json::Any,
        }
    }

    /// Whether nothing is said about values but by `type`: what is beside a union and has
    /// nothing to give to its branches.
    pub(super) fn is_bare(&self) -> bool {
        self.values.is_none()
            && self.properties.is_empty()
            && self.required.is_empty()
            && self.items.is_empty()
            && !matches!(self.extra, Extra::Schemas(_) | Extra::Any)
    }

    /// What is said in words.
    pub(super) fn docs(&self) -> Docs {
        let text = self.description.or(self.title).unwrap_or_default().trim().to_owned();
        Docs { text, notes: Vec::new() }
    }
}

impl Length {
    /// The length that satisfies both.
    pub(super) fn and(self, other: Self) -> Self {
        Self { min: self.min.max(other.min), max: tighter(self.max, other.max, u64::min) }
    }
}

/// Of two ends the one that `pick` picks; of one, that one.
fn tighter<T>(a: Option<T>, b: Option<T>, pick: impl Fn(T, T) -> T) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(pick(a, b)),
        (a, b) => a.or(b),
    }
}

/// The range that satisfies both, by the numbers' values.
pub(super) fn narrower(a: Range, b: Range) -> Range {
    let value = |bound: &Bound| bound.number.parse::<f64>().unwrap_or_default();
    let stricter = |a: Bound, b: Bound, wins: bool| {
        let equal = value(&a) == value(&b);
        if (equal && b.exclusive) || (!equal && wins) { b } else { a }
    };
    Range {
        min: tighter(a.min, b.min, |a, b| {
            let wins = value(&b) > value(&a);
            stricter(a, b, wins)
        }),
        max: tighter(a.max, b.max, |a, b| {
            let wins = value(&b) < value(&a);
            stricter(a, b, wins)
        }),
        multiple_of: b.multiple_of.or(a.multiple_of),
    }
}
