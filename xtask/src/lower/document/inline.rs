//! Putting the target of a reference in its place, where the parser takes no reference.

use crate::ledger::Ledger;
use crate::schema::{self, Kind, local, resolve};
use crate::tree::{Node, Pointer, Value};

/// Which references are to go.
#[derive(Clone, Copy)]
pub(super) struct Sites {
    /// The kind of the objects that are there.
    pub(super) kind: Kind,
    /// The word for one of them.
    pub(super) noun: &'static str,
}

/// Replaces every reference of a kind by a copy of its target. A target may hold such references in
/// turn, as a path item with a callback does; one that would put a target inside itself is dropped.
pub(super) fn inline(root: &mut Node, ledger: &mut Ledger, sites: Sites) {
    let mut is_used = false;
    schema::walk(root, |kind, node, _| {
        is_used |= kind == sites.kind && node.get("$ref").is_some();
    });
    if !is_used {
        return;
    }
    // Targets are read from what the document was, so that the order of its members does not matter.
    let source = root.clone();
    let mut inliner = Inliner { source: &source, around: Vec::new(), copies: 0, sites };
    schema::walk_mut(root, |kind, node, place| {
        if kind == sites.kind && node.get("$ref").is_some() {
            inliner.put_in_place(node, &place.pointer(), ledger);
        }
    });
}

/// How many nodes the copies may have together. References to parts that hold further references
/// could otherwise double the document with each step.
const MOST_COPIES: usize = 200_000;

struct Inliner<'a> {
    source: &'a Node,
    /// The targets that have been put around the place that is visited, the outermost first.
    around: Vec<(Pointer, &'a Node)>,
    copies: usize,
    sites: Sites,
}

impl<'a> Inliner<'a> {
    fn put_in_place(&mut self, node: &mut Node, place: &Pointer, ledger: &mut Ledger) {
        // The walk goes down before it continues, so whatever is not around this place is done.
        let is_around = |other: &Pointer| place.segments().starts_with(other.segments());
        while self.around.pop_if(|(other, _)| !is_around(other)).is_some() {}

        let noun = self.sites.noun;
        match self.target(node) {
            Ok(target) => {
                self.around.push((place.clone(), target));
                replace(node, target.clone());
            }
            Err(why) => drop_reference(node, place, ledger, noun, why),
        }
    }

    /// What a copy is to be made of, or why none can be made.
    fn target(&mut self, node: &Node) -> Result<&'a Node, &'static str> {
        let pointer = node.reference().and_then(local);
        let target = pointer.and_then(|pointer| resolve(self.source, self.source.at(&pointer)?));
        let target = target.filter(|node| node.as_object().is_some()).ok_or("leads to no")?;
        if self.around.iter().any(|(_, other)| std::ptr::eq(*other, target)) {
            return Err("would put it inside the same");
        }
        self.copies += size(target);
        if self.copies > MOST_COPIES { Err("would repeat too large a") } else { Ok(target) }
    }
}

fn size(node: &Node) -> usize {
    let mut size = 0;
    let mut todo = vec![node];
    while let Some(node) = todo.pop() {
        size += 1;
        match &node.value {
            Value::Object(object) => todo.extend(object.nodes().map(|(_, node)| node)),
            Value::Array(items) => todo.extend(items),
            _ => {}
        }
    }
    size
}

/// The members beside the reference override those of the target.
fn replace(node: &mut Node, mut target: Node) {
    if let (Some(siblings), Some(members)) = (node.as_object(), target.as_object_mut()) {
        for (key, member) in siblings.iter().filter(|(key, _)| *key != "$ref") {
            members.insert_member(key, member.clone());
        }
    }
    node.value = target.value;
}

fn drop_reference(node: &mut Node, at: &Pointer, ledger: &mut Ledger, noun: &str, why: &str) {
    let reference = node.as_object_mut().and_then(|object| object.remove("$ref"));
    let Some(reference) = reference else { return };
    let target = reference.as_str().unwrap_or("something that is not a text");
    let detail = format!("the {noun} refers to {target}, which {why} {noun}");
    ledger.lose("reference", &at.child("$ref"), reference.span, detail);
}
