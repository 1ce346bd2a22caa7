//! The media types of bodies go into the rows.
//!
//! ```yaml
//! # document                                     # row
//! '200': {content:                               200: JSON of S
//!   application/vnd.example.v1+json: {schema: S}   accept: application/vnd.example.v1+json
//! ```
//!
//! Of the body of a request one media type is kept: JSON with a schema, then forms, then any JSON,
//! then files, then text, then other bytes; among equals `application/json`, and then the first
//! alphabetically, so that the order of the document does not show. The others are entered in the
//! ledger. A body that is passed on as it is can be any of its media types, so all are kept in the
//! row.
//!
//! Of a success the same one is what the operation's method asks for, and each other gets a method of
//! its own ([`representations`]); JSON under another general name with the same schema is not
//! another. Of a failure JSON and text are kept: nobody asks for one, so that the media type that
//! comes decides.
//!
//! Of a sequence (events, lines of JSON) the schema says what one value is, or all of them as a list.
//! A vendor's own media type is JSON if its schema can be nothing else; a schema of a body that is
//! none of these is used by nobody, and entered. A JSON body without a schema is any JSON.
//! The `Accept` header lists what the kept successes and then the kept errors are, each once.
//!
//! A status that has no content by its definition (RFC 9110, 15.3.5, 15.3.6 and 15.4.5) has none here,
//! whatever the document says of it: a reader that waits for JSON would fail over every such answer.
//! An answer to `HEAD` has none either.

use super::media_family::{Family, essence, identity, is_structured, is_text};
use super::{Draft, representations};
use crate::ledger::Ledger;
use crate::operation::{Answer, Content, MediaTypes, Operation, StatusPattern};
use crate::tree::{Node, Object, Pointer};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let none = Object::new();
    draft.read_operations(|row, operation, root, ledger| {
        let components = root.get("components").and_then(|all| all.get("schemas"));
        let components = components.and_then(Node::as_object).unwrap_or(&none);
        let mut bodies = Bodies { components, ledger };
        if let Some(body) = operation.get("requestBody") {
            let place = row.place.child("requestBody").child("content");
            if let Some((media_types, kept)) = bodies.keep_of_request(body, &place) {
                row.content_type = Some(media_types);
                row.body = Some(super::request_bodies::body(&kept, body));
            }
        }
        let successes = bodies.keep_in_responses(row, operation);
        if row.method != "head" {
            representations::add(row, &successes);
        }
    });
}

/// A documented media type of a body.
#[derive(Clone)]
pub(super) struct Kept {
    /// Its name.
    pub media_type: String,
    pub node: Node,
    pub place: Pointer,
    pub family: Family,
    structured: bool,
}

impl Kept {
    /// Whether both are JSON of one type, as far as the document says, or sequences of it.
    fn is_like(&self, other: &Self) -> bool {
        if matches!(self.family, Family::Sequence(_)) {
            return self.family == other.family && self.has_schema_of(other);
        }
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

    /// Whether it differs from these to somebody who asks. Parameters tell media types apart, but
    /// for the encoding.
    fn is_new(&self, known: &[&Self]) -> bool {
        let is_general = matches!(self.family, Family::Sequence(_))
            || ["application/json", "text/json", "application/x-json", "*/*"]
                .contains(&essence(&self.media_type).as_str())
            || self.media_type.starts_with("application/*");
        known.iter().all(|known| {
            identity(&known.media_type) != identity(&self.media_type)
                && !(is_general && self.is_like(known))
        })
    }

    /// The place of its schema, if it has one.
    pub(super) fn schema(&self) -> Option<Pointer> {
        self.node.get("schema").map(|_| self.place.child("schema"))
    }

    /// What an answer of it is. JSON of which nothing is said may be anything.
    pub(super) fn content(&self) -> Content {
        match self.family {
            Family::Json | Family::JsonByItsSchema | Family::AnyJson => {
                Content::Json(self.schema())
            }
            Family::Text => Content::Text,
            Family::Sequence(framing) => Content::Sequence(framing, self.schema()),
            Family::Form | Family::Multipart | Family::File | Family::Bytes => Content::Bytes,
        }
    }
}

/// A documented success.
pub(super) struct Success {
    pub status: StatusPattern,
    pub docs: String,
    /// What the operation's method asks for; none if there is no body.
    pub kept: Option<Kept>,
    /// What else can be asked for.
    pub others: Vec<Kept>,
    /// Further names of one of them.
    same: Vec<Kept>,
}

impl Success {
    /// The answer to somebody who asks for this media type, or else for the one that is kept.
    pub(super) fn answer(&self, media_type: Option<&str>) -> Answer {
        let asked = self.others.iter().find(|kept| Some(kept.media_type.as_str()) == media_type);
        let asked = asked.or(self.kept.as_ref());
        let media_types = asked.map(|asked| self.media_types(asked));
        Answer {
            status: self.status,
            is_success: true,
            docs: self.docs.clone(),
            content: asked.map_or(Content::Nothing, Kept::content),
            or_text: false,
            media_types: media_types.filter(MediaTypes::are_several),
        }
    }

    fn media_types(&self, asked: &Kept) -> MediaTypes {
        let all = self.kept.iter().chain(&self.others).chain(&self.same);
        let (like, others): (Vec<_>, Vec<_>) = all
            .filter(|kept| kept.media_type != asked.media_type)
            .partition(|kept| kept.is_like(asked) || kept.is_text_of(asked));
        let names = |kept: Vec<&Kept>| kept.iter().map(|kept| kept.media_type.clone()).collect();
        let mut all_asked: Vec<String> = names(like);
        all_asked.insert(0, asked.media_type.clone());
        MediaTypes { asked: all_asked, others: names(others) }
    }
}

/// The bodies of an operation.
struct Bodies<'b> {
    components: &'b Object,
    ledger: &'b mut Ledger,
}

impl Bodies<'_> {
    /// Puts the answers into the row, and gives the successes with all that can be asked for.
    fn keep_in_responses(&mut self, row: &mut Operation, operation: &Node) -> Vec<Success> {
        let place = row.place.child("responses");
        let responses = operation.get("responses").and_then(Node::as_object);
        let mut successes = Vec::new();
        let mut asked_of_errors = Vec::new();
        for (key, response) in responses.into_iter().flat_map(Object::nodes) {
            let Some(status) = StatusPattern::parse(key) else { continue };
            let place = place.child(key);
            let content = self.possible_content(row, key, response, &place);
            let docs = response.get("description").and_then(Node::as_str).unwrap_or_default();
            if row.successes.contains(&status) {
                successes.push(self.keep_success(status, docs, content, &place));
            } else if status.is_error() || status.is_redirection() {
                let (answer, asked) = self.keep_error(status, docs, content, &place);
                asked_of_errors.extend(asked);
                row.answers.push(answer);
            }
        }
        row.answers.extend(successes.iter().map(|success| success.answer(None)));
        if row.successes == [StatusPattern::Class(2)] && successes.is_empty() {
            row.answers.push(undocumented());
        }
        row.answers.sort_by_key(|answer| answer.status);
        let kept = successes.iter().filter_map(|success| success.kept.as_ref());
        let mut accepted: Vec<String> = Vec::new();
        for media_type in kept.map(|kept| kept.media_type.clone()).chain(asked_of_errors) {
            if !accepted.contains(&media_type) {
                accepted.push(media_type);
            }
        }
        row.accept = (!accepted.is_empty()).then(|| accepted.join(", "));
        successes
    }

    fn keep_success(
        &mut self,
        status: StatusPattern,
        docs: &str,
        content: Option<&Object>,
        place: &Pointer,
    ) -> Success {
        let docs = docs.to_owned();
        let mut success =
            Success { status, docs, kept: None, others: Vec::new(), same: Vec::new() };
        // A redirection is not followed; what a caller wants of it is its headers.
        let Some(content) = content.filter(|_| !status.is_redirection()) else { return success };
        let place = place.child("content");
        let mut all = self.candidates(content, &place).into_iter();
        success.kept = all.next();
        for other in all {
            let known: Vec<&Kept> = success.kept.iter().chain(&success.others).collect();
            if other.is_new(&known) {
                success.others.push(other);
            } else if known.iter().any(|known| other.is_like(known)) {
                success.same.push(other);
            } else {
                self.lose_beside(&other, &known[0].media_type, content);
            }
        }
        for kept in success.kept.iter().chain(&success.others) {
            if !matches!(kept.family, Family::Sequence(_)) {
                self.note_unused_schema(kept);
            }
        }
        success
    }

    /// A failure, and the media type that a caller asks for in case of it: JSON, a text or both are
    /// kept. A body that is neither has no type.
    fn keep_error(
        &mut self,
        status: StatusPattern,
        docs: &str,
        content: Option<&Object>,
        place: &Pointer,
    ) -> (Answer, Option<String>) {
        let docs = docs.to_owned();
        let nothing = Content::Nothing;
        let mut answer = Answer {
            status,
            is_success: false,
            docs,
            content: nothing,
            or_text: false,
            media_types: None,
        };
        let Some(content) = content else { return (answer, None) };
        let mut all = self.candidates(content, &place.child("content")).into_iter();
        let Some(kept) = all.next() else { return (answer, None) };
        let mut texts: Vec<String> = Vec::new();
        for other in all {
            // Whatever is a text becomes one, whichever it is.
            if is_text(&other.media_type) && (kept.is_text() || !other.structured) {
                texts.push(other.media_type);
            } else if !other.is_like(&kept) && !other.is_text_of(&kept) {
                self.lose_beside(&other, &kept.media_type, content);
            }
        }
        self.note_unused_schema(&kept);
        answer.content = match kept.family {
            _ if kept.is_text() => Content::Text,
            _ if kept.family.is_json() => Content::Json(kept.schema()),
            _ => {
                let detail = "an error body that is neither JSON nor text is not typed";
                self.ledger.lose("error-body", place, kept.node.span, detail);
                Content::Nothing
            }
        };
        if kept.family.is_json() && !texts.is_empty() {
            answer.or_text = true;
            let asked = vec![kept.media_type.clone()];
            answer.media_types = Some(MediaTypes { asked, others: texts });
        }
        (answer, Some(kept.media_type))
    }

    /// The media types that a request body can be sent as, and the one that decides what it is. What
    /// is passed on as it is may be any of them, as the caller says, and by itself the first of the
    /// document.
    fn keep_of_request(&mut self, body: &Node, place: &Pointer) -> Option<(String, Kept)> {
        let content = body.get("content")?.as_object()?;
        let all = self.candidates(content, place);
        let is_passed_on = |kept: &&Kept| {
            matches!(kept.family, Family::File | Family::Sequence(_) | Family::Bytes)
        };
        if all.first().filter(is_passed_on).is_none() {
            let mut all = all.into_iter();
            let kept = all.next()?;
            for other in all {
                self.lose_beside(&other, &kept.media_type, content);
            }
            self.note_unused_schema(&kept);
            return Some((kept.media_type.clone(), kept));
        }
        for kept in &all {
            self.note_unused_schema(kept);
        }
        let named = |name: &str| all.iter().find(|kept| kept.media_type == name);
        let kept = content.keys().filter_map(named).find(is_passed_on)?.clone();
        let media_types: Vec<&str> = content.keys().map(str::trim).collect();
        Some((media_types.join(", "), kept))
    }

    /// The media types of a body, the most telling first.
    fn candidates(&self, content: &Object, place: &Pointer) -> Vec<Kept> {
        let mut all: Vec<Kept> = content
            .nodes()
            .map(|(media_type, node)| {
                let structured = is_structured(node, self.components);
                let family = Family::of(media_type, node, structured);
                let (media_type, place) = (media_type.to_owned(), place.child(media_type));
                Kept { media_type, node: node.clone(), place, family, structured }
            })
            .collect();
        all.sort_by_key(|kept| {
            (kept.family, kept.media_type != "application/json", kept.media_type.clone())
        });
        all
    }

    fn lose_beside(&mut self, other: &Kept, kept: &str, content: &Object) {
        let name = &other.media_type;
        let detail = format!("`{name}` beside `{kept}`, which is the one that is used");
        let span = content.member(name).map_or(other.node.span, |member| member.key_span);
        self.ledger.lose("media-type", &other.place, span, detail);
    }

    fn note_unused_schema(&mut self, kept: &Kept) {
        let passed_on = matches!(
            kept.family,
            Family::File | Family::Text | Family::Sequence(_) | Family::Bytes
        );
        if passed_on && kept.structured {
            let name = &kept.media_type;
            let detail =
                format!("a body of `{name}` is passed on as it is; its schema is not used");
            self.ledger.lose("untyped", &kept.place.child("schema"), kept.node.span, detail);
        }
    }

    /// The content of an answer, if the answer can have one.
    fn possible_content<'n>(
        &mut self,
        row: &Operation,
        status: &str,
        response: &'n Node,
        place: &Pointer,
    ) -> Option<&'n Object> {
        let content = response.get("content")?;
        if row.method == "head" {
            return None;
        }
        if ["204", "205", "304"].contains(&status) {
            let detail = format!("an answer with the status {status} has no content");
            self.ledger.lose("no-content", &place.child("content"), content.span, detail);
            return None;
        }
        content.as_object()
    }
}

impl Kept {
    /// Whether it is a text of any kind, read as such where it describes a failure.
    fn is_text(&self) -> bool {
        self.family == Family::Text || (!self.family.is_json() && is_text(&self.media_type))
    }
}

/// Whatever the vendor answers, where the document has no success.
fn undocumented() -> Answer {
    Answer {
        status: StatusPattern::Class(2),
        is_success: true,
        docs: "Whatever the vendor answers.".to_owned(),
        content: Content::Bytes,
        or_text: false,
        media_types: None,
    }
}
