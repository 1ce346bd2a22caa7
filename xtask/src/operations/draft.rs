//! What the rules work on.

use std::collections::HashSet;

use super::{Operations, SecurityScheme};
use crate::diagnostic::{Diagnostic, Outcome};
use crate::ledger::Ledger;
use crate::lower::Lowered;
use crate::operation::{Operation, pascal_case, unique};
use crate::schema;
use crate::surface::Surface;
use crate::tree::{Node, Object, Pointer, Span};

/// A component that stands for a hand-written type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The component's name under `components/schemas`.
    pub component: String,
    /// The path of the Rust type.
    pub rust_type: String,
}

/// A document on its way through the rules, with all that they find out.
pub struct Draft<'a> {
    /// The document.
    pub root: Node,
    /// The rows of the operation table, in document order.
    pub operations: Vec<Operation>,
    /// The security schemes, sorted by name.
    pub schemes: Vec<SecurityScheme>,
    /// Components that stand for hand-written types.
    pub replacements: Vec<Replacement>,
    /// Components that are received although no operation says so.
    pub received: Vec<String>,
    /// What was lost.
    pub ledger: Ledger,
    /// Facts of `surface.toml` that do not fit the document, and the like.
    pub diagnostics: Vec<Diagnostic>,
    /// The surface that the document belongs to.
    pub surface: &'a Surface,
    /// The names of component schemas, as types and in lower case.
    taken: HashSet<String>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(lowered: Lowered, surface: &'a Surface) -> Self {
        let Lowered { root, ledger } = lowered;
        let schemas = root.get("components").and_then(|components| components.get("schemas"));
        let names = schemas.and_then(Node::as_object).into_iter().flat_map(Object::keys);
        let taken = names.map(|name| pascal_case(name).to_ascii_lowercase()).collect();
        Self {
            root,
            operations: Vec::new(),
            schemes: Vec::new(),
            replacements: Vec::new(),
            received: Vec::new(),
            ledger,
            diagnostics: Vec::new(),
            surface,
            taken,
        }
    }

    pub(super) fn finish(mut self) -> Outcome<Operations> {
        self.operations.sort_by(|a, b| a.id.cmp(&b.id));
        let event = self.surface.facts.webhooks.as_ref().map(|facts| facts.event.get_ref().clone());
        self.received.extend(event);
        let operations = Operations {
            root: self.root,
            rows: self.operations,
            schemes: self.schemes,
            replacements: self.replacements,
            received: self.received,
            ledger: self.ledger,
        };
        Outcome::new(operations, self.diagnostics)
    }

    /// Calls `visit` with each row and its node in the document, and the ledger to enter losses.
    pub fn each_operation(
        &mut self,
        mut visit: impl FnMut(&mut Operation, &mut Node, &mut Ledger),
    ) {
        for row in &mut self.operations {
            if let Some(node) = self.root.at_mut(&pointer(row)) {
                visit(row, node, &mut self.ledger);
            }
        }
    }

    /// As [`Self::each_operation`], for what only reads the document, all of which it is given.
    pub fn read_operations(
        &mut self,
        mut visit: impl FnMut(&mut Operation, &Node, &Node, &mut Ledger),
    ) {
        for row in &mut self.operations {
            if let Some(node) = self.root.at(&row.place) {
                visit(row, node, &self.root, &mut self.ledger);
            }
        }
    }

    /// Adds a component schema and gives the name that it got: `name` in Pascal case, with a
    /// number after it if a component has that name already in any case.
    pub fn add_schema(&mut self, name: &str, schema: Node) -> String {
        let name = self.take_name(name);
        self.schemas_mut().insert(name.clone(), schema);
        name
    }

    fn take_name(&mut self, name: &str) -> String {
        let name =
            unique(&pascal_case(name), |name| self.taken.contains(&name.to_ascii_lowercase()));
        self.taken.insert(name.to_ascii_lowercase());
        name
    }

    /// The component schemas, made if the document has none.
    pub fn schemas_mut(&mut self) -> &mut Object {
        let span = self.root.span;
        let components = object_at(self.root.make_object(), "components", span);
        object_at(components, "schemas", span)
    }
}

/// Where an operation is in the document.
#[must_use]
pub fn pointer(row: &Operation) -> Pointer {
    row.place.clone()
}

/// A `$ref` to a component schema.
#[must_use]
pub fn schema_reference(name: &str, span: Span) -> Node {
    let pointer = ["components", "schemas", name].into_iter().collect();
    object([("$ref", Node::new(schema::reference_to(&pointer), span))], span)
}

/// An object of these members, at `span`.
#[must_use]
pub fn object<'k>(members: impl IntoIterator<Item = (&'k str, Node)>, span: Span) -> Node {
    let members = members.into_iter().map(|(key, node)| (key.to_owned(), node));
    Node::new(members.collect::<Object>(), span)
}

fn object_at<'o>(object: &'o mut Object, key: &str, span: Span) -> &'o mut Object {
    object.entry(key, || Node::new(Object::new(), span)).make_object()
}
