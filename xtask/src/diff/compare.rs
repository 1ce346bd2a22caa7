//! Two outlines, item by item.
//!
//! The compiler is the judge. [`Verdict::Breaks`](super::Verdict) is for what it refuses of callers
//! that name everything in the old crate: read and set each member, call each function, setter and
//! `send` with values of the types that they have, name and match each variant with a `_` arm, write
//! each literal that can be written, and rely on each trait.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::code::Code;
use super::rename::Renames;
use super::{Change, wire};
use crate::outline::{Item, Outline, Shape, Ty, Type, owner};

/// The changes from one crate to another, the worst first, then by item.
#[must_use]
pub fn compare(old: &Outline, new: &Outline) -> Vec<Change> {
    let renames = Renames::find(old, new);
    let sent = wire::sent(old).union(&wire::sent(new)).cloned().collect();
    let mut comparer = Comparer {
        old,
        new,
        renames: &renames,
        sent,
        changes: Vec::new(),
        also: BTreeMap::new(),
        methods: (methods(old), methods(new)),
    };
    comparer.all();
    let mut changes = comparer.finish();
    changes.sort_by(|a, b| b.verdict.cmp(&a.verdict).then_with(|| a.cmp(b)));
    changes
}

/// Whether two types are the same to a caller.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Same {
    Yes,
    /// Except for the name of a type, which has changed.
    Renamed,
    No,
}

pub(super) struct Comparer<'c> {
    pub old: &'c Outline,
    pub new: &'c Outline,
    pub renames: &'c Renames,
    /// The types that requests hold, in either crate.
    pub sent: BTreeSet<String>,
    changes: Vec<Change>,
    /// What changed only because of something else, by the path of that.
    also: BTreeMap<String, Vec<String>>,
    /// The methods of the client in the old and the new crate, by the requests that they start.
    methods: (HashMap<String, String>, HashMap<String, String>),
}

/// The methods of the client, by the requests that they start.
fn methods(outline: &Outline) -> HashMap<String, String> {
    let methods = outline.below("Client").filter_map(|(path, item)| match &item.shape {
        Shape::Function(function) => Some((function.returns.head.clone(), path.to_owned())),
        _ => None,
    });
    methods.collect()
}

impl Comparer<'_> {
    fn all(&mut self) {
        let mut reached: BTreeSet<String> = BTreeSet::new();
        for (path, item) in &self.old.items {
            let renamed = self.renames.apply(path);
            reached.insert(renamed.clone());
            match self.new.find(&renamed) {
                Some(now) => {
                    if let Some(new) = self.renames.get(path) {
                        self.renamed(path, new);
                    }
                    self.both(path, item, &renamed, now);
                }
                None => self.gone(path, item),
            }
        }
        for (path, item) in &self.new.items {
            if !reached.contains(path) && self.old.find(path).is_none() {
                self.added(path, item);
            }
        }
    }

    fn finish(self) -> Vec<Change> {
        let Self { mut changes, mut also, .. } = self;
        for change in &mut changes {
            // What depends on an item is reported once, with the first change of it.
            if let Some(more) = also.remove(&change.item) {
                change.also.extend(more);
                change.also.sort();
                change.also.dedup();
            }
        }
        changes
    }

    pub(super) fn add(&mut self, change: Change) {
        self.changes.push(change);
    }

    fn hang(&mut self, on: &str, path: &str) {
        self.also.entry(on.to_owned()).or_default().push(path.to_owned());
    }

    /// Whether two uses of types are the same. A name counts by what it stands for in the new crate,
    /// because that is what callers compile against.
    fn same(&self, was: &Ty, is: &Ty) -> Same {
        let aliases = self.new.aliases();
        let is = is.resolved(aliases);
        if was.resolved(aliases) == is {
            return Same::Yes;
        }
        let renamed = |name: &str| self.renames.get(name).map(str::to_owned);
        let was = was.resolved(self.old.aliases()).renamed(&renamed).resolved(aliases);
        if was == is { Same::Renamed } else { Same::No }
    }

    /// Whether two uses are the same; one that differs by the name of a type depends on the rename.
    pub(super) fn is_same(&mut self, path: &str, was: &Ty, is: &Ty) -> bool {
        let same = self.same(was, is);
        if same == Same::Renamed {
            let mut names = Vec::new();
            was.each_name(&mut |name| names.push(name.to_owned()));
            for name in names.iter().filter(|name| self.new.find(name).is_none()) {
                self.hang(name, path);
            }
        }
        same != Same::No
    }

    /// What a renamed item is called now.
    fn renamed(&mut self, path: &str, new: &str) {
        let code = match path {
            path if path.starts_with("types::") => {
                // The struct of the required members follows the type that it is of.
                if let Some(of) =
                    self.type_of_required(path).filter(|of| self.renames.get(of).is_some())
                {
                    return self.hang(&of, path);
                }
                Code::TypeRenamed
            }
            path if path.starts_with("Client::") => Code::OperationRenamed,
            path => {
                let method = self.method_of(self.old, path).unwrap_or_default();
                let below: Vec<String> =
                    self.old.below(path).map(|(below, _)| below.to_owned()).collect();
                below.iter().for_each(|below| self.hang(&method, below));
                return self.hang(&method, path);
            }
        };
        let below: Vec<String> = self.old.below(path).map(|(below, _)| below.to_owned()).collect();
        self.add(Change::new(code, path).was(path).is(new).also(below));
    }

    /// The type whose `new` takes this struct.
    fn type_of_required(&self, path: &str) -> Option<String> {
        let of = path.strip_suffix("Required")?;
        let is_taken = |item: &Item| match &item.shape {
            Shape::Function(new) => new.arguments.iter().any(|own| own.ty.head == path),
            _ => false,
        };
        self.old.items.get(&format!("{of}::new")).filter(|item| is_taken(item))?;
        Some(of.to_owned())
    }

    /// The method of the client that a request, its headers or a row of the table is of.
    pub(super) fn method_of(&self, outline: &Outline, path: &str) -> Option<String> {
        if let Some(id) = path.strip_prefix("operations.") {
            let id = id.split('.').next().unwrap_or(id);
            return Some(format!("Client::{id}"));
        }
        let owner = owner(path).unwrap_or(path);
        let request = owner.replacen("headers::", "requests::", 1);
        if !request.starts_with("requests::") {
            return None;
        }
        let methods =
            if std::ptr::eq(outline, self.old) { &self.methods.0 } else { &self.methods.1 };
        methods.get(&request).cloned()
    }

    /// Something that is not there any more.
    fn gone(&mut self, path: &str, item: &Item) {
        if let Some(on) = self.cause(self.old, self.new, path, item) {
            return self.hang(&on, path);
        }
        let code = match &item.shape {
            Shape::Type(_) | Shape::Alias(_) => Code::TypeGone,
            Shape::Member { .. } => match self.with_wire(path, item) {
                Some(now) => return self.moved(Code::MemberRenamed, path, &now),
                None => Code::MemberGone,
            },
            Shape::Variant(_) => match self.with_wire(path, item) {
                Some(now) => return self.moved(Code::VariantRenamed, path, &now),
                None => Code::VariantGone,
            },
            Shape::Function(_) if is_operation(path, item) => Code::OperationGone,
            Shape::Function(_) => Code::FunctionGone,
            Shape::Setter(_) => Code::SetterGone,
            Shape::Feature => Code::FeatureGone,
            Shape::Value(_) | Shape::Reexport(_) => Code::ItemGone,
            // What sends by the row says so.
            Shape::Row => return,
        };
        self.add(Change::new(code, path).was(item.shape.text()));
    }

    /// Something that was not there before.
    fn added(&mut self, path: &str, item: &Item) {
        if let Some(on) = self.cause(self.new, self.old, path, item) {
            return self.hang(&on, path);
        }
        let mut also = Vec::new();
        let code = match &item.shape {
            Shape::Type(_) | Shape::Alias(_) => Code::TypeAdded,
            Shape::Member { .. } if self.is_moved(path) => return,
            Shape::Variant(_) if self.is_moved(path) => return,
            Shape::Member { .. } if self.is_exhaustive(path) => {
                also.extend(owner(path).map(str::to_owned));
                Code::MemberRequired
            }
            Shape::Member { .. } => Code::MemberAdded,
            Shape::Variant(_) => Code::VariantAdded,
            Shape::Function(_) if is_operation(path, item) => Code::OperationAdded,
            Shape::Function(_) => Code::FunctionAdded,
            Shape::Setter(_) => Code::SetterAdded,
            Shape::Feature => Code::FeatureAdded,
            Shape::Value(_) | Shape::Reexport(_) => Code::ItemAdded,
            Shape::Row => return,
        };
        self.add(Change::new(code, path).is(item.shape.text()).also(also));
    }

    /// What something that only one of the crates has is part of, if only that one has it.
    fn cause(&self, here: &Outline, other: &Outline, path: &str, item: &Item) -> Option<String> {
        let renamed = |path: &str| match std::ptr::eq(here, self.old) {
            true => self.renames.apply(path),
            false => path.to_owned(),
        };
        let is_elsewhere = |path: &str| other.find(&renamed(path)).is_some();
        if let Some(method) = self.method_of(here, path)
            && here.items.contains_key(&method)
            && !is_elsewhere(&method)
            && method != path
        {
            return Some(method);
        }
        if let Some(method) = self.method_of(here, path)
            && matches!(item.shape, Shape::Setter(_))
            && let Some(Item { shape: Shape::Function(function), .. }) =
                other.find(&renamed(&method))
            && function.arguments.iter().any(|own| path.ends_with(&format!(".{}", own.name)))
        {
            // What was optional is an argument of the method, or the other way round.
            return Some(method);
        }
        let owner = owner(path).filter(|owner| *owner != "Client")?;
        if here.items.contains_key(owner) && !is_elsewhere(owner) {
            // The struct of the required members goes and comes with its type.
            return Some(owner.to_owned());
        }
        // What belongs to a type that has become something else goes with what it was.
        let kind = |outline: &Outline, path: &str| match &outline.find(path)?.shape {
            Shape::Type(own) => Some(own.kind),
            _ => None,
        };
        let changed = kind(here, owner) != kind(other, &renamed(owner));
        (changed && !matches!(item.shape, Shape::Row)).then(|| owner.to_owned())
    }

    /// The member or variant of the same owner that stands for the same JSON, and is new.
    fn with_wire(&self, path: &str, item: &Item) -> Option<String> {
        let wire = item.wire.get("json")?;
        let owner = self.renames.apply(owner(path)?);
        let mut below = self.new.below(&owner);
        let same = |(now, found): &(&str, &Item)| {
            found.wire.get("json") == Some(wire)
                && std::mem::discriminant(&found.shape) == std::mem::discriminant(&item.shape)
                && self.old.find(now).is_none()
        };
        below.find(same).map(|(path, _)| path.to_owned())
    }

    fn moved(&mut self, code: Code, path: &str, now: &str) {
        if let (Some(was), Some(is)) = (self.old.items.get(path), self.new.items.get(now)) {
            self.both(path, was, now, is);
        }
        self.add(Change::new(code, path).was(path).is(now));
    }

    /// Whether a new member or variant is an old one under another name.
    fn is_moved(&self, path: &str) -> bool {
        let Some(item) = self.new.items.get(path) else { return false };
        let Some((owner, wire)) = owner(path).zip(item.wire.get("json")) else { return false };
        let old_owner = self.renames.iter().find(|(_, new)| *new == owner);
        let old_owner = old_owner.map_or(owner, |(old, _)| old);
        let mut below = self.old.below(old_owner);
        below.any(|(old, found)| {
            found.wire.get("json") == Some(wire)
                && std::mem::discriminant(&found.shape) == std::mem::discriminant(&item.shape)
                && self.new.find(&self.renames.apply(old)).is_none()
        })
    }

    fn is_exhaustive(&self, path: &str) -> bool {
        let owner = owner(path).and_then(|owner| self.new.items.get(owner));
        matches!(owner, Some(Item { shape: Shape::Type(Type { exhaustive: true, .. }), .. }))
    }
}

/// Whether a method of the client starts a request.
fn is_operation(path: &str, item: &Item) -> bool {
    let starts = match &item.shape {
        Shape::Function(function) => function.returns.head.starts_with("requests::"),
        _ => false,
    };
    path.starts_with("Client::") && starts
}
