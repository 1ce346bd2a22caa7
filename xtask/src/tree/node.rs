//! Nodes, values and objects.

use foldhash::fast::RandomState;
use indexmap::IndexMap;

use super::{Pointer, Span};

/// A value and the place it came from.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Where it was written.
    pub span: Span,
}

/// What YAML and JSON can say, with integers wide enough for what vendors write.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number. Vendors publish bounds beyond 64 bits.
    Integer(i128),
    /// A number with a fraction or an exponent. Never NaN or infinite: JSON has neither.
    Float(f64),
    /// Text.
    String(String),
    /// A sequence.
    Array(Vec<Node>),
    /// A mapping, in source order.
    Object(Object),
}

/// A value under a key, with the place of the key.
#[derive(Clone, Debug)]
pub struct Member {
    /// Where the key was written.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

/// A mapping that keeps the order of its source.
#[derive(Clone, Debug, Default)]
pub struct Object {
    /// Every object of a document is such a map, and all that the stages do is look up keys.
    members: IndexMap<String, Member, RandomState>,
}

impl Node {
    /// A node of `value` at `span`.
    #[must_use]
    pub fn new(value: impl Into<Value>, span: Span) -> Self {
        Self { value: value.into(), span }
    }

    /// The object, if it is one.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The object, if it is one.
    #[must_use]
    pub fn as_object_mut(&mut self) -> Option<&mut Object> {
        match &mut self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The items, if it is an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The items, if it is an array.
    #[must_use]
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Self>> {
        match &mut self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The text, if it is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The object; a value of another kind is replaced by an empty one.
    pub fn make_object(&mut self) -> &mut Object {
        if self.as_object().is_none() {
            self.value = Value::Object(Object::new());
        }
        match &mut self.value {
            Value::Object(object) => object,
            _ => unreachable!("the line above made it one"),
        }
    }

    /// The truth value, if it is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The whole number, if it is one.
    #[must_use]
    pub fn as_integer(&self) -> Option<i128> {
        match self.value {
            Value::Integer(value) => Some(value),
            _ => None,
        }
    }

    /// The value under `key`, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// The value under `key`, if this is an object that has it.
    #[must_use]
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        self.as_object_mut()?.get_mut(key)
    }

    /// The node at a pointer below this one.
    #[must_use]
    pub fn at(&self, pointer: &Pointer) -> Option<&Self> {
        pointer.segments().iter().try_fold(self, |node, segment| match &node.value {
            Value::Object(object) => object.get(segment),
            Value::Array(items) => items.get(index(segment)?),
            _ => None,
        })
    }

    /// The node at a pointer below this one.
    #[must_use]
    pub fn at_mut(&mut self, pointer: &Pointer) -> Option<&mut Self> {
        pointer.segments().iter().try_fold(self, |node, segment| match &mut node.value {
            Value::Object(object) => object.get_mut(segment),
            Value::Array(items) => items.get_mut(index(segment)?),
            _ => None,
        })
    }

    /// The target of a `$ref`, if this is an object that has one.
    #[must_use]
    pub fn reference(&self) -> Option<&str> {
        self.get("$ref")?.as_str()
    }

    /// What kind of value it is, in the words of JSON.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Integer(_) | Value::Float(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }
}

/// RFC 6901 array indices: decimal digits with no leading zero.
fn index(segment: &str) -> Option<usize> {
    let plain = segment == "0" || !segment.starts_with('0');
    let digits = segment.bytes().all(|byte| byte.is_ascii_digit());
    (plain && digits).then(|| segment.parse().ok())?
}

/// Equal content; places do not count, nor does the order of an object's keys.
impl Default for Node {
    /// `null`, which no file holds.
    fn default() -> Self {
        Self::new(Value::Null, Span::NONE)
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self.iter().all(|(key, member)| other.get(key) == Some(&member.node))
    }
}

impl Object {
    /// An object with no members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many members it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Whether it has the key.
    #[must_use]
    pub fn contains(&self, key: &str) -> bool {
        self.members.contains_key(key)
    }

    /// The value under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.members.get(key).map(|member| &member.node)
    }

    /// The value under a key.
    #[must_use]
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        self.members.get_mut(key).map(|member| &mut member.node)
    }

    /// The value under a key, which is made by `default` if it is not there.
    pub fn entry(&mut self, key: &str, default: impl FnOnce() -> Node) -> &mut Node {
        let entry = self.members.entry(key.to_owned());
        let member = entry.or_insert_with(|| {
            let node = default();
            Member { key_span: node.span, node }
        });
        &mut member.node
    }

    /// The value under a key, with the place of the key.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<&Member> {
        self.members.get(key)
    }

    /// Sets a key. A key that is there keeps its position; a new one goes last. The key takes the
    /// place of its value.
    pub fn insert(&mut self, key: impl Into<String>, node: Node) -> Option<Node> {
        let member = Member { key_span: node.span, node };
        self.insert_member(key, member)
    }

    /// Sets a key, with the place of the key.
    pub fn insert_member(&mut self, key: impl Into<String>, member: Member) -> Option<Node> {
        self.members.insert(key.into(), member).map(|old| old.node)
    }

    /// Takes a key out; the order of the others stays.
    pub fn remove(&mut self, key: &str) -> Option<Node> {
        self.members.shift_remove(key).map(|member| member.node)
    }

    /// Gives the value under `from` the key `to`, at the same position. Nothing happens if `from`
    /// is absent or `to` is taken.
    pub fn rename(&mut self, from: &str, to: &str) {
        if let (Some(position), false) = (self.members.get_index_of(from), self.contains(to))
            && let Some(member) = self.members.shift_remove(from)
        {
            self.members.shift_insert(position, to.to_owned(), member);
        }
    }

    /// Keeps the members for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&str, &mut Node) -> bool) {
        self.members.retain(|key, member| keep(key, &mut member.node));
    }

    /// Keys with their members, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &Member)> {
        self.members.iter().map(|(key, member)| (key.as_str(), member))
    }

    /// Keys with their values, in order.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = (&str, &Node)> {
        self.members.iter().map(|(key, member)| (key.as_str(), &member.node))
    }

    /// Keys with their values, in order.
    pub fn nodes_mut(&mut self) -> impl DoubleEndedIterator<Item = (&str, &mut Node)> {
        self.members.iter_mut().map(|(key, member)| (key.as_str(), &mut member.node))
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.members.keys().map(String::as_str)
    }
}

impl IntoIterator for Object {
    type Item = (String, Member);
    type IntoIter = indexmap::map::IntoIter<String, Member>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl FromIterator<(String, Node)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Node)>>(members: I) -> Self {
        let mut object = Self::new();
        for (key, node) in members {
            object.insert(key, node);
        }
        object
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i128> for Value {
    fn from(value: i128) -> Self {
        Self::Integer(value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<Vec<Node>> for Value {
    fn from(items: Vec<Node>) -> Self {
        Self::Array(items)
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}
