//! What operations give: the type of their successes, and the enum over their failures.
//!
//! Successes that are alike are one type. One type beside an empty answer is optional, several types
//! are an enum with a case for each status. Bytes are a stream, also beside empty answers; beside
//! other types they are held in memory, as the content of a case.
//!
//! Failures are always an enum, so that one more is not a breaking change. A text is the case's
//! string; where a status has JSON and texts, there is a case for each (`Conflict` and
//! `ConflictText`).

use super::facts::Json;
use super::{At, Reader};
use crate::model::{
    Docs, Kind, Naming, Origin, Outcome, OutcomeCase, Part, Role, Scalar, Sequence, Success, Type,
    TypeId, TypeRef, Usage,
};
use crate::operation::{Answer, Content, Framing, Operation as Row, StatusPattern};
use crate::tree::{Node, Pointer};

/// The whole body of an answer, beside others that are JSON.
const BINARY: &str = "client_runtime::Binary";

impl<'d> Reader<'d> {
    /// What the successes among `answers` are together.
    pub(super) fn success(&mut self, row: &Row, answers: &[Answer]) -> Success {
        let found: Vec<&Answer> = answers.iter().filter(|answer| answer.is_success).collect();
        let Some((first, rest)) = found.split_first() else { return Success::Nothing };
        if let Some(sequence) = self.sequence(row, &found) {
            return Success::Sequence(sequence);
        }
        let is_bytes =
            |answer: &&Answer| matches!(answer.content, Content::Bytes | Content::Sequence(..));
        let is_nothing = |answer: &&Answer| answer.content == Content::Nothing;
        if rest.iter().all(|answer| self.are_alike(&first.content, &answer.content)) {
            return match self.content(row, first) {
                None if is_bytes(first) => Success::Stream,
                None => Success::Nothing,
                Some(ty) => Success::One(ty),
            };
        }
        if found.iter().all(|answer| is_bytes(answer) || is_nothing(answer)) {
            return Success::Stream;
        }
        let mut typed = found.iter().filter(|answer| !is_bytes(answer) && !is_nothing(answer));
        if let (Some(only), None) = (typed.next(), typed.next())
            && !found.iter().any(is_bytes)
            && let Some(ty) = self.content(row, only)
        {
            return Success::Optional(ty);
        }
        Success::ByStatus(self.outcome(row, Role::Outcome, &found))
    }

    /// What the successes are, if they are one kind of sequence, or nothing. Beside anything else a
    /// sequence is bytes.
    fn sequence(&mut self, row: &Row, found: &[&Answer]) -> Option<Sequence> {
        let sequences = |answer: &&&Answer| matches!(answer.content, Content::Sequence(..));
        let first = found.iter().find(sequences)?;
        let Content::Sequence(framing, schema) = &first.content else { return None };
        let fits = |answer: &&Answer| {
            answer.content == Content::Nothing || self.are_alike(&first.content, &answer.content)
        };
        if !found.iter().all(fits) {
            let place = schema.clone().unwrap_or_else(|| row.place.child("responses"));
            let span = self.root.at(&place).map_or(row.span, |node| node.span);
            let detail = "the values are not told apart, since another success has another type";
            self.ledger.lose("untyped", &place, span, detail);
            return None;
        }
        let item = match schema {
            Some(schema) => self.item(row, first, schema),
            None if *framing == Framing::Events => TypeRef::Scalar(Scalar::text()),
            None => TypeRef::Any,
        };
        Some(Sequence::new(*framing, item, &self.types))
    }

    /// The type of the values of a sequence. A list is all of them: each is an item of it.
    fn item(&mut self, row: &Row, answer: &Answer, schema: &Pointer) -> TypeRef {
        let Some(node) = self.root.at(schema) else { return TypeRef::Any };
        let at = At { node, pointer: schema.clone() };
        let facts = self.facts(std::slice::from_ref(&at));
        let is_list = facts.choices.is_empty() && facts.kind() == Json::Array;
        let path = if is_list { Vec::new() } else { vec![Part::Item] };
        let (method, role) = (row.id.clone(), role(answer));
        let read = self.read(&[at], Naming::Operation { method, role, path });
        match self.types.compiled(read.without_null()) {
            TypeRef::List(list) if is_list => list.items.clone(),
            _ => read,
        }
    }

    /// The enum over the failures.
    pub(super) fn failure(&mut self, row: &Row) -> Option<TypeId> {
        let found: Vec<&Answer> = row.answers.iter().filter(|answer| !answer.is_success).collect();
        (!found.is_empty()).then(|| self.outcome(row, Role::Error, &found))
    }

    fn outcome(&mut self, row: &Row, role: Role, answers: &[&Answer]) -> TypeId {
        let mut cases = Vec::new();
        for answer in answers {
            let name = answer.status.variant();
            let content = match answer.content {
                Content::Bytes | Content::Sequence(..) => Some(TypeRef::Foreign(BINARY.to_owned())),
                _ => self.content(row, answer),
            };
            let docs = Docs { text: answer.docs.trim().to_owned(), notes: Vec::new() };
            let (status, instead) = (answer.status, false);
            cases.push(OutcomeCase { status, name: name.clone(), content, instead, docs });
            if answer.or_text {
                let content = Some(TypeRef::Scalar(Scalar::text()));
                let text = format!("As [`Self::{name}`], in plain words.");
                let docs = Docs { text, notes: Vec::new() };
                let name = format!("{name}Text");
                cases.push(OutcomeCase { status, name, content, instead: true, docs });
            }
        }
        cases.sort_by_key(|case| case.status);
        // One place for all of them: statuses may come and go.
        let pointer = row.place.child("responses").child(role.suffix());
        let method = row.id.clone();
        self.types.add(Type {
            naming: Naming::Operation { method, role, path: Vec::new() },
            name: String::new(),
            docs: Docs::default(),
            origin: Origin { pointer, span: row.span },
            usage: Usage::default(),
            deprecated: false,
            nullable: false,
            sensitive: false,
            kind: Kind::Outcome(Outcome { cases }),
        })
    }

    /// The type of the body of an answer, if it is JSON or a text.
    fn content(&mut self, row: &Row, answer: &Answer) -> Option<TypeRef> {
        match &answer.content {
            Content::Nothing | Content::Bytes | Content::Sequence(..) => None,
            Content::Text => Some(TypeRef::Scalar(Scalar::text())),
            Content::Json(None) => Some(TypeRef::Any),
            Content::Json(Some(schema)) => Some(self.answered(row, answer, schema)),
        }
    }

    fn answered(&mut self, row: &Row, answer: &Answer, schema: &Pointer) -> TypeRef {
        let Some(node) = self.root.at(schema) else { return TypeRef::Any };
        let (method, role) = (row.id.clone(), role(answer));
        let naming = Naming::Operation { method, role, path: Vec::new() };
        self.read(&[At { node, pointer: schema.clone() }], naming)
    }

    fn are_alike(&self, one: &Content, other: &Content) -> bool {
        let schema = |place: &Option<Pointer>| -> Option<&Node> {
            place.as_ref().and_then(|place| self.root.at(place))
        };
        match (one, other) {
            (Content::Json(one), Content::Json(other)) => schema(one) == schema(other),
            (Content::Sequence(framing, one), Content::Sequence(other_framing, other)) => {
                framing == other_framing && schema(one) == schema(other)
            }
            _ => one == other,
        }
    }
}

/// What the content of an answer is to its operation.
fn role(answer: &Answer) -> Role {
    let usual = matches!(answer.status, StatusPattern::Exact(200 | 201) | StatusPattern::Class(2));
    if usual { Role::Response } else { Role::Status(answer.status) }
}
