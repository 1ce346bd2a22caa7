//! From any OpenAPI 3 document to a 3.0.3 document that the generator's parser reads.
//!
//! What it decides: how each construct of 3.1 and 3.2, and each malformation that vendors publish,
//! is said in 3.0. A 3.0 document passes through unchanged unless it holds newer syntax or
//! malformations, which 3.0 documents of vendors do. Every rule keeps to one principle: **the
//! lowered schema accepts at least what the original accepts.** The exceptions, where a usable type
//! is worth more, are said in their rules: conditionals, pattern properties and integers beyond 64
//! bits. What 3.0 cannot say enters the [`Ledger`]; a rewrite that loses nothing enters nothing.
//!
//! How to extend it: a rule is one file with one `apply` function and one line in `RULES`. The
//! order of the table is the order of application; rules of single schemas that are next to each
//! other share one walk, parents before children, so that a schema made by a rule is itself
//! lowered.
//!
//! ```
//! use xtask::{lower::lower, tree::{Node, Span}};
//!
//! let document = serde_json::json!({
//!     "openapi": "3.1.0",
//!     "info": {"title": "KBA", "version": "1"},
//!     "components": {"schemas": {"Answer": {"type": ["string", "null"], "const": "yes"}}},
//! });
//! let lowered = lower(Node::from_json(&document, Span::NONE)).value.ok_or("refused")?;
//! assert_eq!(
//!     lowered.root.to_json()["components"]["schemas"]["Answer"],
//!     serde_json::json!({"type": "string", "nullable": true, "enum": ["yes"]}),
//! );
//! assert!(lowered.ledger.losses.is_empty());
//! # Ok::<(), &str>(())
//! ```

mod document;
mod schemas;
mod site;
mod version;

pub(crate) use document::methods::request_line;
pub(crate) use schemas::content::is_binary;

use crate::diagnostic::{Diagnostic, Outcome};
use crate::ledger::Ledger;
use crate::schema;
use crate::tree::{Node, Object, Pointer};
pub(crate) use document::security::{DEVICE_FLOW, MUTUAL_TLS};
use site::Site;

/// A 3.0.3 document and what it says less than the one it was made from.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// The document.
    pub root: Node,
    /// What was lost.
    pub ledger: Ledger,
}

/// A rule: its name, which is the name of its file, and what it does.
#[derive(Clone, Copy)]
struct Rule {
    name: &'static str,
    apply: Apply,
}

/// What a rule is given.
#[derive(Clone, Copy)]
enum Apply {
    /// The whole document.
    Document(fn(&mut Node, &mut Ledger)),
    /// One schema after the other.
    Schema(fn(&mut Object, &mut Site<'_>)),
}

const fn document(name: &'static str, apply: fn(&mut Node, &mut Ledger)) -> Rule {
    Rule { name, apply: Apply::Document(apply) }
}

const fn schema(name: &'static str, apply: fn(&mut Object, &mut Site<'_>)) -> Rule {
    Rule { name, apply: Apply::Schema(apply) }
}

/// Every rule, in the order of application: first what makes the document well-formed, then what
/// moves parts of it about, then the keywords of schemas, and the version last.
const RULES: &[Rule] = &[
    document("structure", document::structure::apply),
    document("field_types", document::field_types::apply),
    document("webhooks", document::webhooks::apply),
    document("anchors", document::anchors::apply),
    document("definitions", document::definitions::apply),
    document("path_items", document::path_items::apply),
    document("dangling_references", document::dangling_references::apply),
    document("callbacks", document::callbacks::apply),
    document("methods", document::methods::apply),
    document("media_types", document::media_types::apply),
    document("sequences", document::sequences::apply),
    document("parts", document::parts::apply),
    document("parameters", document::parameters::apply),
    document("locations", document::locations::apply),
    document("required_fields", document::required_fields::apply),
    document("responses", document::responses::apply),
    document("security", document::security::apply),
    document("examples", document::examples::apply),
    document("metadata", document::metadata::apply),
    schema("required", schemas::required::apply),
    schema("old_drafts", schemas::old_drafts::apply),
    document("booleans", document::booleans::apply),
    schema("null_branches", schemas::null_branches::apply),
    schema("constants", schemas::constants::apply),
    schema("schema_examples", schemas::schema_examples::apply),
    schema("content", schemas::content::apply),
    schema("bounds", schemas::bounds::apply),
    schema("unevaluated", schemas::unevaluated::apply),
    schema("tuples", schemas::tuples::apply),
    schema("contains", schemas::contains::apply),
    schema("conditionals", schemas::conditionals::apply),
    schema("dependents", schemas::dependents::apply),
    schema("pattern_properties", schemas::pattern_properties::apply),
    schema("property_names", schemas::property_names::apply),
    schema("types", schemas::types::apply),
    schema("integers", schemas::integers::apply),
    schema("discriminators", schemas::discriminators::apply),
    schema("annotations", schemas::annotations::apply),
    document("ref_siblings", document::ref_siblings::apply),
    document("webhook_bodies", document::webhook_bodies::apply),
    document("version", version::apply),
];

/// The names of all rules, in the order of application.
pub fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name)
}

/// Lowers a document to 3.0.3.
///
/// The only document that it refuses is one that is not an object; everything else has a nearest 3.0
/// form, and the ledger says how near.
pub fn lower(root: Node) -> Outcome<Lowered> {
    if root.as_object().is_none() {
        let message = format!("an OpenAPI document is an object, and this is {}", root.kind());
        return Outcome::failed(vec![Diagnostic::error("lower::document", message, root.span)]);
    }
    let mut lowered = Lowered { root, ledger: Ledger::default() };
    for group in RULES.chunk_by(|a, b| a.is_for_schemas() && b.is_for_schemas()) {
        apply(group, &mut lowered);
    }
    Outcome::new(lowered, Vec::new())
}

/// What a rule has made of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The name of the rule.
    pub rule: &'static str,
    /// What was there before.
    pub before: Option<Node>,
    /// What is there now.
    pub after: Option<Node>,
}

/// Which rules change what is at a place of a document, in the order of application.
#[must_use]
pub fn trace(root: &Node, place: &Pointer) -> Vec<Step> {
    let mut lowered = Lowered { root: root.clone(), ledger: Ledger::default() };
    let mut steps = Vec::new();
    let mut before = root.at(place).cloned();
    for rule in RULES {
        apply(std::slice::from_ref(rule), &mut lowered);
        let after = lowered.root.at(place);
        if after != before.as_ref() {
            let after = after.cloned();
            steps.push(Step { rule: rule.name, before, after: after.clone() });
            before = after;
        }
    }
    steps
}

impl Rule {
    fn is_for_schemas(&self) -> bool {
        matches!(self.apply, Apply::Schema(_))
    }
}

/// Applies one rule of documents, or several rules of schemas in one walk.
fn apply(group: &[Rule], Lowered { root, ledger }: &mut Lowered) {
    if let [Rule { apply: Apply::Document(apply), .. }] = group {
        return apply(root, ledger);
    }
    schema::each_mut(root, |node, place| {
        let span = node.span;
        let Some(object) = node.as_object_mut() else { return };
        let mut site = Site::new(place, span, ledger);
        for rule in group {
            if let Apply::Schema(apply) = rule.apply {
                apply(object, &mut site);
            }
        }
    });
}
