//! Keywords beside `$ref`, which a 3.0 reader does not see.
//!
//! Before: `{$ref: A, minLength: 3}`, `{$ref: A, nullable: true}`, a property `{$ref: A,
//! description: why}`. After: `allOf: [{$ref: A}, {minLength: 3}]`, `{allOf: [{$ref: A}], nullable:
//! true}`, `{allOf: [{$ref: A}], description: why}`. Elsewhere an annotation is not a reason for an
//! `allOf` and is dropped: it says nothing about a value, as does `minLength` if `A` is an object. In a 3.0 document constraints beside a
//! reference mean nothing and go, but for `nullable`, which vendors write there and mean.

use crate::ledger::Ledger;
use crate::lower::schemas::annotations::is_annotation;
use crate::lower::schemas::types::is_of_another_type;
use crate::lower::version::Version;
use crate::schema::{self, Kind, resolve};
use crate::tree::{Node, Object, Pointer, Span};

/// Annotations that a reader of the generated type wants to know, of a property at least.
const DOCUMENTING: [&str; 4] = ["description", "deprecated", "readOnly", "writeOnly"];

/// A schema with keywords beside its reference.
struct Reference {
    at: Pointer,
    is_property: bool,
    /// The `type` of the target, beside which the same `type` says nothing.
    target_type: Option<Node>,
}

pub(in super::super) fn apply(root: &mut Node, _: &mut Ledger) {
    let version = Version::of(root);
    // Children first, because a parent that is rewritten moves them.
    for reference in references(root).iter().rev() {
        let Some(node) = root.at_mut(&reference.at) else { continue };
        let span = node.span;
        if let Some(object) = node.as_object_mut() {
            *object = lower(std::mem::take(object), span, reference, version);
        }
    }
    drop_siblings_outside_schemas(root);
}

fn references(root: &Node) -> Vec<Reference> {
    let mut references = Vec::new();
    schema::each(root, |node, place| {
        if node.reference().is_some() && node.as_object().is_some_and(|object| object.len() > 1) {
            let target = resolve(root, node);
            references.push(Reference {
                at: place.pointer(),
                is_property: place.is_property(),
                target_type: target.and_then(|target| target.get("type")).cloned(),
            });
        }
    });
    references
}

fn lower(mut schema: Object, span: Span, site: &Reference, version: Version) -> Object {
    let reference = schema.remove("$ref");
    let nullable = schema.remove("nullable").filter(|node| node.as_bool() == Some(true));
    if let Some(target) = &site.target_type {
        if schema.get("type") == Some(target) {
            schema.remove("type");
        }
        if let Some(name) = target.as_str() {
            schema.retain(|keyword, _| !is_of_another_type(keyword, name));
        }
    }
    let mut lowered = Object::new();
    let mut constraints = Object::new();
    let mut branches: Vec<Node> = reference.map(|node| alone(node, span)).into_iter().collect();
    for (key, member) in schema {
        if DOCUMENTING.contains(&key.as_str()) {
            if member.node.as_bool() != Some(false) {
                lowered.insert_member(key, member);
            }
        } else if version == Version::V31 && constrains(&key) {
            match (key.as_str(), member.node.as_array()) {
                ("allOf", Some(more)) => branches.extend_from_slice(more),
                _ => drop(constraints.insert_member(key, member)),
            }
        }
    }
    if !constraints.is_empty() {
        branches.push(Node::new(constraints, span));
    }
    let says_more = nullable.is_some() || site.is_property && !lowered.is_empty();
    match branches.as_slice() {
        [only] if !says_more => only.as_object().cloned().unwrap_or_default(),
        _ => {
            nullable.map(|nullable| lowered.insert("nullable", nullable));
            lowered.insert("allOf", Node::new(branches, span));
            lowered
        }
    }
}

fn alone(reference: Node, span: Span) -> Node {
    Node::new(std::iter::once(("$ref".to_owned(), reference)).collect::<Object>(), span)
}

fn constrains(key: &str) -> bool {
    !is_annotation(key) && key != "summary"
}

/// A `summary` or `description` beside the reference to a parameter or response (3.1).
fn drop_siblings_outside_schemas(root: &mut Node) {
    schema::walk_mut(root, |kind, node, _| {
        if !matches!(kind, Kind::Schema | Kind::PathItem)
            && node.reference().is_some()
            && let Some(object) = node.as_object_mut()
        {
            object.retain(|key, _| key == "$ref");
        }
    });
}
