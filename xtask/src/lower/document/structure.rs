//! Makes every container what the specification says it is.
//!
//! Before: `properties: null`, `parameters: {id: {...}}`, `content: {application/json: null}`,
//! `tags: [pets]`, `properties: {id: string}`, `paths: {pets: {...}}`. After: no `properties`, a
//! list of the parameters, an empty media type, `tags: [{name: pets}]`, `id: {type: string}`,
//! `/pets`. What has no such reading is dropped and entered.

use crate::ledger::Ledger;
use crate::schema::{self, Kind, METHODS, Place, Shape};
use crate::tree::{Node, Object, Pointer, Span, Value};

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    root_paths(root, ledger);
    apply_below(root, Kind::Document, &Pointer::root(), ledger);
}

/// The same for a part that has become an object of the kind only now.
pub(super) fn apply_below(node: &mut Node, kind: Kind, base: &Pointer, ledger: &mut Ledger) {
    schema::walk_below_mut(node, kind, base, |kind, node, place| {
        let Some(object) = node.as_object_mut() else { return };
        drop_false_reference(object, kind, place, ledger);
        let mut repair = Repair { owner: kind, place, ledger };
        object.retain(|key, child| match kind.child(key) {
            Some(shape) => repair.member(key, shape, child),
            None => true,
        });
    });
}

/// Drops a `$ref` that is not a text or is where no reference may be.
fn drop_false_reference(object: &mut Object, kind: Kind, place: Place<'_>, ledger: &mut Ledger) {
    let Some(reference) = object.get("$ref") else { return };
    if !kind.may_be_reference() || reference.as_str().is_none() {
        let detail = "no reference can be here, so it is dropped";
        ledger.lose("malformed", &place.pointer().child("$ref"), reference.span, detail);
        object.remove("$ref");
    }
}

/// Repairs the members of one object.
struct Repair<'a> {
    owner: Kind,
    place: Place<'a>,
    ledger: &'a mut Ledger,
}

impl Repair<'_> {
    /// Gives the value of a key its shape; `false` if it must go.
    fn member(&mut self, key: &str, shape: Shape, child: &mut Node) -> bool {
        match shape {
            Shape::OneOrList(kind) if child.as_array().is_some() => self.list(key, kind, child),
            Shape::One(kind) | Shape::OneOrList(kind) => {
                if names_its_children(self.owner) {
                    fill(kind, child);
                }
                self.object(&[key], kind, child)
            }
            Shape::Map(kind) => self.map(key, kind, child),
            Shape::List(kind) => self.list(key, kind, child),
        }
    }

    fn map(&mut self, key: &str, kind: Kind, child: &mut Node) -> bool {
        match &mut child.value {
            Value::Object(object) => {
                object.retain(|name, item| {
                    fill(kind, item);
                    // The old keyword `dependencies` holds lists of names beside schemas.
                    (key == "dependencies" && item.as_array().is_some())
                        || self.object(&[key, name], kind, item)
                });
                true
            }
            // `examples` written like those of a schema: the rule of examples reads them.
            Value::Array(items) if kind == Kind::Example && self.owner != Kind::Components => {
                !items.is_empty()
            }
            _ => self.drop(&[key], child),
        }
    }

    fn list(&mut self, key: &str, kind: Kind, child: &mut Node) -> bool {
        if let Value::Object(object) = &mut child.value {
            let object = std::mem::take(object);
            child.value = Value::Array(items_of(kind, object, child));
        } else if let Value::String(_) = &child.value {
            child.value = Value::Array(vec![child.clone()]);
        }
        let Some(items) = child.as_array_mut() else { return self.drop(&[key], child) };
        items.retain_mut(|item| self.object(&[key], kind, item));
        true
    }

    /// Makes `node` an object of the kind; `false` if it cannot be one.
    fn object(&mut self, keys: &[&str], kind: Kind, node: &mut Node) -> bool {
        let member = match (&node.value, kind) {
            (Value::Object(_), _) | (Value::Bool(_), Kind::Schema) => return true,
            (Value::Null, _) => return false,
            (Value::String(flag), Kind::Schema) if flag == "true" || flag == "false" => {
                node.value = Value::Bool(flag == "true");
                return true;
            }
            (Value::String(_), Kind::Schema) => "type",
            (Value::String(_), Kind::Tag | Kind::License) => "name",
            (Value::String(_), Kind::Server | Kind::ExternalDocs) => "url",
            (Value::String(_), Kind::Discriminator) => "propertyName",
            (Value::String(_), Kind::Response) => "description",
            (Value::String(_) | Value::Integer(_), Kind::ServerVariable) => "default",
            (_, Kind::Example) => "value",
            _ => return self.drop(keys, node),
        };
        let value = std::mem::replace(&mut node.value, Value::Null);
        let inner = (member.to_owned(), Node::new(value, node.span));
        node.value = Value::Object(std::iter::once(inner).collect());
        true
    }

    /// Enters that `node` goes, unless nothing is said there.
    fn drop(&mut self, keys: &[&str], node: &Node) -> bool {
        if !is_hollow(node) {
            let at = keys.iter().fold(self.place.pointer(), |at, key| at.child(*key));
            let detail = format!("{} cannot be here and is dropped", node.kind());
            self.ledger.lose("malformed", &at, node.span, detail);
        }
        false
    }
}

/// A path starts with `/`; the walk and the parser pass over any other key. Where the path is there
/// with its `/` too, only that one is called.
fn root_paths(root: &mut Node, ledger: &mut Ledger) {
    let unrooted = |key: &&str| !key.starts_with('/') && !key.starts_with("x-");
    let paths = root.get("paths").and_then(Node::as_object);
    let keys: Vec<String> =
        paths.into_iter().flat_map(Object::keys).filter(unrooted).map(str::to_owned).collect();
    for key in keys {
        let rooted = format!("/{key}");
        for (method, span) in operations_beside(root, &key, &rooted) {
            let operation = format!("{} {key}", method.to_uppercase());
            let reason = format!("the path without its `/` is that of `{rooted}`, which is used");
            ledger.leave_out(operation, span, reason);
        }
        let Some(paths) = root.get_mut("paths").and_then(Node::as_object_mut) else { return };
        if paths.contains(&rooted) {
            paths.remove(&key);
        } else {
            paths.rename(&key, &rooted);
        }
    }
}

/// The operations of a path, if there is another path that is used instead.
fn operations_beside(root: &Node, key: &str, other: &str) -> Vec<(String, Span)> {
    let Some(paths) = root.get("paths").filter(|paths| paths.get(other).is_some()) else {
        return Vec::new();
    };
    let item = paths.get(key).and_then(|item| schema::resolve(root, item));
    let members = item.and_then(Node::as_object).into_iter().flat_map(Object::iter);
    members
        .filter(|(method, member)| METHODS.contains(method) && member.node.as_object().is_some())
        .map(|(method, member)| (method.to_owned(), member.key_span))
        .collect()
}

/// Whether nothing is said there: `null`, or a container with nothing in it.
fn is_hollow(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}

/// Whether the keys of an object of this kind are names that its author chose.
fn names_its_children(owner: Kind) -> bool {
    matches!(owner, Kind::Paths | Kind::Callback | Kind::Responses)
}

/// A name with nothing under it still declares a property, a media type, a response or a path.
fn fill(kind: Kind, item: &mut Node) {
    let declares = matches!(kind, Kind::Schema | Kind::MediaType | Kind::Response | Kind::PathItem);
    if declares && item.value == Value::Null {
        item.value = Value::Object(Object::new());
    }
}

/// The items that somebody wrote as a mapping: one item if its keys are those of the item, such as
/// `security: {apiKey: []}`, otherwise its values, whose keys are their names where they lack one.
fn items_of(kind: Kind, object: Object, list: &Node) -> Vec<Node> {
    let is_item = kind == Kind::SecurityRequirement
        || ["$ref", "name", "url", "type"].iter().any(|key| object.contains(key));
    if is_item && !object.is_empty() {
        return vec![Node::new(object, list.span)];
    }
    let takes_name = matches!(kind, Kind::Parameter | Kind::Tag);
    let name_it = |(key, mut member): (String, crate::tree::Member)| {
        if let Some(item) = member.node.as_object_mut()
            && takes_name
            && !item.contains("$ref")
            && !item.contains("name")
        {
            item.insert("name", Node::new(key, member.key_span));
        }
        member.node
    };
    object.into_iter().map(name_it).collect()
}
