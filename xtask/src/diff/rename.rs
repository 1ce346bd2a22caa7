//! Renames: what is gone under one name and there under another, with the same content.
//!
//! They are found before anything else is compared, so that a rename is one change, and not one for
//! each place that names it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::operation::pascal_case;
use crate::outline::{Item, Outline, Shape, owner};

/// New paths by old ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Renames {
    /// Types, operations, and the requests and headers of these.
    by_path: BTreeMap<String, String>,
}

/// Types without content are the same if their names are as alike as this (1 is equal).
const ALIKE: f64 = 0.85;
/// The classes of types are refined as often as this: names of types in types in types.
const ROUNDS: usize = 12;

impl Renames {
    /// Finds them.
    pub(super) fn find(old: &Outline, new: &Outline) -> Self {
        let mut renames = Self::default();
        renames.operations(old, new);
        renames.types(old, new);
        renames
    }

    /// The new path of something: that of what it belongs to counts too.
    pub(super) fn apply(&self, path: &str) -> String {
        if let Some(new) = self.by_path.get(path) {
            return new.clone();
        }
        match owner(path).and_then(|owner| Some((owner, self.by_path.get(owner)?))) {
            Some((owner, new)) => format!("{new}{}", &path[owner.len()..]),
            None => path.to_owned(),
        }
    }

    /// The new path of something that itself has another name.
    pub(super) fn get(&self, path: &str) -> Option<&str> {
        self.by_path.get(path).map(String::as_str)
    }

    /// The renames, by old path.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_path.iter().map(|(old, new)| (old.as_str(), new.as_str()))
    }

    /// Operations with the same method and path, of which the old id is gone and the new one is new.
    fn operations(&mut self, old: &Outline, new: &Outline) {
        let target =
            |item: &Item| Some((item.wire.get("method")?.clone(), item.wire.get("path")?.clone()));
        let mut added: HashMap<(String, String), &str> = HashMap::new();
        for (id, item) in only(old, new) {
            added.extend(target(item).map(|target| (target, id)));
        }
        for (id, item) in only(new, old) {
            let Some(new_id) = target(item).and_then(|target| added.remove(&target)) else {
                continue;
            };
            self.operation(id, new_id, old, new);
        }
    }

    fn operation(&mut self, from: &str, to: &str, old: &Outline, new: &Outline) {
        let request =
            |outline: &Outline, id: &str| match &outline.find(&format!("Client::{id}"))?.shape {
                Shape::Function(function) => Some(function.returns.head.clone()),
                _ => None,
            };
        self.by_path.insert(format!("operations.{from}"), format!("operations.{to}"));
        self.by_path.insert(format!("Client::{from}"), format!("Client::{to}"));
        if let (Some(from), Some(to)) = (request(old, from), request(new, to)) {
            let headers = |path: &str| path.replacen("requests::", "headers::", 1);
            self.by_path.insert(headers(&from), headers(&to));
            self.by_path.insert(from, to);
        }
        // The types that are called after an operation are called after its new name.
        let (from, to) = (pascal_case(from), pascal_case(to));
        let start = format!("types::{from}");
        for (path, item) in
            old.items.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start))
        {
            let renamed = format!("types::{to}{}", &path[start.len()..]);
            if matches!(item.shape, Shape::Alias(_))
                && !new.items.contains_key(path)
                && !old.items.contains_key(&renamed)
                && matches!(new.items.get(&renamed), Some(Item { shape: Shape::Alias(_), .. }))
            {
                self.by_path.insert(path.clone(), renamed);
            }
        }
    }

    /// Types with the same content, of which the old name is gone and the new one is new.
    fn types(&mut self, old: &Outline, new: &Outline) {
        let gone: Vec<&str> = candidates(old, |path| new.find(path).is_none());
        let fresh = |path: &str| {
            old.items.get(path).is_none_or(|item| matches!(item.shape, Shape::Alias(_)))
        };
        let added: Vec<&str> = candidates(new, fresh);
        if gone.is_empty() || added.is_empty() {
            return;
        }
        let (before, after) = classes(old, &gone, new, &added);
        let mut groups: BTreeMap<u64, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
        for (path, class) in &before {
            groups.entry(*class).or_default().0.push(path);
        }
        for (path, class) in &after {
            groups.entry(*class).or_default().1.push(path);
        }
        for (from, to) in groups.into_values() {
            self.pairs(old, from, to);
        }
    }

    /// Pairs types of one content by their names, the most alike first.
    fn pairs(&mut self, old: &Outline, from: Vec<&str>, to: Vec<&str>) {
        let mut pairs: Vec<(u64, &str, &str)> = Vec::new();
        for old in &from {
            for new in &to {
                // Whole thousandths, so that they have an order.
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=1")]
                let alike = (strsim::jaro_winkler(old, new) * 1000.0) as u64;
                pairs.push((alike, old, new));
            }
        }
        pairs.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        for (alike, from, to) in pairs {
            let speaks = old.below(from).filter(|(path, _)| !path.ends_with("::Other")).count() > 2;
            #[allow(clippy::cast_precision_loss, reason = "at most a thousand")]
            let is_alike = alike as f64 / 1000.0 >= ALIKE;
            if (speaks || is_alike) && !taken.contains(from) && !taken.contains(to) {
                taken.extend([from, to]);
                self.by_path.insert(from.to_owned(), to.to_owned());
            }
        }
    }
}

/// The operations that only the second of two crates has, by their ids.
fn only<'o>(one: &Outline, other: &'o Outline) -> impl Iterator<Item = (&'o str, &'o Item)> {
    let here = |(path, item): (&'o String, &'o Item)| {
        let id = path.strip_prefix("operations.").filter(|id| !id.contains('.'))?;
        (!one.items.contains_key(path)).then_some((id, item))
    };
    other
        .items
        .range("operations.".to_owned()..)
        .map_while(move |(path, item)| path.starts_with("operations.").then_some((path, item)))
        .filter_map(here)
        .collect::<Vec<_>>()
        .into_iter()
}

/// The types, not aliases, for which `wanted` holds.
fn candidates(outline: &Outline, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
    let types = outline.items.iter().filter(|(path, item)| {
        path.starts_with("types::") && matches!(item.shape, Shape::Type(_)) && wanted(path)
    });
    types.map(|(path, _)| path.as_str()).collect()
}

type Classes<'o> = BTreeMap<&'o str, u64>;

/// The class of each type: those with the same content have the same, whatever they and the types in
/// them are called. It starts with what each has by itself, and is refined by the classes of what it
/// is made of until no two are told apart that were not.
fn classes<'o>(
    old: &'o Outline,
    gone: &[&'o str],
    new: &'o Outline,
    added: &[&'o str],
) -> (Classes<'o>, Classes<'o>) {
    let start =
        |paths: &[&'o str]| -> Classes<'o> { paths.iter().map(|path| (*path, 0)).collect() };
    let (mut before, mut after) = (start(gone), start(added));
    let mut count = 0;
    for _ in 0..ROUNDS {
        let refined = |outline: &Outline, classes: &Classes<'o>| -> Classes<'o> {
            classes.keys().map(|path| (*path, content(outline, path, classes))).collect()
        };
        (before, after) = (refined(old, &before), refined(new, &after));
        let distinct: BTreeSet<u64> = before.values().chain(after.values()).copied().collect();
        if distinct.len() == count {
            break;
        }
        count = distinct.len();
    }
    (before, after)
}

/// A hash of what a type is, with a class in the place of each name that may have changed.
fn content(outline: &Outline, path: &str, classes: &Classes<'_>) -> u64 {
    let masked = |name: &str| match classes.get(name) {
        Some(_) if name == path => Some("Self".to_owned()),
        Some(class) => Some(format!("#{class:x}")),
        None => None,
    };
    let mut text = String::new();
    let own = outline.items.get(path).map(|item| (path, item));
    for (part, item) in own.into_iter().chain(outline.below(path)) {
        let _ = write!(text, "{}|", &part[path.len()..]);
        item.shape.each_type(&mut |ty| {
            let ty = ty.resolved(outline.aliases()).renamed(&masked);
            let _ = write!(text, "{ty},");
        });
        if let Shape::Type(own) = &item.shape {
            let _ = write!(text, "{:?}", own.kind);
        }
        let _ = writeln!(text, "{:?}", item.wire);
    }
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
