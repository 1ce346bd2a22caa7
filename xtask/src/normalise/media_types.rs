//! Vendors' JSON media types become `application/json`, the only one that progenitor types; the
//! true ones go into the operation table, and the runtime sends them.
//!
//! ```yaml
//! # before                                       # after
//! content:                                       content:
//!   application/vnd.example.v1+json: {schema: S}   application/json: {schema: S}
//! ```
//!
//! Of the body of a request one media type is kept: JSON with a schema, then forms, then any JSON,
//! then files, then text, then other bytes; among equals `application/json`, and then the first
//! alphabetically, so that the order of the document does not show. The others are entered in the
//! ledger. A body that is passed on as it is can be any of its media types, so all are kept in the
//! row.
//!
//! Of a success the same one is what the operation's method asks for, and each other gets a method of
//! its own ([`representations`]); JSON under another general name with the same schema is no other. Of
//! a failure JSON and text are kept: nobody asks for one, so that the media type that comes decides.
//!
//! A vendor's own media type is JSON if its schema can be nothing else; a schema of a body that is
//! neither JSON nor a form is used by nobody, and entered. A JSON body without a schema is any JSON.
//! The `Accept` header lists what the kept successes and then the kept errors are, each once.
//!
//! A status that has no content by its definition (RFC 9110, 15.3.5, 15.3.6 and 15.4.5) has none here,
//! whatever the document says of it: a reader that waits for JSON would fail over every such answer.

use super::media_family::{Family, essence, identity, is_structured, is_text};
use super::{Draft, representations};
use crate::ledger::Ledger;
use crate::operation::{MediaTypes, Operation, StatusPattern};
use crate::tree::{Node, Object, Pointer};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let components = draft.schemas_mut().clone();
    let mut found: Vec<(String, Vec<Success>)> = Vec::new();
    draft.each_operation(|row, operation, ledger| {
        let place = super::draft::pointer(row);
        let mut bodies = Bodies { components: &components, ledger };
        if let Some(body) = operation.get_mut("requestBody") {
            row.content_type = bodies.keep_of_request(body, &place.child("requestBody"));
        }
        let successes = bodies.keep_in_responses(row, operation, &place.child("responses"));
        if row.method != "head" {
            found.push((row.id.clone(), successes));
        }
    });
    for (id, successes) in found {
        representations::add(draft, &id, &successes);
    }
}

/// A documented media type of a body, in the form that progenitor reads.
#[derive(Clone)]
pub(super) struct Kept {
    /// The true name.
    pub media_type: String,
    /// The name that progenitor reads.
    pub rewritten: String,
    pub node: Node,
    family: Family,
    structured: bool,
}

impl Kept {
    /// Whether both are JSON of one type, as far as the document says.
    fn is_like(&self, other: &Self) -> bool {
        let says_nothing = self.family == Family::AnyJson || other.family == Family::AnyJson;
        let both = self.family.is_json() && other.family.is_json();
        both && (says_nothing || self.has_schema_of(other))
    }

    /// Whether it is a text that can only be JSON of the type that `other` has.
    fn is_text_of(&self, other: &Self) -> bool {
        let is_text = self.family == Family::Text && self.structured;
        is_text && other.family.is_json() && self.has_schema_of(other)
    }

    fn has_schema_of(&self, other: &Self) -> bool {
        self.node.get("schema") == other.node.get("schema")
    }

    /// Whether it is another than these to somebody who asks. Parameters tell media types apart, but
    /// for the encoding.
    fn is_new(&self, known: &[&Self]) -> bool {
        let is_general = ["application/json", "text/json", "application/x-json", "*/*"]
            .contains(&essence(&self.media_type).as_str())
            || self.media_type.starts_with("application/*");
        known.iter().all(|known| {
            identity(&known.media_type) != identity(&self.media_type)
                && !(is_general && self.is_like(known))
        })
    }
}

/// A documented success.
pub(super) struct Success {
    /// The key among `responses`.
    pub key: String,
    status: StatusPattern,
    pub docs: String,
    /// What the operation's method asks for; none if there is no body.
    pub kept: Option<Kept>,
    /// What else can be asked for.
    pub others: Vec<Kept>,
    /// Further names of one of them.
    same: Vec<Kept>,
}

impl Success {
    /// The media types of the answer, for somebody who asks for one of them.
    pub(super) fn media_types(&self, asked: &Kept) -> MediaTypes {
        let all = self.kept.iter().chain(&self.others).chain(&self.same);
        let (like, others): (Vec<_>, Vec<_>) = all
            .filter(|kept| kept.media_type != asked.media_type)
            .partition(|kept| kept.is_like(asked) || kept.is_text_of(asked));
        let names = |kept: Vec<&Kept>| kept.iter().map(|kept| kept.media_type.clone()).collect();
        let mut all_asked: Vec<String> = names(like);
        all_asked.insert(0, asked.media_type.clone());
        MediaTypes { status: self.status, asked: all_asked, others: names(others) }
    }
}

/// The bodies of an operation.
struct Bodies<'b> {
    components: &'b Object,
    ledger: &'b mut Ledger,
}

impl Bodies<'_> {
    /// Leaves what is asked for first, and gives all that can be asked for.
    fn keep_in_responses(
        &mut self,
        row: &mut Operation,
        operation: &mut Node,
        place: &Pointer,
    ) -> Vec<Success> {
        let Some(responses) = operation.get_mut("responses").and_then(Node::as_object_mut) else {
            return Vec::new();
        };
        let mut successes = Vec::new();
        let mut errors = Vec::new();
        for (key, response) in responses.nodes_mut() {
            let Some(status) = StatusPattern::parse(key) else { continue };
            without_impossible_content(key, response, &place.child(key), self.ledger);
            if row.successes.contains(&status) {
                successes.push(self.keep_success(key, status, response, place));
            } else if let Some(kept) = self.keep_error(response, &place.child(key)) {
                errors.push(kept.asked.first().cloned());
                row.media_types.push(MediaTypes { status, ..kept });
            }
        }
        for success in &successes {
            row.media_types.extend(success.kept.as_ref().map(|kept| success.media_types(kept)));
        }
        let kept = successes.iter().filter_map(|success| success.kept.as_ref());
        let mut accepted: Vec<String> = Vec::new();
        for media_type in
            kept.map(|kept| kept.media_type.clone()).chain(errors.into_iter().flatten())
        {
            if !accepted.contains(&media_type) {
                accepted.push(media_type);
            }
        }
        row.accept = (!accepted.is_empty()).then(|| accepted.join(", "));
        row.media_types.retain(MediaTypes::are_several);
        successes
    }

    fn keep_success(
        &mut self,
        key: &str,
        status: StatusPattern,
        response: &mut Node,
        place: &Pointer,
    ) -> Success {
        let docs = response.get("description").and_then(Node::as_str).unwrap_or_default();
        let mut success = Success {
            key: key.to_owned(),
            status,
            docs: docs.to_owned(),
            kept: None,
            others: Vec::new(),
            same: Vec::new(),
        };
        let content = response.get_mut("content").and_then(Node::as_object_mut);
        let Some(content) = content else { return success };
        let place = place.child(key).child("content");
        let mut all = self.candidates(content).into_iter();
        success.kept = all.next();
        for other in all {
            let known: Vec<&Kept> = success.kept.iter().chain(&success.others).collect();
            if other.is_new(&known) {
                success.others.push(other);
            } else if known.iter().any(|known| other.is_like(known)) {
                success.same.push(other);
            } else {
                self.lose_beside(&other, &known[0].media_type, content, &place);
            }
        }
        for kept in success.kept.iter().chain(&success.others) {
            self.note_unused_schema(kept, &place);
        }
        if let Some(kept) = &success.kept {
            *content = [(kept.rewritten.clone(), kept.node.clone())].into_iter().collect();
        }
        success
    }

    /// Leaves JSON, a text or both, and gives their true names.
    fn keep_error(&mut self, response: &mut Node, place: &Pointer) -> Option<MediaTypes> {
        let content = response.get_mut("content").and_then(Node::as_object_mut)?;
        let place = place.child("content");
        let mut all = self.candidates(content).into_iter();
        let kept = all.next()?;
        let mut texts: Vec<Kept> = Vec::new();
        for other in all {
            // Whatever is a text becomes one, whichever it is.
            if is_text(&other.media_type) && (is_text(&kept.rewritten) || !other.structured) {
                texts.push(other);
            } else if !other.is_like(&kept) && !other.is_text_of(&kept) {
                self.lose_beside(&other, &kept.media_type, content, &place);
            }
        }
        self.note_unused_schema(&kept, &place);
        let mut left: Object = [(kept.rewritten.clone(), kept.node.clone())].into_iter().collect();
        let mut others = Vec::new();
        if kept.family.is_json() {
            others.extend(texts.iter().map(|text| text.media_type.clone()));
            if let Some(text) = texts.first() {
                left.insert("text/plain", text.node.clone());
            }
        }
        *content = left;
        Some(MediaTypes { status: StatusPattern::Default, asked: vec![kept.media_type], others })
    }

    /// The media types that a request body can be sent as. What is passed on as it is may be any of
    /// them, as the caller says, and by itself the first of the document.
    fn keep_of_request(&mut self, body: &mut Node, place: &Pointer) -> Option<String> {
        let content = body.get("content")?.as_object()?.clone();
        let all = self.candidates(&content);
        let is_passed_on = |kept: &&Kept| matches!(kept.family, Family::File | Family::Bytes);
        if all.first().filter(is_passed_on).is_none() {
            return self.keep_one(body, place);
        }
        for kept in &all {
            self.note_unused_schema(kept, &place.child("content"));
        }
        let named = |name: &str| all.iter().find(|kept| kept.media_type == name);
        let kept = content.keys().filter_map(named).find(is_passed_on)?;
        *body.get_mut("content")?.as_object_mut()? =
            std::iter::once((kept.media_type.clone(), kept.node.clone())).collect();
        let media_types: Vec<&str> = content.keys().map(str::trim).collect();
        Some(media_types.join(", "))
    }

    /// Leaves one media type under `content` and gives its true name.
    fn keep_one(&mut self, body: &mut Node, place: &Pointer) -> Option<String> {
        let place = place.child("content");
        let content = body.get_mut("content")?.as_object_mut()?;
        let mut all = self.candidates(content).into_iter();
        let kept = all.next()?;
        for other in all {
            self.lose_beside(&other, &kept.media_type, content, &place);
        }
        self.note_unused_schema(&kept, &place);
        *content = [(kept.rewritten, kept.node)].into_iter().collect();
        Some(kept.media_type)
    }

    /// The media types of a body, the most telling first.
    fn candidates(&self, content: &Object) -> Vec<Kept> {
        let mut all: Vec<Kept> = content
            .nodes()
            .map(|(media_type, node)| {
                let structured = is_structured(node, self.components);
                let family = Family::of(media_type, node, structured);
                let mut node = node.clone();
                if family == Family::AnyJson {
                    let span = node.span;
                    node.make_object().entry("schema", || Node::new(Object::new(), span));
                }
                let (media_type, rewritten) = (media_type.to_owned(), family.rewritten(media_type));
                Kept { media_type, rewritten, node, family, structured }
            })
            .collect();
        all.sort_by_key(|kept| {
            (kept.family, kept.media_type != "application/json", kept.media_type.clone())
        });
        all
    }

    fn lose_beside(&mut self, other: &Kept, kept: &str, content: &Object, place: &Pointer) {
        let name = &other.media_type;
        let detail = format!("`{name}` beside `{kept}`, which is the one that is used");
        let span = content.member(name).map_or(other.node.span, |member| member.key_span);
        self.ledger.lose("media-type", &place.child(name), span, detail);
    }

    fn note_unused_schema(&mut self, kept: &Kept, place: &Pointer) {
        let passed_on = matches!(kept.family, Family::File | Family::Text | Family::Bytes);
        if passed_on && kept.structured {
            let name = &kept.media_type;
            let detail =
                format!("a body of `{name}` is passed on as it is; its schema is not used");
            let place = place.child(name).child("schema");
            self.ledger.lose("untyped", &place, kept.node.span, detail);
        }
    }
}

/// Takes the content from an answer that cannot have one.
fn without_impossible_content(
    status: &str,
    response: &mut Node,
    place: &Pointer,
    ledger: &mut Ledger,
) {
    if !["204", "205", "304"].contains(&status) {
        return;
    }
    if let Some(content) = response.as_object_mut().and_then(|response| response.remove("content"))
    {
        let detail = format!("an answer with the status {status} has no content");
        ledger.lose("no-content", &place.child("content"), content.span, detail);
    }
}
