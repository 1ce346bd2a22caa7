//! What the values of a sequence are, in the form of 3.0.
//!
//! Before: `content: {application/jsonl: {itemSchema: S}}`. After: `{schema: {type: array, items:
//! S}}`, which OpenAPI 3.2 says is the same of the whole content (Sequential Media Types).
//!
//! Of `text/event-stream` the item is an event (OpenAPI 3.2, Special Considerations for Server-Sent
//! Events), and what a client gives is its data: the schema of `data`, or of what that text holds. An
//! event whose data are of several kinds by its name has the union of them, as long as all of them are
//! JSON; texts beside JSON can only be told apart by those who know the name, so all of them are
//! texts then. A schema that has more or other members than an event is that of the data, as authors
//! of 3.0 write it.

use crate::ledger::Ledger;
use crate::operation::Framing;
use crate::schema::{self, Kind, resolve};
use crate::tree::{Node, Object, Pointer, Span};

/// The fields of an event (WHATWG HTML, section 9.2.6).
const FIELDS: [&str; 4] = ["data", "event", "id", "retry"];

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    let mut found = Vec::new();
    schema::walk(root, |kind, node, place| {
        let framing = (kind == Kind::MediaType).then(|| Framing::of(place.key())).flatten();
        if let (Some(framing), Some(item)) = (framing, node.get("itemSchema")) {
            found.push((place.pointer(), framing, item.clone()));
        }
    });
    for (place, framing, item) in found {
        let item = match framing {
            Framing::Events => data(root, item, &place.child("itemSchema"), ledger),
            Framing::Lines | Framing::Records => item,
        };
        let Some(media_type) = root.at_mut(&place).and_then(Node::as_object_mut) else { continue };
        media_type.remove("itemSchema");
        let span = item.span;
        let list = object([("type", Node::new("array", span)), ("items", item)], span);
        if let Some(whole) = media_type.insert("schema", list) {
            let detail = "the schema beside `itemSchema`, which is the one that is used";
            ledger.lose("stream-items", &place.child("schema"), whole.span, detail);
        }
    }
}

/// The schema of the data of an event.
fn data(root: &Node, item: Node, place: &Pointer, ledger: &mut Ledger) -> Node {
    let mut events = Events { root, left: MOST_PARTS, found: Vec::new() };
    events.collect(&item, None);
    let is_event = events.left > 0
        && events.found.iter().all(|event| event.is_event)
        && events.found.iter().any(|event| event.data.is_some());
    if !is_event {
        return item;
    }
    let span = item.span;
    let mut all: Vec<(Node, bool)> = Vec::new();
    for event in &events.found {
        let Some(held) = event.held() else { continue };
        if !all.contains(&held) {
            all.push(held);
        }
    }
    let texts = all.iter().filter(|(_, is_text)| *is_text).count();
    if let [(one, _)] = all.as_slice() {
        return one.clone();
    }
    if texts > 0 {
        if texts < all.len() {
            let detail =
                "some events hold texts and others JSON, so that all are handed over as texts";
            ledger.lose("event-data", place, span, detail);
        }
        return text(span);
    }
    let branches: Vec<Node> = all.into_iter().map(|(data, _)| data).collect();
    object([("oneOf", Node::new(branches, span))], span)
}

/// So many parts of a schema are looked at, which may be parts of themselves.
const MOST_PARTS: usize = 1000;

/// One of the kinds of events that a schema describes.
#[derive(Clone, Copy)]
struct Event<'n> {
    /// Whether it has the members of an event, and no others.
    is_event: bool,
    data: Option<&'n Node>,
    /// Whether a part of the schema says that the data are a text.
    is_text: bool,
}

impl Event<'_> {
    /// What the data hold, and whether that is a text: what their text is said to hold, or else the
    /// text itself.
    fn held(&self) -> Option<(Node, bool)> {
        let data = self.data?;
        Some(match data.get("contentSchema") {
            Some(held) => (held.clone(), false),
            None if is_json(data) => (Node::new(Object::new(), data.span), false),
            None if self.is_text && !says_text(data) => (text(data.span), true),
            None => (data.clone(), self.is_text),
        })
    }
}

/// The kinds of events that a schema describes.
struct Events<'n> {
    root: &'n Node,
    /// How many parts may still be looked at.
    left: usize,
    found: Vec<Event<'n>>,
}

impl<'n> Events<'n> {
    /// Collects the kinds of events. What is beside a union holds for each branch that does not say
    /// otherwise.
    fn collect(&mut self, schema: &'n Node, beside: Option<Event<'n>>) {
        let mut event = beside;
        let mut branches = Vec::new();
        // What is nearer says more: a branch of what is beside it, a schema of what it refers to.
        for part in self.parts(schema).into_iter().rev() {
            if let Some(properties) = part.get("properties").and_then(Node::as_object) {
                let own = event.get_or_insert(Event { is_event: true, data: None, is_text: false });
                own.read(properties, self.root);
            }
            branches.extend(list(part, "oneOf").chain(list(part, "anyOf")));
        }
        if branches.is_empty() {
            self.found.extend(event);
        }
        for branch in branches {
            if self.left == 0 {
                return;
            }
            self.collect(branch, event);
        }
    }

    /// A schema with what it refers to and the parts of its `allOf`.
    fn parts(&mut self, schema: &'n Node) -> Vec<&'n Node> {
        let mut parts = vec![schema];
        let mut next = 0;
        while let Some(part) = parts.get(next).copied().filter(|_| self.left > 0) {
            self.left -= 1;
            next += 1;
            parts.extend(target(self.root, part));
            parts.extend(list(part, "allOf"));
        }
        parts
    }
}

impl<'n> Event<'n> {
    fn read(&mut self, properties: &'n Object, root: &'n Node) {
        self.is_event &= properties.keys().all(|name| FIELDS.contains(&name));
        let Some(data) = properties.get("data") else { return };
        self.is_text |= says_text(target(root, data).unwrap_or(data));
        if self.data.is_none_or(|beside| says_content(data) || !says_content(beside)) {
            self.data = Some(data);
        }
    }
}

fn list<'n>(schema: &'n Node, key: &str) -> impl Iterator<Item = &'n Node> {
    schema.get(key).and_then(Node::as_array).unwrap_or_default().iter()
}

/// Whether it is said what the text of the data holds.
fn says_content(data: &Node) -> bool {
    data.get("contentSchema").is_some() || is_json(data)
}

fn target<'n>(root: &'n Node, schema: &'n Node) -> Option<&'n Node> {
    let pointer = schema.reference().and_then(schema::local)?;
    resolve(root, root.at(&pointer)?)
}

fn is_json(data: &Node) -> bool {
    let media_type = data.get("contentMediaType").and_then(Node::as_str).unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

fn says_text(schema: &Node) -> bool {
    schema.get("type").and_then(Node::as_str) == Some("string")
}

fn text(span: Span) -> Node {
    object([("type", Node::new("string", span))], span)
}

fn object<const N: usize>(members: [(&str, Node); N], span: Span) -> Node {
    let mut object = Object::new();
    for (key, node) in members {
        object.insert(key, node);
    }
    Node::new(object, span)
}
