//! Which item of a crate comes from which place of the document, and back.
//!
//! [`outline::Places`] knows types, members and operations. This adds what is inside of them: values of
//! enums, branches, answers by status, setters, and what a client is built with.

use std::collections::BTreeMap;

use crate::model::{Argument, Enum, Kind, Model, Operation, Origin, Place, TypeRef, Union, Value};
use crate::operation::{Location, StatusPattern, pascal_case};
use crate::outline::Places;
use crate::pipeline::Package;
use crate::tree::{FileId, Node, Object, Pointer, Span};

/// The places of a crate's items.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    by_path: BTreeMap<String, Origin>,
}

impl Origins {
    /// The places of what a document has become.
    #[must_use]
    pub fn of(package: &Package) -> Self {
        let places = Places::of(&package.model);
        let by_path = places.iter().map(|(path, origin)| (path.to_owned(), origin.clone()));
        let mut origins = Self { by_path: by_path.collect() };
        let (model, document) = (&package.model, &package.document);
        for (_, own) in model.types.iter().filter(|(_, own)| own.usage.is_used()) {
            let path = format!("types::{}", own.name);
            match &own.kind {
                Kind::Enum(found) => origins.values(&path, found, &own.origin, document),
                Kind::Union(union) => origins.branches(&path, union, &own.origin, model),
                _ => {}
            }
        }
        for operation in &model.operations {
            origins.arguments(operation, document);
            origins.answers(operation, model, document);
        }
        origins.environments(package);
        origins.credentials(package);
        origins
    }

    /// Where an item was written.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Origin> {
        self.by_path.get(path)
    }

    /// The items that were written at a place: by its bytes, or by its pointer where the file, if any
    /// holds it, is the same.
    #[must_use]
    pub fn at(&self, pointer: &Pointer, span: Span) -> Vec<&str> {
        let is_there = |origin: &Origin| {
            let same_bytes = span.file().is_some() && origin.span == span;
            same_bytes || (origin.pointer == *pointer && origin.span.file() == span.file())
        };
        let here = self.by_path.iter().filter(|(_, origin)| is_there(origin));
        here.map(|(path, _)| path.as_str()).collect()
    }

    /// What was written around a byte of a file: the place of the smallest item.
    #[must_use]
    pub fn around(&self, file: FileId, byte: usize) -> Option<&Origin> {
        let origins = self.by_path.values().filter(|origin| origin.span.file() == Some(file));
        let around = origins.filter(|origin| origin.span.range().contains(&byte));
        around.min_by_key(|origin| origin.span.range().len())
    }

    fn add(&mut self, path: String, pointer: Pointer, span: Span) {
        self.by_path.entry(path).or_insert(Origin { pointer, span });
    }

    fn values(&mut self, path: &str, found: &Enum, origin: &Origin, document: &Node) {
        let listed = document.at(&origin.pointer).and_then(|node| node.get("enum"));
        let listed = listed.and_then(Node::as_array).unwrap_or_default();
        for value in &found.values {
            let is_it = |node: &&Node| match &value.wire {
                Value::Text(text) => node.as_str() == Some(text),
                Value::Integer(number) => node.as_integer() == Some(i128::from(*number)),
                Value::Boolean(flag) => node.as_bool() == Some(*flag),
            };
            let place = origin.pointer.child("enum");
            if let Some((index, node)) = (0..).zip(listed).find(|(_, node)| is_it(node)) {
                let index: usize = index;
                let path = format!("{path}::{}", value.name);
                self.add(path, place.child(index.to_string()), node.span);
            }
        }
    }

    /// A branch that has a type of its own is where that type is.
    fn branches(&mut self, path: &str, union: &Union, origin: &Origin, model: &Model) {
        for branch in &union.branches {
            let origin = match &branch.ty {
                TypeRef::Named(id) => &model.types.get(*id).origin,
                _ => origin,
            };
            self.add(format!("{path}::{}", branch.name), origin.pointer.clone(), origin.span);
        }
    }

    fn arguments(&mut self, operation: &Operation, document: &Node) {
        let row = &operation.row;
        for argument in operation.arguments.iter().filter(|argument| !argument.required) {
            let Some((pointer, span)) = argument_place(argument, &row.place, document) else {
                continue;
            };
            let path = format!("requests::{}.{}", pascal_case(&row.id), argument.name);
            self.add(path, pointer, span);
        }
    }

    fn answers(&mut self, operation: &Operation, model: &Model, document: &Node) {
        let place = operation.row.place.child("responses");
        let Some(responses) = document.at(&place).and_then(Node::as_object) else { return };
        let successes = match operation.success {
            crate::model::Success::ByStatus(id) => Some(id),
            _ => None,
        };
        for id in [operation.failure, successes].into_iter().flatten() {
            let name = shared_name(id, model);
            let Some(outcome) = model.types.outcome(id) else { continue };
            for case in &outcome.cases {
                let is_it = |key: &&str| StatusPattern::parse(key) == Some(case.status);
                if let Some(key) = responses.keys().find(is_it) {
                    let span = responses.get(key).map_or(Span::NONE, |node| node.span);
                    self.add(format!("types::{name}::{}", case.name), place.child(key), span);
                }
            }
        }
    }

    fn environments(&mut self, package: &Package) {
        let place = Pointer::root().child("servers");
        let servers = package.document.get("servers").and_then(Node::as_array).unwrap_or_default();
        for variant in &package.environments.variants {
            let trimmed = |url: &str| url.trim().trim_end_matches('/').to_owned();
            let is_it = |server: &Node| {
                let url = server.get("url").and_then(Node::as_str);
                url.is_some_and(|url| trimmed(url) == trimmed(&variant.url))
            };
            if let Some(index) = servers.iter().position(is_it) {
                let span = servers.get(index).map_or(Span::NONE, |server| server.span);
                let path = format!("Environment::{}", variant.name);
                self.add(path, place.child(index.to_string()), span);
            }
        }
    }

    fn credentials(&mut self, package: &Package) {
        let place: Pointer = ["components", "securitySchemes"].into_iter().collect();
        for function in &package.credentials {
            let mut schemes = package.model.schemes.iter();
            if let Some(scheme) = schemes.find(|scheme| scheme.name == function.scheme) {
                let path = format!("Credentials::{}", function.name);
                self.add(path, place.child(&scheme.name), scheme.span);
            }
        }
    }
}

/// The name of the enum that a type is: operations with the same answers share one.
fn shared_name(id: crate::model::TypeId, model: &Model) -> &str {
    let own = model.types.get(id);
    match &own.kind {
        Kind::Alias(TypeRef::Named(shared)) => shared_name(*shared, model),
        _ => &own.name,
    }
}

/// Where an argument of an operation was written.
pub(super) fn argument_place(
    argument: &Argument,
    operation: &Pointer,
    document: &Node,
) -> Option<(Pointer, Span)> {
    let Place::Parameter { name, location, .. } = &argument.place else {
        let place = operation.child("requestBody");
        let span = document.at(&place)?.span;
        return Some((place, span));
    };
    let location = match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    let text = |object: &Object, key: &str| {
        object.get(key).and_then(Node::as_str).map(str::to_owned).unwrap_or_default()
    };
    // Those of the path are beside the operation.
    [Some(operation.clone()), operation.parent()].into_iter().flatten().find_map(|place| {
        let place = place.child("parameters");
        let list = document.at(&place)?.as_array()?;
        let is_it = |node: &Node| {
            let (_, target) = followed(node, document);
            target.as_object().is_some_and(|object| {
                text(object, "name") == *name && text(object, "in") == location
            })
        };
        let index = list.iter().position(is_it)?;
        let node = list.get(index)?;
        let (pointer, target) = followed(node, document);
        Some((pointer.unwrap_or_else(|| place.child(index.to_string())), target.span))
    })
}

/// What a reference to a component leads to, and where that is.
fn followed<'d>(node: &'d Node, document: &'d Node) -> (Option<Pointer>, &'d Node) {
    let place = node.reference().and_then(|text| Pointer::parse(text.strip_prefix('#')?));
    match place.and_then(|place| Some((document.at(&place)?, place))) {
        Some((target, place)) => (Some(place), target),
        None => (None, node),
    }
}
