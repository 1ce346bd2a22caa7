//! From the text of a reference to the place it means.

use super::bundler::Bundler;
use super::location::{FileIndex, Location, Reference, join};
use super::problem;
use crate::diagnostic::nearest;
use crate::schema;
use crate::tree::{Node, Object, Pointer, Span, Value};

/// A `$ref` as it was written. The file of its span is what a relative path is relative to.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) span: Span,
}

/// How many references one reference may lead through.
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
        self.resolve_within(reference, MOST_HOPS)
    }

    fn resolve_within(&mut self, reference: &Written, hops: usize) -> Option<Location> {
        if hops == 0 {
            self.diagnostics.push(problem::circle(&reference.text, reference.span));
            return None;
        }
        let Reference { fragment, .. } = Reference::parse(&reference.text);
        let base = self.resource(reference)?;
        self.files.root(base.file)?;
        match fragment {
            None | Some("") => Some(base),
            Some(fragment) => match schema::local(&format!("#{fragment}")) {
                Some(pointer) => self.descend(base, &pointer, reference, hops),
                None => self.anchor(base.file, fragment, reference),
            },
        }
    }

    /// What stands before the `#`: a file, or a schema that has this as its `$id`.
    fn resource(&mut self, reference: &Written) -> Option<Location> {
        let parsed = Reference::parse(&reference.text);
        let from = self.files.holding(reference.span)?;
        let whole = |file| Location { file, pointer: Pointer::root() };
        if parsed.url.is_empty() {
            return Some(whole(from));
        }
        if let Some(pointer) = self.files.anchors(from).and_then(|names| names.id(parsed.url)) {
            return Some(Location { file: from, pointer: pointer.clone() });
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
        let Some(path) = join(self.files.path(from), parsed.url) else {
            self.diagnostics.push(problem::outside(&reference.text, reference.span));
            return None;
        };
        self.files.open(&path, reference.span, &mut self.diagnostics).map(whole)
    }

    /// Goes down a pointer. Where a segment is missing in an object that is a reference, its target
    /// is searched: `#/paths/~1pets/get` works though `/pets` is in a file of its own.
    fn descend(
        &mut self,
        base: Location,
        pointer: &Pointer,
        reference: &Written,
        hops: usize,
    ) -> Option<Location> {
        let mut at = base;
        let mut hops = hops;
        let mut segments = pointer.segments().iter();
        let mut segment = segments.next();
        while let Some(name) = segment {
            let node = self.files.node(&at)?;
            let step = Pointer::root().child(name);
            if node.at(&step).is_some() {
                at.pointer = at.pointer.child(name);
                segment = segments.next();
            } else if let Some(next) = Self::reference_of(node) {
                hops = hops.saturating_sub(1);
                at = self.resolve_within(&next, hops)?;
            } else {
                self.report_missing(&at, name, reference);
                return None;
            }
        }
        Some(at)
    }

    fn anchor(&mut self, file: FileIndex, name: &str, reference: &Written) -> Option<Location> {
        let anchors = self.files.anchors(file)?;
        if let Some(pointer) = anchors.anchor(name) {
            return Some(Location { file, pointer: pointer.clone() });
        }
        let suggestion = nearest(name, anchors.names()).map(|name| format!("#{name}"));
        let missing = format!("$anchor: {name}");
        self.diagnostics.push(problem::dangling(
            &reference.text,
            &missing,
            suggestion,
            None,
            reference.span,
        ));
        None
    }

    fn report_missing(&mut self, owner: &Location, missing: &str, reference: &Written) {
        let node = self.files.node(owner);
        let suggestion = node.and_then(Node::as_object).and_then(|object| {
            let name = nearest(missing, object.keys())
                .map(|name| owner.pointer.child(name))
                .or_else(|| self.same_name_elsewhere(owner, missing))?;
            let url = Reference::parse(&reference.text).url;
            Some(format!("{url}#{name}"))
        });
        let owner = node.filter(|_| Some(owner.file) != self.files.holding(reference.span));
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

    /// Whether a place holds what can stand where an object of the specification is expected.
    pub(super) fn is_object(&self, location: &Location) -> bool {
        let value = self.files.node(location).map(|node| &node.value);
        matches!(value, Some(Value::Object(_) | Value::Bool(_)))
    }
}
