//! The modules of a crate use each other in one direction: none of them needs, by way of others, itself.
//! What is compiled for tests alone is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::visit::{self, Visit};
use walkdir::WalkDir;

/// The modules that each module of a crate uses, and one file in which it does.
type Uses = BTreeMap<String, BTreeMap<String, String>>;

#[test]
fn no_module_needs_itself() {
    for source in ["crates/client-runtime/src", "xtask/src", "xtask/calls/src"] {
        let uses = uses(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(source));
        assert!(uses.len() > 3, "{source} has modules: {uses:?}");
        let circles: Vec<_> = uses.keys().filter_map(|module| circle(&uses, module)).collect();
        assert!(circles.is_empty(), "{source} has a circle: {}", circles[0]);
    }
}

#[test]
fn a_circle_is_found_and_told() {
    let file: syn::File = syn::parse_quote! {
        use crate::{b::{self, Thing}, c};
        #[cfg(test)]
        mod tests { use crate::d; }
        fn call() -> crate::e::Result { crate::f!() }
    };
    let modules: BTreeSet<_> = ["a", "b", "c", "d", "e", "f"].map(str::to_owned).into();
    let mut used = Used { modules: &modules, is_root: true, found: BTreeSet::new() };
    used.visit_file(&file);
    assert_eq!(used.found, ["b", "c", "e"].map(str::to_owned).into());

    let row = |to: &str| BTreeMap::from([(to.to_owned(), format!("to-{to}.rs"))]);
    let circular =
        Uses::from([("a".into(), row("b")), ("b".into(), row("c")), ("c".into(), row("a"))]);
    let told = circle(&circular, "a").unwrap();
    assert_eq!(told, "a uses b (to-b.rs), which uses c (to-c.rs), which uses a (to-a.rs)");
    let straight = Uses::from([("a".into(), row("b")), ("b".into(), row("c"))]);
    assert_eq!(circle(&straight, "a"), None);
}

fn uses(source: &Path) -> Uses {
    let files = WalkDir::new(source).sort_by_file_name().into_iter().map(Result::unwrap);
    let files: Vec<_> = files
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| entry.path().strip_prefix(source).unwrap().to_owned())
        .filter(|path| !path.ends_with("lib.rs") && !is_for_tests(path))
        .collect();
    let modules: BTreeSet<_> = files.iter().map(|path| module(path)).collect();
    let mut uses = Uses::new();
    for path in &files {
        let file = syn::parse_file(&std::fs::read_to_string(source.join(path)).unwrap()).unwrap();
        let is_root = path.components().count() == 1;
        let mut used = Used { modules: &modules, is_root, found: BTreeSet::new() };
        used.visit_file(&file);
        let own = module(path);
        let row = uses.entry(own.clone()).or_default();
        for found in used.found.into_iter().filter(|found| *found != own) {
            row.entry(found).or_insert_with(|| path.display().to_string());
        }
    }
    uses
}

/// By the names that such files have here: `tests.rs`, `slot_tests.rs`, `slot_properties.rs`.
fn is_for_tests(path: &Path) -> bool {
    let stem = path.file_stem().unwrap().to_string_lossy();
    stem.ends_with("tests") || stem.ends_with("properties")
}

/// The module of a crate's root that a file belongs to.
fn module(path: &Path) -> String {
    let first = path.iter().next().unwrap().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules of the crate's root that a file names.
struct Used<'a> {
    modules: &'a BTreeSet<String>,
    /// Whether what is above the file is the crate's root.
    is_root: bool,
    found: BTreeSet<String>,
}

impl Used<'_> {
    fn note(&mut self, name: &syn::Ident) {
        let name = name.to_string();
        if self.modules.contains(&name) {
            self.found.insert(name);
        }
    }

    /// What is named directly below `crate`.
    fn first_of(&mut self, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => self.note(&path.ident),
            syn::UseTree::Name(name) => self.note(&name.ident),
            syn::UseTree::Rename(rename) => self.note(&rename.ident),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.first_of(item)),
            syn::UseTree::Glob(_) => panic!("`use crate::*` hides what it uses"),
        }
    }
}

impl<'ast> Visit<'ast> for Used<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let is_for_tests = match item {
            syn::Item::Mod(module) => module.attrs.iter().any(is_cfg_test),
            syn::Item::Fn(function) => function.attrs.iter().any(is_cfg_test),
            syn::Item::Use(import) => import.attrs.iter().any(is_cfg_test),
            _ => false,
        };
        if !is_for_tests {
            visit::visit_item(self, item);
        }
    }

    fn visit_use_path(&mut self, path: &'ast syn::UsePath) {
        if path.ident == "crate" || (self.is_root && path.ident == "super") {
            self.first_of(&path.tree);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut segments = path.segments.iter().map(|segment| &segment.ident);
        // A macro that is used as `crate::name!` is of the crate's root, whatever module defines it.
        if segments.next().is_some_and(|first| first == "crate") && path.segments.len() > 2 {
            segments.next().into_iter().for_each(|name| self.note(name));
        }
        visit::visit_path(self, path);
    }
}

/// Whether it is `cfg(test)`, or `cfg(all(test, ..))`.
fn is_cfg_test(attribute: &syn::Attribute) -> bool {
    let syn::Meta::List(list) = &attribute.meta else { return false };
    let is_test = |word: proc_macro2::TokenTree| word.to_string() == "test";
    let mut words = list.tokens.clone().into_iter();
    attribute.path().is_ident("cfg")
        && match words.next() {
            Some(first) if first.to_string() == "all" => match words.next() {
                Some(proc_macro2::TokenTree::Group(all)) => {
                    all.stream().into_iter().next().is_some_and(is_test)
                }
                _ => false,
            },
            first => first.is_some_and(is_test),
        }
}

/// The shortest way from a module back to itself.
fn circle(uses: &Uses, start: &str) -> Option<String> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::new();
    while let Some(way) = (!ways.is_empty()).then(|| ways.remove(0)) {
        for next in uses.get(way[way.len() - 1]).into_iter().flat_map(BTreeMap::keys) {
            let longer: Vec<&str> = way.iter().copied().chain([next.as_str()]).collect();
            if next == start {
                return Some(told(uses, &longer));
            }
            if seen.insert(next.as_str()) {
                ways.push(longer);
            }
        }
    }
    None
}

fn told(uses: &Uses, way: &[&str]) -> String {
    let step = |pair: &[&str]| format!("uses {} ({})", pair[1], uses[pair[0]][pair[1]]);
    let steps: Vec<_> = way.windows(2).map(step).collect();
    format!("{} {}", way[0], steps.join(", which "))
}
