//! Whether the workspace can be loaded after a run, looked at before anything is written.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::{Manifests, SurfacePackage};
use crate::diagnostic::Diagnostic;
use crate::surface::folded;
use crate::tree::{Sources, Span};

/// Surfaces whose crates would be one. Only those are reported of which at least one is among
/// `named`, unless that is empty.
#[must_use]
pub fn same_crates(packages: &[SurfacePackage], named: &[String]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (index, second) in packages.iter().enumerate() {
        let Some(first) = packages
            .iter()
            .take(index)
            .find(|first| folded(&first.package) == folded(&second.package))
        else {
            continue;
        };
        let is_named = |surface: &SurfacePackage| named.contains(&surface.surface);
        if !named.is_empty() && !is_named(first) && !is_named(second) {
            continue;
        }
        let message = format!(
            "the surfaces `{}` and `{}` both make the crate `{}`",
            first.surface, second.surface, second.package
        );
        problems.push(
            Diagnostic::error("surface::same-crate", message, second.span)
                .context(first.span, "the other one")
                .help("give one of the two another `crate.name`"),
        );
    }
    problems
}

/// Why a package of this name cannot be in this folder, which is relative to the root, beside the
/// other packages of the workspace; `None` if it can.
#[must_use]
pub fn package_conflict(manifests: &Manifests, name: &str, folder: &str) -> Option<String> {
    let own = format!("{folder}/Cargo.toml");
    let other = manifests
        .packages()
        .find(|(manifest, other)| manifest.path != own && folded(other) == folded(name));
    if let Some((manifest, other)) = other {
        return Some(format!("{} is the manifest of the package `{other}`", manifest.path));
    }
    let own = manifests.dependents(folder);
    let is_own = |keys: &[String]| own.iter().any(|(_, line)| line.keys == keys);
    let foreign = manifests
        .shared()
        .into_values()
        .find(|line| folded(&line.package) == folded(name) && !is_own(&line.keys))?;
    Some(format!("Cargo.toml has another package under {}", foreign.keys.join(".")))
}

/// What of a crate's new manifest the workspace cannot resolve: a dependency or a key that the root
/// does not have, or a feature that another member asks for and that the crate will not have.
/// `span` is where `surface.toml` names the crate. Manifests that are shown are added to `sources`.
#[must_use]
pub fn unresolved(
    manifests: &Manifests,
    folder: &str,
    manifest: &str,
    span: Span,
    sources: &mut Sources,
) -> Vec<Diagnostic> {
    let Ok(table) = DeTable::parse(manifest) else { return Vec::new() };
    let table = table.get_ref();
    let mut problems = Vec::new();
    let shared = manifests.shared();
    let keys = |name: &str| inherited(table, name);
    let dependencies = keys("dependencies").into_iter().chain(keys("dev-dependencies"));
    for name in dependencies.filter(|name| !shared.contains_key(name.as_str())) {
        let message = format!(
            "the crate needs `{name}`, which Cargo.toml does not have under [workspace.dependencies]"
        );
        let help = format!("add the line that this tool's own workspace has for `{name}`");
        problems.push(Diagnostic::error("workspace::dependency", message, span).help(help));
    }
    for key in keys("package") {
        if !manifests.shared_package_keys.contains(&key) {
            let message = format!(
                "the crate inherits `{key}`, which Cargo.toml does not have under [workspace.package]"
            );
            problems.push(
                Diagnostic::error("workspace::package-key", message, span)
                    .help(format!("add `{key}` to [workspace.package]")),
            );
        }
    }
    let has: BTreeSet<&str> = match table.get("features").and_then(|all| all.get_ref().as_table()) {
        Some(features) => features.keys().map(|key| key.get_ref().as_ref()).collect(),
        None => BTreeSet::new(),
    };
    for (one, line) in manifests.dependents(folder) {
        let forwarded = one.forwarded.iter().filter(|(key, _)| *key == line.key);
        let asked = line.features.iter().chain(forwarded.map(|(_, feature)| feature));
        let own = |feature: &&String| !has.contains(feature.as_str()) && *feature != "default";
        for feature in asked.filter(own).collect::<BTreeSet<_>>() {
            let message = format!(
                "{} asks for the feature `{feature}` of this crate, which it would not have",
                one.path
            );
            let file = sources.add(one.path.as_str(), one.text.as_str());
            let place = Span::new(file, line.place.start, line.place.end);
            problems.push(
                Diagnostic::error("workspace::feature", message, span)
                    .context(place, "cargo could not load the workspace")
                    .help(
                        "take the feature out there first, or keep in surface.toml what makes it",
                    ),
            );
        }
    }
    problems
}

/// The keys of a table that say `workspace = true`.
fn inherited(table: &DeTable<'_>, name: &str) -> Vec<String> {
    let lines = table.get(name).and_then(|lines| lines.get_ref().as_table());
    let is_inherited = |line: &toml::de::DeValue<'_>| {
        line.as_table().and_then(|line| line.get("workspace")).is_some()
    };
    let lines = lines.into_iter().flat_map(|lines| lines.iter());
    lines
        .filter(|(_, line)| is_inherited(line.get_ref()))
        .map(|(key, _)| key.get_ref().clone().into_owned())
        .collect()
}
