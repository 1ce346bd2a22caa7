//! The public items of a crate, read from what the compiler makes of it after expanding its macros:
//! nothing here knows those macros, or anything else that the generator writes.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Item, UseTree, Visibility};

/// Names from the root of a crate.
pub type Path = Vec<String>;

/// A crate.
#[derive(Default)]
pub struct Reading {
    /// All modules, the root being the empty path.
    pub modules: BTreeMap<Path, Module>,
    /// The names by which other crates know what is defined: of each the shortest.
    pub public: BTreeMap<Path, Path>,
    /// What other crates define and this one hands on, by the name that it has here.
    pub handed_on: BTreeSet<Path>,
}

/// A module.
#[derive(Default)]
pub struct Module {
    /// Everything but its modules and imports.
    pub items: Vec<Item>,
    /// What is imported by name, and whether it is handed on.
    imports: BTreeMap<String, (Import, bool)>,
    /// The modules of which everything is imported, and whether it is handed on.
    globs: Vec<(Path, bool)>,
    is_public: bool,
}

/// What an import names.
#[derive(Clone)]
struct Import {
    path: Path,
    /// Whether it begins with `::`.
    is_absolute: bool,
}

/// What a path means.
#[derive(Debug, PartialEq)]
pub enum Meaning {
    /// Something of this crate.
    Own(Path),
    /// Something of another crate; one name alone is of the prelude.
    Outside(Path),
}

impl Reading {
    /// Reads the expanded text of a crate.
    pub fn of(expanded: &str) -> Self {
        let file = syn::parse_file(expanded).unwrap();
        let mut reading = Self::default();
        reading.module(Vec::new(), file.items, true);
        reading.publish(&Vec::new(), &Vec::new(), &mut BTreeSet::new());
        reading
    }

    fn module(&mut self, path: Path, items: Vec<Item>, is_public: bool) {
        let mut module = Module { is_public, ..Module::default() };
        for item in items {
            match item {
                Item::Mod(inner) => {
                    let below = joined(&path, &inner.ident.to_string());
                    let is_public = is_public_item(&inner.vis);
                    let items = inner.content.map(|(_, items)| items).unwrap_or_default();
                    self.module(below, items, is_public);
                }
                Item::Use(import) => {
                    let is_public = is_public_item(&import.vis);
                    let is_absolute = import.leading_colon.is_some();
                    let mut tree = Tree { module: &mut module, is_public, is_absolute };
                    tree.read(&mut Vec::new(), &import.tree);
                }
                other => module.items.push(other),
            }
        }
        self.modules.insert(path, module);
    }

    /// Finds what other crates can name, from a module that they know under a name.
    fn publish(&mut self, module: &Path, name: &Path, seen: &mut BTreeSet<(Path, Path)>) {
        if !seen.insert((module.clone(), name.clone())) {
            return;
        }
        let Some(found) = self.modules.get(module) else { return };
        let mut names: Vec<(Path, Path)> = Vec::new();
        for item in &found.items {
            if let Some((ident, vis)) = named(item)
                && is_public_item(vis)
            {
                names.push((joined(module, &ident), joined(name, &ident)));
            }
        }
        let mut handed_on = Vec::new();
        for (ident, (import, _)) in found.imports.iter().filter(|(_, (_, public))| *public) {
            match self.meaning_of_import(module, import) {
                Meaning::Own(path) => names.push((path, joined(name, ident))),
                Meaning::Outside(_) => handed_on.push(joined(name, ident)),
            }
        }
        let mut inner: Vec<(Path, Path)> = self
            .modules
            .iter()
            .filter(|(path, below)| is_directly_below(path, module) && below.is_public)
            .map(|(path, _)| (path.clone(), joined(name, path.last().unwrap())))
            .collect();
        let globs = found.globs.iter().filter(|(_, public)| *public);
        inner.extend(globs.filter_map(|(path, _)| match self.meaning(module, path) {
            Meaning::Own(path) => Some((path, name.clone())),
            Meaning::Outside(_) => None,
        }));
        self.handed_on.extend(handed_on);
        for (path, name) in names {
            match self.modules.contains_key(&path) {
                true => inner.push((path, name)),
                false => {
                    let known = self.public.entry(path).or_insert_with(|| name.clone());
                    if name.len() < known.len() {
                        *known = name;
                    }
                }
            }
        }
        for (module, name) in inner {
            self.publish(&module, &name, seen);
        }
    }

    /// What a path means in a module.
    pub fn meaning(&self, module: &Path, path: &[String]) -> Meaning {
        let Some((first, rest)) = path.split_first() else { return Meaning::Own(module.clone()) };
        match first.as_str() {
            "crate" => self.beneath_root(rest),
            "self" => self.beneath_root(&[module, rest].concat()),
            "super" => {
                let above = module.split_last().map(|(_, above)| above.to_vec());
                self.meaning(&above.unwrap_or_default(), rest)
            }
            _ if self.defines(module, first) => self.beneath_root(&[module, path].concat()),
            _ => self.imported(module, first, rest).unwrap_or(Meaning::Outside(path.to_vec())),
        }
    }

    fn imported(&self, module: &Path, first: &str, rest: &[String]) -> Option<Meaning> {
        let found = self.modules.get(module)?;
        if let Some((import, _)) = found.imports.get(first) {
            let whole = [&*import.path, rest].concat();
            return Some(self.meaning_of_import(module, &Import { path: whole, ..import.clone() }));
        }
        let there = self.behind_globs(module, first, &mut BTreeSet::new())?;
        Some(self.meaning(&there, &[&[first.to_owned()], rest].concat()))
    }

    /// The module from which everything is imported, itself or over others, that knows a name.
    fn behind_globs(&self, module: &Path, name: &str, seen: &mut BTreeSet<Path>) -> Option<Path> {
        if !seen.insert(module.clone()) {
            return None;
        }
        for (glob, _) in &self.modules.get(module)?.globs {
            let Meaning::Own(there) = self.meaning(module, glob) else { continue };
            if self.knows(&there, name) {
                return Some(there);
            }
            if let Some(found) = self.behind_globs(&there, name, seen) {
                return Some(found);
            }
        }
        None
    }

    fn meaning_of_import(&self, module: &Path, import: &Import) -> Meaning {
        // `use serde_json;` names what it imports like the module's own name for it.
        let own = self.modules.get(module).and_then(|found| found.imports.get(&import.path[0]));
        let is_itself = own.is_some_and(|(other, _)| other.path[0] == import.path[0]);
        match import.is_absolute || is_itself && !self.defines(module, &import.path[0]) {
            true => Meaning::Outside(import.path.clone()),
            false => self.meaning(module, &import.path),
        }
    }

    /// A path from the root, which may lead over imports that are handed on.
    fn beneath_root(&self, path: &[String]) -> Meaning {
        let longest = (0..=path.len()).rev().find(|end| self.modules.contains_key(&path[..*end]));
        let (module, rest) = path.split_at(longest.unwrap_or_default());
        match rest.split_first() {
            Some((first, rest)) if !self.defines(&module.to_vec(), first) => self
                .imported(&module.to_vec(), first, rest)
                .unwrap_or_else(|| Meaning::Own(path.to_vec())),
            _ => Meaning::Own(path.to_vec()),
        }
    }

    fn knows(&self, module: &Path, name: &str) -> bool {
        let imports = |found: &Module| found.imports.contains_key(name);
        self.defines(module, name) || self.modules.get(module).is_some_and(imports)
    }

    fn defines(&self, module: &Path, name: &str) -> bool {
        let is_named = |item: &Item| named(item).is_some_and(|(ident, _)| ident == name);
        self.modules.contains_key(&joined(module, name))
            || self.modules.get(module).is_some_and(|found| found.items.iter().any(is_named))
    }
}

/// Reads the tree of an import.
struct Tree<'a> {
    module: &'a mut Module,
    is_public: bool,
    is_absolute: bool,
}

impl Tree<'_> {
    fn read(&mut self, path: &mut Path, tree: &UseTree) {
        match tree {
            UseTree::Path(part) => {
                path.push(part.ident.to_string());
                self.read(path, &part.tree);
                path.pop();
            }
            UseTree::Name(name) if name.ident == "self" => {
                self.import(path.last().cloned().unwrap_or_default(), path.clone());
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                self.import(name.clone(), joined(path, &name));
            }
            UseTree::Rename(rename) => {
                let path = joined(path, &rename.ident.to_string());
                self.import(rename.rename.to_string(), path);
            }
            UseTree::Glob(_) => self.module.globs.push((path.clone(), self.is_public)),
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.read(path, tree));
            }
        }
    }

    fn import(&mut self, name: String, path: Path) {
        let import = Import { path, is_absolute: self.is_absolute };
        self.module.imports.insert(name, (import, self.is_public));
    }
}

/// A path with one more name.
pub fn joined(path: &[String], name: &str) -> Path {
    [path, &[name.to_owned()]].concat()
}

fn is_directly_below(path: &Path, module: &Path) -> bool {
    path.split_last().is_some_and(|(_, above)| above == &**module)
}

/// Whether other crates see an item.
pub fn is_public_item(vis: &Visibility) -> bool {
    matches!(vis, Visibility::Public(_))
}

/// The name of an item that has one.
fn named(item: &Item) -> Option<(String, &Visibility)> {
    let (ident, vis) = match item {
        Item::Struct(item) => (&item.ident, &item.vis),
        Item::Enum(item) => (&item.ident, &item.vis),
        Item::Type(item) => (&item.ident, &item.vis),
        Item::Trait(item) => (&item.ident, &item.vis),
        Item::Fn(item) => (&item.sig.ident, &item.vis),
        Item::Static(item) => (&item.ident, &item.vis),
        Item::Const(item) if item.ident != "_" => (&item.ident, &item.vis),
        _ => return None,
    };
    Some((ident.to_string(), vis))
}
