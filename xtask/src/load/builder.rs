//! Puts nodes together from a parser's events and watches the limits while it does.

use std::collections::HashMap;

use super::Limits;
use crate::diagnostic::Diagnostic;
use crate::tree::{Member, Node, Object, Span, Value};

/// A problem after which the rest of a file cannot be read.
pub(super) type Fatal = Box<Diagnostic>;

/// The anchor that a parser gives a node, if it gives one.
pub(super) type Anchor = Option<usize>;

/// A tree in the making. The parsers of YAML and JSON both feed it, so both have the same limits
/// and the same messages; neither nests a call per level of the document.
pub(super) struct Builder<'a> {
    limits: &'a Limits,
    stack: Vec<Frame>,
    root: Option<Node>,
    anchors: HashMap<usize, Anchored>,
    weight: usize,
    copies: usize,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// An object or array that is still open.
struct Frame {
    container: Container,
    anchor: Anchor,
    start: Span,
    end: usize,
    weight_before: usize,
    height: usize,
}

enum Container {
    Array(Vec<Node>),
    Object { object: Object, key: Option<Key>, merged: Vec<Node> },
}

struct Key {
    text: String,
    span: Span,
    merges: bool,
}

/// A node under an anchor, with what a copy of it costs.
struct Anchored {
    node: Node,
    weight: usize,
    height: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            stack: Vec::new(),
            root: None,
            anchors: HashMap::new(),
            weight: 0,
            copies: 0,
            diagnostics: Vec::new(),
        }
    }

    /// The whole tree, once everything is closed.
    pub(super) fn finish(self) -> (Option<Node>, Vec<Diagnostic>) {
        (self.root, self.diagnostics)
    }

    /// Whether what comes next is a key.
    pub(super) fn expects_key(&self) -> bool {
        self.stack
            .last()
            .is_some_and(|frame| matches!(frame.container, Container::Object { key: None, .. }))
    }

    /// Opens an object at `start`.
    pub(super) fn open_object(&mut self, start: Span, anchor: Anchor) -> Result<(), Fatal> {
        let object = Object::new();
        self.open(Container::Object { object, key: None, merged: Vec::new() }, start, anchor)
    }

    /// Opens an array at `start`.
    pub(super) fn open_array(&mut self, start: Span, anchor: Anchor) -> Result<(), Fatal> {
        self.open(Container::Array(Vec::new()), start, anchor)
    }

    fn open(&mut self, container: Container, start: Span, anchor: Anchor) -> Result<(), Fatal> {
        self.check_depth(1, start)?;
        let weight_before = self.weight;
        self.charge(1, start)?;
        let end = start.range().end;
        self.stack.push(Frame { container, anchor, start, end, weight_before, height: 0 });
        Ok(())
    }

    /// A key of the open object. `merges` marks the merge key of YAML.
    pub(super) fn key(&mut self, text: String, span: Span, merges: bool) -> Result<(), Fatal> {
        self.charge(cost(&text), span)?;
        if let Some(Frame { container: Container::Object { object, key, .. }, .. }) =
            self.stack.last_mut()
        {
            if let Some(first) = object.member(&text) {
                self.diagnostics.push(duplicate_key(&text, first.key_span, span));
            }
            *key = Some(Key { text, span, merges });
        }
        Ok(())
    }

    /// A scalar value.
    pub(super) fn scalar(&mut self, value: Value, span: Span, anchor: Anchor) -> Result<(), Fatal> {
        let weight = match &value {
            Value::String(text) => cost(text),
            _ => 1,
        };
        self.charge(weight, span)?;
        let node = Node { value, span };
        self.remember(anchor, &node, weight, 0)?;
        self.attach(node, span, 0);
        Ok(())
    }

    /// A copy of the node under an anchor, for an alias at `span`.
    pub(super) fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Fatal> {
        let Some(original) = self.anchors.get(&anchor) else {
            return Err(Box::new(
                Diagnostic::error("load::alias", "the alias is inside its own anchor", span).help(
                    "a tree cannot contain itself in YAML: use `$ref` for a recursive schema",
                ),
            ));
        };
        let (weight, height) = (original.weight, original.height);
        self.check_depth(height, span)?;
        self.charge(weight, span)?;
        self.charge_copy(weight, span)?;
        if let Some(original) = self.anchors.get(&anchor) {
            let node = original.node.clone();
            self.attach(node, span, height);
        }
        Ok(())
    }

    /// The text under an anchor, if it is text.
    pub(super) fn anchored_text(&self, anchor: usize) -> Option<&str> {
        self.anchors.get(&anchor)?.node.as_str()
    }

    /// Keeps a copy of a key's text for aliases of it.
    pub(super) fn remember_key(
        &mut self,
        anchor: Anchor,
        text: &str,
        span: Span,
    ) -> Result<(), Fatal> {
        self.remember(anchor, &Node::new(text, span), cost(text), 0)
    }

    /// Closes the innermost object or array. `end` is where its bracket ends, if it has one.
    pub(super) fn close(&mut self, end: Option<usize>) -> Result<(), Fatal> {
        let Some(frame) = self.stack.pop() else { return Ok(()) };
        let end = end.unwrap_or(frame.end);
        let start = frame.start;
        let span = start.file().map_or(start, |file| Span::new(file, start.range().start, end));
        let value = match frame.container {
            Container::Array(items) => Value::Array(items),
            Container::Object { mut object, merged, .. } => {
                for source in merged {
                    self.merge(&mut object, source);
                }
                Value::Object(object)
            }
        };
        let node = Node { value, span };
        let height = frame.height + 1;
        self.remember(frame.anchor, &node, self.weight - frame.weight_before, height)?;
        self.attach(node, span, height);
        Ok(())
    }

    fn remember(
        &mut self,
        anchor: Anchor,
        node: &Node,
        weight: usize,
        height: usize,
    ) -> Result<(), Fatal> {
        let Some(anchor) = anchor else { return Ok(()) };
        self.charge_copy(weight, node.span)?;
        self.anchors.insert(anchor, Anchored { node: node.clone(), weight, height });
        Ok(())
    }

    fn attach(&mut self, node: Node, at: Span, height: usize) {
        let Some(frame) = self.stack.last_mut() else {
            self.root = Some(node);
            return;
        };
        frame.end = frame.end.max(at.range().end);
        frame.height = frame.height.max(height);
        match &mut frame.container {
            Container::Array(items) => items.push(node),
            Container::Object { object, key, merged } => match key.take() {
                Some(Key { merges: true, .. }) => merged.push(node),
                Some(Key { text, span, .. }) => match object.get_mut(&text) {
                    // The fault has been reported.
                    Some(first) => unite(first, node, &mut self.diagnostics),
                    None => {
                        object.insert_member(text, Member { key_span: span, node });
                    }
                },
                None => {}
            },
        }
    }

    /// Adds the members of a merge key's value that the object does not set itself.
    fn merge(&mut self, object: &mut Object, source: Node) {
        match source.value {
            Value::Object(members) => {
                for (key, member) in members {
                    if !object.contains(&key) {
                        object.insert_member(key, member);
                    }
                }
            }
            Value::Array(sources) if sources.iter().all(|source| source.as_object().is_some()) => {
                for source in sources {
                    self.merge(object, source);
                }
            }
            _ => self.diagnostics.push(
                Diagnostic::error("load::merge-key", "`<<` has nothing to merge", source.span)
                    .label("neither an object nor a list of objects")
                    .help("write `<<: *anchor`, or put the key in quotes if it is meant as it is"),
            ),
        }
    }

    fn charge(&mut self, weight: usize, span: Span) -> Result<(), Fatal> {
        self.weight = self.weight.saturating_add(weight);
        if self.weight <= self.limits.nodes {
            return Ok(());
        }
        let message = format!("the document grows beyond {} nodes", self.limits.nodes);
        let problem = Diagnostic::error("load::too-many-nodes", message, span);
        Err(Box::new(problem.label("at this point").help("split the document into several")))
    }

    fn charge_copy(&mut self, weight: usize, span: Span) -> Result<(), Fatal> {
        self.copies = self.copies.saturating_add(weight);
        if self.copies <= self.limits.copies {
            return Ok(());
        }
        let message = format!("aliases make more than {} copies of nodes", self.limits.copies);
        let problem = Diagnostic::error("load::too-many-copies", message, span);
        Err(Box::new(
            problem.label("at this point").help(
                "aliases (`*name`) of aliases multiply: write the content out, or use `$ref`",
            ),
        ))
    }

    fn check_depth(&self, more: usize, span: Span) -> Result<(), Fatal> {
        if self.stack.len() + more <= self.limits.depth {
            return Ok(());
        }
        Err(Box::new(too_deep(self.limits.depth, span)))
    }
}

/// Strings weigh more than other scalars, so that many copies of a long one are seen coming.
fn cost(text: &str) -> usize {
    1 + text.len() / 64
}

/// The problem of a document that nests deeper than `limit`.
pub(crate) fn too_deep(limit: usize, span: Span) -> Diagnostic {
    let message = format!("the document nests deeper than {limit} levels");
    Diagnostic::error("load::too-deep", message, span)
        .help("move the inner part to `components` and refer to it with `$ref`")
}

/// Adds the second of two values under one key to the first: an object has the members of both, of
/// other values the first stays. A member that both have with different values is a fault of its own.
fn unite(first: &mut Node, second: Node, faults: &mut Vec<Diagnostic>) {
    let (Some(first), Value::Object(second)) = (first.as_object_mut(), second.value) else {
        return;
    };
    for (key, member) in second {
        let before = first.member(&key).map(|member| member.key_span);
        match first.get_mut(&key).zip(before) {
            None => drop(first.insert_member(key, member)),
            Some((node, span)) => {
                let objects = node.as_object().is_some() && member.node.as_object().is_some();
                if !objects && *node != member.node {
                    faults.push(duplicate_key(&key, span, member.key_span));
                }
                unite(node, member.node, faults);
            }
        }
    }
}

fn duplicate_key(key: &str, first: Span, second: Span) -> Diagnostic {
    Diagnostic::error("load::duplicate-key", format!("the key `{key}` appears twice"), second)
        .label("again here")
        .context(first, "first here")
        .help(
            "remove or rename one of the two, for readers disagree on which one counts; or say \
             `tolerate-faults = true` under `[sources]`",
        )
}
