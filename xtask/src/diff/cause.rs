//! Changes by what they have in common: one place in the document, one cause.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::Serialize;

use super::change::{Change, Verdict};
use super::code::Code;
use super::difference::difference;
use super::keep;
use super::side::Side;
use super::site::Site;
use crate::outline::owner;
use crate::tree::{Node, Pointer, Value};

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
    /// How a team keeps the old name of what was renamed, where a line does it.
    pub keep: Option<String>,
}

/// Who changed what made a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The document says something else at the place of the change.
    Document,
    /// The document says the same there: `surface.toml`, an overlay, or something else in the
    /// document changed it.
    Elsewhere,
    /// Today's generator makes something else of the old documents.
    Generator,
    /// It is not known.
    Unknown,
}

/// The causes of the changes from one side to another, the worst first.
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
            part: Part::Unknown,
            old: None,
            new: None,
            operations: BTreeSet::new(),
            keep: None,
        });
        if let (Some(old_site), Some(new_site)) = (&old_site, &new_site) {
            let kept = keep::line(&change, (old_site, old), (new_site, new));
            cause.keep = cause.keep.take().or(kept);
        }
        cause.old = cause.old.take().or(old_site);
        cause.new = cause.new.take().or(new_site);
        cause.operations.extend(finder.operations(&change));
        cause.changes.push(change);
    }
    for cause in by_place.values_mut() {
        cause.part = finder.part(cause.old.as_ref(), cause.new.as_ref());
        finder.show(cause);
    }
    let mut causes: Vec<Cause> = by_place.into_values().collect();
    for cause in &mut causes {
        cause.changes.sort_by_cached_key(|change| (change.code, change.clone()));
    }
    causes.sort_by(|a, b| {
        let verdict = b.verdict().cmp(&a.verdict());
        let first = |cause: &Cause| {
            let first = cause.changes.first();
            first.map(|change| (change.code, change.item.clone()))
        };
        verdict.then(a.part.cmp(&b.part)).then_with(|| first(a).cmp(&first(b)))
    });
    causes
}

/// How many steps lead to an operation: `/paths/~1orders/get`.
const OPERATION: usize = 3;

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
        let now = match (&change.is, change.code.is_rename()) {
            (Some(is), true) => is.as_str(),
            _ => change.item.as_str(),
        };
        // The struct of required members has its members from the type.
        let about = self.required(&change.item, now).or_else(|| {
            let (owner, member) = change.item.split_once('.')?;
            let of =
                owner.strip_suffix("Required").filter(|_| change.code == Code::MemberRequired)?;
            Some(format!("{of}.{member}"))
        });
        let (item, now) = match &about {
            Some(member) => (member.as_str(), member.as_str()),
            None => (change.item.as_str(), now),
        };
        let old = Site::of(self.old, item, change);
        let new = Site::of(self.new, now, change);
        match (old, new) {
            (None, None) => {
                let thing = owner(&change.item).filter(|owner| *owner != "Client");
                (Key::Item(thing.unwrap_or(&change.item).to_owned()), None, None)
            }
            (Some(old), None) => {
                let whole = old.without(self.old, self.new);
                (Key::Place(whole.pointer.clone()), Some(whole), None)
            }
            (None, Some(new)) => {
                let whole = new.without(self.new, self.old);
                (Key::Place(whole.pointer.clone()), None, Some(whole))
            }
            (Some(old), Some(new)) => (Key::Place(old.pointer.clone()), Some(old), Some(new)),
        }
    }

    /// The only member that became required, or no longer is, if that is what a change of a struct is
    /// about: `new` takes other arguments, there is no `Default`, the struct of required members comes
    /// or goes.
    fn required(&self, item: &str, now: &str) -> Option<String> {
        let path = item.strip_suffix("::new").unwrap_or(item);
        let path = path.strip_suffix("Required").unwrap_or(path);
        if item != now || !path.starts_with("types::") || path.contains('.') {
            return None;
        }
        let (old, new) = (self.old.outline.required(path), self.new.outline.required(path));
        let mut other = old.symmetric_difference(&new);
        let only = other.next().filter(|_| other.next().is_none())?;
        self.new.outline.items.contains_key(path).then(|| format!("{path}.{only}"))
    }

    /// Shows a schema or a parameter by what differs in it. An operation has too much in it for the first
    /// difference to be the one that counts.
    fn show(&self, cause: &mut Cause) {
        let (Some(old), Some(new)) = (&mut cause.old, &mut cause.new) else { return };
        let is_operation = old.pointer.segments().len() == OPERATION
            && old.pointer.segments().first().is_some_and(|first| first == "paths");
        if is_operation || !is_same_place(&old.pointer, &new.pointer) {
            return;
        }
        let (Some(one), Some(other)) = (old.node(self.old), new.node(self.new)) else { return };
        let Some((was, is)) = difference(one, other) else { return };
        old.span = was.filter(|span| span.file().is_some()).unwrap_or(old.span);
        new.span = is.filter(|span| span.file().is_some()).unwrap_or(new.span);
    }

    fn part(&self, old: Option<&Site>, new: Option<&Site>) -> Part {
        if let (Some(old), Some(new)) = (old, new)
            && !is_same_place(&old.pointer, &new.pointer)
        {
            return Part::Document;
        }
        let is_required =
            |side: &Side, site: Option<&Site>| site.is_some_and(|own| own.is_required(side));
        let same = is_required(self.old, old) == is_required(self.new, new);
        let old = old.and_then(|site| site.node(self.old));
        let new = new.and_then(|site| site.node(self.new));
        match (old, new) {
            (Some(old), Some(new)) if same && is_equal(old, new) => Part::Elsewhere,
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
    /// The same where nothing says who made it.
    pub(super) fn of_anybody(self) -> Self {
        Self { old: None, part: Part::Unknown, ..self }
    }

    /// What a caller has to do, or how a team spares it; nothing if nobody has to do anything.
    #[must_use]
    pub fn action(&self) -> Option<String> {
        let action = self.changes.first()?.code.action();
        match &self.keep {
            Some(keep) => {
                let first = action.split(", or ").next().unwrap_or(action).trim_end_matches('.');
                Some(format!("{first}, or {keep}."))
            }
            None => Some(action.to_owned()).filter(|action| !action.is_empty()),
        }
    }

    /// How bad the worst change is.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.changes.first().map_or(Verdict::Docs, |change| change.verdict)
    }
}

/// Whether two places have the same names; positions in lists may differ.
fn is_same_place(one: &Pointer, other: &Pointer) -> bool {
    let is_index = |step: &String| step.chars().all(|c| c.is_ascii_digit());
    let (one, other) = (one.segments(), other.segments());
    one.len() == other.len()
        && one.iter().zip(other).all(|(a, b)| a == b || (is_index(a) && is_index(b)))
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
