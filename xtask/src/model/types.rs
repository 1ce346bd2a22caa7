//! The types of a client, in an arena.
//!
//! A type is referred to by [`TypeId`], never by name: names are given last, and a type keeps its
//! id whatever it is called.

use std::collections::{HashMap, HashSet};

use super::{Enum, Outcome, Scalar, Struct, Union};
use crate::operation::StatusPattern;
use crate::tree::{Pointer, Span};

/// A type's place in [`Types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(u32);

/// Every named type of a client.
#[derive(Clone, Debug, Default)]
pub struct Types {
    arena: Vec<Type>,
}

/// A named type.
#[derive(Clone, Debug)]
pub struct Type {
    /// Where its name comes from; what it is called is settled by the pass `names`.
    pub naming: Naming,
    /// Its name in Rust. Empty until the pass `names` has run.
    pub name: String,
    /// The vendor's words.
    pub docs: Docs,
    /// Where it was written.
    pub origin: Origin,
    /// On which side of a call its values travel.
    pub usage: Usage,
    /// Whether the document says that it should no longer be used.
    pub deprecated: bool,
    /// Whether the schema says that a value may be `null`. Each use of the type says so too, as
    /// [`TypeRef::Nullable`].
    pub nullable: bool,
    /// Whether its values are secrets or personal data as a whole.
    pub sensitive: bool,
    /// What it is.
    pub kind: Kind,
}

/// What a named type is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// An object with members.
    Struct(Struct),
    /// A choice of texts or whole numbers, which keeps values that the document does not list.
    Enum(Enum),
    /// One of several types.
    Union(Union),
    /// What a call can answer, by status.
    Outcome(Outcome),
    /// A text, number or list that a component names and bounds.
    Newtype(TypeRef),
    /// Another name for a type.
    Alias(TypeRef),
}

/// The use of a type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeRef {
    /// A type of the arena.
    Named(TypeId),
    /// A text, number, truth value or bytes.
    Scalar(Scalar),
    /// A list.
    List(Box<List>),
    /// An object whose members all have one type.
    Map(Box<TypeRef>),
    /// A value or `null`.
    Nullable(Box<TypeRef>),
    /// On the heap, because the type contains itself. Set by the pass `recursion`.
    Boxed(Box<TypeRef>),
    /// A hand-written type, by its path.
    Foreign(String),
    /// Any JSON.
    Any,
}

/// A list and what its length may be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct List {
    /// The type of its items.
    pub items: TypeRef,
    /// The fewest items.
    pub min: Option<u64>,
    /// The most items.
    pub max: Option<u64>,
    /// Whether no two items may be equal.
    pub unique: bool,
}

/// Where a type's name comes from, from the strongest to the weakest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// The key under `components/schemas`.
    Component(String),
    /// A part of another type: the property, branch or item that it is the type of.
    Part {
        /// The type that it is a part of.
        of: TypeId,
        /// Which part.
        part: Part,
    },
    /// The other side of a type that is not the same to callers and to the vendor: `OrderInput`.
    Side {
        /// The type.
        of: TypeId,
        /// On which side it is used.
        side: Side,
    },
    /// What an operation sends or receives: `VerifyKbaQuestionsBody`.
    Operation {
        /// The operation's method, or the webhook's name.
        method: String,
        /// What it is to the operation.
        role: Role,
        /// What lies between: items and values of a list or map that the operation carries.
        path: Vec<Part>,
    },
}

/// What a type is to an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A parameter, by its name in Rust.
    Parameter(String),
    /// The body of the request.
    Body,
    /// The usual success.
    Response,
    /// The answer with another status.
    Status(StatusPattern),
    /// One of several successes.
    Outcome,
    /// One of the failures.
    Error,
    /// The body of a webhook.
    Webhook,
}

impl Role {
    /// How it ends the name of its type.
    #[must_use]
    pub fn suffix(&self) -> String {
        match self {
            Self::Parameter(name) => name.clone(),
            Self::Body => "Body".to_owned(),
            Self::Response => "Response".to_owned(),
            Self::Status(status) => status.variant(),
            Self::Outcome => "Outcome".to_owned(),
            Self::Error => "Error".to_owned(),
            Self::Webhook => "Webhook".to_owned(),
        }
    }
}

/// A side of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// A request.
    Sent,
    /// An answer or a webhook.
    Received,
}

impl Side {
    /// How it ends the name of its type.
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Sent => "Input",
            Self::Received => "Output",
        }
    }
}

/// A part of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The value of a property.
    Property(String),
    /// An item of a list.
    Item,
    /// A value of a map.
    Value,
    /// A branch of a union, by what tells it from the others: a title, the value of the tag, or a
    /// member that no other branch has.
    Branch(String),
    /// A part of a part that has no name of its own, such as the items of the list that a property
    /// holds: the outer part, then the inner one.
    Inside(Box<Part>, Box<Part>),
}

/// Where something was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The place in the lowered document.
    pub pointer: Pointer,
    /// The place in a file.
    pub span: Span,
}

/// What the document says about something in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// The `description`, or else the `title`.
    pub text: String,
    /// What the type cannot say: formats, defaults, the bounds of a text.
    pub notes: Vec<String>,
}

/// On which side of a call values travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Usage {
    /// A request holds them.
    pub sent: bool,
    /// An answer or a webhook holds them.
    pub received: bool,
}

impl Usage {
    /// Whether anything holds values of the type.
    #[must_use]
    pub fn is_used(self) -> bool {
        self.sent || self.received
    }
}

impl Types {
    /// Adds a type.
    pub fn add(&mut self, new: Type) -> TypeId {
        // A document of 4 billion schemas does not fit the limits of `load`.
        let id = TypeId(u32::try_from(self.arena.len()).unwrap_or(u32::MAX));
        self.arena.push(new);
        id
    }

    /// Takes out all but these, and gives the new id of each by its old one.
    pub fn keep(&mut self, kept: &HashSet<TypeId>) -> HashMap<TypeId, TypeId> {
        let mut ids = HashMap::new();
        let all = std::mem::take(&mut self.arena);
        for (old, own) in (0..).map(TypeId).zip(all) {
            if kept.contains(&old) {
                ids.insert(old, self.add(own));
            }
        }
        ids
    }

    /// A type.
    #[must_use]
    pub fn get(&self, id: TypeId) -> &Type {
        &self.arena[id.0 as usize]
    }

    /// A type.
    pub fn get_mut(&mut self, id: TypeId) -> &mut Type {
        &mut self.arena[id.0 as usize]
    }

    /// Every type, in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = (TypeId, &Type)> {
        (0..).map(TypeId).zip(&self.arena)
    }

    /// The ids of every type.
    pub fn ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..u32::try_from(self.arena.len()).unwrap_or(u32::MAX)).map(TypeId)
    }

    /// What a use of a type is in the end: aliases are followed, as long as they lead on.
    #[must_use]
    pub fn resolve<'t>(&'t self, used: &'t TypeRef) -> &'t TypeRef {
        self.follow(used, |kind| match kind {
            Kind::Alias(target) => Some(target),
            _ => None,
        })
    }

    /// The enum over statuses that a type is: operations with the same answers share one.
    #[must_use]
    pub fn outcome(&self, id: TypeId) -> Option<&Outcome> {
        match &self.get(id).kind {
            Kind::Outcome(outcome) => Some(outcome),
            Kind::Alias(TypeRef::Named(shared)) => self.outcome(*shared),
            _ => None,
        }
    }

    /// What a use of a type is to the compiler: a text with bounds is a text.
    #[must_use]
    pub fn compiled<'t>(&'t self, used: &'t TypeRef) -> &'t TypeRef {
        self.follow(used, |kind| match kind {
            Kind::Alias(target) | Kind::Newtype(target) => Some(target),
            _ => None,
        })
    }

    fn follow<'t>(
        &'t self,
        mut used: &'t TypeRef,
        next: impl Fn(&'t Kind) -> Option<&'t TypeRef>,
    ) -> &'t TypeRef {
        for _ in 0..self.arena.len() {
            let TypeRef::Named(id) = used else { break };
            let Some(target) = next(&self.get(*id).kind) else { break };
            used = target;
        }
        used
    }
}

impl TypeRef {
    /// A value of this type or `null`.
    #[must_use]
    pub fn nullable(self) -> Self {
        match self {
            Self::Nullable(_) | Self::Any => self,
            _ => Self::Nullable(Box::new(self)),
        }
    }

    /// The type without `null`.
    #[must_use]
    pub fn without_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            _ => self,
        }
    }

    /// Calls `visit` with each type of the arena that it names.
    pub fn each_named(&self, visit: &mut impl FnMut(TypeId)) {
        match self {
            Self::Named(id) => visit(*id),
            Self::List(list) => list.items.each_named(visit),
            Self::Map(inner) | Self::Nullable(inner) | Self::Boxed(inner) => {
                inner.each_named(visit);
            }
            Self::Scalar(_) | Self::Foreign(_) | Self::Any => {}
        }
    }
}

impl Kind {
    /// Calls `visit` with each use of a type in it.
    pub fn each_use<'k>(&'k self, visit: &mut impl FnMut(&'k TypeRef)) {
        match self {
            Self::Struct(object) => {
                object.fields.iter().for_each(|field| visit(&field.ty));
                object.extra.iter().for_each(&mut *visit);
            }
            Self::Union(union) => union.branches.iter().for_each(|branch| visit(&branch.ty)),
            Self::Outcome(outcome) => {
                outcome.cases.iter().flat_map(|case| &case.content).for_each(visit);
            }
            Self::Newtype(inner) | Self::Alias(inner) => visit(inner),
            Self::Enum(_) => {}
        }
    }

    /// Calls `visit` with each use of a type in it.
    pub fn each_use_mut(&mut self, visit: &mut impl FnMut(&mut TypeRef)) {
        match self {
            Self::Struct(object) => {
                object.fields.iter_mut().for_each(|field| visit(&mut field.ty));
                object.extra.iter_mut().for_each(&mut *visit);
            }
            Self::Union(union) => {
                union.branches.iter_mut().for_each(|branch| visit(&mut branch.ty));
            }
            Self::Outcome(outcome) => {
                outcome.cases.iter_mut().flat_map(|case| &mut case.content).for_each(visit);
            }
            Self::Newtype(inner) | Self::Alias(inner) => visit(inner),
            Self::Enum(_) => {}
        }
    }
}
