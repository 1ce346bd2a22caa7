//! One thing that callers of a crate see.

use std::collections::{BTreeMap, BTreeSet};

use super::ty::Ty;

/// Something that callers see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is to the compiler.
    pub shape: Shape,
    /// What travels because of it, by the name of the fact: the name in JSON, a constant, the method,
    /// a bound. No change of it is refused by the compiler.
    pub wire: BTreeMap<String, String>,
    /// The vendor's words.
    pub docs: String,
    /// Whether using it is advised against.
    pub deprecated: bool,
    /// The condition under which it is there, as the text of a `cfg`.
    pub condition: Option<String>,
}

/// What an item is to the compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A struct or an enum.
    Type(Type),
    /// Another name for a type.
    Alias(Ty),
    /// A member of a struct that can be read and set.
    Member {
        /// Its type.
        ty: Ty,
        /// What the method of its name can be given, if it has one: anything that becomes this.
        setter: Option<Ty>,
    },
    /// A method that takes a value and gives the thing back, of a member that is not public.
    Setter(Ty),
    /// A variant of an enum.
    Variant(Payload),
    /// A function or another method.
    Function(Function),
    /// A constant or a static.
    Value(Ty),
    /// Something of another crate under a path of this one.
    Reexport(String),
    /// A row of the operation table. It has only facts of the wire.
    Row,
    /// A feature of the package.
    Feature,
}

/// A struct or an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Type {
    /// What it is.
    pub kind: TypeKind,
    /// Whether callers can write and match all of it, so that whatever is added breaks their code.
    pub exhaustive: bool,
    /// The traits that callers may rely on: `Clone`, `From<String>`.
    pub traits: BTreeSet<String>,
}

/// What a type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeKind {
    /// A struct.
    Struct,
    /// Any enum that is not one of the following.
    Enum,
    /// A choice of texts.
    TextEnum,
    /// A choice of whole numbers.
    IntegerEnum,
    /// One of several types.
    Union,
    /// What a call can answer, by status.
    Outcome,
}

/// What a variant holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// Nothing.
    Nothing,
    /// Values by position.
    Positional(Vec<Ty>),
    /// Values by name.
    Named(Vec<(String, Ty)>),
}

/// A function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// How it takes what it is a method of: `&self`, `self`; nothing if it is not a method.
    pub receiver: String,
    /// What else it takes.
    pub arguments: Vec<Argument>,
    /// What it gives.
    pub returns: Ty,
    /// Whether it is `async`.
    pub is_async: bool,
}

/// What a function takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: Ty,
}

impl Item {
    /// An item of which only this is known.
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        Self {
            shape,
            wire: BTreeMap::new(),
            docs: String::new(),
            deprecated: false,
            condition: None,
        }
    }

    /// The item with a fact of the wire.
    #[must_use]
    pub fn fact(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.wire.insert(name.into(), value.into());
        self
    }
}

impl TypeKind {
    /// What it is, in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Struct => "a struct",
            Self::Enum => "an enum",
            Self::TextEnum => "an enum of texts",
            Self::IntegerEnum => "an enum of whole numbers",
            Self::Union => "a union",
            Self::Outcome => "an enum over statuses",
        }
    }
}

impl Shape {
    /// Calls `visit` with each type that it names.
    pub fn each_type<'s>(&'s self, visit: &mut impl FnMut(&'s Ty)) {
        match self {
            Self::Alias(ty) | Self::Setter(ty) | Self::Value(ty) => visit(ty),
            Self::Member { ty, .. } => visit(ty),
            Self::Variant(Payload::Positional(types)) => types.iter().for_each(visit),
            Self::Variant(Payload::Named(members)) => members.iter().for_each(|(_, ty)| visit(ty)),
            Self::Function(function) => {
                function.arguments.iter().for_each(|argument| visit(&argument.ty));
                visit(&function.returns);
            }
            Self::Variant(Payload::Nothing)
            | Self::Type(_)
            | Self::Reexport(_)
            | Self::Row
            | Self::Feature => {}
        }
    }

    /// The signature, as a person reads it.
    #[must_use]
    pub fn text(&self) -> String {
        let list = |types: &[Ty]| types.iter().map(Ty::to_string).collect::<Vec<_>>().join(", ");
        match self {
            Self::Type(own) => own.kind.words().to_owned(),
            Self::Alias(ty) => format!("another name for {ty}"),
            Self::Member { ty, .. } | Self::Value(ty) => ty.to_string(),
            Self::Setter(ty) => format!("a setter that takes {ty}"),
            Self::Variant(Payload::Nothing) => "a variant that holds nothing".to_owned(),
            Self::Variant(Payload::Positional(types)) => format!("({})", list(types)),
            Self::Variant(Payload::Named(members)) => {
                let members: Vec<String> =
                    members.iter().map(|(name, ty)| format!("{name}: {ty}")).collect();
                format!("{{ {} }}", members.join(", "))
            }
            Self::Function(function) => function.text(),
            Self::Reexport(path) => path.clone(),
            Self::Row => "a row of the operation table".to_owned(),
            Self::Feature => "a feature".to_owned(),
        }
    }
}

impl Function {
    /// What it takes: `(id: impl Into<String>)`.
    #[must_use]
    pub fn takes(&self) -> String {
        let arguments = self.arguments.iter().map(|own| format!("{}: {}", own.name, own.ty));
        format!("({})", arguments.collect::<Vec<_>>().join(", "))
    }

    fn text(&self) -> String {
        let receiver = Some(self.receiver.clone()).filter(|receiver| !receiver.is_empty());
        let arguments = self.arguments.iter().map(|own| format!("{}: {}", own.name, own.ty));
        let all: Vec<String> = receiver.into_iter().chain(arguments).collect();
        let start = if self.is_async { "async fn" } else { "fn" };
        format!("{start}({}) -> {}", all.join(", "), self.returns)
    }
}
