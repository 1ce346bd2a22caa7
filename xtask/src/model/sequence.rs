//! Answers that are values one after the other, as they come.

use super::decoding::Decoding;
use super::{Kind, Scalar, TypeRef, Types, Value};
use crate::operation::Framing;

/// What the values of such an answer are, and how they follow each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Sequence {
    /// How a body of it is read: one of the decodings whose name says so.
    pub decoding: Decoding,
    /// The type of a value; of events that of their data.
    pub item: TypeRef,
}

impl Sequence {
    /// Values of a type. The data of events are texts if that is all that the type can be.
    pub(super) fn new(framing: Framing, item: TypeRef, types: &Types) -> Self {
        let decoding = match framing {
            Framing::Events if is_text(&item, types) => Decoding::TextEvents,
            Framing::Events => Decoding::Events,
            Framing::Lines => Decoding::JsonLines,
            Framing::Records => Decoding::JsonSequence,
        };
        Self { decoding, item }
    }

    /// Whether it is a stream of events.
    #[must_use]
    pub fn has_events(&self) -> bool {
        matches!(self.decoding, Decoding::Events | Decoding::TextEvents)
    }

    /// What the runtime calls the type: `EventStream`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        if self.has_events() { "EventStream" } else { "JsonStream" }
    }
}

fn is_text(used: &TypeRef, types: &Types) -> bool {
    match types.compiled(used) {
        TypeRef::Scalar(Scalar::Text(_) | Scalar::Bytes) => true,
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => is_text(inner, types),
        TypeRef::Named(id) => match &types.get(*id).kind {
            Kind::Enum(own) => own.values.iter().all(|value| matches!(value.wire, Value::Text(_))),
            _ => false,
        },
        _ => false,
    }
}
