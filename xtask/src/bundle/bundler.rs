//! The bundling of one document: which targets become components, and under which names.

use std::collections::{HashMap, HashSet, VecDeque};
use std::path::Path;

use super::files::Files;
use super::location::{FileIndex, Location, component, section};
use super::result::Known;
use super::{names, problem};
use crate::diagnostic::{Diagnostic, Outcome};
use crate::schema::{Kind, Shape};
use crate::tree::{Node, Object, Pointer, Span, Value};

/// Whether overlays come after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    /// A reference that leads nowhere is left as it is: an overlay may repair it.
    BeforeOverlays,
    /// It is a problem.
    Only,
}

/// A document on its way through the stage.
pub(super) struct Bundler<'f, 'a> {
    pub(super) files: &'f mut Files<'a>,
    /// The file of the document itself; it may be known to nobody else.
    pub(super) root_file: Option<FileIndex>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) pass: Pass,
    /// The document that merging and overlays have made, if it is the one that is bundled.
    pub(super) result: Option<FileIndex>,
    pub(super) known: Known,
    /// The component that a target has become.
    homes: HashMap<(Location, &'static str), String>,
    taken: HashSet<(&'static str, String)>,
    queue: VecDeque<(Location, Kind, String)>,
    /// References that are known to lead to an end, so that long chains are followed once.
    pub(super) ends: HashSet<Location>,
    copied: usize,
}

impl<'f, 'a> Bundler<'f, 'a> {
    /// Bundles a document of the surface.
    pub(super) fn new(files: &'f mut Files<'a>, path: &Path, pass: Pass) -> Self {
        let root_file = files.index(path);
        Self::with(files, root_file, pass)
    }

    /// Bundles what merging and overlays have made.
    pub(super) fn of_result(files: &'f mut Files<'a>, root: &Node) -> Self {
        let result = files.add_result(root.clone());
        let bundler = Self::with(files, Some(result), Pass::Only);
        Self { result: Some(result), known: Known::of(root), ..bundler }
    }

    fn with(files: &'f mut Files<'a>, root_file: Option<FileIndex>, pass: Pass) -> Self {
        Self {
            root_file,
            files,
            diagnostics: Vec::new(),
            pass,
            result: None,
            known: Known::default(),
            homes: HashMap::new(),
            taken: HashSet::new(),
            queue: VecDeque::new(),
            ends: HashSet::new(),
            copied: 0,
        }
    }

    /// Resolves every reference of the document.
    pub(super) fn run(mut self, mut root: Node) -> Outcome<Node> {
        self.settle_index_files(&root);
        self.inline(&mut root, Kind::Document, &Pointer::root());
        self.take_names(&root);
        self.adopt(&mut root);
        self.inline(&mut root, Kind::Document, &Pointer::root());
        self.rewrite(&mut root, Kind::Document, &Pointer::root());
        while let Some((location, kind, name)) = self.queue.pop_front() {
            let Some(section) = section(kind) else { continue };
            let Some(mut node) = self.copy(&location, root.span) else { continue };
            let place = Pointer::root().child("components").child(section).child(&name);
            self.inline(&mut node, kind, &place);
            self.rewrite(&mut node, kind, &place);
            insert_component(&mut root, section, name, node);
        }
        if self.pass == Pass::BeforeOverlays {
            self.defer();
        }
        Outcome::new(root, self.diagnostics)
    }

    /// Keeps what is said of references that stay as they are for the time after the overlays, which
    /// may repair them.
    fn defer(&mut self) {
        let unresolved = &mut self.files.open.unresolved;
        self.diagnostics.retain(|problem| {
            let deferred = problem::is_about_a_reference(problem);
            if deferred {
                unresolved.insert(problem.primary.span);
            }
            !deferred
        });
    }

    /// Remembers what an index file (`schemas: {$ref: schemas/index.yaml}`) calls its members, so
    /// that other references to them find the component.
    fn settle_index_files(&mut self, root: &Node) {
        let Some(components) = root.get("components").and_then(Node::as_object) else { return };
        for (key, node) in components.nodes() {
            let Some((section, reference)) = known_section(key).zip(Self::reference_of(node))
            else {
                continue;
            };
            let Some(index) = self.resolve(&reference) else { continue };
            let Some(members) = self.files.node(&index).and_then(Node::as_object) else { continue };
            let names: Vec<_> = members.keys().map(str::to_owned).collect();
            for name in names {
                let location = Location { file: index.file, pointer: index.pointer.child(&name) };
                self.homes.entry((location, section)).or_insert(name);
            }
        }
    }

    fn take_names(&mut self, root: &Node) {
        for (section, members) in sections(root) {
            self.taken.extend(members.keys().map(|name| (section, name.to_owned())));
        }
    }

    /// A component that is nothing but a reference to another file becomes that file's content, and
    /// all other references to the same target lead to it.
    fn adopt(&mut self, root: &mut Node) {
        let mut adopted = Vec::new();
        for (section, members) in sections(root) {
            for (name, node) in members.nodes() {
                let Some(reference) = Self::pure_reference(node) else { continue };
                let Some(target) = self.follow(&reference, section) else { continue };
                if self.own_component(&target, section).is_some() {
                    continue;
                }
                let home = (target.clone(), section);
                let home = self.homes.entry(home).or_insert_with(|| name.to_owned());
                if home == name {
                    adopted.push((section, name.to_owned(), target));
                }
            }
        }
        for (section, name, target) in adopted {
            if let Some(node) = self.copy(&target, root.span) {
                insert_component(root, section, name, node);
            }
        }
    }

    /// The component that a target is or becomes.
    pub(super) fn home(&mut self, target: &Location, kind: Kind, section: &'static str) -> String {
        if let Some(name) = self.own_component(target, section) {
            return name.to_owned();
        }
        if let Some(name) = self.homes.get(&(target.clone(), section)) {
            return name.clone();
        }
        let name = names::candidates(self.files.path(target.file), &target.pointer)
            .find(|name| !self.taken.contains(&(section, name.clone())))
            .unwrap_or_default();
        self.taken.insert((section, name.clone()));
        self.homes.insert((target.clone(), section), name.clone());
        self.queue.push_back((target.clone(), kind, name.clone()));
        name
    }

    /// The name of a component that the document has from the start.
    pub(super) fn own_component<'l>(
        &self,
        location: &'l Location,
        section: &str,
    ) -> Option<&'l str> {
        let own = Some(location.file) == self.root_file;
        own.then(|| component(&location.pointer, section)).flatten()
    }

    /// A copy of a target, unless the document would grow too large.
    pub(super) fn copy(&mut self, location: &Location, span: Span) -> Option<Node> {
        let node = self.files.node(location)?;
        let limit = self.files.limits.nodes;
        let fits = self.copied <= limit;
        self.copied += count(node);
        if self.copied <= limit {
            return Some(node.clone());
        }
        if fits {
            let path = self.files.path(location.file).to_string_lossy().into_owned();
            self.diagnostics.push(problem::too_large(&path, limit, span));
        }
        None
    }
}

/// The sections of `components` that a document has, in its own order.
fn sections(root: &Node) -> Vec<(&'static str, &Object)> {
    let components = root.get("components").and_then(Node::as_object);
    let members = components.into_iter().flat_map(Object::nodes);
    members.filter_map(|(key, node)| known_section(key).zip(node.as_object())).collect()
}

fn known_section(key: &str) -> Option<&'static str> {
    match Kind::Components.child(key) {
        Some(Shape::Map(kind)) => section(kind),
        _ => None,
    }
}

/// Sets a component; `components` and the section are made where they are missing.
fn insert_component(root: &mut Node, section: &str, name: String, node: Node) {
    let span = node.span;
    let empty = || Node::new(Object::new(), span);
    let Some(document) = root.as_object_mut() else { return };
    let components = document.entry("components", empty).make_object();
    let section = components.entry(section, empty).make_object();
    match section.get_mut(&name) {
        Some(old) => *old = node,
        None => {
            section.insert(name, node);
        }
    }
}

/// How many nodes a tree has.
fn count(node: &Node) -> usize {
    let mut count = 0;
    let mut todo = vec![node];
    while let Some(node) = todo.pop() {
        count += 1;
        match &node.value {
            Value::Object(object) => todo.extend(object.nodes().map(|(_, node)| node)),
            Value::Array(items) => todo.extend(items),
            _ => {}
        }
    }
    count
}
