//! Where a change is in the documents of the two sides.

use super::change::Change;
use super::code::Code;
use super::side::Side;
use crate::outline::{Shape, owner};
use crate::report::pointer_in;
use crate::tree::{Node, Pointer, Span};

/// A place in a file of one of the sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The place in its file.
    pub pointer: Pointer,
    /// The bytes of the file that show it: its key, where it has one.
    pub span: Span,
}

/// No whole is looked for above the operation or the component.
const DEPTH: usize = 3;

impl Site {
    /// The place of an item in the file where it was written.
    pub(super) fn of(side: &Side, path: &str, change: &Change) -> Option<Self> {
        let is_here = side.outline.find(path).is_some();
        let origin = match side.places.exactly(path) {
            Some(origin) => Some(origin),
            // What a side does not have is nowhere, and not where its owner is.
            None if is_here || path.starts_with("requests::") => side.places.get(path),
            None => None,
        };
        let site = match origin {
            Some(origin) => {
                let tree = side.sources.file(origin.span.file()?)?.tree()?;
                // A document of one file has the same places after all stages, but for what was moved.
                let pointer = match tree.at(&origin.pointer) {
                    Some(node) if node.span == origin.span => origin.pointer.clone(),
                    _ => pointer_in(tree, origin.span),
                };
                Self { pointer, span: origin.span }
            }
            None if is_here => return beside_operations(side, path),
            None => return None,
        };
        let part = site.node(side).and_then(|node| part(side, path, change, node));
        let site = match part {
            Some(steps) => Self {
                pointer: steps.into_iter().fold(site.pointer, |place, step| place.child(step)),
                span: site.span,
            },
            None if is_here => site,
            None => return None,
        };
        Some(site.shown(side))
    }

    /// What is there.
    pub(super) fn node<'s>(&self, side: &'s Side) -> Option<&'s Node> {
        side.sources.file(self.span.file()?)?.tree()?.at(&self.pointer)
    }

    /// Whether it is a property that its schema lists as required.
    pub(super) fn is_required(&self, side: &Side) -> bool {
        let listed = || {
            let properties = self.pointer.parent().filter(|at| at.last() == Some("properties"))?;
            let tree = side.sources.file(self.span.file()?)?.tree()?;
            let required = tree.at(&properties.parent()?)?.get("required")?.as_array()?;
            Some(required.iter().any(|name| name.as_str() == self.pointer.last()))
        };
        listed().unwrap_or_default()
    }

    /// The outermost place around this one that the other side does not have: a whole operation that is
    /// gone, and not each of its parts.
    pub(super) fn without(self, side: &Side, other: &Side) -> Self {
        let is_there = |pointer: &Pointer| {
            let mut trees = other.sources.iter().filter_map(|file| file.tree());
            trees.any(|tree| tree.at(pointer).is_some())
        };
        let mut around = self.pointer.clone();
        let mut outermost = None;
        while let Some(parent) = around.parent().filter(|parent| parent.segments().len() >= DEPTH) {
            if !is_there(&parent) {
                outermost = Some(parent.clone());
            }
            around = parent;
        }
        match outermost {
            Some(pointer) => Self { pointer, ..self }.shown(side),
            None => self,
        }
    }

    /// The same place, shown by its key.
    fn shown(self, side: &Side) -> Self {
        let tree = || side.sources.file(self.span.file()?)?.tree();
        let key = || {
            let around = tree()?.at(&self.pointer.parent()?)?;
            match around.as_object() {
                Some(object) => Some(object.member(self.pointer.last()?)?.key_span),
                None => Some(tree()?.at(&self.pointer)?.span),
            }
        };
        let span = key().filter(|span| span.file().is_some()).unwrap_or(self.span);
        Self { span, ..self }
    }
}

/// The place of what no operation or type is about.
fn beside_operations(side: &Side, path: &str) -> Option<Site> {
    let thing = owner(path).unwrap_or(path);
    let pointer: Pointer = match thing {
        "Environment" => ["servers"].into_iter().collect(),
        "Credentials" | "SURFACE" => ["components", "securitySchemes"].into_iter().collect(),
        _ => return None,
    };
    let mut files = side.sources.iter();
    let span = files.find_map(|file| Some(file.tree()?.at(&pointer)?.span))?;
    Some(Site { pointer, span }.shown(side))
}

/// The steps from a schema or an operation to the very part of it that an item is of.
fn part(side: &Side, path: &str, change: &Change, node: &Node) -> Option<Vec<String>> {
    let item = side.outline.items.get(path);
    match item.map(|item| &item.shape) {
        Some(Shape::Variant(_)) => {
            let wire = &item?.wire;
            if let Some(status) = wire.get("status") {
                let status = status.split(' ').next().unwrap_or(status);
                node.get("responses")?.get(status)?;
                return Some(vec!["responses".to_owned(), status.to_owned()]);
            }
            let json = wire.get("json")?;
            let values = node.get("enum")?.as_array()?;
            let says = |value: &Node| match (value.as_str(), value.as_integer()) {
                (Some(text), _) => text == json,
                (None, Some(number)) => number.to_string() == *json,
                (None, None) => false,
            };
            let index = values.iter().position(says)?;
            Some(vec!["enum".to_owned(), index.to_string()])
        }
        Some(Shape::Setter(_)) => parameter(node, quoted(item?.wire.get("sent")?)?),
        None if path.starts_with("requests::") => parameter(node, taken(side, path)?),
        Some(Shape::Function(_)) if change.code == Code::Arguments => {
            parameter(node, argument(side, path, change)?)
        }
        _ => None,
    }
}

fn parameter(operation: &Node, name: &str) -> Option<Vec<String>> {
    let parameters = operation.get("parameters")?.as_array()?;
    let named = |own: &Node| own.get("name").and_then(Node::as_str) == Some(name);
    let index = parameters.iter().position(named)?;
    Some(vec!["parameters".to_owned(), index.to_string()])
}

/// The parameter that is an argument on one side only, if it is a single one.
fn argument<'s>(side: &'s Side, path: &str, change: &Change) -> Option<&'s str> {
    let name = change.argument.as_deref()?;
    let item = side.outline.items.get(path)?;
    let Shape::Function(function) = &item.shape else { return None };
    if let Some(position) = function.arguments.iter().position(|own| own.name == name) {
        return quoted(item.wire.get(&format!("argument {} sent", position + 1))?);
    }
    let setter = format!("{}.{name}", function.returns.head);
    quoted(side.outline.items.get(&setter)?.wire.get("sent")?)
}

/// The parameter that the method takes as an argument, where the other side has a setter for it.
fn taken<'s>(side: &'s Side, setter: &str) -> Option<&'s str> {
    let (request, name) = setter.split_once('.')?;
    let methods = side.outline.below("Client");
    methods
        .filter_map(|(_, item)| {
            let Shape::Function(function) = &item.shape else { return None };
            let position = function.arguments.iter().position(|own| own.name == name);
            let position = position.filter(|_| function.returns.head == request)?;
            quoted(item.wire.get(&format!("argument {} sent", position + 1))?)
        })
        .next()
}

/// The parameter's name in `query "limit" Form`.
fn quoted(sent: &str) -> Option<&str> {
    sent.split('"').nth(1)
}
