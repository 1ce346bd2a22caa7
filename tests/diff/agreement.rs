//! Whether `diff` and rustc agree.

use std::collections::{BTreeMap, BTreeSet};

use xtask::diff::{Change, Code, Verdict, compare_crates};
use xtask::emit::CrateFile;

use crate::diff::compiler::features;
use crate::diff::judge::Callers;
use crate::diff::probe::{Probe, Usage};

/// What both say of two crates.
pub struct Agreement {
    /// What `diff` says.
    pub changes: Vec<Change>,
    /// How many callers rustc refuses.
    pub refused: usize,
    /// What rustc refuses and no `breaks` tells of: the item, and rustc's words.
    pub missed: Vec<String>,
    /// How many changes `diff` calls `breaks`.
    pub breaks: usize,
    /// What `diff` calls `breaks` and rustc accepts.
    pub false_alarms: Vec<String>,
}

impl Agreement {
    /// Compares what both say of the callers of a crate.
    pub fn of(callers: &Callers, old: &[CrateFile], new: &[CrateFile]) -> Self {
        let changes = compare_crates(&texts(old), &texts(new)).unwrap();
        let refused = callers.refused(new);
        let breaks: Vec<&Change> =
            changes.iter().filter(|change| change.verdict == Verdict::Breaks).collect();
        let told: BTreeSet<&str> = breaks
            .iter()
            .flat_map(|change| change.also.iter().chain([&change.item]))
            .map(String::as_str)
            .collect();
        let of_code = |code: Code| -> BTreeSet<&str> {
            let changes = breaks.iter().filter(|change| change.code == code);
            changes.map(|change| &*change.item).collect()
        };
        let (aliases, renamed) = (of_code(Code::AliasTarget), of_code(Code::TypeRenamed));
        let mut items: BTreeMap<&str, &str> = BTreeMap::new();
        let mut missed = BTreeSet::new();
        for (index, error) in &refused {
            let Probe { item, names, usage, .. } = &callers.probes[*index];
            items.entry(item).or_insert(error);
            // Nobody can use the parts of what nobody can name. Who names an alias or what it stood
            // for learns it where the alias is told, who writes all of a type where each part of it
            // is told, and who makes a value of a type that is gone where that type is told.
            let is_told = |item: &str| told.contains(item);
            let is_told = is_told(item)
                || owner(item)
                    .is_some_and(|owner| is_told(owner) && is_unnamed(callers, &refused, owner))
                || names.iter().any(|name| aliases.contains(&**name))
                || (*usage == Usage::Literal && names.iter().any(|name| renamed.contains(&**name)))
                || (matches!(usage, Usage::Trait(name) if name.starts_with("From<"))
                    && names.iter().any(|name| name != item && is_told(name)));
            if !is_told {
                missed.insert(format!("{item}: {error}"));
            }
        }
        // Features are refused by cargo, which knows only those of the manifest.
        let features = |files| -> BTreeSet<String> {
            features(files).into_iter().map(|name| format!("feature:{name}")).collect()
        };
        let (had, has) = (features(old), features(new));
        for feature in had.difference(&has) {
            items.insert(feature, "the package has no such feature");
            if !told.contains(&**feature) {
                missed.insert(feature.clone());
            }
        }
        let missed = missed.into_iter().collect();
        let probed = callers.probes.iter().map(|probe| &probe.item);
        let asked: BTreeSet<&str> = probed.chain(&had).map(String::as_str).collect();
        // A required member that is new is missed by the literals of what it is in. What has become
        // another kind of type may still be named, and lacks its parts.
        let is_refused = |change: &Change| {
            let by_parts = change.code == Code::TypeKind || !asked.contains(&*change.item);
            let mut also = change.also.iter().filter(|_| by_parts);
            items.contains_key(&*change.item) || also.any(|item| items.contains_key(&**item))
        };
        let false_alarms = breaks.iter().filter(|change| !is_refused(change));
        let false_alarms = false_alarms.map(|change| line(change)).collect();
        let (refused, breaks) = (refused.len(), breaks.len());
        Self { refused, missed, breaks, false_alarms, changes }
    }
}

/// What an item is part of.
fn owner(item: &str) -> Option<&str> {
    let member = item.rsplit_once('.').map(|(owner, _)| owner);
    member.or_else(|| item.rsplit_once("::").map(|(owner, _)| owner))
}

/// Whether callers cannot even name a type.
fn is_unnamed(callers: &Callers, refused: &BTreeMap<usize, String>, item: &str) -> bool {
    let mut refused = refused.keys().map(|index| &callers.probes[*index]);
    refused.any(|probe| probe.item == item && probe.usage == Usage::Name)
}

/// A change in one line: `breaks types::Order.note member-type`.
pub fn line(change: &Change) -> String {
    let verdict = match change.verdict {
        Verdict::Breaks => "breaks",
        Verdict::Otherwise => "otherwise",
        Verdict::Adds => "adds",
        Verdict::Docs => "docs",
    };
    format!("{verdict} {} {}", change.item, change.code)
}

/// The files of a crate as `diff` takes them.
pub fn texts(files: &[CrateFile]) -> BTreeMap<String, String> {
    files.iter().map(|file| (file.path.clone(), file.text.clone())).collect()
}
