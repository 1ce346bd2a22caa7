//! The modules of a crate: which files they are made of, what they declare, and by which path callers
//! know each name.

use std::collections::{BTreeMap, HashMap};

use syn::{Attribute, Ident, Item, UseTree, Visibility};

use super::OutlineError;
use super::macros::Said;

/// A file of a module, read.
pub(super) struct Source {
    /// Its path in the crate.
    pub path: String,
    /// What is in it.
    pub pieces: Vec<Piece>,
    /// The condition under which it is there.
    pub condition: Option<String>,
}

/// One thing in a file.
pub(super) enum Piece {
    Item(Box<Item>),
    Said(Box<Said>, Vec<Attribute>),
}

/// A module that callers see, or one of those whose content is at the root of the crate.
pub(super) struct Module {
    /// Its name, which is empty for what is at the root.
    pub name: String,
    pub sources: Vec<Source>,
    /// The paths of names of one word.
    pub scope: HashMap<String, String>,
}

/// What `lib.rs` says: which modules are public, and which names of others are at the root.
#[derive(Default)]
struct Library {
    /// The condition of each public module.
    public: BTreeMap<String, Option<String>>,
    /// The names that the crate has from its private modules.
    names: Vec<String>,
    /// What it has from other crates: the name, and the path there.
    foreign: Vec<(String, String)>,
}

/// The modules of a crate, and what it hands on from other crates: the name, and the path there.
pub(super) struct Modules {
    pub modules: Vec<Module>,
    pub foreign: Vec<(String, String)>,
}

/// Finds the modules of a crate.
pub(super) fn modules(files: &BTreeMap<String, String>) -> Result<Modules, OutlineError> {
    let library = files.get("src/lib.rs").ok_or(OutlineError::NoLibrary)?;
    let library = Library::read(&parse("src/lib.rs", library)?);
    let mut by_name: BTreeMap<String, Vec<Source>> = BTreeMap::new();
    let mut conditions: HashMap<String, Option<String>> = HashMap::new();
    for (path, text) in files {
        let Some(module) = module_of(path) else { continue };
        let name = if library.public.contains_key(module) { module } else { "" };
        let source = Source::read(path, text, library.public.get(module).cloned().flatten())?;
        conditions.extend(source.parts());
        by_name.entry(name.to_owned()).or_default().push(source);
    }
    let mut modules: Vec<Module> = by_name
        .into_iter()
        .map(|(name, mut sources)| {
            for source in &mut sources {
                let part = conditions.get(source.path.as_str()).cloned().flatten();
                source.condition = source.condition.take().or(part);
            }
            Module { name, sources, scope: HashMap::new() }
        })
        .collect();
    let root: Vec<(String, String)> =
        library.names.iter().map(|name| (name.clone(), name.clone())).collect();
    for module in &mut modules {
        module.find_names(&root, &library);
    }
    Ok(Modules { modules, foreign: library.foreign })
}

/// The module that a file is of; none for what is written by hand, is not code, or stands in for the
/// vendor in tests: that follows from the operations and their types, which are all there.
fn module_of(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let module = rest.split('/').next()?;
    (!["lib", "ext", "mock"].contains(&module)).then_some(module)
}

fn parse(path: &str, text: &str) -> Result<syn::File, OutlineError> {
    syn::parse_file(text).map_err(|source| OutlineError::Syntax { path: path.to_owned(), source })
}

impl Source {
    fn read(path: &str, text: &str, condition: Option<String>) -> Result<Self, OutlineError> {
        let mut pieces = Vec::new();
        for item in parse(path, text)?.items {
            let Item::Macro(found) = item else {
                pieces.push(Piece::Item(Box::new(item)));
                continue;
            };
            let name = found.mac.path.segments.last().map(|last| last.ident.to_string());
            let said = Said::read(&name.unwrap_or_default(), found.mac.tokens)
                .map_err(|source| OutlineError::Syntax { path: path.to_owned(), source })?;
            pieces.extend(said.map(|said| Piece::Said(Box::new(said), found.attrs)));
        }
        Ok(Self { path: path.to_owned(), pieces, condition })
    }

    /// The files of the modules that this one declares, and their conditions.
    fn parts(&self) -> Vec<(String, Option<String>)> {
        let folder = self.path.trim_end_matches(".rs");
        let parts = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Item(item) => match &**item {
                Item::Mod(found) => {
                    let name = found.ident.to_string();
                    let path = format!("{folder}/{}.rs", name.trim_start_matches("r#"));
                    Some((path, condition(&found.attrs)))
                }
                _ => None,
            },
            Piece::Said(..) => None,
        });
        parts.collect()
    }
}

impl Module {
    /// The path of something in it.
    pub(super) fn path(&self, name: &str) -> String {
        if self.name.is_empty() { name.to_owned() } else { format!("{}::{name}", self.name) }
    }

    /// Whether callers see what has this name in it.
    pub(super) fn shows(&self, name: &Ident) -> bool {
        let name = name.to_string();
        self.scope.get(&name).is_some_and(|path| *path == self.path(&name))
    }

    fn find_names(&mut self, root: &[(String, String)], library: &Library) {
        let mut scope: HashMap<String, String> = root.iter().cloned().collect();
        let pieces = || self.sources.iter().flat_map(|source| &source.pieces);
        for piece in pieces() {
            if let Piece::Item(item) = piece
                && let Item::Use(found) = &**item
            {
                each_use(&found.tree, &mut Vec::new(), &mut |path, name| {
                    if let [first, module, last] = path
                        && first == "crate"
                    {
                        let path = match library.public.contains_key(module) {
                            true => format!("{module}::{last}"),
                            false => last.clone(),
                        };
                        scope.insert(name.to_owned(), path);
                    }
                });
            }
        }
        // What is at the root is what `lib.rs` hands on, whatever else its modules declare.
        if !self.name.is_empty() {
            for name in pieces().flat_map(Piece::names) {
                scope.insert(name.clone(), self.path(&name));
            }
        }
        self.scope = scope;
    }
}

impl Piece {
    fn names(&self) -> Vec<String> {
        let one = |name: &Ident| vec![name.to_string()];
        match self {
            Self::Said(said, _) => said.names().into_iter().map(Ident::to_string).collect(),
            Self::Item(item) => match &**item {
                Item::Struct(own) => one(&own.ident),
                Item::Enum(own) => one(&own.ident),
                Item::Type(own) => one(&own.ident),
                Item::Use(own) if is_public(&own.vis) => {
                    let mut names = Vec::new();
                    each_use(&own.tree, &mut Vec::new(), &mut |_, name| {
                        names.push(name.to_owned());
                    });
                    names
                }
                _ => Vec::new(),
            },
        }
    }
}

impl Library {
    fn read(file: &syn::File) -> Self {
        let mut library = Self::default();
        let mut private = Vec::new();
        for item in &file.items {
            match item {
                Item::Mod(own) if is_public(&own.vis) => {
                    library.public.insert(own.ident.to_string(), condition(&own.attrs));
                }
                Item::Mod(own) => private.push(own.ident.to_string()),
                _ => {}
            }
        }
        for item in &file.items {
            let Item::Use(own) = item else { continue };
            if !is_public(&own.vis) {
                continue;
            }
            each_use(&own.tree, &mut Vec::new(), &mut |path, name| match path {
                [module, ..] if private.contains(module) => library.names.push(name.to_owned()),
                [module, ..] if library.public.contains_key(module) => {}
                path => library.foreign.push((name.to_owned(), path.join("::"))),
            });
        }
        library
    }
}

pub(super) fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The text of the `cfg` of something.
pub(super) fn condition(attributes: &[Attribute]) -> Option<String> {
    let found = attributes.iter().find(|attribute| attribute.path().is_ident("cfg"))?;
    found.meta.require_list().ok().map(|list| super::tokens::text(&list.tokens))
}

/// Calls `visit` with the whole path of each name that a `use` brings, and the name.
pub(super) fn each_use(
    tree: &UseTree,
    path: &mut Vec<String>,
    visit: &mut impl FnMut(&[String], &str),
) {
    match tree {
        UseTree::Path(own) => {
            path.push(own.ident.to_string());
            each_use(&own.tree, path, visit);
            path.pop();
        }
        UseTree::Name(own) => {
            let name = own.ident.to_string();
            let brought = match path.last() {
                Some(last) if name == "self" => last.clone(),
                _ => name.clone(),
            };
            if name != "self" {
                path.push(name.clone());
            }
            visit(path, &brought);
            if name != "self" {
                path.pop();
            }
        }
        UseTree::Rename(own) => {
            path.push(own.ident.to_string());
            visit(path, &own.rename.to_string());
            path.pop();
        }
        UseTree::Group(own) => own.items.iter().for_each(|one| each_use(one, path, visit)),
        UseTree::Glob(_) => {}
    }
}
