//! Operations: what a call takes and what it gives.

use super::{Kind, Pagination, Sequence, TypeId, TypeRef, Types};
use crate::operation::{BodyKind, Content, Location, Operation as Row, Representation, Style};
use crate::tree::Pointer;

/// An operation with its types.
#[derive(Clone, Debug)]
pub struct Operation {
    /// What does not depend on types.
    pub row: Row,
    /// What a call takes, in the order of the method's arguments: the variables of the path as they
    /// come in it, then what else is required and what is optional, by name, then the body.
    pub arguments: Vec<Argument>,
    /// What a success is.
    pub success: Success,
    /// The type of its failures, by status; none if the document has none.
    pub failure: Option<TypeId>,
    /// Its further representations, with what a success is in each.
    pub representations: Vec<(Representation, Success)>,
    /// How its list is read page by page, if it is one. None until [`pagination`](super::pagination)
    /// has run.
    pub pagination: Option<Pagination>,
}

/// Something that a call takes.
#[derive(Clone, Debug)]
pub struct Argument {
    /// Its name in Rust.
    pub name: String,
    /// How it travels.
    pub place: Place,
    /// Its type.
    pub ty: TypeRef,
    /// Whether it must be given.
    pub required: bool,
    /// What the document says of it.
    pub docs: String,
    /// Whether the document says that it should no longer be used.
    pub deprecated: bool,
}

/// How an argument travels.
#[derive(Clone, Debug)]
pub enum Place {
    /// As a parameter.
    Parameter {
        /// Its name on the wire.
        name: String,
        /// Where it travels.
        location: Location,
        /// How its value is written.
        style: Style,
    },
    /// As the body.
    Body(BodyKind),
}

/// What a success is.
#[derive(Clone, Debug, PartialEq)]
pub enum Success {
    /// Nothing but its status.
    Nothing,
    /// One type.
    One(TypeRef),
    /// One type or, with another status, nothing.
    Optional(TypeRef),
    /// Bytes as they come.
    Stream,
    /// Values one after the other, as they come.
    Sequence(Sequence),
    /// One of several types, by status.
    ByStatus(TypeId),
}

/// A request that the vendor makes unprompted.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its key under `webhooks`.
    pub name: String,
    /// What the document says of it.
    pub docs: String,
    /// The type of its body.
    pub body: TypeRef,
}

impl Success {
    /// The type of its values, if it has one; of a sequence that of each.
    #[must_use]
    pub fn ty(&self) -> Option<TypeRef> {
        match self {
            Self::One(ty) | Self::Optional(ty) => Some(ty.clone()),
            Self::ByStatus(id) => Some(TypeRef::Named(*id)),
            Self::Sequence(sequence) => Some(sequence.item.clone()),
            Self::Nothing | Self::Stream => None,
        }
    }
}

impl Operation {
    /// All that a success can be: that of its method, and those of its further representations.
    pub fn successes(&self) -> impl Iterator<Item = &Success> {
        std::iter::once(&self.success)
            .chain(self.representations.iter().map(|(_, success)| success))
    }

    /// Whether an answer of it is values one after the other.
    #[must_use]
    pub fn has_sequence(&self) -> bool {
        self.successes().any(|success| matches!(success, Success::Sequence(_)))
    }

    /// Calls `visit` with each use of a type in what a call takes.
    pub fn each_sent<'o>(&'o self, visit: &mut impl FnMut(&'o TypeRef)) {
        self.arguments.iter().for_each(|argument| visit(&argument.ty));
    }

    /// What is used at each place of the document that the operation carries a schema in. A
    /// parameter's place is its name.
    #[must_use]
    pub fn places(&self, types: &Types) -> Vec<(Pointer, TypeRef)> {
        let mut found = Vec::new();
        for argument in &self.arguments {
            let place = match argument.place {
                Place::Parameter { .. } => {
                    Some(self.row.place.child("parameters").child(&argument.name))
                }
                Place::Body(_) => self.row.body.as_ref().and_then(|body| body.schema.clone()),
            };
            found.extend(place.map(|place| (place, argument.ty.clone())));
        }
        for answer in &self.row.answers {
            let (Content::Json(Some(place)) | Content::Sequence(_, Some(place))) = &answer.content
            else {
                continue;
            };
            let outcome = match &self.success {
                Success::ByStatus(id) if answer.is_success => Some(*id),
                _ if answer.is_success => None,
                _ => self.failure,
            };
            let used = match outcome.map(|id| &types.get(id).kind) {
                Some(Kind::Outcome(outcome)) => {
                    let mut cases = outcome.cases.iter();
                    cases
                        .find(|case| case.status == answer.status && !case.instead)
                        .and_then(|case| case.content.clone())
                }
                _ if answer.is_success => self.success.ty(),
                _ => None,
            };
            found.extend(used.map(|used| (place.clone(), used)));
        }
        found
    }

    /// The types of what a call gives.
    #[must_use]
    pub fn received(&self) -> Vec<TypeRef> {
        self.successes().filter_map(Success::ty).chain(self.failure.map(TypeRef::Named)).collect()
    }
}
