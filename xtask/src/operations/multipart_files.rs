//! Files in `multipart/form-data` bodies become parts.
//!
//! ```yaml
//! # before                                 # after
//! file: {type: string, format: binary}     file: {$ref: '#/components/schemas/Part'}
//! ```
//!
//! The component stands for the runtime's `Part`: content in memory or a stream, with a file name, a
//! media type and headers. A file is a text in `format: binary`, and what has no type or is any text
//! while its encoding gives it a media type of bytes. A field whose parts need headers is a part too,
//! since no other type has room for them. Everything else of the form stays typed as it is.
//!
//! A component that is used outside of multipart bodies too, or under several encodings, is copied for
//! the form (`DocumentForm`), since a file in JSON is a text. What is lost is entered: headers that may
//! be there of a field that stays typed, files below the first level of a form, which are texts in JSON,
//! and that a field is a file or a text.

mod files;
mod uses;

use std::collections::{HashMap, HashSet};

use super::draft::{pointer, schema_reference};
use crate::lower::is_binary;
use crate::operation::{BodyKind, Field};
use crate::operations::{Draft, Replacement};
use crate::schema;
use crate::schema::constraints;
use crate::tree::{Node, Object, Pointer, Span};
use files::{is_file, is_file_or_list, items, lost_of};
use uses::{of_several_encodings, referred_elsewhere};

const RUST_TYPE: &str = "::client_runtime::Part";

/// Forms are looked into to this depth.
const DEEPEST: usize = 16;

/// A file is looked for in compositions of compositions to this depth.
const COMPOSED: usize = 4;

pub(super) fn apply(draft: &mut Draft<'_>) {
    let forms: Vec<(usize, Pointer)> = draft
        .operations
        .iter()
        .enumerate()
        .filter(|(_, row)| {
            row.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Multipart(_)))
        })
        .map(|(index, row)| {
            let content = pointer(row).child("requestBody").child("content");
            (index, content.child("multipart/form-data").child("schema"))
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
    let mut shared = referred_elsewhere(&draft.root);
    shared.extend(of_several_encodings(draft, &forms));
    let (copies, open, lost) = (HashMap::new(), HashSet::new(), Vec::new());
    let mut files = Files { part, shared, copies, open, lost };
    for (index, place) in forms {
        let Some(mut form) = draft.root.at(&place).cloned() else { continue };
        let mut fields = take_fields(draft, index);
        files.mark(&mut form, &mut fields, draft);
        for (span, detail) in files.lost.drain(..) {
            draft.ledger.lose("part-file", &place, span, detail);
        }
        for field in fields.iter().filter(|field| !field.file && field.headers.is_empty()) {
            for header in &field.optional_headers {
                let name = &field.name;
                let detail = format!("the header `{header}` of the part `{name}` cannot be set");
                draft.ledger.lose("part-header", &place, form.span, detail);
            }
        }
        // The rest is for the documentation alone: any media type is what the runtime expects.
        let is_told = |field: &Field| !["", "*/*"].contains(&field.media_types.as_str());
        fields.retain(|field| is_told(field) || !field.headers.is_empty());
        if let Some(body) = draft.operations[index].body.as_mut() {
            body.kind = BodyKind::Multipart(fields);
        }
        if let Some(node) = draft.root.at_mut(&place) {
            *node = form;
        }
    }
}

fn take_fields(draft: &mut Draft<'_>, index: usize) -> Vec<Field> {
    match draft.operations.get_mut(index).and_then(|row| row.body.as_mut()) {
        Some(body) => match &mut body.kind {
            BodyKind::Multipart(fields) => std::mem::take(fields),
            _ => Vec::new(),
        },
        None => Vec::new(),
    }
}

/// What a field is to a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    File,
    /// No file, but its parts need headers.
    WithHeaders,
    Typed,
}

struct Files {
    /// The component that stands for a part.
    part: String,
    /// Components that something else than a multipart body refers to.
    shared: HashSet<String>,
    /// Components with files in them, by the component that they were copied from and the encoding.
    copies: HashMap<(String, Vec<Field>), Copied>,
    /// Components that are being copied, so that a circle ends.
    open: HashSet<String>,
    /// What is lost of the form, and where.
    lost: Vec<(Span, String)>,
}

/// What became of a component under an encoding.
struct Copied {
    /// The component with its files marked; `None` if it has none.
    component: Option<String>,
    /// The encoding, with what is a file in it.
    fields: Vec<Field>,
}

impl Files {
    /// Marks the files of a form, and of those that it is made of.
    fn mark(&mut self, form: &mut Node, fields: &mut [Field], draft: &mut Draft<'_>) {
        if let Some(reference) = form.reference().map(str::to_owned) {
            if let Some(copy) = self.copy(&reference, fields, draft) {
                *form = schema_reference(&copy, form.span);
            }
            return;
        }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for branch in form.get_mut(keyword).and_then(Node::as_array_mut).into_iter().flatten() {
                self.mark(branch, fields, draft);
            }
        }
        let properties = form.get_mut("properties").and_then(Node::as_object_mut);
        for (name, property) in properties.into_iter().flat_map(Object::nodes_mut) {
            let field = fields.iter_mut().find(|field| field.name == name);
            let original = property.clone();
            self.mark_field(property, field, &draft.root);
            let lost = lost_of(name, &original, *property == original, &draft.root);
            self.lost.extend(lost.map(|detail| (property.span, detail)));
        }
        if let Some(others) = form.get_mut("additionalProperties") {
            self.mark_field(others, None, &draft.root);
        }
    }

    fn mark_field(&self, node: &mut Node, field: Option<&mut Field>, root: &Node) {
        let Some(target) = schema::resolve(root, node) else { return };
        let items = items(target, root);
        let role = role(items.unwrap_or(target), field.as_deref(), root);
        if role == Role::Typed
            && let Some(marked) = self.mark_branches(target, root)
        {
            field.into_iter().for_each(|field| field.file = true);
            *node = marked;
            return;
        }
        let docs = field.as_deref().map(docs).unwrap_or_default();
        if let Some(field) = field {
            field.file = role == Role::File;
            if role == Role::WithHeaders && field.media_types.is_empty() {
                field.media_types = by_itself(items.unwrap_or(target)).to_owned();
            }
        }
        match items {
            _ if role == Role::Typed => {}
            None => *node = self.part(target, &docs),
            Some(items) => {
                let part = self.part(items, &docs);
                *node = target.clone();
                node.make_object().insert("items", part);
            }
        }
    }

    /// A field, or a list, with the files among its branches marked; `None` if there are none.
    fn mark_branches(&self, target: &Node, root: &Node) -> Option<Node> {
        let list = items(target, root);
        let mut marked = list.unwrap_or(target).clone();
        let mut any = false;
        for keyword in ["oneOf", "anyOf"] {
            let branches = marked.get_mut(keyword).and_then(Node::as_array_mut);
            for branch in branches.into_iter().flatten() {
                let resolved = schema::resolve(root, branch);
                if resolved.is_some_and(|branch| is_file_or_list(branch, root)) {
                    self.mark_field(branch, None, root);
                    any = true;
                }
            }
        }
        let whole = |items| {
            let mut list = target.clone();
            list.make_object().insert("items", items);
            list
        };
        any.then(|| if list.is_some() { whole(marked) } else { marked })
    }

    /// A reference to the part; its documentation is beside it.
    fn part(&self, file: &Node, encoding: &str) -> Node {
        let reference = schema_reference(&self.part, file.span);
        let own = file.get("description").and_then(Node::as_str).unwrap_or_default();
        let docs = format!("{}\n\n{encoding}", own.trim_end());
        let docs = docs.trim();
        if docs.is_empty() {
            return reference;
        }
        let all_of = Node::new(vec![reference], file.span);
        let docs = Node::new(docs, file.span);
        let members = [("description".to_owned(), docs), ("allOf".to_owned(), all_of)];
        Node::new(Object::from_iter(members), file.span)
    }

    /// A copy of a component with its files marked; `None` if it has none.
    fn copy(
        &mut self,
        reference: &str,
        fields: &mut [Field],
        draft: &mut Draft<'_>,
    ) -> Option<String> {
        let target = schema::local(reference)?;
        let [_, _, name] = target.segments() else { return None };
        let key = (name.clone(), fields.to_vec());
        if let Some(copied) = self.copies.get(&key) {
            fields.clone_from_slice(&copied.fields);
            return copied.component.clone();
        }
        if !self.open.insert(name.clone()) {
            return None;
        }
        let original = draft.root.at(&target)?.clone();
        let mut form = original.clone();
        self.mark(&mut form, fields, draft);
        self.open.remove(name);
        let copy = if form == original {
            None
        } else if self.shared.contains(name) {
            Some(draft.add_schema(&format!("{name}Form"), form))
        } else {
            draft.schemas_mut().insert(name.clone(), form);
            Some(name.clone())
        };
        self.copies.insert(key, Copied { component: copy.clone(), fields: fields.to_vec() });
        copy
    }
}

fn role(schema: &Node, field: Option<&Field>, root: &Node) -> Role {
    if is_file(schema, root, COMPOSED) {
        return Role::File;
    }
    let is_text = schema.get("type").and_then(Node::as_str) == Some("string");
    let Some(field) = field else { return Role::Typed };
    let media_types = || field.media_types.split(',').map(str::trim).filter(|m| !m.is_empty());
    let is_any = constraints(schema).next().is_none();
    let is_any_text = is_text
        && constraints(schema)
            .all(|key| ["type", "nullable", "minLength", "maxLength"].contains(&key));
    let binary = media_types().count() > 0 && media_types().all(is_binary);
    // What is called XML is not JSON, and a text of XML can be given as well as its bytes.
    let no_json = media_types().count() > 0
        && media_types().all(|media_type| is_binary(media_type) || media_type.contains("xml"));
    if (is_any_text && binary) || (is_any && no_json) {
        Role::File
    } else if field.headers.is_empty() {
        Role::Typed
    } else {
        Role::WithHeaders
    }
}

/// What the parts of a field are by themselves (OpenAPI, Encoding Object, `contentType`).
fn by_itself(schema: &Node) -> &'static str {
    match schema.get("type").and_then(Node::as_str) {
        Some("string" | "integer" | "number" | "boolean") => "text/plain",
        _ => "application/json",
    }
}

/// What the encoding of a field says to callers.
fn docs(field: &Field) -> String {
    let quoted = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    };
    let mut sentences = Vec::new();
    if field.media_types.contains([',', '*']) && field.media_types != "*/*" {
        sentences.push(format!("Its media type is one of `{}`.", field.media_types));
    }
    if !field.headers.is_empty() {
        sentences.push(format!("Needs the headers {}.", quoted(&field.headers)));
    }
    if !field.optional_headers.is_empty() {
        sentences.push(format!("May have the headers {}.", quoted(&field.optional_headers)));
    }
    sentences.join(" ")
}
