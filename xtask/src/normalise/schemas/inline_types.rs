//! Schemas that become named types stand in components, so that typify never invents a name.
//!
//! ```yaml
//! # before                                       # after
//! Order:                                         Order:
//!   properties:                                    properties:
//!     items: {type: array, items:                    items: {type: array, items:
//!       {type: object, properties: ..}}                {$ref: '#/components/schemas/OrderItemsItem'}}
//!                                                OrderItemsItem: {type: object, properties: ..}
//! ```
//!
//! The names are those that typify itself would try first: parent and property, `Item` for items of
//! an array, `Value` for values of a map, the branch's name for a branch, the operation's name with
//! `Body`, `Response` or the parameter's name. A number tells equal ones apart. Components,
//! properties and operations are taken by the alphabet, so the order of the document does not show.
//!
//! The rule runs three times: for what other rules must be able to refer to, for what merging made of
//! it, and for what they left behind. Components that were inline and that nothing refers to any more are taken out again.

use std::collections::HashSet;

use super::shape::{
    self, WAS_INLINE, branches, component_of, is_tagged_externally, reference_in_place_of, referred,
};
use crate::normalise::Draft;
use crate::normalise::draft::pointer;
use crate::operation::pascal_case;
use crate::schema;
use crate::tree::{Node, Pointer};

/// Before the merging of `allOf`: objects and whatever has subschemas.
pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    hoist_all(draft, is_composite);
}

/// Behind the merging of `allOf`, which makes schemas and leaves some without use, whose names are
/// free again.
pub(in crate::normalise) fn apply_to_merged(draft: &mut Draft<'_>) {
    remove_unused(draft);
    draft.forget_names();
    hoist_all(draft, is_composite);
}

/// Behind all rules that make schemas: every schema that becomes a named type.
pub(in crate::normalise) fn apply_to_rest(draft: &mut Draft<'_>) {
    hoist_all(draft, |schema| is_composite(schema) || is_named_scalar(schema));
    remove_unused(draft);
}

fn is_composite(schema: &Node) -> bool {
    referred(schema).is_none()
        && (["allOf", "oneOf", "anyOf"].iter().any(|keyword| !branches(schema, keyword).is_empty())
            || shape::properties(schema).is_some()
            || (shape::type_of(schema) == Some("object") && !shape::required(schema).is_empty()))
}

/// Enums, and strings with constraints, which are newtypes.
fn is_named_scalar(schema: &Node) -> bool {
    let constrained =
        ["minLength", "maxLength", "pattern"].iter().any(|key| schema.get(key).is_some());
    schema.get("enum").is_some() || (shape::type_of(schema) == Some("string") && constrained)
}

fn hoist_all(draft: &mut Draft<'_>, chosen: fn(&Node) -> bool) {
    let mut names: Vec<String> = draft.schemas_mut().keys().map(str::to_owned).collect();
    names.sort_unstable();
    for name in names {
        let Some(node) = draft.schemas_mut().get_mut(&name) else { continue };
        let mut schema = std::mem::replace(node, Node::new(false, node.span));
        Hoist { draft, chosen }.children(&mut schema, &name);
        draft.schemas_mut().insert(name, schema);
    }
    let mut rows: Vec<(String, Pointer)> =
        draft.operations.iter().map(|row| (row.id.clone(), pointer(row))).collect();
    rows.sort_unstable();
    for (id, place) in rows {
        // Answers of one operation that are equal have one type, or progenitor would see several.
        let mut moved: Vec<(Node, Node)> = Vec::new();
        for (suffix, place) in carried(draft, &place) {
            let Some(node) = draft.root.at_mut(&place) else { continue };
            let mut schema = std::mem::replace(node, Node::new(false, node.span));
            let before = schema.clone();
            match moved.iter().find(|(known, _)| *known == before) {
                Some((_, after)) => schema.clone_from(after),
                None => Hoist { draft, chosen }
                    .one(&mut schema, &format!("{}{suffix}", pascal_case(&id))),
            }
            moved.push((before, schema.clone()));
            if let Some(node) = draft.root.at_mut(&place) {
                *node = schema;
            }
        }
    }
}

/// The places of an operation's schemas, each with what its type's name ends in.
fn carried(draft: &Draft<'_>, operation: &Pointer) -> Vec<(String, Pointer)> {
    let Some(node) = draft.root.at(operation) else { return Vec::new() };
    let mut found = Vec::new();
    let parameters = node.get("parameters").and_then(Node::as_array).unwrap_or_default();
    for (index, parameter) in parameters.iter().enumerate() {
        if parameter.get("schema").is_some() {
            let name = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
            let place = operation.child("parameters").child(index.to_string()).child("schema");
            found.push((pascal_case(name), place));
        }
    }
    let mut add = |suffix: &str, body: Option<&Node>, place: &Pointer| {
        let content = body.and_then(|body| body.get("content")).and_then(Node::as_object);
        for (media_type, member) in content.into_iter().flat_map(|content| content.nodes()) {
            // Bytes are no JSON, and progenitor wants to see that they are bytes.
            if member.get("schema").is_some() {
                let place = place.child("content").child(media_type).child("schema");
                found.push((suffix.to_owned(), place));
            }
        }
    };
    add("Body", node.get("requestBody"), &operation.child("requestBody"));
    let responses = node.get("responses").and_then(|responses| responses.as_object());
    for (status, response) in responses.into_iter().flat_map(|responses| responses.nodes()) {
        add("Response", Some(response), &operation.child("responses").child(status));
    }
    found
}

struct Hoist<'d, 'a> {
    draft: &'d mut Draft<'a>,
    chosen: fn(&Node) -> bool,
}

impl Hoist<'_, '_> {
    /// Moves a schema into a component if it becomes a named type, and looks below it otherwise.
    fn one(&mut self, schema: &mut Node, name: &str) {
        if referred(schema).is_some() {
            return;
        }
        if !(self.chosen)(schema) {
            return self.children(schema, name);
        }
        let component = self.draft.add_schema(name, Node::new(false, schema.span));
        self.children(schema, &component);
        let reference = reference_in_place_of(schema, &component);
        let mut moved = std::mem::replace(schema, reference);
        let object = moved.make_object();
        object.remove("nullable");
        object.remove("title");
        object.insert(WAS_INLINE, Node::new(true, schema.span));
        self.draft.schemas_mut().insert(component, moved);
    }

    /// Looks at the schemas below one that is called `name`.
    fn children(&mut self, schema: &mut Node, name: &str) {
        if is_tagged_externally(schema) {
            return self.variants(schema, name);
        }
        self.properties(schema, name);
        if let Some(items) = schema.get_mut("items") {
            self.one(items, &format!("{name}Item"));
        }
        if let Some(values) = schema.get_mut("additionalProperties") {
            self.one(values, &format!("{name}Value"));
        }
        // The branches of `allOf` are parts of the type and no types of their own.
        let parts = schema.get_mut("allOf").and_then(Node::as_array_mut);
        for part in parts.into_iter().flatten() {
            if referred(part).is_none() {
                self.children(part, name);
            }
        }
        for keyword in ["oneOf", "anyOf"] {
            self.branches(schema, keyword, name);
        }
    }

    fn properties(&mut self, schema: &mut Node, name: &str) {
        let Some(properties) = schema.get_mut("properties").and_then(Node::as_object_mut) else {
            return;
        };
        let mut properties: Vec<(&str, &mut Node)> = properties.nodes_mut().collect();
        properties.sort_unstable_by_key(|(name, _)| *name);
        for (property, node) in properties {
            self.one(node, &format!("{name}{}", pascal_case(property)));
        }
    }

    fn branches(&mut self, schema: &mut Node, keyword: &str, name: &str) {
        let branches = schema.get_mut(keyword).and_then(Node::as_array_mut);
        for (index, branch) in branches.into_iter().flatten().enumerate() {
            // What only requires members is a condition on the members beside it.
            let is_condition = |key: &str| ["required", "type"].contains(&key);
            if shape::constraints(branch).all(is_condition) {
                continue;
            }
            let title = branch.get("title").and_then(Node::as_str).map(pascal_case);
            let own = title.clone().unwrap_or_else(|| format!("Variant{index}"));
            // A title that repeats the union's name would stutter.
            let own =
                own.strip_prefix(name).filter(|rest| !rest.is_empty()).unwrap_or(&own).to_owned();
            self.one(branch, &format!("{name}{own}"));
        }
    }

    /// The contents of the variants of a union over statuses.
    fn variants(&mut self, schema: &mut Node, name: &str) {
        let branches = schema.get_mut("oneOf").and_then(Node::as_array_mut);
        for branch in branches.into_iter().flatten() {
            self.properties(branch, name);
        }
    }
}

/// Takes out what was inline and is in use no longer, and then what that was the last to use.
fn remove_unused(draft: &mut Draft<'_>) {
    loop {
        let mut used: HashSet<String> = HashSet::new();
        schema::each(&draft.root, |node, place| {
            let target = node.reference().and_then(component_of);
            let pointer = target.as_ref().map(|_| place.pointer());
            // What only refers to itself is not in use.
            let own = pointer.as_ref().and_then(|pointer| pointer.segments().get(2));
            let inside = pointer.as_ref().and_then(|pointer| pointer.segments().first());
            if let Some(target) = target
                && !(inside.is_some_and(|first| first == "components") && own == Some(&target))
            {
                used.insert(target);
            }
        });
        let schemas = draft.schemas_mut();
        let before = schemas.len();
        schemas.retain(|name, schema| schema.get(WAS_INLINE).is_none() || used.contains(name));
        if schemas.len() == before {
            break;
        }
    }
}
