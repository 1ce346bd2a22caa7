//! From the text of a reference to the place it means.

use std::path::{Path, PathBuf};

use super::bundler::Bundler;
use super::location::{FileIndex, Location, Reference};
use super::problem;
use crate::diagnostic::{Diagnostic, nearest};
use crate::load::join;
use crate::schema;
use crate::tree::{Node, Object, Pointer, Span, Value};

/// A `$ref` as it was written. The file of its span is what a relative path is relative to.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) span: Span,
}

/// How many references one reference may lead through, wherever it is looked for.
const MOST_HOPS: usize = 100;

impl Bundler<'_, '_> {
    /// The `$ref` of an object that has one.
    pub(super) fn reference_of(node: &Node) -> Option<Written> {
        let node = node.get("$ref")?;
        Some(Written { text: node.as_str()?.to_owned(), span: node.span })
    }

    /// The `$ref` of an object that has nothing else.
    pub(super) fn pure_reference(node: &Node) -> Option<Written> {
        node.as_object().filter(|object| object.len() == 1)?;
        Self::reference_of(node)
    }

    /// The place that a reference leads to in the end: the first component of the document itself
    /// on the way, or else the first place that is more than a reference. A way that leads in a
    /// circle is a problem even behind a component.
    pub(super) fn follow(&mut self, reference: &Written, section: &str) -> Option<Location> {
        let mut way: Vec<(Location, Written)> = Vec::new();
        let mut stop = None;
        let mut reference = reference.clone();
        loop {
            let location = self.resolve(&reference)?;
            if let Some(start) = way.iter().position(|(earlier, _)| *earlier == location) {
                way.push((location, reference));
                self.report_circle(&way[start + 1..]);
                return None;
            }
            if stop.is_none() && self.own_component(&location, section).is_some() {
                stop = Some(location.clone());
            }
            let next = self.files.node(&location).and_then(Self::pure_reference);
            let is_over = next.is_none() || stop.is_some() && self.ends.contains(&location);
            let Some(next) = next.filter(|_| !is_over) else {
                self.ends.extend(way.into_iter().map(|(location, _)| location));
                return stop.or(Some(location));
            };
            way.push((location, reference));
            reference = next;
        }
    }

    /// Every reference that leads into a circle finds it; all of them report the same one.
    fn report_circle(&mut self, circle: &[(Location, Written)]) {
        if let Some((_, reference)) = circle.iter().min_by(|a, b| a.0.cmp(&b.0)) {
            self.diagnostics.push(problem::circle(&reference.text, reference.span));
        }
    }

    /// The place that a reference names, which may hold another reference.
    pub(super) fn resolve(&mut self, reference: &Written) -> Option<Location> {
        self.resolve_within(reference, &mut { MOST_HOPS })
    }

    fn resolve_within(&mut self, reference: &Written, hops: &mut usize) -> Option<Location> {
        if *hops == 0 {
            self.diagnostics.push(problem::circle(&reference.text, reference.span));
            return None;
        }
        let bases = self.resources(reference);
        let before = self.diagnostics.len();
        let mut told: Option<Vec<_>> = None;
        for base in bases {
            if let Some(found) = self.in_resource(base, reference, hops) {
                self.diagnostics.truncate(before);
                self.warn_of_other_document(&found, reference);
                return Some(self.in_result(found));
            }
            let problems = self.diagnostics.split_off(before);
            let replaces = told.is_none() || self.tells_more(reference, &problems);
            told = if replaces && !problems.is_empty() { Some(problems) } else { told };
        }
        self.diagnostics.extend(told.into_iter().flatten());
        None
    }

    /// Whether the problems of a later try name the fault better than those of the first. A reference
    /// that never led anywhere is explained in the file that it was written in, and one to a component
    /// in the document, not in the scope of an `$id`.
    fn tells_more(&self, reference: &Written, problems: &[Diagnostic]) -> bool {
        let in_document = reference.text.starts_with("#/components/");
        let never_led = self.files.open.unresolved.contains(&reference.span);
        !problems.is_empty() && (in_document || never_led) && !self.is_removed(reference)
    }

    /// Whether the target of a reference of the result was taken out by an overlay.
    fn is_removed(&self, reference: &Written) -> bool {
        self.is_of_result(reference) && !self.files.open.unresolved.contains(&reference.span)
    }

    /// A reference that its own document leaves open may find a part of that name in another one.
    fn warn_of_other_document(&mut self, found: &Location, reference: &Written) {
        if self.result != Some(found.file) || !self.files.open.unresolved.contains(&reference.span)
        {
            return;
        }
        let Some(target) = self.files.node(found).map(|node| node.span) else { return };
        let other = target.file().filter(|file| Some(*file) != reference.span.file());
        let from_document = other.is_some()
            && self.files.holding(target).is_some_and(|file| self.files.root(file).is_some());
        if from_document {
            let problem = problem::other_document(&reference.text, target, reference.span);
            self.diagnostics.push(problem);
        }
    }

    fn in_resource(
        &mut self,
        base: Location,
        reference: &Written,
        hops: &mut usize,
    ) -> Option<Location> {
        let Reference { fragment, .. } = Reference::parse(&reference.text);
        self.files.root(base.file)?;
        match fragment {
            None | Some("") => Some(base),
            Some(fragment) => match schema::local(&format!("#{fragment}")) {
                Some(pointer) => self.descend(base, &pointer, reference, hops),
                None => self.anchor(&base, fragment, reference),
            },
        }
    }

    /// What may be before the `#`, in the order in which the fragment is looked for: the schema
    /// whose `$id` encloses the reference, its document, or what the URL names.
    fn resources(&mut self, reference: &Written) -> Vec<Location> {
        let whole = |file| Location { file, pointer: Pointer::root() };
        let url = Reference::parse(&reference.text).url;
        if !url.is_empty() {
            return self.resource(reference).into_iter().collect();
        }
        let mut bases = Vec::new();
        if self.is_of_result(reference) {
            bases.extend(self.root_file.map(whole));
            // Whatever else the file of the reference has, the overlays may have taken out.
            if !self.files.open.unresolved.contains(&reference.span) {
                return bases;
            }
        }
        let Some(file) = self.files.holding(reference.span) else { return bases };
        let scope = self.files.names(file).and_then(|names| names.scope(reference.span));
        bases.extend(scope.map(|scope| Location { file, pointer: scope.pointer.clone() }));
        bases.push(whole(file));
        bases
    }

    /// What the URL of a reference names: a schema by its `$id`, a document by its `$self`, or a file.
    fn resource(&mut self, reference: &Written) -> Option<Location> {
        let parsed = Reference::parse(&reference.text);
        let from = self.files.holding(reference.span);
        if let Some(named) = from.and_then(|from| self.named(from, parsed.url, reference.span)) {
            return Some(named);
        }
        let problem = match parsed.scheme() {
            Some("http" | "https" | "ftp") => Some(problem::network as fn(&str, Span) -> _),
            Some(_) => Some(problem::not_a_path as fn(&str, Span) -> _),
            None if parsed.url.starts_with("//") => Some(problem::network as fn(&str, Span) -> _),
            None => None,
        };
        if let Some(problem) = problem {
            self.diagnostics.push(problem(&reference.text, reference.span));
            return None;
        }
        let Some(path) = self.path(from, parsed.url) else {
            self.diagnostics.push(problem::outside(&reference.text, reference.span));
            return None;
        };
        let file = self.files.open(&path, reference.span, &mut self.diagnostics)?;
        Some(self.in_document(Location { file, pointer: Pointer::root() }, reference))
    }

    fn named(&mut self, from: FileIndex, url: &str, span: Span) -> Option<Location> {
        let names = self.files.names(from)?;
        let written = names.written(url).cloned();
        let absolute = names.url(url, span);
        let identified = absolute.and_then(|url| self.files.identified(&url));
        identified.or_else(|| written.map(|pointer| Location { file: from, pointer }))
    }

    /// The path that a relative URL means. One in an overlay is relative to the overlay or, if there
    /// is no such file, to the surface's folder, where the documents are that it becomes part of.
    fn path(&self, from: Option<FileIndex>, url: &str) -> Option<PathBuf> {
        let base = from.map_or(Path::new(""), |from| self.files.path(from));
        let path = join(base, url);
        let beside_overlay = from.is_some_and(|from| self.files.root(from).is_none());
        let exists = |path: &PathBuf| self.files.exists(path);
        if beside_overlay && !path.as_ref().is_some_and(exists) {
            return join(Path::new(""), url).filter(exists).or(path);
        }
        path
    }

    /// Goes down a pointer. Where a segment is missing in an object that is a reference, its target
    /// is searched: `#/paths/~1pets/get` works though `/pets` is in a file of its own.
    fn descend(
        &mut self,
        base: Location,
        pointer: &Pointer,
        reference: &Written,
        hops: &mut usize,
    ) -> Option<Location> {
        let mut at = base;
        let mut segments = pointer.segments().iter();
        let mut segment = segments.next();
        while let Some(name) = segment {
            let node = self.files.node(&at)?;
            let step = Pointer::root().child(name);
            if node.at(&step).is_some() {
                at.pointer = at.pointer.child(name);
                segment = segments.next();
            } else if let Some(next) = Self::reference_of(node) {
                *hops = hops.saturating_sub(1);
                at = self.resolve_within(&next, hops)?;
            } else {
                self.report_missing(&at, name, reference);
                return None;
            }
        }
        Some(at)
    }

    fn anchor(&mut self, base: &Location, name: &str, reference: &Written) -> Option<Location> {
        let names = self.files.names(base.file)?;
        if let Some(pointer) = names.anchor(name, &base.pointer) {
            return Some(Location { file: base.file, pointer: pointer.clone() });
        }
        let suggestion = nearest(name, names.anchors()).map(|name| format!("#{name}"));
        let missing = format!("$anchor: {name}");
        let problem =
            problem::dangling(&reference.text, &missing, suggestion, None, reference.span);
        self.diagnostics.push(problem);
        None
    }

    fn report_missing(&mut self, owner: &Location, missing: &str, reference: &Written) {
        let scope = self.files.names(owner.file).and_then(|names| names.scope(reference.span));
        let scope = scope.map(|scope| scope.pointer.clone()).unwrap_or_default();
        let node = self.files.node(owner);
        let suggestion = node.and_then(Node::as_object).and_then(|object| {
            let name = nearest(missing, object.keys())
                .map(|name| owner.pointer.child(name))
                .or_else(|| self.same_name_elsewhere(owner, missing))?;
            let url = Reference::parse(&reference.text).url;
            // In the scope of an `$id` a pointer starts from there.
            let from_scope = !reference.text.contains("#/components/");
            let in_scope = name.segments().strip_prefix(scope.segments()).filter(|_| from_scope);
            let name: Pointer = in_scope.unwrap_or(name.segments()).iter().cloned().collect();
            Some(format!("{url}#{name}"))
        });
        let own = [self.files.holding(reference.span), self.result];
        let owner = node.filter(|_| !own.contains(&Some(owner.file)));
        let owner = owner.map(|node| (node.span, "it was searched for here".to_owned()));
        self.diagnostics.push(problem::dangling(
            &reference.text,
            missing,
            suggestion,
            owner,
            reference.span,
        ));
    }

    /// A component of that name in another section of the same file.
    fn same_name_elsewhere(&self, owner: &Location, name: &str) -> Option<Pointer> {
        let components = self.files.root(owner.file)?.get("components")?.as_object()?;
        let holds =
            |node: &Node| node.as_object().is_some_and(|section: &Object| section.contains(name));
        let (section, _) = components.nodes().find(|(_, node)| holds(node))?;
        Some(Pointer::root().child("components").child(section).child(name))
    }

    /// Whether a place holds what can be where an object of the specification is expected.
    pub(super) fn is_object(&self, location: &Location) -> bool {
        let value = self.files.node(location).map(|node| &node.value);
        matches!(value, Some(Value::Object(_) | Value::Bool(_)))
    }
}
