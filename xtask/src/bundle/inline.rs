//! References whose target is put in their place.

use super::bundler::{Bundler, Pass};
use super::location::{Location, section};
use super::problem;
use super::resolve::Written;
use crate::load::too_deep;
use crate::schema::{Kind, Shape, walk_below_mut};
use crate::tree::{Node, Pointer, Value};

/// The targets that have been put somewhere, to see when one would be put inside itself.
#[derive(Default)]
struct Placed(Vec<(Pointer, Location)>);

impl Bundler<'_, '_> {
    /// Replaces every reference below `node` that cannot lead to a component.
    pub(super) fn inline(&mut self, node: &mut Node, kind: Kind, base: &Pointer) {
        let mut placed = Placed::default();
        walk_below_mut(node, kind, base, |kind, node, place| {
            if stands_in_place(kind) && Self::reference_of(node).is_some() {
                self.put_in_place(node, &place.pointer(), &mut placed);
            }
            for (key, child) in node.as_object_mut().into_iter().flat_map(|o| o.nodes_mut()) {
                let mapping = matches!(kind.child(key), Some(Shape::Map(_) | Shape::List(_)));
                if mapping && Self::reference_of(child).is_some() {
                    self.put_in_place(child, &place.pointer().child(key), &mut placed);
                }
            }
        });
    }

    fn put_in_place(&mut self, node: &mut Node, place: &Pointer, placed: &mut Placed) {
        while let Some(reference) = Self::reference_of(node) {
            let Some(target) = self.resolve(&reference) else {
                if self.pass == Pass::Only {
                    drop_reference(node);
                }
                return;
            };
            if placed.around(place, &target) {
                self.diagnostics.push(problem::contains_itself(&reference.text, reference.span));
                return drop_reference(node);
            }
            let Some(copy) = self.fitting_copy(&target, &reference, place) else {
                return drop_reference(node);
            };
            placed.0.push((place.clone(), target));
            replace(node, copy);
        }
    }

    fn fitting_copy(
        &mut self,
        target: &Location,
        reference: &Written,
        place: &Pointer,
    ) -> Option<Node> {
        let copy = self.copy(target, reference.span)?;
        let limit = self.files.limits.depth;
        if place.segments().len() + height(&copy) <= limit {
            return Some(copy);
        }
        self.diagnostics.push(too_deep(limit, reference.span));
        None
    }
}

impl Placed {
    /// Whether `target` has been put at `place` or around it.
    fn around(&self, place: &Pointer, target: &Location) -> bool {
        self.0.iter().any(|(earlier, location)| {
            location == target && place.segments().starts_with(earlier.segments())
        })
    }
}

/// Whether the target of a reference to such an object is put in its place. The keys of the others
/// without a section are names that somebody chose.
fn stands_in_place(kind: Kind) -> bool {
    let names = [Kind::Document, Kind::SecurityRequirement, Kind::Discriminator];
    section(kind).is_none() && !names.contains(&kind)
}

/// The target in the place of a reference. What is beside the reference overrides it.
fn replace(node: &mut Node, target: Node) {
    let reference = std::mem::replace(node, target);
    let (Value::Object(beside), Some(object)) = (reference.value, node.as_object_mut()) else {
        return;
    };
    for (key, member) in beside {
        if key != "$ref" {
            object.insert_member(key, member);
        }
    }
}

/// A reference that cannot be resolved has been reported; later stages must not stumble over it.
fn drop_reference(node: &mut Node) {
    if let Some(object) = node.as_object_mut() {
        object.remove("$ref");
    }
}

/// How many levels a tree has.
fn height(node: &Node) -> usize {
    let mut height = 0;
    let mut todo = vec![(node, 1)];
    while let Some((node, level)) = todo.pop() {
        height = height.max(level);
        match &node.value {
            Value::Object(object) => {
                todo.extend(object.nodes().map(|(_, node)| (node, level + 1)));
            }
            Value::Array(items) => todo.extend(items.iter().map(|node| (node, level + 1))),
            _ => {}
        }
    }
    height
}
