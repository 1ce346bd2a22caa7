//! Whether two definitions are the same to a caller.

use crate::schema::{Kind, Shape};
use crate::tree::{Node, Object, Pointer, Span, Value};

/// The first place where two definitions differ.
#[derive(Clone, Debug)]
pub(super) struct Difference {
    /// The place, from the definitions down.
    pub(super) pointer: Pointer,
    /// What is there in the first definition.
    pub(super) first: Side,
    /// What is there in the second definition.
    pub(super) second: Side,
}

/// One side of a difference.
#[derive(Clone, Copy, Debug)]
pub(super) enum Side {
    /// It has something there.
    Has(Span),
    /// It has nothing there; the span is of what should hold it.
    Lacks(Span),
}

/// Compares two objects of the same kind. `None` if they are the same.
pub(super) fn difference(first: &Node, second: &Node, kind: Kind) -> Option<Difference> {
    let mut found = Vec::new();
    let (first, second) = compare(first, second, Some(Shape::One(kind)), &mut found).err()?;
    found.reverse();
    Some(Difference { pointer: found.into_iter().collect(), first, second })
}

type Sides = (Side, Side);

/// On the way out of a difference the keys that led to it are put into `way`, innermost first.
fn compare(
    first: &Node,
    second: &Node,
    shape: Option<Shape>,
    way: &mut Vec<String>,
) -> Result<(), Sides> {
    if shape == Some(Shape::One(Kind::Example)) {
        return Ok(());
    }
    match (&first.value, &second.value) {
        (Value::Object(left), Value::Object(right)) => {
            compare_objects((first, left), (second, right), shape, way)
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            for (index, (left, right)) in left.iter().zip(right).enumerate() {
                let below = shape.and_then(|shape| shape.below(""));
                step(index.to_string(), way, |way| compare(left, right, below, way))?;
            }
            Ok(())
        }
        (left, right) if left == right => Ok(()),
        _ => Err((Side::Has(first.span), Side::Has(second.span))),
    }
}

fn compare_objects(
    (first, left): (&Node, &Object),
    (second, right): (&Node, &Object),
    shape: Option<Shape>,
    way: &mut Vec<String>,
) -> Result<(), Sides> {
    let counts = |key: &str| !is_annotation(shape, key);
    for (key, member) in left.iter().filter(|(key, _)| counts(key)) {
        let Some(other) = right.get(key) else {
            way.push(key.to_owned());
            return Err((Side::Has(member.key_span), Side::Lacks(second.span)));
        };
        if is_set(shape, key) && equal_sets(&member.node, other) {
            continue;
        }
        let below = shape.and_then(|shape| shape.below(key));
        step(key.to_owned(), way, |way| compare(&member.node, other, below, way))?;
    }
    let surplus = right.iter().find(|(key, _)| counts(key) && !left.contains(key));
    match surplus {
        None => Ok(()),
        Some((key, member)) => {
            way.push(key.to_owned());
            Err((Side::Lacks(first.span), Side::Has(member.key_span)))
        }
    }
}

fn step(
    key: String,
    way: &mut Vec<String>,
    compare: impl FnOnce(&mut Vec<String>) -> Result<(), Sides>,
) -> Result<(), Sides> {
    compare(way).inspect_err(|_| way.push(key))
}

/// Keys that only people read. They are keys of the specification only in its own objects: a
/// property may be called `description`, and then it counts.
fn is_annotation(shape: Option<Shape>, key: &str) -> bool {
    let Some(Shape::One(kind) | Shape::OneOrList(kind)) = shape else { return false };
    let always = ["description", "summary", "example", "examples", "externalDocs", "$comment"];
    let free = [Kind::Paths, Kind::Callback, Kind::SecurityRequirement, Kind::Components];
    !free.contains(&kind) && (always.contains(&key) || (kind == Kind::Schema && key == "title"))
}

/// Lists whose order means nothing.
fn is_set(shape: Option<Shape>, key: &str) -> bool {
    let schema = matches!(shape, Some(Shape::One(Kind::Schema) | Shape::OneOrList(Kind::Schema)));
    schema && ["required", "enum", "type"].contains(&key)
}

fn equal_sets(first: &Node, second: &Node) -> bool {
    let (Some(first), Some(second)) = (first.as_array(), second.as_array()) else { return false };
    first.len() == second.len() && first.iter().all(|item| second.contains(item))
}
