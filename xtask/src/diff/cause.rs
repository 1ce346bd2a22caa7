//! Changes by what they have in common: one place in the document, one cause.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::change::{Change, Verdict};
use super::side::Side;
use crate::outline::owner;
use crate::tree::{Node, Pointer, Span, Value};

/// What the changes of one place in the document are about.
#[derive(Clone, Debug)]
pub struct Cause {
    /// The changes, the worst first. There is at least one.
    pub changes: Vec<Change>,
    /// Where it was in the old document.
    pub old: Option<Site>,
    /// Where it is in the new document.
    pub new: Option<Site>,
    /// Who changed something.
    pub part: Part,
    /// The operations that send or receive what changed, in either crate.
    pub operations: BTreeSet<String>,
}

/// A place in a file of one of the sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The place in its file.
    pub pointer: Pointer,
    /// The same as bytes.
    pub span: Span,
}

/// Who changed what made a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The document says something else at the place of the change.
    Document,
    /// The document says the same there: `surface.toml`, an overlay, or something else in the
    /// document changed it.
    Elsewhere,
    /// Today's generator makes something else of the old documents.
    Generator,
}

/// No place is looked for above the operation or the component.
const DEPTH: usize = 3;

/// The causes of the changes from one side to another, the worst first. `generator` are the items that
/// the generator alone changed, by [`Change::item`] and code.
#[must_use]
pub fn causes(changes: Vec<Change>, old: &Side, new: &Side) -> Vec<Cause> {
    let finder = Finder {
        old,
        new,
        old_operations: old.outline.operations(),
        new_operations: new.outline.operations(),
    };
    let mut by_place: BTreeMap<Key, Cause> = BTreeMap::new();
    for change in changes {
        let (key, old_site, new_site) = finder.sites(&change);
        let cause = by_place.entry(key).or_insert_with(|| Cause {
            changes: Vec::new(),
            part: finder.part(old_site.as_ref(), new_site.as_ref()),
            old: old_site,
            new: new_site,
            operations: BTreeSet::new(),
        });
        cause.operations.extend(finder.operations(&change));
        cause.changes.push(change);
    }
    let mut causes: Vec<Cause> = by_place.into_values().collect();
    causes.sort_by(|a, b| {
        let verdict = b.verdict().cmp(&a.verdict());
        verdict.then(a.part.cmp(&b.part)).then_with(|| a.changes.cmp(&b.changes))
    });
    causes
}

/// What changes of one cause have in common: the place, or else the thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Place(Pointer),
    Item(String),
}

struct Finder<'s> {
    old: &'s Side,
    new: &'s Side,
    old_operations: HashMap<String, BTreeSet<String>>,
    new_operations: HashMap<String, BTreeSet<String>>,
}

impl Finder<'_> {
    /// Where a change is, on both sides, and by what it is grouped.
    fn sites(&self, change: &Change) -> (Key, Option<Site>, Option<Site>) {
        let now = match (&change.is, change.code.ends_with("-renamed")) {
            (Some(is), true) => is.as_str(),
            _ => change.item.as_str(),
        };
        let old = site(self.old, &change.item);
        let new = site(self.new, now);
        match (old, new) {
            (None, None) => {
                let thing = owner(&change.item).filter(|owner| *owner != "Client");
                (Key::Item(thing.unwrap_or(&change.item).to_owned()), None, None)
            }
            (Some(old), None) => {
                let whole = without(self.old, old, self.new);
                (Key::Place(whole.pointer.clone()), Some(whole), None)
            }
            (None, Some(new)) => {
                let whole = without(self.new, new, self.old);
                (Key::Place(whole.pointer.clone()), None, Some(whole))
            }
            (Some(old), Some(new)) => (Key::Place(old.pointer.clone()), Some(old), Some(new)),
        }
    }

    fn part(&self, old: Option<&Site>, new: Option<&Site>) -> Part {
        let node = |side: &Side, site: Option<&Site>| -> Option<Node> {
            let site = site?;
            side.sources.file(site.span.file()?)?.tree()?.at(&site.pointer).cloned()
        };
        match (node(self.old, old), node(self.new, new)) {
            (Some(old), Some(new)) if is_equal(&old, &new) => Part::Elsewhere,
            (None, None) => Part::Elsewhere,
            _ => Part::Document,
        }
    }

    /// The operations behind a change. Of a change of an operation it is that one.
    fn operations(&self, change: &Change) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let thing = owner(&change.item).filter(|owner| *owner != "Client");
        let thing = thing.unwrap_or(&change.item);
        for operations in [&self.old_operations, &self.new_operations] {
            found.extend(operations.get(thing).into_iter().flatten().cloned());
        }
        let own = ["Client::", "operations."];
        found.extend(own.iter().filter_map(|start| thing.strip_prefix(start)).map(str::to_owned));
        found
    }
}

impl Cause {
    /// How bad the worst change is.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.changes.first().map_or(Verdict::Docs, |change| change.verdict)
    }
}

/// The place of an item in the file where it was written.
fn site(side: &Side, path: &str) -> Option<Site> {
    let origin = side.places.get(path)?;
    let tree = side.sources.file(origin.span.file()?)?.tree()?;
    // A document of one file has the same places after all stages, but for what was moved.
    let span = origin.span;
    let pointer = match tree.at(&origin.pointer) {
        Some(node) if node.span == span => origin.pointer.clone(),
        _ => crate::report::pointer_in(tree, span),
    };
    Some(Site { pointer, span })
}

/// The outermost place around one that the other side does not have: a whole operation that is gone,
/// and not each of its parts.
fn without(side: &Side, site: Site, other: &Side) -> Site {
    let is_there = |pointer: &Pointer| {
        other.sources.iter().filter_map(|file| file.tree()).any(|tree| tree.at(pointer).is_some())
    };
    let tree = site.span.file().and_then(|file| side.sources.file(file)?.tree());
    let mut outermost = site;
    let mut around = outermost.pointer.clone();
    while let Some(parent) = around.parent().filter(|parent| parent.segments().len() >= DEPTH) {
        if let (false, Some(node)) = (is_there(&parent), tree.and_then(|tree| tree.at(&parent))) {
            outermost = Site { pointer: parent.clone(), span: node.span };
        }
        around = parent;
    }
    outermost
}

/// Whether two nodes say the same, wherever they are.
fn is_equal(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.nodes()
                    .all(|(key, node)| b.get(key).is_some_and(|other| is_equal(node, other)))
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_equal(a, b))
        }
        (a, b) => a == b,
    }
}
