//! Files in `multipart/form-data` bodies become parts.
//!
//! ```yaml
//! # before                                 # after
//! file: {type: string, format: binary}     file: {$ref: '#/components/schemas/Part'}
//! ```
//!
//! The component stands for the runtime's `Part`: content in memory or a stream, with a file name and
//! a media type. Everything else of the form stays typed as it is. A component that is used outside
//! of multipart bodies too is copied for the form (`DocumentForm`), since a file in JSON is a text.
//! Nothing is lost.

use std::collections::{HashMap, HashSet};

use crate::normalise::draft::{pointer, schema_reference};
use crate::normalise::{Draft, Replacement};
use crate::operation::BodyKind;
use crate::schema;
use crate::tree::{Node, Object, Pointer};

const RUST_TYPE: &str = "::client_runtime::Part";

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let forms: Vec<Pointer> = draft
        .operations
        .iter()
        .filter(|row| {
            row.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Multipart(_)))
        })
        .map(|row| {
            let content = pointer(row).child("requestBody").child("content");
            content.child("multipart/form-data").child("schema")
        })
        .collect();
    if forms.is_empty() {
        return;
    }
    let string = Object::from_iter([("type".to_owned(), Node::new("string", draft.root.span))]);
    let part = draft.add_schema("Part", Node::new(string, draft.root.span));
    draft
        .replacements
        .push(Replacement { component: part.clone(), rust_type: RUST_TYPE.to_owned() });
    let shared = referred_elsewhere(&draft.root);
    let mut files = Files { part, shared, copies: HashMap::new(), open: HashSet::new() };
    for place in forms {
        if let Some(mut form) = draft.root.at(&place).cloned() {
            files.mark(&mut form, draft);
            if let Some(node) = draft.root.at_mut(&place) {
                *node = form;
            }
        }
    }
}

struct Files {
    /// The component that stands for a part.
    part: String,
    /// Components that something else than a multipart body refers to.
    shared: HashSet<String>,
    /// Components with files in them, by the component that they were copied from.
    copies: HashMap<String, Option<String>>,
    /// Components that are being copied, so that a circle ends.
    open: HashSet<String>,
}

impl Files {
    /// Marks the files of a form, and of those that it is made of.
    fn mark(&mut self, form: &mut Node, draft: &mut Draft<'_>) {
        if let Some(reference) = form.reference().map(str::to_owned) {
            if let Some(copy) = self.copy(&reference, draft) {
                *form = schema_reference(&copy, form.span);
            }
            return;
        }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for branch in form.get_mut(keyword).and_then(Node::as_array_mut).into_iter().flatten() {
                self.mark(branch, draft);
            }
        }
        let properties = form.get_mut("properties").and_then(Node::as_object_mut);
        for (_, property) in properties.into_iter().flat_map(Object::nodes_mut) {
            self.mark_field(property, &draft.root);
        }
        if let Some(others) = form.get_mut("additionalProperties") {
            self.mark_field(others, &draft.root);
        }
    }

    fn mark_field(&self, field: &mut Node, root: &Node) {
        let Some(target) = schema::resolve(root, field) else { return };
        if is_file(target) {
            *field = self.part(target);
        } else if target.get("type").and_then(Node::as_str) == Some("array")
            && let Some(items) = target.get("items").and_then(|items| schema::resolve(root, items))
            && is_file(items)
        {
            let part = self.part(items);
            *field = target.clone();
            field.make_object().insert("items", part);
        }
    }

    /// A reference to the part; its documentation stands beside it.
    fn part(&self, file: &Node) -> Node {
        let reference = schema_reference(&self.part, file.span);
        let Some(docs) = file.get("description") else { return reference };
        let all_of = Node::new(vec![reference], file.span);
        let members = [("description".to_owned(), docs.clone()), ("allOf".to_owned(), all_of)];
        Node::new(Object::from_iter(members), file.span)
    }

    /// A copy of a component with its files marked; `None` if it has none.
    fn copy(&mut self, reference: &str, draft: &mut Draft<'_>) -> Option<String> {
        let target = schema::local(reference)?;
        let [_, _, name] = target.segments() else { return None };
        if let Some(copy) = self.copies.get(name) {
            return copy.clone();
        }
        if !self.open.insert(name.clone()) {
            return None;
        }
        let original = draft.root.at(&target)?.clone();
        let mut form = original.clone();
        self.mark(&mut form, draft);
        let copy = if form == original {
            None
        } else if self.shared.contains(name) {
            Some(draft.add_schema(&format!("{name}Form"), form))
        } else {
            draft.schemas_mut().insert(name.clone(), form);
            Some(name.clone())
        };
        self.copies.insert(name.clone(), copy.clone());
        copy
    }
}

/// The components that have a reference from anywhere but a multipart body.
fn referred_elsewhere(root: &Node) -> HashSet<String> {
    let mut names = HashSet::new();
    schema::each(root, |node, place| {
        let target = node.reference().and_then(schema::local);
        let Some([_, _, name, ..]) = target.as_ref().map(Pointer::segments) else { return };
        let in_form =
            place.pointer().segments().iter().any(|segment| segment == "multipart/form-data");
        if !in_form {
            names.insert(name.clone());
        }
    });
    names
}

fn is_file(schema: &Node) -> bool {
    let text = |key| schema.get(key).and_then(Node::as_str);
    text("type") == Some("string") && matches!(text("format"), Some("binary" | "file"))
}
